import type { ChartAxis, ChartFont } from '../../model/chart';
import { colorValue, field, flagValue, numberValue, oneOf, textValue, type Definition } from '../definition';
import type { Json } from '../json';
import { ApiObject, type ChartTarget, type Targets } from '../targets';
import { WORDS } from '../words';
import { chartOf, sheetOf } from './charts';

const fontOf = (target: ChartTarget, font: ChartFont): ApiObject<'ChartFont'> =>
  new ApiObject('ChartFont', { ...target, font });

const ownFont = ({ font }: Targets['ChartFont']): ChartFont => font;

export const chartFont: Definition<'ChartFont'> = {
  guardedBy: sheetOf,
  properties: {
    name: field(ownFont, 'name', textValue),
    size: field(ownFont, 'size', numberValue),
    bold: field(ownFont, 'bold', flagValue),
    color: field(ownFont, 'color', colorValue),
  },
};

export const chartTitle: Definition<'ChartTitle'> = {
  guardedBy: sheetOf,
  properties: {
    text: {
      get: ({ chart }) => chart.title,
      // A title given is a title shown.
      set: ({ chart }, value) => {
        chart.title = textValue(value);
        chart.titleVisible = true;
      },
    },
    visible: field(chartOf, 'titleVisible', flagValue),
  },
  navigation: {
    format: (target) => new ApiObject('ChartTitleFormat', target),
  },
};

export const chartTitleFormat: Definition<'ChartTitleFormat'> = {
  navigation: { font: (target) => fontOf(target, target.chart.titleFont) },
};

export const chartLegend: Definition<'ChartLegend'> = {
  guardedBy: sheetOf,
  properties: {
    visible: field(chartOf, 'legendVisible', flagValue),
    position: field(chartOf, 'legendPosition', (value) => oneOf(WORDS.ChartLegendPosition, value)),
  },
  navigation: {
    format: (target) => new ApiObject('ChartLegendFormat', target),
  },
};

export const chartLegendFormat: Definition<'ChartLegendFormat'> = {
  navigation: { font: (target) => fontOf(target, target.chart.legendFont) },
};

const axisObject = (target: ChartTarget, axis: ChartAxis): ApiObject<'ChartAxis'> =>
  new ApiObject('ChartAxis', { ...target, axis });

export const chartAxes: Definition<'ChartAxes'> = {
  navigation: {
    categoryAxis: (target) => axisObject(target, target.chart.categoryAxis),
    valueAxis: (target) => axisObject(target, target.chart.valueAxis),
  },
  methods: {
    getItem: (target, parameters) => {
      const type = parameters.choice(0, WORDS.ChartAxisType);
      parameters.choice(1, WORDS.ChartAxisGroup, 'Primary');
      return axisObject(target, type === 'Category' ? target.chart.categoryAxis : target.chart.valueAxis);
    },
  },
};

type AxisTarget = Targets['ChartAxis'];
const axisOf = ({ axis }: AxisTarget): ChartAxis => axis;

/** A number, or '' for what Excel chooses. */
const bound = (value: Json): number | '' => (value === '' ? '' : numberValue(value));

export const chartAxis: Definition<'ChartAxis'> = {
  guardedBy: sheetOf,
  properties: {
    visible: field(axisOf, 'visible', flagValue),
    numberFormat: field(axisOf, 'numberFormat', textValue),
    minimum: field(axisOf, 'minimum', bound),
    maximum: field(axisOf, 'maximum', bound),
    majorUnit: field(axisOf, 'majorUnit', bound),
    reversePlotOrder: field(axisOf, 'reversed', flagValue),
  },
  navigation: {
    title: (target) => new ApiObject('ChartAxisTitle', target),
    format: (target) => new ApiObject('ChartAxisFormat', target),
    majorGridlines: (target) => new ApiObject('ChartGridlines', target),
  },
};

export const chartAxisTitle: Definition<'ChartAxisTitle'> = {
  guardedBy: sheetOf,
  properties: {
    text: {
      get: ({ axis }) => axis.title,
      set: ({ axis }, value) => {
        axis.title = textValue(value);
        axis.titleVisible = true;
      },
    },
    visible: field(axisOf, 'titleVisible', flagValue),
  },
};

export const chartAxisFormat: Definition<'ChartAxisFormat'> = {
  navigation: { font: (target) => fontOf(target, target.axis.font) },
};

export const chartGridlines: Definition<'ChartGridlines'> = {
  guardedBy: sheetOf,
  properties: { visible: field(axisOf, 'majorGridlines', flagValue) },
};

export const chartDataLabelFormat: Definition<'ChartDataLabelFormat'> = {
  navigation: { font: (target) => fontOf(target, target.labels.font) },
};

export const chartAreaFormat: Definition<'ChartAreaFormat'> = {
  navigation: {
    fill: ({ sheet, chart }) =>
      new ApiObject('ChartFill', {
        sheet,
        chart,
        paint: (color) => {
          chart.fill = color;
        },
      }),
    border: (target) => new ApiObject('ChartBorder', target),
  },
};

export const chartBorder: Definition<'ChartBorder'> = {
  guardedBy: sheetOf,
  properties: { color: field(chartOf, 'borderColor', colorValue) },
};

export const chartFill: Definition<'ChartFill'> = {
  guardedBy: sheetOf,
  methods: {
    setSolidColor: ({ paint }, parameters) => {
      paint(colorValue(parameters.json(0)));
      return undefined;
    },
    clear: ({ paint }) => {
      paint(null);
      return undefined;
    },
  },
};
