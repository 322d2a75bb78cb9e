import { HUNDRED, ZERO, decimal, fixed, roundRatio, timesRatio, type Decimal, type Ratio } from '../decimal';
import { formatRef } from '../cell-ref';
import { crossCheckFindings } from '../findings/cross-check-findings';
import { createFinding, type Finding } from '../findings/finding';
import type { RuleKind } from '../scoring/rule';
import type { IndicatorResult } from './evaluation';
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

/** Rates further apart than this, either way, are unusual (domain: cross checks). */
const FAR_APART = decimal('1.05');

/** Kinds whose completion says how much of the planned work was done; for 反向 indicators it says no such thing. */
const PROGRESS: ReadonlySet<RuleKind> = new Set<RuleKind>(['positive', 'equal', 'range']);

/** The budget's execution rate as all indicators are compared with it. */
interface ExecutionRate {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly farAbove: Decimal;
  /** `95.67%` */
  readonly text: string;
}

function comparableRate(rate: Ratio | null): ExecutionRate | null {
  if (rate === null || rate.numerator.lte(ZERO)) return null;
  const percent = timesRatio(rate, HUNDRED);
  return {
    ...percent,
    farAbove: percent.numerator.times(FAR_APART),
    text: `${fixed(roundRatio(percent, 2), 2)}%`,
  };
}

function againstExecution(indicator: IndicatorResult, rate: ExecutionRate): readonly Finding[] {
  const { rule, completion, row, actual } = indicator;
  if (completion === null || rule === null || !PROGRESS.has(rule.kind)) return [];
  const scaled = completion.times(rate.denominator);
  const above = scaled.gt(rate.farAbove);
  if (!above && !rate.numerator.gt(scaled.times(FAR_APART))) return [];
  const parameters = { indicator: row.name, completion: `${fixed(completion, 2)}%`, rate: rate.text };
  const code = above ? 'completion-above-execution' : 'completion-below-execution';
  return [createFinding(crossCheckFindings, code, parameters, actual?.source?.ref ?? row.ref)];
}
