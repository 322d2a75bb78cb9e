import { mappedFields } from '../columns/map-columns';
import { correctColumns } from '../corrections/correct-columns';
import { UNGUIDED } from '../corrections/guidance';
import { isColumnNumberRow, isTitleRow } from './row-kinds';
import { canBeHeader, oneRowHeader, twoRowHeader } from './match-header';
import { cellIn } from '../sheet-index';
import type { CellValue } from '../../../domain/source-cell';
import type { BudgetColumn } from '../columns/synonyms/budget-headers';
import type { GoalsColumn } from '../columns/synonyms/goals-headers';
import type { IndicatorColumn } from '../columns/synonyms/indicator-headers';
import type { KeyTaskField } from '../../../domain/evaluation/input';
import type { ColumnsOfKind, Lexicons, TableKind } from '../columns/lexicons';
import type { HeaderColumn } from '../columns/map-columns';
import type { Guidance } from '../corrections/guidance';
import type { SheetIndex, SheetRow } from '../sheet-index';
import type { AnyLocatedTable, LocatedSheet } from './located-table';

/** How many and which known headers make a table of a kind; so many that prose can not. */
const MAKES_TABLE: { readonly [K in TableKind]: (fields: ReadonlySet<ColumnsOfKind[K]>) => boolean } = {
  indicator: (fields: ReadonlySet<IndicatorColumn>) => {
    const levels = count(fields, ['level1', 'level2', 'name']);
    const values = count(fields, ['target', 'actual', 'weight', 'score']);
    if (levels > 0) return fields.size >= 3 && values > 0;
    const withoutLevels = values + count(fields, ['nature', 'completion', 'lost', 'deduction', 'reason']);
    return withoutLevels >= 3 && count(fields, ['target', 'actual']) > 0 && fields.has('weight');
  },
  budget: (fields: ReadonlySet<BudgetColumn>) => {
    const amounts = count(fields, ['initial', 'adjusted', 'executed']);
    const others = count(fields, [
      'funding-source',
      'nature',
      'unit',
      'project-funding',
      'name',
      'executionRate',
      'share',
      'weight',
    ]);
    const telling = count(fields, ['funding-source', 'nature', 'project-funding']);
    return amounts >= 2 || (amounts === 1 && (telling > 0 || (others >= 1 && fields.size >= 3)));
  },
  'key-task': (fields: ReadonlySet<KeyTaskField>) =>
    fields.has('name') && count(fields, ['content', 'budget', 'executed', 'completion', 'reason']) >= 2,
  goals: (fields: ReadonlySet<GoalsColumn>) => fields.has('goals') && fields.has('completion'),
};

/** The order in which kinds are tried: the more telling header first. */
const KINDS = ['indicator', 'key-task', 'budget', 'goals'] as const;

type Header = {
  readonly [K in TableKind]: {
    readonly kind: K;
    readonly columns: readonly HeaderColumn<ColumnsOfKind[K]>[];
  };
}[TableKind];
type LocatedHeader = Header & { readonly first: SheetRow; readonly last: SheetRow };

/**
 * Finds a sheet's tables by their headers, of one row or two, wherever they stand. A table's body reaches to the title
 * rows above the next table, or to the sheet's last row. Where the user says what a sheet holds, only such tables are
 * looked for, and if no header is known, the row most like one is taken.
 */
export function locateTables(
  sheet: SheetIndex,
  lexicons: Lexicons,
  guidance: Guidance = UNGUIDED,
): LocatedSheet {
  const known = locateHeaders(sheet, lexicons, guidance);
  const headers = known.length > 0 ? known : likeliestHeader(sheet, lexicons, guidance);
  const rowsOutside: SheetRow[] = [];
  const tables: AnyLocatedTable[] = [];
  headers.forEach((header, index) => {
    const start = sheet.rows.indexOf(header.last) + 1;
    const next = headers[index + 1];
    const end = next === undefined ? sheet.rows.length : sheet.rows.indexOf(next.first);
    const below = sheet.rows.slice(start, end);
    const between = below[0] !== undefined && isColumnNumberRow(below[0]) ? below.slice(1) : below;
    const titles = next === undefined ? 0 : trailingTitles(between, header);
    if (index === 0) rowsOutside.push(...sheet.rows.slice(0, sheet.rows.indexOf(header.first)));
    rowsOutside.push(...between.slice(between.length - titles));
    tables.push({
      ...header,
      headerRow: header.first.row,
      lastHeaderRow: header.last.row,
      body: between.slice(0, between.length - titles),
    });
  });
  return headers.length === 0 ? { tables: [], rowsOutside: sheet.rows } : { tables, rowsOutside };
}

