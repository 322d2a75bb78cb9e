import { child, children, countAgrees, integer, sequenceProblems } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { Element } from '@xmldom/xmldom';

/** CT_Stylesheet, ECMA-376 part 1, 18.8.39. */
const STYLESHEET_SEQUENCE = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors',
  'extLst',
]; // prettier-ignore
const DXF_SEQUENCE = ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection', 'extLst'];
const BORDER_SEQUENCE = [
  'start',
  'end',
  'left',
  'right',
  'top',
  'bottom',
  'diagonal',
  'vertical',
  'horizontal',
];
const XF_SEQUENCE = ['alignment', 'protection', 'extLst'];

/** Formats every Excel has without stating them; 27–36 and 50–81 are those of East Asian editions. */
const LAST_BUILT_IN_FORMAT = 81;
/** Formats of a workbook's own begin here; Chinese Excel and WPS also restate some of the built-in ones. */
const FIRST_OWN_FORMAT = 164;

/** How many cell formats and differential formats there are; null where the package has no styles. */
export interface StyleFacts {
  readonly cellFormats: number;
  readonly differentialFormats: number;
}

/** The sizes of the tables that sheets index into. */
export function styleFacts(pack: OoxmlPackage, workbookPart: string): StyleFacts | null {
  const root = stylesRoot(pack, workbookPart)?.root ?? null;
  if (root === null) return null;
  return { cellFormats: entries(root, 'cellXfs').length, differentialFormats: entries(root, 'dxfs').length };
}

/** Order, counts, and every index within the styles part. */
export function checkStyles(pack: OoxmlPackage, workbookPart: string, report: Report): void {
  const found = stylesRoot(pack, workbookPart);
  if (found === null) return;
  const { part, root } = found;
  for (const problem of sequenceProblems(root, STYLESHEET_SEQUENCE)) report(part, problem);
  for (const list of children(root)) {
    const name = list.localName ?? '';
    if (name === 'colors' || name === 'extLst') continue;
    const size = children(list).length;
    if (!countAgrees(list, size))
      report(part, `<${name}> states ${list.getAttribute('count') ?? ''} entries and has ${String(size)}`);
  }
  const formats = checkNumberFormats(part, root, report);
  checkFormats(part, root, 'cellStyleXfs', formats, report);
  checkFormats(part, root, 'cellXfs', formats, report);
  const baseFormats = entries(root, 'cellStyleXfs').length;
  for (const style of entries(root, 'cellStyles')) {
    if (!inRange(integer(style, 'xfId'), baseFormats))
      report(part, `the cell style ${style.getAttribute('name') ?? ''} has an xfId out of range`);
  }
  for (const dxf of entries(root, 'dxfs')) {
    for (const problem of sequenceProblems(dxf, DXF_SEQUENCE)) report(part, `dxf: ${problem}`);
  }
  for (const border of entries(root, 'borders')) {
    for (const problem of sequenceProblems(border, BORDER_SEQUENCE)) report(part, `border: ${problem}`);
  }
  if (entries(root, 'fonts').length === 0) report(part, 'has no font');
  const reserved = entries(root, 'fills')
    .slice(0, 2)
    .map((fill) => child(fill, 'patternFill')?.getAttribute('patternType') ?? 'none');
  if (reserved[0] !== 'none' || reserved[1] !== 'gray125')
    report(part, 'the first two fills must be none and gray125');
}

function checkNumberFormats(part: string, root: Element, report: Report): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const format of entries(root, 'numFmts')) {
    const id = integer(format, 'numFmtId') ?? Number.NaN;
    if (!(id >= FIRST_OWN_FORMAT || inRange(id, LAST_BUILT_IN_FORMAT + 1)))
      report(part, `the number format id ${String(id)} is below ${String(FIRST_OWN_FORMAT)}`);
    if (ids.has(id)) report(part, `the number format id ${String(id)} is defined twice`);
    if ((format.getAttribute('formatCode') ?? '') === '')
      report(part, `the number format ${String(id)} has no code`);
    ids.add(id);
  }
  return ids;
}

function checkFormats(
  part: string,
  root: Element,
  table: string,
  formats: ReadonlySet<number>,
  report: Report,
): void {
  const sizes: readonly (readonly [string, number])[] = [
    ['fontId', entries(root, 'fonts').length],
    ['fillId', entries(root, 'fills').length],
    ['borderId', entries(root, 'borders').length],
    ['xfId', entries(root, 'cellStyleXfs').length],
  ];
  entries(root, table).forEach((xf, index) => {
    const label = `${table}[${String(index)}]`;
    for (const [attribute, size] of sizes) {
      const value = integer(xf, attribute);
      if (value !== null && !inRange(value, size))
        report(part, `${label} has the ${attribute} ${String(value)}, of ${String(size)}`);
    }
    const format = integer(xf, 'numFmtId');
    if (format !== null && !inRange(format, LAST_BUILT_IN_FORMAT + 1) && !formats.has(format))
      report(part, `${label} has the numFmtId ${String(format)}, which is not defined`);
    for (const problem of sequenceProblems(xf, XF_SEQUENCE)) report(part, `${label}: ${problem}`);
  });
}

function stylesRoot(
  pack: OoxmlPackage,
  workbookPart: string,
): { readonly part: string; readonly root: Element } | null {
  const part =
    pack.relationships(workbookPart).find((entry) => entry.type.endsWith('/styles'))?.target ?? null;
  const root = part === null ? null : pack.root(part);
  return part === null || root === null ? null : { part, root };
}

function entries(root: Element, table: string): Element[] {
  const list = child(root, table);
  return list === null ? [] : children(list);
}

function inRange(index: number | null, size: number): boolean {
  return index !== null && index >= 0 && index < size;
}
