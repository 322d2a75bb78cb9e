import { evaluate } from '../domain/evaluation/evaluate';
import type { Evaluation } from '../domain/evaluation/evaluation';
import { importChecks } from '../domain/evaluation/import-checks';
import type { EvaluationInput } from '../domain/evaluation/input';
import { uploadRows, type UploadRow } from '../domain/evaluation/upload-row';
import type { Finding } from '../domain/findings/finding';
import { fail, ok, type Result } from '../domain/result';
import { chooseScheme } from '../domain/schemes/choose-scheme';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';
import type { HostError, Progress, WorkbookHost, WorkbookSnapshot } from '../workbook/host';
import { uploadOwner } from '../workbook/ownership';
import type { ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { readWorkbook } from '../workbook/reading/read-workbook';
import type { SheetPlan } from '../workbook/sheet-plan';
import { planUploadSheet } from '../workbook/writing/interchange/plan-upload-sheet';
import { uploadLosses } from '../workbook/writing/interchange/upload-losses';
import { chooseSheetName } from '../workbook/writing/sheet-name';

/** Tab name of the upload sheet. */
const UPLOAD_SHEET = '绩效指标导入表';

export interface InterchangeOptions {
  /** The scheme the user chose; null: the one the workbook names, else the shipped one. */
  readonly scheme: Scheme | SchemeByYear | null;
  /** What the user corrected of the reader's matches of this workbook. */
  readonly corrections?: ReadingCorrections;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The upload sheet of one evaluation, checked and not yet written. */
export interface PreparedUpload {
  readonly evaluation: Evaluation;
  readonly rows: readonly UploadRow[];
  /** What the import would refuse (errors), then what the 12 columns can not hold (warnings and notes). */
  readonly findings: readonly Finding[];
  /** Whether an error stands among the findings: the sheet is then not to be written. */
  readonly refused: boolean;
  /** The sheet for a workbook of its own: not marked as ours, so that it can be read as input. */
  readonly plan: SheetPlan;
}

/** The upload sheets of a workbook, and where they were written in it. */
export interface ExportedInterchange {
  readonly uploads: readonly PreparedUpload[];
  /** Names of the sheets, in the order of `uploads`; null where an error kept them from being written. */
  readonly sheets: readonly string[] | null;
}

/**
 * Reads a workbook and prepares the upload sheet of each evaluation that has indicators, the main one first; writes nothing.
 * Fails where the workbook can not be read, or holds no indicators (`no-indicators-to-export`).
 */
export async function prepareInterchange(
  host: WorkbookHost,
  options: InterchangeOptions,
): Promise<Result<readonly PreparedUpload[], HostError>> {
  const prepared = await prepare(host, options);
  return prepared.ok ? ok(prepared.value.uploads) : prepared;
}

/**
 * Writes the upload sheets into the workbook itself, beside its tables. They are marked as ours, so that they are never
 * input there. Where any of them has an error, none is written.
 */
export async function exportInterchange(
  host: WorkbookHost,
  options: InterchangeOptions,
): Promise<Result<ExportedInterchange, HostError>> {
  const prepared = await prepare(host, options);
  if (!prepared.ok) return prepared;
  const { uploads, snapshot } = prepared.value;
  if (uploads.some(({ refused }) => refused)) return ok({ uploads, sheets: null });
  const taken = new Set<string>();
  const plans = uploads.map(({ rows }, index) => {
    const owner = uploadOwner(index);
    const wanted = index === 0 ? UPLOAD_SHEET : `${UPLOAD_SHEET}${String(index + 1)}`;
    const { name } = chooseSheetName(snapshot, wanted, owner, taken);
    taken.add(name);
    return planUploadSheet(rows, { name, owner });
  });
  options.onProgress?.({ step: 'write', done: 0, total: plans.length });
  const applied = await host.apply(plans, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  return applied.ok ? ok({ uploads, sheets: plans.map(({ name }) => name) }) : applied;
}

async function prepare(
  host: WorkbookHost,
  options: InterchangeOptions,
): Promise<
  Result<{ readonly uploads: readonly PreparedUpload[]; readonly snapshot: WorkbookSnapshot }, HostError>
> {
  options.onProgress?.({ step: 'read', done: 0, total: 1 });
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const uploads = uploadsOf(snapshot.value, options);
  return uploads.ok ? ok({ uploads: uploads.value, snapshot: snapshot.value }) : uploads;
}

/** The upload sheets of a workbook as it was read; fails as {@link prepareInterchange} does. */
export function uploadsOf(
  snapshot: WorkbookSnapshot,
  options: InterchangeOptions,
): Result<readonly PreparedUpload[], HostError> {
  const input = readWorkbook(snapshot, options.corrections);
  if (!input.ok) return input;
  const inputs = [input.value.main, ...input.value.projects];
  const uploads = inputs.flatMap((each, index) => {
    options.onProgress?.({ step: 'evaluate', done: index, total: inputs.length });
    return each.indicators.length === 0 ? [] : [prepareUpload(each, index === 0, options)];
  });
  return uploads.length === 0 ? fail(NO_INDICATORS) : ok(uploads);
}

function prepareUpload(
  input: EvaluationInput,
  isMain: boolean,
  { scheme: chosen }: InterchangeOptions,
): PreparedUpload {
  const { scheme, findings: choice } = chooseScheme(input, chosen, isMain);
  const evaluation = evaluate(input, scheme);
  const rows = uploadRows(evaluation);
  const plan = planUploadSheet(rows, { name: UPLOAD_SHEET, owner: null });
  const errors = importChecks(rows, scheme.fullMarks);
  return {
    evaluation,
    rows,
    findings: [...errors, ...choice, ...uploadLosses(evaluation, rows, plan)],
    refused: errors.length > 0,
    plan,
  };
}

const NO_INDICATORS: HostError = {
  code: 'no-indicators-to-export',
  message: {
    zh: '工作簿中没有指标，无法生成导入表。',
    en: 'The workbook holds no indicators, so there is nothing to write for upload.',
  },
  fix: {
    zh: '请先填写指标表，至少要有“三级指标”“指标值”“实际完成值”“分值”各栏。',
    en: 'Fill in an indicator table first, with at least 三级指标, 指标值, 实际完成值 and 分值.',
  },
};
