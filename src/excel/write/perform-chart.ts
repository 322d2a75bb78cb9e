import { formatCell } from '../../domain/cell-ref';
import { areaReference } from '../../workbook/references';
import { isDarkShade, sliceShades } from '../../workbook/slice-shades';
import type { Area, PlannedChart } from '../../workbook/sheet-plan';

const FONT = '宋体';
const BLACK = '#000000';
const WHITE = '#FFFFFF';
const LINE_COLOR = '#808080';
const TITLE_SIZE = 11;
const TEXT_SIZE = 9;
const SHARE_FORMAT = '0.00%';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', doughnut: 'Doughnut' } as const;

/** Queues a chart over its cells: live ranges, no fills behind the plot, so that it prints in black and white. */
export function addChart(sheet: Excel.Worksheet, planned: PlannedChart, name: string): void {
  const [first] = planned.series;
  if (first === undefined) return;
  const range = (area: Area): Excel.Range => sheet.getRange(areaReference(area));
  const chart = sheet.charts.add(TYPES[planned.kind], range(first.values), 'Columns');
  chart.name = name;
  planned.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    // Also of the first: Excel may take the first of its cells for a heading.
    series.setValues(range(each.values));
    series.setXAxisValues(range(planned.categories));
    showLabels(series, planned);
    if (planned.kind === 'doughnut') shadeSlices(series, each.color, each.values);
    else series.format.fill.setSolidColor(`#${each.color.toUpperCase()}`);
  });
  setTexts(chart, planned);
  if (planned.kind !== 'doughnut') setAxes(chart, planned.kind === 'bar');
  const { row, column, rows, columns } = planned.anchor;
  chart.setPosition(formatCell(row, column), formatCell(row + rows - 1, column + columns - 1));
}

function showLabels(series: Excel.ChartSeries, { kind, numberFormat }: PlannedChart): void {
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = kind !== 'doughnut';
  labels.showPercentage = kind === 'doughnut';
  labels.numberFormat = kind === 'doughnut' ? SHARE_FORMAT : numberFormat;
  labels.format.font.name = FONT;
  labels.format.font.size = TEXT_SIZE;
  labels.format.font.color = BLACK;
  if (kind === 'doughnut') {
    series.doughnutHoleSize = 50;
  } else {
    labels.position = 'OutsideEnd';
    series.gapWidth = 60;
  }
}

function setTexts(chart: Excel.Chart, { kind, title, series }: PlannedChart): void {
  chart.title.text = title;
  chart.title.format.font.name = FONT;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = BLACK;
  chart.legend.visible = kind === 'doughnut' || series.length > 1;
  chart.legend.position = 'Bottom';
  chart.legend.format.font.name = FONT;
  chart.legend.format.font.size = TEXT_SIZE;
  chart.format.fill.setSolidColor(WHITE);
  chart.format.border.color = LINE_COLOR;
}

/** A horizontal chart counts its categories from below: reversed, they read as in the table. */
function setAxes(chart: Excel.Chart, isHorizontal: boolean): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = isHorizontal;
  categoryAxis.format.font.name = FONT;
  categoryAxis.format.font.size = TEXT_SIZE;
  categoryAxis.format.font.color = BLACK;
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
}

/** Each slice in a shade of its own; black figures can not be read on a dark one. */
function shadeSlices(series: Excel.ChartSeries, color: string, { rows, columns }: Area): void {
  sliceShades(color, rows * columns).forEach((shade, slice) => {
    const point = series.points.getItemAt(slice);
    point.format.fill.setSolidColor(`#${shade}`);
    if (isDarkShade(shade)) point.dataLabel.format.font.color = WHITE;
  });
}
