import { contains, coversColumns, intersects, COLUMNS, cellCount, type Area } from './area';
import { DEFAULT_FORMAT, type Cell, type CellFormat, type Scalar } from './cell';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import type { DataValidation } from './data-validation';
import type { DefinedName } from './defined-name';
import { defaultPageSetup, type PageSetup } from './page-setup';
import { enter } from './typed-input';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** A column or row of its own width or height in points, format or visibility. */
interface Line {
  size: number | null;
  hidden: boolean;
  format: CellFormat | null;
}

export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 13.8;

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet of the workbook. Rows and columns count from 0; widths and heights are points. */
export class Worksheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  isProtected = false;
  /** What may be done while it is protected, by the names of Excel's options. */
  allowedWhileProtected: readonly string[] = [];
  /** An automatic filter lies on it; the rows it hides are hidden rows. */
  isFiltered = false;
  isDeleted = false;
  merges: readonly Area[] = [];
  frozen: Area | null = null;
  charts: Chart[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly DataValidation[] = [];
  readonly names: DefinedName[] = [];
  readonly page: PageSetup = defaultPageSetup();
  readonly #cells = new Map<number, Cell>();
  readonly #columns = new Map<number, Line>();
  readonly #rows = new Map<number, Line>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly year: number,
    private readonly onEdit: (sheet: Worksheet, row: number, column: number) => void,
  ) {}

  /** All cells that hold something or look like something. */
  *cells(): Iterable<PlacedCell> {
    for (const [key, cell] of this.#cells) {
      yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
    }
  }

  /** The cells of an area that hold something or look like something, in no order. */
  *cellsIn(area: Area): Iterable<PlacedCell> {
    if (cellCount(area) > this.#cells.size) {
      for (const placed of this.cells()) if (contains(area, placed.row, placed.column)) yield placed;
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(row, column);
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#cells.get(row * COLUMNS + column);
  }

  formatAt(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? this.#columns.get(column)?.format ?? DEFAULT_FORMAT;
  }

  /** Writes as a user types: see `enter`. */
  enter(row: number, column: number, written: Scalar): void {
    const format = this.formatAt(row, column);
    const entered = enter(written, format.numberFormat, this.year);
    const cell = this.#make(row, column);
    if (entered.kind === 'formula') {
      cell.formula = entered.formula;
      cell.value = '';
    } else {
      cell.formula = null;
      cell.value = entered.value;
      if (entered.numberFormat !== undefined && format.numberFormat === 'General') {
        cell.format = { ...format, numberFormat: entered.numberFormat };
      }
    }
    this.#forgetBlank(row, column, cell);
    this.onEdit(this, row, column);
  }

  /** A constant exactly as given, or a formula with the value it had. */
  put(row: number, column: number, value: Scalar, formula: string | null = null): void {
    const cell = this.#make(row, column);
    cell.value = value;
    cell.formula = formula;
  }

  /** A formula's new result; false where there is no formula, or the result is the same. */
  setCalculated(row: number, column: number, value: Scalar): boolean {
    const cell = this.cell(row, column);
    if (cell === undefined || cell.formula === null || cell.value === value) return false;
    cell.value = value;
    return true;
  }

  /** Changes the look of an area; whole columns keep it for cells written later. */
  changeFormat(area: Area, change: (format: CellFormat) => CellFormat): void {
    const changed = new Map<CellFormat, CellFormat>();
    const once = (format: CellFormat): CellFormat => {
      const known = changed.get(format) ?? change(format);
      changed.set(format, known);
      return known;
    };
    if (coversColumns(area)) {
      for (let column = area.left; column <= area.right; column++) {
        const line = this.#line(this.#columns, column);
        line.format = once(line.format ?? DEFAULT_FORMAT);
      }
      for (const { cell } of this.cellsIn(area)) cell.format = once(cell.format);
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.#make(row, column);
        cell.format = once(cell.format);
      }
    }
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    for (const { row, column, cell } of [...this.cellsIn(area)]) {
      if (what !== 'Formats') {
        cell.value = '';
        cell.formula = null;
        this.onEdit(this, row, column);
      }
      if (what !== 'Contents') cell.format = DEFAULT_FORMAT;
      this.#forgetBlank(row, column, cell);
    }
    if (what === 'Contents') return;
    if (coversColumns(area)) {
      for (const [column, line] of this.#columns) {
        if (column >= area.left && column <= area.right) line.format = null;
      }
    }
    this.unmerge(area);
    this.conditionalFormats = this.conditionalFormats.filter((format) => !intersects(format.area, area));
  }

  /** Joins cells; only the first keeps its content. */
  merge(area: Area): void {
    this.unmerge(area);
    for (const { row, column, cell } of [...this.cellsIn(area)]) {
      if (row === area.top && column === area.left) continue;
      cell.value = '';
      cell.formula = null;
      this.onEdit(this, row, column);
    }
    this.merges = [...this.merges, area];
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => !intersects(merged, area));
  }

  columnWidth(column: number): number {
    return this.#columns.get(column)?.size ?? STANDARD_WIDTH;
  }

  rowHeight(row: number): number {
    return this.#rows.get(row)?.size ?? STANDARD_HEIGHT;
  }

  /** Null: the standard width again. */
  setColumnWidth(column: number, width: number | null): void {
    this.#line(this.#columns, column).size = width;
  }

  /** Null: the standard height again. */
  setRowHeight(row: number, height: number | null): void {
    this.#line(this.#rows, row).size = height;
  }

  hasOwnWidth(column: number): boolean {
    return (this.#columns.get(column)?.size ?? null) !== null;
  }

  hasOwnHeight(row: number): boolean {
    return (this.#rows.get(row)?.size ?? null) !== null;
  }

  isRowHidden(row: number): boolean {
    return this.#rows.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.#columns.get(column)?.hidden ?? false;
  }

  hideRow(row: number, hidden: boolean): void {
    this.#line(this.#rows, row).hidden = hidden;
  }

  hideColumn(column: number, hidden: boolean): void {
    this.#line(this.#columns, column).hidden = hidden;
  }

  /** Columns with a width, format or visibility of their own. */
  *ownColumns(): Iterable<{ readonly index: number; readonly format: CellFormat | null }> {
    for (const [index, { format }] of this.#columns) yield { index, format };
  }

  /** Rows with a height or visibility of their own. */
  *ownRows(): Iterable<{ readonly index: number }> {
    for (const index of this.#rows.keys()) yield { index };
  }

  /** Shows what a filter hid. */
  removeFilter(): void {
    if (!this.isFiltered) return;
    this.isFiltered = false;
    for (const line of this.#rows.values()) line.hidden = false;
  }

  /** The smallest area around everything, or around every value; null on an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, cell } of this.cells()) {
      if (cell.value === '' && cell.formula === null && (valuesOnly || cell.format === DEFAULT_FORMAT))
        continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  #make(row: number, column: number): Cell {
    const known = this.cell(row, column);
    if (known !== undefined) return known;
    const cell: Cell = { value: '', formula: null, format: this.formatAt(row, column) };
    this.#cells.set(row * COLUMNS + column, cell);
    return cell;
  }

  #forgetBlank(row: number, column: number, cell: Cell): void {
    if (cell.value !== '' || cell.formula !== null || cell.format !== DEFAULT_FORMAT) return;
    if ((this.#columns.get(column)?.format ?? null) !== null) return;
    this.#cells.delete(row * COLUMNS + column);
  }

  #line(lines: Map<number, Line>, index: number): Line {
    const known = lines.get(index);
    if (known !== undefined) return known;
    const line: Line = { size: null, hidden: false, format: null };
    lines.set(index, line);
    return line;
  }
}
