import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

import { withMark } from './as-written';
import { fontTable } from './fonts';

const CONTENT_TYPES = '[Content_Types].xml';

/** The first moment a ZIP archive can state, read in the same time zone in which it is written. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * The package as it is handed out: the same report gives the same bytes, without the random ids, the clock times and the author that
 * the library puts in, with a font table and
 * settings for Chinese, and with a mark that tells whether somebody saved it since. Throws on a package that the library did not write.
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  const workbooks = files.filter(([name]) => name.endsWith('.xlsx'));
  const texts = files.filter(([name]) => !name.endsWith('.xlsx'));
  const parts = new Map(texts.map(([name, content]) => [name, strFromU8(content)]));

  for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels'))) {
    renameRelationships(parts, name);
  }
  edit(parts, 'word/document.xml', numberDrawings);
  edit(parts, 'word/settings.xml', chineseSettings);
  const body = parts.get('word/document.xml') ?? '';
  edit(parts, 'docProps/core.xml', (text) => withMark(anonymous(text), body));
  parts.set('word/fontTable.xml', fontTable());

  const finished: [string, Uint8Array][] = [
    ...[...parts].map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ...workbooks.map(([name, workbook]): [string, Uint8Array] => [name, zipped(unzipSync(workbook))]),
  ];
  return zipped(Object.fromEntries(finished.sort(([a], [b]) => rank(a) - rank(b))));
}

function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: FIXED_TIME, level: 6 });
}

/** Readers that look at the first part only find the content types there. */
function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : 1;
}

function edit(parts: Map<string, string>, name: string, change: (text: string) => string): void {
  const text = parts.get(name);
  if (text === undefined) throw new TypeError(`the document has no ${name}`);
  parts.set(name, change(text));
}

/** Numbers the relationships of a part in their order, there and where the part names them. */
function renameRelationships(parts: Map<string, string>, relationships: string): void {
  const ids = new Map<string, string>();
  edit(parts, relationships, (text) =>
    text.replace(/\bId="([^"]*)"/g, (_, id: string) => {
      const renamed = `rId${String(ids.size + 1)}`;
      ids.set(id, renamed);
      return `Id="${renamed}"`;
    }),
  );
  const source = relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
  if (source === '') return;
  edit(parts, source, (text) =>
    text.replace(/\br:(\w+)="([^"]*)"/g, (whole, name: string, id: string) => {
      const renamed = ids.get(id);
      return renamed === undefined ? whole : `r:${name}="${renamed}"`;
    }),
  );
}

/** The library counts drawings on over all documents of a run. */
function numberDrawings(text: string): string {
  let count = 0;
  return text.replace(/<wp:docPr id="\d+"/g, () => {
    count += 1;
    return `<wp:docPr id="${String(count)}"`;
  });
}

/** Punctuation at the end of a line is set closer, as in Word's own Chinese documents. */
function chineseSettings(text: string): string {
  return text
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/>');
}

/** No author, no times; the language, by which search and screen readers go. */
function anonymous(text: string): string {
  return text
    .replace(/<dc:creator>.*?<\/dc:creator>/s, '')
    .replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/s, '')
    .replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, '')
    .replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>');
}
