import type { CellValue } from '../domain/source-cell';

/** One used cell of a sheet. Row and column count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the leading `=`; absent where the cell holds a constant. */
  readonly formula?: string;
  readonly numberFormat: string;
}

/**
 * One worksheet as data: its non-blank cells in row-major order. A cell covered by a merge is blank here, whatever
 * the host says of it: readers never need merged areas.
 */
export interface CellGrid {
  readonly sheet: string;
  readonly visible: boolean;
  readonly cells: readonly GridCell[];
  /** Rows hidden by the user or by a filter, counted from 0. */
  readonly hiddenRows: ReadonlySet<number>;
}
