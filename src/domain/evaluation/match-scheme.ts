import type { Scheme, SchemeIndicator } from '../schemes/scheme';
import { normalizeText } from '../values/normalize-text';
import type { IndicatorRow } from './input';

/** A name freed of what does not tell names apart: width of characters, spaces, quotation marks. */
export function comparableName(name: string): string {
  return normalizeText(name).replace(/[\s"'“”‘’「」『』]/g, '');
}

/** A scheme's names, made comparable once for all rows of an evaluation. */
export interface SchemeIndex {
  readonly indicators: ReadonlyMap<string, readonly SchemeIndicator[]>;
  /** The dimension each level 1 stands under. */
  readonly dimensions: ReadonlyMap<string, string>;
}

/** Indexes a scheme's indicators by name and alias, and its level-1 groups. */
export function indexScheme(scheme: Scheme): SchemeIndex {
  const indicators = new Map<string, SchemeIndicator[]>();
  const dimensions = new Map<string, string>();
  for (const { level, path } of scheme.groups) {
    const [dimension, level1] = path;
    if (level !== 'level1' || path.length !== 2 || dimension === undefined || level1 === undefined) continue;
    setIfNew(dimensions, comparableName(level1), dimension);
  }
  for (const indicator of scheme.indicators) {
    for (const name of new Set([indicator.name, ...indicator.aliases].map(comparableName))) {
      const named = indicators.get(name);
      if (named === undefined) indicators.set(name, [indicator]);
      else named.push(indicator);
    }
    if (indicator.dimension !== null) {
      setIfNew(dimensions, comparableName(indicator.level1), indicator.dimension);
    }
  }
  return { indicators, dimensions };
}

/**
 * The scheme's indicator of a row's name or alias. Where several share the name, the one under the same level 2, level 1
 * and dimension is meant (a row without a level 1 is one by its own name); null where they can not be told apart.
 */
export function schemeIndicatorOf(row: IndicatorRow, index: SchemeIndex): SchemeIndicator | null {
  const named = index.indicators.get(comparableName(row.name)) ?? [];
  if (named.length <= 1) return named[0] ?? null;
  const agreement = (indicator: SchemeIndicator): number =>
    [
      sameName(indicator.level2 ?? '', row.level2 ?? ''),
      sameName(indicator.level1, row.level1 ?? row.name),
      sameName(indicator.dimension, row.dimension),
    ].filter(Boolean).length;
  const best = Math.max(...named.map(agreement));
  const closest = named.filter((indicator) => agreement(indicator) === best);
  return closest.length === 1 ? (closest[0] ?? null) : null;
}

/**
 * The dimension a row counts to: its own, else the one the scheme puts its level 1 under (the indicator itself, where the
 * row has no level 1), else one unnamed dimension that goes by the sheet's name.
 */
export function dimensionOf(
  row: IndicatorRow,
  indicator: SchemeIndicator | null,
  index: SchemeIndex,
): string {
  if (row.dimension !== null) return row.dimension;
  const ofLevel =
    row.level1 === null ? indicator?.dimension : index.dimensions.get(comparableName(row.level1));
  return ofLevel ?? row.ref.sheet;
}

function setIfNew(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

function sameName(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && comparableName(a) === comparableName(b);
}
