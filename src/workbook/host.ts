import type { Bilingual } from '../domain/bilingual';
import type { CellGrid } from './grid';
import type { Result } from '../domain/result';
import type { SheetPlan } from './sheet-plan';

/** A workbook-scoped defined name, as far as we look at it. */
export interface DefinedName {
  readonly name: string;
  /** What it refers to, without the leading `=`: `'自评汇总'!$A$1`, or a constant such as `"abc"`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** The workbook at one moment. */
export interface WorkbookSnapshot {
  readonly sheets: readonly CellGrid[];
  readonly names: readonly DefinedName[];
}

/** An expected failure of a host: what is wrong, where, and what to do. */
export interface HostError {
  readonly code: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** The steps of a run, in order. */
export const PROGRESS_STEPS = ['read', 'evaluate', 'write'] as const;

/** How far a run is: `done` of `total` of whatever the step counts. */
export interface Progress {
  readonly step: (typeof PROGRESS_STEPS)[number];
  readonly done: number;
  readonly total: number;
}

/**
 * Values of the formulas written, after the host recalculated: by sheet, by cell in A1 notation. Empty for hosts that do not
 * calculate, and where the calculation is not finished.
 */
export type AppliedValues = ReadonlyMap<string, ReadonlyMap<string, number | string | boolean | null>>;

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Name of one of the plans, whose sheet comes to the front once everything is written. A file has no front, and a sheet
   * that the user hid stays hidden.
   */
  readonly front?: string;
}

/** One open workbook, whatever holds it. Expected failures are values. */
export interface WorkbookHost {
  /** Reads the named sheets, or all. */
  read(sheets?: readonly string[], signal?: AbortSignal): Promise<Result<WorkbookSnapshot, HostError>>;
  /** Creates or rewrites in place the sheets the plans describe; touches no other. */
  apply(plans: readonly SheetPlan[], options: ApplyOptions): Promise<Result<AppliedValues, HostError>>;
}
