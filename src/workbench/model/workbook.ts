import type { Area } from './area';
import type { Calculator } from './calculator';
import type { DefinedName } from './defined-name';
import { Worksheet } from './worksheet';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A workbook as data: sheets, cells, formats, names, page setup, charts. */
export class Workbook {
  readonly sheets: Worksheet[] = [];
  readonly names: DefinedName[] = [];
  name = '工作簿1.xlsx';
  calculationMode: CalculationMode = 'Automatic';
  activeSheet: Worksheet | null = null;
  /** On the active sheet. */
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  /** Gives formulas their values; without one they keep what they have. */
  calculator: Calculator | null = null;
  readonly #year: number;
  readonly #written = new Map<Worksheet, Set<string>>();
  #stale = false;
  #ids = 0;

  /** `year` completes dates written without one. */
  constructor(options: { readonly year?: number } = {}) {
    this.#year = options.year ?? new Date().getFullYear();
  }

  addSheet(name: string): Worksheet {
    const sheet = new Worksheet(this.newId(), name, this.#year, (edited, row, column) => {
      this.#stale = true;
      const cells = this.#written.get(edited) ?? new Set();
      cells.add(`${String(row)},${String(column)}`);
      this.#written.set(edited, cells);
    });
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    return sheet;
  }

  /** By name, case ignored as Excel does. */
  sheet(name: string): Worksheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  sheetById(id: string): Worksheet | null {
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  removeSheet(sheet: Worksheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    sheet.isDeleted = true;
    if (this.activeSheet === sheet) this.activeSheet = this.sheets[Math.max(0, index - 1)] ?? null;
  }

  newId(): string {
    this.#ids += 1;
    return `{00000000-0000-4000-8000-${this.#ids.toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** Cells changed since formulas were last calculated. */
  get isStale(): boolean {
    return this.#stale;
  }

  /** Calculates what has changed; in manual mode only the formulas that were written, or all where `everything`. */
  recalculate(everything = false): void {
    const onlyWritten = this.calculationMode === 'Manual' && !everything;
    const unknown = this.#writtenFormulas();
    for (const { sheet, row, column, value } of this.calculator?.recalculate(this) ?? []) {
      const target = this.sheet(sheet);
      if (target === null) continue;
      const isWritten = this.#written.get(target)?.has(`${String(row)},${String(column)}`) ?? false;
      if (onlyWritten && !isWritten) continue;
      target.setCalculated(row, column, value);
      unknown.delete(`${target.id} ${String(row)},${String(column)}`);
    }
    for (const { sheet, row, column } of unknown.values()) sheet.setCalculated(row, column, '#NAME?');
    this.#written.clear();
    this.#stale = false;
  }

  #writtenFormulas(): Map<string, { sheet: Worksheet; row: number; column: number }> {
    const formulas = new Map<string, { sheet: Worksheet; row: number; column: number }>();
    for (const [sheet, cells] of this.#written) {
      for (const key of cells) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        if ((sheet.cell(row, column)?.formula ?? null) === null) continue;
        formulas.set(`${sheet.id} ${key}`, { sheet, row, column });
      }
    }
    return formulas;
  }
}
