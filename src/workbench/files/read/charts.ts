import { parseReference } from '../../model/area';
import {
  newChart,
  newSeries,
  type Chart,
  type ChartAxis,
  type ChartFont,
  type ChartSeries,
  type DataLabels,
  type SheetArea,
} from '../../model/chart';
import type { Worksheet } from '../../model/worksheet';
import { CHART_KINDS, positionFromFile } from '../chart-kinds';
import type { XmlElement } from '../xml';
import { anchorOf } from './anchor';
import type { Colors } from './colors';
import type { Package, Part } from './package';

/** Adds the charts of a sheet's drawing; of the kinds that the model does not know none. */
export function readCharts(
  file: Package,
  part: Part,
  sheet: Worksheet,
  colors: Colors,
  newId: () => string,
): void {
  const drawing = file.related(part, part.root.child('drawing')?.attribute('id') ?? null);
  if (drawing === null) return;
  for (const anchor of drawing.root.children()) {
    const frame = anchor.child('graphicFrame');
    const id = frame?.at('graphic', 'graphicData', 'chart')?.attribute('id') ?? null;
    const chartPart = file.related(drawing, id);
    if (frame === null || chartPart === null) continue;
    const name = frame.at('nvGraphicFramePr', 'cNvPr')?.attribute('name') ?? '';
    const chart = chartFrom(chartPart.root, newId(), name, sheet.name, colors);
    if (chart === null) continue;
    Object.assign(chart, anchorOf(anchor, sheet));
    sheet.charts.push(chart);
  }
}

function chartFrom(root: XmlElement, id: string, name: string, sheet: string, colors: Colors): Chart | null {
  const parts = new ChartReader(colors, sheet);
  const chartElement = root.child('chart');
  const plotArea = chartElement?.child('plotArea') ?? null;
  if (chartElement === null || plotArea === null) return null;
  for (const plot of plotArea.children()) {
    const kind = CHART_KINDS.find(
      ({ element, direction, grouping, markers }) =>
        plot.name === element &&
        (direction === undefined || (plot.child('barDir')?.attribute('val') ?? 'col') === direction) &&
        (grouping === undefined || (plot.child('grouping')?.attribute('val') ?? grouping) === grouping) &&
        (markers === undefined || hasMarkers(plot) === markers),
    );
    if (kind === undefined) continue;
    const chart = newChart(id, name, kind.type);
    const title = chartElement.child('title');
    chart.titleVisible = title !== null;
    chart.title = title === null ? '' : titleText(title);
    if (title !== null) parts.font(fontElement(title), chart.titleFont);
    const legend = chartElement.child('legend');
    chart.legendVisible = legend !== null;
    if (legend !== null) {
      chart.legendPosition = positionFromFile(legend.child('legendPos')?.attribute('val') ?? 'r') ?? 'Right';
      parts.font(legend.at('txPr', 'p', 'pPr', 'defRPr'), chart.legendFont);
    }
    const shape = root.child('spPr');
    chart.fill = colors.ofFill(shape?.child('solidFill') ?? null);
    chart.borderColor = colors.ofFill(shape?.at('ln', 'solidFill') ?? null) ?? chart.borderColor;
    chart.series = [...plot.children('ser')].map((series) => parts.series(series, plot));
    parts.axis(plotArea.child('catAx'), chart.categoryAxis);
    parts.axis(plotArea.child('valAx'), chart.valueAxis);
    return chart;
  }
  return null;
}

const hasMarkers = (plot: XmlElement): boolean =>
  [...plot.children('ser')].some((series) => series.at('marker', 'symbol')?.attribute('val') !== 'none');

const titleText = (title: XmlElement): string =>
  [...(title.at('tx', 'rich')?.children('p') ?? [])]
    .map((paragraph) => [...paragraph.children('r')].map((run) => run.child('t')?.text ?? '').join(''))
    .join('\n');

const fontElement = (title: XmlElement): XmlElement | null =>
  title.at('tx', 'rich', 'p', 'r', 'rPr') ?? title.at('tx', 'rich', 'p', 'pPr', 'defRPr');

class ChartReader {
  constructor(
    private readonly colors: Colors,
    private readonly sheet: string,
  ) {}

