import { columnLetters, formatCell, quoteSheet } from '../domain/cell-ref';
import type { Area } from './sheet-plan';

/** An area in A1 notation: `B2:D5`, one cell as `B2`. */
export function areaReference(area: Area): string {
  const first = formatCell(area.row, area.column);
  const last = formatCell(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** An area for names and charts, absolute and with its sheet: `'自评汇总'!$B$2:$D$5`. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${String(row + 1)}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** Whole rows for print titles: `'自评汇总'!$1:$2`. */
export function rowsReference(sheet: string, first: number, last: number): string {
  return `${quoteSheet(sheet)}!$${String(first + 1)}:$${String(last + 1)}`;
}
