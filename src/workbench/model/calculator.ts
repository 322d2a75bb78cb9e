import { columnLetters } from './area';
import type { Cell, Scalar } from './cell';
import type { DefinedName } from './defined-name';

/** As much of the workbook as a calculator looks at. */
export interface CalculableWorkbook {
  readonly names: readonly DefinedName[];
  readonly sheets: readonly {
    readonly name: string;
    readonly names: readonly DefinedName[];
    cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }>;
  }[];
}

/** A formula cell and the value it has now. Row and column count from 0. */
export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/**
 * Gives formulas their values: the model itself calculates nothing. `recalculate` is called after cells changed and
 * returns the formula cells whose value is known; a formula that was just written and is not among them shows
 * `#NAME?`, any other keeps the value it had.
 */
export interface Calculator {
  recalculate(workbook: CalculableWorkbook): Iterable<CalculatedCell>;
}

/** A formula cell as `givenValues` asks about it. */
export interface AskedFormula {
  readonly sheet: string;
  /** Such as `B7`. */
  readonly address: string;
  readonly formula: string;
}

/** A calculator that only repeats values known beforehand; `undefined` where none is known. */
export function givenValues(valueOf: (cell: AskedFormula) => Scalar | undefined): Calculator {
  return {
    *recalculate(workbook) {
      for (const sheet of workbook.sheets) {
        for (const { row, column, cell } of sheet.cells()) {
          if (cell.formula === null) continue;
          const address = columnLetters(column) + String(row + 1);
          const value = valueOf({ sheet: sheet.name, address, formula: cell.formula });
          if (value !== undefined) yield { sheet: sheet.name, row, column, value };
        }
      }
    },
  };
}
