import { ZERO, type Decimal } from '../decimal';
import type { Bilingual } from '../bilingual';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import type { AttainmentLevel } from '../values/attainment';
import { COMPARISON_SIGN, FAILED_SIGN, comparisonExpression, holds, type Comparison } from './comparison';
import { scoredInWords, strictEqualityNote, unscored } from './outcome';
import { printed } from './printed';
import type { RuleInputs, RuleKindDefinition, RuleOutcome, ScoredFigures } from './rule';
import { withoutParameters } from './shapes';

/** A rule of this kind has no parameters. */
export interface PassFailRule {
  readonly kind: 'pass-fail';
}

const shape = withoutParameters('pass-fail');

/** 达标: full marks when the target is met, else none. Dates are in time when not later than the target's date. */
export const passFail: RuleKindDefinition<PassFailRule, typeof shape> = {
  kind: 'pass-fail',
  label: { zh: '达标', en: 'Pass or fail' },
  shape,
  fromFile: () => ({ kind: 'pass-fail' }),
  toFile: () => ({ kind: 'pass-fail' }),
  needed: (_rule, figures) => byPassing(figures),
  score(_rule, inputs) {
    const { target, actual, indicator, attainment } = inputs;
    // Words against a figure can not be compared; against a date or words they say whether it was met.
    if (attainment !== null && (target === null || inputs.measure === 'date')) {
      return byAttainment(attainment, inputs.weight);
    }
    if (actual === null) {
      return unscored([createFinding(scoringFindings, 'attainment-not-stated', { indicator }, inputs.ref)]);
    }
    if (target === null) {
      return unscored([createFinding(scoringFindings, 'missing-target', { indicator }, inputs.ref)]);
    }
    if (inputs.operator === 'range' && inputs.upperTarget !== null) return withinRange(inputs);
    const comparison = comparisonOf(inputs);
    const met = holds(actual.value, comparison, target.value);
    const strict = (comparison === '>' || comparison === '<') && actual.value.eq(target.value);
    return scoredInWords(met ? inputs.weight : ZERO, comparedWorking(inputs, comparison, met), {
      completion: null,
      met,
      formula: {
        scoredWhen: null,
        points: `IF(${comparisonExpression('{a}', comparison, '{t}')},{w},0)`,
        completion: null,
      },
      findings: strict ? [strictEqualityNote(inputs, COMPARISON_SIGN[comparison])] : [],
    });
  },
};

function byPassing({ score, targetText }: ScoredFigures): Bilingual | null {
  // Points above 0 mean that it passed, and that the loss is elsewhere.
  if (score?.gt(ZERO) === true) return null;
  return targetText === null
    ? { zh: '须达成', en: 'It must be attained' }
    : { zh: `须符合指标值“${targetText}”`, en: `The target ${targetText} must be met` };
}

function comparisonOf(inputs: RuleInputs): Comparison {
  const { operator, measure } = inputs;
  const assumed = measure === 'date' ? '<=' : '>=';
  return operator === null || operator === 'range' || operator === 'qualitative' ? assumed : operator;
}

function byAttainment(attainment: AttainmentLevel, weight: Decimal): RuleOutcome {
  const met = attainment === '达成';
  return scoredInWords(
    met ? weight : ZERO,
    met
      ? { zh: '达成，达标', en: 'attained, passed' }
      : { zh: `${attainment}，未达标`, en: 'not fully attained, failed' },
    {
      completion: null,
      met,
      formula: { scoredWhen: null, points: met ? '{w}' : '0', completion: null },
    },
  );
}

function withinRange(inputs: RuleInputs): RuleOutcome {
  const low = inputs.target?.value ?? ZERO;
  const high = inputs.upperTarget?.value ?? ZERO;
  const actual = inputs.actual?.value ?? ZERO;
  const met = actual.gte(low) && actual.lte(high);
  const span = `${printed(low, inputs.measure)}–${printed(high, inputs.measure)}`;
  const value = printed(actual, inputs.measure);
  return scoredInWords(
    met ? inputs.weight : ZERO,
    met
      ? { zh: `${value} 在 ${span} 之内，达标`, en: `${value} is within ${span}, passed` }
      : { zh: `${value} 不在 ${span} 之内，未达标`, en: `${value} is not within ${span}, failed` },
    {
      completion: null,
      met,
      formula: {
        scoredWhen: null,
        points: `IF(AND(${comparisonExpression('{a}', '>=', '{t}')},${comparisonExpression('{a}', '<=', '{u}')}),{w},0)`,
        completion: null,
      },
    },
  );
}

function comparedWorking(inputs: RuleInputs, comparison: Comparison, met: boolean): Bilingual {
  if (inputs.measure === 'date') {
    return met
      ? { zh: '符合时间要求，达标', en: 'in time, passed' }
      : { zh: '不符合时间要求，未达标', en: 'not in time, failed' };
  }
  const sign = (met ? COMPARISON_SIGN : FAILED_SIGN)[comparison];
  const sides = `${printed(inputs.actual?.value ?? ZERO, inputs.measure)} ${sign} ${printed(inputs.target?.value ?? ZERO, inputs.measure)}`;
  return met
    ? { zh: `${sides}，达标`, en: `${sides}, passed` }
    : { zh: `${sides}，未达标`, en: `${sides}, failed` };
}