  font(properties: XmlElement | null, font: ChartFont): void {
    if (properties === null) return;
    const size = properties.number('sz');
    if (size !== null) font.size = size / 100;
    font.bold = properties.flag('b', font.bold);
    font.name =
      properties.child('ea')?.attribute('typeface') ??
      properties.child('latin')?.attribute('typeface') ??
      font.name;
    font.color = this.colors.ofFill(properties.child('solidFill')) ?? font.color;
  }

  axis(element: XmlElement | null, axis: ChartAxis): void {
    if (element === null) return;
    axis.visible = !(element.child('delete')?.flag('val', true) ?? false);
    axis.numberFormat = element.child('numFmt')?.attribute('formatCode') ?? axis.numberFormat;
    axis.minimum = element.at('scaling', 'min')?.number('val') ?? '';
    axis.maximum = element.at('scaling', 'max')?.number('val') ?? '';
    axis.majorUnit = element.child('majorUnit')?.number('val') ?? '';
    axis.reversed = element.at('scaling', 'orientation')?.attribute('val') === 'maxMin';
    axis.majorGridlines = element.child('majorGridlines') !== null;
    const title = element.child('title');
    axis.titleVisible = title !== null;
    axis.title = title === null ? '' : titleText(title);
    this.font(element.at('txPr', 'p', 'pPr', 'defRPr'), axis.font);
  }

  series(element: XmlElement, plot: XmlElement): ChartSeries {
    const name = element.at('tx', 'v') ?? element.at('tx', 'strRef', 'strCache', 'pt', 'v');
    const values = this.#reference(element.at('val', 'numRef', 'f'));
    const categories = this.#reference(element.at('cat', 'strRef', 'f') ?? element.at('cat', 'numRef', 'f'));
    const series = newSeries(name?.text ?? '', values, categories);
    series.color = this.#shapeColor(element.child('spPr'));
    series.gapWidth = plot.child('gapWidth')?.number('val') ?? series.gapWidth;
    series.overlap = plot.child('overlap')?.number('val') ?? series.overlap;
    series.doughnutHoleSize = plot.child('holeSize')?.number('val') ?? series.doughnutHoleSize;
    for (const point of element.children('dPt')) {
      const color = this.#shapeColor(point.child('spPr'));
      if (color !== null) series.pointColors.set(point.child('idx')?.number('val') ?? 0, color);
    }
    const labels = element.child('dLbls');
    series.hasDataLabels = labels !== null && !(labels.child('delete')?.flag('val', true) ?? false);
    if (labels === null) return series;
    this.#labels(labels, series.labels);
    for (const label of labels.children('dLbl')) {
      const own = { ...series.labels, font: { ...series.labels.font } };
      this.#labels(label, own);
      series.pointLabels.set(label.child('idx')?.number('val') ?? 0, own);
    }
    return series;
  }

  #labels(element: XmlElement, labels: DataLabels): void {
    const shows = (name: string, otherwise: boolean): boolean =>
      element.child(name)?.flag('val', true) ?? otherwise;
    labels.showValue = shows('showVal', labels.showValue);
    labels.showPercentage = shows('showPercent', labels.showPercentage);
    labels.showCategoryName = shows('showCatName', labels.showCategoryName);
    labels.showSeriesName = shows('showSerName', labels.showSeriesName);
    labels.numberFormat = element.child('numFmt')?.attribute('formatCode') ?? labels.numberFormat;
    labels.position = positionFromFile(element.child('dLblPos')?.attribute('val') ?? '') ?? labels.position;
    this.font(element.at('txPr', 'p', 'pPr', 'defRPr'), labels.font);
  }

  /** The fill, or of a line its own colour. */
  #shapeColor(shape: XmlElement | null): string | null {
    const { colors } = this;
    return (
      colors.ofFill(shape?.child('solidFill') ?? null) ?? colors.ofFill(shape?.at('ln', 'solidFill') ?? null)
    );
  }

  #reference(element: XmlElement | null): SheetArea | null {
    const reference = element === null ? null : parseReference(element.text);
    return reference === null ? null : { sheet: reference.sheet ?? this.sheet, area: reference.area };
  }
}
