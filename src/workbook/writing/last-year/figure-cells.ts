import { HUNDRED, decimal, plain, type Decimal } from '../../../domain/decimal';
import type { YearlyValue } from '../../../domain/comparison/comparison';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import { NO_FIGURE, constant, formula, text } from '../content';
import { operatorOf, quantityFormat } from '../summary/quantity-cell';
import { POINTS } from '../summary/styles';
import type { TableCell } from './table';

const HUNDREDTH = decimal('0.01');

/** Differences carry their sign, so that a rise is told from a fall in black and white. */
export const SIGNED_POINTS = '"+"0.00;"-"0.00;0.00';
const SIGNED_PERCENT = '"+"0.00%;"-"0.00%;0.00%';
const SIGNED_GENERAL = '"+"General;"-"General;0';

/** A number with two places, or a dash. */
export function pointsCell(value: Decimal | null): TableCell {
  return value === null
    ? { content: text(NO_FIGURE), style: 'number' }
    : { content: constant(value), style: 'number', numberFormat: POINTS };
}

/** Percent points as a fraction with a % format, or a dash. */
export function percentCell(value: Decimal | null): TableCell {
  return value === null
    ? { content: text(NO_FIGURE), style: 'number' }
    : { content: constant(value.div(HUNDRED)), style: 'number', numberFormat: '0.00%' };
}

/** A score, or in words why there is none; a dash where the indicator is not in that year. */
export function scoreCell(indicator: IndicatorResult | null): TableCell {
  if (indicator === null || indicator.score !== null) return pointsCell(indicator?.score ?? null);
  const words = indicator.status === 'not-applicable' ? '不适用' : '未评分';
  return { content: text(words), style: 'number' };
}

/** A target or actual: the number with its operator and unit as a format, or the words. */
export function valueCell(value: YearlyValue | null): TableCell {
  if (value === null) return { content: text(NO_FIGURE), style: 'number' };
  if (value.value === null || value.upper !== null) {
    return value.text === null
      ? { content: text(NO_FIGURE), style: 'number' }
      : { content: text(value.text), style: 'text' };
  }
  const quantity = { value: value.value, source: null, scale: null };
  const inCell = value.measure === 'percent' ? value.value.times(HUNDREDTH) : value.value;
  return {
    content: constant(inCell),
    style: 'number',
    numberFormat: quantityFormat(quantity, value.measure, operatorOf(value.text), value.unit),
  };
}

/** What a value cell says in words; null where it shows a number. */
export function valueText(value: YearlyValue | null): string | null {
  return value === null || (value.value !== null && value.upper === null) ? null : value.text;
}

/** The cells a difference is taken of. */
export interface DifferenceCells {
  readonly before: string;
  readonly now: string;
}

/** This year's cell minus last year's, live; a dash where the two can not be compared. */
export function differenceCell(
  difference: Decimal | null,
  cells: DifferenceCells,
  kind: 'points' | 'percent' | 'general',
): TableCell {
  if (difference === null) return { content: text(NO_FIGURE), style: 'number' };
  const cached = kind === 'percent' ? difference.times(HUNDREDTH) : difference;
  const places = Math.max(kind === 'percent' ? 4 : 2, placesOf(cached));
  const { before, now } = cells;
  return {
    content: formula(
      `IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),ROUND(${now}-${before},${String(places)}),"${NO_FIGURE}")`,
      cached,
    ),
    style: 'number',
    numberFormat: kind === 'points' ? SIGNED_POINTS : kind === 'percent' ? SIGNED_PERCENT : SIGNED_GENERAL,
  };
}

function placesOf(value: Decimal): number {
  return /\.(\d+)$/.exec(plain(value))?.[1]?.length ?? 0;
}
