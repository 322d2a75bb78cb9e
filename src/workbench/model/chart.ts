import type { Area } from './area';

/** An area on a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface ChartSeries {
  name: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  /** `#RRGGBB`, or null for the theme's. */
  color: string | null;
  gapWidth: number;
  overlap: number;
  hasDataLabels: boolean;
  doughnutHoleSize: number;
  readonly labels: DataLabels;
  /** Colour of single points, by index. */
  readonly pointColors: Map<number, string>;
  /** Labels of single points that differ from the series', by index. */
  readonly pointLabels: Map<number, DataLabels>;
}

export interface DataLabels {
  numberFormat: string;
  showValue: boolean;
  showPercentage: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  position: string;
  readonly font: ChartFont;
}

export interface ChartAxis {
  visible: boolean;
  numberFormat: string;
  minimum: number | '';
  maximum: number | '';
  majorUnit: number | '';
  reversed: boolean;
  majorGridlines: boolean;
  title: string;
  titleVisible: boolean;
  readonly font: ChartFont;
}

export interface ChartFont {
  name: string;
  size: number;
  bold: boolean;
  color: string;
}

/** Placed in points from the top left of the sheet, or over cells. */
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  readonly titleFont: ChartFont;
  legendVisible: boolean;
  legendPosition: string;
  readonly legendFont: ChartFont;
  /** Of the chart area; null for the theme's. */
  fill: string | null;
  borderColor: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What `setPosition` was given. */
  over: Area | null;
  series: ChartSeries[];
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
}

const newFont = (size: number): ChartFont => ({ name: '等线', size, bold: false, color: '#595959' });

const newAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  numberFormat: 'General',
  minimum: '',
  maximum: '',
  majorUnit: '',
  reversed: false,
  majorGridlines: gridlines,
  title: '',
  titleVisible: false,
  font: newFont(9),
});

export function newSeries(name: string, values: SheetArea | null, categories: SheetArea | null): ChartSeries {
  return {
    name,
    values,
    categories,
    color: null,
    gapWidth: 150,
    overlap: 0,
    hasDataLabels: false,
    doughnutHoleSize: 75,
    labels: {
      numberFormat: 'General',
      showValue: true,
      showPercentage: false,
      showCategoryName: false,
      showSeriesName: false,
      position: 'BestFit',
      font: newFont(9),
    },
    pointColors: new Map(),
    pointLabels: new Map(),
  };
}

export function newChart(id: string, name: string, type: string): Chart {
  return {
    id,
    name,
    type,
    title: '图表标题',
    titleVisible: true,
    titleFont: newFont(14),
    legendVisible: true,
    legendPosition: 'Bottom',
    legendFont: newFont(9),
    fill: null,
    borderColor: '#D9D9D9',
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    over: null,
    series: [],
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
  };
}
