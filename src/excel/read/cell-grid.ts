import type { CellValue } from '../../domain/source-cell';
import type { CellGrid, GridCell } from '../../workbook/grid';

/** Arrays of one rectangle of a sheet, as Excel answers them: one inner array a row, all of the same size. */
export interface LoadedBlock {
  /** Row and column of the first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  /** For each row whether it is hidden. */
  readonly hidden: readonly boolean[];
}

/**
 * The grid of a sheet from its loaded blocks, which follow each other from top to bottom. Excel answers `''` for blank cells
 * and for those that a merge covers: both are left out. Dates come as serial numbers, errors as their text.
 */
export function cellGrid(sheet: string, visible: boolean, blocks: readonly LoadedBlock[]): CellGrid {
  const cells: GridCell[] = [];
  const hiddenRows = new Set<number>();
  for (const block of blocks) {
    block.values.forEach((values, row) => {
      if (block.hidden[row] === true) hiddenRows.add(block.row + row);
      values.forEach((_, column) => {
        const cell = gridCell(block, row, column);
        if (cell !== null) cells.push(cell);
      });
    });
  }
  return { sheet, visible, cells, hiddenRows };
}

function gridCell(block: LoadedBlock, row: number, column: number): GridCell | null {
  const value = cellValue(block.values[row]?.[column], block.valueTypes[row]?.[column]);
  const formula = formulaText(block.formulas[row]?.[column], value);
  if (formula === null && (value === null || value === '')) return null;
  const format = block.numberFormats[row]?.[column];
  return {
    row: block.row + row,
    column: block.column + column,
    value,
    ...(formula === null ? {} : { formula }),
    numberFormat: typeof format === 'string' && format !== '' ? format : 'General',
  };
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return value;
    case 'string':
      return type === 'Error' ? { error: value } : value;
    default:
      return null;
  }
}

/** Without `=`. Text that begins with `=` shows itself as both formula and value; a formula never shows its own text. */
function formulaText(formula: unknown, value: CellValue): string | null {
  if (typeof formula !== 'string' || formula.length < 2 || !formula.startsWith('=')) return null;
  return formula === value ? null : formula.slice(1);
}
