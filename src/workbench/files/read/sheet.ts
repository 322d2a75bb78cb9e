import { COLUMNS, parseArea, ROWS, type Area } from '../../model/area';
import { newConditionalFormat, type BarBound, type ConditionalFormat } from '../../model/conditional-format';
import type { Worksheet } from '../../model/worksheet';
import { readThirds } from '../header-footer';
import { paperName } from '../paper';
import { allowedOptions } from '../protection-options';
import { pointsOfInches, pointsOfWidth } from '../units';
import { wordFromFile } from '../words';
import type { XmlElement } from '../xml';
import { readCells, type CellSources } from './cells';
import type { Colors } from './colors';
import type { Styles } from './styles';
import { readValidations } from './validations';

/** What the parts of a sheet refer to. */
export interface SheetSources extends CellSources {
  readonly styles: Styles;
  readonly colors: Colors;
  readonly newId: () => string;
}

interface RuleSources extends SheetSources {
  /** Ids of data bars without a gradient: the newer part of the format says so, at the end of the sheet. */
  readonly solidBars: ReadonlySet<string>;
}

const AREA = /[^\s]+/g;

/** Fills a sheet from its part: all but charts and names. */
export function readSheet(root: XmlElement, sheet: Worksheet, sources: SheetSources): void {
  readColumns(root, sheet, sources);
  readCells(root.child('sheetData'), sheet, sources);
  readRows(root, sheet);
  sheet.tabColor = sources.colors.of(root.at('sheetPr', 'tabColor')) ?? '';
  const merges = [...(root.child('mergeCells')?.children('mergeCell') ?? [])];
  sheet.merges = merges.flatMap((merge) => parseArea(merge.attribute('ref') ?? '') ?? []);
  readProtection(root.child('sheetProtection'), sheet);
  sheet.isFiltered = root.child('autoFilter') !== null;
  readView(root, sheet);
  sheet.conditionalFormats = conditionalFormats(root, sources);
  sheet.validations = readValidations(root);
  readPage(root, sheet);
}

function readProtection(protection: XmlElement | null, sheet: Worksheet): void {
  sheet.isProtected = protection?.flag('sheet') ?? false;
  if (protection === null || !sheet.isProtected) return;
  sheet.allowedWhileProtected = allowedOptions((name, otherwise) => protection.flag(name, otherwise));
}

function readColumns(root: XmlElement, sheet: Worksheet, { formats }: SheetSources): void {
  for (const column of root.child('cols')?.children('col') ?? []) {
    const [first, last] = [column.number('min') ?? 1, column.number('max') ?? 1];
    const width = column.number('width');
    const style = column.number('style') ?? 0;
    const format = style === 0 ? undefined : formats[style];
    for (let index = first - 1; index < last; index++) {
      if (width !== null && column.flag('customWidth', true))
        sheet.setColumnWidth(index, pointsOfWidth(width));
      if (column.flag('hidden')) sheet.hideColumn(index, true);
    }
    if (format === undefined) continue;
    sheet.changeFormat({ top: 0, bottom: ROWS - 1, left: first - 1, right: last - 1 }, () => format);
  }
}

function readRows(root: XmlElement, sheet: Worksheet): void {
  let index = -1;
  for (const row of root.child('sheetData')?.children('row') ?? []) {
    index = (row.number('r') ?? index + 2) - 1;
    const height = row.number('ht');
    if (height !== null) sheet.setRowHeight(index, height);
    if (row.flag('hidden')) sheet.hideRow(index, true);
  }
}

function readView(root: XmlElement, sheet: Worksheet): void {
  const view = root.at('sheetViews', 'sheetView');
  sheet.showGridlines = view?.flag('showGridLines', true) ?? true;
  const pane = view?.child('pane') ?? null;
  if (pane === null || pane.attribute('state')?.startsWith('frozen') !== true) return;
  const [rows, columns] = [pane.number('ySplit') ?? 0, pane.number('xSplit') ?? 0];
  if (rows + columns === 0) return;
  sheet.frozen = {
    top: 0,
    left: 0,
    bottom: (rows === 0 ? ROWS : rows) - 1,
    right: (columns === 0 ? COLUMNS : columns) - 1,
  };
}

function solidBars(root: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const extension of root.child('extLst')?.children('ext') ?? []) {
    for (const block of extension.child('conditionalFormattings')?.children() ?? []) {
      for (const rule of block.children('cfRule')) {
        const isSolid = rule.child('dataBar')?.flag('gradient', true) === false;
        if (isSolid) ids.add(rule.attribute('id') ?? '');
      }
    }
  }
  return ids;
}

