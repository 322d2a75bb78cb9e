import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import type { EvaluatedSheet } from '../app/plan-evaluations';
import type { Bilingual, Language } from '../domain/bilingual';
import type { BudgetGrouping, BudgetLine, IndicatorResult } from '../domain/evaluation/evaluation';
import { printedPlaces, type PrintedPlaces } from '../domain/evaluation/printed-places';
import { formatRef } from '../domain/cell-ref';
import { fixed, plain, roundRatio, HUNDRED, timesRatio, type Decimal } from '../domain/decimal';
import type { Finding } from '../domain/findings/finding';
import type { Quantity } from '../domain/values/quantity';

/** Version of the shape below; raised when a key changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/**
 * The machine-readable form of an evaluation and of the project evaluations of the same workbook. Amounts and scores
 * are decimal strings as printed, percentages strings without the sign, and what has no value is null.
 */
export function evaluationJson({ main, projects }: EvaluatedWorkbook, language: Language): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    ...oneEvaluation(main, language),
    projects: projects.map((project) => oneEvaluation(project, language)),
  };
}

/** `sheets` are the sheets it was written on; a department has no `form`. */
function oneEvaluation({ evaluation, sheet, form }: EvaluatedSheet, language: Language): object {
  const { total, budget } = evaluation;
  const rate = budget.execution?.rate ?? null;
  const places = printedPlaces(evaluation);
  return {
    subject: evaluation.subject,
    sheets: { summary: sheet, form },
    department: evaluation.department,
    project: evaluation.projectName,
    year: evaluation.year,
    scheme: evaluation.scheme.id,
    schemeHash: evaluation.scheme.hash,
    amountUnit: budget.amountUnit,
    total: {
      score: fixedOrNull(total.score, places.total),
      fullMarks: plain(total.fullMarks),
      grade: total.grade,
      complete: total.complete,
      scored: total.scored,
      indicators: total.indicators,
      uncappedScore: fixedOrNull(total.uncappedScore, places.total),
      cap: total.cap === null ? null : plain(total.cap),
    },
    executionRate: rate === null ? null : fixed(roundRatio(timesRatio(rate, HUNDRED), 2), 2),
    dimensions: evaluation.dimensions.map((dimension) => ({
      name: dimension.name,
      fullMarks: plain(dimension.fullMarks),
      score: fixedOrNull(dimension.score, places.score),
    })),
    indicators: evaluation.indicators.map((indicator) => oneIndicator(indicator, places, language)),
    budget: { groupings: budget.groupings.map(oneGrouping) },
    findings: evaluation.findings.map((finding) => oneFinding(finding, language)),
  };
}

/** `ref` is the cell of the actual value; of the name where the table has no such column. */
function oneIndicator(indicator: IndicatorResult, places: PrintedPlaces, language: Language): object {
  return {
    dimension: indicator.dimension,
    path: indicator.path,
    kind: indicator.rule?.kind ?? null,
    status: indicator.status,
    weight: quantity(indicator.weight),
    target: indicator.targetText,
    actual: indicator.actualText,
    completion: figure(indicator.completion),
    score: fixedOrNull(indicator.score, places.score),
    lost: fixedOrNull(indicator.lost, places.weight),
    entered: quantity(indicator.entered),
    deduction: quantity(indicator.deduction),
    explanation: say(indicator.explanation, language),
    basis: indicator.basis,
    reason: indicator.reason,
    ref: formatRef(indicator.row.fields.actual?.ref ?? indicator.row.ref),
  };
}

function oneGrouping(grouping: BudgetGrouping): object {
  return {
    basis: grouping.label,
    total: figure(grouping.executed),
    totals: {
      initial: figure(grouping.initial),
      adjusted: figure(grouping.adjusted),
      executed: figure(grouping.executed),
      executionRate: figure(grouping.executionRate),
    },
    lines: grouping.lines.map((line) => oneLine(line, grouping.lines)),
  };
}

/** `ref` is the cell of the executed amount; of the name where there is none. */
function oneLine(line: BudgetLine, lines: readonly BudgetLine[]): object {
  return {
    name: line.name,
    parent: line.parent === null ? null : (lines[line.parent]?.name ?? null),
    initial: amount(line.initial),
    adjusted: amount(line.adjusted),
    executed: amount(line.executed),
    share: figure(line.share),
    executionRate: figure(line.executionRate),
    ref: formatRef(line.executed?.source?.ref ?? line.ref),
  };
}

function oneFinding(finding: Finding, language: Language): object {
  return {
    severity: finding.severity,
    code: finding.code,
    message: say(finding.message, language),
    fix: say(finding.fix, language),
    ref: finding.ref === null ? null : formatRef(finding.ref),
    answer: finding.answer ?? null,
  };
}

function say(text: Bilingual, language: Language): string {
  return text[language];
}

/** Percentages and sums of amounts are printed with two places. */
function figure(value: Decimal | null): string | null {
  return fixedOrNull(value, 2);
}

function fixedOrNull(value: Decimal | null, places: number): string | null {
  return value === null ? null : fixed(value, places);
}

function amount(value: Quantity | null): string | null {
  return value === null ? null : fixed(value.value, 2);
}

function quantity(value: Quantity | null): string | null {
  return value === null ? null : plain(value.value);
}
