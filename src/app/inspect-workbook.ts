import type { EvaluationInput } from '../domain/evaluation/input';
import { indexScheme, schemeIndicatorOf } from '../domain/evaluation/match-scheme';
import { evaluationYear } from '../domain/evaluation/evaluation-year';
import type { Finding } from '../domain/findings/finding';
import { ok, type Result } from '../domain/result';
import { chooseScheme } from '../domain/schemes/choose-scheme';
import type { Scheme, Subject } from '../domain/schemes/scheme';
import { textOf } from '../domain/values/words';
import type { HostError, WorkbookHost } from '../workbook/host';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { describeSheets, type SheetDescription } from '../workbook/reading/describe-workbook';
import { readSheets } from '../workbook/reading/read-sheets';
import { inputOf, type ReadingFailure } from '../workbook/reading/read-workbook';

/** One evaluation the workbook holds, in outline. */
export interface EvaluationOutline {
  readonly subject: Subject;
  readonly department: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly indicators: number;
  /** The scheme that fits: the one the workbook names, else the shipped one for its subject. */
  readonly scheme: Pick<Scheme, 'id' | 'title'>;
  /** How many of the indicators that scheme knows by name. */
  readonly known: number;
  /** What the reader did not understand or assumed, and what has to be said of the scheme. */
  readonly findings: readonly Finding[];
}

/** What was found in a workbook, for a user to check before it is evaluated. */
export interface WorkbookInspection {
  readonly sheets: readonly SheetDescription[];
  /** The main evaluation first; fails where no table is known, which leaves the sheets to be corrected. */
  readonly evaluations: Result<readonly EvaluationOutline[], ReadingFailure>;
}

/** Says what a workbook holds as the reader sees it with these corrections. Only reads. */
export async function inspectWorkbook(
  host: WorkbookHost,
  corrections: ReadingCorrections,
  signal?: AbortSignal,
): Promise<Result<WorkbookInspection, HostError>> {
  const snapshot = await host.read(undefined, signal);
  if (!snapshot.ok) return snapshot;
  const readings = readSheets(snapshot.value, corrections);
  const input = inputOf(readings, corrections);
  const evaluations = input.ok
    ? ok([input.value.main, ...input.value.projects].map((each, index) => outline(each, index === 0)))
    : input;
  return ok({ sheets: describeSheets(readings, corrections), evaluations });
}

function outline(input: EvaluationInput, isMain: boolean): EvaluationOutline {
  const { scheme, findings } = chooseScheme(input, null, isMain);
  const index = indexScheme(scheme);
  return {
    subject: input.subject,
    department: textOf(input.facts.department),
    project: textOf(input.facts.projectName),
    year: evaluationYear(input.facts.year),
    indicators: input.indicators.length,
    scheme: { id: scheme.id, title: scheme.title },
    known: input.indicators.filter((row) => schemeIndicatorOf(row, index) !== null).length,
    findings: [...findings, ...input.findings],
  };
}
