import { deduction } from './deduction';
import { entered } from './entered';
import { equal } from './equal';
import { executionRate } from './execution-rate';
import { negative } from './negative';
import { passFail } from './pass-fail';
import { positive } from './positive';
import { qualitative } from './qualitative';
import { range } from './range';
import type { Rule, RuleInputs, RuleKind, RuleKindDefinition, RuleOutcome } from './rule';
import { tiers } from './tiers';

/** 评分方式: the table of the ten rule kinds, in the order of the domain's table. */
export const RULE_KINDS: { readonly [K in RuleKind]: RuleKindDefinition<K> } = {
  positive,
  negative,
  equal,
  range,
  'pass-fail': passFail,
  tiers,
  deduction,
  qualitative,
  'execution-rate': executionRate,
  entered,
};

/** Scores by whichever kind the rule is. `points` of a scored outcome lie between 0 and the weight, unrounded. */
export function scoreByRule(rule: Rule, inputs: RuleInputs): RuleOutcome {
  const definition: { score(rule: Rule, inputs: RuleInputs): RuleOutcome } = RULE_KINDS[rule.kind];
  return definition.score(rule, inputs);
}
