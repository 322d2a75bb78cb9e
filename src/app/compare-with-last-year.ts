import type { Language } from '../domain/bilingual';
import { compareEvaluations, YEAR_NAMES } from '../domain/comparison/compare-evaluations';
import type { YearComparison } from '../domain/comparison/comparison';
import { evaluate } from '../domain/evaluation/evaluate';
import { evaluateChosen } from '../domain/evaluation/evaluate-chosen';
import type { EvaluationInput, WorkbookInput } from '../domain/evaluation/input';
import { comparableName } from '../domain/evaluation/match-scheme';
import { comparisonFindings } from '../domain/findings/comparison-findings';
import { createFinding, type Finding } from '../domain/findings/finding';
import { fail, ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import { textOf } from '../domain/values/words';
import type { HostError, Progress, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { inputHash } from '../workbook/input-hash';
import { lostNotes } from '../workbook/typed-notes';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import { lastYearOwner, planLastYear } from '../workbook/writing/last-year/plan-last-year';
import { chooseSheetName } from '../workbook/writing/sheet-name';
import { evaluateWorkbook } from './evaluate-workbook';

export interface CompareOptions {
  /** The scheme the user chose; null: the one this year's workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  /** What the user corrected of the reader's matches of this year's workbook; last year's is read without. */
  readonly corrections?: ReadingCorrections;
  readonly language: Language;
  readonly toolVersion: string;
  /** A workbook that an earlier run left where this one will be written: notes typed there are carried over. */
  readonly earlier?: WorkbookSnapshot | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** One comparison and the sheet 上年对比 it stands on. */
export interface ComparedSheet {
  readonly comparison: YearComparison;
  readonly sheet: string;
  /** The plain name was taken by a sheet of the user's, so another was chosen. */
  readonly renamed: boolean;
}

/** The main comparison comes first. There is at least one. */
export interface ComparedWorkbooks {
  readonly main: ComparedSheet;
  readonly projects: readonly ComparedSheet[];
}

/** A failure with the workbook it is about. */
export type CompareFailure = HostError & { readonly workbook: 'this-year' | 'last-year' };

/**
 * 上年对比: evaluates last year's workbook under this year's scheme, compares the two years and writes the sheet 上年对比 into
 * this year's workbook. Last year's is only read. Fails, without having written, where either can not be read or the two
 * have nothing in common.
 */
export async function compareWithLastYear(
  host: WorkbookHost,
  lastYear: WorkbookHost,
  options: CompareOptions,
): Promise<Result<ComparedWorkbooks, CompareFailure>> {
  const { signal, onProgress } = options;
  onProgress?.({ step: 'read', done: 0, total: 2 });
  const now = await readWithNotes(host, options);
  if (!now.ok) return now;
  onProgress?.({ step: 'read', done: 1, total: 2 });
  const before = await readInput(lastYear, 'last-year', signal);
  if (!before.ok) return before;

  const { pairs, findings } = pairUp(now.value.input, before.value.input);
  onProgress?.({ step: 'evaluate', done: 0, total: pairs.length });
  const taken = new Set<string>();
  const planned = pairs.map((pair, index) => {
    const comparison = compareOne(pair, options.scheme, index === 0 ? findings : []);
    const owner = lastYearOwner(index);
    const wanted = index === 0 ? '上年对比' : `上年对比${String(index + 1)}`;
    const chosen = chooseSheetName(now.value.snapshot, wanted, owner, taken);
    taken.add(chosen.name);
    const plan = planLastYear(comparison, {
      sheetName: chosen.name,
      owner,
      toolVersion: options.toolVersion,
      inputHash: inputHash(now.value.snapshot),
      lastYearHash: inputHash(before.value.snapshot),
      language: options.language,
    });
    return { plan, compared: { comparison, sheet: chosen.name, renamed: chosen.taken } };
  });
  const [main, ...projects] = planned.map(({ compared }) => compared);
  if (main === undefined) return fail({ ...NOTHING_IN_COMMON, workbook: 'last-year' });
  const applied = await host.apply(
    planned.map(({ plan }) => plan),
    { ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) },
  );
  return applied.ok ? ok({ main, projects }) : fail({ ...applied.error, workbook: 'this-year' });
}

const NOTHING_IN_COMMON: HostError = {
  code: 'nothing-to-compare',
  message: {
    zh: '两份工作簿没有可以对比的内容：一份是部门整体支出，另一份只有项目支出，或项目名称都不相同',
    en: 'The workbooks have nothing to compare: one is of a department, the other of projects only, or no project has the same name',
  },
  fix: {
    zh: '请选同一类自评的上年工作簿；项目更名的，请先改为同一名称',
    en: 'Choose last year’s workbook of the same kind; where a project was renamed, use one name in both',
  },
};

interface ReadInput {
  readonly snapshot: WorkbookSnapshot;
  readonly input: WorkbookInput;
}

async function readInput(
  host: WorkbookHost,
  workbook: CompareFailure['workbook'],
  signal: AbortSignal | undefined,
  corrections?: ReadingCorrections,
): Promise<Result<ReadInput, CompareFailure>> {
  const snapshot = await host.read(undefined, signal);
  if (!snapshot.ok) return fail({ ...snapshot.error, workbook });
  const input = readWorkbook(snapshot.value, corrections);
  if (!input.ok) return fail({ ...input.error, workbook });
  return ok({ snapshot: snapshot.value, input: input.value });
}

/**
 * This year's workbook. Where an earlier output holds notes that it does not, it is evaluated first, so that they stand in
 * its own sheets again.
 */
async function readWithNotes(
  host: WorkbookHost,
  { earlier = null, ...options }: CompareOptions,
): Promise<Result<ReadInput, CompareFailure>> {
  const { signal, corrections } = options;
  const present = await readInput(host, 'this-year', signal, corrections);
  if (!present.ok || earlier === null || lostNotes(earlier, present.value.snapshot).length === 0)
    return present;
  const evaluated = await evaluateWorkbook(host, { ...options, earlier });
  return evaluated.ok
    ? readInput(host, 'this-year', signal, corrections)
    : fail({ ...evaluated.error, workbook: 'this-year' });
}

interface InputPair {
  readonly thisYear: EvaluationInput;
  readonly lastYear: EvaluationInput;
  readonly isMain: boolean;
}

/** The department's tables with the department's, each project with the one of its name; a single one needs no name. */
function pairUp(
  now: WorkbookInput,
  before: WorkbookInput,
): { readonly pairs: readonly InputPair[]; readonly findings: readonly Finding[] } {
  const left = [before.main, ...before.projects];
  const present = [now.main, ...now.projects];
  const [onlyNow, onlyBefore] = [only(present), only(left)];
  const pairs: InputPair[] = [];
  const unmatched: EvaluationInput[] = [];
  for (const thisYear of present) {
    const at = left.findIndex(
      (lastYear) =>
        lastYear.subject === thisYear.subject &&
        (thisYear.subject === 'department' ||
          (thisYear === onlyNow && lastYear === onlyBefore) ||
          sameProject(thisYear, lastYear)),
    );
    const [lastYear] = at === -1 ? [] : left.splice(at, 1);
    if (lastYear === undefined) unmatched.push(thisYear);
    else pairs.push({ thisYear, lastYear, isMain: thisYear === now.main });
  }
  return {
    pairs,
    findings: [
      ...unmatched.flatMap((input) => notCompared(input, 'thisYear')),
      ...left.flatMap((input) => notCompared(input, 'lastYear')),
    ],
  };
}

/** The only project of a workbook, or null where there are several. */
function only(inputs: readonly EvaluationInput[]): EvaluationInput | null {
  const projects = inputs.filter(({ subject }) => subject === 'project');
  return projects.length === 1 ? (projects[0] ?? null) : null;
}

function projectOf({ facts }: EvaluationInput): string | null {
  return textOf(facts.projectName);
}

function sameProject(a: EvaluationInput, b: EvaluationInput): boolean {
  const [first, second] = [projectOf(a), projectOf(b)];
  return first !== null && second !== null && comparableName(first) === comparableName(second);
}

function notCompared(input: EvaluationInput, year: keyof typeof YEAR_NAMES): readonly Finding[] {
  if (input.subject !== 'project') return [];
  const texts = { project: projectOf(input) ?? '—', year: YEAR_NAMES[year] };
  const ref = year === 'thisYear' ? (input.facts.projectName?.ref ?? null) : null;
  return [createFinding(comparisonFindings, 'project-not-compared', texts, ref)];
}

function compareOne(
  { thisYear, lastYear, isMain }: InputPair,
  chosen: Scheme | SchemeByYear | null,
  findings: readonly Finding[],
): YearComparison {
  const now = evaluateChosen(thisYear, chosen, isMain);
  const comparison = compareEvaluations(now, evaluate(lastYear, now.scheme));
  return { ...comparison, findings: [...comparison.findings, ...findings] };
}
