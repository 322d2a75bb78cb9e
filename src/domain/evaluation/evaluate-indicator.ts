import {
  HUNDRED,
  ZERO,
  fixed,
  greatest,
  minusRatio,
  plain,
  round,
  roundRatio,
  timesRatio,
  type Decimal,
  type Ratio,
} from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { rowCheckFindings } from '../findings/row-check-findings';
import { scoringFindings } from '../findings/scoring-findings';
import { COMPARISON_CODES } from '../findings/value-findings';
import type { Scheme } from '../schemes/scheme';
import type { RuleInputs, RuleOutcome } from '../scoring/rule';
import type { Rule, RuleKind } from '../scoring/rule-kinds';
import { scoreByRule } from '../scoring/rule-kinds';
import { readActual, type ActualReading } from '../values/actual';
import type { TargetReading } from '../values/target';
import { isMissing, textOf } from '../values/words';
import { basisOf } from './basis';
import { checkIndicator } from './check-indicator';
import { chooseRule } from './choose-rule';
import type { IndicatorResult } from './evaluation';
import { NOT_APPLICABLE, UNSCORED, explain } from './explanation';
import { usableWeight, weightFindingsOf } from './indicator-weight';
import type { IndicatorRow } from './input';
import { dimensionOf, schemeIndicatorOf, type SchemeIndex } from './match-scheme';
import { countsOvershoot, isAboveThreshold } from './overshoot';
import { readRowTarget } from './row-target';
import { deductionBesides, readRowPoints, type RowPoints } from './stated-points';

/** What an indicator's score may depend on besides its own row. */
export interface IndicatorContext {
  readonly scheme: Scheme;
  readonly index: SchemeIndex;
  readonly year: number | null;
  readonly execution: RuleInputs['execution'];
}

/** An indicator's result with what is wrong with it. */
export interface EvaluatedIndicator {
  readonly result: IndicatorResult;
  readonly findings: readonly Finding[];
}

/**
 * Scores one indicator (domain: scoring one indicator): reads its cells, finds its rule, scores, subtracts a manual
 * deduction, and rounds once, half away from zero, to the scheme's places. A score is never below 0 or above the weight; what can not
 * be scored stays without a number, with a finding that says why.
 */
export function evaluateIndicator(row: IndicatorRow, context: IndicatorContext): EvaluatedIndicator {
  const { scheme } = context;
  const indicator = schemeIndicatorOf(row, context.index);
  const points = readRowPoints(row, indicator?.weight ?? null);
  const target = readRowTarget(row, context.year);
  const actual = readActual(row.fields.actual, target, row.name);
  const entered = points.entered.quantity;
  const { rule, origin, prose } = chooseRule({ row, indicator, target, actual, entered }, scheme);
  const reasonText = textOf(row.fields.reason);
  const blank: IndicatorResult = {
    row,
    dimension: dimensionOf(row, indicator, context.index),
    path: [row.level1, row.level2, row.name].filter((name) => name !== null),
    rule,
    ruleOrigin: origin,
    status: 'unscored',
    measure: measureOf(target, actual),
    unit: target.unit,
    weight: usableWeight(points),
    target: target.low,
    upperTarget: target.operator === 'range' ? target.high : null,
    targetText: target.text,
    actual: actual.kind === 'quantity' ? actual.quantity : null,
    attainment: actual.kind === 'attainment' ? actual.level : null,
    actualText: actual.kind === 'missing' ? null : actual.text,
    completion: null,
    score: null,
    lost: null,
    entered,
    deduction: points.deduction.quantity,
    formula: null,
    overshootCost: null,
    explanation: UNSCORED,
    basis: basisOf(row, rule, indicator?.basis ?? null, prose, scheme),
    reason: reasonText === null || isMissing(reasonText) ? null : reasonText,
    description: textOf(row.fields.description),
  };

  const weightProblems = weightFindingsOf(row, points, indicator?.weight ?? null);
  const stated = [points.weight, points.entered, points.deduction, points.lost].flatMap(
    (each) => each.findings,
  );
  const valueProblems = readingFindings(rule, target, actual);
  if (actual.kind === 'not-applicable') {
    const result = notApplicable(blank, scheme, actual.text);
    const findings = [...stated, ...weightProblems, ...actual.findings];
    return { result, findings: [...findings, ...checkIndicator(result, points, scheme, context.execution)] };
  }
  const scoring = score(blank, { target, actual, points, valueProblems }, context);
  return {
    result: scoring.result,
    findings: [
      ...stated,
      ...weightProblems,
      ...valueProblems,
      ...scoring.findings,
      ...checkIndicator(scoring.result, points, scheme, context.execution),
    ],
  };
}

/** Kinds that score without an actual. */
const WITHOUT_ACTUAL: ReadonlySet<RuleKind> = new Set<RuleKind>(['execution-rate', 'entered']);

/** Kinds that take the entered score itself, from which a manual deduction is still to be subtracted. */
const TAKES_ENTERED: ReadonlySet<RuleKind> = new Set<RuleKind>(['entered', 'qualitative']);

/** Kinds that compare the actual with the target. */
const COMPARING: ReadonlySet<RuleKind> = new Set<RuleKind>([
  'positive',
  'negative',
  'equal',
  'range',
  'pass-fail',
]);

function measureOf(target: TargetReading, actual: ActualReading): IndicatorResult['measure'] {
  return target.low === null && actual.kind === 'quantity' ? actual.measure : target.measure;
}

