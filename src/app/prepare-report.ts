import type { Evaluation } from '../domain/evaluation/evaluation';
import type { Finding } from '../domain/findings/finding';
import { ok, type Result } from '../domain/result';
import { buildReport } from '../report/build-report';
import { missingTexts } from '../report/missing-texts';
import { narrativeOf } from '../report/narrative';
import type { Report } from '../report/report';
import { mergeLines, offeredNames, type MergedRow } from '../report/sheet/merge-lines';
import { mergedReport } from '../report/sheet/merged-report';
import { reportLines } from '../report/sheet/report-lines';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { evaluationSuffix } from '../workbook/ownership';
import { readReportSheet, type WrittenReport } from '../workbook/report-sheet/read-report-sheet';
import { readKeptRegions, type KeptTexts } from '../workbook/writing/summary/kept-regions';
import { checkWorkbook, type CheckWorkbookOptions } from './check-workbook';

/** What a report is made from. */
export interface ReportSource {
  readonly evaluation: Evaluation;
  /** What the department wrote in the summary's own sections. */
  readonly kept: KeptTexts;
  /** The sheet 自评报告 as it stands; null where there is none. */
  readonly written: WrittenReport | null;
}
/** The report of one evaluation, with what is to be said of it before it is handed on. */
export interface PreparedReport {
  /** With everything people wrote on its sheet. */
  readonly report: Report;
  /** As it would be if nobody had written there. */
  readonly fresh: Report;
  /** Rows of its sheet, and names of all texts that it offers there. */
  readonly rows: readonly MergedRow[];
  readonly offered: readonly string[];
  /** Parts that only the department can write, and has not. */
  readonly findings: readonly Finding[];
}

/** Makes the report of an evaluation: the department's own texts where they stand, else drafts. Writes nothing. */
export function prepareReport({ evaluation, kept, written }: ReportSource): PreparedReport {
  const fresh = buildReport(evaluation, narrativeOf(evaluation, kept));
  const lines = reportLines(fresh);
  const rows = mergeLines(lines, written);
  const report = written === null ? fresh : mergedReport(fresh, rows, written.sheet);
  return {
    report,
    fresh,
    rows,
    offered: offeredNames(lines),
    findings: missingTexts(report, evaluation.subject),
  };
}

/** The reports of the evaluations of a workbook as it was read, in their order. */
export function reportsOf(
  evaluations: readonly Evaluation[],
  snapshot: WorkbookSnapshot,
): readonly PreparedReport[] {
  return evaluations.map((evaluation, index) =>
    prepareReport({
      evaluation,
      kept: readKeptRegions(snapshot, evaluationSuffix(index)),
      written: readReportSheet(snapshot, index),
    }),
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
