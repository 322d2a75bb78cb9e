import { fixed, type Ratio } from '../decimal';
import { formatRef } from '../cell-ref';
import { crossCheckFindings } from '../findings/cross-check-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { IndicatorResult } from './evaluation';
import { comparableRate, compareWithExecution, type ComparableRate } from './execution-comparison';
import { comparableName } from './match-scheme';

/** Checks between indicators, and of each indicator against the budget's execution rate. */
export function crossCheck(
  indicators: readonly IndicatorResult[],
  executionRate: Ratio | null,
): readonly Finding[] {
  const rate = comparableRate(executionRate);
  return [
    ...duplicates(indicators),
    ...(rate === null ? [] : indicators.flatMap((indicator) => againstExecution(indicator, rate))),
  ];
}

/** The same name under the same dimension and levels. */
function duplicates(indicators: readonly IndicatorResult[]): readonly Finding[] {
  const first = new Map<string, IndicatorResult>();
  return indicators.flatMap((indicator) => {
    const { row, dimension } = indicator;
    const above = JSON.stringify([dimension, row.level1, row.level2]);
    const key = `${above}\n${comparableName(row.name)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, indicator);
      return [];
    }
    const parameters = { indicator: row.name, other: formatRef(earlier.row.ref) };
    return [createFinding(crossCheckFindings, 'duplicate-indicator', parameters, row.ref)];
  });
}

function againstExecution(indicator: IndicatorResult, rate: ComparableRate): readonly Finding[] {
  const { completion, row, actual } = indicator;
  const stands = compareWithExecution(indicator, rate);
  if (completion === null || stands === null || stands === 'near') return [];
  const parameters = { indicator: row.name, completion: `${fixed(completion, 2)}%`, rate: rate.text };
  const code = stands === 'above' ? 'completion-above-execution' : 'completion-below-execution';
  return [createFinding(crossCheckFindings, code, parameters, actual?.source?.ref ?? row.ref)];
}
