import { withAnswers } from '../domain/evaluation/answers';
import { evaluateBy } from '../domain/evaluation/evaluate-chosen';
import type { Evaluation } from '../domain/evaluation/evaluation';
import { fillingOf, type Filling } from '../domain/evaluation/filling';
import { ok, type Result } from '../domain/result';
import { chooseScheme, type SchemeChoice } from '../domain/schemes/choose-scheme';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { HostError, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { readAnswers } from '../workbook/answers/read-answers';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { describeSheets, type SheetDescription } from '../workbook/reading/describe-workbook';
import { readSheets } from '../workbook/reading/read-sheets';
import { inputOf } from '../workbook/reading/read-workbook';
import { indicatorsKnown } from './scheme-fit';

/** What was read of a workbook before, and which sheets changed since. */
export interface KnownWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly changed: ReadonlySet<string>;
}

export interface CheckWorkbookOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: SchemeByYear | null;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections: ReadingCorrections;
  /** Null: everything is read. */
  readonly known: KnownWorkbook | null;
  readonly signal?: AbortSignal;
}

/** How a scheme came to be used for an evaluation, and how well it fits. */
export interface SchemeFit {
  readonly origin: SchemeChoice['origin'];
  /** How many of the indicators the scheme knows by name. */
  readonly known: number;
}

/** One evaluation, with how far it is filled in. */
export interface CheckedEvaluation {
  readonly evaluation: Evaluation;
  readonly fit: SchemeFit;
  /** All of it first, then each dimension before its levels. */
  readonly filling: readonly Filling[];
}

export interface CheckedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What the reader made of each sheet. */
  readonly sheets: readonly SheetDescription[];
  /** The main evaluation first. Fails where no table is known yet: the snapshot is good all the same. */
  readonly evaluations: Result<readonly CheckedEvaluation[], HostError>;
}

/**
 * 检查: evaluates everything in the workbook and writes nothing. Of a workbook that was read before only the changed sheets
 * are read again. Fails where the host can not read.
 */
export async function checkWorkbook(
  host: WorkbookHost,
  { scheme, corrections, known, signal }: CheckWorkbookOptions,
): Promise<Result<CheckedWorkbook, HostError>> {
  const snapshot = await readAgain(host, known, signal);
  if (!snapshot.ok) return snapshot;
  const readings = readSheets(snapshot.value, corrections);
  const read = { snapshot: snapshot.value, sheets: describeSheets(readings, corrections) };
  const input = inputOf(readings, corrections);
  if (!input.ok) return ok({ ...read, evaluations: input });
  const answers = readAnswers(snapshot.value);
  const evaluations = [input.value.main, ...input.value.projects].map((each, index): CheckedEvaluation => {
    const choice = chooseScheme(each, scheme, index === 0);
    const evaluation = withAnswers(evaluateBy(each, choice), answers);
    const fit = { origin: choice.origin, known: indicatorsKnown(each.indicators, choice.scheme) };
    return { evaluation, fit, filling: fillingOf(evaluation, each) };
  });
  return ok({ ...read, evaluations: ok(evaluations) });
}

async function readAgain(
  host: WorkbookHost,
  known: KnownWorkbook | null,
  signal: AbortSignal | undefined,
): Promise<Result<WorkbookSnapshot, HostError>> {
  if (known === null || [...known.changed].some((name) => !hasSheet(known.snapshot, name))) {
    return host.read(undefined, signal);
  }
  if (known.changed.size === 0) return ok(known.snapshot);
  const read = await host.read([...known.changed], signal);
  if (!read.ok) return read;
  const sheets = known.snapshot.sheets.flatMap((grid) =>
    known.changed.has(grid.sheet) ? read.value.sheets.filter(({ sheet }) => sheet === grid.sheet) : [grid],
  );
  return ok({ sheets, names: read.value.names });
}

function hasSheet({ sheets }: WorkbookSnapshot, name: string): boolean {
  return sheets.some(({ sheet }) => sheet === name);
}
