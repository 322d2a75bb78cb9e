import {
  HUNDRED,
  ZERO,
  decimalPlaces,
  fixed,
  plain,
  round,
  roundRatio,
  ratio,
  timesRatio,
  type Decimal,
} from '../decimal';
import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';
import { createFinding, type Finding } from '../findings/finding';
import { rowCheckFindings } from '../findings/row-check-findings';
import type { Scheme } from '../schemes/scheme';
import type { RuleInputs } from '../scoring/rule';
import { readScore } from '../values/weight';
import { isPercentFormat } from '../values/number-format';
import { countsOvershoot, isAboveThreshold } from './overshoot';
import type { IndicatorResult } from './evaluation';
import { weightPlaces } from './printed-places';
import type { RowPoints } from './stated-points';

/**
 * The checks reviewers make on one scored row: entered against computed, lost points, completion, reasons, overshoot. An
 * entered score above the weight is said once, not again as a difference.
 */
export function checkIndicator(
  result: IndicatorResult,
  points: RowPoints,
  scheme: Scheme,
  execution: RuleInputs['execution'],
): readonly Finding[] {
  const places = scheme.rounding.scorePlaces;
  return [
    ...checkEntered(result, places),
    ...checkLost(result, points, places),
    ...checkCompletion(result),
    ...checkReason(result, places),
    ...checkOvershoot(result, scheme),
    ...checkExecutionRate(result, execution),
  ];
}

function checkEntered(result: IndicatorResult, places: number): readonly Finding[] {
  const { entered, weight, score, status } = result;
  if (entered === null || weight === null) return [];
  const indicator = result.row.name;
  const ref = entered.source?.ref ?? result.row.ref;
  const stated = plain(entered.value);
  if (status === 'not-applicable' && score === null) {
    return entered.value.eq(ZERO)
      ? []
      : [createFinding(rowCheckFindings, 'not-applicable-scored', { indicator, score: stated }, ref)];
  }
  // These two kinds take the entered score itself, and say on their own where it can not stand.
  if (result.rule?.kind === 'entered' || result.rule?.kind === 'qualitative') {
    if (status !== 'not-applicable') return [];
  }
  if (entered.value.gt(weight.value)) {
    const computed = score === null ? UNSCORED_POINTS : points(fixed(score, places));
    const parameters = { indicator, score: stated, weight: plain(weight.value), computed };
    return [createFinding(rowCheckFindings, 'score-above-weight', parameters, ref)];
  }
  if (score === null || round(entered.value, places).eq(score)) return [];
  const parameters = {
    indicator,
    score: stated,
    computed: fixed(score, places),
    working: result.explanation,
  };
  return [createFinding(rowCheckFindings, 'score-differs', parameters, ref)];
}

const UNSCORED_POINTS: Bilingual = { zh: '未评分', en: 'no score' };

function points(score: string): Bilingual {
  return { zh: `${score} 分`, en: score };
}

function checkLost(
  result: IndicatorResult,
  { lost, entered }: RowPoints,
  scorePlaces: number,
): readonly Finding[] {
  if (lost.quantity === null || result.lost === null) return [];
  const weight = result.weight?.value ?? ZERO;
  const places = weightPlaces(scorePlaces, [weight]);
  if (round(lost.quantity.value, places).eq(round(result.lost, places))) return [];
  // A score and lost points that agree with each other are one difference, already told of the score.
  if (entered.quantity?.value.eq(weight.minus(lost.quantity.value))) return [];
  const parameters = {
    indicator: result.row.name,
    lost: plain(lost.quantity.value),
    computed: fixed(result.lost, places),
  };
  return [
    createFinding(
      rowCheckFindings,
      'lost-points-differ',
      parameters,
      lost.quantity.source?.ref ?? result.row.ref,
    ),
  ];
}

/**
 * A stated completion is compared to the places it is stated with, at most 2. `50%` and a %-formatted 0.5 are percent
 * points; a bare number may be points or a fraction, and is a difference only where it fits neither.
 */
