import { cellCount } from '../../model/area';
import { newSeries, type ChartSeries, type DataLabels } from '../../model/chart';
import {
  field,
  flagValue,
  numberValue,
  oneOf,
  textValue,
  type Definition,
  type Property,
} from '../definition';
import type { Json } from '../json';
import { invalidArgument, itemNotFound } from '../refusal';
import { ApiObject, type ChartTarget, type RangeTarget, type Targets } from '../targets';
import { WORDS } from '../words';
import { sheetOf } from './charts';

type Target = Targets['ChartSeries'];

const seriesOf = ({ series }: Target): ChartSeries => series;
const seriesObject = (target: ChartTarget, series: ChartSeries): ApiObject<'ChartSeries'> =>
  new ApiObject('ChartSeries', { ...target, series });

export const chartSeriesCollection: Definition<'ChartSeriesCollection'> = {
  guardedBy: sheetOf,
  items: (target) => target.chart.series.map((series) => seriesObject(target, series)),
  properties: {
    count: { get: ({ chart }) => chart.series.length },
  },
  methods: {
    add: (target, parameters) => {
      const series = newSeries(parameters.optionalText(0) ?? '', null, null);
      const index = parameters.isLeftOut(1) ? target.chart.series.length : parameters.integer(1);
      target.chart.series.splice(index, 0, series);
      return seriesObject(target, series);
    },
    getItemAt: (target, parameters) => {
      const series = target.chart.series[parameters.integer(0)];
      if (series === undefined) throw itemNotFound();
      return seriesObject(target, series);
    },
    getCount: ({ chart }) => chart.series.length,
  },
};

const source = ({ sheet, area }: RangeTarget): NonNullable<ChartSeries['values']> => {
  if (area.top !== area.bottom && area.left !== area.right) throw invalidArgument();
  return { sheet: sheet.name, area };
};

function percentage(
  name: 'gapWidth' | 'overlap' | 'doughnutHoleSize',
  least: number,
  most: number,
): Property<Target> {
  return field(seriesOf, name, (value) => {
    const number = numberValue(value);
    if (number < least || number > most) throw invalidArgument();
    return number;
  });
}

export const chartSeries: Definition<'ChartSeries'> = {
  guardedBy: sheetOf,
  properties: {
    name: field(seriesOf, 'name', textValue),
    gapWidth: percentage('gapWidth', 0, 500),
    overlap: percentage('overlap', -100, 100),
    doughnutHoleSize: percentage('doughnutHoleSize', 10, 90),
    hasDataLabels: field(seriesOf, 'hasDataLabels', flagValue),
  },
  navigation: {
    format: (target) => new ApiObject('ChartSeriesFormat', target),
    points: (target) => new ApiObject('ChartPointsCollection', target),
    dataLabels: (target) => new ApiObject('ChartDataLabels', { ...target, labels: target.series.labels }),
  },
  methods: {
    setValues: ({ series }, parameters) => {
      series.values = source(parameters.object(0, 'Range'));
      return undefined;
    },
    setXAxisValues: ({ series }, parameters) => {
      series.categories = source(parameters.object(0, 'Range'));
      return undefined;
    },
    delete: ({ chart, series }) => {
      if (!chart.series.includes(series)) throw itemNotFound();
      chart.series = chart.series.filter((each) => each !== series);
      return undefined;
    },
  },
};

export const chartSeriesFormat: Definition<'ChartSeriesFormat'> = {
  navigation: {
    fill: ({ sheet, chart, series }) =>
      new ApiObject('ChartFill', {
        sheet,
        chart,
        paint: (color) => {
          series.color = color;
        },
      }),
  },
};

const pointCount = ({ series }: Target): number =>
  series.values === null ? 0 : cellCount(series.values.area);

export const chartPointsCollection: Definition<'ChartPointsCollection'> = {
  properties: { count: { get: pointCount } },
  methods: {
    getItemAt: (target, parameters) => {
      const index = parameters.integer(0);
      if (index < 0 || index >= pointCount(target)) throw itemNotFound();
      return new ApiObject('ChartPoint', { ...target, index });
    },
    getCount: pointCount,
  },
};

export const chartPoint: Definition<'ChartPoint'> = {
  navigation: {
    format: (target) => new ApiObject('ChartPointFormat', target),
    dataLabel: (target) => new ApiObject('ChartDataLabel', { ...target, labels: labelsOfPoint(target) }),
  },
};

/** A point's own labels, which begin as the series' are. */
function labelsOfPoint({ series, index }: Targets['ChartPoint']): DataLabels {
  const own = series.pointLabels.get(index) ?? structuredClone(series.labels);
  series.pointLabels.set(index, own);
  return own;
}

export const chartPointFormat: Definition<'ChartPointFormat'> = {
  navigation: {
    fill: ({ sheet, chart, series, index }) =>
      new ApiObject('ChartFill', {
        sheet,
        chart,
        paint: (color) => {
          if (color === null) series.pointColors.delete(index);
          else series.pointColors.set(index, color);
        },
      }),
  },
};

const labelsOf = ({ labels }: Targets['ChartDataLabels']): DataLabels => labels;
const shown = (
  name: 'showValue' | 'showPercentage' | 'showCategoryName' | 'showSeriesName',
): Property<Targets['ChartDataLabels']> => field(labelsOf, name, flagValue);

export const chartDataLabel: Definition<'ChartDataLabel'> = {
  navigation: {
    format: (target) => new ApiObject('ChartDataLabelFormat', target),
  },
};

export const chartDataLabels: Definition<'ChartDataLabels'> = {
  guardedBy: sheetOf,
  properties: {
    numberFormat: field(labelsOf, 'numberFormat', textValue),
    position: field(labelsOf, 'position', (value: Json) => oneOf(WORDS.ChartDataLabelPosition, value)),
    showValue: shown('showValue'),
    showPercentage: shown('showPercentage'),
    showCategoryName: shown('showCategoryName'),
    showSeriesName: shown('showSeriesName'),
  },
  navigation: {
    format: (target) => new ApiObject('ChartDataLabelFormat', target),
  },
};
