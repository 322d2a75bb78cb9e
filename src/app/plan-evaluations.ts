import { answerLines, mergeAnswers, withAnswers, type Answer } from '../domain/evaluation/answers';
import { evaluateChosen } from '../domain/evaluation/evaluate-chosen';
import type { Evaluation } from '../domain/evaluation/evaluation';
import type { EvaluationInput } from '../domain/evaluation/input';
import type { Language } from '../domain/bilingual';
import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { readAnswers } from '../workbook/answers/read-answers';
import type { HostError, WorkbookSnapshot } from '../workbook/host';
import { inputHash } from '../workbook/input-hash';
import {
  answersOwner,
  evaluationSuffix,
  ownedSheet,
  projectFormOwner,
  summaryOwner,
} from '../workbook/ownership';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { ANSWERS_SHEET, planAnswers } from '../workbook/writing/answers/plan-answers';
import { writtenReport, type WrittenReport } from '../workbook/report-sheet/read-report-sheet';
import { nameConflicts } from '../workbook/writing/name-conflicts';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import { mergeKeptTexts, readKeptRegions, type KeptTexts } from '../workbook/writing/summary/kept-regions';
import { planProjectForm } from '../workbook/writing/project-form/plan-project-form';
import { planSummaryWithPlaces, type PlannedSummary } from '../workbook/writing/summary/plan-summary';
import type { SheetPlan } from '../workbook/sheet-plan';

export interface EvaluationOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections?: ReadingCorrections;
  readonly language: Language;
  /** Printed in the notes of the summary. */
  readonly toolVersion: string;
  /** A workbook that an earlier run left where this one will be written: notes typed there are carried over. */
  readonly earlier: WorkbookSnapshot | null;
}

/** One evaluation and the summary sheet it stands on. */
export interface EvaluatedSheet {
  readonly evaluation: Evaluation;
  readonly sheet: string;
  /** The plain name 自评汇总 was taken by a sheet of the user's, so another was chosen. */
  readonly renamed: boolean;
  /** The sheet with the printed form of a project; null for a department. */
  readonly form: string | null;
  /** What the department wrote in the summary's own sections, for the report to repeat. */
  readonly kept: KeptTexts;
  /** What stands on the sheet 自评报告, for the same; null where there is none. */
  readonly written: WrittenReport | null;
}

/** Everything in a workbook evaluated, and the sheets that say so, not yet written. */
export interface PlannedEvaluations {
  readonly main: EvaluatedSheet;
  readonly projects: readonly EvaluatedSheet[];
  /** Summaries and printed forms. */
  readonly sheets: readonly SheetPlan[];
  /** 校验说明 brought up to date; null where there is none. */
  readonly answers: SheetPlan | null;
}

/**
 * Evaluates everything in a workbook and plans its summary sheets. Fails where it holds no table that is known. `onPlanned`
 * is told how many of how many are done before each.
 */
export function planEvaluations(
  snapshot: WorkbookSnapshot,
  options: EvaluationOptions,
  onPlanned: (done: number, total: number) => void = () => undefined,
): Result<PlannedEvaluations, HostError> {
  const input = readWorkbook(snapshot, options.corrections);
  if (!input.ok) return input;
  const taken = new Set<string>();
  const inputs = [input.value.main, ...input.value.projects];
  const answers = answersOf(snapshot, options.earlier);
  const context: PlanningContext = { snapshot, hash: inputHash(snapshot), taken, answers, options };
  const planned = inputs.map((each, index) => {
    onPlanned(index, inputs.length);
    return planOne(each, index, context);
  });
  const [main, ...projects] = planned.map(({ evaluated }) => evaluated);
  if (main === undefined) throw new Error('a workbook has a main evaluation');
  const evaluations = planned.map(({ evaluated }) => evaluated.evaluation);
  return ok({
    main,
    projects,
    sheets: planned.flatMap(({ plans }) => plans),
    answers: planAnswersAgain(evaluations, context),
  });
}

interface PlanningContext {
  readonly snapshot: WorkbookSnapshot;
  readonly hash: string;
  readonly taken: Set<string>;
  readonly answers: readonly Answer[];
  readonly options: EvaluationOptions;
}

/** Reasons in the workbook and in an earlier output, which is about to be replaced. */
function answersOf(snapshot: WorkbookSnapshot, earlier: WorkbookSnapshot | null): readonly Answer[] {
  const present = readAnswers(snapshot);
  return earlier === null ? present : mergeAnswers(readAnswers(earlier), present);
}

/** 校验说明 brought up to date, once there is one; answering a finding adds it. */
function planAnswersAgain(
  evaluations: readonly Evaluation[],
  { snapshot, answers, taken, options }: PlanningContext,
): SheetPlan | null {
  if (answers.length === 0 && ownedSheet(snapshot, answersOwner()) === null) return null;
  const { name } = chooseSheetName(snapshot, ANSWERS_SHEET, answersOwner(), taken);
  taken.add(name);
  const lines = answerLines(evaluations, answers);
  return planAnswers(lines, { sheetName: name, language: options.language });
}

function planOne(
  input: EvaluationInput,
  index: number,
  { snapshot, hash, taken, answers, options }: PlanningContext,
): { readonly plans: readonly SheetPlan[]; readonly evaluated: EvaluatedSheet } {
  const owner = summaryOwner(index);
  const suffix = evaluationSuffix(index);
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
  const evaluation = withAnswers(evaluateChosen(input, options.scheme, index === 0), answers);
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
      kept,
      written: writtenReport(snapshot, options.earlier, index),
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
