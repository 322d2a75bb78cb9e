import type { Workbook } from '../model/workbook';

/** A text that differs where anything but cells differs of what a view shows. */
export function structureOf(workbook: Workbook): string {
  return JSON.stringify(
    workbook.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      sheet.frozen,
      sheet.merges,
      sheet.conditionalFormats,
      [...sheet.ownColumns()].map(({ index, format }) => [
        index,
        format,
        sheet.columnWidth(index),
        sheet.isColumnHidden(index),
      ]),
      [...sheet.ownRows()].map(({ index }) => [index, sheet.rowHeight(index), sheet.isRowHidden(index)]),
    ]),
  );
}
