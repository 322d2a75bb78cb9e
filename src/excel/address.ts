import type { Area } from '../workbook/sheet-plan';

/** Columns of a sheet. */
export const COLUMNS = 16_384;
/** Rows of a sheet. */
export const ROWS = 1_048_576;

/**
 * The area of an address as Excel gives it: `Sheet1!A1:C9`, `'a b'!$B$2`, whole columns `A:C`, whole rows `2:3`. Null
 * where the text is none.
 */
export function parseAddress(address: string): Area | null {
  const cells = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const match = /^([A-Z]{1,3})?(\d+)?(?::([A-Z]{1,3})?(\d+)?)?$/i.exec(cells);
  if (match === null || cells === '') return null;
  const [, left, top, right = left, bottom = top] = match;
  const row = top === undefined ? 0 : Number(top) - 1;
  const column = left === undefined ? 0 : columnIndex(left);
  const lastRow = bottom === undefined ? ROWS - 1 : Number(bottom) - 1;
  const lastColumn = right === undefined ? COLUMNS - 1 : columnIndex(right);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
