import { readTitle } from '../extract/titles';
import { colonPairs, factLabel } from '../extract/fact-labels';
import type { SheetIndex, SheetRow } from '../sheet-index';

/**
 * Project forms that stand below each other on one sheet, each as a sheet of its own with the same name and addresses: cut
 * at each title of a form, else at each 项目名称 (with the titles right above it). One form, or none: the sheet as it is.
 */
export function splitForms(sheet: SheetIndex): readonly SheetIndex[] {
  const titled = starts(sheet, isFormTitle);
  const cuts = titled.length > 1 ? titled : starts(sheet, namesProject).map((at) => withTitles(sheet, at));
  if (cuts.length < 2) return [sheet];
  return cuts.map((cut, index) => ({
    ...sheet,
    rows: sheet.rows.slice(index === 0 ? 0 : cut, cuts[index + 1] ?? sheet.rows.length),
  }));
}

function starts(sheet: SheetIndex, begins: (row: SheetRow) => boolean): readonly number[] {
  return sheet.rows.flatMap((row, index) => (begins(row) ? [index] : []));
}

function isFormTitle(row: SheetRow): boolean {
  const [first] = row.cells;
  return row.cells.length <= 2 && typeof first?.value === 'string' && readTitle(first.value).projectForm;
}

/** A row that begins with 项目名称 and a value; where it heads a column, more texts stand beside it. */
function namesProject(row: SheetRow): boolean {
  const [first, second, third] = row.cells;
  if (typeof first?.value !== 'string') return false;
  const [pair] = colonPairs(first.value);
  if (pair !== undefined) return factLabel(pair.label, pair.value)?.name === 'projectName';
  const isLabel = factLabel(first.value, null)?.name === 'projectName';
  const besideLabel =
    typeof third?.value === 'string' ? factLabel(third.value, null) !== null : third === undefined;
  return isLabel && second !== undefined && besideLabel;
}

function withTitles(sheet: SheetIndex, at: number): number {
  let start = at;
  while (start > 0 && sheet.rows[start - 1]?.cells.length === 1) start -= 1;
  return start;
}
