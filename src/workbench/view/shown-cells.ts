import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { COLUMNS } from '../model/area';
import type { Cell } from '../model/cell';
import type { Worksheet } from '../model/worksheet';
import { univerCell } from './univer-snapshot';
import { univerStyle } from './univer-style';

/** What Univer was last told of each cell, so that only what differs is sent. */
export class ShownCells {
  /** Null: Univer may show anything there. */
  readonly #shown = new Map<Worksheet, Map<number, Readonly<Cell> | null>>();

  forget(): void {
    this.#shown.clear();
  }

  /** The sheet was shown as it is now. */
  remember(sheet: Worksheet): ReadonlyMap<number, Readonly<Cell>> {
    const cells = new Map<number, Readonly<Cell>>();
    for (const { row, column, cell } of sheet.cells()) cells.set(keyOf(row, column), { ...cell });
    this.#shown.set(sheet, new Map(cells));
    return cells;
  }

  /** Univer may show anything in these. */
  forgetCells(sheet: Worksheet, cells: readonly (readonly [row: number, column: number])[]): void {
    const shown = this.#shown.get(sheet);
    for (const [row, column] of cells) shown?.set(keyOf(row, column), null);
  }

  /** The cells that differ, as Univer takes them; null where none does. They count as shown from now on. */
  changed(sheet: Worksheet): IObjectMatrixPrimitiveType<Nullable<ICellData>> | null {
    const before = this.#shown.get(sheet) ?? new Map<number, Readonly<Cell> | null>();
    const now = this.remember(sheet);
    const changes: Record<number, Record<number, Nullable<ICellData>>> = {};
    const put = (key: number, data: Nullable<ICellData>): void => {
      (changes[Math.floor(key / COLUMNS)] ??= {})[key % COLUMNS] = data;
    };
    for (const [key, cell] of now) {
      const old = before.get(key);
      const isSame =
        old !== undefined &&
        old !== null &&
        old.value === cell.value &&
        old.formula === cell.formula &&
        old.format === cell.format;
      if (!isSame) put(key, { ...univerCell(cell, univerStyle(cell.format)), p: null, si: null });
    }
    for (const key of before.keys()) if (!now.has(key)) put(key, null);
    return Object.keys(changes).length === 0 ? null : changes;
  }
}

const keyOf = (row: number, column: number): number => row * COLUMNS + column;
