import type { PlannedCell, SheetPlan } from './sheet-plan';

/** A row's cells, each at the index of its column. */
export type CellsOfRow = Pick<PlannedCell, 'content' | 'style'>[];

/**
 * The plan's rows that have a height or a cell, in no order. Cells under a merged area that the plan does not have take the style of the area's
 * first cell, so that its border is drawn all around.
 */
export function cellsByRow(plan: SheetPlan): Map<number, CellsOfRow> {
  const rows = new Map<number, CellsOfRow>();
  for (const row of plan.rowHeights.keys()) rows.set(row, []);
  for (const cell of plan.cells) rowIn(rows, cell.row)[cell.column] = cell;
  for (const area of plan.merges) {
    const style = rows.get(area.row)?.[area.column]?.style;
    if (style === undefined) continue;
    const covered: CellsOfRow[number] = { content: { kind: 'blank' }, style };
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const inRow = rowIn(rows, row);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        inRow[column] ??= covered;
      }
    }
  }
  return rows;
}

function rowIn(rows: Map<number, CellsOfRow>, row: number): CellsOfRow {
  let inRow = rows.get(row);
  if (inRow === undefined) {
    inRow = [];
    rows.set(row, inRow);
  }
  return inRow;
}
