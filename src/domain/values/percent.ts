import { decimal, greatest, HUNDRED, least, ONE } from '../decimal';
import type { Decimal } from '../decimal';

const TWO = decimal('2');
const HALF = decimal('0.5');

/** A bare number in a place where percentages stand: what it is in percent points, and the factor that makes it so. */
interface PercentReading {
  readonly points: Decimal;
  readonly scale: Decimal;
}

/** Both readings of a bare number: as percent points, and as a fraction of 1. */
export interface PercentReadings {
  readonly asPoints: PercentReading;
  readonly asFraction: PercentReading;
  /** The reading that needs no comparison: points above 2 in size; 0, which is the same either way. Else null. */
  readonly certain: PercentReading | null;
}

/** Both readings of a bare number (domain: reading values, percentages). The size counts: −3 is −3 %, as 3 is 3 %. */
export function percentReadings(value: Decimal): PercentReadings {
  const asPoints = { points: value, scale: ONE };
  const asFraction = { points: value.times(HUNDRED), scale: HUNDRED };
  const certain = value.abs().gt(TWO) || value.eq('0') ? asPoints : null;
  return { asPoints, asFraction, certain };
}

/**
 * Whether a value lies between half the target and twice the target, both included; for a range, between half its lower
 * and twice its upper end.
 */
export function plausibleBeside(value: Decimal, low: Decimal, high: Decimal): boolean {
  const bounds = [low.times(HALF), low.times(TWO), high.times(HALF), high.times(TWO)];
  return value.gte(bounds.reduce(least)) && value.lte(bounds.reduce(greatest));
}
