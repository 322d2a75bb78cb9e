import type { PlannedCell, SheetPlan } from './sheet-plan';

/** Columns of a sheet. */
const COLUMNS = 16_384;

/**
 * Cells under a merged area that the plan does not have. They take the style of the area's first cell, so that its border
 * is drawn all around.
 */
export function coveredCells(plan: SheetPlan): PlannedCell[] {
  const keyOf = (row: number, column: number) => row * COLUMNS + column;
  const areas = plan.merges.filter((area) => area.rows > 1 || area.columns > 1);
  if (areas.length === 0) return [];
  const styles = new Map(plan.cells.map((cell) => [keyOf(cell.row, cell.column), cell.style]));
  const covered: PlannedCell[] = [];
  for (const area of areas) {
    const style = styles.get(keyOf(area.row, area.column));
    if (style === undefined) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (!styles.has(keyOf(row, column))) covered.push({ row, column, content: { kind: 'blank' }, style });
      }
    }
  }
  return covered;
}
