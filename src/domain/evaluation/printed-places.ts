import { decimalPlaces, type Decimal } from '../decimal';
import type { Evaluation } from './evaluation';

/** How many decimal places points are printed with. */
export interface PrintedPlaces {
  /** Scores and their sums. */
  readonly score: number;
  /** The total, rescaled and capped. */
  readonly total: number;
  /** Weights, and the points lost of them; see {@link weightPlaces}. */
  readonly weight: number;
}

const MOST_OF_WEIGHTS = 2;

/** The places that an evaluation's points are printed with, by its scheme. */
export function printedPlaces({
  scheme,
  indicators,
}: Pick<Evaluation, 'scheme' | 'indicators'>): PrintedPlaces {
  const { scorePlaces, totalPlaces } = scheme.rounding;
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  return { score: scorePlaces, total: totalPlaces, weight: weightPlaces(scorePlaces, weights) };
}

/**
 * Weights are printed as they are stated, so that no half point of a weight is rounded away beside scores in whole points:
 * with the places of scores, or up to two where a weight has more.
 */
export function weightPlaces(scorePlaces: number, weights: readonly Decimal[]): number {
  const stated = weights.reduce((most, weight) => Math.max(most, decimalPlaces(weight)), 0);
  return Math.max(scorePlaces, Math.min(stated, MOST_OF_WEIGHTS));
}
