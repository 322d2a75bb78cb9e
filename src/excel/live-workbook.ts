import type { LiveWorkbook } from '../workbook/live-workbook';
import { watchChanges } from './change-watch';
import { revealCell, revealSheet } from './reveal';

/** Seconds to wait for Excel's answer: nobody waits longer for a sheet to come to the front. */
const PATIENCE = 10;

/** The workbook in front of the user in Excel. Failures of `onChange` are those of reading, see `excelHost`. */
export function liveWorkbook(patience = PATIENCE): LiveWorkbook {
  return {
    select: (ref) => revealCell(ref, patience),
    show: (sheet) => revealSheet(sheet, patience),
    onChange: (listener) => watchChanges(listener, patience),
  };
}
