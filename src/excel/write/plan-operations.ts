import type { Area, PlannedCell, PlannedName, SheetPlan } from '../../workbook/sheet-plan';
import type { OwnSheet } from '../survey';
import { entriesIn, entryBlocks, numberFormatBlocks, plannedArea } from './blocks';
import { cellEntry } from './cell-entry';
import { columnWidthOperations, lookOperations, rowHeightOperations } from './looks';
import type { SheetNames } from './name-operations';
import type { Operation } from './operation';

/** How a sheet is written, in the order that leaves it whole or visibly unfinished wherever it stops. */
export interface SheetOperations {
  /** Makes the sheet ours and says that it is unfinished; for all sheets of a run before anything else. */
  readonly opening: readonly Operation[];
  readonly writing: readonly Operation[];
  /**
   * The last writes, after all else of the run: a sheet for the user loses its mark, so that it is never rewritten once it
   * looks whole; the status cell gets its own content, and what is not to be typed into its lock.
   */
  readonly closing: readonly Operation[];
}

/** What the operations for a plan depend on besides the plan. */
export interface SheetContext {
  readonly names: SheetNames;
  /** The plan's owner, or the mark of a sheet that is the user's once it is whole. */
  readonly owner: string;
  /** What stands on the sheet now; null where the sheet is new. */
  readonly own: OwnSheet | null;
  readonly calculatesManually: boolean;
}

/** The operations for one plan. */
export function sheetOperations(
  plan: SheetPlan,
  { names, owner, own, calculatesManually }: SheetContext,
): SheetOperations {
  const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
  const mark: PlannedName = { name: owner, hidden: true, target: { area: a1 } };
  const unfinished = statusEntry(plan, plan.statusCell.whileWriting);
  const opening: Operation[] =
    own === null
      ? [{ kind: 'add-sheet' }, ...names.define(mark), unfinished]
      : [...(plan.protected === true ? [{ kind: 'unprotect' } as const] : []), unfinished];
  const clearing = own === null ? null : clearOperations(plan, names, own);
  return {
    opening,
    writing: [
      ...(clearing?.before ?? []),
      ...entryBlocks(plan),
      ...numberFormatBlocks(plan),
      ...plan.merges
        .filter(({ rows, columns }) => rows > 1 || columns > 1)
        .map((area): Operation => ({ kind: 'merge', area })),
      ...lookOperations(plan),
      ...columnWidthOperations(plan),
      ...rowHeightOperations(plan),
      // Excel puts each new conditional format above the others.
      ...plan.conditionalFormats
        .map((format): Operation => ({ kind: 'conditional-format', format }))
        .reverse(),
      ...(plan.validations ?? []).map((validation): Operation => ({ kind: 'validation', validation })),
      { kind: 'view', frozenRows: plan.frozenRows, frozenColumns: plan.frozenColumns },
      { kind: 'page', page: plan.page },
      ...plan.page.rowBreaks.filter((row) => row > 0).map((row): Operation => ({ kind: 'row-break', row })),
      ...plan.charts.map((chart, index): Operation => ({ kind: 'chart', chart, name: chartName(index) })),
      ...(own === null ? [] : names.define(mark)),
      ...plan.names.flatMap((name) => names.define(name)),
      ...names.removeStale(plan, owner),
      ...(clearing?.after ?? []),
      ...(calculatesManually ? [{ kind: 'calculate' } as const] : []),
    ],
    closing: [
      ...(plan.owner === null ? [{ kind: 'delete-name', name: owner } as const] : []),
      closingEntry(plan),
      ...(plan.protected === true ? [{ kind: 'protect' } as const] : []),
    ],
  };
}

/**
 * Takes the old content off the sheet. Texts in regions that hidden names point to are the user's: the texts to come are
 * first written below everything and the names pointed there, so that at every moment the names lead to whole texts.
 */
