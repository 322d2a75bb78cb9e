import type { Chart, SheetArea } from '../model/chart';
import type { Cell } from '../model/cell';
import type { Workbook } from '../model/workbook';

/** A series with what its cells hold now. */
export interface ShownSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

/** A chart's figures, read from the cells it refers to. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
}

/** Office's colours of series, in order. */
const COLORS = ['#5B9BD5', '#ED7D31', '#A5A5A5', '#FFC000', '#4472C4', '#70AD47'];

export const colorAt = (index: number): string => COLORS[index % COLORS.length] ?? '#5B9BD5';

/** What is no number counts as 0, as in Excel. */
export function chartData(chart: Chart, workbook: Workbook): ChartData {
  const categories = cellsOf(chart.series[0]?.categories ?? null, workbook).map((cell) =>
    String(cell?.value ?? ''),
  );
  const series = chart.series.map(({ name, color, values }, index) => ({
    name,
    color: color ?? colorAt(index),
    values: cellsOf(values, workbook).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0)),
  }));
  return { categories, series };
}

function cellsOf(source: SheetArea | null, workbook: Workbook): readonly (Cell | undefined)[] {
  const sheet = source === null ? null : workbook.sheet(source.sheet);
  if (source === null || sheet === null) return [];
  const { top, left, bottom, right } = source.area;
  const cells: (Cell | undefined)[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(sheet.cell(row, column));
  }
  return cells;
}
