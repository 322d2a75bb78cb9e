import {
  HUNDRED,
  compareRatio,
  least,
  ratio,
  round,
  roundRatio,
  timesRatio,
  type Decimal,
  type Ratio,
} from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { totalFindings } from '../findings/total-findings';
import type { Scheme } from '../schemes/scheme';
import type { IndicatorResult, TotalResult } from './evaluation';
import { sumsOf } from './roll-up';

/**
 * The total: Σ rounded scores; rescaled once where indicators that do not apply were left out (Σ score × full marks ÷ Σ
 * applicable weight); rounded once to the scheme's places of the total; capped by the unrounded execution rate; then graded. While an indicator is unscored it is the sum so
 * far, without cap and grade.
 */
export function totalOf(
  indicators: readonly IndicatorResult[],
  scheme: Scheme,
  executionRate: Ratio | null,
): { readonly total: TotalResult; readonly findings: readonly Finding[] } {
  const sums = sumsOf(indicators, indicators.keys());
  const toScore = indicators.filter(({ status }) => status !== 'not-applicable').length;
  const places = scheme.rounding.totalPlaces;
  const soFar = sums.score === null ? null : round(sums.score, places);
  const open = {
    fullMarks: scheme.fullMarks,
    score: soFar,
    uncappedScore: soFar,
    cap: null,
    grade: null,
    complete: false,
    scored: sums.scored,
    indicators: toScore,
    applicableMarks: sums.applicableMarks,
    rescaled: false,
  };
  if (toScore === 0) {
    return { total: open, findings: [createFinding(totalFindings, 'nothing-to-score', {}, null)] };
  }
  if (sums.scored < toScore || sums.score === null) {
    const parameters = { scored: String(sums.scored), indicators: String(toScore) };
    return { total: open, findings: [createFinding(totalFindings, 'total-incomplete', parameters, null)] };
  }

  const rescaled = !sums.applicableMarks.eq(sums.fullMarks) && !sums.applicableMarks.eq('0');
  const uncapped = rescaled
    ? roundRatio(ratio(sums.score.times(scheme.fullMarks), sums.applicableMarks), places)
    : round(sums.score, places);
  const complete = { ...open, uncappedScore: uncapped, score: uncapped, complete: true, rescaled };
  if (scheme.caps.length > 0 && executionRate === null) {
    return { total: complete, findings: [createFinding(totalFindings, 'cap-unknown', {}, null)] };
  }
  const cap = executionRate === null ? null : capOf(scheme, executionRate);
  const score = cap === null ? uncapped : least(uncapped, cap);
  return { total: { ...complete, score, cap, grade: gradeOf(scheme, score) }, findings: [] };
}

/** The highest total the execution rate allows; lower bounds inclusive. Null: not capped. */
function capOf(scheme: Scheme, rate: Ratio): Decimal | null {
  const percent = timesRatio(rate, HUNDRED);
  return scheme.caps.find(({ rateFrom }) => compareRatio(percent, rateFrom) >= 0)?.maximum ?? null;
}

/** The grade's bounds are in points of 100, inclusive, whatever the scheme's full marks are. */
function gradeOf(scheme: Scheme, score: Decimal): string | null {
  const share = ratio(score.times(HUNDRED), scheme.fullMarks);
  return scheme.grades.find(({ from }) => compareRatio(share, from) >= 0)?.name ?? null;
}
