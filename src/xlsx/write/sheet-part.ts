import { columnLetters, formatCell } from '../../domain/cell-ref';
import type {
  Area,
  PageSetup,
  PlannedContent,
  PlannedConditionalFormat,
  SheetPlan,
} from '../../workbook/sheet-plan';
import { cellsByRow } from '../../workbook/cells-by-row';
import { areaReference } from '../../workbook/references';
import type { Dialect } from '../package/workbook-package';
import { escapeContent, escapeXml } from '../../opc/xml';
import { cellText } from './cell-text';
import { dataValidations, sheetProtection } from './input-rules';

/** Where the sheet's parts find the workbook's. */
export interface SheetContext {
  readonly dialect: Dialect;
  /** Index into `cellXfs` of each of the plan's styles. */
  readonly styleIndex: (style: string) => number;
  readonly differentialIndex: (format: Extract<PlannedConditionalFormat, { kind: 'formula' }>) => number;
  /** Whether the user's active tab is this one. */
  readonly active: boolean;
  /** Relationship ids; null where the sheet has none. */
  readonly drawingId: string | null;
  readonly commentsDrawingId: string | null;
}

/**
 * Excel's width in a file is the number of characters plus 5 pixels of padding, at 7 pixels a digit, in 256ths.
 */
const WIDTH_PADDING = 182 / 256;
const DEFAULT_ROW_HEIGHT = '14.25';
/** Excel's last column, counted from 0. */
const LAST_COLUMN = '16383';

/** The worksheet part for a plan. Children stand in the schema's order. */
export function sheetPart(plan: SheetPlan, context: SheetContext): string {
  const { dialect, drawingId, commentsDrawingId } = context;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`,
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${usedArea(plan)}"/>`,
    sheetView(plan, context.active),
    `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`,
    columns(plan.columnWidths),
    sheetData(plan, context),
    sheetProtection(plan),
    merges(plan.merges),
    conditionalFormats(plan.conditionalFormats, context),
    dataValidations(plan),
    page(plan.page),
    drawingId === null ? '' : `<drawing r:id="${drawingId}"/>`,
    commentsDrawingId === null ? '' : `<legacyDrawing r:id="${commentsDrawingId}"/>`,
    '</worksheet>',
  ].join('');
}

function usedArea(plan: SheetPlan): string {
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of plan.cells) {
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  return areaReference({ row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 });
}

function sheetView(plan: SheetPlan, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : '';
  const { frozenRows: rows, frozenColumns: columnCount } = plan;
  if (rows === 0 && columnCount === 0) {
    return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"/></sheetViews>`;
  }
  const activePane = rows > 0 && columnCount > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    '<pane' +
    (columnCount > 0 ? ` xSplit="${String(columnCount)}"` : '') +
    (rows > 0 ? ` ySplit="${String(rows)}"` : '') +
    ` topLeftCell="${formatCell(rows, columnCount)}" activePane="${activePane}" state="frozen"/>`;
  const selections = (
    activePane === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : [activePane]
  ).map((name) => `<selection pane="${name}"/>`);
  return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}${selections.join('')}</sheetView></sheetViews>`;
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columnElements = widths.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(Math.round((width + WIDTH_PADDING) * 256) / 256)}" customWidth="1"/>`;
  });
  return `<cols>${columnElements.join('')}</cols>`;
}

function sheetData(plan: SheetPlan, context: SheetContext): string {
  const letters: string[] = [];
  const rows: string[] = [];
  for (const [row, inRow] of [...cellsByRow(plan)].sort(([a], [b]) => a - b)) {
    const number = String(row + 1);
    const height = plan.rowHeights.get(row);
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    const texts = [`<row r="${number}"${size}>`];
    inRow.forEach((cell, column) => {
      const address = (letters[column] ??= columnLetters(column)) + number;
      texts.push(
        cellElement(cell.content, `<c r="${address}" s="${String(context.styleIndex(cell.style))}"`),
      );
    });
    texts.push('</row>');
    rows.push(texts.join(''));
  }
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** `start` is the cell's opening tag without its end. */
function cellElement(content: PlannedContent, start: string): string {
  switch (content.kind) {
    case 'blank':
      return `${start}/>`;
    case 'number':
      return Number.isFinite(content.value) ? `${start}><v>${String(content.value)}</v></c>` : `${start}/>`;
    case 'text':
      return content.text === ''
        ? `${start}/>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(content.text)}</t></is></c>`;
    case 'formula': {
      const isText = typeof content.cached === 'string';
      const value = typeof content.cached === 'string' ? cellText(content.cached) : String(content.cached);
      return `${start}${isText ? ' t="str"' : ''}><f>${escapeContent(content.formula)}</f><v>${value}</v></c>`;
    }
  }
}

function merges(areas: readonly Area[]): string {
  const real = areas.filter((area) => area.rows > 1 || area.columns > 1);
  if (real.length === 0) return '';
  const elements = real.map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  return `<mergeCells count="${String(real.length)}">${elements.join('')}</mergeCells>`;
}

function conditionalFormats(formats: readonly PlannedConditionalFormat[], context: SheetContext): string {
  const elements = formats.map((format, index) => {
    const priority = String(index + 1);
    const rule =
      format.kind === 'formula'
        ? `<cfRule type="expression" dxfId="${String(context.differentialIndex(format))}" priority="${priority}"><formula>${escapeContent(format.formula)}</formula></cfRule>`
        : `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="${String(format.minimum)}"/><cfvo type="num" val="${String(format.maximum)}"/><color rgb="FF${format.color.toUpperCase()}"/></dataBar></cfRule>`;
    return `<conditionalFormatting sqref="${areaReference(format.area)}">${rule}</conditionalFormatting>`;
  });
  return elements.join('');
}

function page(setup: PageSetup): string {
  const { margins } = setup;
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const).map(
    (side) => ` ${side}="${String(margins[side])}"`,
  );
  const breaks = setup.rowBreaks
    .filter((row) => row > 0)
    .map((row) => `<brk id="${String(row)}" max="${LAST_COLUMN}" man="1"/>`);
  const count = String(breaks.length);
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${sides.join('')}/>`,
    `<pageSetup paperSize="9" fitToHeight="${setup.onePage === true ? '1' : '0'}" orientation="${setup.orientation}"/>`,
    headerFooter(setup),
    breaks.length === 0
      ? ''
      : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`,
  ].join('');
}

function headerFooter(setup: PageSetup): string {
  const header = setup.header === '' ? '' : `<oddHeader>${escapeXml(setup.header)}</oddHeader>`;
  const footer = setup.footer === '' ? '' : `<oddFooter>${escapeXml(setup.footer)}</oddFooter>`;
  return header + footer === '' ? '' : `<headerFooter>${header}${footer}</headerFooter>`;
}
