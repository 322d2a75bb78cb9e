import type { Bilingual } from '../bilingual';
import { ZERO, plain } from '../decimal';
import { neededByRule } from '../scoring/rule-kinds';
import type { BudgetResult, IndicatorResult } from './evaluation';
import { isAboveThreshold } from './overshoot';

/**
 * What an indicator would have needed for full marks, one sentence each for the rule, an overshoot's cost and a manual
 * deduction: `完成值须 ≥ 12 次，现为 6 次，还差 6 次`. Differences are exact. Empty where nothing was lost or there is no score.
 */
export function neededForFullMarks(result: IndicatorResult, budget: BudgetResult): readonly Bilingual[] {
  if (result.status !== 'scored' || result.lost?.gt(ZERO) !== true) return [];
  return [byRule(result, budget), reasonNeeded(result), withoutDeduction(result)].filter(
    (need) => need !== null,
  );
}

function byRule(result: IndicatorResult, { execution, amountUnit }: BudgetResult): Bilingual | null {
  return result.rule === null ? null : neededByRule(result.rule, { ...result, execution, amountUnit });
}

function reasonNeeded({ actual, target, overshootCost }: IndicatorResult): Bilingual | null {
  if (actual === null || target === null || overshootCost === null) return null;
  if (!isAboveThreshold(actual.value, target.value, overshootCost.threshold)) return null;
  return { zh: '超额完成须填写原因', en: 'The overshoot needs a reason' };
}

function withoutDeduction({ deduction }: IndicatorResult): Bilingual | null {
  if (deduction?.value.gt(ZERO) !== true) return null;
  const points = plain(deduction.value);
  return {
    zh: `须没有扣减分数，现扣减 ${points} 分`,
    en: `There must be no manual deduction; ${points} is taken off`,
  };
}
