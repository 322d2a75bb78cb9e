import { ZERO, sum, type Decimal } from '../../../domain/decimal';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import type { PlannedContent } from '../../sheet-plan';
import { BLANK, NO_FIGURE, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { rowArea, type BlockContext } from './block-context';
import { columnIndex, detailCell, detailRange, type DetailColumn } from './columns';

/** Rows that a sum covers, both included. */
export interface RowRange {
  readonly first: Row;
  readonly last: Row;
}

/** One row as a range. */
export function oneRow(row: Row): RowRange {
  return { first: row, last: row };
}

/** What stands in a row of sums. */
export interface SumRowContent {
  readonly row: Row;
  readonly label: PlannedContent;
  /** First column of the label. */
  readonly column: number;
  readonly style: 'subtotal' | 'total';
  readonly weight: PlannedContent;
  readonly score: PlannedContent;
  readonly lost: PlannedContent;
  /** Whether the score is the total itself, which may have other places than sums of scores. */
  readonly isTotal?: boolean;
  readonly remark?: string;
}

/** Puts a row of sums: label, weight, score and lost points, and a remark. */
export function putSumRow({ builder, points }: BlockContext, content: SumRowContent): void {
  const { row, column, style, isTotal = false } = content;
  const end = columnIndex('weight');
  builder.putMerged(rowArea(row, { column, columns: end - column }), content.label, `${style}Label`);
  builder.put(row, columnIndex('weight'), content.weight, `${style}Number`, points.weight);
  const [score, lost] = isTotal ? [points.total, points.totalLost] : [points.score, points.lost];
  builder.put(row, columnIndex('score'), content.score, `${style}Number`, score);
  builder.put(row, columnIndex('lost'), content.lost, `${style}Number`, lost);
  const remark = content.remark === undefined ? BLANK : text(content.remark);
  builder.putMerged(rowArea(row, { column: columnIndex('reason'), columns: 3 }), remark, `${style}Text`);
}

/** Arguments that one call of SUM is given; Excel takes 255. */
const MOST_ARGUMENTS = 200;

/** `I12:I20`, or `I20,I31`, for a SUM; many of them in sums of their own. */
function rangesOf(rows: readonly RowRange[], column: DetailColumn): string {
  const ranges = joined(rows).map(({ first, last }) =>
    first === last ? detailCell(first, column) : detailRange(first, last, column),
  );
  if (ranges.length <= MOST_ARGUMENTS) return ranges.join(',');
  const chunks: string[] = [];
  for (let start = 0; start < ranges.length; start += MOST_ARGUMENTS) {
    chunks.push(`SUM(${ranges.slice(start, start + MOST_ARGUMENTS).join(',')})`);
  }
  return chunks.join(',');
}

/** Neighbouring rows as one range. */
function joined(rows: readonly RowRange[]): readonly RowRange[] {
  const result: RowRange[] = [];
  for (const range of rows) {
    const before = result.at(-1);
    if (before !== undefined && before.last + 1 === range.first) {
      result[result.length - 1] = { first: before.first, last: range.last };
    } else {
      result.push(range);
    }
  }
  return result;
}

/** The sum of weights or lost points; without rows, no figure. */
export function sumOf(rows: readonly RowRange[], column: DetailColumn, value: Decimal): PlannedContent {
  return rows.length === 0 ? text(NO_FIGURE) : formula(`SUM(${rangesOf(rows, column)})`, value);
}

/** The sum of scores; where nothing is scored, no figure instead of 0. */
export function scoreSum(rows: readonly RowRange[], score: Decimal | null): PlannedContent {
  const ranges = rangesOf(rows, 'score');
  if (score === null && (rows.length === 0 || rows.length > MOST_ARGUMENTS)) return text(NO_FIGURE);
  return score === null
    ? formula(`IF(COUNT(${ranges})=0,"${NO_FIGURE}",SUM(${ranges}))`, NO_FIGURE)
    : formula(`SUM(${ranges})`, score);
}

/** Σ of the weights that stand as numbers: not-applicable ones in brackets do not. */
export function printedWeights(indicators: readonly IndicatorResult[], leavesOut: boolean): Decimal {
  return sum(
    indicators
      .filter(({ status }) => !(leavesOut && status === 'not-applicable'))
      .map(({ weight }) => weight?.value ?? ZERO),
  );
}

/** Σ of the lost points that are printed. */
export function lostPoints(indicators: readonly IndicatorResult[]): Decimal {
  return sum(
    indicators.map(({ score, weight }) =>
      score === null || weight === null ? ZERO : weight.value.minus(score),
    ),
  );
}
