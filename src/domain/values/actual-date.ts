import { decimal } from '../decimal';
import { actualFindings } from '../findings/actual-findings';
import { createFinding } from '../findings/finding';
import type { Finding } from '../findings/finding';
import { valueFindings } from '../findings/value-findings';
import type { SourceCell } from '../source-cell';
import { yearAndMonth } from './calendar-date';
import { firstDay, lastDay, readDate } from './date-text';
import { textOf } from './words';
import type { Quantity } from './quantity';
import type { TargetReading } from './target';

/** Words around a date of completion that do not change it: 已于…完成. */
const AROUND = /^(?:已?于|已?在)?(.*?)(?:(?:以前|之前|前)?(?:已|全部|已全部)?(?:完成|达成))?$/s;

/**
 * The text of an actual as the day that is compared with the target's day. A month without a day is compared by month:
 * `2021年11月` is in time for `2021年11月底前`, and also for `2021年11月15日前`, there with a warning. A date without year takes the
 * target's, with a warning. Null where the text is no date. `target` holds a date.
 */
export function compareActualDate(
  cell: SourceCell,
  text: string,
  target: TargetReading,
  indicator: string,
): { readonly quantity: Quantity; readonly findings: readonly Finding[] } | null {
  const date = readDate(AROUND.exec(text.replace(/\s+/g, ''))?.[1] ?? '') ?? readDate(text);
  if (date === null || target.low === null) return null;
  const deadline = Number(target.low.value.toString());
  const typed = textOf(cell) ?? text;
  const findings: Finding[] = [];
  const year = date.year ?? yearAndMonth(deadline).year;
  if (date.year === null) {
    const parameters = { indicator, text: typed, year: String(year) };
    findings.push(createFinding(valueFindings, 'year-assumed', parameters, cell.ref));
  }
  const first = firstDay({ ...date, year });
  const last = lastDay({ ...date, year });
  if (first === null || last === null) return null;
  const inclusive = target.operator !== '<' && target.operator !== '>';
  const samePeriod = inclusive && first <= deadline && deadline <= last;
  const boundary = target.operator === '>=' ? first : last;
  if (samePeriod && deadline !== boundary) {
    const parameters = { indicator, text: typed, target: target.text ?? '' };
    findings.push(createFinding(actualFindings, 'date-read-by-month', parameters, cell.ref));
  }
  const day = samePeriod ? deadline : target.operator === '>' ? first : last;
  return { quantity: { value: decimal(String(day)), source: cell, scale: null }, findings };
}
