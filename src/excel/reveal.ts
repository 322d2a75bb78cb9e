/// <reference types="office-js" />
import type { CellRef } from '../domain/cell-ref';
import { roundTrip } from './round-trip';

/** Seconds: nobody waits longer for a sheet to come to the front. */
const PATIENCE = 10;

/** Brings a sheet to the front. False where Excel refuses, such as for a sheet that is gone, or does not answer. */
export async function revealSheet(sheet: string, patience = PATIENCE): Promise<boolean> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).activate();
  return arrived(context, sheet, patience);
}

/** Selects a cell and brings its sheet to the front. False where Excel refuses or does not answer. */
export async function revealCell({ sheet, row, column }: CellRef, patience = PATIENCE): Promise<boolean> {
  const context = new Excel.RequestContext();
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRangeByIndexes(row, column, 1, 1).select();
  return arrived(context, sheet, patience);
}

async function arrived(context: Excel.RequestContext, sheet: string, patience: number): Promise<boolean> {
  const trip = await roundTrip(context, { doing: { step: 'read', sheet }, signal: undefined, patience });
  return trip.ok;
}
