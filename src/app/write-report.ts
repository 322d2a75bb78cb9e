import { withAnswers } from '../domain/evaluation/answers';
import { evaluateChosen } from '../domain/evaluation/evaluate-chosen';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { Finding } from '../domain/findings/finding';
import { fail, ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { Report } from '../report/report';
import { planReportSheet } from '../report/sheet/plan-report-sheet';
import { sheetFindings } from '../report/sheet/sheet-findings';
import { readAnswers } from '../workbook/answers/read-answers';
import type { HostError, Progress, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { evaluationSuffix, reportOwner } from '../workbook/ownership';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { writtenReport } from '../workbook/report-sheet/read-report-sheet';
import type { SheetPlan } from '../workbook/sheet-plan';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import { readKeptRegions } from '../workbook/writing/summary/kept-regions';
import { prepareReport, type ReportSource } from './prepare-report';

/** Tab name of the report, unless the user has a sheet of that name. */
const REPORT_SHEET = '自评报告';

export interface WriteReportOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections?: ReadingCorrections;
  /** A workbook that an earlier run left where this one will be written: what was typed there is carried over. */
  readonly earlier: WorkbookSnapshot | null;
  /** Brings the main report to the front, where a user has the workbook open. */
  readonly showsReport?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The report of one evaluation and the sheet it stands on. */
export interface WrittenReportSheet {
  readonly evaluation: Evaluation;
  readonly sheet: string;
  /** The plain name 自评报告 was taken by a sheet of the user's, so another was chosen. */
  readonly renamed: boolean;
  /** As it stands on the sheet: with everything people wrote there. */
  readonly report: Report;
  /** Parts that nobody has written yet, then figures that are not the evaluation's, with their cells. */
  readonly findings: readonly Finding[];
}

/**
 * Writes the report of each evaluation of a workbook as text on a sheet of its own, the main one first. What people
 * wrote on these sheets stays. Fails, without having written, where the workbook can not be read, holds no table that is known, or
 * something typed on such a sheet could not be kept (`report-sheet-formula`, `report-sheet-mark-column`).
 */
export async function writeReport(
  host: WorkbookHost,
  options: WriteReportOptions,
): Promise<Result<readonly WrittenReportSheet[], HostError>> {
  const progress = (step: Progress['step'], done: number, total: number): void => {
    options.onProgress?.({ step, done, total });
  };
  progress('read', 0, 1);
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const input = readWorkbook(snapshot.value, options.corrections);
  if (!input.ok) return input;
  const inputs = [input.value.main, ...input.value.projects];
  const answers = readAnswers(snapshot.value);
  const taken = new Set<string>();
  const planned: PlannedSheet[] = [];
  for (const [index, each] of inputs.entries()) {
    progress('evaluate', index, inputs.length);
    const evaluation = withAnswers(evaluateChosen(each, options.scheme, index === 0), answers);
    const kept = readKeptRegions(snapshot.value, evaluationSuffix(index));
    const written = writtenReport(snapshot.value, options.earlier, index);
    if (written !== null && written.obstacle !== null) return fail(written.obstacle);
    const { name, taken: isTaken } = chooseSheetName(
      snapshot.value,
      index === 0 ? REPORT_SHEET : `${REPORT_SHEET}${String(index + 1)}`,
      reportOwner(index),
      taken,
    );
    taken.add(name);
    const one = planOne({ evaluation, kept, written }, index, { name, isTaken });
    planned.push(one);
  }
  progress('write', 0, planned.length);
  const plans = planned.map(({ plan }) => plan);
  const applied = await host.apply(plans, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.showsReport === true && plans[0] !== undefined ? { front: plans[0].name } : {}),
  });
  return applied.ok ? ok(planned.map(({ written }) => written)) : applied;
}

interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly written: WrittenReportSheet;
}

function planOne(
  source: ReportSource,
  index: number,
  { name, isTaken }: { readonly name: string; readonly isTaken: boolean },
): PlannedSheet {
  const { report, rows, offered, findings } = prepareReport(source);
  const { plan, places } = planReportSheet(rows, { name, index, offered });
  const typed = sheetFindings(source.evaluation, rows, name, (row) => places.get(row) ?? 0);
  const { evaluation } = source;
  return {
    plan,
    written: { evaluation, sheet: name, renamed: isTaken, report, findings: [...findings, ...typed] },
  };
}
