import { referenceProblems } from './workbook-rules';
import { child, children, descendants, integer, sequenceProblems } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { WorkbookFacts } from './workbook-rules';
import type { Element } from '@xmldom/xmldom';

const CHART_SPACE = [
  'date1904', 'lang', 'roundedCorners', 'style', 'clrMapOvr', 'pivotSource', 'protection', 'chart', 'spPr', 'txPr',
  'externalData', 'printSettings', 'userShapes', 'extLst',
]; // prettier-ignore
const CHART = [
  'title', 'autoTitleDeleted', 'pivotFmts', 'view3D', 'floor', 'sideWall', 'backWall', 'plotArea', 'legend',
  'plotVisOnly', 'dispBlanksAs', 'showDLblsOverMax', 'extLst',
]; // prettier-ignore
const AXIS_START = ['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'minorGridlines', 'title', 'numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx', 'crosses', 'crossesAt']; // prettier-ignore
const DATA_LABELS = [
  'dLbl', 'delete', 'numFmt', 'spPr', 'txPr', 'dLblPos', 'showLegendKey', 'showVal', 'showCatName', 'showSerName',
  'showPercent', 'showBubbleSize', 'separator', 'showLeaderLines', 'leaderLines', 'extLst',
]; // prettier-ignore

/** Sequences of the chart kinds this project writes, and of their series and axes; others are not judged. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  barChart: [
    'barDir',
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'gapWidth',
    'overlap',
    'serLines',
    'axId',
    'extLst',
  ],
  doughnutChart: ['varyColors', 'ser', 'dLbls', 'firstSliceAng', 'holeSize', 'extLst'],
  pieChart: ['varyColors', 'ser', 'dLbls', 'firstSliceAng', 'extLst'],
  catAx: [
    ...AXIS_START,
    'auto',
    'lblAlgn',
    'lblOffset',
    'tickLblSkip',
    'tickMarkSkip',
    'noMultiLvlLbl',
    'extLst',
  ],
  valAx: [...AXIS_START, 'crossBetween', 'majorUnit', 'minorUnit', 'dispUnits', 'extLst'],
  dLbls: DATA_LABELS,
};
const SERIES: Readonly<Record<string, readonly string[]>> = {
  barChart: ['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'pictureOptions', 'dPt', 'dLbls', 'trendline', 'errBars', 'cat', 'val', 'shape', 'extLst'], // prettier-ignore
  doughnutChart: ['idx', 'order', 'tx', 'spPr', 'explosion', 'dPt', 'dLbls', 'cat', 'val', 'extLst'],
  pieChart: ['idx', 'order', 'tx', 'spPr', 'explosion', 'dPt', 'dLbls', 'cat', 'val', 'extLst'],
};
const REPEATABLE = new Set(['ser', 'axId', 'dPt', 'dLbl', 'trendline']);
const PIE_KINDS = new Set(['pieChart', 'pie3DChart', 'doughnutChart', 'ofPieChart']);

/** Basic structure of a chart, axes that cross each other, and references to sheets that exist. */
export function checkChart(pack: OoxmlPackage, part: string, workbook: WorkbookFacts, report: Report): void {
  const root = pack.root(part);
  if (root === null) return;
  if (root.localName !== 'chartSpace') {
    report(part, `the root is <${root.localName ?? ''}>, not <chartSpace>`);
    return;
  }
  for (const problem of sequenceProblems(root, CHART_SPACE)) report(part, problem);
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  if (chart === null || plot === null) {
    report(part, 'has no plot area');
    return;
  }
  for (const problem of sequenceProblems(chart, CHART)) report(part, problem);

  const groups = children(plot).filter((element) => /Chart$/.test(element.localName ?? ''));
  if (groups.length === 0) report(part, 'the plot area holds no chart');
  checkSequences(part, plot, report);
  checkAxes(part, plot, groups, report);
  checkSeries(part, groups, report);
  for (const formula of descendants(root, 'f')) {
    for (const problem of referenceProblems(formula.textContent ?? '', workbook))
      report(part, `"${formula.textContent ?? ''}" ${problem}`);
  }
}

/** Anchors are complete, and a frame with a chart leads to a chart part. */
export function checkDrawing(pack: OoxmlPackage, part: string, report: Report): void {
  const root = pack.root(part);
  if (root === null) return;
  if (root.localName !== 'wsDr') {
    report(part, `the root is <${root.localName ?? ''}>, not <wsDr>`);
    return;
  }
  const shapes = new Set<string>();
  for (const anchor of children(root).filter((element) => /Anchor$/.test(element.localName ?? ''))) {
    const kind = anchor.localName ?? '';
    if (kind === 'twoCellAnchor' && (child(anchor, 'from') === null || child(anchor, 'to') === null))
      report(part, 'an anchor has no corners');
    if (child(anchor, 'clientData') === null) report(part, 'an anchor has no <clientData>');
  }
  for (const properties of descendants(root, 'cNvPr')) {
    const id = properties.getAttribute('id') ?? '';
    if (shapes.has(id)) report(part, `the shape id ${id} is used twice`);
    shapes.add(id);
  }
  const relationships = pack.relationships(part);
  for (const chart of descendants(root, 'chart')) {
    const id = [...chart.attributes].find((attribute) => attribute.localName === 'id')?.value;
    const type = relationships.find((relationship) => relationship.id === id)?.type ?? '';
    if (type !== '' && !/\/chart(Ex)?$/.test(type))
      report(part, `the chart frame ${id ?? ''} leads to no chart`);
  }
}

function checkSequences(part: string, plot: Element, report: Report): void {
  for (const [name, sequence] of Object.entries(SEQUENCES)) {
    for (const element of descendants(plot, name)) {
      for (const problem of sequenceProblems(element, sequence, REPEATABLE))
        report(part, `${name}: ${problem}`);
    }
  }
  for (const position of descendants(plot, 'dLblPos')) {
    const group = position.parentNode?.parentNode?.parentNode;
    const kinds = [group, group?.parentNode, position.parentNode?.parentNode].map(
      (node) => (node as Element | null)?.localName,
    );
    if (kinds.includes('doughnutChart')) report(part, 'a doughnut cannot have a label position');
  }
}

function checkAxes(part: string, plot: Element, groups: readonly Element[], report: Report): void {
  const axes = children(plot).filter((element) => /Ax$/.test(element.localName ?? ''));
  const ids = axes.map((axis) => child(axis, 'axId')?.getAttribute('val') ?? '');
  if (new Set(ids).size !== ids.length) report(part, 'two axes have one id');
  for (const axis of axes) {
    const crossed = child(axis, 'crossAx')?.getAttribute('val') ?? '';
    if (!ids.includes(crossed)) report(part, `an axis crosses the axis ${crossed}, which is not there`);
  }
  for (const group of groups) {
    const kind = group.localName ?? '';
    const named = children(group, 'axId').map((element) => element.getAttribute('val') ?? '');
    if (PIE_KINDS.has(kind) ? named.length > 0 : named.length < 2)
      report(part, `${kind} has ${String(named.length)} axes`);
    for (const id of named)
      if (!ids.includes(id)) report(part, `${kind} uses the axis ${id}, which is not there`);
  }
}

function checkSeries(part: string, groups: readonly Element[], report: Report): void {
  const places = new Set<string>();
  for (const group of groups) {
    const sequence = SERIES[group.localName ?? ''];
    for (const series of children(group, 'ser')) {
      const index = child(series, 'idx')?.getAttribute('val') ?? '';
      if (places.has(index)) report(part, `the series index ${index} is used twice`);
      places.add(index);
      if (sequence !== undefined) {
        for (const problem of sequenceProblems(series, sequence, REPEATABLE))
          report(part, `series ${index}: ${problem}`);
      }
      for (const cache of [...descendants(series, 'numCache'), ...descendants(series, 'strCache')]) {
        const stated = child(cache, 'ptCount');
        const size = stated === null ? 0 : (integer(stated, 'val') ?? 0);
        if (children(cache, 'pt').some((point) => (integer(point, 'idx') ?? size) >= size))
          report(part, `series ${index} caches more points than it counts`);
      }
    }
  }
}
