import { displayText } from '../model/display-text';
import type { Chart, ChartFont, ChartSeries } from '../model/chart';
import type { Workbook } from '../model/workbook';
import { chartData, colorAt, type ChartData } from './chart-data';
import { svg } from './svg';

/** A rectangle in points. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as SVG, measured in points: bars and columns side by side, lines, pies and rings, with title, labels and legend.
 * Stacked bars stand side by side, and value axes are never drawn.
 */
export function chartSvg(chart: Chart, workbook: Workbook): string {
  const { width, height } = chart;
  const data = chartData(chart, workbook);
  const titleHeight = chart.titleVisible ? chart.titleFont.size * 1.9 : 6;
  const legendHeight = chart.legendVisible ? chart.legendFont.size * 1.9 : 4;
  const box = {
    left: 10,
    top: titleHeight,
    width: width - 20,
    height: Math.max(10, height - titleHeight - legendHeight),
  };
  const isRound = chart.type === 'Pie' || chart.type === 'Doughnut';
  const label = chart.titleVisible ? chart.title : chart.name;
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      'aria-label': label,
    },
    [
      svg('rect', {
        x: 0.5,
        y: 0.5,
        width: Math.max(0, width - 1),
        height: Math.max(0, height - 1),
        fill: chart.fill ?? '#FFFFFF',
        stroke: chart.borderColor,
      }),
      chart.titleVisible
        ? text(chart.title, width / 2, chart.titleFont.size * 1.4, chart.titleFont, 'middle')
        : '',
      isRound ? round(chart, data, box) : bars(chart, data, box),
      chart.legendVisible ? legend(chart, data, isRound, height - legendHeight / 2) : '',
    ],
  );
}

function text(content: string, x: number, y: number, font: ChartFont, anchor: string): string {
  const look = {
    x,
    y,
    'text-anchor': anchor,
    'font-family': `${font.name}, 'Noto Sans CJK SC', sans-serif`,
    'font-size': font.size,
    'font-weight': font.bold ? 'bold' : 'normal',
    fill: font.color,
  };
  return svg('text', look, [content], true);
}

function legend(chart: Chart, data: ChartData, isRound: boolean, y: number): string {
  const { legendFont: font } = chart;
  const entries = isRound
    ? data.categories.map((name, index) => ({ name, color: sliceColor(chart, index) }))
    : data.series.map(({ name, color }) => ({ name, color }));
  const widthOf = (name: string): number => font.size * (2.4 + [...name].length);
  const total = entries.reduce((sum, { name }) => sum + widthOf(name), 0);
  let x = Math.max(6, (chart.width - total) / 2);
  const parts = entries.map(({ name, color }) => {
    const mark = svg('rect', { x, y: y - font.size / 2, width: font.size, height: font.size, fill: color });
    const label = text(name, x + font.size * 1.4, y + font.size * 0.35, font, 'start');
    x += widthOf(name);
    return mark + label;
  });
  return parts.join('');
}

const sliceColor = ({ series }: Chart, index: number): string =>
  series[0]?.pointColors.get(index) ?? colorAt(index);

