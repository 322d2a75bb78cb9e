import { columnLetters } from '../../../domain/cell-ref';

/** The printed columns of the detail block, in order; column A is 0. */
export const PRINTED_COLUMNS = [
  'dimension',
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'completion',
  'weight',
  'score',
  'lost',
  'reason',
  'explanation',
  'basis',
] as const;

/** 核算区: columns right of the print area, with what the formulas of a row need besides the printed cells. */
export const HELPER_COLUMNS = [
  'sources',
  'targetSource',
  'actualSource',
  'ruleKind',
  'low',
  'high',
  'attainment',
  'entered',
  'deduction',
  'status',
  'excludedWeight',
] as const;

export type PrintedColumn = (typeof PRINTED_COLUMNS)[number];
export type HelperColumn = (typeof HELPER_COLUMNS)[number];
export type DetailColumn = PrintedColumn | HelperColumn;

/** How many columns are printed: A to M. */
export const PRINTED = PRINTED_COLUMNS.length;

/** The first helper column; one empty column sets the helpers apart. */
export const FIRST_HELPER = PRINTED + 1;

/** Parameters and chart data stand right of the helpers, so that they can grow downwards. */
export const PARAMETER_COLUMN = FIRST_HELPER + HELPER_COLUMNS.length + 1;
export const CHART_DATA_COLUMN = PARAMETER_COLUMN + 4;

const INDEX: Readonly<Record<DetailColumn, number>> = Object.fromEntries([
  ...PRINTED_COLUMNS.map((name, index) => [name, index]),
  ...HELPER_COLUMNS.map((name, index) => [name, FIRST_HELPER + index]),
]) as Record<DetailColumn, number>;

const LETTERS: Readonly<Record<DetailColumn, string>> = Object.fromEntries(
  Object.entries(INDEX).map(([name, index]) => [name, columnLetters(index)]),
) as Record<DetailColumn, string>;

/** Position of a detail column. */
export function columnIndex(column: DetailColumn): number {
  return INDEX[column];
}

/** A cell in a detail column, relative: `F12`. */
export function detailCell(row: number, column: DetailColumn): string {
  return LETTERS[column] + String(row + 1);
}

/** A stretch of a detail column, both rows included: `F12:F20`. */
export function detailRange(first: number, last: number, column: DetailColumn): string {
  return `${detailCell(first, column)}:${detailCell(last, column)}`;
}

/** Widths in characters for the text columns, measured for 宋体 10; columns with figures grow with them. */
export const PRINTED_WIDTHS: Readonly<Record<PrintedColumn, number>> = {
  dimension: 5.5,
  level1: 8.5,
  level2: 13,
  level3: 15,
  target: 12,
  actual: 12,
  completion: 9,
  weight: 7.5,
  score: 8,
  lost: 9,
  reason: 22.5,
  explanation: 21,
  basis: 19,
};

/** Widths of everything right of the print area. */
export const HELPER_WIDTH = 14;
export const SOURCES_WIDTH = 26;
