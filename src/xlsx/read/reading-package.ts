import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import { damaged, tooLarge } from '../failures';
import type { Package } from '../package/package';
import type { SheetEntry, WorkbookPackage } from '../package/workbook-package';
import { escapeXml } from '../../opc/xml';
import { LIMITS } from '../../opc/zip/limits';

/**
 * What stands for an empty formula result in the reading package: the library takes an empty result for a missing one.
 * A private-use character that no keyboard types.
 */
export const EMPTY_RESULT = '\uf8f0';

/** Days between the two date systems: serial 0 of 1904 is 1 January 1904. */
export const DAYS_1904 = 1462;

const DAYS_TO_1970 = 25569;
const MS_PER_DAY = 86_400_000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A package for the .xlsx library that holds only cells, and the merged areas of its sheets. */
export interface ReadingPackage {
  /** Its parts by name: the library takes them unzipped. */
  readonly parts: Record<string, Uint8Array>;
  /** References of merged areas, by sheet in the order asked for. */
  readonly merges: readonly (readonly string[])[];
}

/**
 * Reduces a workbook to the cells of some worksheets. Everything else in it is kept away from the library: it cannot
 * fail on it, time is not spent on it, and merged areas and column ranges of any size cost nothing. Number formats
 * become the index of the cell's style, so that the library sees no dates: it would turn them into `Date` objects,
 * which are inexact.
 */
export function readingPackage(
  from: Package,
  workbook: WorkbookPackage,
  sheets: readonly SheetEntry[],
  styleCount: number,
): Result<ReadingPackage, HostError> {
  const parts: Record<string, Uint8Array> = {};
  const add = (name: string, text: string) => {
    parts[name] = new TextEncoder().encode(text);
  };
  const merges: (readonly string[])[] = [];
  const relationships: string[] = [];
  const listed: string[] = [];
  let cells = 0;
  for (const [index, sheet] of sheets.entries()) {
    const number = String(index + 1);
    const text = from.text(sheet.part);
    if (!text.ok) return text;
    const reduced = reduceSheet(text.value, workbook.dates1904);
    if (reduced === null) return fail(damaged(sheet.part));
    cells += reduced.cells;
    if (cells > LIMITS.cells)
      return fail(tooLarge({ zh: '有内容的单元格过多', en: 'too many cells with content' }));
    add(`xl/worksheets/sheet${number}.xml`, reduced.text);
    merges.push(reduced.merges);
    listed.push(`<sheet name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`);
    relationships.push(relationship(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`));
  }
  const strings = workbook.relationships.find((candidate) => candidate.kind === 'sharedStrings');
  if (strings !== undefined && from.has(strings.part)) {
    const text = from.text(strings.part);
    if (!text.ok) return text;
    add('xl/sharedStrings.xml', text.value);
    relationships.push(relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  }
  add('xl/styles.xml', indexStyles(styleCount));
  relationships.push(relationship('rIdStyles', 'styles', 'styles.xml'));
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join('')}</sheets></workbook>`,
  );
  add('xl/_rels/workbook.xml.rels', relationshipsXml(relationships));
  add('_rels/.rels', relationshipsXml([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]));
  return ok({ parts, merges });
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join('')}</Relationships>`;
}

/** Styles in which the format code of style `n` is `n`. */
function indexStyles(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const formats = indices.map(
    (index) => `<numFmt numFmtId="${String(index + 164)}" formatCode="${String(index)}"/>`,
  );
  const styles = indices.map((index) => `<xf numFmtId="${String(index + 164)}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** What is left of a worksheet part. */
interface ReducedSheet {
  readonly text: string;
  /** How many cells it has. */
  readonly cells: number;
  readonly merges: readonly string[];
}

/** The cells of a worksheet part, and its merged areas; null where it is no worksheet. */
function reduceSheet(text: string, dates1904: boolean): ReducedSheet | null {
  const root = /<((?:[\w.-]+:)?)worksheet[\s>][^>]*>?/.exec(text);
  if (root === null) return null;
  const prefix = root[1] ?? '';
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const open = `<${prefix}worksheet ${namespace}="${MAIN}">`;
  const close = `</${prefix}worksheet>`;
  const start = new RegExp(`<${prefix}sheetData[\\s/>]`).exec(text)?.index ?? -1;
  const endTag = `</${prefix}sheetData>`;
  const end = start === -1 ? -1 : text.indexOf(endTag, start);
  if (end === -1) {
    // Without rows: `<sheetData/>`, or none at all. A part that breaks off in the middle is damaged.
    return text.includes(close) ? { text: open + close, cells: 0, merges: [] } : null;
  }
  if (!text.includes(close, end)) return null;
  const addressed = dropBlankCells(text.slice(start, end), prefix);
  const dated = numberIsoDates(decodeInlineText(addressed, prefix), prefix, dates1904);
  const cells = markEmptyResults(dated, prefix);
  const merges = [
    ...text.slice(end).matchAll(/<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']+)["']/g),
  ];
  const count = occurrences(cells, `</${prefix}c>`);
  return { text: open + cells + endTag + close, cells: count, merges: merges.map((match) => match[1] ?? '') };
}

/** Cells that have but a style are often most of a sheet. They can go where the others say themselves where they stand. */
function dropBlankCells(cells: string, prefix: string): string {
  const unaddressed = new RegExp(`<${prefix}c(?=[\\s/>])(?![^<>]*\\sr=)`);
  return unaddressed.test(cells) ? cells : cells.replace(new RegExp(`<${prefix}c\\s[^<>]*/>`, 'g'), '');
}

/**
 * Strict files write dates as `<c t="d"><v>2021-12-31T00:00:00</v></c>`. They become serial numbers of the file's date
 * system: the library would read them in the time zone of this machine.
 */
function numberIsoDates(cells: string, prefix: string, dates1904: boolean): string {
  if (!cells.includes('"d"')) return cells;
  const cell = new RegExp(
    `(<${prefix}c\\s[^<>]*?)\\st="d"([^<>]*>(?:<${prefix}f[^<>]*>[^<]*</${prefix}f>)?<${prefix}v>)([^<]*)`,
    'g',
  );
  return cells.replace(cell, (whole, start: string, middle: string, iso: string) => {
    const time = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
    const days = time / MS_PER_DAY + DAYS_TO_1970 - (dates1904 ? DAYS_1904 : 0);
    return Number.isFinite(days) ? start + middle + String(days) : whole;
  });
}

function occurrences(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) count += 1;
  return count;
}

function markEmptyResults(cells: string, prefix: string): string {
  return cells
    .replaceAll(`<${prefix}v></${prefix}v>`, `<${prefix}v>${EMPTY_RESULT}</${prefix}v>`)
    .replaceAll(`<${prefix}v/>`, `<${prefix}v>${EMPTY_RESULT}</${prefix}v>`);
}

function markup(character: string): string {
  return '&<\r'.includes(character) ? escapeXml(character) : character;
}

/** `_x000D_` in inline text means a carriage return; the library decodes it in shared strings only. */
function decodeInlineText(cells: string, prefix: string): string {
  if (!cells.includes('_x')) return cells;
  return cells.replace(
    new RegExp(`(<${prefix}t(?:\\s[^>]*)?>)([^<]*)`, 'g'),
    (_, tag: string, content: string) => {
      return (
        tag +
        content.replace(/_x([0-9A-Fa-f]{4})_/g, (__, code: string) =>
          markup(String.fromCharCode(parseInt(code, 16))),
        )
      );
    },
  );
}
