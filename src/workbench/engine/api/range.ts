import {
  areaText,
  bounding,
  cellCount,
  columnCount,
  COLUMNS,
  coversColumns,
  coversRows,
  quotedSheet,
  rowCount,
  ROWS,
  type Area,
} from '../../model/area';
import { isError, type Scalar } from '../../model/cell';
import { displayText } from '../../model/display-text';
import type { Worksheet } from '../../model/worksheet';
import type { Definition, Property } from '../definition';
import { flagValue, textValue } from '../definition';
import type { Json } from '../json';
import { invalidArgument, itemNotFound } from '../refusal';
import { ApiObject, type LookTarget, type RangeTarget } from '../targets';
import { areaArgument, assertPresent, changeFormat, rangeOf, readCells, writeCells } from './range-access';
import { WORDS } from '../words';
import { rowProperties } from './row-properties';

const looksOf = ({ sheet, area }: RangeTarget): LookTarget => ({ sheet, areas: [area] });

const valueAt = (sheet: Worksheet, row: number, column: number): Scalar =>
  sheet.cell(row, column)?.value ?? '';

function valueType(value: Scalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isError(value) ? 'Error' : 'String';
}

const content: Property<RangeTarget>['set'] = (target, value) => {
  assertPresent(target.sheet);
  writeCells(target, value, (row, column, scalar) => target.sheet.enter(row, column, scalar));
};

/** No cell of the range is locked: its content may be changed whatever protects the sheet. */
const isUnlocked = ({ sheet, area }: RangeTarget): boolean => {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.formatAt(row, column).locked) return false;
    }
  }
  return true;
};

/** Whether all rows (or columns) are hidden, none is (null: some are); set hides or shows them. */
function hiddenLines(
  lines: (area: Area) => readonly [number, number],
  isHidden: (sheet: Worksheet, index: number) => boolean,
  hide: (sheet: Worksheet, index: number, hidden: boolean) => void,
): Property<RangeTarget> {
  return {
    get: ({ sheet, area }) => {
      const [from, to] = lines(area);
      const first = isHidden(sheet, from);
      for (let index = from + 1; index <= to; index++) if (isHidden(sheet, index) !== first) return null;
      return first;
    },
    set: ({ sheet, area }, value) => {
      const hidden = flagValue(value);
      const [from, to] = lines(area);
      for (let index = from; index <= to; index++) hide(sheet, index, hidden);
    },
  };
}

