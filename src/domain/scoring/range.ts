import type { Bilingual } from '../bilingual';
import { ONE, ZERO, ratio } from '../decimal';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { comparisonExpression } from './comparison';
import { gapText, quantityText } from './needed';
import {
  completionOf,
  negativeTargetNotMet,
  scoredByShare,
  scoredInWords,
  targetAndActualOf,
  unscored,
  zeroTargetNotMet,
} from './outcome';
import { printed } from './printed';
import type { RuleKindDefinition, ScoredFigures, ScoreFormula } from './rule';
import { withoutParameters } from './shapes';

/** A rule of this kind has no parameters. */
export interface RangeRule {
  readonly kind: 'range';
}

const shape = withoutParameters('range');

/** 区间: full marks inside; below, actual ÷ lower end × weight; above, upper end ÷ actual × weight. */
export const range: RuleKindDefinition<RangeRule, typeof shape> = {
  kind: 'range',
  label: { zh: '区间', en: 'Range' },
  shape,
  fromFile: () => ({ kind: 'range' }),
  toFile: () => ({ kind: 'range' }),
  score(_rule, inputs) {
    const values = targetAndActualOf(inputs);
    if (!values.ok) return values.error;
    const { target: low, actual } = values.value;
    const high = inputs.upperTarget?.value ?? null;
    const indicator = inputs.indicator;
    if (high === null) {
      return unscored([createFinding(scoringFindings, 'missing-upper-target', { indicator }, inputs.ref)]);
    }
    if (low.gt(high)) {
      return unscored(
        [createFinding(scoringFindings, 'range-reversed', { indicator }, inputs.ref)],
        RANGE_FORMULA,
      );
    }
    if (actual.gte(low) && actual.lte(high)) {
      const span = `${printed(low, inputs.measure)}–${printed(high, inputs.measure)}`;
      const value = printed(actual, inputs.measure);
      return scoredInWords(
        inputs.weight,
        { zh: `${value} 在 ${span} 之内`, en: `${value} is within ${span}` },
        { completion: ratio(ONE), met: true, formula: RANGE_FORMULA },
      );
    }
    const below = actual.lt(low);
    const [numerator, denominator] = below ? [actual, low] : [high, actual];
    if ((below ? low : high).lt(ZERO)) return negativeTargetNotMet(inputs, RANGE_FORMULA);
    const completion = completionOf(numerator, denominator);
    if (denominator.eq(ZERO)) return zeroTargetNotMet(actual, inputs, { completion, formula: RANGE_FORMULA });
    return scoredByShare(numerator, denominator, inputs, { completion, met: false, formula: RANGE_FORMULA });
  },
  needed: (_rule, figures) => withinRange(figures),
};

function withinRange(result: ScoredFigures): Bilingual | null {
  const { target, upperTarget, actual } = result;
  if (target === null || upperTarget === null || actual === null) return null;
  const [low, high, value] = [target.value, upperTarget.value, actual.value];
  if (value.gte(low) && value.lte(high)) return null;
  const span = `${printed(low, result.measure)}–${quantityText(high, result)}`;
  const gap = gapText((value.lt(low) ? low : high).minus(value), false, result);
  const now = quantityText(value, result);
  return {
    zh: `完成值须在 ${span} 之内，现为 ${now}${gap.zh}`,
    en: `Actual must be within ${span}; it is ${now}${gap.en}`,
  };
}

const BELOW = comparisonExpression('{a}', '<', '{t}');
const ABOVE = comparisonExpression('{a}', '>', '{u}');

const RANGE_FORMULA: ScoreFormula = {
  scoredWhen:
    `AND(${comparisonExpression('{t}', '<=', '{u}')},` +
    `OR({t}>=0,${comparisonExpression('{a}', '>=', '{t}')}),` +
    `OR({u}>=0,${comparisonExpression('{a}', '<=', '{u}')}))`,
  points: `IF(${BELOW},IF({t}=0,0,{a}*{w}/{t}),IF(${ABOVE},{u}*{w}/{a},{w}))`,
  completion: `IF(${BELOW},{a}/{t},IF(${ABOVE},{u}/{a},1))`,
  completionWhen: `OR({t}>0,${comparisonExpression('{a}', '>=', '{t}')})`,
};
