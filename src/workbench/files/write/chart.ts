import { escapeXml } from '../../../opc/xml';
import { areaText, quotedSheet, type Area } from '../../model/area';
import type { Chart, ChartAxis, ChartFont, ChartSeries, DataLabels, SheetArea } from '../../model/chart';
import type { Workbook } from '../../model/workbook';
import { CHART_KINDS, positionForFile, type ChartKind } from '../chart-kinds';
import { element } from '../xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const [CATEGORY_AXIS, VALUE_AXIS] = [111, 112];

/** An element of the chart's namespace that says only one thing. */
const says = (name: string, val: string | number | boolean): string => element(`c:${name}`, { val });

/** The part of a chart. Its series refer to cells and carry their values, for those who do not calculate. */
export function chartPart(chart: Chart, workbook: Workbook): string {
  const kind = CHART_KINDS.find(({ type }) => type === chart.type) ?? CHART_KINDS[0];
  if (kind === undefined) return '';
  return element('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': DRAWING }, [
    says('roundedCorners', false),
    element('c:chart', {}, [
      chart.titleVisible ? title(chart.title, chart.titleFont) : '',
      says('autoTitleDeleted', !chart.titleVisible),
      element('c:plotArea', {}, ['<c:layout/>', plot(chart, kind, workbook), ...axes(chart, kind)]),
      chart.legendVisible
        ? element('c:legend', {}, [
            says('legendPos', positionForFile(chart.legendPosition) ?? 'b'),
            says('overlay', false),
            textProperties(chart.legendFont),
          ])
        : '',
      says('plotVisOnly', true),
      says('dispBlanksAs', 'gap'),
    ]),
    element('c:spPr', {}, [chart.fill === null ? '' : solid(chart.fill), line(chart.borderColor)]),
  ]);
}

function title(text: string, font: ChartFont): string {
  const run = element('a:r', {}, [properties('a:rPr', font), element('a:t', {}, escapeXml(text))]);
  const paragraph = element('a:p', {}, [element('a:pPr', {}, properties('a:defRPr', font)), run]);
  return element('c:title', {}, [
    element('c:tx', {}, element('c:rich', {}, ['<a:bodyPr/><a:lstStyle/>', paragraph])),
    says('overlay', false),
  ]);
}

function plot(chart: Chart, kind: ChartKind, workbook: Workbook): string {
  const hasAxes = kind.element === 'barChart' || kind.element === 'lineChart';
  const [first] = chart.series;
  return element(`c:${kind.element}`, {}, [
    kind.direction === undefined ? '' : says('barDir', kind.direction),
    kind.grouping === undefined ? '' : says('grouping', kind.grouping),
    says('varyColors', !hasAxes),
    ...chart.series.map((series, index) => seriesElement(series, index, kind, workbook)),
    kind.element === 'barChart' ? says('gapWidth', first?.gapWidth ?? 150) : '',
    kind.element === 'barChart' ? says('overlap', first?.overlap ?? 0) : '',
    kind.element === 'lineChart' ? says('marker', true) : '',
    hasAxes ? says('axId', CATEGORY_AXIS) + says('axId', VALUE_AXIS) : says('firstSliceAng', 0),
    kind.element === 'doughnutChart' ? says('holeSize', first?.doughnutHoleSize ?? 75) : '',
  ]);
}

function seriesElement(series: ChartSeries, index: number, kind: ChartKind, workbook: Workbook): string {
  const isBar = kind.element === 'barChart';
  const shape = series.color === null ? '' : element('c:spPr', {}, shapeOf(series.color, kind));
  const points = [...series.pointColors].map(([at, color]) =>
    element('c:dPt', {}, [
      says('idx', at),
      isBar ? says('invertIfNegative', false) : '',
      says('bubble3D', false),
      element('c:spPr', {}, solid(color)),
    ]),
  );
  return element('c:ser', {}, [
    says('idx', index),
    says('order', index),
    series.name === '' ? '' : element('c:tx', {}, element('c:v', {}, escapeXml(series.name))),
    shape,
    isBar ? says('invertIfNegative', false) : '',
    kind.markers === undefined
      ? ''
      : element('c:marker', {}, says('symbol', kind.markers ? 'circle' : 'none')),
    ...points,
    labelsOf(series, kind),
    series.categories === null ? '' : element('c:cat', {}, reference(series.categories, 'str', workbook)),
    series.values === null ? '' : element('c:val', {}, reference(series.values, 'num', workbook)),
    kind.element === 'lineChart' ? says('smooth', false) : '',
  ]);
}

const shapeOf = (color: string, kind: ChartKind): string =>
  kind.element === 'lineChart' ? element('a:ln', { w: 28_575 }, solid(color)) : solid(color);

