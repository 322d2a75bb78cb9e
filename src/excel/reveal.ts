import type { CellRef } from '../domain/cell-ref';

/** Brings a sheet to the front. Rejects where Excel refuses, such as for a sheet that is gone. */
export async function revealSheet(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
  });
}

/** Selects a cell and brings its sheet to the front. Rejects where Excel refuses. */
export async function revealCell({ sheet, row, column }: CellRef): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
}
