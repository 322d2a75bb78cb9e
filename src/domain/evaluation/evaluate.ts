import { amountUnitOf } from '../budget/amount-unit-of';
import { evaluateBudget } from '../budget/evaluate-budget';
import { readKeyTasks } from '../budget/key-tasks';
import type { Scheme } from '../schemes/scheme';
import type { RuleInputs } from '../scoring/rule';
import { textOf } from '../values/words';
import { checkWeights } from './check-weights';
import { crossCheck } from './cross-checks';
import { evaluateIndicator } from './evaluate-indicator';
import type { BudgetResult, Evaluation } from './evaluation';
import { evaluationYear } from './evaluation-year';
import type { EvaluationInput } from './input';
import { indexScheme } from './match-scheme';
import { rollUp } from './roll-up';
import { totalOf } from './total';

/**
 * 自评: everything that is printed of one set of tables under one scheme. Pure; never fails: what can not be read or scored
 * stays without a number and is among the findings, which come in the order reader, budget, indicators, weights, checks.
 */
export function evaluate(input: EvaluationInput, scheme: Scheme): Evaluation {
  const unit = amountUnitOf(input);
  const { budget, findings: budgetFindings } = evaluateBudget(input.budgets, unit.unit, input.subject);
  const keyTasks = readKeyTasks(input.keyTasks, unit.unit);
  const year = evaluationYear(input.facts.year);
  const execution = executionOf(budget);
  const context = { scheme, index: indexScheme(scheme), year, execution };
  const evaluated = input.indicators.map((row) => evaluateIndicator(row, context));
  const indicators = evaluated.map(({ result }) => result);
  const dimensions = rollUp(indicators);
  const rate = budget.execution?.rate ?? null;
  const { total, findings: totalFindings } = totalOf(indicators, scheme, rate);
  return {
    subject: input.subject,
    scheme,
    facts: input.facts,
    extraFacts: input.extraFacts,
    department: textOf(input.facts.department),
    projectName: textOf(input.facts.projectName),
    year,
    total,
    dimensions,
    indicators,
    budget,
    keyTasks: keyTasks.keyTasks,
    findings: [
      ...input.findings,
      ...unit.findings,
      ...budgetFindings,
      ...keyTasks.findings,
      ...evaluated.flatMap(({ findings }) => findings),
      ...checkWeights(input, indicators, dimensions, total, scheme),
      ...crossCheck(indicators, rate),
      ...totalFindings,
    ],
  };
}

function executionOf({ execution }: BudgetResult): RuleInputs['execution'] {
  if (execution === null) return null;
  const quantity = (value: typeof execution.executed) => ({ value, source: null, scale: null });
  return { executed: quantity(execution.executed), budget: quantity(execution.budget) };
}
