import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { mapColumns } from '../columns/map-columns';
import { isFactRow, isNoteRow, isRunningNumber, sumLabel } from '../locate/row-kinds';
import { cellIn, refOf, sourceIn, textIn } from '../sheet-index';
import { describeCells } from '../text';
import { unitsOfTable } from './amount-units';
import { hiddenRowsRead } from './hidden-rows';
import { columnsNotRead } from './unread-columns';
import type { KeyTaskField, KeyTaskRow, KeyTaskTable } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { LocatedTable } from '../locate/located-table';
import type { SheetIndex, SheetRow } from '../sheet-index';

/** A table of key tasks, with the rows in its body that are not part of it. */
export interface KeyTasks {
  readonly table: KeyTaskTable;
  readonly findings: readonly Finding[];
  readonly rowsOutside: readonly SheetRow[];
}

const AMOUNTS: readonly KeyTaskField[] = ['budget', 'executed'];

/** Reads a table of 重点工作任务. Its 合计 row is not read, with a note. */
export function extractKeyTaskTable(sheet: SheetIndex, table: LocatedTable<'key-task'>): KeyTasks {
  const map = mapColumns(sheet.sheet, table.columns);
  const nameColumn = map.fields.get('name')?.column;
  const indexColumn = map.fields.get('number')?.column;
  const ref = { sheet: sheet.sheet, row: table.headerRow, column: table.columns[0]?.column ?? 0 };
  const findings: Finding[] = [...map.findings];
  const rows: KeyTaskRow[] = [];
  const read: SheetRow[] = [];
  const rowsOutside: SheetRow[] = [];
  let afterNotes = false;

  for (const row of table.body) {
    if (isNoteRow(row) || isFactRow(row)) {
      afterNotes = true;
      rowsOutside.push(row);
      continue;
    }
    const name = cellIn(row, nameColumn);
    if (afterNotes && (name === undefined || row.cells.length < 2)) {
      rowsOutside.push(row);
      continue;
    }
    const label = [indexColumn, nameColumn, row.cells[0]?.column]
      .map((column) => textIn(row, column))
      .find((text) => sumLabel(text)?.group === '');
    if (label !== undefined && label !== null) {
      const parameters = { label, cells: describeCells(row.cells) };
      const at = row.cells[0] === undefined ? ref : refOf(sheet, row.cells[0]);
      findings.push(createFinding(READING_FINDINGS, 'sum-row-not-read', parameters, at));
      continue;
    }
    if (name === undefined) {
      const values = row.cells.filter(
        ({ column, value }) => column !== indexColumn || !isRunningNumber(value),
      );
      const [first] = values;
      if (first !== undefined) {
        const parameters = { row: String(row.row + 1), cells: describeCells(values) };
        findings.push(
          createFinding(READING_FINDINGS, 'values-without-name', parameters, refOf(sheet, first)),
        );
      }
      continue;
    }
    read.push(row);
    rows.push({
      ref: refOf(sheet, name),
      fields: Object.fromEntries(
        [...map.fields].map(([field, { column }]) => [field, sourceIn(sheet, row, column)]),
      ),
    });
  }

  const mapped = new Set([...map.fields.values()].map(({ column }) => column));
  findings.push(...columnsNotRead(sheet, read, { columns: table.columns, read: mapped }));
  const hidden = read.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row));
  findings.push(...hiddenRowsRead(sheet, hidden, nameColumn ?? ref.column));
  if (rows.length === 0) findings.push(createFinding(READING_FINDINGS, 'empty-table', {}, ref));

  const amounts = new Map(
    AMOUNTS.flatMap((field) => {
      const text = map.fields.get(field)?.text;
      return text === undefined ? [] : [[field, text] as const];
    }),
  );
  const headers = table.columns.map(({ text }) => text);
  const { foreign, ...units } = unitsOfTable(sheet, table.headerRow, headers, amounts);
  if (foreign !== null && amounts.size > 0) {
    const parameters = { unit: foreign, cells: describeCells(read.flatMap(({ cells }) => cells)) };
    findings.push(createFinding(READING_FINDINGS, 'amount-unit-unknown', parameters, ref));
    rows.length = 0;
  }
  return { table: { ref, ...units, rows }, findings, rowsOutside };
}
