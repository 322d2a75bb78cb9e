import { cellCount, contains, type Area } from '../model/area';

/** An area of a sheet that a formula reads; sheets are told apart by name, case ignored. */
export interface ReadArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A formula cell with what it reads. Row and column count from 0. */
export interface OrderedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly ReadArea[];
}

/** Formulas in an order in which each stands behind those it reads; `circular` holds those that read themselves. */
export interface CalculationOrder<T extends OrderedFormula> {
  readonly order: readonly T[];
  readonly circular: ReadonlySet<T>;
}

export function calculationOrder<T extends OrderedFormula>(formulas: readonly T[]): CalculationOrder<T> {
  const index = new FormulaIndex(formulas);
  const order: T[] = [];
  const circular = new Set<T>();
  const done = new Set<T>();
  const open = new Set<T>();
  // A stack of our own: formulas may follow each other over thousands of rows.
  const stack: { readonly formula: T; readonly waitsFor: Iterator<T> }[] = [];
  const begin = (formula: T): void => {
    open.add(formula);
    stack.push({ formula, waitsFor: index.readBy(formula) });
  };
  for (const first of formulas) {
    if (!done.has(first)) begin(first);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.waitsFor.next();
      if (next.done === true) {
        stack.pop();
        open.delete(top.formula);
        done.add(top.formula);
        order.push(top.formula);
      } else if (open.has(next.value)) {
        markCircle(next.value);
      } else if (!done.has(next.value)) {
        begin(next.value);
      }
    }
  }
  return { order, circular };

  function markCircle(from: T): void {
    const start = stack.findIndex(({ formula }) => formula === from);
    for (const { formula } of stack.slice(start)) circular.add(formula);
  }
}

/** Finds the formulas inside an area. */
class FormulaIndex<T extends OrderedFormula> {
  readonly #sheets = new Map<string, Map<string, T>>();

  constructor(formulas: readonly T[]) {
    for (const formula of formulas) {
      const name = formula.sheet.toLowerCase();
      const cells = this.#sheets.get(name) ?? new Map<string, T>();
      cells.set(cellKey(formula.row, formula.column), formula);
      this.#sheets.set(name, cells);
    }
  }

  *readBy({ reads }: T): Generator<T> {
    for (const { sheet, area } of reads) {
      const cells = this.#sheets.get(sheet.toLowerCase());
      if (cells === undefined) continue;
      if (cellCount(area) > cells.size) {
        for (const each of cells.values()) if (contains(area, each.row, each.column)) yield each;
        continue;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const found = cells.get(cellKey(row, column));
          if (found !== undefined) yield found;
        }
      }
    }
  }
}

const cellKey = (row: number, column: number): string => `${String(row)} ${String(column)}`;
