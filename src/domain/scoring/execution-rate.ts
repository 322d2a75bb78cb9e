import { ZERO, ratio } from '../decimal';
import { createFinding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { comparisonExpression } from './comparison';
import { scoredByArithmetic, scoredInWords, unscored } from './outcome';
import { printed } from './printed';
import { condition } from './needed';
import type { RuleKindDefinition, ScoreFormula } from './rule';
import { withoutParameters } from './shapes';

/** A rule of this kind has no parameters. */
export interface ExecutionRateRule {
  readonly kind: 'execution-rate';
}

const shape = withoutParameters('execution-rate');

/** 预算执行率: min(executed ÷ adjusted budget, 1) × weight, from the total of the budget by funding source. */
export const executionRate: RuleKindDefinition<ExecutionRateRule, typeof shape> = {
  kind: 'execution-rate',
  label: { zh: '执行率', en: 'Budget execution rate' },
  shape,
  fromFile: () => ({ kind: 'execution-rate' }),
  toFile: () => ({ kind: 'execution-rate' }),
  needed: (_rule, { execution, amountUnit }) =>
    execution === null
      ? null
      : condition(
          { zh: '执行数', en: 'Executed amount' },
          { comparison: '>=', bound: execution.budget, value: execution.executed },
          { measure: 'number', unit: amountUnit },
        ),
  score(_rule, inputs) {
    const { indicator, execution, weight, ref } = inputs;
    if (execution === null) {
      return unscored([createFinding(scoringFindings, 'execution-unknown', { indicator }, ref)]);
    }
    const executed = execution.executed.value;
    const budget = execution.budget.value;
    if (budget.lte(ZERO)) {
      return unscored([createFinding(scoringFindings, 'execution-unknown', { indicator }, ref)], FORMULA);
    }
    if (executed.gte(budget)) {
      return scoredInWords(
        weight,
        {
          zh: `执行数 ${printed(executed)} ≥ 预算数 ${printed(budget)}，执行率按 100% 计`,
          en: `executed ${printed(executed)} ≥ budget ${printed(budget)}, rate counted as 100%`,
        },
        { completion: null, met: true, formula: FORMULA },
      );
    }
    const working = `${printed(executed)} ÷ ${printed(budget)} × ${printed(weight)}`;
    return scoredByArithmetic(
      ratio(executed.times(weight), budget),
      { zh: working, en: working },
      { completion: null, met: false, formula: FORMULA },
    );
  },
};

const FORMULA: ScoreFormula = {
  scoredWhen: '{b}>0',
  points: `IF(${comparisonExpression('{x}', '>=', '{b}')},{w},{x}*{w}/{b})`,
  completion: null,
};
