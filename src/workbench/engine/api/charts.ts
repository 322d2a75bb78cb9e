import { bounding } from '../../model/area';
import { newChart, type Chart } from '../../model/chart';
import type { Worksheet } from '../../model/worksheet';
import { field, numberValue, oneOf, textValue, type Definition } from '../definition';
import type { Json } from '../json';
import { invalidArgument, itemNotFound } from '../refusal';
import { ApiObject, type ChartTarget } from '../targets';
import { WORDS } from '../words';
import { placeOver, seriesFrom } from './chart-sources';
import { areaArgument, assertPresent } from './range-access';

export const chartOf = ({ chart }: ChartTarget): Chart => chart;
export const sheetOf = ({ sheet }: ChartTarget): Worksheet => sheet;

const itemObject = (sheet: Worksheet, chart: Chart): ApiObject<'Chart'> =>
  new ApiObject('Chart', { sheet, chart });

function find(sheet: Worksheet, key: Json): ApiObject<'Chart'> | null {
  if (typeof key !== 'string') throw invalidArgument();
  const chart = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return chart === undefined ? null : itemObject(sheet, chart);
}

export const chartCollection: Definition<'ChartCollection'> = {
  guardedBy: (sheet) => sheet,
  items: (sheet) => sheet.charts.map((chart) => itemObject(sheet, chart)),
  item: find,
  properties: {
    count: { get: (sheet) => sheet.charts.length },
  },
  methods: {
    add: (sheet, parameters, around) => {
      assertPresent(sheet);
      around.settle();
      const type = parameters.choice(0, WORDS.ChartType);
      const source = parameters.object(1, 'Range');
      const by = parameters.choice(2, WORDS.ChartSeriesBy, 'Auto');
      const chart = newChart(around.workbook.newId(), freeName(sheet), type);
      chart.series = seriesFrom(source, by);
      sheet.charts.push(chart);
      return itemObject(sheet, chart);
    },
    getItem: (sheet, parameters) => {
      const found = find(sheet, parameters.text(0));
      if (found === null) throw itemNotFound();
      return found;
    },
    getItemOrNullObject: (sheet, parameters) => find(sheet, parameters.text(0)),
    getItemAt: (sheet, parameters) => {
      const chart = sheet.charts[parameters.integer(0)];
      if (chart === undefined) throw itemNotFound();
      return itemObject(sheet, chart);
    },
    getCount: (sheet) => sheet.charts.length,
  },
};

function freeName(sheet: Worksheet): string {
  let number = 1;
  while (sheet.charts.some(({ name }) => name === `图表 ${String(number)}`)) number += 1;
  return `图表 ${String(number)}`;
}

function measure(
  name: 'left' | 'top' | 'width' | 'height',
): ReturnType<typeof field<ChartTarget, Chart, typeof name>> {
  return field(chartOf, name, (value) => {
    const points = numberValue(value);
    if (points < 0) throw invalidArgument();
    return points;
  });
}

export const chart: Definition<'Chart'> = {
  guardedBy: sheetOf,
  identity: (target) => ({ Id: target.chart.id }),
  properties: {
    id: { get: (target) => target.chart.id },
    name: field(chartOf, 'name', textValue),
    chartType: field(chartOf, 'type', (value) => oneOf(WORDS.ChartType, value)),
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  navigation: {
    format: (target) => new ApiObject('ChartAreaFormat', target),
    title: (target) => new ApiObject('ChartTitle', target),
    legend: (target) => new ApiObject('ChartLegend', target),
    series: (target) => new ApiObject('ChartSeriesCollection', target),
    axes: (target) => new ApiObject('ChartAxes', target),
    worksheet: ({ sheet }) => new ApiObject('Worksheet', sheet),
  },
  methods: {
    setData: (target, parameters) => {
      const by = parameters.choice(1, WORDS.ChartSeriesBy, 'Auto');
      target.chart.series = seriesFrom(parameters.object(0, 'Range'), by);
      return undefined;
    },
    setPosition: ({ sheet, chart: placed }, parameters) => {
      const start = areaArgument(sheet, parameters, 0);
      const end = parameters.isLeftOut(1) ? start : areaArgument(sheet, parameters, 1);
      placeOver(sheet, placed, bounding(start, end));
      return undefined;
    },
    delete: ({ sheet, chart: deleted }) => {
      if (!sheet.charts.includes(deleted)) throw itemNotFound();
      sheet.charts = sheet.charts.filter((each) => each !== deleted);
      return undefined;
    },
  },
};
