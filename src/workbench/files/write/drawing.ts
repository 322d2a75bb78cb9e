import type { Chart } from '../../model/chart';
import type { Worksheet } from '../../model/worksheet';
import { shownHeight, shownWidth } from '../../model/positions';
import { emuOfPoints } from '../units';
import { element } from '../xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The drawing of a sheet: its charts, each between two corners; the relationship `rId1` leads to the first. */
export function drawingPart(sheet: Worksheet): string {
  return element(
    'xdr:wsDr',
    { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': DRAWING },
    sheet.charts.map((chart, index) => anchor(chart, index + 1, sheet)),
  );
}

function anchor(chart: Chart, number: number, sheet: Worksheet): string {
  const { left, top, width, height } = chart;
  const reference = element('c:chart', {
    'xmlns:c': CHART,
    'xmlns:r': RELATIONSHIPS,
    'r:id': `rId${String(number)}`,
  });
  return element('xdr:twoCellAnchor', { editAs: 'oneCell' }, [
    element('xdr:from', {}, corner(sheet, left, top)),
    element('xdr:to', {}, corner(sheet, left + width, top + height)),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [
        element('xdr:cNvPr', { id: number + 1, name: chart.name, descr: chart.title }),
        '<xdr:cNvGraphicFramePr/>',
      ]),
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      element('a:graphic', {}, element('a:graphicData', { uri: CHART }, reference)),
    ]),
    '<xdr:clientData/>',
  ]);
}

function corner(sheet: Worksheet, left: number, top: number): readonly string[] {
  const [column, right] = placed(left, (index) => shownWidth(sheet, index));
  const [row, down] = placed(top, (index) => shownHeight(sheet, index));
  return [
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, String(emuOfPoints(right))),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, String(emuOfPoints(down))),
  ];
}

/** The line that begins at or before so many points, and the points beyond its beginning. */
function placed(points: number, sizeOf: (index: number) => number): readonly [number, number] {
  // Sums of sizes differ in their last binary digits, depending on the order.
  const slack = 1e-6;
  let start = 0;
  let index = 0;
  while (start + sizeOf(index) <= points + slack) {
    start += sizeOf(index);
    index += 1;
  }
  return [index, Math.max(0, points - start)];
}
