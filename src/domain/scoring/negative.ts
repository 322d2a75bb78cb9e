import './without-generated-code';

import { z } from 'zod';

import { ZERO, decimal, ratio, type Decimal } from '../decimal';
import type { Bilingual } from '../bilingual';
import { COMPARISON_SIGN, comparisonExpression, holds } from './comparison';
import { neededOfTarget } from './needed';
import {
  completionOf,
  negativeTargetNotMet,
  scoredByArithmetic,
  scoredByShare,
  scoredInWords,
  strictEqualityNote,
  targetAndActualOf,
  zeroTargetNotMet,
} from './outcome';
import { printed } from './printed';
import type { RuleInputs, RuleKindDefinition, ScoreFormula } from './rule';

export const negativeMethod = z.enum(['ratio', 'linear']);

/** `strict`: < rather than ≤. */
export interface NegativeRule {
  readonly kind: 'negative';
  readonly strict: boolean;
  readonly method: z.infer<typeof negativeMethod>;
}

const shape = z.strictObject({
  kind: z.literal('negative'),
  strict: z.boolean().optional(),
  method: negativeMethod.optional(),
});

const TWO = decimal('2');

/**
 * 反向指标 (≤, <): full marks when met, else by the scheme target ÷ actual × weight (`ratio`), or (2 − actual ÷
 * target) × weight (`linear`: 0 from twice the target on).
 */
export const negative: RuleKindDefinition<NegativeRule, typeof shape> = {
  kind: 'negative',
  label: { zh: '反向指标', en: 'Negative (the less the better)' },
  shape,
  fromFile: ({ strict, method }, defaults) => ({
    kind: 'negative',
    strict: strict ?? false,
    method: method ?? defaults.negativeMethod,
  }),
  toFile: (rule) => rule,
  needed: (rule, figures) => neededOfTarget(rule.strict ? '<' : '<=', figures),
  score(rule, inputs) {
    const values = targetAndActualOf(inputs);
    if (!values.ok) return values.error;
    const { target, actual } = values.value;
    const comparison = rule.strict ? '<' : '<=';
    const formula = negativeFormula(comparison, rule.method);
    const completion = completionOf(target, actual);
    if (holds(actual, comparison, target)) {
      const sides = `${printed(actual, inputs.measure)} ${COMPARISON_SIGN[comparison]} ${printed(target, inputs.measure)}`;
      return scoredInWords(
        inputs.weight,
        { zh: `${sides}，达到指标值`, en: `${sides}, target met` },
        { completion, met: true, formula },
      );
    }
    if (target.lt(ZERO)) return negativeTargetNotMet(inputs, formula);
    const findings = actual.eq(target) ? [strictEqualityNote(inputs, COMPARISON_SIGN[comparison])] : [];
    if (target.eq(ZERO)) return zeroTargetNotMet(actual, inputs, { completion, formula, findings });
    const rest = { completion, met: false, formula, findings };
    if (rule.method === 'ratio') return scoredByShare(target, actual, inputs, rest);
    const points = ratio(TWO.times(target).minus(actual).times(inputs.weight), target);
    return scoredByArithmetic(points, linearWorking(target, actual, inputs), rest);
  },
};

function linearWorking(target: Decimal, actual: Decimal, inputs: RuleInputs): Bilingual {
  const quotient = `${printed(actual, inputs.measure)} ÷ ${printed(target, inputs.measure)}`;
  const text = `(2 − ${quotient}) × ${printed(inputs.weight)}`;
  return { zh: text, en: text };
}

function negativeFormula(comparison: '<' | '<=', method: NegativeRule['method']): ScoreFormula {
  const met = comparisonExpression('{a}', comparison, '{t}');
  // In binary floats 2t − a loses digits where a is near 2t; rounded, it is again the float of its exact decimal.
  const reduced = method === 'ratio' ? '{t}*{w}/{a}' : 'ROUND(2*{t}-{a},10)*{w}/{t}';
  return {
    scoredWhen: `OR({t}>=0,${met})`,
    points: `IF(${met},{w},IF({t}=0,0,${reduced}))`,
    completion: '{t}/{a}',
    completionWhen: '{a}>0',
  };
}
