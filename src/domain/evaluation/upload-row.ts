import { HUNDRED, ZERO, decimal, roundRatio, timesRatio, type Decimal } from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { interchangeFindings } from '../findings/interchange-findings';
import type { AttainmentLevel } from '../values/attainment';
import { OPERATOR_SIGN } from '../values/operator';
import type { TargetReading } from '../values/target';
import { readTargetText } from '../values/target-text';
import { isMissing, textOf } from '../values/words';
import type { Evaluation, IndicatorResult } from './evaluation';
import { readRowTarget } from './row-target';

/** 计算符号 as the upload sheet writes it. */
export type UploadSign = '≥' | '>' | '≤' | '<' | '=' | '区间' | '定性';

/** One row of the upload sheet (domain: interchange): what stands in its 12 columns. */
export interface UploadRow {
  readonly result: IndicatorResult;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: UploadSign;
  /** A number in `unit`, percent in points; a range or a target in words as text; null where there is none. */
  readonly target: Decimal | string | null;
  /** A number in `unit`; with 定性 a level; null where there is none. */
  readonly actual: Decimal | AttainmentLevel | null;
  readonly unit: string | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** Decimal places that scores are printed with. */
  readonly scorePlaces: number;
  /** 扣减分数: a manual deduction only; lost points are not repeated here. */
  readonly deduction: Decimal | null;
  readonly description: string | null;
  readonly reason: string | null;
  /** What was put otherwise than it stands in the workbook. */
  readonly findings: readonly Finding[];
}

/** The rows of the upload sheet, one an indicator, in the evaluation's order. */
export function uploadRows(evaluation: Evaluation): readonly UploadRow[] {
  return evaluation.indicators.map((result) => uploadRow(result, evaluation));
}

function uploadRow(result: IndicatorResult, evaluation: Evaluation): UploadRow {
  const { row } = result;
  const target = readRowTarget(row, evaluation.year);
  const values = valuesOf(result, target, evaluation);
  const score = deductionOf(result, values.sign, target);
  const description = describe(values.moved, result.description);
  return {
    result,
    ...levelsOf(result),
    name: row.name,
    sign: values.sign,
    target: values.target,
    actual: values.actual,
    unit: values.percent ? '%' : (result.unit ?? unitText(result)),
    weight: result.weight?.value ?? null,
    score: result.score,
    scorePlaces: evaluation.scheme.rounding.scorePlaces,
    deduction: score.deduction,
    description,
    reason: result.reason,
    findings: [...values.findings, ...score.findings],
  };
}

/** The sheet has no blank levels: a level the table lacks takes the name of the one beside it. */
function levelsOf({ row }: IndicatorResult): { readonly level1: string; readonly level2: string } {
  const level1 = row.level1 ?? row.level2 ?? row.name;
  return { level1, level2: row.level2 ?? level1 };
}

interface UploadValues {
  readonly sign: UploadSign;
  readonly target: Decimal | string | null;
  readonly actual: Decimal | AttainmentLevel | null;
  readonly percent: boolean;
  /** Sentences for 完成情况简要描述: what its own column can not hold. */
  readonly moved: readonly string[];
  readonly findings: readonly Finding[];
}

function valuesOf(result: IndicatorResult, target: TargetReading, evaluation: Evaluation): UploadValues {
  const { row } = result;
  const ref = row.fields.actual?.ref ?? row.ref;
  if (result.status === 'not-applicable') {
    const parameters = { indicator: row.name, text: result.actualText ?? '' };
    const sign = quantitativeSign(target) ?? '定性';
    return {
      sign,
      target: sign === '定性' ? result.targetText : numericTarget(result, target),
      actual: null,
      percent: sign !== '定性' && result.measure === 'percent',
      moved: [`${result.actualText ?? ''}。`],
      findings: [createFinding(interchangeFindings, 'upload-not-applicable', parameters, ref)],
    };
  }
  if (result.rule?.kind === 'execution-rate') {
    const executed = executionValues(result, target, evaluation);
    if (executed !== null) return executed;
  }
  const sign = signOf(result, target);
  if (sign === '定性') return inWords(result, target, evaluation);
  return {
    sign,
    target: numericTarget(result, target),
    actual: result.actual?.value ?? null,
    percent: result.measure === 'percent',
    moved: [],
    findings: [],
  };
}

/** 执行率 from the budget: the rate stands as the actual, beside 100 % where the row has no target of its own. */
function executionValues(
  result: IndicatorResult,
  target: TargetReading,
  { budget }: Evaluation,
): UploadValues | null {
  const rate = budget.execution?.rate ?? null;
  if (rate === null) return null;
  const points = roundRatio(timesRatio(rate, HUNDRED), 2);
  const { row } = result;
  const parameters = { indicator: row.name, rate: `${points.toFixed(2)}%` };
  const own = target.measure === 'percent' && target.low !== null && target.operator !== 'range';
  return {
    sign: own ? (quantitativeSign(target) ?? '≥') : '≥',
    target: own ? target.low.value : HUNDRED,
    actual: points,
    percent: true,
    moved: [],
    findings: [
      createFinding(
        interchangeFindings,
        'upload-execution-rate',
        parameters,
        row.fields.actual?.ref ?? row.ref,
      ),
    ],
  };
}

/** By the rule where it compares, else by the target; 定性 for whatever is no comparison of two numbers. */
function signOf(result: IndicatorResult, target: TargetReading): UploadSign {
  const { rule, actual, measure } = result;
  if (measure === 'date' || target.measure === 'date') return '定性';
  switch (rule?.kind) {
    case 'positive':
      return rule.strict ? '>' : '≥';
    case 'negative':
      return rule.strict ? '<' : '≤';
    case 'equal':
      return '=';
    case 'range':
      return '区间';
    case 'qualitative':
      return '定性';
    default:
      return actual === null ? '定性' : (quantitativeSign(target) ?? '定性');
  }
}

