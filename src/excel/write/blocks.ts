import type { Area, PlannedCell, SheetPlan } from '../../workbook/sheet-plan';
import { cellEntry } from './cell-entry';
import type { Operation } from './operation';

/** Above so many cells the client takes a write apart itself, into more and larger requests. */
const CELLS_AT_ONCE = 1_500;

/** A rectangle of the plan and its cells by place. */
interface Block {
  readonly area: Area;
  readonly cells: ReadonlyMap<number, PlannedCell>;
}

/** The smallest area from A1 that holds everything a plan writes. */
export function plannedArea({ cells, merges }: SheetPlan): Area {
  let rows = 1;
  let columns = 1;
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  for (const area of merges) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { row: 0, column: 0, rows, columns };
}

/** Values and formulas as rectangular blocks; the status cell says that the sheet is unfinished. */
export function entryBlocks(plan: SheetPlan): readonly Operation[] {
  const { row: statusRow, column: statusColumn, whileWriting } = plan.statusCell;
  return blocksOf(plan).map(({ area, cells }) => ({
    kind: 'entries',
    area,
    entries: rowsOf(area, (row, column) => {
      if (row === statusRow && column === statusColumn)
        return cellEntry({ kind: 'text', text: whileWriting });
      const content = cells.get(row * area.columns + column)?.content;
      return content === undefined ? '' : cellEntry(content);
    }),
  }));
}

/** Entries of an area, one inner array a row, in as many writes as the client takes whole. */
export function entriesIn(
  area: Area,
  entries: readonly (readonly (string | number)[])[],
): readonly Operation[] {
  const rows = rowsAtOnce(area.columns);
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    kind: 'entries',
    area: { ...area, row: area.row + index * rows, rows: Math.min(rows, area.rows - index * rows) },
    entries: entries.slice(index * rows, (index + 1) * rows),
  }));
}

const rowsAtOnce = (columns: number): number => Math.max(1, Math.floor(CELLS_AT_ONCE / columns));

/** Number formats as rectangular blocks, none for blocks that have only General cells. */
export function numberFormatBlocks(plan: SheetPlan): readonly Operation[] {
  const formatOf = (cell: PlannedCell | undefined): string | null => {
    const format = cell === undefined ? undefined : plan.styles[cell.style]?.numberFormat;
    return format === undefined || format === 'General' ? null : format;
  };
  return blocksOf(plan)
    .filter(({ cells }) => [...cells.values()].some((cell) => formatOf(cell) !== null))
    .map(({ area, cells }) => ({
      kind: 'number-formats',
      area,
      formats: rowsOf(area, (row, column) => formatOf(cells.get(row * area.columns + column))),
    }));
}

function blocksOf(plan: SheetPlan): readonly Block[] {
  const all = plannedArea(plan);
  const rows = rowsAtOnce(all.columns);
  const cells = new Map<number, Map<number, PlannedCell>>();
  for (const cell of plan.cells) {
    const index = Math.floor(cell.row / rows);
    const block = cells.get(index) ?? new Map<number, PlannedCell>();
    cells.set(index, block.set(cell.row * all.columns + cell.column, cell));
  }
  return Array.from({ length: Math.ceil(all.rows / rows) }, (_, index) => ({
    area: { ...all, row: index * rows, rows: Math.min(rows, all.rows - index * rows) },
    cells: cells.get(index) ?? new Map<number, PlannedCell>(),
  }));
}

function rowsOf<Entry>(
  area: Area,
  entryAt: (row: number, column: number) => Entry,
): readonly (readonly Entry[])[] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => entryAt(area.row + row, area.column + column)),
  );
}
