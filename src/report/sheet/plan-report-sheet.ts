import { isCellError } from '../../domain/source-cell';
import { reportRowsName } from '../../workbook/report-sheet/read-report-sheet';
import {
  FIRST_NOTE_COLUMN,
  MARK_COLUMN,
  TEXT_COLUMNS,
  formatMark,
  markName,
} from '../../workbook/report-sheet/row-mark';
import { reportOwner } from '../../workbook/ownership';
import type { PlannedContent, SheetPlan } from '../../workbook/sheet-plan';
import { BLANK, text } from '../../workbook/writing/content';
import { SheetBuilder, type Row } from '../../workbook/writing/sheet-builder';
import { UNFINISHED } from '../../workbook/writing/summary/title-block';
import { HIGHEST_ROW, textHeight } from '../../workbook/writing/text-width';
import { COLUMN_WIDTHS, FULL_WIDTH, spanWidth } from './columns';
import type { MergedRow, TypedCell } from './merge-lines';
import { PAGE_ROOM, reportPage } from './page';
import { ABOVE, type LineCell, type ReportLine } from './report-line';
import { REPORT_STYLES, type ReportStyle } from './styles';

/** What a report's sheet needs besides its rows. */
export interface ReportSheetOptions {
  readonly name: string;
  /** Number of the evaluation, from 0. */
  readonly index: number;
  /** Names of all texts that the report offers, also of those that were deleted. */
  readonly offered: readonly string[];
}

/** The plan of a sheet, and in which of its rows each of the merged rows stands. */
export interface PlannedReport {
  readonly plan: SheetPlan;
  readonly places: ReadonlyMap<MergedRow, Row>;
}

/** The guide stands above the printed pages. */
const FIRST_PRINTED = 1;
const LOWEST_ROW = 20;
/** Around the title. */
const TITLE_ROOM = 24;
/** Names of offered texts that fit into a cell. */
const MOST_OFFERED = 2000;

/** Styles that stay on one page with what follows. */
const KEPT_WITH_NEXT: ReadonlySet<ReportStyle> = new Set(['heading1', 'heading2', 'caption', 'header']);

/**
 * 自评报告 as data: one paragraph a row, its tables as cells, A4 upright. `rows`: see merge-lines; the first is the guide. What
 * a person typed is written as it was typed, and every row says in its mark what we would have written.
 */
export function planReportSheet(
  rows: readonly MergedRow[],
  { name, index, offered }: ReportSheetOptions,
): PlannedReport {
  const builder = new SheetBuilder(REPORT_STYLES, { capacity: PAGE_ROOM, repeated: 0 });
  const places = new Map<MergedRow, Row>();
  rows.forEach((row, at) => {
    if (keepsWithNext(row)) builder.keepTogether(heightOf(row) + followingHeight(rows, at));
    places.set(
      row,
      putRow(builder, row, row.kind === 'line' && row.line.block === ABOVE.guide ? offered : []),
    );
  });
  const used = builder.nextRow;
  const { rowBreaks, ...sheet } = builder.finish();
  const columns = Math.max(COLUMN_WIDTHS.length, ...sheet.cells.map(({ column }) => column + 1));
  return {
    places,
    plan: {
      name,
      owner: reportOwner(index),
      ...sheet,
      columnWidths: COLUMN_WIDTHS,
      frozenRows: FIRST_PRINTED,
      frozenColumns: 0,
      page: reportPage(
        FIRST_PRINTED,
        used,
        rowBreaks.filter((row) => row > FIRST_PRINTED),
      ),
      conditionalFormats: [],
      names: [
        {
          name: reportRowsName(index),
          hidden: true,
          target: { area: { row: 0, column: 0, rows: used, columns } },
        },
      ],
      charts: [],
      statusCell: { row: 0, column: TEXT_COLUMNS.first, whileWriting: UNFINISHED },
    },
  };
}

function putRow(builder: SheetBuilder, row: MergedRow, offered: readonly string[]): Row {
  const height = heightOf(row);
  const parts = Math.ceil(height / HIGHEST_ROW);
  const rows = Array.from({ length: parts }, () => builder.addRow(Math.ceil(height / parts)));
  const [first = builder.nextRow] = rows;
  if (row.kind === 'line') builder.put(first, MARK_COLUMN, text(markOf(row.line, offered)), 'mark');
  for (const { cell, content, style, numberFormat } of cellsOf(row)) {
    const area = { row: first, column: cell.column, rows: Math.max(parts, cell.rows), columns: cell.columns };
    builder.putMerged(area, content, style, numberFormat);
  }
  return first;
}

