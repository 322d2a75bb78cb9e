import { columnLetters } from '../../../domain/cell-ref';
import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { refOf } from '../sheet-index';
import { describeCells } from '../text';
import type { Finding } from '../../../domain/findings/finding';
import type { GridCell } from '../../grid';
import type { SheetIndex, SheetRow } from '../sheet-index';

/** Reports the columns of a table that hold data but are not read, each once. */
export function columnsNotRead(
  sheet: SheetIndex,
  rows: readonly SheetRow[],
  table: {
    readonly columns: readonly { readonly column: number; readonly text: string }[];
    readonly read: ReadonlySet<number>;
    /** Cells that were understood otherwise. */
    readonly ignored?: (cell: GridCell) => boolean;
  },
): readonly Finding[] {
  const unread = new Map<number, GridCell[]>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (table.read.has(cell.column) || table.ignored?.(cell) === true) continue;
    unread.set(cell.column, [...(unread.get(cell.column) ?? []), cell]);
  }
  return [...unread].flatMap(([column, cells]) => {
    const [first] = cells;
    if (first === undefined) return [];
    const header = table.columns.find((candidate) => candidate.column === column)?.text;
    const ref = refOf(sheet, first);
    const listed = describeCells(cells);
    return header === undefined
      ? [
          createFinding(
            READING_FINDINGS,
            'column-without-header',
            { column: columnLetters(column), cells: listed },
            ref,
          ),
        ]
      : [createFinding(READING_FINDINGS, 'column-not-read', { header, cells: listed }, ref)];
  });
}
