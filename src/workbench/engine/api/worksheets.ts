import type { Workbook } from '../../model/workbook';
import type { Worksheet } from '../../model/worksheet';
import { colorValue, flagValue, oneOf, textValue, type Definition } from '../definition';
import { isObject, type Json } from '../json';
import {
  accessDenied,
  generalException,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
} from '../refusal';
import { SHEET_EVENTS } from '../sheet-events';
import { ApiObject } from '../targets';
import { areaOnSheet, areasOnSheet, assertPresent, rangeOf } from './range-access';
import { WORDS } from '../words';
import { COLUMNS, ROWS } from '../../model/area';

const sheetObject = (sheet: Worksheet): ApiObject<'Worksheet'> => new ApiObject('Worksheet', sheet);

/** A name Excel takes for a tab: up to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not History. */
function assertSheetName(name: string): void {
  const isBad =
    name.trim() === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (isBad) throw invalidArgument();
}

function find(workbook: Workbook, key: Json): ApiObject<'Worksheet'> | null {
  if (typeof key !== 'string') throw invalidArgument();
  const sheet = workbook.sheetById(key) ?? workbook.sheet(key);
  return sheet === null ? null : sheetObject(sheet);
}

function assertFreeStructure(workbook: Workbook): void {
  if (workbook.isStructureProtected) throw accessDenied();
}

function freeName(workbook: Workbook): string {
  let number = 1;
  while (workbook.sheet(`Sheet${String(number)}`) !== null) number += 1;
  return `Sheet${String(number)}`;
}

const shown = (workbook: Workbook): readonly Worksheet[] =>
  workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

export const worksheetCollection: Definition<'WorksheetCollection'> = {
  items: (workbook) => workbook.sheets.map(sheetObject),
  item: find,
  events: SHEET_EVENTS,
  methods: {
    add: (workbook, parameters) => {
      assertFreeStructure(workbook);
      const name = parameters.optionalText(0) ?? freeName(workbook);
      assertSheetName(name);
      if (workbook.sheet(name) !== null) throw itemAlreadyExists();
      return sheetObject(workbook.addSheet(name));
    },
    getItemOrNullObject: (workbook, parameters) => find(workbook, parameters.text(0)),
    getActiveWorksheet: (workbook) => {
      if (workbook.activeSheet === null) throw generalException();
      return sheetObject(workbook.activeSheet);
    },
    getCount: (workbook, parameters) => (parameters.flag(0) ? shown(workbook) : workbook.sheets).length,
  },
};

