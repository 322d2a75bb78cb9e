import { parseArea, parseCell } from './references';
import { referenceProblems } from './workbook-rules';
import { child, children, integer, sequenceProblems } from './xml';
import type { Report } from './package';
import type { SheetContext } from './sheet-rules';
import type { Element } from '@xmldom/xmldom';

const CELL_SEQUENCE = ['f', 'v', 'is', 'extLst'];
const CELL_TYPES = new Set(['b', 'n', 'e', 's', 'str', 'inlineStr', 'd']);
const ERROR_VALUE = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;
const LONGEST_TEXT = 32_767;
const LAST_ROW = 1_048_576;

/** Rows and cells: order, addresses, style and string indices, values that fit their type, formulas. */
export function checkCells(part: string, data: Element, context: SheetContext, report: Report): void {
  const masters = new Set<string>();
  let lastRow = 0;
  for (const row of children(data, 'row')) {
    const number = integer(row, 'r') ?? lastRow + 1;
    if (!(number > lastRow && number <= LAST_ROW))
      report(part, `row ${String(number)} stands after row ${String(lastRow)}`);
    lastRow = number;
    checkStyle(part, `row ${String(number)}`, row, context, report);
    let lastColumn = -1;
    for (const cell of children(row, 'c')) {
      const address = cell.getAttribute('r');
      const place = address === null ? { row: number - 1, column: lastColumn + 1 } : parseCell(address);
      const label = address ?? `row ${String(number)}, cell without an address`;
      if (place === null) report(part, `${label} is no cell address`);
      else if (place.row !== number - 1) report(part, `${label} stands in row ${String(number)}`);
      else if (place.column <= lastColumn) report(part, `${label} is out of order`);
      lastColumn = place?.column ?? lastColumn;
      checkStyle(part, label, cell, context, report);
      checkValue(part, label, cell, context, report);
      checkFormula(part, label, cell, masters, context, report);
    }
  }
}

function checkStyle(
  part: string,
  label: string,
  element: Element,
  context: SheetContext,
  report: Report,
): void {
  const style = integer(element, 's');
  const { cellFormats } = context.styles;
  if (style !== null && !(style >= 0 && style < cellFormats))
    report(part, `${label} has the style ${String(style)}, of ${String(cellFormats)}`);
}

function checkValue(part: string, label: string, cell: Element, context: SheetContext, report: Report): void {
  for (const problem of sequenceProblems(cell, CELL_SEQUENCE)) report(part, `${label}: ${problem}`);
  const type = cell.getAttribute('t') ?? 'n';
  const inline = child(cell, 'is');
  const text = child(cell, 'v')?.textContent ?? null;
  if (!CELL_TYPES.has(type)) report(part, `${label} has the unknown type ${type}`);
  if (type === 'inlineStr' ? inline === null && text !== null : inline !== null)
    report(part, `${label} mixes inline text and type ${type}`);
  if ((inline?.textContent ?? text ?? '').length > LONGEST_TEXT)
    report(part, `${label} holds more text than a cell can`);
  if (text === null) return;
  if (type === 's' && !(/^\d+$/.test(text) && Number(text) < context.sharedStrings))
    report(part, `${label} has the shared string ${text}, of ${String(context.sharedStrings)}`);
  if (type === 'n' && text !== '' && !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text))
    report(part, `${label} holds "${text}", which is no number`);
  if (type === 'b' && !/^[01]$/.test(text)) report(part, `${label} holds "${text}", which is no truth value`);
  if (type === 'e' && !ERROR_VALUE.test(text))
    report(part, `${label} holds "${text}", which is no error value`);
}

function checkFormula(
  part: string,
  label: string,
  cell: Element,
  masters: Set<string>,
  context: SheetContext,
  report: Report,
): void {
  const formula = child(cell, 'f');
  if (formula === null) return;
  const type = formula.getAttribute('t') ?? 'normal';
  const text = formula.textContent ?? '';
  const ref = formula.getAttribute('ref');
  if (text.startsWith('=')) report(part, `${label}: the formula begins with an equals sign`);
  if (ref !== null && parseArea(ref) === null)
    report(part, `${label}: the formula covers ${ref}, which is no area`);
  if ((type === 'array' || type === 'dataTable') && ref === null)
    report(part, `${label}: an ${type} formula without an area`);
  if (type === 'shared') {
    const index = formula.getAttribute('si') ?? '';
    if (text !== '' && ref !== null) masters.add(index);
    else if (!masters.has(index))
      report(part, `${label}: the shared formula ${index} has no master before it`);
  } else if (text === '' && type === 'normal' && child(cell, 'v') === null)
    report(part, `${label}: the formula is empty`);
  for (const problem of referenceProblems(text, context.workbook))
    report(part, `${label}: the formula ${problem}`);
}
