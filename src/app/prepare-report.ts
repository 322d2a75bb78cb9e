import type { Finding } from '../domain/findings/finding';
import type { Evaluation } from '../domain/evaluation/evaluation';
import { ok, type Result } from '../domain/result';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { evaluationSuffix } from '../workbook/ownership';
import { readKeptRegions } from '../workbook/writing/summary/kept-regions';
import { buildReport } from '../report/build-report';
import { missingTexts } from '../report/missing-texts';
import { narrativeOf } from '../report/narrative';
import type { Report } from '../report/report';
import { checkWorkbook, type CheckWorkbookOptions } from './check-workbook';
import type { EvaluatedSheet } from './evaluate-workbook';

/** The report of one evaluation, with what is to be said of it before it is handed on. */
export interface PreparedReport {
  readonly report: Report;
  /** Parts that only the department can write, and has not. */
  readonly findings: readonly Finding[];
}

/** Makes the report of an evaluated sheet: the department's own texts where they stand, else drafts. Writes nothing. */
export function prepareReport({
  evaluation,
  kept,
}: Pick<EvaluatedSheet, 'evaluation' | 'kept'>): PreparedReport {
  const narrative = narrativeOf(evaluation, kept);
  return {
    report: buildReport(evaluation, narrative),
    findings: missingTexts(narrative, evaluation.subject),
  };
}

/** The reports of the evaluations of a workbook as it was read, in their order. */
export function reportsOf(
  evaluations: readonly Evaluation[],
  snapshot: WorkbookSnapshot,
): readonly PreparedReport[] {
  return evaluations.map((evaluation, index) =>
    prepareReport({ evaluation, kept: readKeptRegions(snapshot, evaluationSuffix(index)) }),
  );
}

/** Reads a workbook and makes the report of each of its evaluations; writes nothing. Fails where it can not be read. */
export async function prepareReports(
  host: WorkbookHost,
  options: Omit<CheckWorkbookOptions, 'known'>,
): Promise<Result<readonly PreparedReport[], HostError>> {
  const checked = await checkWorkbook(host, { ...options, known: null });
  if (!checked.ok) return checked;
  const { evaluations, snapshot } = checked.value;
  if (!evaluations.ok) return evaluations;
  return ok(
    reportsOf(
      evaluations.value.map(({ evaluation }) => evaluation),
      snapshot,
    ),
  );
}
