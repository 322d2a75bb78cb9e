import type { Area, PlannedChart, PlannedContent, PlannedSeries, SheetPlan } from '../../workbook/sheet-plan';
import { absoluteReference } from '../../workbook/references';
import { isDarkShade, sliceShades } from '../../workbook/slice-shades';
import type { Dialect } from '../package/workbook-package';
import { escapeXml } from '../../opc/xml';

const FONT = '宋体';
/** Columns of a sheet. */
const COLUMNS = 16_384;
const BLACK = '000000';
const LINE_COLOR = '808080';
const SHARE_FORMAT = '0.00%';
const TITLE_SIZE = 1100;
const TEXT_SIZE = 900;
const CATEGORY_AXIS = '500000001';
const VALUE_AXIS = '500000002';

/** What a chart needs to know of its sheet. */
interface ChartContext {
  readonly sheet: string;
  readonly contents: ReadonlyMap<number, PlannedContent>;
}

/**
 * Chart parts of a plan, one for each of its charts, in order. Values are references into the sheet and carry copies, so
 * that viewers that do not calculate show them too. No fills behind the plot: it is printed in black and white.
 */
export function chartParts(plan: SheetPlan, sheet: string, dialect: Dialect): string[] {
  const areas = plan.charts.flatMap((chart) => [chart.categories, ...chart.series.map((one) => one.values)]);
  const wanted = new Set(areas.flatMap(cellsOf));
  const contents = new Map<number, PlannedContent>();
  for (const cell of plan.cells) {
    const key = contentKey(cell.row, cell.column);
    if (wanted.has(key)) contents.set(key, cell.content);
  }
  return plan.charts.map((chart) => chartPart(chart, { sheet, contents }, dialect));
}

function chartPart(chart: PlannedChart, context: ChartContext, dialect: Dialect): string {
  const legend = chart.kind === 'doughnut' || chart.series.length > 1;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    title(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    chart.kind === 'doughnut' ? doughnut(chart, context) : bars(chart, context),
    '</c:plotArea>',
    legend
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(TEXT_SIZE, BLACK)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(LINE_COLOR)}</c:spPr>`,
    textProperties(TEXT_SIZE, BLACK),
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>',
    '</c:chartSpace>',
  ].join('');
}

function title(text: string): string {
  return [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>',
    runProperties('defRPr', TITLE_SIZE, true, BLACK),
    '</a:pPr><a:r>',
    runProperties('rPr', TITLE_SIZE, true, BLACK),
    `<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
  ].join('');
}

function bars(chart: PlannedChart, context: ChartContext): string {
  const horizontal = chart.kind === 'bar';
  const labels = `<c:dLbls>${labelSettings(chart.numberFormat, BLACK)}<c:dLblPos val="outEnd"/>${shown('value')}</c:dLbls>`;
  const series = chart.series.map((one, index) => {
    const shape = `<c:spPr>${solid(one.color)}${line(one.color)}</c:spPr><c:invertIfNegative val="0"/>`;
    return seriesElement(one, index, chart, context, shape + labels);
  });
  return [
    `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    ...series,
    '<c:gapWidth val="60"/>',
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    // A horizontal chart counts its categories from below: reversed, they read as in the table.
    `<c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>`,
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(LINE_COLOR)}</c:spPr>${textProperties(TEXT_SIZE, BLACK)}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>`,
    `<c:axPos val="${horizontal ? 't' : 'l'}"/><c:numFmt formatCode="${escapeXml(chart.numberFormat)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

function doughnut(chart: PlannedChart, context: ChartContext): string {
  const series = chart.series.map((one, index) => {
    const shades = sliceShades(one.color, cellsOf(one.values).length);
    const slices = shades.map((shade, slice) => {
      const shape = `<c:spPr>${solid(shade)}${line('FFFFFF')}</c:spPr>`;
      return `<c:dPt><c:idx val="${String(slice)}"/><c:bubble3D val="0"/>${shape}</c:dPt>`;
    });
    // Black figures cannot be read on a dark slice.
    const onDark = shades.map((shade, slice) =>
      isDarkShade(shade)
        ? `<c:dLbl><c:idx val="${String(slice)}"/>${labelSettings(SHARE_FORMAT, 'FFFFFF')}${shown('share')}</c:dLbl>`
        : '',
    );
    const labels = `<c:dLbls>${onDark.join('')}${labelSettings(SHARE_FORMAT, BLACK)}${shown('share')}</c:dLbls>`;
    return seriesElement(one, index, chart, context, slices.join('') + labels);
  });
  return `<c:doughnutChart><c:varyColors val="1"/>${series.join('')}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
}

function labelSettings(format: string, textColor: string): string {
  return [
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties(TEXT_SIZE, textColor),
  ].join('');
}

function shown(what: 'value' | 'share'): string {
  return [
    `<c:showLegendKey val="0"/><c:showVal val="${what === 'value' ? '1' : '0'}"/><c:showCatName val="0"/><c:showSerName val="0"/>`,
    `<c:showPercent val="${what === 'share' ? '1' : '0'}"/><c:showBubbleSize val="0"/>`,
  ].join('');
}

/** `look` is what the chart's kind puts between the series' name and its data: shapes, then labels. */
function seriesElement(
  series: PlannedSeries,
  index: number,
  chart: PlannedChart,
  context: ChartContext,
  look: string,
): string {
  const number = String(index);
  return [
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    look,
    `<c:cat><c:strRef><c:f>${escapeXml(absoluteReference(context.sheet, chart.categories))}</c:f>${textCache(chart.categories, context)}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(absoluteReference(context.sheet, series.values))}</c:f>${numberCache(series.values, chart.numberFormat, context)}</c:numRef></c:val>`,
    '</c:ser>',
  ].join('');
}

function textCache(area: Area, context: ChartContext): string {
  const cells = cellsOf(area);
  const points = cells.map((key, index) => point(index, escapeXml(shownText(context.contents.get(key)))));
  return `<c:strCache><c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:strCache>`;
}

function numberCache(area: Area, format: string, context: ChartContext): string {
  const cells = cellsOf(area);
  const points = cells.map((key, index) => {
    const value = numberIn(context.contents.get(key));
    return value === null ? '' : point(index, String(value));
  });
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:numCache>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
}

function shownText(content: PlannedContent | undefined): string {
  switch (content?.kind) {
    case 'text':
      return content.text;
    case 'number':
      return String(content.value);
    case 'formula':
      return String(content.cached);
    default:
      return '';
  }
}

function numberIn(content: PlannedContent | undefined): number | null {
  if (content?.kind === 'number') return content.value;
  return content?.kind === 'formula' && typeof content.cached === 'number' ? content.cached : null;
}

/** Keys of an area's cells, in row-major order. */
function cellsOf(area: Area): number[] {
  const keys: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      keys.push(contentKey(row, column));
  }
  return keys;
}

function contentKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function solid(rgb: string): string {
  return `<a:solidFill><a:srgbClr val="${rgb.toUpperCase()}"/></a:solidFill>`;
}

function line(rgb: string): string {
  return `<a:ln w="6350">${solid(rgb)}</a:ln>`;
}

function textProperties(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', size, false, color)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function runProperties(element: 'defRPr' | 'rPr', size: number, bold: boolean, color: string): string {
  const language = element === 'rPr' ? ' lang="zh-CN"' : '';
  return `<a:${element}${language} sz="${String(size)}" b="${bold ? '1' : '0'}">${solid(color)}<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/></a:${element}>`;
}
