import type { Bilingual } from '../bilingual';
import type { BudgetLineRow, BudgetTable } from '../evaluation/input';
import type { Finding } from '../findings/finding';
import { valueFinding } from '../findings/value-findings';
import { readAmount } from '../values/amount';
import type { AmountUnit } from '../values/amount-unit';
import type { Quantity } from '../values/quantity';
import { FIELD_NAMES, type AmountField } from './labels';

/** An amount of a line: read, blank, or there but unreadable, which no sum may pass over. */
export interface Amount {
  readonly quantity: Quantity | null;
  readonly unreadable: boolean;
}

/** A budget line with its amounts read into the evaluation's unit. */
export interface ReadLine {
  readonly row: BudgetLineRow;
  readonly parent: number | null;
  readonly amounts: Readonly<Record<AmountField, Amount>>;
}

/** A line's amounts; each that can not be read is a finding. */
export function readLine(
  row: BudgetLineRow,
  table: BudgetTable,
  into: AmountUnit,
): { readonly line: ReadLine; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = (field: AmountField): Amount => {
    const cell = row.fields[field];
    if (cell === undefined) return { quantity: null, unreadable: false };
    const amount = readAmount(cell, table.fieldUnits[field] ?? table.amountUnit, into);
    if (amount.ok) return { quantity: amount.value, unreadable: false };
    findings.push(valueFinding(amount.error, figureName(row.name, FIELD_NAMES[field])));
    return { quantity: null, unreadable: true };
  };
  const amounts = { initial: read('initial'), adjusted: read('adjusted'), executed: read('executed') };
  return { line: { row, parent: row.parent, amounts }, findings };
}

/** A figure as findings name it: “基本支出”的执行数. */
export function figureName(line: string, field: Bilingual): Bilingual {
  return { zh: `“${line}”的${field.zh}`, en: `${field.en} of “${line}”` };
}