function quantitativeSign({ operator, low, measure }: TargetReading): UploadSign | null {
  if (operator === null || operator === 'qualitative' || low === null || measure === 'date') return null;
  return operator === 'range' ? '区间' : (OPERATOR_SIGN[operator] as UploadSign);
}

/** A single target as a number; a range as text, `90-95`, in the unit of its own column. */
function numericTarget(result: IndicatorResult, target: TargetReading): Decimal | string | null {
  if (target.low === null) return result.targetText;
  if (target.operator !== 'range' || target.high === null) return target.low.value;
  const percent = target.measure === 'percent' ? '%' : '';
  const separator = target.high.value.lt(ZERO) ? '～' : '-';
  return `${target.low.value.toFixed()}${percent}${separator}${target.high.value.toFixed()}${percent}`;
}

function inWords(result: IndicatorResult, target: TargetReading, evaluation: Evaluation): UploadValues {
  const { row, actualText } = result;
  const ref = row.fields.actual?.ref ?? row.ref;
  const level = levelOf(result, evaluation);
  const moved: string[] = [];
  const findings: Finding[] = [];
  if (actualText !== null && actualText !== level) {
    if (result.attainment === null) moved.push(`实际完成：${actualText}。`);
    const parameters = { indicator: row.name, text: actualText, level: level ?? '' };
    const code = result.attainment === null ? 'upload-actual-in-words' : 'upload-wording-replaced';
    if (level !== null) findings.push(createFinding(interchangeFindings, code, parameters, ref));
  }
  const requirement = wordsOfTarget(result, target, evaluation.year);
  if (requirement.moved !== null) {
    moved.push(`指标值：${requirement.moved}。`);
    const parameters = { indicator: row.name, text: requirement.moved };
    const at = row.fields.target?.ref ?? row.ref;
    findings.push(createFinding(interchangeFindings, 'upload-target-moved', parameters, at));
  }
  return { sign: '定性', target: requirement.target, actual: level, percent: false, moved, findings };
}

/** A figure can not stand beside 定性; a date without a year gets the evaluated one, which the sheet does not state. */
function wordsOfTarget(
  { row }: IndicatorResult,
  target: TargetReading,
  year: number | null,
): { readonly target: string | null; readonly moved: string | null } {
  const typed = textOf(row.fields.target);
  if (typed === null || isMissing(typed)) return { target: null, moved: null };
  if (year !== null && target.findings.some(({ code }) => code === 'year-assumed')) {
    return { target: `${String(year)}年${typed}`, moved: null };
  }
  const { kind } = readTargetText(typed, row.name);
  const isFigure = (kind === 'number' || kind === 'range') && target.measure !== 'date';
  return isFigure ? { target: null, moved: target.text ?? typed } : { target: typed, moved: null };
}

/** 达成程度 as stated, else as the points show: met or not for 达标, the band of the score for all others. */
function levelOf(result: IndicatorResult, { scheme }: Evaluation): AttainmentLevel | null {
  const { attainment, score, weight, deduction, rule } = result;
  if (attainment !== null) return attainment;
  if (score === null || weight === null) return null;
  if (rule?.kind === 'pass-fail') {
    const before = score.plus(deduction?.value ?? ZERO);
    return before.gte(weight.value) ? '达成' : '未达成';
  }
  const share = score.times(HUNDRED);
  const band = scheme.qualitativeBands.find(
    ({ from, to, upperIncluded }) =>
      share.gte(from.times(weight.value)) &&
      (upperIncluded ? share.lte(to.times(weight.value)) : share.lt(to.times(weight.value))),
  );
  return band?.level ?? null;
}

/**
 * 扣减分数 holds a manual deduction and nothing else, so that reading it back subtracts it after the rule and nothing twice.
 * Where the score itself is entered it stands there after the deduction, and the column stays blank.
 */
function deductionOf(
  { row, rule, deduction }: IndicatorResult,
  sign: UploadSign,
  target: TargetReading,
): { readonly deduction: Decimal | null; readonly findings: readonly Finding[] } {
  if (deduction === null || deduction.value.eq(ZERO)) return { deduction: null, findings: [] };
  const byEntry = rule?.kind === 'entered' || rule?.kind === 'qualitative';
  if (!byEntry && (sign !== '定性' || target.measure === 'date')) {
    return { deduction: deduction.value, findings: [] };
  }
  const parameters = { indicator: row.name, deduction: deduction.value.toFixed() };
  const at = deduction.source?.ref ?? row.ref;
  return {
    deduction: null,
    findings: [createFinding(interchangeFindings, 'upload-deduction-in-score', parameters, at)],
  };
}

function describe(moved: readonly string[], own: string | null): string | null {
  const text = own === null || isMissing(own) ? '' : own;
  const missing = moved.filter((sentence) => !text.includes(sentence));
  return missing.length === 0 && text === '' ? null : missing.join('') + text;
}

/** The unit of an indicator that is no number, as typed. */
function unitText({ row }: IndicatorResult): string | null {
  const typed = textOf(row.fields.unit);
  return typed === null || isMissing(typed) ? null : typed;
}

/** Percentages this small could be read as fractions of 1 where they stand without a sign. */
const SMALL_PERCENT = decimal('2');

/** Whether a number beside the unit % needs its sign to be read as percent points. */
export function needsPercentSign(value: Decimal, unit: string | null): boolean {
  return unit === '%' && value.abs().lte(SMALL_PERCENT) && !value.eq(ZERO);
}
