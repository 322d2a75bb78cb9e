import { fixed, grouped, type Decimal } from '../../domain/decimal';
import type { Quantity } from '../../domain/values/quantity';

/** What stands where there is no figure. */
export const NO_FIGURE = '—';

/** A score with its scheme's places. */
export function printedScore(score: Decimal | null, places: number): string {
  return score === null ? NO_FIGURE : fixed(score, places);
}

/** A percentage of two places. */
export function printedPercent(percent: Decimal | null): string {
  return percent === null ? NO_FIGURE : `${fixed(percent, 2)}%`;
}

/** An amount in the evaluation's unit. */
export function printedAmount(amount: Quantity | null): string {
  return amount === null ? NO_FIGURE : grouped(amount.value, 2);
}
