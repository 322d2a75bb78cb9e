import { evaluateChosen } from '../domain/evaluation/evaluate-chosen';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { Finding } from '../domain/findings/finding';
import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { checkReport } from '../report/check/check-report';
import { withSentencesOf } from '../report/sheet/merged-report';
import type { HostError, WorkbookHost } from '../workbook/host';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { readReportSheet } from '../workbook/report-sheet/read-report-sheet';
import { readKeptRegions } from '../workbook/writing/summary/kept-regions';
import { prepareReport } from './prepare-report';

export interface CheckReportOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  readonly corrections?: ReadingCorrections;
}

/** A finished report held against the workbook it was made from. */
export interface CheckedReport {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

/**
 * Holds a finished report (`document`: its paragraphs and the rows of its tables as lines, in order) against the main evaluation of a workbook, as it
 * evaluates now. Writes nothing. Fails where the workbook can not be read or holds no table that is known.
 */
export async function checkReportDocument(
  host: WorkbookHost,
  document: readonly string[],
  options: CheckReportOptions,
): Promise<Result<CheckedReport, HostError>> {
  const snapshot = await host.read();
  if (!snapshot.ok) return snapshot;
  const input = readWorkbook(snapshot.value, options.corrections);
  if (!input.ok) return input;
  const evaluation = evaluateChosen(input.value.main, options.scheme, true);
  const { report, fresh } = prepareReport({
    evaluation,
    kept: readKeptRegions(snapshot.value, ''),
    written: readReportSheet(snapshot.value, 0),
  });
  return ok({ evaluation, findings: checkReport(evaluation, withSentencesOf(fresh, report), document) });
}
