/** A sample sheet as data: what a careful office would have typed, row by row. Rows and columns count from 0. */
export interface SampleSheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  readonly rows: readonly SampleRow[];
  /** Merged areas besides the rows' own: first row, first column, last row, last column. */
  readonly merges?: readonly MergedArea[];
  /** Rows repeated on every printed page, first and last, counted from 1. */
  readonly repeatedRows?: readonly [number, number];
  readonly hidden?: boolean;
}

export type MergedArea = readonly [top: number, left: number, bottom: number, right: number];

export interface SampleRow {
  readonly cells: readonly SampleCell[];
  /** Style of cells that name none. */
  readonly style: StyleName;
  /** Merges the row's first cell over the whole width. */
  readonly fullWidth?: boolean;
  readonly hidden?: boolean;
}

export type StyleName =
  | 'title'
  | 'caption'
  | 'captionRight'
  | 'section'
  | 'subtitle'
  | 'header'
  | 'center'
  | 'text'
  | 'number'
  | 'note'
  | 'plain';

/** One cell: blank, a constant, or a constant or formula with a style or number format of its own. */
export type SampleCell = null | string | number | boolean | Date | StyledCell;

export interface StyledCell {
  readonly value?: string | number | boolean | Date | null;
  /** Without the leading `=`; `result` is the value it is stored with. */
  readonly formula?: string;
  /** Undefined: stored without a value, as a program without a calculator leaves it. */
  readonly result?: string | number | CellFailure;
  readonly style?: StyleName;
  readonly numberFormat?: string;
}

/** An error value such as `#DIV/0!`. */
interface CellFailure {
  readonly error: '#DIV/0!' | '#REF!' | '#VALUE!' | '#N/A' | '#NAME?';
}

export const AMOUNT = '#,##0.00';
export const PERCENT = '0.00%';

/** A title over the whole width. */
export function titleRow(text: string): SampleRow {
  return { cells: [text], style: 'title', fullWidth: true };
}

/** A line of text over the whole width, without a frame. */
export function noteRow(text: string): SampleRow {
  return { cells: [text], style: 'note', fullWidth: true };
}

export const BLANK_ROW: SampleRow = { cells: [], style: 'plain' };

/** An amount of money with two places and thousands separators. */
export function amount(value: number): StyledCell {
  return { value, style: 'number', numberFormat: AMOUNT };
}

/** Text in a wide column: left-aligned. */
export function text(value: string | null): StyledCell {
  return { value, style: 'text' };
}

/** Merged areas of a column where a value stands once for the blank cells under it. */
export function mergeRuns(
  rows: readonly SampleRow[],
  column: number,
  first: number,
  last: number,
): MergedArea[] {
  const areas: MergedArea[] = [];
  let top = first;
  for (let row = first + 1; row <= last + 1; row += 1) {
    const cell = row <= last ? rows[row]?.cells[column] : '';
    if (cell === null || cell === undefined) continue;
    if (row - 1 > top) areas.push([top, column, row - 1, column]);
    top = row;
  }
  return areas;
}