function locateHeaders(sheet: SheetIndex, lexicons: Lexicons, guidance: Guidance): readonly LocatedHeader[] {
  const headers: LocatedHeader[] = [];
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    if (row === undefined || !canBeHeader(row)) continue;
    const sub = sheet.rows[index + 1];
    const single = recognise(guidance, (kind) => oneRowHeader(row, lexicons[kind]));
    const double =
      sub === undefined || areTwoHeaders(row, sub, lexicons)
        ? null
        : recognise(guidance, (kind) => twoRowHeader(row, sub, lexicons[kind]));
    if (double !== null && sub !== undefined && (single === null || single.kind === double.kind)) {
      headers.push({ ...double, first: row, last: sub });
      index += 1;
    } else if (single !== null) {
      headers.push({ ...single, first: row, last: row });
    }
  }
  return headers;
}

/** Whether two rows are headers of their own, one below the other: most columns have a field of their own in both. */
function areTwoHeaders(top: SheetRow, sub: SheetRow, lexicons: Lexicons): boolean {
  const isField = (value: CellValue): boolean =>
    typeof value === 'string' &&
    Object.values(lexicons).some((lexicon) => lexicon.match(value).kind === 'field');
  const both = top.cells.filter(
    (cell) => isField(cell.value) && isField(cellIn(sub, cell.column)?.value ?? null),
  );
  return both.length * 2 > top.cells.length;
}

function recognise(
  { kind: only, columns: corrections }: Guidance,
  columnsOf: (kind: TableKind) => readonly HeaderColumn<string>[] | null,
): Header | null {
  for (const kind of KINDS) {
    if (only !== null && kind !== only) continue;
    const read = columnsOf(kind);
    if (read === null || read.length < 2) continue;
    const columns = correctColumns(kind, read, corrections);
    const makesTable = MAKES_TABLE[kind] as (fields: ReadonlySet<string>) => boolean;
    if (makesTable(mappedFields(columns))) return { kind, columns } as Header;
  }
  return null;
}

/**
 * The row of a sheet whose kind the user stated that is most like a header of it: it names the most fields, then has the most
 * cells, then stands highest. None where the kind was left to the reader, or no row can be a header.
 */
function likeliestHeader(
  sheet: SheetIndex,
  lexicons: Lexicons,
  { kind, columns: corrections }: Guidance,
): readonly LocatedHeader[] {
  if (kind === null) return [];
  let best: { readonly header: LocatedHeader; readonly rank: readonly [number, number] } | null = null;
  for (const row of sheet.rows) {
    if (!canBeHeader(row) || row.cells.length < 2) continue;
    const columns = correctColumns(kind, oneRowHeader<string>(row, lexicons[kind]), corrections);
    const rank = [mappedFields(columns).size, row.cells.length] as const;
    if (best !== null && !isHigher(rank, best.rank)) continue;
    best = { header: { kind, columns, first: row, last: row } as LocatedHeader, rank };
  }
  return best === null ? [] : [best.header];
}

function isHigher(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

/** How many rows at the end of a body are titles of the table below it. */
function trailingTitles(rows: readonly SheetRow[], above: LocatedHeader): number {
  let titles = 0;
  while (titles < rows.length) {
    const row = rows[rows.length - 1 - titles];
    if (row === undefined || !isTitleRow(row, nameColumn(above))) break;
    titles += 1;
  }
  return titles;
}

/** The column of names, unless it is the table's first one: a single text there may as well be a title. */
function nameColumn(header: LocatedHeader): number | null {
  if (header.kind !== 'indicator') return null;
  const column = header.columns.find(({ match }) => match.kind === 'field' && match.field === 'name')?.column;
  return column === undefined || column === header.columns[0]?.column ? null : column;
}

function count<F extends string>(fields: ReadonlySet<F>, among: readonly NoInfer<F>[]): number {
  return among.filter((field) => fields.has(field)).length;
}
