import { printedRate } from '../budget/execution-rate';
import { fixed, type Decimal } from '../decimal';
import type { Evaluation, IndicatorResult } from '../evaluation/evaluation';
import { comparableName } from '../evaluation/match-scheme';
import type { YearlyValue } from './comparison';

/** The target of an indicator as that year has it. */
export function targetOf({ target, upperTarget, measure, unit, targetText }: IndicatorResult): YearlyValue {
  return {
    value: target?.value ?? null,
    upper: upperTarget?.value ?? null,
    measure,
    unit,
    text: targetText,
  };
}

/** The actual of an indicator as that year has it; for an execution rate, the rate of that year's budget. */
export function actualOf(indicator: IndicatorResult, { budget }: Evaluation): YearlyValue {
  const { actual, measure, unit, actualText, rule } = indicator;
  const rate = rule?.kind === 'execution-rate' ? printedRate(budget.execution?.rate ?? null) : null;
  if (rate !== null) {
    return { value: rate, upper: null, measure: 'percent', unit: null, text: `${fixed(rate, 2)}%` };
  }
  return { value: actual?.value ?? null, upper: null, measure, unit, text: actualText };
}

/** Whether two values are counted alike, so that their difference means something. */
export function countedAlike(a: YearlyValue, b: YearlyValue): boolean {
  return a.measure === b.measure && comparableName(a.unit ?? '') === comparableName(b.unit ?? '');
}

/** This year's value minus last year's; null where there is none that means something. */
export function valueDifference(lastYear: YearlyValue | null, thisYear: YearlyValue | null): Decimal | null {
  if (lastYear === null || thisYear === null) return null;
  const { value: before } = lastYear;
  const { value: now } = thisYear;
  if (before === null || now === null || lastYear.upper !== null || thisYear.upper !== null) return null;
  if (thisYear.measure === 'date' || !countedAlike(lastYear, thisYear)) return null;
  return now.minus(before);
}

/** Whether two years say the same: equal figures counted alike, or the same words. */
export function sameValue(a: YearlyValue, b: YearlyValue): boolean {
  if (a.value === null && b.value === null)
    return comparableName(a.text ?? '') === comparableName(b.text ?? '');
  return equal(a.value, b.value) && equal(a.upper, b.upper) && countedAlike(a, b);
}

function equal(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : a.eq(b);
}
