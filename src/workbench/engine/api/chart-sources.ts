import { columnCount, rowCount, type Area } from '../../model/area';
import { newSeries, type Chart, type ChartSeries, type SheetArea } from '../../model/chart';
import type { Worksheet } from '../../model/worksheet';
import type { RangeTarget } from '../targets';

/**
 * Series as Excel makes them of a rectangle: in columns where it is no wider than high (or told so), the first row
 * giving names and the first column categories where these hold text or nothing in the corner.
 */
export function seriesFrom({ sheet, area }: RangeTarget, by: 'Auto' | 'Columns' | 'Rows'): ChartSeries[] {
  const inColumns = by === 'Auto' ? columnCount(area) <= rowCount(area) : by === 'Columns';
  const hasTopHeader = rowCount(area) > 1 && isHeader(sheet, firstRow(area));
  const hasLeftHeader = columnCount(area) > 1 && isHeader(sheet, firstColumn(area));
  const body: Area = {
    ...area,
    top: area.top + (hasTopHeader ? 1 : 0),
    left: area.left + (hasLeftHeader ? 1 : 0),
  };
  const on = (part: Area): SheetArea => ({ sheet: sheet.name, area: part });
  const series: ChartSeries[] = [];
  const [from, to] = inColumns ? [body.left, body.right] : [body.top, body.bottom];
  for (let index = from; index <= to; index++) {
    const values = inColumns
      ? { ...body, left: index, right: index }
      : { ...body, top: index, bottom: index };
    const hasCategories = inColumns ? hasLeftHeader : hasTopHeader;
    const categories = inColumns
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top };
    const isNamed = inColumns ? hasTopHeader : hasLeftHeader;
    const name = inColumns ? sheet.cell(area.top, index) : sheet.cell(index, area.left);
    series.push(
      newSeries(isNamed ? String(name?.value ?? '') : '', on(values), hasCategories ? on(categories) : null),
    );
  }
  return series;
}

const firstRow = (area: Area): Area => ({ ...area, bottom: area.top });
const firstColumn = (area: Area): Area => ({ ...area, right: area.left });

/** Text in every cell beyond the corner; where the corner is all there is, in the corner. */
function isHeader(sheet: Worksheet, area: Area): boolean {
  const isRow = area.top === area.bottom;
  const isCorner = isRow && area.left === area.right;
  const beyond = isRow ? { ...area, left: area.left + 1 } : { ...area, top: area.top + 1 };
  const { top, left, bottom, right } = isCorner ? area : beyond;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = sheet.cell(row, column)?.value ?? '';
      if (typeof value !== 'string' || value === '') return false;
    }
  }
  return true;
}

/** The points from a sheet's top left corner to a cell's. */
function cornerOf(
  sheet: Worksheet,
  row: number,
  column: number,
): { readonly left: number; readonly top: number } {
  let [left, top] = [0, 0];
  for (let index = 0; index < column; index++)
    left += sheet.isColumnHidden(index) ? 0 : sheet.columnWidth(index);
  for (let index = 0; index < row; index++) top += sheet.isRowHidden(index) ? 0 : sheet.rowHeight(index);
  return { left, top };
}

/** Lays a chart over cells. */
export function placeOver(sheet: Worksheet, chart: Chart, area: Area): void {
  const start = cornerOf(sheet, area.top, area.left);
  const end = cornerOf(sheet, area.bottom + 1, area.right + 1);
  Object.assign(chart, {
    over: area,
    left: start.left,
    top: start.top,
    width: end.left - start.left,
    height: end.top - start.top,
  });
}
