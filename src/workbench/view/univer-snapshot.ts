import type { LocaleType } from '@univerjs/core';
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { COLUMNS, ROWS, type Area } from '../model/area';
import type { Cell, CellFormat } from '../model/cell';
import type { Workbook } from '../model/workbook';
import { STANDARD_HEIGHT, STANDARD_WIDTH, type Worksheet } from '../model/worksheet';
import { conditionalRules } from './conditional-rules';
import { pixels, univerRange } from './univer-geometry';
import { univerStyle } from './univer-style';

/** What a sheet shows beyond its cells, so that one can be scrolled past the end. */
const SPARE = { rows: 40, columns: 8 };
const LEAST = { rows: 100, columns: 26 };

/** Styles of a workbook by name, so that cells with the same look share one. */
export class StyleNames {
  readonly styles: Record<string, IStyleData> = {};
  readonly #names = new Map<CellFormat, string>();

  nameOf(format: CellFormat): string {
    const known = this.#names.get(format);
    if (known !== undefined) return known;
    const name = `s${String(this.#names.size)}`;
    this.styles[name] = univerStyle(format);
    this.#names.set(format, name);
    return name;
  }
}

/** A cell as Univer holds it; `look` is its style, or the name of one. */
export function univerCell({ value, formula }: Cell, look: IStyleData | string): ICellData {
  const type =
    typeof value === 'number'
      ? CellValueType.NUMBER
      : typeof value === 'boolean'
        ? CellValueType.BOOLEAN
        : CellValueType.STRING;
  const content =
    value === '' && formula === null
      ? { v: null }
      : { v: typeof value === 'boolean' ? Number(value) : value, t: type };
  return { s: look, f: formula, ...content };
}

/** The whole workbook as Univer opens it. */
export function univerSnapshot(workbook: Workbook, id: string, locale: LocaleType): IWorkbookData {
  const names = new StyleNames();
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, sheetData(sheet, names)]));
  return {
    id,
    name: workbook.name,
    appVersion: '',
    locale,
    styles: names.styles,
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
    resources: [conditionalRules(workbook)],
  };
}

function sheetData(sheet: Worksheet, names: StyleNames): Partial<IWorksheetData> {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells()) {
    (cellData[row] ??= {})[column] = univerCell(cell, names.nameOf(cell.format));
  }
  const columnCount = Math.max(LEAST.columns, used.right + 1 + SPARE.columns);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freeze(sheet.frozen),
    rowCount: Math.max(LEAST.rows, used.bottom + 1 + SPARE.rows),
    columnCount,
    defaultColumnWidth: pixels(STANDARD_WIDTH),
    defaultRowHeight: pixels(STANDARD_HEIGHT),
    mergeData: sheet.merges.map(univerRange),
    cellData,
    rowData: rowData(sheet),
    columnData: columnData(sheet, columnCount, names),
  };
}

function freeze(frozen: Area | null): IFreeze {
  if (frozen === null) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const ySplit = frozen.bottom === ROWS - 1 ? 0 : frozen.bottom + 1;
  const xSplit = frozen.right === COLUMNS - 1 ? 0 : frozen.right + 1;
  return { xSplit, ySplit, startRow: ySplit === 0 ? -1 : ySplit, startColumn: xSplit === 0 ? -1 : xSplit };
}

function rowData(sheet: Worksheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const { index } of sheet.ownRows()) {
    rows[index] = {
      h: pixels(sheet.rowHeight(index)),
      // Heights are the workbook's, never Univer's own idea of them.
      ia: BooleanNumber.FALSE,
      hd: sheet.isRowHidden(index) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
  }
  return rows;
}

function columnData(
  sheet: Worksheet,
  count: number,
  names: StyleNames,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const { index, format } of sheet.ownColumns()) {
    if (index >= count) continue;
    columns[index] = {
      w: pixels(sheet.columnWidth(index)),
      hd: sheet.isColumnHidden(index) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      ...(format === null ? {} : { s: names.nameOf(format) }),
    };
  }
  return columns;
}
