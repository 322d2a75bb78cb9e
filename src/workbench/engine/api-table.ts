import { rangeAreas } from './api/range-areas';
import {
  pageLayout,
  headerFooterGroup,
  headerFooter,
  pageBreakCollection,
  pageBreak,
} from './api/page-layout';
import {
  conditionalFormatCollection,
  conditionalFormat,
  customConditionalFormat,
  conditionalFormatRule,
  conditionalRangeFormat,
  conditionalRangeFont,
  conditionalRangeFill,
  dataBarConditionalFormat,
  conditionalDataBarPositiveFormat,
} from './api/conditional-formats';
import { chartCollection, chart } from './api/charts';
import {
  chartTitle,
  chartTitleFormat,
  chartLegend,
  chartLegendFormat,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartAxisFormat,
  chartGridlines,
  chartFont,
} from './api/chart-parts';
import {
  chartSeriesCollection,
  chartSeries,
  chartSeriesFormat,
  chartPointsCollection,
  chartPoint,
  chartPointFormat,
  chartFill,
  chartDataLabels,
} from './api/chart-series';
import { application, workbookApi } from './api/workbook';
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from './api/formats';
import { namedItem, namedItemCollection } from './api/names';
import { range } from './api/range';
import { worksheet, worksheetCollection, worksheetFreezePanes, worksheetProtection } from './api/worksheets';
import type { Definition } from './definition';
import type { ApiType } from './targets';

/** Every member of Excel's API that the engine implements. What is not here is refused. */
export const API_TABLE: { readonly [K in ApiType]: Definition<K> } = {
  Workbook: workbookApi,
  Application: application,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  Range: range,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  RangeAreas: rangeAreas,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  DataBarConditionalFormat: dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  ChartLegend: chartLegend,
  ChartLegendFormat: chartLegendFormat,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartPointsCollection: chartPointsCollection,
  ChartPoint: chartPoint,
  ChartPointFormat: chartPointFormat,
  ChartFill: chartFill,
  ChartDataLabels: chartDataLabels,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartAxisFormat: chartAxisFormat,
  ChartGridlines: chartGridlines,
  ChartFont: chartFont,
  'Microsoft.InternalService.AddinInternalService': {
    methods: { notifyActionHandlerReady: () => undefined },
  },
};
