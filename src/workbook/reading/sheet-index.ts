import type { CellRef } from '../../domain/cell-ref';
import type { SourceCell } from '../../domain/source-cell';
import type { CellGrid, GridCell } from '../grid';
import { shownText } from './text';

/** One row's non-blank cells, from left to right. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/** A grid by rows. Cells that hold nothing but spaces count as blank. */
export interface SheetIndex {
  readonly sheet: string;
  /** Rows with at least one non-blank cell, top down. */
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** Groups a grid's cells by row. */
export function indexSheet(grid: CellGrid): SheetIndex {
  const rows: { row: number; cells: GridCell[] }[] = [];
  for (const cell of grid.cells) {
    if (shownText(cell.value) === null) continue;
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell] });
  }
  return { sheet: grid.sheet, rows, hiddenRows: grid.hiddenRows };
}

/** The row's cell in a column, or undefined where it is blank. */
export function cellIn(row: SheetRow, column: number | undefined): GridCell | undefined {
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}

/** The text of the row's cell in a column, or null where it is blank. */
export function textIn(row: SheetRow, column: number | undefined): string | null {
  const cell = cellIn(row, column);
  return cell === undefined ? null : shownText(cell.value);
}

export function refOf(sheet: SheetIndex, cell: { readonly row: number; readonly column: number }): CellRef {
  return { sheet: sheet.sheet, row: cell.row, column: cell.column };
}

/** The row's cell in a column as the domain takes it; a blank one has value null. */
export function sourceIn(sheet: SheetIndex, row: SheetRow, column: number): SourceCell {
  const cell = cellIn(row, column);
  return {
    ref: refOf(sheet, { row: row.row, column }),
    value: cell?.value ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
  };
}