function markOf({ key, cells }: ReportLine, offered: readonly string[]): string {
  const written = new Map(cells.map(({ column, content }) => [column, markName(plainText(content))]));
  return formatMark({ key, written, offered: offered.slice(0, MOST_OFFERED) });
}

/** What a cell with this content is read back as. */
function plainText(content: PlannedContent): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'number' ? String(content.value) : '';
}

/** A cell to write, with what a person typed in place of ours. */
interface CellToWrite {
  readonly cell: Pick<LineCell, 'column' | 'columns' | 'rows'>;
  readonly content: PlannedContent;
  readonly style: ReportStyle;
  readonly numberFormat?: string;
}

function cellsOf(row: MergedRow): readonly CellToWrite[] {
  if (row.kind === 'own') return ownCells(row.cells);
  const { line, instead, beside } = row;
  return [
    ...line.cells.map((cell): CellToWrite => {
      const typed = instead.get(cell.column);
      const { content, style, numberFormat } = cell;
      if (typed !== undefined) return typedCell(cell, typed, style === 'draft' ? 'body' : style);
      return { cell, content, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
    }),
    ...notes(beside),
  ];
}

/** A single text goes over the whole width, as a paragraph does; several stay in their columns. */
function ownCells(cells: readonly TypedCell[]): readonly CellToWrite[] {
  const inText = cells.filter(({ column }) => column < FIRST_NOTE_COLUMN);
  const beside = cells.filter(({ column }) => column >= FIRST_NOTE_COLUMN);
  const [first] = inText;
  const isParagraph = inText.length === 1 && first?.column === TEXT_COLUMNS.first;
  return [
    ...(isParagraph ? [typedCell({ ...FULL_WIDTH, rows: 1 }, first, 'body')] : inText.map(noteIn)),
    ...notes(beside),
  ];
}

/** Beside the text; what was typed where the text has its cells goes to the next free column. */
function notes(cells: readonly TypedCell[]): readonly CellToWrite[] {
  const taken = new Set(cells.map(({ column }) => column));
  return cells.map((typed) => {
    if (typed.column >= FIRST_NOTE_COLUMN) return noteIn(typed);
    let column: number = FIRST_NOTE_COLUMN;
    while (taken.has(column)) column += 1;
    taken.add(column);
    return noteIn({ ...typed, column });
  });
}

const noteIn = (typed: TypedCell): CellToWrite =>
  typedCell({ column: typed.column, columns: 1, rows: 1 }, typed, 'note');

function typedCell(
  cell: CellToWrite['cell'],
  { value, numberFormat }: TypedCell,
  style: ReportStyle,
): CellToWrite {
  if (typeof value === 'number') return { cell, content: { kind: 'number', value }, style, numberFormat };
  if (value === null) return { cell, content: BLANK, style };
  return { cell, content: text(isCellError(value) ? value.error : String(value)), style };
}

function heightOf(row: MergedRow): number {
  const needed = cellsOf(row)
    .filter(({ cell, content }) => content.kind === 'text' && cell.column < FIRST_NOTE_COLUMN)
    .map(({ cell, content, style }) => {
      const { size } = REPORT_STYLES[style].font;
      return textHeight(plainText(content), spanWidth(cell), size) + (style === 'title' ? TITLE_ROOM : 0);
    });
  const isTable = row.kind === 'line' && row.line.cells.length > 1;
  const height = Math.max(LOWEST_ROW, ...needed);
  return isTable ? Math.min(HIGHEST_ROW, height) : height;
}

function keepsWithNext(row: MergedRow | undefined): boolean {
  const style = row?.kind === 'line' ? row.line.cells[0]?.style : undefined;
  return style !== undefined && KEPT_WITH_NEXT.has(style);
}

/** Height of the rows that are kept on a page with the one at this place. */
function followingHeight(rows: readonly MergedRow[], at: number): number {
  const next = rows[at + 1];
  if (next === undefined) return 0;
  return heightOf(next) + (keepsWithNext(next) ? followingHeight(rows, at + 1) : 0);
}