export const worksheet: Definition<'Worksheet'> = {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: rename },
    position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set: (sheet, value, { workbook }) => {
        assertFreeStructure(workbook);
        if (typeof value !== 'number' || workbook.sheets[value] === undefined) throw invalidArgument();
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(value, 0, sheet);
      },
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, { workbook }) => {
        assertFreeStructure(workbook);
        const visibility = oneOf(WORDS.SheetVisibility, value);
        const isLast = shown(workbook).every((other) => other === sheet);
        if (visibility !== 'Visible' && isLast) throw invalidOperation();
        sheet.visibility = visibility;
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? '' : colorValue(value);
      },
    },
    showGridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = flagValue(value);
      },
    },
  },
  navigation: {
    autoFilter: (sheet) => new ApiObject('AutoFilter', sheet),
    charts: (sheet) => new ApiObject('ChartCollection', sheet),
    names: (sheet) => new ApiObject('NamedItemCollection', { names: sheet.names, sheet }),
    protection: (sheet) => new ApiObject('WorksheetProtection', sheet),
    freezePanes: (sheet) => new ApiObject('WorksheetFreezePanes', sheet),
    pageLayout: (sheet) => new ApiObject('PageLayout', sheet),
    horizontalPageBreaks: (sheet) => new ApiObject('PageBreakCollection', sheet),
  },
  methods: {
    getRange: (sheet, parameters) => {
      const address = parameters.optionalText(0) ?? '';
      const all = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
      return rangeOf(sheet, address === '' ? all : areaOnSheet(sheet, address));
    },
    getRanges: (sheet, parameters) =>
      new ApiObject('RangeAreas', { sheet, areas: areasOnSheet(sheet, parameters.text(0)) }),
    getRangeByIndexes: (sheet, parameters) => {
      const [top, left] = [parameters.integer(0), parameters.integer(1)];
      return rangeOf(sheet, {
        top,
        left,
        bottom: top + parameters.integer(2) - 1,
        right: left + parameters.integer(3) - 1,
      });
    },
    getCell: (sheet, parameters) => {
      const [top, left] = [parameters.integer(0), parameters.integer(1)];
      return rangeOf(sheet, { top, left, bottom: top, right: left });
    },
    getUsedRange: (sheet, parameters) =>
      rangeOf(sheet, sheet.usedArea(parameters.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    getUsedRangeOrNullObject: (sheet, parameters) => {
      const used = sheet.usedArea(parameters.flag(0));
      return used === null ? null : rangeOf(sheet, used);
    },
    calculate: (_, parameters, { workbook }) => {
      parameters.flag(0);
      workbook.recalculate(true);
      return undefined;
    },
    activate: (sheet, _, { workbook }) => {
      assertPresent(sheet);
      if (sheet.visibility !== 'Visible') throw invalidOperation();
      if (workbook.activeSheet === sheet) return undefined;
      workbook.activeSheet = sheet;
      workbook.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
      return undefined;
    },
    delete: (sheet, _, { workbook }) => {
      assertFreeStructure(workbook);
      if (shown(workbook).every((other) => other === sheet)) throw invalidOperation();
      workbook.removeSheet(sheet);
      return undefined;
    },
  },
};

function rename(sheet: Worksheet, value: Json, { workbook }: { readonly workbook: Workbook }): void {
  assertFreeStructure(workbook);
  const name = textValue(value);
  assertSheetName(name);
  const taken = workbook.sheet(name);
  if (taken !== null && taken !== sheet) throw itemAlreadyExists();
  sheet.name = name;
}

export const worksheetProtection: Definition<'WorksheetProtection'> = {
  properties: {
    protected: { get: (sheet) => sheet.isProtected },
  },
  methods: {
    protect: (sheet, parameters) => {
      if (sheet.isProtected) throw invalidOperation();
      const options = parameters.isLeftOut(0) ? {} : parameters.json(0);
      if (!isObject(options)) throw invalidArgument();
      sheet.isProtected = true;
      sheet.allowedWhileProtected = Object.keys(options).filter((option) => options[option] === true);
      return undefined;
    },
    unprotect: (sheet) => {
      sheet.isProtected = false;
      return undefined;
    },
  },
};

export const worksheetFreezePanes: Definition<'WorksheetFreezePanes'> = {
  methods: {
    freezeRows: (sheet, parameters) => {
      freeze(sheet, parameters.integer(0), 0);
      return undefined;
    },
    freezeColumns: (sheet, parameters) => {
      freeze(sheet, 0, parameters.integer(0));
      return undefined;
    },
    freezeAt: (sheet, parameters) => {
      const area = parameters.isText(0)
        ? areaOnSheet(sheet, parameters.text(0))
        : parameters.object(0, 'Range').area;
      freeze(sheet, area.bottom + 1, area.right + 1);
      return undefined;
    },
    unfreeze: (sheet) => {
      sheet.frozen = null;
      return undefined;
    },
    getLocationOrNullObject: (sheet) => (sheet.frozen === null ? null : rangeOf(sheet, sheet.frozen)),
  },
};

/** Freezes the first rows and columns; 0 of one of them freezes whole columns or rows. */
function freeze(sheet: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows + columns === 0) throw invalidArgument();
  sheet.frozen = {
    top: 0,
    left: 0,
    bottom: (rows === 0 ? ROWS : rows) - 1,
    right: (columns === 0 ? COLUMNS : columns) - 1,
  };
}

export const autoFilter: Definition<'AutoFilter'> = {
  guardedBy: (sheet) => sheet,
  properties: {
    enabled: { get: (sheet) => sheet.isFiltered },
  },
  methods: {
    // The rows a filter hid come back.
    remove: (sheet) => {
      sheet.removeFilter();
      return undefined;
    },
  },
};
