import { formatCell, type CellRef } from '../domain/cell-ref';
import type { AppliedValues } from '../workbook/host';
import { printedPlaces } from '../workbook/printed-places';
import type { PlannedCell, SheetPlan } from '../workbook/sheet-plan';
import { numbersAgree } from '../workbook/values-agree';

/** A formula that the spreadsheet calculates to something else than the engine. */
export interface DifferingCell {
  readonly ref: CellRef;
  readonly engine: number | string;
  /** Null: the spreadsheet gave no value for this cell. */
  readonly spreadsheet: number | string | boolean | null;
}

/** The formulas just written, held against what the spreadsheet itself calculated. */
export type Recalculation =
  /** A file, which nobody calculates, or Excel had not finished. */
  | { readonly kind: 'not-calculated' }
  | { readonly kind: 'agrees'; readonly formulas: number }
  | { readonly kind: 'differs'; readonly formulas: number; readonly cells: readonly DifferingCell[] };

/** Compares every formula of the plans with the value it has after writing. Numbers agree as `numbersAgree` says. */
export function compareApplied(plans: readonly SheetPlan[], applied: AppliedValues): Recalculation {
  if (applied.size === 0) return { kind: 'not-calculated' };
  const cells: DifferingCell[] = [];
  let formulas = 0;
  for (const plan of plans) {
    const values = applied.get(plan.name);
    for (const cell of plan.cells) {
      if (cell.content.kind !== 'formula') continue;
      formulas += 1;
      const { row, column } = cell;
      const spreadsheet = values?.get(formatCell(row, column)) ?? null;
      const engine = cell.content.cached;
      if (agree(engine, spreadsheet, formatOf(plan, cell))) continue;
      cells.push({ ref: { sheet: plan.name, row, column }, engine, spreadsheet });
    }
  }
  return cells.length === 0 ? { kind: 'agrees', formulas } : { kind: 'differs', formulas, cells };
}

function formatOf(plan: SheetPlan, cell: PlannedCell): string {
  return plan.styles[cell.style]?.numberFormat ?? 'General';
}

function agree(engine: number | string, spreadsheet: DifferingCell['spreadsheet'], format: string): boolean {
  if (typeof engine === 'number' && typeof spreadsheet === 'number') {
    return numbersAgree(engine, spreadsheet, printedPlaces(format));
  }
  return engine === spreadsheet;
}
