import { ZERO, type Decimal } from '../decimal';
import type { GroupResult, IndicatorResult } from './evaluation';

/** Sums over some indicators. */
export interface GroupSums {
  /** Σ weights. */
  readonly fullMarks: Decimal;
  /** Σ weights that count: not those of indicators that do not apply and have no score. */
  readonly applicableMarks: Decimal;
  /** Σ rounded scores, so that the printed table foots; null where nothing has a score. */
  readonly score: Decimal | null;
  readonly scored: number;
}

/**
 * Level 3 → level 2 → level 1 → dimension, each group in the order of its first indicator. Levels that a row lacks are
 * skipped: its indicator stands directly in the group above.
 */
export function rollUp(indicators: readonly IndicatorResult[]): readonly GroupResult[] {
  return groupBy(indicators, indicators.keys(), LEVELS);
}

/** The sums of the indicators at the given indices. */
export function sumsOf(indicators: readonly IndicatorResult[], indices: Iterable<number>): GroupSums {
  let fullMarks = ZERO;
  let leftOut = ZERO;
  let score: Decimal | null = null;
  let scored = 0;
  for (const index of indices) {
    const indicator = indicators[index];
    if (indicator === undefined) continue;
    const weight = indicator.weight?.value ?? ZERO;
    fullMarks = fullMarks.plus(weight);
    if (indicator.score !== null) score = (score ?? ZERO).plus(indicator.score);
    else if (indicator.status === 'not-applicable') leftOut = leftOut.plus(weight);
    if (indicator.status === 'scored') scored += 1;
  }
  return { fullMarks, applicableMarks: fullMarks.minus(leftOut), score, scored };
}

interface Level {
  readonly level: GroupResult['level'];
  readonly nameOf: (indicator: IndicatorResult) => string | null;
}

const LEVELS: readonly Level[] = [
  { level: 'dimension', nameOf: ({ dimension }) => dimension },
  { level: 'level1', nameOf: ({ row }) => row.level1 },
  { level: 'level2', nameOf: ({ row }) => row.level2 },
];

function groupBy(
  indicators: readonly IndicatorResult[],
  indices: Iterable<number>,
  levels: readonly Level[],
): readonly GroupResult[] {
  const [level, ...deeper] = levels;
  if (level === undefined) return [];
  const groups: GroupResult[] = [];
  const membersByName = new Map<string, number[]>();
  const unnamed: number[] = [];
  for (const index of indices) {
    const indicator = indicators[index];
    if (indicator === undefined) continue;
    const name = level.nameOf(indicator);
    const members = name === null ? undefined : membersByName.get(name);
    if (name === null) unnamed.push(index);
    else if (members === undefined) membersByName.set(name, [index]);
    else members.push(index);
  }
  for (const [name, members] of membersByName) {
    groups.push({
      level: level.level,
      name,
      ...sumsOf(indicators, members),
      indicators: members,
      children: groupBy(indicators, members, deeper),
    });
  }
  return unnamed.length === 0 ? groups : inOrder([...groups, ...groupBy(indicators, unnamed, deeper)]);
}

function inOrder(groups: readonly GroupResult[]): readonly GroupResult[] {
  const first = (group: GroupResult): number => group.indicators[0] ?? 0;
  return [...groups].sort((a, b) => first(a) - first(b));
}
