import type { Element } from '@xmldom/xmldom';

import { areaReference } from '../../../src/workbook/references';
import type { OoxmlPackage } from '../../support/ooxml/package';
import { child, children, descendants } from '../../support/ooxml/xml';
import { fontText, type ChartDescription, type SeriesDescription } from './description';

/** The charts on a sheet of a file, in their order. */
export function fileCharts(parts: OoxmlPackage, sheetPart: string, sheet: Element): ChartDescription[] {
  const drawing = parts.targetOf(sheetPart, child(sheet, 'drawing')?.getAttribute('r:id') ?? null);
  const root = drawing === null ? null : parts.root(drawing);
  if (drawing === null || root === null) return [];
  return children(root, 'twoCellAnchor').map((anchor) => {
    const id = descendants(anchor, 'chart')[0]?.getAttribute('r:id') ?? null;
    const chart = parts.root(parts.targetOf(drawing, id) ?? '');
    if (chart === null) throw new Error('a drawing without its chart');
    return describe(chart, anchorOf(anchor));
  });
}

function anchorOf(anchor: Element): string {
  const corner = (name: string): { row: number; column: number } => {
    const found = child(anchor, name);
    const number = (part: string): number => Number(child(found, part)?.textContent);
    if (number('colOff') !== 0 || number('rowOff') !== 0) throw new Error('a chart between cells');
    return { row: number('row'), column: number('col') };
  };
  const [from, to] = [corner('from'), corner('to')];
  return areaReference({ ...from, rows: to.row - from.row, columns: to.column - from.column });
}

const val = (parent: Element | null, name: string): string => child(parent, name)?.getAttribute('val') ?? '';

function describe(root: Element, anchor: string): ChartDescription {
  const [chart] = children(root, 'chart');
  const plot = child(chart ?? null, 'plotArea');
  const kind =
    plot === null ? undefined : children(plot).find(({ localName }) => localName?.endsWith('Chart'));
  if (chart === undefined || plot === null || kind === undefined) throw new Error('a chart without a plot');
  const type = kind.localName === 'doughnutChart' ? 'doughnut' : val(kind, 'barDir');
  const title = child(chart, 'title')!;
  const run = descendants(title, 'rPr')[0]!;
  const [legend] = children(chart, 'legend');
  const [category, value] = [child(plot, 'catAx'), child(plot, 'valAx')];
  return {
    type,
    title: `${descendants(title, 't')[0]?.textContent ?? ''} (${runFont(run)})`,
    legend: legend === undefined ? null : val(legend, 'legendPos').replace('b', 'bottom'),
    anchor,
    series: children(kind, 'ser').map((series) => describeSeries(series, kind, type)),
    axes:
      type === 'doughnut'
        ? null
        : {
            reversed: val(child(category, 'scaling'), 'orientation') === 'maxMin',
            minimum: Number(val(child(value, 'scaling'), 'min')),
            values: val(value, 'delete') !== '1',
            gridlines: child(value, 'majorGridlines') !== null,
          },
  };
}

function runFont(run: Element): string {
  const name = child(run, 'latin')?.getAttribute('typeface') ?? '';
  return fontText(name, Number(run.getAttribute('sz')) / 100, run.getAttribute('b') === '1', fillOf(run));
}

function fillOf(shape: Element | null): string {
  return val(child(shape, 'solidFill'), 'srgbClr');
}

function describeSeries(series: Element, chart: Element, type: string): SeriesDescription {
  const labels = child(series, 'dLbls');
  const text = descendants(children(labels!, 'txPr')[0]!, 'defRPr')[0]!;
  const slices = children(series, 'dPt').map((point) => fillOf(child(point, 'spPr')));
  const font = `${child(text, 'latin')?.getAttribute('typeface') ?? ''} ${String(Number(text.getAttribute('sz')) / 100)}`;
  const ofSlice = new Map(
    children(labels!, 'dLbl').map((label) => [
      Number(val(label, 'idx')),
      fillOf(descendants(label, 'defRPr')[0]!),
    ]),
  );
  return {
    name: child(child(series, 'tx'), 'v')?.textContent ?? '',
    categories: descendants(child(series, 'cat')!, 'f')[0]?.textContent ?? '',
    values: descendants(child(series, 'val')!, 'f')[0]?.textContent ?? '',
    colors: type === 'doughnut' ? slices : [fillOf(child(series, 'spPr'))],
    labels: {
      shows: val(labels, 'showPercent') === '1' ? 'share' : 'value',
      format: child(labels, 'numFmt')?.getAttribute('formatCode') ?? '',
      font,
      colors:
        type === 'doughnut' ? slices.map((_, slice) => ofSlice.get(slice) ?? fillOf(text)) : [fillOf(text)],
    },
    gap: Number(type === 'doughnut' ? val(chart, 'holeSize') : val(chart, 'gapWidth')),
  };
}
