import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';

import { allowedInXml } from '../../opc/xml';
import { faceName } from './fonts';
import { STYLE } from './styles';
import { textRun } from './text';
import type { ReportChart, ReportSeries } from '../report';

/** Greys far enough apart to be told in black and white; the report has at most two series. */
const GREYS = ['404040', 'BFBFBF'] as const;
const BLACK = '000000';
const FONT = { name: faceName('table'), color: BLACK } as const;

/** Pixels of 1/96 inch: as wide as the text, as high as the bars need. */
const SIZE = { width: 585, bar: 18, gap: 16, frame: 56, lowest: 150, highest: 720 } as const;

/**
 * A chart that Word draws and can edit (its figures stand in a workbook inside the document), with its caption below. Each bar
 * carries the figure as the report prints it.
 */
export function chartBlocks(chart: ReportChart): readonly Paragraph[] {
  const { caption, categories, series } = chart;
  const run = new ChartRun({
    type: 'bar',
    categories: categories.map(allowedInXml),
    series: series.map(chartSeries),
    // A chart with bars counts its categories from below: reversed, they read as in the table.
    categoryAxis: { reverseOrder: true, font: FONT },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true, font: FONT },
    legend: series.length > 1 ? { position: 'bottom', font: FONT } : false,
    gapWidth: 60,
    font: FONT,
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: SIZE.width, height: heightOf(chart) },
    altText: { name: allowedInXml(caption), description: allowedInXml(description(chart)) },
  });
  const figure = new Paragraph({ style: STYLE.figure });
  figure.addRunToFront(run);
  return [figure, new Paragraph({ style: STYLE.caption, children: [textRun(caption)] })];
}

function chartSeries({ name, values, valueTexts }: ReportSeries, index: number): ChartSeries {
  return {
    name: allowedInXml(name),
    values,
    color: GREYS[index % GREYS.length] ?? BLACK,
    pointLabels: values.map((value, point) =>
      value === null ? false : { font: FONT, text: allowedInXml(valueTexts[point] ?? String(value)) },
    ),
  };
}

function heightOf({ categories, series }: ReportChart): number {
  const needed = categories.length * (series.length * SIZE.bar + SIZE.gap) + SIZE.frame;
  return Math.min(Math.max(needed, SIZE.lowest), SIZE.highest);
}

/** What the chart shows, in words, for those who can not see it. */
function description({ caption, categories, series }: ReportChart): string {
  const parts = series.map(({ name, valueTexts }) => {
    const points = categories.map((category, point) => `${category} ${valueTexts[point] ?? ''}`.trim());
    return `${name}：${points.join('，')}`;
  });
  return `${caption}。${parts.join('；')}。`;
}
