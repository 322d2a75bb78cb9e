import type { Area } from './area';
import type { Scalar } from './cell';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** What the person at the sheet did to one cell: typed a text as it stands in the editor, or emptied it. */
export interface UserEdit {
  readonly row: number;
  readonly column: number;
  readonly typed: Scalar;
}

/**
 * Cells changed by hand, together: read as Excel reads what is typed, formulas calculated, listeners told. False where the
 * sheet is protected and one of the cells is locked: then nothing is changed.
 */
export function editByHand(workbook: Workbook, sheet: Worksheet, edits: readonly UserEdit[]): boolean {
  const isRefused = sheet.isProtected && edits.some(({ row, column }) => sheet.formatAt(row, column).locked);
  if (isRefused) return false;
  for (const { row, column, typed } of edits) sheet.enter(row, column, typed);
  workbook.recalculate();
  workbook.changes.announce('user');
  return true;
}

/** Another sheet brought to the front, or other cells selected, by hand. */
export function selectByHand(workbook: Workbook, sheet: Worksheet, selection: readonly Area[]): void {
  workbook.activeSheet = sheet;
  workbook.selection = selection;
  workbook.changes.announce('user');
}
