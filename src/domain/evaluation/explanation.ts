import { HUNDRED, ZERO, plain, type Decimal } from '../decimal';
import type { Bilingual } from '../bilingual';
import type { RuleOutcome } from '../scoring/rule';

/** What happens to a rule's points before they are the score. */
export interface Adjustments {
  /** Share of the points lost to an overshoot without a reason; null: none. */
  readonly costPercent: Decimal | null;
  readonly deduction: Decimal | null;
  /** As printed. */
  readonly score: string;
  /** Whether points − deduction was below 0 and the score was raised to 0. */
  readonly raisedToZero: boolean;
}

/**
 * The score as a reviewer can do it again by hand: `183 ÷ 300 × 3 = 1.83`, with a manual deduction
 * `183 ÷ 300 × 3 − 0.5 = 1.33`; for kinds told in words `48 ≥ 40，达到指标值，得 5.00 分`.
 */
export function explain(
  outcome: Extract<RuleOutcome, { status: 'scored' }>,
  adjustments: Adjustments,
): Bilingual {
  const { costPercent, deduction, score: result, raisedToZero } = adjustments;
  const cost = costPercent === null ? '' : ` × ${plain(HUNDRED.minus(costPercent))}%`;
  const subtracted = deduction === null || deduction.eq(ZERO) ? '' : ` − ${plain(deduction)}`;
  const equals = raisedToZero
    ? { zh: ` ＜ 0，得 ${result} 分`, en: ` < 0, so ${result}` }
    : { zh: ` = ${result}`, en: ` = ${result}` };
  if (outcome.arithmetic) {
    const { zh, en } = outcome.working;
    return { zh: `${zh}${cost}${subtracted}${equals.zh}`, en: `${en}${cost}${subtracted}${equals.en}` };
  }
  if (cost === '' && subtracted === '') {
    return { zh: `${outcome.working.zh}，得 ${result} 分`, en: `${outcome.working.en}: ${result} points` };
  }
  const points = plain(outcome.points.numerator.div(outcome.points.denominator));
  return {
    zh: `${outcome.working.zh}：${points}${cost}${subtracted}${equals.zh}`,
    en: `${outcome.working.en}: ${points}${cost}${subtracted}${equals.en}`,
  };
}

/** Why there is no score. */
export const UNSCORED: Bilingual = { zh: '未评分', en: 'Unscored' };

/** What became of an indicator that does not apply, by the scheme's way of treating them. */
export const NOT_APPLICABLE: Readonly<Record<'rescale' | 'full' | 'zero', Bilingual>> = {
  rescale: { zh: '不适用，不计入总分', en: 'Not applicable, left out of the total' },
  full: { zh: '不适用，按满分计', en: 'Not applicable, counted at full marks' },
  zero: { zh: '不适用，按 0 分计', en: 'Not applicable, counted as 0' },
};
