import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { mapColumns } from '../columns/map-columns';
import { isFactRow, isNoteRow } from '../locate/row-kinds';
import { cellIn, refOf, sourceIn } from '../sheet-index';
import { describeCells, shownText } from '../text';
import type { Facts } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { SourceCell } from '../../../domain/source-cell';
import type { LocatedTable } from '../locate/located-table';
import type { SheetIndex, SheetRow } from '../sheet-index';

/** The texts of a goals block as facts. */
export interface GoalsBlock {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly rowsOutside: readonly SheetRow[];
}

/** Reads the texts below 预期目标 and 实际完成情况; texts of several rows are joined, with the address of the first. */
export function extractGoalsBlock(sheet: SheetIndex, table: LocatedTable<'goals'>): GoalsBlock {
  const map = mapColumns(sheet.sheet, table.columns);
  const goals = map.fields.get('goals')?.column;
  const completion = map.fields.get('completion')?.column;
  const label = map.fields.get('label')?.column;
  const body = table.body.filter((row) => !isNoteRow(row) && !isFactRow(row));
  const inBlock = body.filter(
    (row) => cellIn(row, goals) !== undefined || cellIn(row, completion) !== undefined,
  );
  const findings = inBlock.flatMap((row) => {
    const unread = row.cells.filter(({ column }) => ![goals, completion, label].includes(column));
    const [first] = unread;
    if (first === undefined) return [];
    const parameters = { row: String(row.row + 1), cells: describeCells(unread) };
    return [createFinding(READING_FINDINGS, 'row-not-read', parameters, refOf(sheet, first))];
  });
  const goalsCell = joined(sheet, inBlock, goals);
  const completionCell = joined(sheet, inBlock, completion);
  return {
    facts: {
      ...(goalsCell === null ? {} : { goals: goalsCell }),
      ...(completionCell === null ? {} : { completion: completionCell }),
    },
    findings: [...map.findings, ...findings],
    rowsOutside: table.body.filter((row) => !inBlock.includes(row)),
  };
}

function joined(sheet: SheetIndex, rows: readonly SheetRow[], column: number | undefined): SourceCell | null {
  if (column === undefined) return null;
  const holding = rows.filter((row) => cellIn(row, column) !== undefined);
  const [first] = holding;
  if (first === undefined) return null;
  const cell = sourceIn(sheet, first, column);
  if (holding.length === 1) return cell;
  const texts = holding.map((row) => shownText(cellIn(row, column)?.value ?? null) ?? '');
  return { ...cell, value: texts.join('\n') };
}
