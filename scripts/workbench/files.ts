import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

import { BUILT } from './build';

const ROOT = join(__dirname, '..', '..');
const SAMPLES = join(ROOT, 'assets', 'samples');
/** The sample that opens first. */
const REFERENCE = 'guangzhou-cooperation-office-2021.xlsx';
/** What the manifest says in place of the address it is served from. */
const DEVELOPMENT_BASE = 'https://localhost:3000/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Served {
  readonly type: string;
  readonly content: Uint8Array | string;
}

/** Folders by the beginning of the path; what is in none is the add-in's. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/workbench/', BUILT.page],
  ['/office-js/', join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist')],
  ['/samples/', SAMPLES],
  ['/', BUILT.addIn],
];

/** What stands at a path of the server at `base`; null where nothing does. */
export function fileAt(path: string, base: string): Served | null {
  if (path === '/') return fileAt('/workbench/index.html', base);
  if (path === '/samples/index.json') return { type: typeOf(path), content: JSON.stringify(samples()) };
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start)) ?? ['/', BUILT.addIn];
  const file = normalize(join(folder, path.slice(prefix.length)));
  const isInside = file.startsWith(folder + sep);
  if (!isInside || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  const content = readFileSync(file);
  const isManifest = path === '/manifest.xml';
  return {
    type: typeOf(file),
    content: isManifest ? content.toString('utf8').replaceAll(DEVELOPMENT_BASE, base) : content,
  };
}

const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream';

function samples(): readonly string[] {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
  return [...names.filter((name) => name === REFERENCE), ...names.filter((name) => name !== REFERENCE)];
}
