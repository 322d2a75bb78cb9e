import type { IndicatorResult } from '../evaluation/evaluation';
import { comparableName, indexScheme, schemeIndicatorOf } from '../evaluation/match-scheme';
import type { Scheme, SchemeIndicator } from '../schemes/scheme';

/** An indicator in both years; a side is null where that year has none. */
export interface MatchedIndicator {
  readonly lastYear: IndicatorResult | null;
  readonly thisYear: IndicatorResult | null;
}

type Key = string | SchemeIndicator | null;

/**
 * Finds each indicator's counterpart: first under the same dimension and levels, then the scheme's same indicator (so that
 * its aliases count), then under the same levels, then by name alone. By name and by scheme only where the name is not
 * used twice among what is left of either year; two rows of one path are matched in their order.
 *
 * The result is in this year's order; what last year alone has comes after.
 */
export function matchIndicators(
  lastYear: readonly IndicatorResult[],
  thisYear: readonly IndicatorResult[],
  scheme: Scheme,
): readonly MatchedIndicator[] {
  const index = indexScheme(scheme);
  const passes: readonly { readonly key: (indicator: IndicatorResult) => Key; readonly unique: boolean }[] = [
    { key: ({ dimension, path }) => pathKey([dimension, ...path]), unique: false },
    { key: ({ row }) => schemeIndicatorOf(row, index), unique: true },
    { key: ({ path }) => pathKey(path), unique: true },
    { key: ({ row }) => comparableName(row.name), unique: true },
  ];
  const counterparts = new Map<IndicatorResult, IndicatorResult>();
  const left = new Set(lastYear);
  for (const { key, unique } of passes) {
    const open = thisYear.filter((indicator) => !counterparts.has(indicator));
    const before = byKey([...left], key);
    for (const [name, now] of byKey(open, key)) {
      const candidates = before.get(name) ?? [];
      if (unique && (now.length > 1 || candidates.length > 1)) continue;
      now.forEach((indicator, at) => {
        const counterpart = candidates[at];
        if (counterpart === undefined) return;
        counterparts.set(indicator, counterpart);
        left.delete(counterpart);
      });
    }
  }
  return [
    ...thisYear.map((indicator) => ({
      thisYear: indicator,
      lastYear: counterparts.get(indicator) ?? null,
    })),
    ...[...left].map((indicator) => ({ thisYear: null, lastYear: indicator })),
  ];
}

function pathKey(path: readonly string[]): string {
  return path.map(comparableName).join('\n');
}

function byKey(
  indicators: readonly IndicatorResult[],
  key: (indicator: IndicatorResult) => Key,
): ReadonlyMap<string | SchemeIndicator, readonly IndicatorResult[]> {
  const found = new Map<string | SchemeIndicator, IndicatorResult[]>();
  for (const indicator of indicators) {
    const own = key(indicator);
    if (own === null) continue;
    const same = found.get(own);
    if (same === undefined) found.set(own, [indicator]);
    else same.push(indicator);
  }
  return found;
}
