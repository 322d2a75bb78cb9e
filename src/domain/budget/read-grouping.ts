import { sum, type Decimal } from '../decimal';
import type { BudgetTable } from '../evaluation/input';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { AmountUnit } from '../values/amount-unit';
import type { Quantity } from '../values/quantity';
import { readLine, type ReadLine } from './amounts-of-line';
import { amountText } from './amount-text';
import { AMOUNT_FIELDS, BASIS_NAMES, type AmountField } from './labels';

/** A budget table with its amounts read, before shares and rates. */
export interface ReadGrouping {
  readonly table: BudgetTable;
  readonly lines: readonly ReadLine[];
  /** The stated total row; null where there is none, or where it stands among the lines as their parent. */
  readonly total: ReadLine | null;
  /** Sums of the top-level lines; null where nothing is stated, or a part of it can not be told. */
  readonly sums: Readonly<Record<AmountField, Decimal | null>>;
}

/**
 * Reads a table. Where an amount stands in the total row only, the total row becomes the one top-level line and the
 * others its parts, so that sums are over the top-level lines in any case. A blank adjusted budget falls back to the
 * initial one, with a note.
 */
export function readGrouping(
  table: BudgetTable,
  into: AmountUnit,
): { readonly grouping: ReadGrouping; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (row: BudgetTable['lines'][number]): ReadLine => {
    const result = readLine(row, table, into);
    findings.push(...result.findings);
    return result.line;
  };
  const total = table.total === null ? null : read(table.total);
  const own = table.lines.map(read);
  const placed = total !== null && statesMore(total, own) ? underTotal(total, own) : own;
  const filled = fillAdjusted(placed, table);
  findings.push(...filled.findings);
  const sumOf = (field: AmountField) => sumOfField(filled.lines, null, field);
  return {
    grouping: {
      table,
      lines: filled.lines,
      total: placed === own ? total : null,
      sums: { initial: sumOf('initial'), adjusted: sumOf('adjusted'), executed: sumOf('executed') },
    },
    findings,
  };
}

/** Lines directly under `parent`; null: the top-level ones. */
export function partsOf(lines: readonly ReadLine[], parent: number | null): readonly ReadLine[] {
  return lines.filter((line) => line.parent === parent);
}

/** The amounts of these lines that are stated. */
export function statedAmounts(lines: readonly ReadLine[], field: AmountField): readonly Quantity[] {
  return lines.flatMap((line) => line.amounts[field].quantity ?? []);
}

/**
 * Sum of a field over the lines directly under `parent`. Null where none is stated, where one is unreadable, and where
 * one is blank although its own parts are not: a sum that passes over an amount would be wrong.
 */
export function sumOfField(
  lines: readonly ReadLine[],
  parent: number | null,
  field: AmountField,
): Decimal | null {
  const parts = partsOf(lines, parent);
  const stated = statedAmounts(parts, field);
  const untold = parts.some(
    (part) => part.amounts[field].unreadable || wholeIsMissing(lines, lines.indexOf(part), field),
  );
  return stated.length === 0 || untold ? null : sum(stated.map((amount) => amount.value));
}

/** Whether a line's amount is blank although one of its parts has that amount. */
export function wholeIsMissing(lines: readonly ReadLine[], index: number, field: AmountField): boolean {
  const amount = lines[index]?.amounts[field];
  if (amount === undefined || amount.quantity !== null || amount.unreadable) return false;
  return statedAmounts(partsOf(lines, index), field).length > 0;
}

function statesMore(total: ReadLine, lines: readonly ReadLine[]): boolean {
  const top = partsOf(lines, null);
  return AMOUNT_FIELDS.some(
    (field) =>
      total.amounts[field].quantity !== null &&
      top.every(({ amounts }) => amounts[field].quantity === null && !amounts[field].unreadable),
  );
}

function underTotal(total: ReadLine, lines: readonly ReadLine[]): readonly ReadLine[] {
  const moved = lines.map((line) => ({ ...line, parent: line.parent === null ? 0 : line.parent + 1 }));
  return [{ ...total, parent: null }, ...moved];
}

/**
 * Blank adjusted budgets. Where other lines of the same whole have theirs, the initial budget takes the blank's place,
 * so that the sum and its rate cover every line; where none has, the rates alone fall back.
 */
function fillAdjusted(
  lines: readonly ReadLine[],
  table: BudgetTable,
): { readonly lines: readonly ReadLine[]; readonly findings: readonly Finding[] } {
  const isBlank = ({ amounts }: ReadLine) =>
    amounts.adjusted.quantity === null && !amounts.adjusted.unreadable && amounts.initial.quantity !== null;
  const first = lines.find(isBlank);
  if (first === undefined) return { lines, findings: [] };
  if (lines.every((line) => line.amounts.adjusted.quantity === null)) {
    const parameters = { table: BASIS_NAMES[table.basis] };
    const note = createFinding(budgetFindings, 'adjusted-budget-column-blank', parameters, first.row.ref);
    return { lines, findings: [note] };
  }
  const findings: Finding[] = [];
  const filled = lines.map((line) => {
    const { initial } = line.amounts;
    if (!isBlank(line) || initial.quantity === null) return line;
    const parameters = { line: line.row.name, initial: amountText(initial.quantity.value) };
    const ref = line.row.fields.adjusted?.ref ?? line.row.ref;
    findings.push(createFinding(budgetFindings, 'adjusted-budget-blank', parameters, ref));
    const siblingHasOne = statedAmounts(partsOf(lines, line.parent), 'adjusted').length > 0;
    return siblingHasOne ? { ...line, amounts: { ...line.amounts, adjusted: initial } } : line;
  });
  return { lines: filled, findings };
}
