import type { EvaluationInput } from '../evaluation/input';
import { budgetFindings } from '../findings/budget-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { AmountUnit } from '../values/amount-unit';
import { normalizeText } from '../values/normalize-text';
import { isPlaceholder, textOf } from '../values/words';

/** What amounts are read in where nothing states a unit: the unit of published budgets. */
const USUAL: AmountUnit = '万元';

/**
 * The unit of an evaluation's amounts: as the 金额单位 fact says, else as the first table that states one, else 万元 with a
 * warning. A table without a unit of its own is read in that unit; where only other tables state it, with a warning.
 */
export function amountUnitOf(input: EvaluationInput): {
  readonly unit: AmountUnit;
  readonly findings: readonly Finding[];
} {
  const tables = [...input.budgets, ...input.keyTasks].map((table) => ({
    ref: table.ref,
    unit: table.amountUnit ?? Object.values(table.fieldUnits)[0] ?? null,
  }));
  const fact = input.facts.amountUnit;
  const text = textOf(fact);
  const stated = text === null ? null : unitIn(text);
  if (stated !== null) return { unit: stated, findings: [] };

  const fromTables = tables.find((table) => table.unit !== null)?.unit ?? null;
  const unit = fromTables ?? USUAL;
  const findings: Finding[] = [];
  if (fact !== undefined && text !== null && !isPlaceholder(text)) {
    findings.push(createFinding(budgetFindings, 'amount-unit-unreadable', { text, unit }, fact.ref));
  }
  const [first] = tables;
  if (first !== undefined && fromTables === null) {
    findings.push(createFinding(budgetFindings, 'amount-unit-assumed', { unit }, first.ref));
  } else {
    for (const table of tables) {
      if (table.unit !== null) continue;
      findings.push(createFinding(budgetFindings, 'table-amount-unit-assumed', { unit }, table.ref));
    }
  }
  return { unit, findings };
}

/** 万元 in `单位：万元`, `金额（万元）`; other currencies and scales such as 美元 and 千元 are not known. */
function unitIn(text: string): AmountUnit | null {
  const compact = normalizeText(text).replace(/[\s()]/g, '');
  const word = /(?<![美日欧港百十千万亿])([万亿]?元|[万亿])$/u.exec(compact)?.[1];
  switch (word) {
    case '元':
      return '元';
    case '万元':
    case '万':
      return '万元';
    case '亿元':
    case '亿':
      return '亿元';
    default:
      return null;
  }
}
