import type { CellRef } from '../cell-ref';

/** Why a value could not be read; each is a code of `findings/value-findings.ts`. */
export type ValueFailureCode =
  | 'cell-error'
  | 'cell-uncalculated'
  | 'cell-boolean'
  | 'amount-unreadable'
  | 'amount-wrong-unit'
  | 'amount-is-date'
  | 'weight-unreadable'
  | 'weight-is-date';

/** A cell whose value could not be read: its text as found, and where. */
export interface ValueFailure {
  readonly code: ValueFailureCode;
  readonly text: string;
  readonly ref: CellRef;
}
