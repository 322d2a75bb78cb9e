import { HUNDRED, ZERO, decimal, fixed, roundRatio, timesRatio, type Decimal, type Ratio } from '../decimal';
import type { RuleKind } from '../scoring/rule-kinds';
import type { IndicatorResult } from './evaluation';

/** Rates further apart than this, either way, are unusual (domain: cross checks). */
const FAR_APART = decimal('1.05');

/** Kinds whose completion says how much of the planned work was done; for 反向 indicators it says no such thing. */
const PROGRESS: ReadonlySet<RuleKind> = new Set<RuleKind>(['positive', 'equal', 'range']);

/** The budget's execution rate as all indicators are compared with it: an unrounded percentage, as a fraction. */
export interface ComparableRate {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly farAbove: Decimal;
  /** `95.67%` */
  readonly text: string;
}

/** Null where nothing was executed or the rate is not known: no indicator can be compared with that. */
export function comparableRate(rate: Ratio | null): ComparableRate | null {
  if (rate === null || rate.numerator.lte(ZERO)) return null;
  const percent = timesRatio(rate, HUNDRED);
  return {
    ...percent,
    farAbove: percent.numerator.times(FAR_APART),
    text: `${fixed(roundRatio(percent, 2), 2)}%`,
  };
}

/**
 * Whether the work done, as an indicator's completion says, is far above or below the money spent. Null where the completion
 * is not known, or says nothing of the work done.
 */
export function compareWithExecution(
  { rule, completion }: Pick<IndicatorResult, 'rule' | 'completion'>,
  rate: ComparableRate,
): 'above' | 'near' | 'below' | null {
  if (completion === null || rule === null || !PROGRESS.has(rule.kind)) return null;
  const scaled = completion.times(rate.denominator);
  if (scaled.gt(rate.farAbove)) return 'above';
  return rate.numerator.gt(scaled.times(FAR_APART)) ? 'below' : 'near';
}
