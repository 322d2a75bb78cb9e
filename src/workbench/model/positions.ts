import type { Worksheet } from './worksheet';

/** Points from the sheet's left edge to a column's; hidden columns have no width. */
export function columnStart(sheet: Worksheet, column: number): number {
  let points = 0;
  for (let index = 0; index < column; index++) points += shownWidth(sheet, index);
  return points;
}

/** Points from the sheet's top edge to a row's; hidden rows have no height. */
export function rowStart(sheet: Worksheet, row: number): number {
  let points = 0;
  for (let index = 0; index < row; index++) points += shownHeight(sheet, index);
  return points;
}

export const shownWidth = (sheet: Worksheet, column: number): number =>
  sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column);

export const shownHeight = (sheet: Worksheet, row: number): number =>
  sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);
