import type { CalculableWorkbook, CalculatedCell, Calculator } from '../model/calculator';
import { coversColumns, coversRows } from '../model/area';
import type { Scalar } from '../model/cell';
import { calculationOrder, type ReadArea } from './calculation-order';
import { FormulaNames } from './formula-names';
import { UniverFormulas, type FormulaSheet } from './univer-formulas';

interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reads: readonly ReadArea[];
}

interface PlacedValue {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/**
 * Calculates all formulas of a workbook with Univer's functions, each behind those it reads. A formula that reads itself
 * gives 0, as Excel shows it.
 */
export function univerCalculator(): Calculator {
  const formulas = new UniverFormulas();
  return { recalculate: (workbook) => recalculate(workbook, formulas) };
}

function recalculate(workbook: CalculableWorkbook, formulas: UniverFormulas): readonly CalculatedCell[] {
  const names = new FormulaNames(workbook, (formula) => formulas.words(formula));
  const sizes = new Sizes();
  const constants: PlacedValue[] = [];
  const cells: FormulaCell[] = [];
  for (const sheet of workbook.sheets) {
    sizes.reach(sheet.name, 0, 0);
    for (const { row, column, cell } of sheet.cells()) {
      const place = { sheet: sheet.name, row, column };
      sizes.reach(sheet.name, row, column);
      if (cell.formula !== null) {
        const resolved = names.resolve(cell.formula, sheet.name);
        for (const read of resolved.reads) sizes.reachOver(read);
        cells.push({ ...place, ...resolved });
      } else if (cell.value !== '') {
        constants.push({ ...place, value: cell.value });
      }
    }
  }
  formulas.layOut(workbook.sheets.map(({ name }) => sizes.of(name)));
  for (const each of constants) formulas.setValue(each, each.value);
  const { order, circular } = calculationOrder(cells);
  return order.map((cell) => {
    const value = circular.has(cell) ? 0 : formulas.evaluate(cell.formula, cell);
    formulas.setValue(cell, value);
    return { sheet: cell.sheet, row: cell.row, column: cell.column, value };
  });
}

/** How far each sheet's cells, and the areas that formulas read, reach; whole columns and rows reach no further. */
class Sizes {
  readonly #sheets = new Map<string, { rows: number; columns: number }>();

  reach(sheet: string, row: number, column: number): void {
    const key = sheet.toLowerCase();
    const size = this.#sheets.get(key) ?? { rows: 1, columns: 1 };
    size.rows = Math.max(size.rows, row + 1);
    size.columns = Math.max(size.columns, column + 1);
    this.#sheets.set(key, size);
  }

  reachOver({ sheet, area }: ReadArea): void {
    this.reach(sheet, coversColumns(area) ? 0 : area.bottom, coversRows(area) ? 0 : area.right);
  }

  of(name: string): FormulaSheet {
    return { name, ...(this.#sheets.get(name.toLowerCase()) ?? { rows: 1, columns: 1 }) };
  }
}