function bars(chart: Chart, data: ChartData, box: Box): string {
  const isHorizontal = chart.type.startsWith('Bar');
  const { font } = chart.categoryAxis;
  const count = Math.max(1, data.categories.length, ...data.series.map(({ values }) => values.length));
  const most = chart.valueAxis.maximum === '' ? 0 : chart.valueAxis.maximum;
  const largest = Math.max(most, ...data.series.flatMap(({ values }) => values), 0) || 1;
  const names = isHorizontal
    ? Math.min(box.width / 3, Math.max(0, ...data.categories.map((name) => [...name].length)) * font.size)
    : font.size * 1.8;
  const labelRoom = font.size * (isHorizontal ? 5 : 1.6);
  const length = (isHorizontal ? box.width : box.height) - names - labelRoom;
  const band = (isHorizontal ? box.height : box.width) / count;
  const gap = (chart.series[0]?.gapWidth ?? 150) / 100;
  const thickness = band / (data.series.length + gap || 1);
  const isReversed = isHorizontal && !chart.categoryAxis.reversed;

  const category = (index: number): string => {
    const middle = placeOf(index) + band / 2;
    const name = data.categories[index] ?? '';
    return isHorizontal
      ? text(name, box.left + names - 4, middle + font.size * 0.35, font, 'end')
      : text(name, box.left + middle - box.left, box.top + box.height - font.size * 0.5, font, 'middle');
  };
  const placeOf = (index: number): number =>
    (isHorizontal ? box.top : box.left) + band * (isReversed ? count - 1 - index : index);
  const base = isHorizontal ? box.left + names : box.top + box.height - names;

  const drawn = data.series.flatMap(({ values, color }, number) =>
    values.map((value, index) => {
      const size = Math.max(0, (value / largest) * length);
      const across = placeOf(index) + (thickness * gap) / 2 + thickness * number;
      const series = chart.series[number];
      const label = series === undefined ? '' : labelText(series, value, index);
      const fill = series?.pointColors.get(index) ?? color;
      return isHorizontal
        ? svg('rect', { x: base, y: across, width: size, height: thickness, fill }) +
            text(label, base + size + 4, across + thickness / 2 + font.size * 0.35, font, 'start')
        : svg('rect', { x: across, y: base - size, width: thickness, height: size, fill }) +
            text(label, across + thickness / 2, base - size - 3, font, 'middle');
    }),
  );
  const axis = isHorizontal
    ? { x1: base, y1: box.top, x2: base, y2: box.top + box.height }
    : { x1: box.left, y1: base, x2: box.left + box.width, y2: base };
  const categories = Array.from({ length: count }, (_, index) => category(index));
  return [...drawn, ...categories, svg('line', { ...axis, stroke: '#808080', 'stroke-width': 0.5 })].join('');
}

function labelText(series: ChartSeries, value: number, index: number, share?: number): string {
  if (!series.hasDataLabels) return '';
  const labels = series.pointLabels.get(index) ?? series.labels;
  if (labels.showPercentage) return displayText(share ?? value, labels.numberFormat);
  return labels.showValue ? displayText(value, labels.numberFormat) : '';
}

function round(chart: Chart, data: ChartData, box: Box): string {
  const [series] = chart.series;
  const values = data.series[0]?.values ?? [];
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  if (series === undefined || total === 0) return '';
  const radius = Math.min(box.width, box.height) / 2 - 4;
  const center = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const hole = chart.type === 'Doughnut' ? (radius * series.doughnutHoleSize) / 100 : 0;
  let turned = 0;
  return values
    .map((value, index) => {
      const share = Math.max(0, value) / total;
      const [from, to] = [turned, turned + share];
      turned = to;
      const middle = at(center, (radius + hole) / 2, (from + to) / 2);
      const label = labelText(series, value, index, share);
      const font = (series.pointLabels.get(index) ?? series.labels).font;
      return (
        svg('path', {
          d: slice(center, radius, hole, from, to),
          fill: sliceColor(chart, index),
          stroke: '#FFFFFF',
        }) + text(label, middle.x, middle.y + font.size * 0.35, font, 'middle')
      );
    })
    .join('');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point so many turns from the top, clockwise. */
const at = (center: Point, radius: number, turns: number): Point => ({
  x: center.x + radius * Math.sin(turns * 2 * Math.PI),
  y: center.y - radius * Math.cos(turns * 2 * Math.PI),
});

function slice(center: Point, radius: number, hole: number, from: number, to: number): string {
  // A whole turn would end where it began, and draw nothing.
  const end = Math.min(to, from + 0.9999);
  const large = end - from > 0.5 ? '1' : '0';
  const show = ({ x, y }: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
  const arc = (size: number, sweep: string, target: Point): string =>
    `A${size.toFixed(2)} ${size.toFixed(2)} 0 ${large} ${sweep} ${show(target)}`;
  return [
    `M${show(at(center, radius, from))}`,
    arc(radius, '1', at(center, radius, end)),
    `L${show(at(center, hole, end))}`,
    hole === 0 ? '' : arc(hole, '0', at(center, hole, from)),
    'Z',
  ].join(' ');
}
