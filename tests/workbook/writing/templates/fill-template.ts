import type { GridCell } from '../../../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../../../src/workbook/host';
import type { PlannedCell, SheetPlan } from '../../../../src/workbook/sheet-plan';
import { calculate } from './calculate';

export type Filled = string | number;

/** A template's cells as somebody fills them; every formula is calculated anew, as Excel does. */
export class FilledTemplate {
  private readonly values = new Map<string, Filled>();
  private readonly formulas = new Map<string, string>();
  private readonly formats = new Map<string, string>();
  private readonly unlocked = new Set<string>();

  constructor(private readonly plans: readonly SheetPlan[]) {
    for (const plan of plans) {
      for (const cell of plan.cells) {
        const key = keyOf(plan.name, cell.row, cell.column);
        const style = plan.styles[cell.style]!;
        this.formats.set(key, style.numberFormat);
        if (style.unlocked === true) this.unlocked.add(key);
        const { content } = cell;
        if (content.kind === 'formula') this.formulas.set(key, content.formula);
        if (content.kind === 'text') this.values.set(key, content.text);
        if (content.kind === 'number') this.values.set(key, content.value);
      }
    }
  }

  /** Types into a cell; throws where the sheet's protection would refuse it. */
  type(sheet: string, row: number, column: number, value: Filled): void {
    const key = keyOf(sheet, row, column);
    if (!this.unlocked.has(key)) throw new Error(`${key} is locked`);
    this.values.set(key, value);
  }

  /** Clears a cell; throws where it is locked. */
  clear(sheet: string, row: number, column: number): void {
    this.type(sheet, row, column, '');
  }

  isBlank(sheet: string, row: number, column: number): boolean {
    return this.value(sheet, row, column) === '';
  }

  text(sheet: string, row: number, column: number): string {
    return String(this.value(sheet, row, column));
  }

  /** The rows of a sheet in which a cell holds this text, with the cell's column. */
  find(sheet: string, wanted: string): readonly { readonly row: number; readonly column: number }[] {
    return this.cellsOf(sheet).filter(({ row, column }) => this.text(sheet, row, column) === wanted);
  }

  snapshot(): WorkbookSnapshot {
    return {
      names: [],
      sheets: this.plans.map((plan) => ({
        sheet: plan.name,
        visible: true,
        hiddenRows: new Set<number>(),
        cells: plan.cells.flatMap(({ row, column }): GridCell[] => {
          const value = this.value(plan.name, row, column);
          const formula = this.formulas.get(keyOf(plan.name, row, column));
          const numberFormat = this.formats.get(keyOf(plan.name, row, column)) ?? 'General';
          if (value === '' && formula === undefined) return [];
          return [{ row, column, value, numberFormat, ...(formula === undefined ? {} : { formula }) }];
        }),
      })),
    };
  }

  private cellsOf(sheet: string): readonly PlannedCell[] {
    return this.plans.find(({ name }) => name === sheet)?.cells ?? [];
  }

  private value(sheet: string, row: number, column: number): Filled {
    const key = keyOf(sheet, row, column);
    const formula = this.formulas.get(key);
    if (formula === undefined) return this.values.get(key) ?? '';
    return calculate(formula, sheet, (ofSheet, ofRow, ofColumn) => this.value(ofSheet, ofRow, ofColumn));
  }
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}|${String(row)}|${String(column)}`;
}
