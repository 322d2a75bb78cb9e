import { parseArea } from '../../model/area';
import type { Scalar } from '../../model/cell';
import type { CellFormat } from '../../model/cell';
import type { Worksheet } from '../../model/worksheet';
import { decodeText } from '../text';
import type { XmlElement } from '../xml';
import { movedFormula } from './shared-formula';

/** What cells refer to by number. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Fills a sheet with the cells of its `sheetData`. Formulas keep the values they had. */
export function readCells(sheetData: XmlElement | null, sheet: Worksheet, sources: CellSources): void {
  const shared = new Map<string, SharedFormula>();
  let row = -1;
  for (const rowElement of sheetData?.children('row') ?? []) {
    row = (rowElement.number('r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of rowElement.children('c')) {
      const place = parseArea(cell.attribute('r') ?? '');
      column = place?.left ?? column + 1;
      const formula = formulaOf(cell.child('f'), row, column, shared);
      const value = valueOf(cell, sources.texts);
      if (value !== '' || formula !== null) sheet.put(row, column, value, formula);
      const format = sources.formats[cell.number('s') ?? 0];
      const isPlainBlank = value === '' && formula === null && (cell.number('s') ?? 0) === 0;
      if (format === undefined || isPlainBlank) continue;
      sheet.changeFormat({ top: row, left: column, bottom: row, right: column }, () => format);
    }
  }
}

function formulaOf(
  element: XmlElement | null,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string | null {
  if (element === null) return null;
  // Functions newer than the format carry a mark that Excel does not show.
  const own = decodeText(element.text).replaceAll(/_xl(?:fn|ws|udf)\./g, '');
  const group = element.attribute('t') === 'shared' ? element.attribute('si') : null;
  if (group === null) return own === '' ? null : `=${own}`;
  if (own !== '') {
    shared.set(group, { formula: own, row, column });
    return `=${own}`;
  }
  const first = shared.get(group);
  return first === undefined
    ? null
    : `=${movedFormula(first.formula, row - first.row, column - first.column)}`;
}

function valueOf(cell: XmlElement, texts: readonly string[]): Scalar {
  const value = cell.child('v')?.text ?? '';
  switch (cell.attribute('t')) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = cell.child('is');
      return inline === null ? '' : richText(inline);
    }
    case 'str':
      return decodeText(value);
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return value;
    case 'd':
      return (Date.parse(`${value.replace(/Z$/, '')}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    default:
      return value === '' ? '' : Number(value);
  }
}

/** The text of a string that may consist of differently formatted pieces; how they are read aloud is left out. */
export function richText(element: XmlElement): string {
  const pieces = [...element.children()].flatMap((child) =>
    child.name === 't' ? child.text : child.name === 'r' ? (child.child('t')?.text ?? '') : [],
  );
  return decodeText(pieces.join(''));
}
