import type { CellRef } from './cell-ref';

/** The error of a formula that no program has calculated yet; Excel itself knows no such code. */
export const UNCALCULATED = '#UNCALCULATED';

/** A cell that shows an Excel error, or whose formula was never calculated ({@link UNCALCULATED}). */
export interface CellError {
  readonly error: string;
}

/** What one cell holds. Dates are their Excel serial number with a date number format. Blank is null. */
export type CellValue = number | string | boolean | CellError | null;

/** One cell as it was found: its value, number format and address. Its meaning is decided in `values/`. */
export interface SourceCell {
  readonly ref: CellRef;
  readonly value: CellValue;
  /** Excel format code; `General` where none is set. */
  readonly numberFormat: string;
}

/** Whether a cell's value is an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
