import type { CellRef } from '../domain/cell-ref';
import { planReportSheet } from '../report/sheet/plan-report-sheet';
import { differingCells } from '../workbook/differing-cells';
import type { WorkbookSnapshot } from '../workbook/host';
import { readReportSheet } from '../workbook/report-sheet/read-report-sheet';
import { FIRST_NOTE_COLUMN, TEXT_COLUMNS } from '../workbook/report-sheet/row-mark';
import type { PreparedReport } from './prepare-report';

/** A sheet 自评报告 as it stands. */
export interface StandingReport {
  readonly sheet: string;
  /** What writing it anew would change: it is of other data. None: it says what the present data give. */
  readonly cells: readonly CellRef[];
}

/**
 * How the reports that stand in a workbook agree with those that its present data give; `reports` were prepared from this
 * very workbook. What people wrote there is part of both, and no difference. An evaluation without such a sheet is left out.
 */
export function standingReports(
  reports: readonly PreparedReport[],
  snapshot: WorkbookSnapshot,
): readonly StandingReport[] {
  return reports.flatMap(({ rows, offered }, index) => {
    const written = readReportSheet(snapshot, index);
    if (written === null) return [];
    const { sheet } = written;
    const { plan } = planReportSheet(rows, { name: sheet, index, offered });
    const grid = snapshot.sheets.find((each) => each.sheet === sheet);
    const isText = ({ column }: { readonly column: number }): boolean =>
      column >= TEXT_COLUMNS.first && column < FIRST_NOTE_COLUMN;
    const cells = differingCells(
      { ...plan, cells: plan.cells.filter(isText) },
      grid === undefined ? null : { ...grid, cells: grid.cells.filter(isText) },
      { planned: [], standing: [] },
    );
    return [{ sheet, cells }];
  });
}
