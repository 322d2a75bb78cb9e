import type { Bilingual } from '../bilingual';
import { HUNDRED, ZERO, plain, type Decimal } from '../decimal';
import { COMPARISON_SIGN, holds, type Comparison } from '../scoring/comparison';
import { printed } from '../scoring/printed';
import type { RuleOf, Tier } from '../scoring/rule';
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
  const { rule } = result;
  switch (rule?.kind) {
    case undefined:
      return null;
    case 'positive':
      return byTarget(rule.strict ? '>' : '>=', result);
    case 'negative':
      return byTarget(rule.strict ? '<' : '<=', result);
    case 'equal':
      return byTarget(rule.above === 'full' ? '>=' : '=', result);
    case 'range':
      return withinRange(result);
    case 'pass-fail':
      return byPassing(result);
    case 'tiers':
      return byTier(rule, result);
    case 'deduction':
      return withoutOccurrence(result);
    case 'qualitative':
      return byBand(rule, result);
    case 'execution-rate':
      if (execution === null) return null;
      return condition(
        { zh: '执行数', en: 'Executed amount' },
        { comparison: '>=', bound: execution.budget, value: execution.executed },
        { measure: 'number', unit: amountUnit },
      );
    case 'entered':
      return enteredInFull(result);
  }
}

type Shown = Pick<IndicatorResult, 'measure' | 'unit'>;

const ACTUAL: Bilingual = { zh: '完成值', en: 'Actual' };

function byTarget(comparison: Comparison, result: IndicatorResult): Bilingual | null {
  const { target, actual } = result;
  if (target === null || actual === null) return null;
  return condition(ACTUAL, { comparison, bound: target.value, value: actual.value }, result);
}

/** A comparison that does not hold, with the exact difference; null where it holds. */
function condition(
  name: Bilingual,
  {
    comparison,
    bound,
    value,
  }: { readonly comparison: Comparison; readonly bound: Decimal; readonly value: Decimal },
  shown: Shown,
): Bilingual | null {
  if (holds(value, comparison, bound)) return null;
  const sides = `${COMPARISON_SIGN[comparison]} ${quantityText(bound, shown)}`;
  const now = quantityText(value, shown);
  const gap = gapText(bound.minus(value), comparison === '>' || comparison === '<', shown);
  return {
    zh: `${name.zh}须 ${sides}，现为 ${now}${gap.zh}`,
    en: `${name.en} must be ${sides}; it is ${now}${gap.en}`,
  };
}

function quantityText(value: Decimal, { measure, unit }: Shown): string {
  return printed(value, measure) + (unit === null ? '' : ` ${unit}`);
}

/** How far the value lies from its bound; nothing where a strict comparison fails at equality. */
function gapText(difference: Decimal, strict: boolean, { measure, unit }: Shown): Bilingual {
  if (difference.eq(ZERO)) return { zh: '', en: '' };
  const size = plain(difference.abs());
  const named = unit === null ? '' : ` ${unit}`;
  const zh = measure === 'percent' ? `${size} 个百分点` : size + named;
  const en = measure === 'percent' ? `${size} percentage points` : size + named;
  const below = difference.gt(ZERO);
  const beyond = strict ? { zh: '超过', en: 'more than ' } : { zh: '', en: '' };
  return {
    zh: `，${below ? '还差' : '须降低'}${beyond.zh} ${zh}`,
    en: `, ${beyond.en}${en} too ${below ? 'low' : 'high'}`,
  };
}

function withinRange(result: IndicatorResult): Bilingual | null {
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

function byPassing({ score, targetText }: IndicatorResult): Bilingual | null {
  // Points above 0 mean that it passed, and that the loss is elsewhere.
  if (score?.gt(ZERO) === true) return null;
  return targetText === null
    ? { zh: '须达成', en: 'It must be attained' }
    : { zh: `须符合指标值“${targetText}”`, en: `The target ${targetText} must be met` };
}

function withoutOccurrence({ actual }: IndicatorResult): Bilingual | null {
  if (actual?.value.gt(ZERO) !== true) return null;
  const count = plain(actual.value);
  return { zh: `须没有扣分情形，现为 ${count} 次`, en: `There must be no occurrence; there were ${count}` };
}

function byTier(rule: RuleOf<'tiers'>, result: IndicatorResult): Bilingual | null {
  const weight = result.weight?.value ?? null;
  const actual = result.actual?.value ?? null;
  if (weight === null || actual === null) return null;
  const best = rule.tiers.findIndex((tier) => givesAll(tier, weight));
  if (best === -1) {
    return { zh: '该规则没有得满分的一档', en: 'No tier of this rule gives full marks' };
  }
  if (rule.tiers.findIndex((tier) => matches(tier, actual)) === best) return null;
  const { operator, bound } = rule.tiers[best] ?? { operator: null, bound: null };
  const rest: Bilingual = { zh: '完成值须不属前面各档', en: 'No earlier tier must match' };
  if (operator === null || bound === null) return rest;
  const need = condition(ACTUAL, { comparison: operator, bound, value: actual }, result);
  if (need === null) return rest;
  return best === 0
    ? need
    : { zh: `${need.zh}，且不属前面各档`, en: `${need.en}, and no earlier tier must match` };
}

function givesAll({ award }: Tier, weight: Decimal): boolean {
  return 'points' in award ? award.points.gte(weight) : award.percentOfWeight.gte(HUNDRED);
}

function matches({ operator, bound }: Tier, actual: Decimal): boolean {
  return operator === null || bound === null || holds(actual, operator, bound);
}

function byBand(rule: RuleOf<'qualitative'>, result: IndicatorResult): Bilingual | null {
  const top = rule.bands.find(({ level }) => level === '达成')?.to ?? HUNDRED;
  if (top.lt(HUNDRED)) {
    return { zh: `“达成”最高得 ${plain(top)}%`, en: `Attained gives ${plain(top)}% at most` };
  }
  if (result.attainment === '达成') return result.entered === null ? null : enteredInFull(result);
  return {
    zh: '完成情况须为“达成”，评分为满分',
    en: 'It must be attained (达成), with full marks entered',
  };
}

function enteredInFull({ entered, weight }: IndicatorResult): Bilingual | null {
  if (entered === null || weight === null || entered.value.gte(weight.value)) return null;
  const [full, now] = [plain(weight.value), plain(entered.value)];
  const gap = plain(weight.value.minus(entered.value));
  return {
    zh: `评分须为 ${full} 分，现为 ${now} 分，还差 ${gap} 分`,
    en: `The entered score must be ${full}; it is ${now}, ${gap} short`,
  };
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
