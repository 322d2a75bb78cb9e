import type { Area } from '../../workbook/sheet-plan';
import type { Dialect } from '../package/workbook-package';
import { escapeXml } from '../../opc/xml';

/** One chart in a drawing: the relationship to its part, and where it lies. */
export interface PlacedChart {
  readonly relationshipId: string;
  readonly title: string;
  readonly anchor: Area;
}

/** The drawing part of a sheet: one frame a chart. */
export function drawingPart(charts: readonly PlacedChart[], dialect: Dialect): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<xdr:wsDr xmlns:xdr="${dialect.sheetDrawing}" xmlns:a="${dialect.drawing}">`,
    ...charts.map((chart, index) => frame(chart, index + 1, dialect)),
    '</xdr:wsDr>',
  ].join('');
}

function frame(chart: PlacedChart, number: number, dialect: Dialect): string {
  const { anchor } = chart;
  const title = escapeXml(chart.title);
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    `<xdr:from>${position(anchor.column, anchor.row)}</xdr:from>`,
    `<xdr:to>${position(anchor.column + anchor.columns, anchor.row + anchor.rows)}</xdr:to>`,
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${String(number + 1)}" name="${title}" descr="${title}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${dialect.chart}">`,
    `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${chart.relationshipId}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function position(column: number, row: number): string {
  return (
    `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  );
}
