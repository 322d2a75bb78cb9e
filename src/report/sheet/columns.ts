import { TEXT_COLUMNS } from '../../workbook/report-sheet/row-mark';

/** The marks, then the seven columns of the report: together as wide as the type area of the Word file, 156 mm. */
export const COLUMN_WIDTHS: readonly number[] = [1, 9.5, 16, 12, 12, 12, 9, 8.5];

/** The columns of the sheet that one column of a table, or the text, covers. */
export interface Span {
  readonly column: number;
  readonly columns: number;
}

/** Everything but the marks. */
export const FULL_WIDTH: Span = { column: TEXT_COLUMNS.first, columns: TEXT_COLUMNS.count };

/** Characters that each further column of joined cells adds beyond its own width: its padding. */
const JOINED_PADDING = 0.7;

/** Width of a span in characters of one column as wide. */
export function spanWidth({ column, columns }: Span): number {
  const own = COLUMN_WIDTHS.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  return own + (columns - 1) * JOINED_PADDING;
}

/**
 * The columns of the sheet for each column of a table, given by relative widths: each edge at the sheet's nearest one. A table
 * can have as many columns as the text.
 */
export function tableSpans(widths: readonly number[]): readonly Span[] {
  if (widths.length > TEXT_COLUMNS.count) throw new Error(`a table of ${String(widths.length)} columns`);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const full = spanWidth(FULL_WIDTH);
  const spans: Span[] = [];
  let start = FULL_WIDTH.column;
  let passed = 0;
  for (const [index, width] of widths.entries()) {
    passed += width;
    const left = widths.length - index - 1;
    const latest = FULL_WIDTH.column + FULL_WIDTH.columns - left;
    const end = left === 0 ? latest : nearestEdge((passed / total) * full, start + 1, latest);
    spans.push({ column: start, columns: end - start });
    start = end;
  }
  return spans;
}

/** The edge, from `first` to `last`, that so much width from the left comes nearest to. */
function nearestEdge(wanted: number, first: number, last: number): number {
  const distance = (edge: number): number =>
    Math.abs(spanWidth({ column: FULL_WIDTH.column, columns: edge - FULL_WIDTH.column }) - wanted);
  let best = first;
  for (let edge = first + 1; edge <= last; edge += 1) {
    if (distance(edge) < distance(best)) best = edge;
  }
  return best;
}
