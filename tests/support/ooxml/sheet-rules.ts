import { checkCells } from './cell-rules';
import { overlap, parseArea, parseCell } from './references';
import { referenceProblems } from './workbook-rules';
import { child, children, countAgrees, descendants, integer, sequenceProblems } from './xml';
import type { OoxmlPackage, Report } from './package';
import type { Rectangle } from './references';
import type { StyleFacts } from './style-rules';
import type { WorkbookFacts } from './workbook-rules';
import type { Element } from '@xmldom/xmldom';

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const WORKSHEET_SEQUENCE = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems',
  'tableParts', 'extLst',
]; // prettier-ignore
const REPEATABLE = new Set(['conditionalFormatting', 'cols']);
const LAST_COLUMN = 16_384;
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 255;
const LONGEST_HEADER = 255;

/** Everything a sheet indexes into. */
export interface SheetContext {
  readonly workbook: WorkbookFacts;
  readonly styles: StyleFacts;
  readonly sharedStrings: number;
}

/** Checks one worksheet part. */
export function checkWorksheet(
  pack: OoxmlPackage,
  part: string,
  context: SheetContext,
  report: Report,
): void {
  const root = pack.root(part);
  if (root === null) return;
  for (const problem of sequenceProblems(root, WORKSHEET_SEQUENCE, REPEATABLE)) report(part, problem);
  const data = child(root, 'sheetData');
  if (data === null) report(part, 'has no <sheetData>');
  else checkCells(part, data, context, report);
  checkAddresses(part, root, report);
  checkColumns(part, root, context, report);
  checkMerges(part, root, report);
  checkConditionalFormats(part, root, context, report);
  checkCounters(part, root, report);
  checkSizes(part, root, report);
}

/** More than one selected sheet groups them: what is typed in one goes into all. */
export function checkSelection(pack: OoxmlPackage, workbook: WorkbookFacts, report: Report): void {
  const selected = workbook.sheets.filter(({ part }) => {
    const root = part === null ? null : pack.root(part);
    const views = child(root, 'sheetViews');
    return (
      views !== null &&
      children(views).some((view) => /^(1|true)$/.test(view.getAttribute('tabSelected') ?? ''))
    );
  });
  if (selected.length > 1) report(workbook.part, `${String(selected.length)} sheets are selected as a group`);
}

function checkAddresses(part: string, root: Element, report: Report): void {
  const dimension = child(root, 'dimension')?.getAttribute('ref') ?? null;
  if (dimension !== null && parseArea(dimension) === null)
    report(part, `the dimension ${dimension} is no area`);
  for (const name of ['autoFilter', 'hyperlink']) {
    for (const element of descendants(root, name)) {
      if (element.namespaceURI !== root.namespaceURI) continue;
      const ref = element.getAttribute('ref') ?? '';
      if (parseArea(ref) === null) report(part, `<${name}> refers to ${ref}, which is no area`);
    }
  }
  for (const pane of descendants(root, 'pane')) {
    const corner = pane.getAttribute('topLeftCell');
    if (corner !== null && parseCell(corner) === null)
      report(part, `the pane begins at ${corner}, which is no cell`);
  }
}

function checkColumns(part: string, root: Element, context: SheetContext, report: Report): void {
  let last = 0;
  for (const column of children(root, 'cols').flatMap((list) => children(list, 'col'))) {
    const min = integer(column, 'min') ?? Number.NaN;
    const max = integer(column, 'max') ?? Number.NaN;
    if (!(min > last && max >= min && max <= LAST_COLUMN))
      report(part, `the columns ${String(min)}–${String(max)} overlap or are out of order`);
    last = max;
    const style = integer(column, 'style');
    if (style !== null && !(style >= 0 && style < context.styles.cellFormats))
      report(part, `a column has the style ${String(style)}`);
  }
}

function checkMerges(part: string, root: Element, report: Report): void {
  const list = child(root, 'mergeCells');
  if (list === null) return;
  const areas: Rectangle[] = [];
  for (const merge of children(list, 'mergeCell')) {
    const ref = merge.getAttribute('ref') ?? '';
    const area = parseArea(ref);
    if (area === null) report(part, `the merge ${ref} is no area`);
    else if (area.top === area.bottom && area.left === area.right)
      report(part, `the merge ${ref} is a single cell`);
    else if (areas.some((other) => overlap(other, area))) report(part, `the merge ${ref} overlaps another`);
    if (area !== null) areas.push(area);
  }
  if (areas.length === 0) report(part, '<mergeCells> is empty');
}

function checkConditionalFormats(part: string, root: Element, context: SheetContext, report: Report): void {
  for (const format of children(root, 'conditionalFormatting')) {
    checkAreas(part, 'a conditional format', format.getAttribute('sqref') ?? '', report);
    for (const rule of children(format, 'cfRule')) {
      const dxf = integer(rule, 'dxfId');
      if (dxf !== null && !(dxf >= 0 && dxf < context.styles.differentialFormats))
        report(
          part,
          `a conditional format has the dxfId ${String(dxf)}, of ${String(context.styles.differentialFormats)}`,
        );
      if (!((integer(rule, 'priority') ?? 0) >= 1)) report(part, 'a conditional format has no priority');
      for (const formula of children(rule, 'formula')) {
        for (const problem of referenceProblems(formula.textContent ?? '', context.workbook))
          report(part, `a conditional format ${problem}`);
      }
    }
  }
  const validations = child(root, 'dataValidations');
  for (const validation of validations === null ? [] : children(validations, 'dataValidation')) {
    checkAreas(part, 'a validation', validation.getAttribute('sqref') ?? '', report);
  }
}

function checkAreas(part: string, label: string, sqref: string, report: Report): void {
  const areas = sqref.split(' ').filter((area) => area !== '');
  if (areas.length === 0 || areas.some((area) => parseArea(area) === null))
    report(part, `${label} covers "${sqref}", which is no area`);
}

function checkCounters(part: string, root: Element, report: Report): void {
  for (const name of ['mergeCells', 'dataValidations', 'rowBreaks', 'colBreaks', 'tableParts']) {
    const list = child(root, name);
    if (list === null) continue;
    const size = children(list).length;
    if (!countAgrees(list, size))
      report(part, `<${name}> states ${list.getAttribute('count') ?? ''} entries and has ${String(size)}`);
  }
}

/** Limits of Excel for heights, widths and headers; beyond them it repairs the file or cuts. */
function checkSizes(part: string, root: Element, report: Report): void {
  for (const row of descendants(root, 'row')) {
    const height = Number(row.getAttribute('ht') ?? '0');
    if (!(height >= 0 && height <= HIGHEST_ROW))
      report(part, `row ${row.getAttribute('r') ?? ''} is ${String(height)} points high`);
  }
  for (const column of children(root, 'cols').flatMap((list) => children(list, 'col'))) {
    const width = Number(column.getAttribute('width') ?? '0');
    if (!(width >= 0 && width <= WIDEST_COLUMN)) report(part, `a column is ${String(width)} characters wide`);
  }
  for (const text of children(root, 'headerFooter').flatMap((list) => children(list))) {
    if ((text.textContent ?? '').length > LONGEST_HEADER)
      report(part, `<${text.localName ?? ''}> is longer than ${String(LONGEST_HEADER)} characters`);
  }
}
