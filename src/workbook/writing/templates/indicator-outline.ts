import type { Decimal } from '../../../domain/decimal';
import type { Scheme, SchemeIndicator } from '../../../domain/schemes/scheme';

/** A level 1 with the rows of its template: the scheme's indicators, and places for the user's own. */
export interface OutlineGroup {
  readonly level1: string;
  readonly weight: Decimal | null;
  readonly rows: readonly OutlineRow[];
}

/** One row: an indicator of the scheme, or null for one of the user's own. */
export interface OutlineRow {
  readonly level2: string | null;
  readonly indicator: SchemeIndicator | null;
}

/** The indicators of one sheet; `dimension` null where the scheme has none. */
export interface OutlineSheet {
  readonly dimension: string | null;
  readonly weight: Decimal | null;
  readonly groups: readonly OutlineGroup[];
}

/** Rows for a level 2 that the scheme leaves to the user, and for a level 1 without any below it. */
const ROWS_OF_LEVEL2 = 2;
const ROWS_OF_LEVEL1 = 8;

/** A scheme's indicators by dimension, as its template lists them. Every indicator of the scheme has a row. */
export function outlineOf(scheme: Scheme): readonly OutlineSheet[] {
  const named = scheme.groups.flatMap(({ level, path }) =>
    level === 'dimension' ? [path.at(-1) ?? ''] : [],
  );
  const outside =
    scheme.indicators.some(({ dimension }) => dimension === null) ||
    scheme.groups.some(({ level, path }) => level === 'level1' && path.length === 1);
  const dimensions: readonly (string | null)[] = outside || named.length === 0 ? [...named, null] : named;
  return dimensions.map((dimension) => ({
    dimension,
    weight:
      dimension === null && named.length === 0
        ? scheme.fullMarks
        : weightOf(scheme, 'dimension', dimension === null ? [] : [dimension]),
    groups: level1Names(scheme, dimension).map((level1) => {
      const path = dimension === null ? [level1] : [dimension, level1];
      return { level1, weight: weightOf(scheme, 'level1', path), rows: rowsOf(scheme, dimension, path) };
    }),
  }));
}

/** Whether a group holds nothing but the execution rate, which a project form has in its funding block. */
export function isExecutionRate({ rows }: OutlineGroup): boolean {
  return rows.every(({ indicator }) => indicator?.rule?.kind === 'execution-rate');
}

function level1Names(scheme: Scheme, dimension: string | null): readonly string[] {
  const outer = dimension === null ? [] : [dimension];
  const groups = groupsBelow(scheme, 'level1', outer).map(({ path }) => path.at(-1) ?? '');
  const ofIndicators = scheme.indicators
    .filter((indicator) => indicator.dimension === dimension)
    .map(({ level1 }) => level1);
  return [...new Set([...groups, ...ofIndicators])];
}

function rowsOf(scheme: Scheme, dimension: string | null, path: readonly string[]): readonly OutlineRow[] {
  const level1 = path.at(-1) ?? '';
  const own = scheme.indicators.filter(
    (indicator) => indicator.level1 === level1 && indicator.dimension === dimension,
  );
  const open = groupsBelow(scheme, 'level2', path)
    .map((group) => group.path.at(-1) ?? '')
    .filter((level2) => own.every((indicator) => indicator.level2 !== level2));
  const rows = [
    ...own.map((indicator): OutlineRow => ({ level2: indicator.level2, indicator })),
    ...open.flatMap((level2) => places(ROWS_OF_LEVEL2, level2)),
  ];
  return rows.length > 0 ? rows : places(ROWS_OF_LEVEL1, null);
}

function places(count: number, level2: string | null): readonly OutlineRow[] {
  return Array.from({ length: count }, () => ({ level2, indicator: null }));
}

function weightOf(scheme: Scheme, level: 'dimension' | 'level1', path: readonly string[]): Decimal | null {
  const group = scheme.groups.find(
    (each) => each.level === level && each.path.join('\n') === path.join('\n'),
  );
  return group?.weight ?? null;
}

function groupsBelow(
  scheme: Scheme,
  wanted: 'level1' | 'level2',
  outer: readonly string[],
): readonly Scheme['groups'][number][] {
  return scheme.groups.filter(
    ({ level, path }) =>
      level === wanted &&
      path.length === outer.length + 1 &&
      outer.every((name, index) => path[index] === name),
  );
}
