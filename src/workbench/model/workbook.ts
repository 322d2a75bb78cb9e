import { COLUMNS, type Area } from './area';
import type { Calculator } from './calculator';
import { ChangeFeed } from './changes';
import type { DefinedName } from './defined-name';
import { Worksheet } from './worksheet';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A workbook as data: sheets, cells, formats, names, page setup, charts. */
/** What one add-in keeps in the workbook: texts by name, as the client gives and takes them. */
export interface KeptByAddIn {
  readonly version: string;
  readonly settings: Map<string, string>;
}

export class Workbook {
  readonly sheets: Worksheet[] = [];
  readonly names: DefinedName[] = [];
  name = '工作簿1.xlsx';
  /** Sheets can be neither added, deleted, renamed, moved, hidden nor shown. */
  isStructureProtected = false;
  /** By the add-in's id, as its manifest says it. */
  readonly addIns = new Map<string, KeptByAddIn>();
  calculationMode: CalculationMode = 'Automatic';
  activeSheet: Worksheet | null = null;
  /** On the active sheet. */
  selection: readonly Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  /** Gives formulas their values; without one, a formula just written shows `#NAME?`, any other keeps its value. */
  calculator: Calculator | null = null;
  /** Tells a view, and the events of the API, what changed. */
  readonly changes = new ChangeFeed(this);
  readonly #year: number;
  readonly #written = new Map<Worksheet, Set<number>>();
  #stale = false;
  #ids = 0;

  /** `year` completes dates written without one. */
  constructor(options: { readonly year?: number } = {}) {
    this.#year = options.year ?? new Date().getFullYear();
  }

  addSheet(name: string): Worksheet {
    const sheet = new Worksheet(this.newId(), name, this.#year, (edited, row, column) => {
      this.#stale = true;
      this.changes.noteWritten(edited, row, column);
      const cells = this.#written.get(edited) ?? new Set();
      cells.add(row * COLUMNS + column);
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
    for (const { sheet, row, column, value } of this.calculator?.recalculate(this) ?? []) {
      const target = this.sheet(sheet);
      if (target === null) continue;
      const wasWritten = this.#written.get(target)?.delete(row * COLUMNS + column) ?? false;
      if ((wasWritten || !onlyWritten) && target.setCalculated(row, column, value)) {
        this.changes.noteTouched(target);
      }
    }
    for (const [sheet, cells] of this.#written) {
      for (const key of cells) sheet.setCalculated(Math.floor(key / COLUMNS), key % COLUMNS, '#NAME?');
    }
    this.#written.clear();
    this.#stale = false;
  }
}
