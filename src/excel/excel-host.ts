import { fail, ok, type Result } from '../domain/result';
import type {
  AppliedValues,
  ApplyOptions,
  HostError,
  WorkbookHost,
  WorkbookSnapshot,
} from '../workbook/host';
import type { SheetPlan } from '../workbook/sheet-plan';
import { cancelled } from './failures';
import { readSheets } from './read/read-sheets';
import { listWorkbook, surveyOwnSheets, type Survey, type TripSettings } from './survey';
import { applyPlans } from './write/apply-plans';

/** Seconds until a request that Excel does not answer counts as lost. Large sheets take a good part of a minute on the web. */
const PATIENCE = 120;

export interface ExcelHostOptions {
  /** Seconds to wait for one answer. */
  readonly patience?: number;
}

/**
 * The workbook open in Excel. A run takes three requests whatever its size, unless Excel's limits ask for more: one lists
 * sheets and names, one reads all cells, one writes all sheets and reads back what Excel calculated. Needs ExcelApi 1.14.
 *
 * Errors: `sheet-gone`, `sheet-protected`, `workbook-protected`, `cell-being-edited`, `excel-not-answering`,
 * `excel-connection-lost`, `excel-request-too-large`, `excel-answer-too-large`, `excel-too-old`, `excel-refused`,
 * `sheet-name-taken`, `sheet-name-invalid`, `sheet-planned-twice`, `cancelled`.
 */
export function excelHost({ patience = PATIENCE }: ExcelHostOptions = {}): WorkbookHost {
  return new ExcelHost(patience);
}

class ExcelHost implements WorkbookHost {
  /** Of the last reading, for the writing that follows it. */
  private survey: Survey | null = null;

  constructor(private readonly patience: number) {}

  async read(sheets?: readonly string[], signal?: AbortSignal): Promise<Result<WorkbookSnapshot, HostError>> {
    this.survey = null;
    if (signal?.aborted === true) return fail(cancelled(false));
    const settings: TripSettings = { signal, patience: this.patience };
    const listing = await listWorkbook(settings);
    if (!listing.ok) return listing;
    const wanted = listing.value.sheets.filter(({ name }) => sheets === undefined || sheets.includes(name));
    const read = await readSheets(listing.value, wanted, settings);
    if (!read.ok) return read;
    this.survey = read.value.survey;
    return ok({ sheets: read.value.grids, names: listing.value.names });
  }

  /** After a failure the sheets are as before, complete, or say that they are unfinished; a further run completes them. */
  async apply(
    plans: readonly SheetPlan[],
    { signal, onProgress, front }: ApplyOptions,
  ): Promise<Result<AppliedValues, HostError>> {
    if (signal?.aborted === true) return fail(cancelled(false));
    const settings: TripSettings = { signal, patience: this.patience };
    const survey = await this.takeSurvey(settings);
    if (!survey.ok) return survey;
    return applyPlans(plans, survey.value, { ...settings, onProgress, front });
  }

  /** What the last reading found, once: writing changes it. */
  private async takeSurvey(settings: TripSettings): Promise<Result<Survey, HostError>> {
    const known = this.survey;
    this.survey = null;
    if (known !== null) return ok(known);
    const listing = await listWorkbook(settings);
    return listing.ok ? surveyOwnSheets(listing.value, settings) : listing;
  }
}