/** What reading target and actual found, without what does not matter to the rule. */
function readingFindings(
  rule: Rule | null,
  target: TargetReading,
  actual: ActualReading,
): readonly Finding[] {
  const all = [...target.findings, ...actual.findings];
  if (rule === null || COMPARING.has(rule.kind)) return all;
  const matters = (code: string): boolean =>
    code === 'number-against-words' ? rule.kind === 'qualitative' : !COMPARISON_CODES.has(code);
  return all.filter(({ code }) => code !== 'operator-assumed' && matters(code));
}

interface Readings {
  readonly target: TargetReading;
  readonly actual: ActualReading;
  readonly points: RowPoints;
  readonly valueProblems: readonly Finding[];
}

function score(blank: IndicatorResult, readings: Readings, context: IndicatorContext): EvaluatedIndicator {
  const { row, rule, weight } = blank;
  const ref = row.fields.actual?.ref ?? row.ref;
  const indicator = row.name;
  const unreadable = readings.valueProblems.some(({ severity }) => severity === 'error');
  if (rule === null) {
    const findings = unreadable ? [] : [createFinding(scoringFindings, 'no-rule', { indicator }, row.ref)];
    return { result: blank, findings };
  }
  if (readings.actual.kind === 'missing' && !WITHOUT_ACTUAL.has(rule.kind)) {
    return {
      result: blank,
      findings: [createFinding(scoringFindings, 'missing-actual', { indicator }, ref)],
    };
  }
  if (weight === null) return { result: blank, findings: [] };
  const outcome = scoreByRule(rule, {
    indicator,
    ref,
    measure: blank.measure,
    operator: readings.target.operator,
    weight: weight.value,
    target: blank.target,
    upperTarget: blank.upperTarget,
    actual: blank.actual,
    attainment: blank.attainment,
    entered: blank.entered,
    execution: context.execution,
  });
  const overshootCost = overshootCostOf(blank, context.scheme);
  const result: IndicatorResult = { ...blank, formula: outcome.formula, overshootCost };
  if (outcome.status === 'unscored') {
    const explained = unreadable || !readings.points.entered.readable;
    return { result, findings: outcome.findings.filter(({ code }) => !(explained && MISSING.has(code))) };
  }
  if (!readings.points.deduction.readable) {
    return { result: { ...result, formula: null }, findings: outcome.findings };
  }
  const places = context.scheme.rounding.scorePlaces;
  const kept = afterOvershoot(result, outcome.points);
  const manual = TAKES_ENTERED.has(rule.kind)
    ? blank.deduction
    : deductionBesides(readings.points, kept, places);
  const deduction = manual?.value ?? null;
  if (deduction?.lt(ZERO)) {
    const parameters = { indicator, deduction: plain(deduction) };
    const at = manual?.source?.ref ?? row.ref;
    const finding = createFinding(rowCheckFindings, 'deduction-negative', parameters, at);
    return { result, findings: [...outcome.findings, finding] };
  }
  const counted = { ...result, deduction: manual };
  return { result: scored(counted, outcome, weight.value, places), findings: outcome.findings };
}

/** Findings that say something is missing, superfluous where its cell was found to be unreadable. */
const MISSING: ReadonlySet<string> = new Set([
  'actual-not-a-number',
  'missing-target',
  'missing-upper-target',
  'attainment-not-stated',
  'band-score-missing',
  'entered-score-missing',
]);

function scored(
  result: IndicatorResult,
  outcome: Extract<RuleOutcome, { status: 'scored' }>,
  weight: Decimal,
  places: number,
): IndicatorResult {
  const deduction = result.deduction?.value ?? null;
  const net = minusRatio(afterOvershoot(result, outcome.points), deduction ?? ZERO);
  const points = greatest(ZERO, roundRatio(net, places));
  return {
    ...result,
    status: 'scored',
    completion: outcome.completion === null ? null : roundRatio(timesRatio(outcome.completion, HUNDRED), 2),
    score: points,
    lost: weight.minus(points),
    explanation: explain(outcome, {
      costPercent: costOf(result),
      deduction,
      score: fixed(points, places),
      raisedToZero: net.numerator.lt(ZERO),
    }),
  };
}

/** Percent of the score that an overshoot costs here; null where none does. */
function costOf(result: IndicatorResult): Decimal | null {
  return isOvershoot(result) ? (result.overshootCost?.costPercent ?? null) : null;
}

function afterOvershoot(result: IndicatorResult, points: Ratio): Ratio {
  const costPercent = costOf(result);
  if (costPercent === null) return points;
  return {
    numerator: points.numerator.times(HUNDRED.minus(costPercent)),
    denominator: points.denominator.times(HUNDRED),
  };
}

function overshootCostOf(result: IndicatorResult, scheme: Scheme): IndicatorResult['overshootCost'] {
  const { threshold, costPercent } = scheme.overshoot;
  const applies = costPercent !== null && result.reason === null && countsOvershoot(result.rule);
  return applies ? { threshold, costPercent } : null;
}

function isOvershoot({ actual, target, overshootCost }: IndicatorResult): boolean {
  if (actual === null || target === null || overshootCost === null) return false;
  return isAboveThreshold(actual.value, target.value, overshootCost.threshold);
}

function notApplicable(
  blank: IndicatorResult,
  { notApplicable: treatment, rounding }: Scheme,
  actualText: string,
): IndicatorResult {
  const weight = blank.weight?.value ?? null;
  const points =
    treatment === 'rescale' || weight === null
      ? null
      : treatment === 'full'
        ? round(weight, rounding.scorePlaces)
        : ZERO;
  return {
    ...blank,
    status: 'not-applicable',
    actualText,
    score: points,
    lost: points === null || weight === null ? null : weight.minus(points),
    deduction: null,
    formula:
      points === null
        ? null
        : { scoredWhen: null, points: treatment === 'full' ? '{w}' : '0', completion: null },
    explanation: NOT_APPLICABLE[treatment],
  };
}