export const range: Definition<'Range'> = {
  isReferable: true,
  guardedBy: ({ sheet }) => sheet,
  harmless: ['select', '_ValidateArraySize'],
  freeCalls: {
    clear: (target, parameters) =>
      parameters.choice(0, WORDS.ClearApplyTo, 'All') === 'Contents' && isUnlocked(target),
  },
  properties: {
    values: {
      get: (target, around) => {
        around.settle();
        return readCells(target, (row, column) => valueAt(target.sheet, row, column));
      },
      set: content,
      isFree: isUnlocked,
    },
    formulas: {
      get: (target, around) => {
        around.settle();
        return readCells(target, (row, column) => {
          const cell = target.sheet.cell(row, column);
          return cell?.formula ?? cell?.value ?? '';
        });
      },
      set: content,
      isFree: isUnlocked,
    },
    text: {
      get: (target, around) => {
        around.settle();
        return readCells(target, (row, column) =>
          displayText(valueAt(target.sheet, row, column), target.sheet.formatAt(row, column).numberFormat),
        );
      },
    },
    valueTypes: {
      get: (target, around) => {
        around.settle();
        return readCells(target, (row, column) => valueType(valueAt(target.sheet, row, column)));
      },
    },
    numberFormat: {
      get: (target) => readCells(target, (row, column) => target.sheet.formatAt(row, column).numberFormat),
      set: setNumberFormat,
    },
    address: { get: ({ sheet, area }) => `${quotedSheet(sheet.name)}!${areaText(area)}` },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    // Excel gives -1 for more cells than it counts.
    cellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    isEntireColumn: { get: ({ area }) => coversColumns(area) },
    isEntireRow: { get: ({ area }) => coversRows(area) },
    rowHidden: hiddenLines(
      (area) => [area.top, area.bottom],
      (sheet, row) => sheet.isRowHidden(row),
      (sheet, row, hidden) => sheet.hideRow(row, hidden),
    ),
    columnHidden: hiddenLines(
      (area) => [area.left, area.right],
      (sheet, column) => sheet.isColumnHidden(column),
      (sheet, column, hidden) => sheet.hideColumn(column, hidden),
    ),
  },
  navigation: {
    format: (target) => new ApiObject('RangeFormat', looksOf(target)),
    worksheet: ({ sheet }) => new ApiObject('Worksheet', sheet),
    dataValidation: (target) => new ApiObject('DataValidation', target),
    conditionalFormats: (target) => new ApiObject('ConditionalFormatCollection', target),
  },
  methods: {
    _ValidateArraySize: ({ area }, parameters) => {
      const fits = parameters.integer(0) === rowCount(area) && parameters.integer(1) === columnCount(area);
      if (!fits) throw invalidArgument();
      return undefined;
    },
    getCell: ({ sheet, area }, parameters) => {
      const top = area.top + parameters.integer(0);
      const left = area.left + parameters.integer(1);
      return rangeOf(sheet, { top, left, bottom: top, right: left });
    },
    getRow: ({ sheet, area }, parameters) => {
      const row = area.top + parameters.integer(0);
      return rangeOf(sheet, { ...area, top: row, bottom: row });
    },
    getColumn: ({ sheet, area }, parameters) => {
      const column = area.left + parameters.integer(0);
      return rangeOf(sheet, { ...area, left: column, right: column });
    },
    getBoundingRect: ({ sheet, area }, parameters) =>
      rangeOf(sheet, bounding(area, areaArgument(sheet, parameters, 0))),
    getOffsetRange: ({ sheet, area }, parameters) => {
      const [rows, columns] = [parameters.integer(0), parameters.integer(1)];
      return rangeOf(sheet, {
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      });
    },
    getResizedRange: ({ sheet, area }, parameters) =>
      rangeOf(sheet, {
        ...area,
        bottom: area.bottom + parameters.integer(0),
        right: area.right + parameters.integer(1),
      }),
    getAbsoluteResizedRange: ({ sheet, area }, parameters) =>
      rangeOf(sheet, {
        ...area,
        bottom: area.top + parameters.integer(0) - 1,
        right: area.left + parameters.integer(1) - 1,
      }),
    getEntireColumn: ({ sheet, area }) => rangeOf(sheet, { ...area, top: 0, bottom: ROWS - 1 }),
    getEntireRow: ({ sheet, area }) => rangeOf(sheet, { ...area, left: 0, right: COLUMNS - 1 }),
    getRowProperties: (target, parameters) => rowProperties(target, parameters.json(0)),
    clear: ({ sheet, area }, parameters) => {
      assertPresent(sheet);
      sheet.clear(area, parameters.choice(0, WORDS.ClearApplyTo, 'All'));
      return undefined;
    },
    merge: ({ sheet, area }, parameters) => {
      assertPresent(sheet);
      const across = parameters.flag(0);
      if (!across && cellCount(area) > 1) sheet.merge(area);
      for (let row = area.top; across && row <= area.bottom; row++)
        sheet.merge({ ...area, top: row, bottom: row });
      return undefined;
    },
    unmerge: ({ sheet, area }) => {
      assertPresent(sheet);
      sheet.unmerge(area);
      return undefined;
    },
    select: ({ sheet, area }, _, around) => {
      assertPresent(sheet);
      if (sheet.visibility !== 'Visible') throw itemNotFound();
      around.workbook.activeSheet = sheet;
      around.workbook.selection = [area];
      return undefined;
    },
  },
};

function setNumberFormat(target: RangeTarget, value: Json): void {
  assertPresent(target.sheet);
  if (!Array.isArray(value)) {
    changeFormat(looksOf(target), { numberFormat: textValue(value) });
    return;
  }
  writeCells(target, value, (row, column, scalar) => {
    const numberFormat = textValue(scalar);
    const one = { top: row, left: column, bottom: row, right: column };
    target.sheet.changeFormat(one, (format) => ({ ...format, numberFormat }));
  });
}
