import { decimal, least, ONE, type Decimal } from '../decimal';
import type { Quantity } from '../values/quantity';
import { lastPrintedPlace } from './printed-place';

/** Whether a stated total is its parts' sum: exactly, up to rounding (尾差), or not. */
export type Footing = 'exact' | 'rounding' | 'off';

const HALF = decimal('0.5');

/**
 * How far a total may lie from the sum of `parts` printed numbers by rounding alone: (n + 1) × half a unit of the last
 * printed place, n parts and the total being rounded each.
 */
export function footingTolerance(parts: number, place: Decimal): Decimal {
  return place.times(HALF).times(decimal(String(parts + 1)));
}

/** Compares a stated total with a sum, given how many printed parts the sum has and the last printed place. */
export function compareTotals(stated: Decimal, total: Decimal, parts: number, place: Decimal): Footing {
  const difference = stated.minus(total).abs();
  if (difference.eq('0')) return 'exact';
  return difference.lte(footingTolerance(parts, place)) ? 'rounding' : 'off';
}

/**
 * The last place that a set of printed amounts shows. An amount without decimals among others that have them, such as
 * 100 beside 127,052.62, is exact rather than rounded to whole numbers, so the finest place counts.
 */
export function commonPlace(amounts: readonly Quantity[]): Decimal {
  const places = amounts.map(lastPrintedPlace).filter((place) => place !== null);
  return places.length === 0 ? ONE : places.reduce(least);
}
