/** How the file draws a chart type of Excel's API. */
export interface ChartKind {
  readonly type: string;
  readonly element: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: string;
  readonly markers?: boolean;
}

export const CHART_KINDS: readonly ChartKind[] = [
  { type: 'ColumnClustered', element: 'barChart', direction: 'col', grouping: 'clustered' },
  { type: 'ColumnStacked', element: 'barChart', direction: 'col', grouping: 'stacked' },
  { type: 'ColumnStacked100', element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  { type: 'BarClustered', element: 'barChart', direction: 'bar', grouping: 'clustered' },
  { type: 'BarStacked', element: 'barChart', direction: 'bar', grouping: 'stacked' },
  { type: 'BarStacked100', element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  { type: 'Line', element: 'lineChart', grouping: 'standard', markers: false },
  { type: 'LineMarkers', element: 'lineChart', grouping: 'standard', markers: true },
  { type: 'Pie', element: 'pieChart' },
  { type: 'Doughnut', element: 'doughnutChart' },
];

/** The words of Excel's API for where labels and legends stand, with those of the file. */
const POSITIONS: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  BestFit: 'bestFit',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  Corner: 'tr',
};

export const positionForFile = (word: string): string | undefined => POSITIONS[word];

export const positionFromFile = (text: string): string | undefined =>
  Object.entries(POSITIONS).find(([, each]) => each === text)?.[0];
