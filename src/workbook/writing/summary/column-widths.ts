import { grouped, type Decimal } from '../../../domain/decimal';
import type { Evaluation, IndicatorResult } from '../../../domain/evaluation/evaluation';
import type { Quantity } from '../../../domain/values/quantity';
import { POINTS_PER_CHARACTER, textUnits } from '../text-width';
import {
  CHART_DATA_COLUMN,
  FIRST_HELPER,
  HELPER_COLUMNS,
  HELPER_WIDTH,
  PARAMETER_COLUMN,
  PRINTED_COLUMNS,
  PRINTED_WIDTHS,
  SOURCES_WIDTH,
} from './columns';
import { operatorOf, quantityShown } from './quantity-cell';
import { BODY_SIZE } from './styles';

/** Columns with figures grow up to this; a figure that needs more is beyond any budget. */
const WIDEST = 30;

/** Widths of the printed columns: as designed, wider where a figure would not fit. */
export function printedWidths(evaluation: Evaluation): readonly number[] {
  const { indicators, budget, keyTasks } = evaluation;
  const lines = budget.groupings.flatMap(({ lines: each }) => each);
  const initial = amounts([
    ...lines.map((line) => line.initial),
    ...budget.groupings.map((grouping) => grouping.initial),
  ]);
  const adjusted = amounts([
    ...lines.map((line) => line.adjusted),
    ...budget.groupings.map((grouping) => grouping.adjusted),
  ]);
  const executed = amounts([
    ...lines.map((line) => line.executed),
    ...budget.groupings.map((grouping) => grouping.executed),
    ...keyTasks.map(({ budget: planned }) => planned),
  ]);
  const spent = amounts(keyTasks.map((task) => task.executed));
  const base = PRINTED_WIDTHS;
  const needed: Partial<Record<(typeof PRINTED_COLUMNS)[number], number>> = {
    target: Math.max(widest(indicators.map(targetShown)), initial),
    actual: Math.max(widest(indicators.map(actualShown)), adjusted),
    completion: Math.max(
      widest(indicators.map(({ completion }) => percentShown(completion))),
      executed - base.weight,
    ),
    score: widest(lines.map(({ executionRate }) => percentShown(executionRate))),
    lost: spent - base.score,
  };
  return PRINTED_COLUMNS.map((name) => Math.min(WIDEST, Math.max(base[name], needed[name] ?? 0)));
}

/** Widths of all columns, from A to the chart data. */
export function allWidths(printed: readonly number[]): readonly number[] {
  const aside = CHART_DATA_COLUMN + 3;
  return Array.from({ length: aside }, (_, column) => {
    if (column < printed.length) return printed[column] ?? HELPER_WIDTH;
    if (column === FIRST_HELPER - 1 || column === FIRST_HELPER + HELPER_COLUMNS.length) return 3;
    if (column === FIRST_HELPER || column === PARAMETER_COLUMN) return SOURCES_WIDTH;
    return HELPER_WIDTH;
  });
}

function amounts(values: readonly (Quantity | Decimal | null)[]): number {
  return widest(
    values.map((each) => {
      if (each === null) return '';
      return grouped('value' in each ? each.value : each, 2);
    }),
  );
}

/** Characters a column needs for the widest of these on one line. */
function widest(texts: readonly string[]): number {
  const units = texts.reduce((widestSoFar, text) => Math.max(widestSoFar, textUnits(text)), 0);
  return Math.ceil((((units + 1) * BODY_SIZE) / 2 + 5) / POINTS_PER_CHARACTER);
}

function percentShown(percent: Decimal | null): string {
  return percent === null ? '' : `${percent.toFixed(2)}%`;
}

function targetShown({ target, upperTarget, measure, unit, targetText }: IndicatorResult): string {
  if (target === null || upperTarget !== null) return '';
  return quantityShown(target, measure, operatorOf(targetText), unit);
}

function actualShown({ actual, measure, unit }: IndicatorResult): string {
  return actual === null ? '' : quantityShown(actual, measure, '', unit);
}
