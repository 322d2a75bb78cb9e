import { fixed, plain, sum, type Decimal } from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { interchangeFindings } from '../findings/interchange-findings';
import type { UploadRow } from './upload-row';

/**
 * The checks the integrated system makes on import, made before the sheet is written (domain: interchange): numbers are
 * numbers, score ≤ weight, a reason where unfinished, a description where qualitative, weights foot. All are errors.
 * Indicators that do not apply have neither actual nor score, and a warning of their own.
 */
export function importChecks(rows: readonly UploadRow[], fullMarks: Decimal): readonly Finding[] {
  return [...rows.flatMap(checkRow), ...checkFooting(rows, fullMarks)];
}

function checkRow(row: UploadRow): readonly Finding[] {
  const applies = row.result.status !== 'not-applicable';
  const values = isUndecided(row) ? [] : [...checkTarget(row), ...(applies ? checkActual(row) : [])];
  return [
    ...values,
    // A score that is missing because of its target or actual is said once.
    ...checkPoints(row, applies && values.length === 0),
    ...checkReason(row),
    ...checkDescription(row),
  ];
}

/** An unscored row that no rule calls qualitative: what it lacks is a score, not a level of attainment. */
function isUndecided({ result, sign }: UploadRow): boolean {
  return result.status === 'unscored' && sign === '定性' && result.rule?.kind !== 'qualitative';
}

function checkTarget({ result, name, sign, target }: UploadRow): readonly Finding[] {
  const isNumber = typeof target === 'object' && target !== null;
  if (sign === '定性' || isNumber || (sign === '区间' && target !== null)) return [];
  const parameters = { indicator: name, sign, text: target ?? '' };
  const at = result.row.fields.target?.ref ?? result.row.ref;
  return [createFinding(interchangeFindings, 'import-target-not-a-number', parameters, at)];
}

function checkActual({ result, name, sign, actual }: UploadRow): readonly Finding[] {
  const isLevel = typeof actual === 'string';
  const parameters = { indicator: name, text: result.actualText ?? '' };
  const at = result.row.fields.actual?.ref ?? result.row.ref;
  if (sign === '定性') {
    return isLevel ? [] : [createFinding(interchangeFindings, 'import-actual-not-a-level', parameters, at)];
  }
  return actual !== null && !isLevel
    ? []
    : [createFinding(interchangeFindings, 'import-actual-not-a-number', { ...parameters, sign }, at)];
}

function checkPoints(row: UploadRow, needsScore: boolean): readonly Finding[] {
  const { result, name, weight, score, scorePlaces } = row;
  const { fields, ref } = result.row;
  const parameters = { indicator: name };
  if (weight === null) {
    const at = fields.weight?.ref ?? ref;
    return [createFinding(interchangeFindings, 'import-weight-missing', parameters, at)];
  }
  const at = fields.score?.ref ?? fields.actual?.ref ?? ref;
  if (score === null) {
    return needsScore ? [createFinding(interchangeFindings, 'import-score-missing', parameters, at)] : [];
  }
  if (score.lte(weight)) return [];
  const both = { ...parameters, score: fixed(score, scorePlaces), weight: plain(weight) };
  return [createFinding(interchangeFindings, 'import-score-above-weight', both, at)];
}

function checkReason(row: UploadRow): readonly Finding[] {
  const { result, name, weight, score, scorePlaces, actual, reason } = row;
  if (weight === null || score === null || reason !== null) return [];
  const unfinished = score.lt(weight) || actual === '部分达成' || actual === '未达成';
  if (!unfinished) return [];
  const parameters = { indicator: name, score: fixed(score, scorePlaces), weight: plain(weight) };
  const at = result.row.fields.reason?.ref ?? result.row.ref;
  return [createFinding(interchangeFindings, 'import-reason-missing', parameters, at)];
}

function checkDescription(row: UploadRow): readonly Finding[] {
  const { result, name, sign, description } = row;
  if (sign !== '定性' || description !== null || isUndecided(row)) return [];
  const at = result.row.fields.description?.ref ?? result.row.ref;
  return [createFinding(interchangeFindings, 'import-description-missing', { indicator: name }, at)];
}

/** Not said where a weight is missing, which has its own finding. */
function checkFooting(rows: readonly UploadRow[], fullMarks: Decimal): readonly Finding[] {
  const weights = rows.flatMap(({ weight }) => weight ?? []);
  const total = sum(weights);
  if (weights.length < rows.length || total.eq(fullMarks)) return [];
  const parameters = { sum: plain(total), full: plain(fullMarks) };
  const first = rows[0]?.result.row;
  return [
    createFinding(
      interchangeFindings,
      'import-weights-do-not-foot',
      parameters,
      first?.fields.weight?.ref ?? first?.ref ?? null,
    ),
  ];
}