function clearOperations(
  plan: SheetPlan,
  names: SheetNames,
  own: OwnSheet,
): { readonly before: readonly Operation[]; readonly after: readonly Operation[] } {
  const area = united(plannedArea(plan), own.used);
  const { shelf, operations, named } = shelved(plan, names, area);
  const status = { row: plan.statusCell.row, column: plan.statusCell.column, rows: 1, columns: 1 };
  return {
    before: [
      { kind: 'unmerge', area },
      // Under an old merge the first was not kept.
      statusEntry(plan, plan.statusCell.whileWriting),
      ...operations,
      ...named,
      ...around(area, status).map((part): Operation => ({ kind: 'clear', area: part, what: 'All' })),
      { kind: 'clear', area: status, what: 'Formats' },
      { kind: 'reset', area },
      ...(own.charts.length === 0 ? [] : [{ kind: 'delete-charts', names: own.charts } as const]),
    ],
    after: shelf === null ? [] : [{ kind: 'clear', area: shelf, what: 'All' }],
  };
}

/** Texts of the regions that hidden names point to, one region under the other below `area`. */
function shelved(
  plan: SheetPlan,
  names: SheetNames,
  area: Area,
): {
  readonly shelf: Area | null;
  readonly operations: readonly Operation[];
  readonly named: readonly Operation[];
} {
  const drafts = plan.names.filter((name) => name.hidden && 'text' in name.target);
  const operations: Operation[] = [];
  const named: Operation[] = [];
  const start = area.row + area.rows;
  let [row, columns] = [start, 0];
  for (const { name, hidden, target } of plan.names) {
    if (!hidden || !('area' in target)) continue;
    const place = { ...target.area, row, column: 0 };
    operations.push(...entriesIn(place, contentsOf(plan, target.area)));
    named.push(...names.define({ name, hidden, target: { area: place } }));
    row += place.rows;
    columns = Math.max(columns, place.columns);
  }
  if (operations.length === 0) return { shelf: null, operations, named };
  return {
    shelf: { row: start, column: 0, rows: row - start, columns },
    operations,
    named: [...named, ...drafts.flatMap((draft) => names.define(draft))],
  };
}

/** What the plan writes into an area, but for formulas; one inner array a row. */
function contentsOf(plan: SheetPlan, area: Area): readonly (readonly (string | number)[])[] {
  const contents = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): string | number => ''),
  );
  for (const { row, column, content } of plan.cells) {
    const line = contents[row - area.row];
    if (line === undefined || content.kind === 'formula' || column < area.column) continue;
    if (column < area.column + area.columns) line[column - area.column] = cellEntry(content);
  }
  return contents;
}

function cellAt({ cells }: SheetPlan, row: number, column: number): PlannedCell | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

function statusEntry({ statusCell: { row, column } }: SheetPlan, text: string): Operation {
  return {
    kind: 'entries',
    area: { row, column, rows: 1, columns: 1 },
    entries: [[cellEntry({ kind: 'text', text })]],
  };
}

function closingEntry(plan: SheetPlan): Operation {
  const { row, column } = plan.statusCell;
  const content = cellAt(plan, row, column)?.content ?? { kind: 'blank' };
  return { kind: 'entries', area: { row, column, rows: 1, columns: 1 }, entries: [[cellEntry(content)]] };
}

/** The name a chart of ours has on its sheet. */
function chartName(index: number): string {
  return `自评图表 ${String(index + 1)}`;
}

/** The smallest area from A1 around both. */
function united(a: Area, b: Area | null): Area {
  if (b === null) return a;
  return {
    row: 0,
    column: 0,
    rows: Math.max(a.row + a.rows, b.row + b.rows),
    columns: Math.max(a.column + a.columns, b.column + b.columns),
  };
}

/** What is left of an area from A1 without one cell: above, below, and beside it. */
function around({ rows, columns }: Area, { row, column }: Area): readonly Area[] {
  return [
    { row: 0, column: 0, rows: row, columns },
    { row: row + 1, column: 0, rows: rows - row - 1, columns },
    { row, column: 0, rows: 1, columns: column },
    { row, column: column + 1, rows: 1, columns: columns - column - 1 },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
