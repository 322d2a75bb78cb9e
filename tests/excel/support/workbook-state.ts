import type { Workbook } from '../../../src/workbench/model/workbook';
import type { Worksheet } from '../../../src/workbench/model/worksheet';

/** Everything a sheet holds, as data to compare. */
export function sheetState(sheet: Worksheet): unknown {
  const cells = [...sheet.cells()]
    .map(({ row, column, cell }) => ({ row, column, ...cell }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const columns = Array.from({ length: 60 }, (_, column) => column);
  const rows = Array.from({ length: 400 }, (_, row) => row);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    gridlines: sheet.showGridlines,
    isProtected: sheet.isProtected,
    allowed: [...sheet.allowedWhileProtected].sort(),
    validations: structuredClone(sheet.validations),
    cells,
    widths: columns.map((column) => sheet.columnWidth(column)),
    heights: rows.map((row) => sheet.rowHeight(row)),
    hidden: [
      rows.filter((row) => sheet.isRowHidden(row)),
      columns.filter((each) => sheet.isColumnHidden(each)),
    ],
    merges: [...sheet.merges],
    frozen: sheet.frozen,
    charts: sheet.charts.map((chart) => ({ ...chart, id: '' })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    names: sheet.names.map((name) => ({ ...name })),
    page: structuredClone(sheet.page),
  };
}

/** The sheets that are not among `ours`, and where the user is. */
export function foreignState(workbook: Workbook, ours: readonly string[]): object {
  return structuredClone({
    sheets: workbook.sheets.filter(({ name }) => !ours.includes(name)).map(sheetState),
    names: workbook.names.filter(
      ({ name }) => !name.startsWith('_bpse_') && !name.startsWith('自评') && name !== '预算执行率',
    ),
    active: workbook.activeSheet?.name,
    selection: workbook.selection,
    calculationMode: workbook.calculationMode,
  });
}

/** A sheet of the workbook that must be there. */
export function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The value of a cell in A1 notation; '' where it is blank. */
export function valueAt(sheet: Worksheet, row: number, column: number): unknown {
  return sheet.cell(row, column)?.value ?? '';
}

/** The first cell a defined name leads to. */
export function keptCell(workbook: Workbook, name: string): { read(): unknown; write(text: string): void } {
  const formula = workbook.names.find((each) => each.name === name)?.formula ?? '';
  const match = /^='?([^'!]+)'?!\$([A-Z])\$(\d+)/.exec(formula);
  if (match === null) throw new Error(`${name} leads nowhere: ${formula}`);
  const [, sheetName = '', letter = 'A', number = '1'] = match;
  const sheet = sheetNamed(workbook, sheetName);
  const [row, column] = [Number(number) - 1, letter.charCodeAt(0) - 65];
  return {
    read: () => valueAt(sheet, row, column),
    write: (text) => sheet.put(row, column, text),
  };
}
