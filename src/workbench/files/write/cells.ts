import { escapeXml } from '../../../opc/xml';
import { columnLetters } from '../../model/area';
import { isError, type Cell } from '../../model/cell';
import type { Worksheet } from '../../model/worksheet';
import { encodeText } from '../text';
import { element } from '../xml';
import type { StyleTable } from './styles';

/** Functions that came after the file format: a file marks them. */
const NEWER =
  /(?<![\p{L}\p{N}_.])(?=(?:CONCAT|IFS|MAXIFS|MINIFS|SWITCH|TEXTJOIN|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|LET|LAMBDA)\()/giu;

/** A formula as a file holds it, without `=`. */
export const formulaForFile = (formula: string): string =>
  formula
    .replace(/^=/, '')
    .replaceAll(
      /("(?:[^"]|"")*")|([^"]+)/g,
      (_, text: string | undefined, code: string | undefined) =>
        text ?? (code ?? '').replaceAll(NEWER, '_xlfn.'),
    );

/** The `sheetData` of a sheet. */
export function sheetData(sheet: Worksheet, styles: StyleTable): string {
  const rows = new Map<number, { readonly column: number; readonly text: string }[]>();
  const rowAt = (row: number): { readonly column: number; readonly text: string }[] => {
    const known = rows.get(row) ?? [];
    rows.set(row, known);
    return known;
  };
  for (const { row, column, cell } of sheet.cells()) {
    rowAt(row).push({ column, text: cellElement(cell, columnLetters(column) + String(row + 1), styles) });
  }
  for (const { index } of sheet.ownRows()) rowAt(index);
  const elements = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) =>
      element(
        'row',
        {
          r: row + 1,
          ht: sheet.hasOwnHeight(row) ? sheet.rowHeight(row) : null,
          customHeight: sheet.hasOwnHeight(row) ? true : null,
          hidden: sheet.isRowHidden(row) ? true : null,
        },
        cells.sort((one, other) => one.column - other.column).map(({ text }) => text),
      ),
    );
  return element('sheetData', {}, elements);
}

function cellElement({ value, formula, format }: Cell, r: string, styles: StyleTable): string {
  const s = styles.indexOf(format);
  const f = formula === null ? '' : element('f', {}, escapeXml(formulaForFile(formula)));
  const withValue = (t: string | null, text: string): string =>
    element('c', { r, s, t }, [f, element('v', {}, text)]);
  if (typeof value === 'boolean') return withValue('b', value ? '1' : '0');
  if (typeof value === 'number') return withValue(null, String(value));
  if (isError(value)) return withValue('e', escapeXml(value));
  if (formula !== null) return withValue('str', escapeXml(encodeText(value)));
  if (value === '') return element('c', { r, s });
  const text = element('t', { 'xml:space': 'preserve' }, escapeXml(encodeText(value)));
  return element('c', { r, s, t: 'inlineStr' }, element('is', {}, text));
}
