import './without-generated-code';

import { z } from 'zod';

import { ZERO, type Decimal } from '../decimal';
import { comparisonExpression } from './comparison';
import { neededOfTarget } from './needed';
import {
  completionOf,
  negativeTargetNotMet,
  scoredByShare,
  scoredInWords,
  targetAndActualOf,
  zeroTargetNotMet,
} from './outcome';
import { printed } from './printed';
import type { RuleInputs, RuleKindDefinition, RuleOutcome, ScoreFormula } from './rule';

export const equalAbove = z.enum(['full', 'ratio', 'zero']);

/** `above`: what a value above the target gives. */
export interface EqualRule {
  readonly kind: 'equal';
  readonly above: z.infer<typeof equalAbove>;
}

const shape = z.strictObject({ kind: z.literal('equal'), above: equalAbove.optional() });

/**
 * 等于 (=): full marks when equal; below, actual ÷ target × weight; above, as the scheme says: full marks, target ÷
 * actual × weight, or nothing. With target 0 only 0 itself meets it, whatever the scheme says of values above.
 */
export const equal: RuleKindDefinition<EqualRule, typeof shape> = {
  kind: 'equal',
  label: { zh: '等于指标值', en: 'Equal to the target' },
  shape,
  fromFile: ({ above: method }, defaults) => ({ kind: 'equal', above: method ?? defaults.equalAbove }),
  toFile: (rule) => rule,
  needed: (rule, figures) => neededOfTarget(rule.above === 'full' ? '>=' : '=', figures),
  score(rule, inputs) {
    const values = targetAndActualOf(inputs);
    if (!values.ok) return values.error;
    const { target, actual } = values.value;
    const formula = equalFormula(rule.above);
    const completion = completionOf(actual, target);
    if (actual.eq(target)) {
      const sides = `${printed(actual, inputs.measure)} = ${printed(target, inputs.measure)}`;
      return scoredInWords(
        inputs.weight,
        { zh: `${sides}，达到指标值`, en: `${sides}, target met` },
        { completion, met: true, formula },
      );
    }
    if (target.lt(ZERO)) return negativeTargetNotMet(inputs, formula);
    if (target.eq(ZERO)) return zeroTargetNotMet(actual, inputs, { completion, formula });
    if (actual.gt(target)) return above(rule.above, target, actual, inputs, formula);
    return scoredByShare(actual, target, inputs, { completion, met: false, formula });
  },
};

function above(
  method: EqualRule['above'],
  target: Decimal,
  actual: Decimal,
  inputs: RuleInputs,
  formula: ScoreFormula,
): RuleOutcome {
  const completion = completionOf(actual, target);
  const sides = `${printed(actual, inputs.measure)} ＞ ${printed(target, inputs.measure)}`;
  switch (method) {
    case 'full':
      return scoredInWords(
        inputs.weight,
        { zh: `${sides}，超额完成，按达到指标值计`, en: `${sides}, exceeded, counted as met` },
        { completion, met: true, formula },
      );
    case 'zero':
      return scoredInWords(
        ZERO,
        { zh: `${sides}，超出指标值，不得分`, en: `${sides}, above the target, no points` },
        { completion, met: false, formula },
      );
    case 'ratio':
      return scoredByShare(target, actual, inputs, { completion, met: false, formula });
  }
}

function equalFormula(method: EqualRule['above']): ScoreFormula {
  const same = comparisonExpression('{a}', '=', '{t}');
  const over = comparisonExpression('{a}', '>', '{t}');
  const overPoints = { full: '{w}', zero: '0', ratio: '{t}*{w}/{a}' }[method];
  return {
    scoredWhen: `OR({t}>=0,${same})`,
    points: `IF(${same},{w},IF({t}=0,0,IF(${over},${overPoints},{a}*{w}/{t})))`,
    completion: '{a}/{t}',
    completionWhen: '{t}>0',
  };
}
