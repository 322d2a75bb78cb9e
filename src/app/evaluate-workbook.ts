import { chooseScheme } from '../domain/schemes/choose-scheme';
import { evaluate } from '../domain/evaluation/evaluate';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { EvaluationInput } from '../domain/evaluation/input';
import type { Language } from '../domain/bilingual';
import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { HostError, Progress, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { inputHash } from '../workbook/input-hash';
import { projectFormOwner, summaryOwner } from '../workbook/ownership';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { nameConflicts } from '../workbook/writing/name-conflicts';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import { mergeKeptTexts, readKeptRegions } from '../workbook/writing/summary/kept-regions';
import { planProjectForm } from '../workbook/writing/project-form/plan-project-form';
import { planSummaryWithPlaces, type PlannedSummary } from '../workbook/writing/summary/plan-summary';
import type { SheetPlan } from '../workbook/sheet-plan';

export interface EvaluateWorkbookOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections?: ReadingCorrections;
  readonly language: Language;
  /** Printed in the notes of the summary. */
  readonly toolVersion: string;
  /** A workbook that an earlier run left where this one will be written: notes typed there are carried over. */
  readonly earlier: WorkbookSnapshot | null;
  /** Brings the main summary to the front, where a user has the workbook open. */
  readonly showsSummary?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One evaluation and the summary sheet it stands on. */
export interface EvaluatedSheet {
  readonly evaluation: Evaluation;
  readonly sheet: string;
  /** The plain name 自评汇总 was taken by a sheet of the user's, so another was chosen. */
  readonly renamed: boolean;
  /** The sheet with the printed form of a project; null for a department. */
  readonly form: string | null;
}

export interface EvaluatedWorkbook {
  readonly main: EvaluatedSheet;
  readonly projects: readonly EvaluatedSheet[];
}

/**
 * 自评: reads the workbook, evaluates everything in it and writes a summary sheet for each evaluation. Fails, without
 * having written, where the workbook can not be read or holds no table that is known.
 */
export async function evaluateWorkbook(
  host: WorkbookHost,
  options: EvaluateWorkbookOptions,
): Promise<Result<EvaluatedWorkbook, HostError>> {
  const report = (step: Progress['step'], done: number, total: number): void => {
    options.onProgress?.({ step, done, total });
  };
  report('read', 0, 1);
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const input = readWorkbook(snapshot.value, options.corrections);
  if (!input.ok) return input;

  const hash = inputHash(snapshot.value);
  const taken = new Set<string>();
  const inputs = [input.value.main, ...input.value.projects];
  const planned = inputs.map((each, index) => {
    report('evaluate', index, inputs.length);
    return planOne(each, index, { snapshot: snapshot.value, hash, taken, options });
  });
  const [main, ...projects] = planned.map(({ evaluated }) => evaluated);
  if (main === undefined) throw new Error('a workbook has a main evaluation');
  report('write', 0, planned.length);
  const applied = await host.apply(
    planned.flatMap(({ plans }) => plans),
    {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      ...(options.showsSummary === true ? { front: main.sheet } : {}),
    },
  );
  return applied.ok ? ok({ main, projects }) : applied;
}

interface PlanningContext {
  readonly snapshot: WorkbookSnapshot;
  readonly hash: string;
  readonly taken: Set<string>;
  readonly options: EvaluateWorkbookOptions;
}

function planOne(
  input: EvaluationInput,
  index: number,
  { snapshot, hash, taken, options }: PlanningContext,
): { readonly plans: readonly SheetPlan[]; readonly evaluated: EvaluatedSheet } {
  const { scheme, findings } = chooseScheme(input, options.scheme, index === 0);
  const owner = summaryOwner(index);
  const suffix = index === 0 ? '' : `_${String(index + 1)}`;
  const wanted = index === 0 ? '自评汇总' : `自评汇总${String(index + 1)}`;
  const chosen = chooseSheetName(snapshot, wanted, owner, taken);
  taken.add(chosen.name);
  const present = readKeptRegions(snapshot, suffix);
  const kept =
    options.earlier === null ? present : mergeKeptTexts(present, readKeptRegions(options.earlier, suffix));
  const summaryOptions = {
    sheetName: chosen.name,
    owner,
    namesSuffix: suffix,
    kept,
    toolVersion: options.toolVersion,
    inputHash: hash,
    language: options.language,
  };
  const evaluation = evaluate({ ...input, findings: [...findings, ...input.findings] }, scheme);
  const first = planSummaryWithPlaces(evaluation, summaryOptions);
  const conflicts = nameConflicts(snapshot, first.plan);
  const noted =
    conflicts.length === 0 ? evaluation : { ...evaluation, findings: [...evaluation.findings, ...conflicts] };
  const summary = conflicts.length === 0 ? first : planSummaryWithPlaces(noted, summaryOptions);
  const form = planFormBeside(noted, index, summary, { snapshot, taken });
  return {
    plans: form === null ? [summary.plan] : [summary.plan, form],
    evaluated: {
      evaluation: noted,
      sheet: chosen.name,
      renamed: chosen.taken,
      form: form === null ? null : form.name,
    },
  };
}

/** The printed form of a project; a department has none. */
function planFormBeside(
  evaluation: Evaluation,
  index: number,
  summary: PlannedSummary,
  { snapshot, taken }: Pick<PlanningContext, 'snapshot' | 'taken'>,
): SheetPlan | null {
  if (evaluation.subject !== 'project') return null;
  const owner = projectFormOwner(index);
  const wanted = index === 0 ? '项目自评表' : `项目自评表${String(index + 1)}`;
  const { name } = chooseSheetName(snapshot, wanted, owner, taken);
  taken.add(name);
  return planProjectForm(evaluation, summary, { sheetName: name, owner });
}
