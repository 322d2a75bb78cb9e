import type { BudgetBasis } from '../../domain/evaluation/input';
import type { AmountUnit } from '../../domain/values/amount-unit';
import { columnLetters } from '../../domain/cell-ref';
import type { Area } from '../sheet-plan';
import type { TableKind } from './columns/lexicons';
import { mapColumns } from './columns/map-columns';
import type { HeaderColumn } from './columns/map-columns';
import { correctedColumn } from './corrections/correct-columns';
import { correctionOf } from './corrections/corrections';
import type { ColumnCorrection, ReadingCorrections, SheetCorrection } from './corrections/corrections';
import type { SheetContent } from './extract/extract-sheet';
import type { AnyLocatedTable } from './locate/located-table';
import type { SheetReading, SheetStatus } from './read-sheets';

/** One column of a table, and what it was taken for. */
export interface ColumnDescription {
  readonly letter: string;
  /** The header as it reads, of two rows both parts; empty where the column has content but no header. */
  readonly header: string;
  /** A field of the table's kind; null: none, or one that another column has. */
  readonly field: string | null;
  /** What the user said of it, where that counts. */
  readonly correction: ColumnCorrection | null;
}

/** One table of a sheet as the reader found it. */
export interface TableDescription {
  readonly kind: TableKind;
  /** How its budgets are grouped; empty for other tables, and where that is not known. */
  readonly groupings: readonly BudgetBasis[];
  /** First and last row of the header, counted from 0. */
  readonly header: { readonly first: number; readonly last: number };
  /** From its header to its last row. */
  readonly area: Area;
  /** What its amounts are stated in; null where that is not stated, or the table has none. */
  readonly amountUnit: AmountUnit | null;
  readonly columns: readonly ColumnDescription[];
  /** Rows read as indicators, budget lines (with the total) or tasks. */
  readonly rows: number;
}

/** What the reader made of one sheet. */
export interface SheetDescription {
  readonly sheet: string;
  readonly status: SheetStatus;
  readonly tables: readonly TableDescription[];
  /** Names and values found outside of tables. */
  readonly facts: number;
  readonly correction: SheetCorrection | null;
}

/** Describes the sheets as they were read with these corrections, for a user to check and correct. */
export function describeSheets(
  readings: readonly SheetReading[],
  corrections: ReadingCorrections,
): readonly SheetDescription[] {
  return readings.map(({ sheet, status, located, contents }) => {
    const correction = correctionOf(corrections, sheet);
    return {
      sheet,
      status,
      tables: located.flatMap(({ tables }) =>
        tables.map((table) => describeTable(sheet, table, contents, correction?.columns ?? [])),
      ),
      facts: contents.reduce((sum, { facts, extraFacts }) => sum + facts.length + extraFacts.length, 0),
      correction,
    };
  });
}

function describeTable(
  sheet: string,
  table: AnyLocatedTable,
  contents: readonly SheetContent[],
  corrections: readonly ColumnCorrection[],
): TableDescription {
  const { kind, headerRow, lastHeaderRow, body } = table;
  const lastRow = body.at(-1)?.row ?? lastHeaderRow;
  const within = ({ ref }: { readonly ref: { readonly row: number } }): boolean =>
    ref.row > lastHeaderRow && ref.row <= lastRow;
  const budgets = contents.flatMap((content) => content.budgets).filter(({ ref }) => ref.row === headerRow);
  const tasks = contents.flatMap(({ keyTasks }) => keyTasks).filter(({ ref }) => ref.row === headerRow);
  const counts: Readonly<Record<TableKind, () => number>> = {
    indicator: () => contents.flatMap(({ indicators }) => indicators).filter(within).length,
    budget: () =>
      new Set(
        budgets.flatMap(({ lines, total }) =>
          [...lines, ...(total === null ? [] : [total])].map(({ ref }) => ref.row),
        ),
      ).size,
    'key-task': () => tasks.reduce((sum, { rows }) => sum + rows.length, 0),
    goals: () => body.length,
  };
  const amounts = kind === 'budget' ? budgets : kind === 'key-task' ? tasks : [];
  return {
    kind,
    groupings: kind === 'budget' ? [...new Set(budgets.map(({ basis }) => basis))] : [],
    header: { first: headerRow, last: lastHeaderRow },
    area: areaOf(table, lastRow),
    amountUnit: amounts.map(unitOf).find((unit) => unit !== null) ?? null,
    columns: describeColumns(sheet, table, corrections),
    rows: counts[kind](),
  };
}

function describeColumns(
  sheet: string,
  { kind, columns, body }: AnyLocatedTable,
  corrections: readonly ColumnCorrection[],
): readonly ColumnDescription[] {
  const headers: readonly HeaderColumn<string>[] = columns;
  const { fields } = mapColumns(sheet, headers);
  const fieldOf = new Map([...fields].map(([field, column]) => [column, field]));
  const corrected = new Map(
    corrections
      .filter(({ table }) => table === kind)
      .map((correction) => [correctedColumn(headers, correction), correction]),
  );
  const headed = headers.map((column) => ({
    column: column.column,
    header: column.text,
    field: fieldOf.get(column) ?? null,
    correction: corrected.get(column) ?? null,
  }));
  const known = new Set(headed.map(({ column }) => column));
  const unheaded = new Set(
    body.flatMap(({ cells }) => cells.map(({ column }) => column)).filter((column) => !known.has(column)),
  );
  return [
    ...headed,
    ...[...unheaded].map((column) => ({ column, header: '', field: null, correction: null })),
  ]
    .sort((a, b) => a.column - b.column)
    .map(({ column, ...described }) => ({ letter: columnLetters(column), ...described }));
}

function areaOf({ columns, headerRow, body }: AnyLocatedTable, lastRow: number): Area {
  const used = [
    ...columns.map(({ column }) => column),
    ...body.flatMap(({ cells }) => cells.map(({ column }) => column)),
  ];
  const left = used.reduce((least, column) => Math.min(least, column), used[0] ?? 0);
  const right = used.reduce((most, column) => Math.max(most, column), left);
  return { row: headerRow, column: left, rows: lastRow - headerRow + 1, columns: right - left + 1 };
}

/** The unit of a table, or of the first of its columns that states its own. */
function unitOf({
  amountUnit,
  fieldUnits,
}: {
  readonly amountUnit: AmountUnit | null;
  readonly fieldUnits: Readonly<Partial<Record<string, AmountUnit>>>;
}): AmountUnit | null {
  return amountUnit ?? Object.values(fieldUnits).find((unit) => unit !== undefined) ?? null;
}
