import './without-generated-code';

import { z } from 'zod';

import type { Bilingual } from '../bilingual';
import { HUNDRED, ZERO, decimal, least, plain, ratio, type Decimal } from '../decimal';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { actualOf, scoredByArithmetic, unscored } from './outcome';
import { printed } from './printed';
import type { RuleInputs, RuleKindDefinition, ScoredFigures, ScoreFormula } from './rule';
import { amount } from './shapes';

/** Points for each occurrence, and the most that can be lost. */
export interface DeductionRule {
  readonly kind: 'deduction';
  readonly perOccurrence: Decimal;
  readonly maximum: Decimal | null;
}

const shape = z.strictObject({
  kind: z.literal('deduction'),
  perOccurrence: amount,
  maximum: amount.nullable().optional(),
});

/** 扣分: weight − occurrences × points each, not below 0, with an optional maximum. The actual counts occurrences. */
export const deduction: RuleKindDefinition<DeductionRule, typeof shape> = {
  kind: 'deduction',
  label: { zh: '扣分', en: 'Deduction by occurrence' },
  shape,
  fromFile: ({ perOccurrence, maximum }) => ({
    kind: 'deduction',
    perOccurrence: decimal(perOccurrence),
    maximum: maximum === null || maximum === undefined ? null : decimal(maximum),
  }),
  // A rule column may state points that take nothing off.
  toFile: ({ perOccurrence, maximum }) =>
    [perOccurrence, maximum].some((points) => points?.lte(ZERO))
      ? null
      : {
          kind: 'deduction',
          perOccurrence: plain(perOccurrence),
          maximum: maximum === null ? null : plain(maximum),
        },
  needed: (_rule, figures) => withoutOccurrence(figures),
  score(rule, inputs) {
    const occurrences = actualOf(inputs);
    if (!occurrences.ok) return occurrences.error;
    const formula = deductionFormula(rule, inputs);
    const count = occurrences.value;
    if (count.lt(ZERO)) {
      const { indicator, ref } = inputs;
      return unscored([createFinding(scoringFindings, 'negative-occurrences', { indicator }, ref)], formula);
    }
    const lost = count.times(rule.perOccurrence);
    const limited = rule.maximum !== null && lost.gt(rule.maximum);
    const subtracted = rule.maximum === null ? lost : least(lost, rule.maximum);
    const weight = printed(inputs.weight);
    const product = `${printed(count)} × ${printed(rule.perOccurrence)}`;
    return scoredByArithmetic(
      ratio(inputs.weight.minus(subtracted)),
      limited
        ? {
            zh: `${product} 超过最多扣 ${printed(subtracted)} 分：${weight} − ${printed(subtracted)}`,
            en: `${product} is more than the maximum of ${printed(subtracted)}: ${weight} − ${printed(subtracted)}`,
          }
        : { zh: `${weight} − ${product}`, en: `${weight} − ${product}` },
      { completion: null, met: count.eq(ZERO), formula },
    );
  },
};

function withoutOccurrence({ actual }: ScoredFigures): Bilingual | null {
  if (actual?.value.gt(ZERO) !== true) return null;
  const count = plain(actual.value);
  return { zh: `须没有扣分情形，现为 ${count} 次`, en: `There must be no occurrence; there were ${count}` };
}

function deductionFormula(rule: DeductionRule, inputs: RuleInputs): ScoreFormula {
  // A cell that measures percent holds a fraction, while occurrences are counted in points.
  const each = inputs.measure === 'percent' ? rule.perOccurrence.times(HUNDRED) : rule.perOccurrence;
  const product = `{a}*${plain(each)}`;
  return {
    scoredWhen: '{a}>=0',
    points: rule.maximum === null ? `{w}-${product}` : `{w}-MIN(${product},${plain(rule.maximum)})`,
    completion: null,
  };
}
