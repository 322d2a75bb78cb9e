import './without-generated-code';

import { z } from 'zod';

import { ZERO } from '../decimal';
import { COMPARISON_SIGN, comparisonExpression, holds } from './comparison';
import { neededOfTarget } from './needed';
import {
  completionOf,
  negativeTargetNotMet,
  scoredByShare,
  scoredInWords,
  strictEqualityNote,
  targetAndActualOf,
  zeroTargetNotMet,
} from './outcome';
import { printed } from './printed';
import type { RuleKindDefinition, ScoreFormula } from './rule';

/** `strict`: > rather than ≥. */
export interface PositiveRule {
  readonly kind: 'positive';
  readonly strict: boolean;
}

const shape = z.strictObject({ kind: z.literal('positive'), strict: z.boolean().optional() });

/** 正向指标 (≥, >): full marks when met, else actual ÷ target × weight. Basis: 财预〔2020〕10号. */
export const positive: RuleKindDefinition<PositiveRule, typeof shape> = {
  kind: 'positive',
  label: { zh: '正向指标', en: 'Positive (the more the better)' },
  shape,
  fromFile: ({ strict }) => ({ kind: 'positive', strict: strict ?? false }),
  toFile: (rule) => rule,
  needed: (rule, figures) => neededOfTarget(rule.strict ? '>' : '>=', figures),
  score(rule, inputs) {
    const values = targetAndActualOf(inputs);
    if (!values.ok) return values.error;
    const { target, actual } = values.value;
    const comparison = rule.strict ? '>' : '>=';
    const formula = positiveFormula(comparison);
    const completion = completionOf(actual, target);
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
    return scoredByShare(actual, target, inputs, { completion, met: false, formula, findings });
  },
};

function positiveFormula(comparison: '>' | '>='): ScoreFormula {
  const met = comparisonExpression('{a}', comparison, '{t}');
  return {
    scoredWhen: `OR({t}>=0,${met})`,
    points: `IF(${met},{w},IF({t}=0,0,{a}*{w}/{t}))`,
    completion: '{a}/{t}',
    completionWhen: '{t}>0',
  };
}