function conditionalFormats(root: XmlElement, sheetSources: SheetSources): ConditionalFormat[] {
  const sources: RuleSources = { ...sheetSources, solidBars: solidBars(root) };
  const found: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  for (const block of root.children('conditionalFormatting')) {
    const areas =
      (block.attribute('sqref') ?? '').match(AREA)?.flatMap((text) => parseArea(text) ?? []) ?? [];
    for (const rule of block.children('cfRule')) {
      for (const area of areas) {
        const format = conditionalFormat(rule, area, sources);
        if (format !== null) found.push({ priority: rule.number('priority') ?? 0, format });
      }
    }
  }
  return found.sort((one, other) => one.priority - other.priority).map(({ format }) => format);
}

/** Null for the kinds that the model does not hold. */
function conditionalFormat(rule: XmlElement, area: Area, sources: RuleSources): ConditionalFormat | null {
  const bar = rule.child('dataBar');
  if (rule.attribute('type') === 'dataBar' && bar !== null) {
    const [lower = AUTOMATIC, upper = AUTOMATIC] = [...bar.children('cfvo')].map(bound);
    const format = newConditionalFormat(sources.newId(), 'DataBar', area);
    return {
      ...format,
      lower,
      upper,
      barColor: sources.colors.of(bar.child('color')) ?? format.barColor,
      gradient: !sources.solidBars.has(rule.at('extLst', 'ext', 'id')?.text ?? ''),
      showBarOnly: !bar.flag('showValue', true),
    };
  }
  const formula = rule.child('formula')?.text;
  if (rule.attribute('type') !== 'expression' || formula === undefined) return null;
  const look = sources.styles.differentials[rule.number('dxfId') ?? -1];
  return {
    ...newConditionalFormat(sources.newId(), 'Custom', area),
    formula: `=${formula}`,
    stopIfTrue: rule.flag('stopIfTrue'),
    ...look,
  };
}

const AUTOMATIC: BarBound = { type: 'Automatic' };

const BOUNDS: Readonly<Record<string, string>> = {
  num: 'Number',
  percent: 'Percent',
  formula: 'Formula',
  percentile: 'Percentile',
  min: 'LowestValue',
  max: 'HighestValue',
};

function bound(cfvo: XmlElement): BarBound {
  const type = BOUNDS[cfvo.attribute('type') ?? ''] ?? 'Automatic';
  const value = cfvo.attribute('val');
  return value === null ? { type } : { type, formula: value };
}

function readPage(root: XmlElement, { page }: Worksheet): void {
  const margins = root.child('pageMargins');
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    const inches = margins?.number(side) ?? null;
    if (inches !== null) page[`${side}Margin`] = pointsOfInches(inches);
  }
  const options = root.child('printOptions');
  page.centerHorizontally = options?.flag('horizontalCentered') ?? false;
  page.centerVertically = options?.flag('verticalCentered') ?? false;
  page.printGridlines = options?.flag('gridLines') ?? false;
  const setup = root.child('pageSetup');
  page.orientation = wordFromFile(setup?.attribute('orientation') ?? 'portrait');
  if (page.orientation === 'Default') page.orientation = 'Portrait';
  page.paperSize = paperName(setup?.number('paperSize') ?? 9);
  page.blackAndWhite = setup?.flag('blackAndWhite') ?? false;
  page.zoom = root.at('sheetPr', 'pageSetUpPr')?.flag('fitToPage')
    ? {
        // 0: as many as it takes.
        ...pages('horizontalFitToPages', setup?.number('fitToWidth') ?? 1),
        ...pages('verticalFitToPages', setup?.number('fitToHeight') ?? 1),
      }
    : { scale: setup?.number('scale') ?? 100 };
  const header = readThirds(root.at('headerFooter', 'oddHeader')?.text ?? '');
  const footer = readThirds(root.at('headerFooter', 'oddFooter')?.text ?? '');
  Object.assign(page.headerFooter, {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  });
  const breaks = [...(root.child('rowBreaks')?.children('brk') ?? [])];
  page.horizontalBreaks = breaks.flatMap((each) => each.number('id') ?? []).sort((one, other) => one - other);
}

const pages = <K extends string>(name: K, count: number): Partial<Record<K, number>> => {
  const counted: Partial<Record<K, number>> = {};
  if (count !== 0) counted[name] = count;
  return counted;
};
