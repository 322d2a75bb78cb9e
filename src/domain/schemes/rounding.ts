import type { WholeFile } from './scheme-file';

/**
 * Decimal places that scores and the total keep, half away from zero always. A score is rounded once, at the end of its
 * rule, and so is the total.
 */
export interface Rounding {
  readonly scorePlaces: number;
  readonly totalPlaces: number;
}

/** Scores have two places where a file does not say otherwise, and the total as many as the scores. */
export function roundingOf({
  scorePlaces = 2,
  totalPlaces = scorePlaces,
}: WholeFile['rounding'] = {}): Rounding {
  return { scorePlaces, totalPlaces };
}
