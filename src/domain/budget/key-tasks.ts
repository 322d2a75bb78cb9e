import type { KeyTask } from '../evaluation/evaluation';
import type { KeyTaskField, KeyTaskRow, KeyTaskTable } from '../evaluation/input';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import { valueFinding } from '../findings/value-findings';
import { readAmount } from '../values/amount';
import type { AmountUnit } from '../values/amount-unit';
import type { Quantity } from '../values/quantity';
import { textOf } from '../values/words';
import { figureName } from './amounts-of-line';
import { amountText } from './amount-text';
import { FIELD_NAMES } from './labels';
import { differByTenThousand } from './unit-slip';

const TEXT_FIELDS = ['number', 'content', 'completion', 'reason'] as const;

/**
 * 重点工作任务 with their amounts in the unit `into`, in the order of the tables. Blank texts are left out; an amount that
 * can not be read is null, with a finding.
 */
export function readKeyTasks(
  tables: readonly KeyTaskTable[],
  into: AmountUnit,
): { readonly keyTasks: readonly KeyTask[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const keyTasks = tables.flatMap((table) =>
    table.rows.map((row) => {
      const name = textOf(row.fields.name) ?? '';
      if (name === '') findings.push(createFinding(budgetFindings, 'key-task-unnamed', {}, row.ref));
      const amount = (field: 'budget' | 'executed'): Quantity | null => {
        const cell = row.fields[field];
        if (cell === undefined) return null;
        const read = readAmount(cell, table.fieldUnits[field] ?? table.amountUnit, into);
        if (read.ok) return read.value;
        findings.push(valueFinding(read.error, figureName(name, AMOUNT_NAMES[field])));
        return null;
      };
      const task: KeyTask = {
        ref: row.ref,
        name,
        budget: amount('budget'),
        executed: amount('executed'),
        texts: textsOf(row),
      };
      findings.push(...checkAmounts(task, row));
      return task;
    }),
  );
  return { keyTasks, findings };
}

const AMOUNT_NAMES = { budget: { zh: '预算数', en: 'budget' }, executed: FIELD_NAMES.executed } as const;

function textsOf(row: KeyTaskRow): KeyTask['texts'] {
  const texts: Partial<Record<KeyTaskField, string>> = {};
  for (const field of TEXT_FIELDS) {
    const text = textOf(row.fields[field]);
    if (text !== null) texts[field] = text;
  }
  return texts;
}

function checkAmounts({ name, budget, executed }: KeyTask, row: KeyTaskRow): readonly Finding[] {
  const findings = (['budget', 'executed'] as const).flatMap((field) => {
    const value = field === 'budget' ? budget?.value : executed?.value;
    if (value === undefined || value.gte('0')) return [];
    const parameters = { line: name, field: AMOUNT_NAMES[field], value: amountText(value) };
    return [createFinding(budgetFindings, 'negative-amount', parameters, row.fields[field]?.ref ?? row.ref)];
  });
  if (budget === null || executed === null) return findings;
  const ref = row.fields.executed?.ref ?? row.ref;
  const texts = { executed: amountText(executed.value), budget: amountText(budget.value) };
  if (differByTenThousand(executed.value, budget.value)) {
    const parameters = {
      line: name,
      field: AMOUNT_NAMES.executed,
      value: texts.executed,
      other: AMOUNT_NAMES.budget,
      otherValue: texts.budget,
    };
    findings.push(createFinding(budgetFindings, 'likely-amount-unit-slip', parameters, ref));
  }
  if (executed.value.gt(budget.value)) {
    findings.push(createFinding(budgetFindings, 'executed-above-budget', { line: name, ...texts }, ref));
  }
  return findings;
}