function labelsOf(series: ChartSeries, kind: ChartKind): string {
  if (!series.hasDataLabels) return '';
  const own = [...series.pointLabels]
    .sort(([one], [other]) => one - other)
    .map(([at, labels]) => element('c:dLbl', {}, [says('idx', at), labelSettings(labels, kind)]));
  return element('c:dLbls', {}, [...own, labelSettings(series.labels, kind)]);
}

function labelSettings(labels: DataLabels, kind: ChartKind): string {
  const position = positionForFile(labels.position);
  // The format allows the place that Excel chooses only in pies, and none in rings.
  const isAllowed =
    kind.element !== 'doughnutChart' && (labels.position !== 'BestFit' || kind.element === 'pieChart');
  return [
    element('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: false }),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(labels.font),
    position !== undefined && isAllowed ? says('dLblPos', position) : '',
    says('showLegendKey', false),
    says('showVal', labels.showValue),
    says('showCatName', labels.showCategoryName),
    says('showSerName', labels.showSeriesName),
    says('showPercent', labels.showPercentage),
    says('showBubbleSize', false),
  ].join('');
}

function axes(chart: Chart, kind: ChartKind): readonly string[] {
  if (kind.element !== 'barChart' && kind.element !== 'lineChart') return [];
  const isHorizontal = kind.direction === 'bar';
  return [
    element('c:catAx', {}, [
      ...axisStart(chart.categoryAxis, CATEGORY_AXIS, isHorizontal ? 'l' : 'b'),
      ...axisEnd(VALUE_AXIS),
      says('auto', true),
      says('lblAlgn', 'ctr'),
      says('lblOffset', 100),
      says('noMultiLvlLbl', true),
    ]),
    element('c:valAx', {}, [
      ...axisStart(chart.valueAxis, VALUE_AXIS, isHorizontal ? 'b' : 'l'),
      ...axisEnd(CATEGORY_AXIS),
      says('crossBetween', 'between'),
      chart.valueAxis.majorUnit === '' ? '' : says('majorUnit', chart.valueAxis.majorUnit),
    ]),
  ];
}

function axisStart(axis: ChartAxis, id: number, position: string): readonly string[] {
  return [
    says('axId', id),
    element('c:scaling', {}, [
      says('orientation', axis.reversed ? 'maxMin' : 'minMax'),
      axis.maximum === '' ? '' : says('max', axis.maximum),
      axis.minimum === '' ? '' : says('min', axis.minimum),
    ]),
    says('delete', !axis.visible),
    says('axPos', position),
    axis.majorGridlines ? '<c:majorGridlines/>' : '',
    axis.titleVisible ? title(axis.title, axis.font) : '',
    element('c:numFmt', { formatCode: axis.numberFormat, sourceLinked: false }),
    says('majorTickMark', 'none'),
    says('minorTickMark', 'none'),
    says('tickLblPos', 'low'),
    textProperties(axis.font),
  ];
}

const axisEnd = (crossed: number): readonly string[] => [
  says('crossAx', crossed),
  says('crosses', 'autoZero'),
];

function reference({ sheet, area }: SheetArea, kind: 'str' | 'num', workbook: Workbook): string {
  const cells = cellsOf(area);
  const points = cells.flatMap(({ row, column }, index) => {
    const value = workbook.sheet(sheet)?.cell(row, column)?.value ?? '';
    if (value === '' || (kind === 'num' && typeof value !== 'number')) return [];
    return [element('c:pt', { idx: index }, element('c:v', {}, escapeXml(String(value))))];
  });
  return element(`c:${kind}Ref`, {}, [
    element('c:f', {}, escapeXml(`${quotedSheet(sheet)}!${areaText(area, true)}`)),
    element(`c:${kind}Cache`, {}, [
      kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '',
      says('ptCount', cells.length),
      ...points,
    ]),
  ]);
}

function cellsOf(area: Area): readonly { readonly row: number; readonly column: number }[] {
  const cells = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}

const solid = (hex: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: hex.slice(1).toUpperCase() }));

const line = (hex: string): string => element('a:ln', { w: 6350 }, solid(hex));

function textProperties(font: ChartFont): string {
  const paragraph = element('a:p', {}, [
    element('a:pPr', {}, properties('a:defRPr', font)),
    '<a:endParaRPr lang="zh-CN"/>',
  ]);
  return element('c:txPr', {}, ['<a:bodyPr/><a:lstStyle/>', paragraph]);
}

function properties(name: string, font: ChartFont): string {
  return element(name, { sz: Math.round(font.size * 100), b: font.bold }, [
    solid(font.color),
    element('a:latin', { typeface: font.name }),
    element('a:ea', { typeface: font.name }),
  ]);
}
