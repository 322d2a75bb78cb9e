import { columnLetters, columnOfLetters, formatCell, quoteSheet } from '../domain/cell-ref';
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

/** The areas of a reference such as `'自评汇总'!$A$40:$M$42`; none for `#REF!`. */
export function areasOfReference(refersTo: string): readonly Area[] {
  const cells = refersTo.replace(/'(?:[^']|'')*'!/g, '!');
  return [...cells.matchAll(/!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g)].map((match) => {
    const [, left = 'A', top = '1', right = left, bottom = top] = match;
    const row = Number(top) - 1;
    const column = columnOfLetters(left);
    return { row, column, rows: Number(bottom) - row, columns: columnOfLetters(right) - column + 1 };
  });
}
