import type { CellGrid, GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';

/** Where a figure stands: its sheet, the text in its row's name cell and that of its column's header. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: string;
  readonly header: string;
}

/** The grid cell a figure stands in. Throws where the sample does not have it. */
export function locate(snapshot: WorkbookSnapshot, address: CellAddress): GridCell {
  const grid = snapshot.sheets.find((sheet) => sheet.sheet === address.sheet);
  const row = grid?.cells.find(
    (cell) => typeof cell.value === 'string' && cell.value.replace(/^其中：|\s/gu, '') === address.row,
  )?.row;
  // Several tables may stand on one sheet: the nearest header above counts.
  const column = grid?.cells.findLast(
    (cell) => cell.value === address.header && row !== undefined && cell.row < row,
  )?.column;
  const found = grid?.cells.find((cell) => cell.row === row && cell.column === column);
  if (found === undefined) throw new Error(`no cell for ${JSON.stringify(address)}`);
  return found;
}

/** A cell with one of its numbers typed anew, in the form the cell has it. */
export function retyped(cell: GridCell, value: string, position: number): GridCell {
  if (typeof cell.value === 'number') {
    return { ...cell, value: retypedNumber(cell.numberFormat, value) };
  }
  if (typeof cell.value !== 'string') throw new Error('the cell holds neither a number nor text');
  let at = -1;
  const text = cell.value.replace(/\d[\d,]*(?:\.\d+)?/g, (number) => {
    at += 1;
    return at === position ? value : number;
  });
  return { ...cell, value: text };
}

function retypedNumber(numberFormat: string, value: string): number {
  if (numberFormat.includes('%')) return Number(value) / 100;
  if (!numberFormat.includes('m')) return Number(value);
  const MILLISECONDS_A_DAY = 86_400_000;
  return (Date.UTC(2021, Number(value) - 1, 15) - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
}

/** A copy of the workbook in which one cell is another; a blank one is left out, as hosts do. */
export function withCell(snapshot: WorkbookSnapshot, sheet: string, changed: GridCell): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid): CellGrid => {
    if (grid.sheet !== sheet) return grid;
    const cells = grid.cells
      .map((cell) => (cell.row === changed.row && cell.column === changed.column ? changed : cell))
      .filter(({ value }) => value !== null);
    return { ...grid, cells };
  });
  return { ...snapshot, sheets };
}
