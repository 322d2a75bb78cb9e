import type { Area } from '../../workbook/sheet-plan';

/** One cell and what it has in common with others. */
interface KeyedCell {
  readonly row: number;
  readonly column: number;
}

interface Growing {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/**
 * Groups cells by key and covers each group with few rectangles: runs along a row, joined with the run of the same
 * columns in the row above. Cells come in row-major order; those with a null key belong to no group.
 */
export function rectangles<Cell extends KeyedCell>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => string | null,
): ReadonlyMap<string, readonly Area[]> {
  const groups = new Map<string, Growing[]>();
  let above = new Map<string, Growing>();
  for (const row of rowsOf(cells)) {
    const current = new Map<string, Growing>();
    for (const { key, run } of runsOf(row, keyOf)) {
      const place = `${String(run.column)}:${String(run.columns)}:${key}`;
      const upper = above.get(place);
      if (upper !== undefined && upper.row + upper.rows === run.row) {
        upper.rows += 1;
        current.set(place, upper);
      } else {
        current.set(place, run);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [run]);
        else group.push(run);
      }
    }
    above = current;
  }
  return groups;
}

function* rowsOf<Cell extends KeyedCell>(cells: readonly Cell[]): Generator<readonly Cell[]> {
  let start = 0;
  for (let at = 1; at <= cells.length; at += 1) {
    if (at < cells.length && cells[at]?.row === cells[start]?.row) continue;
    yield cells.slice(start, at);
    start = at;
  }
}

function runsOf<Cell extends KeyedCell>(
  row: readonly Cell[],
  keyOf: (cell: Cell) => string | null,
): { readonly key: string; readonly run: Growing }[] {
  const runs: { key: string; run: Growing }[] = [];
  for (const cell of row) {
    const key = keyOf(cell);
    if (key === null) continue;
    const last = runs.at(-1);
    if (last?.key === key && last.run.column + last.run.columns === cell.column) {
      runs[runs.length - 1] = { key, run: { ...last.run, columns: last.run.columns + 1 } };
    } else {
      runs.push({ key, run: { row: cell.row, column: cell.column, rows: 1, columns: 1 } });
    }
  }
  return runs;
}
