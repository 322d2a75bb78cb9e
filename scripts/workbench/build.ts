import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const CACHE = join(ROOT, '.cache', 'workbench');

/** The built pages: the add-in's own, as they would be served to Excel, and the workbench's. */
export const BUILT = { addIn: join(CACHE, 'add-in'), page: join(CACHE, 'page') };

/** Where the pages find Office's library: the server has it beside them, as in a closed network. */
export const OFFICE_JS = 'office-js/office.js';

interface Build {
  readonly name: string;
  /** What webpack is told. */
  readonly options: readonly string[];
  readonly output: string;
  /** Files and folders that the result depends on. */
  readonly sources: readonly string[];
}

const COMMON = ['package.json', 'assets/icons'];
const BUILDS: readonly Build[] = [
  {
    name: 'add-in',
    options: ['--config', 'webpack.config.cjs', '--mode', 'production', '--output-path', BUILT.addIn],
    output: BUILT.addIn,
    sources: [...COMMON, 'src', 'manifest.xml', 'webpack.config.cjs'],
  },
  {
    name: 'workbench',
    options: ['--config', 'webpack.workbench.config.cjs'],
    output: BUILT.page,
    sources: [...COMMON, 'src/workbench', 'src/opc', 'webpack.workbench.config.cjs'],
  },
];

/** Builds what has changed since it was last built. Throws with webpack's own words where it can not. */
export async function build(say: (text: string) => void): Promise<void> {
  for (const each of BUILDS) {
    if (isFresh(each)) continue;
    const from = Date.now();
    say(`building the ${each.name} …`);
    rmSync(markOf(each), { force: true });
    await runWebpack(each.options);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(markOf(each), '');
    say(`built the ${each.name} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  }
}

/** Stands where a build came to its end; as old as the sources it was made from. */
const markOf = ({ name }: Build): string => join(CACHE, `${name}.built`);

function isFresh(each: Build): boolean {
  const built = changedAt(markOf(each));
  return built !== null && each.sources.every((source) => newest(join(ROOT, source)) < built);
}

function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function changedAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function runWebpack(options: readonly string[]): Promise<void> {
  const webpack = createRequire(join(ROOT, 'package.json')).resolve('webpack-cli/bin/cli.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, ...options], {
      cwd: ROOT,
      env: { ...process.env, OFFICE_JS_URL: OFFICE_JS },
    });
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`webpack could not build:\n${said.trim()}`));
    });
  });
}
