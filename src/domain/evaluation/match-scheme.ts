import type { Scheme, SchemeIndicator } from '../schemes/scheme';
import { normalizeText } from '../values/normalize-text';
import type { IndicatorRow } from './input';

/** A name freed of what does not tell names apart: width of characters, spaces, quotation marks. */
export function comparableName(name: string): string {
  return normalizeText(name).replace(/[\s"'“”‘’「」『』]/g, '');
}

/**
 * The scheme's indicator of a row's name or alias. Where several share the name, the one under the same level 2, level 1
 * and dimension is meant; null where none is, or where they can not be told apart.
 */
export function schemeIndicatorOf(row: IndicatorRow, scheme: Scheme): SchemeIndicator | null {
  const name = comparableName(row.name);
  const named = scheme.indicators.filter((indicator) =>
    [indicator.name, ...indicator.aliases].some((candidate) => comparableName(candidate) === name),
  );
  if (named.length <= 1) return named[0] ?? null;
  const agreement = (indicator: SchemeIndicator): number =>
    [
      sameName(indicator.level2, row.level2),
      sameName(indicator.level1, row.level1),
      sameName(indicator.dimension, row.dimension),
    ].filter(Boolean).length;
  const best = Math.max(...named.map(agreement));
  const closest = named.filter((indicator) => agreement(indicator) === best);
  return closest.length === 1 ? (closest[0] ?? null) : null;
}

/**
 * The dimension a row counts to: its own, else the one the scheme puts its level 1 under, else one unnamed dimension that
 * goes by the sheet's name.
 */
export function dimensionOf(row: IndicatorRow, indicator: SchemeIndicator | null, scheme: Scheme): string {
  if (row.dimension !== null) return row.dimension;
  const group = scheme.groups.find(
    ({ level, path }) => level === 'level1' && path.length === 2 && sameName(path[1] ?? null, row.level1),
  );
  const bySibling = scheme.indicators.find(({ level1 }) => sameName(level1, row.level1));
  const byName = row.level1 === null ? (indicator?.dimension ?? null) : null;
  return group?.path[0] ?? bySibling?.dimension ?? byName ?? row.ref.sheet;
}

function sameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && comparableName(a) === comparableName(b);
}
