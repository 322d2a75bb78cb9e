import { compareRatio, decimal, fixed, HUNDRED, roundRatio, timesRatio, ZERO, type Ratio } from '../decimal';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import { isPlaceholder, textOf } from '../values/words';
import type { ReadLine } from './amounts-of-line';
import { amountText } from './amount-text';
import { executionRatio } from './execution-rate';
import { AMOUNT_FIELDS, FIELD_NAMES, type AmountField } from './labels';
import { partsOf, statedAmounts, type ReadGrouping } from './read-grouping';
import { differByTenThousand } from './unit-slip';

/** Below this an execution rate needs a reason (domain: budget). */
const LOW_RATE = decimal('0.9');

/** What does not hold within one line; `grouping` is its table. */
export function checkLine(line: ReadLine, grouping: ReadGrouping): readonly Finding[] {
  return [...checkSigns(line), ...checkUnits(line), ...checkExecution(line, grouping)];
}

/** What does not hold within a total row. Its execution is that of the lines, which are checked one by one. */
export function checkTotalLine(line: ReadLine): readonly Finding[] {
  return [...checkSigns(line), ...checkUnits(line)];
}

function checkSigns({ row, amounts }: ReadLine): readonly Finding[] {
  return AMOUNT_FIELDS.flatMap((field) => {
    const value = amounts[field].quantity?.value;
    if (value === undefined || value.gte(ZERO)) return [];
    const parameters = { line: row.name, field: FIELD_NAMES[field], value: amountText(value) };
    return [createFinding(budgetFindings, 'negative-amount', parameters, row.fields[field]?.ref ?? row.ref)];
  });
}

function checkUnits({ row, amounts }: ReadLine): readonly Finding[] {
  const pairs: readonly (readonly [AmountField, AmountField])[] = [
    ['executed', 'adjusted'],
    ['executed', 'initial'],
    ['adjusted', 'initial'],
  ];
  for (const [field, other] of pairs) {
    const value = amounts[field].quantity?.value;
    const otherValue = amounts[other].quantity?.value;
    if (value === undefined || otherValue === undefined || !differByTenThousand(value, otherValue)) continue;
    const parameters = {
      line: row.name,
      field: FIELD_NAMES[field],
      value: amountText(value),
      other: FIELD_NAMES[other],
      otherValue: amountText(otherValue),
    };
    const ref = row.fields[field]?.ref ?? row.ref;
    return [createFinding(budgetFindings, 'likely-amount-unit-slip', parameters, ref)];
  }
  return [];
}

function checkExecution(line: ReadLine, grouping: ReadGrouping): readonly Finding[] {
  const { row, amounts } = line;
  const executed = amounts.executed.quantity?.value;
  const budget = (amounts.adjusted.quantity ?? amounts.initial.quantity)?.value;
  if (executed === undefined || amounts.adjusted.unreadable) return [];
  const ref = row.fields.executed?.ref ?? row.ref;
  if (budget === undefined) return checkBudgetMissing(line, grouping.lines);
  if (executed.gt(budget)) {
    const parameters = { line: row.name, executed: amountText(executed), budget: amountText(budget) };
    return [createFinding(budgetFindings, 'executed-above-budget', parameters, ref)];
  }
  const rate = lowRateOf(line);
  if (rate === null || isExplained(line, grouping)) return [];
  const parameters = { line: row.name, rate: fixed(roundRatio(timesRatio(rate, HUNDRED), 2), 2) };
  const at = row.fields.executionRate?.ref ?? ref;
  return [createFinding(budgetFindings, 'low-execution-rate', parameters, at)];
}

/** The rate where it is below 90 %, else null. */
function lowRateOf({ amounts }: ReadLine): Ratio | null {
  const budget = (amounts.adjusted.quantity ?? amounts.initial.quantity)?.value ?? null;
  const rate = executionRatio(amounts.executed.quantity?.value ?? null, budget);
  return rate !== null && compareRatio(rate, LOW_RATE) < 0 ? rate : null;
}

/** Whether a reason stands on the line or on what it is a part of, or is asked for (or given) on a part of it. */
function isExplained(line: ReadLine, { lines, total }: ReadGrouping): boolean {
  const above = [line, line.parent === null ? total : lines[line.parent]];
  if (above.some((each) => each !== null && each !== undefined && hasReason(each))) return true;
  return partsOf(lines, lines.indexOf(line)).some((part) => lowRateOf(part) !== null);
}

/** A line without any budget among lines that have one makes the total rate too high. */
function checkBudgetMissing(line: ReadLine, lines: readonly ReadLine[]): readonly Finding[] {
  const executed = line.amounts.executed.quantity?.value;
  const siblings = partsOf(lines, line.parent);
  const others = [...statedAmounts(siblings, 'adjusted'), ...statedAmounts(siblings, 'initial')];
  if (executed === undefined || executed.eq(ZERO) || others.length === 0) return [];
  const parameters = { line: line.row.name, executed: amountText(executed) };
  return [createFinding(budgetFindings, 'budget-amount-missing', parameters, line.row.ref)];
}

/** The reason column; where the table has none, its remarks. */
function hasReason({ row }: ReadLine): boolean {
  const text = textOf(row.fields.reason ?? row.fields.remark);
  return text !== null && !isPlaceholder(text);
}
