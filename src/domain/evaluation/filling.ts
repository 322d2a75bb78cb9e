import { readWeight } from '../values/weight';
import type { Decimal } from '../decimal';
import type { Evaluation, GroupResult, IndicatorResult } from './evaluation';
import type { EvaluationInput, StatedSum } from './input';
import { placedGroups, requiredWeight, type PlacedGroup } from './required-weight';
import { sumsOf } from './roll-up';

/** What the weights of a group must sum to, and who says so: the table's own brackets and 小计 rows, or the scheme. */
export interface RequiredSum {
  readonly value: Decimal;
  readonly origin: 'table' | 'scheme';
}

/** How far one group of indicators, or all of them, are filled in. */
export interface Filling {
  /** `all`: every indicator of the evaluation. */
  readonly level: GroupResult['level'] | 'all';
  readonly name: string;
  /** Names from the dimension down to this group; empty for all. */
  readonly path: readonly string[];
  /** Σ weights. */
  readonly weight: Decimal;
  /** Indicators whose weight is not known, so that the sum is not the whole yet. */
  readonly withoutWeight: number;
  /** Empty where nothing is required. */
  readonly required: readonly RequiredSum[];
  /** Null where nothing is required, or a weight is not known yet. */
  readonly foots: boolean | null;
  readonly indicators: number;
  /** With an actual or a score, or not applicable. */
  readonly filled: number;
  readonly scored: number;
  readonly notApplicable: number;
  /** Sum so far; null where nothing is scored. */
  readonly score: Decimal | null;
}

/** How far an evaluation is filled in: all of it first, then each dimension before its levels. */
export function fillingOf(evaluation: Evaluation, { statedSums }: EvaluationInput): readonly Filling[] {
  const { indicators, dimensions, scheme } = evaluation;
  const everything: PlacedGroup['group'] = {
    level: 'dimension',
    name: '',
    ...sumsOf(indicators, indicators.keys()),
    indicators: [...indicators.keys()],
    children: [],
  };
  const all = fillingOfGroup({ group: everything, path: [] }, indicators, [
    { value: scheme.fullMarks, origin: 'scheme' },
  ]);
  return [
    { ...all, level: 'all' },
    ...placedGroups(dimensions).map((placed) =>
      fillingOfGroup(placed, indicators, [
        ...statedFor(placed.group, statedSums),
        ...bySchemeFor(placed, evaluation),
      ]),
    ),
  ];
}

function fillingOfGroup(
  { group, path }: PlacedGroup,
  all: readonly IndicatorResult[],
  required: readonly RequiredSum[],
): Filling {
  const members = group.indicators.flatMap((index) => all[index] ?? []);
  const withoutWeight = members.filter(({ weight }) => weight === null).length;
  const notApplicable = members.filter(({ status }) => status === 'not-applicable').length;
  return {
    level: group.level,
    name: group.name,
    path,
    weight: group.fullMarks,
    withoutWeight,
    required,
    foots:
      required.length === 0 || withoutWeight > 0
        ? null
        : required.every(({ value }) => value.eq(group.fullMarks)),
    indicators: members.length,
    filled: members.filter(isFilled).length,
    scored: group.scored,
    notApplicable,
    score: group.score,
  };
}

function isFilled({ status, actualText, entered }: IndicatorResult): boolean {
  return status !== 'unscored' || actualText !== null || entered !== null;
}

function bySchemeFor(placed: PlacedGroup, { scheme }: Evaluation): readonly RequiredSum[] {
  const value = requiredWeight(placed, scheme);
  return value === null ? [] : [{ value, origin: 'scheme' }];
}

/** Points that the table states for exactly the indicators of the group. */
function statedFor(group: GroupResult, sums: readonly StatedSum[]): readonly RequiredSum[] {
  return sums.flatMap(({ weight, covers }) => {
    if (weight === null || !coversExactly(covers, group.indicators)) return [];
    const reading = readWeight(weight);
    return reading.ok && reading.value !== null
      ? [{ value: reading.value.value, origin: 'table' as const }]
      : [];
  });
}

function coversExactly(covers: readonly number[], indices: readonly number[]): boolean {
  return covers.length === indices.length && covers.every((index) => indices.includes(index));
}
