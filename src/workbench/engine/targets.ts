import type { Area } from '../model/area';
import type { Chart, ChartAxis, ChartFont, ChartSeries, DataLabels } from '../model/chart';
import type { BorderSide } from '../model/cell';
import type { ConditionalFormat } from '../model/conditional-format';
import type { DefinedName } from '../model/defined-name';
import type { Workbook } from '../model/workbook';
import type { Worksheet } from '../model/worksheet';

export interface RangeTarget {
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** Cells whose look is read or changed together. */
export interface LookTarget {
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

export interface NamesTarget {
  readonly names: DefinedName[];
  /** Null for names of the workbook. */
  readonly sheet: Worksheet | null;
}

export interface ChartTarget {
  readonly sheet: Worksheet;
  readonly chart: Chart;
}

type SeriesTarget = ChartTarget & { readonly series: ChartSeries };
type AxisTarget = ChartTarget & { readonly axis: ChartAxis };
type FontTarget = ChartTarget & { readonly font: ChartFont };
type ConditionalTarget = { readonly sheet: Worksheet; readonly format: ConditionalFormat };

/** What each class of Excel's API stands for in the model. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Worksheet;
  WorksheetProtection: Worksheet;
  WorksheetFreezePanes: Worksheet;
  AutoFilter: Worksheet;
  PageLayout: Worksheet;
  HeaderFooterGroup: Worksheet;
  HeaderFooter: Worksheet;
  PageBreakCollection: Worksheet;
  PageBreak: { readonly sheet: Worksheet; readonly row: number };
  Range: RangeTarget;
  RangeAreas: LookTarget;
  RangeFormat: LookTarget;
  RangeFont: LookTarget;
  RangeFill: LookTarget;
  FormatProtection: LookTarget;
  RangeBorderCollection: LookTarget;
  RangeBorder: LookTarget & { readonly side: BorderSide | 'InsideHorizontal' | 'InsideVertical' };
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalTarget;
  CustomConditionalFormat: ConditionalTarget;
  ConditionalFormatRule: ConditionalTarget;
  ConditionalRangeFormat: ConditionalTarget;
  ConditionalRangeFont: ConditionalTarget;
  ConditionalRangeFill: ConditionalTarget;
  DataBarConditionalFormat: ConditionalTarget;
  ConditionalDataBarPositiveFormat: ConditionalTarget;
  DataValidation: RangeTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NamesTarget & { readonly name: DefinedName };
  ChartCollection: Worksheet;
  Chart: ChartTarget;
  ChartAreaFormat: ChartTarget;
  ChartBorder: ChartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartTarget;
  ChartLegend: ChartTarget;
  ChartLegendFormat: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartPointsCollection: SeriesTarget;
  ChartPoint: SeriesTarget & { readonly index: number };
  ChartPointFormat: SeriesTarget & { readonly index: number };
  ChartFill: ChartTarget & { readonly paint: (color: string | null) => void };
  ChartDataLabels: ChartTarget & { readonly labels: DataLabels };
  ChartDataLabel: ChartTarget & { readonly labels: DataLabels };
  ChartDataLabelFormat: ChartTarget & { readonly labels: DataLabels };
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartAxisTitle: AxisTarget;
  ChartAxisFormat: AxisTarget;
  ChartGridlines: AxisTarget;
  ChartFont: FontTarget;
  'Microsoft.InternalService.AddinInternalService': null;
}

export type ApiType = keyof Targets;

/** An object of Excel's API inside the engine. */
export class ApiObject<K extends ApiType = ApiType> {
  /** Set once the client keeps the object between requests. */
  referenceId: string | null = null;

  constructor(
    readonly type: K,
    readonly target: Targets[K],
  ) {}

  is<T extends ApiType>(type: T): this is ApiObject<T> {
    const own: ApiType = this.type;
    return own === type;
  }
}
