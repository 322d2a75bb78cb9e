import type { Finding } from '../domain/findings/finding';
import { buildReport } from '../report/build-report';
import { missingTexts } from '../report/missing-texts';
import { narrativeOf } from '../report/narrative';
import type { Report } from '../report/report';
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
