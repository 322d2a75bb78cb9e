import { fixed, plain, round, type Decimal } from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { valueFinding } from '../findings/value-findings';
import { weightFindings } from '../findings/weight-findings';
import type { Scheme, SchemeGroup } from '../schemes/scheme';
import { readScore, readWeight } from '../values/weight';
import type { EvaluationInput, StatedSum } from './input';
import type { GroupResult, IndicatorResult, TotalResult } from './evaluation';
import { endsWith, placedGroups } from './required-weight';
import { sumsOf } from './roll-up';

/**
 * Weights must foot at every level: to the scheme's full marks, to what the scheme sets for a dimension or level, and to the
 * points and scores that brackets, 小计 and 合计 rows state. A group with an unknown weight is not checked: the missing weight
 * has its own finding.
 */
export function checkWeights(
  input: EvaluationInput,
  indicators: readonly IndicatorResult[],
  dimensions: readonly GroupResult[],
  total: TotalResult,
  scheme: Scheme,
): readonly Finding[] {
  return [
    ...checkFullMarks(indicators, scheme),
    ...scheme.groups.flatMap((group) => checkGroup(group, indicators, dimensions)),
    ...input.statedSums.flatMap((stated) => checkStated(stated, indicators, total, scheme)),
  ];
}

function checkFullMarks(indicators: readonly IndicatorResult[], scheme: Scheme): readonly Finding[] {
  if (indicators.length === 0 || !weightsKnown(indicators)) return [];
  const weights = sumsOf(indicators, indicators.keys()).fullMarks;
  if (weights.eq(scheme.fullMarks)) return [];
  const parameters = { sum: plain(weights), full: plain(scheme.fullMarks) };
  return [createFinding(weightFindings, 'weights-do-not-sum-to-full-marks', parameters, null)];
}

function checkGroup(
  { level, path, weight }: SchemeGroup,
  indicators: readonly IndicatorResult[],
  dimensions: readonly GroupResult[],
): readonly Finding[] {
  if (weight === null) return [];
  return placedGroups(dimensions)
    .filter((found) => found.group.level === level && endsWith(found.path, path))
    .flatMap(({ group }) => {
      const members = group.indicators.flatMap((index) => indicators[index] ?? []);
      if (!weightsKnown(members) || group.fullMarks.eq(weight)) return [];
      const parameters = { group: group.name, sum: plain(group.fullMarks), stated: plain(weight) };
      const ref = members[0]?.row.ref ?? null;
      const code = level === 'dimension' ? 'dimension-weight-differs' : 'level-weight-differs';
      return [createFinding(weightFindings, code, parameters, ref)];
    });
}

function checkStated(
  stated: StatedSum,
  indicators: readonly IndicatorResult[],
  total: TotalResult,
  scheme: Scheme,
): readonly Finding[] {
  return [...checkStatedWeight(stated, indicators), ...checkStatedScore(stated, indicators, total, scheme)];
}

function checkStatedWeight(stated: StatedSum, indicators: readonly IndicatorResult[]): readonly Finding[] {
  if (stated.weight === null) return [];
  const reading = readWeight(stated.weight);
  if (!reading.ok)
    return [
      valueFinding(reading.error, { zh: `“${stated.label}”的分值`, en: `the points of “${stated.label}”` }),
    ];
  if (reading.value === null) return [];
  const points = reading.value.value;
  const candidates = coverings(stated, indicators);
  const widest = candidates.at(-1) ?? [];
  if (widest.length === 0 || !weightsKnown(widest.flatMap((index) => indicators[index] ?? []))) return [];
  const sums = candidates.map((indices) => sumsOf(indicators, indices));
  if (sums.some(({ fullMarks, applicableMarks }) => points.eq(fullMarks) || points.eq(applicableMarks))) {
    return [];
  }
  const parameters = {
    group: stated.label,
    stated: plain(points),
    sum: plain(sums[0]?.fullMarks ?? points),
  };
  return [createFinding(weightFindings, 'stated-weight-differs', parameters, stated.weight.ref)];
}

/** Scores are compared once everything they cover is scored: a sum so far says nothing about a stated total. */
function checkStatedScore(
  stated: StatedSum,
  indicators: readonly IndicatorResult[],
  total: TotalResult,
  { rounding }: Scheme,
): readonly Finding[] {
  if (stated.score === null) return [];
  const reading = readScore(stated.score);
  if (!reading.ok)
    return [
      valueFinding(reading.error, { zh: `“${stated.label}”的得分`, en: `the score of “${stated.label}”` }),
    ];
  if (reading.value === null) return [];
  const points = reading.value.value;
  const candidates = coverings(stated, indicators);
  const widest = (candidates.at(-1) ?? []).flatMap((index) => indicators[index] ?? []);
  if (widest.some(({ status }) => status === 'unscored')) return [];
  const scores = candidates.flatMap((indices) => sumsOf(indicators, indices).score ?? []);
  const [first] = scores;
  if (first === undefined) return [];
  const totals = coversAll(candidates, indicators) ? [total.uncappedScore, total.score] : [];
  const isOneOf = (figures: readonly (Decimal | null)[], places: number): boolean =>
    figures.some((figure) => figure !== null && round(points, places).eq(figure));
  if (isOneOf(scores, rounding.scorePlaces) || isOneOf(totals, rounding.totalPlaces)) return [];
  const parameters = {
    group: stated.label,
    stated: plain(points),
    sum: fixed(first, rounding.scorePlaces),
  };
  return [createFinding(weightFindings, 'stated-score-differs', parameters, stated.score.ref)];
}

/** What a stated sum may cover: its rows; a total row also with the execution-rate rows of the same sheet's budget block. */
function coverings(
  stated: StatedSum,
  indicators: readonly IndicatorResult[],
): readonly (readonly number[])[] {
  if (stated.origin !== 'total-row') return [stated.covers];
  const outside = [...indicators.entries()].flatMap(([index, { row }]) =>
    row.origin === 'budget-block' && row.ref.sheet === stated.ref.sheet && !stated.covers.includes(index)
      ? [index]
      : [],
  );
  return outside.length === 0 ? [stated.covers] : [stated.covers, [...stated.covers, ...outside]];
}

function coversAll(
  candidates: readonly (readonly number[])[],
  indicators: readonly IndicatorResult[],
): boolean {
  return candidates.some((indices) => indices.length === indicators.length);
}

function weightsKnown(indicators: readonly IndicatorResult[]): boolean {
  return indicators.every(({ weight }) => weight !== null);
}
