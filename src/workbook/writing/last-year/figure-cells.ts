import { HUNDRED, decimal, decimalPlaces, type Decimal } from '../../../domain/decimal';
import type { YearlyValue } from '../../../domain/comparison/comparison';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import { NO_FIGURE, constant, formula, text } from '../content';
import { operatorOf, quantityFormat } from '../summary/quantity-cell';
import { pointsFormat, signedPointsFormat } from '../summary/point-formats';
import type { TableCell } from './table';

const HUNDREDTH = decimal('0.01');

/** Differences carry their sign, so that a rise is told from a fall in black and white. */
const SIGNED_PERCENT = '"+"0.00%;"-"0.00%;0.00%';
const SIGNED_GENERAL = '"+"General;"-"General;0';

/** Points with their places, or a dash. */
export function pointsCell(value: Decimal | null, places: number): TableCell {
  return value === null
    ? { content: text(NO_FIGURE), style: 'number' }
    : { content: constant(value), style: 'number', numberFormat: pointsFormat(places) };
}

/** Percent points as a fraction with a % format, or a dash. */
export function percentCell(value: Decimal | null): TableCell {
  return value === null
    ? { content: text(NO_FIGURE), style: 'number' }
    : { content: constant(value.div(HUNDRED)), style: 'number', numberFormat: '0.00%' };
}

/** A score, or in words why there is none; a dash where the indicator is not in that year. */
export function scoreCell(indicator: IndicatorResult | null, scorePlaces: number): TableCell {
  if (indicator === null || indicator.score !== null) {
    return pointsCell(indicator?.score ?? null, scorePlaces);
  }
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

/** Points with their decimal places; percent points; or a number in a unit of its own. */
export type DifferenceKind = 'percent' | 'general' | { readonly points: number };

/** This year's cell minus last year's, live; a dash where the two can not be compared. */
export function differenceCell(
  difference: Decimal | null,
  cells: DifferenceCells,
  kind: DifferenceKind,
): TableCell {
  if (difference === null) return { content: text(NO_FIGURE), style: 'number' };
  const cached = kind === 'percent' ? difference.times(HUNDREDTH) : difference;
  const least = typeof kind === 'object' ? kind.points : kind === 'percent' ? 4 : 2;
  const places = Math.max(least, decimalPlaces(cached));
  const { before, now } = cells;
  return {
    content: formula(
      `IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),ROUND(${now}-${before},${String(places)}),"${NO_FIGURE}")`,
      cached,
    ),
    style: 'number',
    numberFormat: differenceFormat(kind),
  };
}

function differenceFormat(kind: DifferenceKind): string {
  if (typeof kind === 'object') return signedPointsFormat(kind.points);
  return kind === 'percent' ? SIGNED_PERCENT : SIGNED_GENERAL;
}
