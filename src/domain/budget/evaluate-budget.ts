import type { BudgetTable } from '../evaluation/input';
import type { BudgetResult } from '../evaluation/evaluation';
import type { Finding } from '../findings/finding';
import type { Subject } from '../schemes/scheme';
import type { AmountUnit } from '../values/amount-unit';

/** The budget tables of one evaluation in the unit `into`: shares, rates, sums, and what does not hold. */
export function evaluateBudget(
  tables: readonly BudgetTable[],
  into: AmountUnit,
  subject: Subject,
): { readonly budget: BudgetResult; readonly findings: readonly Finding[] } {
  void tables;
  void subject;
  return { budget: { amountUnit: into, groupings: [], execution: null }, findings: [] };
}
