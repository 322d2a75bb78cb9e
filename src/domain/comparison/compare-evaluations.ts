import type { Bilingual } from '../bilingual';
import { printedRate } from '../budget/execution-rate';
import { sum, type Decimal } from '../decimal';
import type { Evaluation, GroupResult } from '../evaluation/evaluation';
import { comparableName } from '../evaluation/match-scheme';
import { comparisonFindings } from '../findings/comparison-findings';
import { createFinding, type Finding } from '../findings/finding';
import { changesOf, whyOf } from './changes';
import { comparedFigure } from './compared-figure';
import type { GroupComparison, IndicatorComparison, TotalComparison, YearComparison } from './comparison';
import { matchIndicators, type MatchedIndicator } from './match-indicators';
import { checkOpeningFigures } from './opening-figures';
import { actualOf, targetOf, valueDifference } from './yearly-value';

/** How people call the two years. */
export const YEAR_NAMES = {
  lastYear: { zh: '上年', en: 'last year' },
  thisYear: { zh: '本年', en: 'this year' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * 上年对比: two evaluations under one scheme, indicator by indicator, by group and in total. Pure and exact; differences are
 * this year's figure minus last year's. Last year's evaluation must have been made under this year's scheme, so that a
 * difference in rules that only the scheme makes is none.
 */
export function compareEvaluations(thisYear: Evaluation, lastYear: Evaluation): YearComparison {
  const matched = matchIndicators(lastYear.indicators, thisYear.indicators, thisYear.scheme);
  const indicators = matched.map((pair) => compareIndicator(pair, thisYear, lastYear));
  const opening = checkOpeningFigures(thisYear, lastYear, indicators);
  return {
    thisYear,
    lastYear,
    total: compareTotal(thisYear, lastYear, indicators),
    groups: compareGroups(thisYear.dimensions, lastYear.dimensions),
    indicators,
    opening: opening.map(({ figure }) => figure),
    findings: [
      ...pairFindings(thisYear, lastYear),
      ...opening.flatMap(({ finding }) => (finding === null ? [] : [finding])),
    ],
  };
}

function compareIndicator(
  { lastYear, thisYear }: MatchedIndicator,
  evaluationNow: Evaluation,
  evaluationBefore: Evaluation,
): IndicatorComparison {
  const sides = {
    target: [
      lastYear === null ? null : targetOf(lastYear),
      thisYear === null ? null : targetOf(thisYear),
    ] as const,
    actual: [
      lastYear === null ? null : actualOf(lastYear, evaluationBefore),
      thisYear === null ? null : actualOf(thisYear, evaluationNow),
    ] as const,
  };
  const compared = ([before, now]: (typeof sides)['target']) => ({
    lastYear: before,
    thisYear: now,
    difference: valueDifference(before, now),
  });
  const values = { target: compared(sides.target), actual: compared(sides.actual) };
  const changes = changesOf(lastYear, thisYear, values);
  return {
    lastYear,
    thisYear,
    weight: comparedFigure(lastYear?.weight?.value ?? null, thisYear?.weight?.value ?? null),
    ...values,
    score: comparedFigure(lastYear?.score ?? null, thisYear?.score ?? null),
    changes,
    why: whyOf(changes),
  };
}

function compareTotal(
  thisYear: Evaluation,
  lastYear: Evaluation,
  indicators: readonly IndicatorComparison[],
): TotalComparison {
  const [now, before] = [thisYear.total, lastYear.total];
  const score = comparedFigure(before.score, now.score);
  const rate = ({ budget }: Evaluation): Decimal | null => printedRate(budget.execution?.rate ?? null);
  const scores = (values: readonly (Decimal | null)[]): Decimal =>
    sum(values.filter((value) => value !== null));
  return {
    fullMarks: comparedFigure(before.fullMarks, now.fullMarks),
    score: before.complete && now.complete ? score : { ...score, difference: null },
    executionRate: comparedFigure(rate(lastYear), rate(thisYear)),
    grade: { lastYear: before.grade, thisYear: now.grade },
    parts: {
      shared: scores(indicators.map((each) => each.score.difference)),
      added: scores(indicators.flatMap((each) => (each.why === 'added' ? [each.score.thisYear] : []))),
      removed: scores(indicators.flatMap((each) => (each.why === 'removed' ? [each.score.lastYear] : []))),
    },
  };
}

interface PlacedGroup {
  readonly group: GroupResult;
  readonly path: readonly string[];
}

function compareGroups(
  thisYear: readonly GroupResult[],
  lastYear: readonly GroupResult[],
): readonly GroupComparison[] {
  const before = new Map(flattened(lastYear, []).map((placed) => [groupKey(placed), placed]));
  const now = flattened(thisYear, []).map((placed) => {
    const key = groupKey(placed);
    const counterpart = before.get(key) ?? null;
    before.delete(key);
    return compareGroup(placed, counterpart, placed);
  });
  return [...now, ...[...before.values()].map((placed) => compareGroup(placed, placed, null))];
}

function compareGroup(
  { group, path }: PlacedGroup,
  lastYear: PlacedGroup | null,
  thisYear: PlacedGroup | null,
): GroupComparison {
  return {
    level: group.level,
    path,
    weight: comparedFigure(lastYear?.group.fullMarks ?? null, thisYear?.group.fullMarks ?? null),
    score: comparedFigure(lastYear?.group.score ?? null, thisYear?.group.score ?? null),
  };
}

function flattened(groups: readonly GroupResult[], above: readonly string[]): readonly PlacedGroup[] {
  return groups.flatMap((group) => {
    const path = [...above, group.name];
    return [{ group, path }, ...flattened(group.children, path)];
  });
}

function groupKey({ group, path }: PlacedGroup): string {
  return [group.level, ...path.map(comparableName)].join('\n');
}

function pairFindings(thisYear: Evaluation, lastYear: Evaluation): readonly Finding[] {
  const findings: Finding[] = [];
  if (thisYear.year !== null && lastYear.year !== null && thisYear.year !== lastYear.year + 1) {
    const years = { thisYear: String(thisYear.year), lastYear: String(lastYear.year) };
    const ref = thisYear.facts.year?.ref ?? null;
    findings.push(createFinding(comparisonFindings, 'last-year-not-the-year-before', years, ref));
  }
  const [now, before] = [thisYear.department, lastYear.department];
  if (now !== null && before !== null && comparableName(now) !== comparableName(before)) {
    const names = { thisYear: now, lastYear: before };
    const ref = thisYear.facts.department?.ref ?? null;
    findings.push(createFinding(comparisonFindings, 'last-year-of-another-department', names, ref));
  }
  const years = [
    [YEAR_NAMES.lastYear, lastYear.total],
    [YEAR_NAMES.thisYear, thisYear.total],
  ] as const;
  for (const [year, { complete, scored, indicators }] of years) {
    if (complete) continue;
    const counts = { year, scored: String(scored), indicators: String(indicators) };
    findings.push(createFinding(comparisonFindings, 'comparison-incomplete', counts, null));
  }
  return findings;
}
