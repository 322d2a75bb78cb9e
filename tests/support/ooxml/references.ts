/** A rectangle of cells counted from 0, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Column letters as an index from 0. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B7` as row and column from 0; null where it is no cell of a sheet. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text);
  if (match === null) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] ?? '');
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** `B7`, `B7:C9`, `A:C` or `1:3` as a rectangle; null where it is none, or its ends are the wrong way round. */
export function parseArea(text: string): Rectangle | null {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(text);
  if (columns !== null)
    return ordered(0, columnIndex(columns[1] ?? ''), LAST_ROW, columnIndex(columns[2] ?? ''));
  const [first = '', second = first, ...more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === null || to === null || more.length > 0) return null;
  return ordered(from.row, from.column, to.row, to.column);
}

function ordered(top: number, left: number, bottom: number, right: number): Rectangle | null {
  const inside = top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN;
  return inside && top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** Whether two rectangles share a cell. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What a formula says of other sheets and books. */
export interface FormulaReferences {
  /** Sheets of this workbook, unquoted; both ends of a 3-D reference. */
  readonly sheets: readonly string[];
  /** Indices of external books, as in `[1]Sheet!A1`. */
  readonly books: readonly number[];
  readonly hasReferenceError: boolean;
  /** Characters of the longest text in double quotes; Excel takes 255. */
  readonly longestText: number;
}

/** Sheets, books and `#REF!` in a formula; texts in double quotes are passed over. */
export function referencesIn(formula: string): FormulaReferences {
  const sheets: string[] = [];
  const books: number[] = [];
  let hasReferenceError = false;
  let longestText = 0;
  const token =
    /"(?:[^"]|"")*"|(#REF!)|#[A-Z0-9/]+[!?]?|'((?:[^']|'')+)'!|(?:\[(\d+)\])([\p{L}\p{N}_.]*)!|([\p{L}\p{N}_.:\\?]+)!/gu;
  for (const match of formula.matchAll(token)) {
    const [whole, error, quoted, book, , plain] = match;
    if (whole.startsWith('"'))
      longestText = Math.max(longestText, whole.slice(1, -1).replaceAll('""', '"').length);
    if (error !== undefined) hasReferenceError = true;
    const inner = quoted?.replaceAll("''", "'");
    const quotedBook = inner === undefined ? null : /^.*\[(\d+)\]/.exec(inner);
    if (book !== undefined) books.push(Number(book));
    else if (quotedBook !== null) books.push(Number(quotedBook[1]));
    else if (inner !== undefined) sheets.push(...inner.split(':'));
    else if (plain !== undefined) sheets.push(...plain.split(':'));
  }
  return { sheets, books, hasReferenceError, longestText };
}
