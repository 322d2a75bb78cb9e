import { ZERO, type Decimal } from '../decimal';
import type { Rule } from '../scoring/rule-kinds';

/** Whether more than the target is full marks, so that an overshoot may come from a target set too low. */
export function countsOvershoot(rule: Rule | null): boolean {
  return rule?.kind === 'positive' || (rule?.kind === 'equal' && rule.above === 'full');
}

/** Whether an actual exceeds target × threshold. A target of 0 or less has no threshold. */
export function isAboveThreshold(actual: Decimal, target: Decimal, threshold: Decimal): boolean {
  return target.gt(ZERO) && actual.gt(target.times(threshold));
}
