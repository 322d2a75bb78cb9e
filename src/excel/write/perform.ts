import { formatCell } from '../../domain/cell-ref';
import { areaReference } from '../../workbook/references';
import type { Area, CellStyle, PlannedConditionalFormat } from '../../workbook/sheet-plan';
import type { Edge, Operation, TargetSheet } from './operation';
import { addChart } from './perform-chart';
import { addValidation, ALLOWED } from './perform-input-rules';
import { setPage } from './perform-page';

/** Queues operations on their sheets, in the order they are given. Nothing is sent. */
export function performer(
  context: Excel.RequestContext,
): (target: TargetSheet, operation: Operation) => void {
  const { workbook } = context;
  const sheets = new Map<string, Excel.Worksheet>();
  return (target, operation) => {
    if (operation.kind === 'add-sheet') {
      sheets.set(target.key, workbook.worksheets.add(target.name));
      return;
    }
    const sheet = sheets.get(target.key) ?? workbook.worksheets.getItem(target.key);
    sheets.set(target.key, sheet);
    perform(workbook, sheet, operation);
  };
}

function perform(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  operation: Exclude<Operation, { kind: 'add-sheet' }>,
): void {
  switch (operation.kind) {
    case 'entries':
      rangeOf(sheet, operation.area).formulas = operation.entries.map((row) => [...row]);
      break;
    case 'number-formats':
      rangeOf(sheet, operation.area).numberFormat = operation.formats.map((row) => [...row]);
      break;
    case 'unmerge':
      rangeOf(sheet, operation.area).unmerge();
      break;
    case 'clear':
      rangeOf(sheet, operation.area).clear(operation.what);
      break;
    case 'reset':
      reset(sheet, operation.area);
      break;
    case 'delete-charts':
      for (const name of operation.names) sheet.charts.getItemOrNullObject(name).delete();
      break;
    case 'merge':
      rangeOf(sheet, operation.area).merge(false);
      break;
    case 'look':
      setLook(sheet.getRanges(operation.addresses).format, operation.style);
      break;
    case 'borders':
      setBorders(sheet.getRanges(operation.addresses).format.borders, operation.edges);
      break;
    case 'column-width':
      sheet.getRange(operation.address).format.columnWidth = operation.points;
      break;
    case 'row-height':
      sheet.getRanges(operation.addresses).format.rowHeight = operation.points;
      break;
    case 'conditional-format':
      addConditionalFormat(rangeOf(sheet, operation.format.area), operation.format);
      break;
    case 'view':
      setView(sheet, operation.frozenRows, operation.frozenColumns);
      break;
    case 'page':
      setPage(sheet, operation.page);
      break;
    case 'row-break':
      sheet.horizontalPageBreaks.add(formatCell(operation.row, 0));
      break;
    case 'chart':
      addChart(sheet, operation.chart, operation.name);
      break;
    case 'name':
      defineName(workbook.names, operation);
      break;
    case 'delete-name':
      workbook.names.getItem(operation.name).delete();
      break;
    case 'validation':
      addValidation(rangeOf(sheet, operation.validation.area), operation.validation);
      break;
    case 'protect':
      sheet.protection.protect(ALLOWED);
      break;
    case 'unprotect':
      sheet.protection.unprotect();
      break;
    case 'calculate':
      sheet.calculate(true);
      break;
  }
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaReference(area));
}

function reset(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeOf(sheet, area);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.rowHidden = false;
  range.columnHidden = false;
  range.format.useStandardHeight = true;
  range.format.useStandardWidth = true;
  sheet.autoFilter.remove();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.freezePanes.unfreeze();
}

function setLook(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.font.name;
  format.font.size = style.font.size;
  format.font.bold = style.font.bold ?? false;
  format.font.color = hexColor(style.font.color ?? '000000');
  if (style.fill !== undefined) format.fill.color = hexColor(style.fill);
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  if (style.unlocked === true) format.protection.locked = false;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

function setBorders(borders: Excel.RangeBorderCollection, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

function addConditionalFormat(range: Excel.Range, format: PlannedConditionalFormat): void {
  if (format.kind === 'formula') {
    const added = range.conditionalFormats.add('Custom');
    added.stopIfTrue = false;
    added.custom.rule.formula = `=${format.formula}`;
    if (format.bold !== undefined) added.custom.format.font.bold = format.bold;
    if (format.color !== undefined) added.custom.format.font.color = hexColor(format.color);
    if (format.fill !== undefined) added.custom.format.fill.color = hexColor(format.fill);
    return;
  }
  const bar = range.conditionalFormats.add('DataBar').dataBar;
  bar.lowerBoundRule = { type: 'Number', formula: String(format.minimum) };
  bar.upperBoundRule = { type: 'Number', formula: String(format.maximum) };
  bar.positiveFormat.fillColor = hexColor(format.color);
}

function setView(sheet: Excel.Worksheet, rows: number, columns: number): void {
  sheet.showGridlines = false;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

function defineName(
  names: Excel.NamedItemCollection,
  { name, isNew, refersTo, hidden }: Extract<Operation, { kind: 'name' }>,
): void {
  if (isNew) {
    names.add(name, refersTo).visible = !hidden;
    return;
  }
  const item = names.getItem(name);
  item.formula = refersTo;
  item.visible = !hidden;
}

function hexColor(rgb: string): string {
  return `#${rgb.toUpperCase()}`;
}
