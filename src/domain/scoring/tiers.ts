import './without-generated-code';

import { z } from 'zod';

import { HUNDRED, decimal, least, plain, ratio, type Decimal } from '../decimal';
import type { Bilingual } from '../bilingual';
import { createFinding, type Finding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { COMPARISON_SIGN, comparisonExpression, holds } from './comparison';
import { ACTUAL, condition } from './needed';
import { actualOf, scoredByArithmetic, scoredInWords, unscored } from './outcome';
import { printed } from './printed';
import type { RuleInputs, RuleKindDefinition, ScoredFigures, ScoreFormula, Tier } from './rule';
import { amount, signed } from './shapes';

/** Tiers in order. */
export interface TiersRule {
  readonly kind: 'tiers';
  readonly tiers: readonly Tier[];
}

const tierShape = z.strictObject({
  operator: z.enum(['>=', '>', '<=', '<', '=']).nullable(),
  bound: signed.nullable(),
  boundInPercent: z.boolean().optional(),
  award: z.strictObject({ percentOfWeight: amount.optional(), points: amount.optional() }),
});
const shape = z.strictObject({ kind: z.literal('tiers'), tiers: z.array(tierShape).min(1) });
export type TierJson = z.infer<typeof tierShape>;

/** 分档: ordered conditions on the actual, the first that matches awards a share of the weight, or points. */
export const tiers: RuleKindDefinition<TiersRule, typeof shape> = {
  kind: 'tiers',
  label: { zh: '分档', en: 'Tiers' },
  shape,
  fromFile: (stated) => ({ kind: 'tiers', tiers: stated.tiers.map(tierFromFile) }),
  toFile: (rule) => ({ kind: 'tiers', tiers: rule.tiers.map(tierToFile) }),
  fitsWeight: (rule, weight) => !rule.tiers.some(({ award }) => 'points' in award && award.points.gt(weight)),
  needed: byTier,
  score(rule, inputs) {
    const { indicator } = inputs;
    if (rule.tiers.some((tier) => tier.boundInPercent === true) && inputs.measure !== 'percent') {
      return unscored([createFinding(scoringFindings, 'tier-not-in-percent', { indicator }, inputs.ref)]);
    }
    const actual = actualOf(inputs);
    if (!actual.ok) return actual.error;
    const formula = tiersFormula(rule);
    const tier = rule.tiers.find((candidate) => matches(actual.value, candidate));
    if (tier === undefined) {
      const value = printed(actual.value, inputs.measure);
      return unscored(
        [createFinding(scoringFindings, 'no-tier-matches', { indicator, actual: value }, inputs.ref)],
        formula,
      );
    }
    const rest = {
      completion: null,
      met: tier === rule.tiers[0],
      formula,
      findings: awardFindings(tier, inputs),
    };
    const condition = conditionOf(tier, actual.value, inputs);
    if ('points' in tier.award) {
      return scoredInWords(least(tier.award.points, inputs.weight), condition, rest);
    }
    const percent = least(tier.award.percentOfWeight, HUNDRED);
    const share = `${printed(inputs.weight)} × ${printed(percent)}%`;
    return scoredByArithmetic(
      ratio(percent.times(inputs.weight), HUNDRED),
      { zh: `${condition.zh}：${share}`, en: `${condition.en}: ${share}` },
      rest,
    );
  },
};

function matches(actual: Decimal, tier: Tier): boolean {
  return tier.operator === null || tier.bound === null || holds(actual, tier.operator, tier.bound);
}

/** An award above the weight is cut to it, since a rule can not give more than full marks; it is said here. */
function awardFindings(tier: Tier, inputs: RuleInputs): readonly Finding[] {
  const above =
    'points' in tier.award ? tier.award.points.gt(inputs.weight) : tier.award.percentOfWeight.gt(HUNDRED);
  const { indicator, ref } = inputs;
  return above ? [createFinding(scoringFindings, 'award-above-weight', { indicator }, ref)] : [];
}

function conditionOf(tier: Tier, actual: Decimal, inputs: RuleInputs): Bilingual {
  const value = printed(actual, inputs.measure);
  if (tier.operator === null || tier.bound === null) {
    return { zh: `${value} 属其余`, en: `${value}, otherwise` };
  }
  const text = `${value} ${COMPARISON_SIGN[tier.operator]} ${printed(tier.bound, inputs.measure)}`;
  return { zh: text, en: text };
}

function tiersFormula(rule: TiersRule): ScoreFormula {
  const ends = rule.tiers.findIndex((tier) => tier.operator === null || tier.bound === null);
  const conditional = ends < 0 ? rule.tiers : rule.tiers.slice(0, ends);
  const otherwise = ends < 0 ? undefined : rule.tiers[ends];
  const conditions = conditional.map((tier) =>
    comparisonExpression('{a}', tier.operator ?? '=', `{n:${plain(tier.bound ?? HUNDRED)}}`),
  );
  const points = conditional.reduceRight(
    (rest, tier, index) => `IF(${conditions[index] ?? ''},${awardExpression(tier)},${rest})`,
    otherwise === undefined ? '0' : awardExpression(otherwise),
  );
  return {
    scoredWhen: otherwise === undefined ? `OR(${conditions.join(',')})` : null,
    points,
    completion: null,
  };
}

function awardExpression(tier: Tier): string {
  if ('points' in tier.award) {
    return tier.award.points.eq('0') ? '0' : `MIN(${plain(tier.award.points)},{w})`;
  }
  const percent = least(tier.award.percentOfWeight, HUNDRED);
  if (percent.eq('0')) return '0';
  return percent.eq(HUNDRED) ? '{w}' : `{w}*${plain(percent)}/100`;
}

function byTier(rule: TiersRule, result: ScoredFigures): Bilingual | null {
  const weight = result.weight?.value ?? null;
  const actual = result.actual?.value ?? null;
  if (weight === null || actual === null) return null;
  const best = rule.tiers.findIndex((tier) => givesAll(tier, weight));
  if (best === -1) {
    return { zh: '该规则没有得满分的一档', en: 'No tier of this rule gives full marks' };
  }
  if (rule.tiers.findIndex((tier) => matches(actual, tier)) === best) return null;
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

function tierFromFile({ operator, bound, boundInPercent, award }: TierJson): Tier {
  return {
    operator,
    bound: bound === null ? null : decimal(bound),
    ...(boundInPercent === true ? { boundInPercent } : {}),
    award:
      award.points === undefined
        ? { percentOfWeight: decimal(award.percentOfWeight ?? '0') }
        : { points: decimal(award.points) },
  };
}

function tierToFile({ operator, bound, boundInPercent, award }: Tier): TierJson {
  return {
    operator,
    bound: bound === null ? null : plain(bound),
    ...(boundInPercent === undefined ? {} : { boundInPercent }),
    award:
      'points' in award ? { points: plain(award.points) } : { percentOfWeight: plain(award.percentOfWeight) },
  };
}
