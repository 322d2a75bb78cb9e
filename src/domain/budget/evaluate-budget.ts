import type { BudgetGrouping, BudgetLine, BudgetResult } from '../evaluation/evaluation';
import type { BudgetBasis, BudgetTable } from '../evaluation/input';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import { fixed, HUNDRED, type Decimal } from '../decimal';
import type { Subject } from '../schemes/scheme';
import type { AmountUnit } from '../values/amount-unit';
import { textOf } from '../values/words';
import type { ReadLine } from './amounts-of-line';
import { checkGrouping } from './check-grouping';
import { checkTotalsAgree } from './check-totals-agree';
import { executionRatio, printedRate } from './execution-rate';
import { BASIS_NAMES } from './labels';
import { readGrouping, type ReadGrouping } from './read-grouping';
import { shareOf, unevenShareSum } from './share';

/**
 * The budget tables of one evaluation in the unit `into`: shares, execution rates and sums, and a finding for all that
 * does not hold (domain: budget). The execution rate comes from the total by funding source, for a project from its
 * funding block; without such a table it is null. Groupings come in the order of the tables.
 */
export function evaluateBudget(
  tables: readonly BudgetTable[],
  into: AmountUnit,
  subject: Subject,
): { readonly budget: BudgetResult; readonly findings: readonly Finding[] } {
  const read = tables.map((table) => readGrouping(table, into));
  const groupings = read.map((result) => result.grouping);
  const results = groupings.map(groupingResult);
  const decisive = decisiveBasis(results, subject);
  const execution = executionOf(results.find((grouping) => grouping.basis === decisive));
  return {
    budget: { amountUnit: into, groupings: results, execution },
    findings: [
      ...read.flatMap((result) => result.findings),
      ...groupings.flatMap((grouping) => checkGrouping(grouping, into)),
      ...results.flatMap((result, index) => unevenShares(result, tables[index])),
      ...checkTotalsAgree(groupings),
      ...severalTables(tables, decisive),
    ],
  };
}

function groupingResult({ table, lines, sums }: ReadGrouping): BudgetGrouping {
  const results = lines.map((line) => lineResult(line, sums.executed));
  return {
    basis: table.basis,
    label: BASIS_NAMES[table.basis].zh,
    lines: results,
    ...sums,
    executionRate: printedRate(executionRatio(sums.executed, sums.adjusted ?? sums.initial)),
    shareSum: unevenShareSum(results.filter((line) => line.parent === null).map((line) => line.share)),
  };
}

function lineResult({ row, parent, amounts }: ReadLine, whole: Decimal | null): BudgetLine {
  const { initial, adjusted, executed } = amounts;
  const amount = executed.quantity?.value ?? null;
  const budget = (adjusted.quantity ?? initial.quantity)?.value ?? null;
  return {
    name: row.name,
    ref: row.ref,
    parent,
    initial: initial.quantity,
    adjusted: adjusted.quantity,
    executed: executed.quantity,
    share: amount === null || whole === null ? null : shareOf(amount, whole),
    executionRate: printedRate(executionRatio(amount, budget)),
    remark: textOf(row.fields.remark),
  };
}

/** Which grouping the execution rate is taken from: a project's own funding block where it has one. */
export function decisiveBasis(groupings: readonly BudgetGrouping[], subject: Subject): BudgetBasis {
  const hasFundingBlock = groupings.some((grouping) => grouping.basis === 'project-funding');
  return subject === 'project' && hasFundingBlock ? 'project-funding' : 'funding-source';
}

function executionOf(grouping: BudgetGrouping | undefined): BudgetResult['execution'] {
  const executed = grouping?.executed ?? null;
  const budget = grouping?.adjusted ?? grouping?.initial ?? null;
  if (executed === null || budget === null) return null;
  return { executed, budget, rate: executionRatio(executed, budget) };
}

function unevenShares(grouping: BudgetGrouping, table: BudgetTable | undefined): readonly Finding[] {
  if (grouping.shareSum === null || grouping.shareSum.eq(HUNDRED)) return [];
  const parameters = { table: BASIS_NAMES[grouping.basis], total: fixed(grouping.shareSum, 2) };
  return [createFinding(budgetFindings, 'shares-do-not-sum', parameters, table?.ref ?? null)];
}

function severalTables(tables: readonly BudgetTable[], decisive: BudgetBasis): readonly Finding[] {
  const [first, second] = tables.filter((table) => table.basis === decisive);
  if (first === undefined || second === undefined) return [];
  const parameters = { table: BASIS_NAMES[decisive], first: first.ref.sheet };
  return [createFinding(budgetFindings, 'several-tables-of-one-grouping', parameters, second.ref)];
}