function checkCompletion(result: IndicatorResult): readonly Finding[] {
  const cell = result.row.fields.completion;
  if (cell === undefined || result.completion === null) return [];
  const reading = readScore(cell);
  if (!reading.ok || reading.value === null) return [];
  const stated = reading.value.value;
  const bare = typeof cell.value === 'number' && !isPercentFormat(cell.numberFormat);
  if (agrees(stated, result.completion)) return [];
  if (bare && agrees(stated.times(HUNDRED), result.completion)) return [];
  const parameters = {
    indicator: result.row.name,
    stated: bare ? plain(stated) : `${plain(stated)}%`,
    computed: `${fixed(result.completion, 2)}%`,
  };
  return [createFinding(rowCheckFindings, 'completion-differs', parameters, cell.ref)];
}

function agrees(stated: Decimal, computed: Decimal): boolean {
  const places = Math.min(2, decimalPlaces(stated));
  return round(computed, places).eq(round(stated, places));
}

function checkReason(result: IndicatorResult, places: number): readonly Finding[] {
  const { row, reason, score, weight, deduction, status } = result;
  if (reason !== null) return [];
  const indicator = row.name;
  const ref: CellRef = row.fields.reason?.ref ?? row.ref;
  if (status === 'not-applicable') {
    return [createFinding(rowCheckFindings, 'not-applicable-without-reason', { indicator }, ref)];
  }
  if (deduction !== null && deduction.value.gt(ZERO)) {
    const parameters = { indicator, deduction: plain(deduction.value) };
    return [createFinding(rowCheckFindings, 'deduction-without-reason', parameters, ref)];
  }
  if (score === null || weight === null || score.gte(weight.value)) return [];
  const parameters = { indicator, score: fixed(score, places), weight: plain(weight.value) };
  // The published project form has no cell for a reason in its funding block.
  const noPlace = row.origin === 'budget-block' && row.fields.reason === undefined;
  const code = noPlace ? 'execution-rate-reason-missing' : 'reason-missing';
  return [createFinding(rowCheckFindings, code, parameters, ref)];
}

function checkOvershoot(result: IndicatorResult, scheme: Scheme): readonly Finding[] {
  const { actual, target, reason, rule } = result;
  const { threshold, costPercent } = scheme.overshoot;
  if (result.status !== 'scored' || reason !== null || actual === null || target === null) return [];
  if (!countsOvershoot(rule) || !isAboveThreshold(actual.value, target.value, threshold)) return [];
  const cost: Bilingual =
    costPercent === null
      ? { zh: '', en: '' }
      : { zh: `，扣减得分的 ${plain(costPercent)}%`, en: `; it costs ${plain(costPercent)}% of the score` };
  const parameters = {
    indicator: result.row.name,
    threshold: `${plain(threshold.times(HUNDRED))}%`,
    cost,
  };
  return [
    createFinding(
      rowCheckFindings,
      'overshoot-without-reason',
      parameters,
      actual.source?.ref ?? result.row.ref,
    ),
  ];
}

function checkExecutionRate(result: IndicatorResult, execution: RuleInputs['execution']): readonly Finding[] {
  const { rule, actual, measure } = result;
  if (rule?.kind !== 'execution-rate' || actual === null || measure !== 'percent') return [];
  if (execution === null || execution.budget.value.lte(ZERO)) return [];
  const rate = timesRatio(ratio(execution.executed.value, execution.budget.value), HUNDRED);
  const computed = roundRatio(rate, 2);
  if (agrees(actual.value, computed)) return [];
  const parameters = {
    indicator: result.row.name,
    actual: `${plain(actual.value)}%`,
    computed: `${fixed(computed, 2)}%`,
  };
  return [
    createFinding(rowCheckFindings, 'execution-differs', parameters, actual.source?.ref ?? result.row.ref),
  ];
}
