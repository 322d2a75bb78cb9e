import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { Area, PlannedContent } from '../../sheet-plan';
import type { SheetBuilder, Row } from '../sheet-builder';
import { text } from '../content';
import { textHeight } from '../text-width';
import { PRINTED } from './columns';
import { columnHeading, heading, sectionNumber, type Heading } from './headings';
import { SUMMARY_STYLES, type SummaryStyle } from './styles';
import type { PointFormats } from './point-formats';
import type { SummaryOptions } from './summary-options';

/** What every block of the summary works with. */
export interface BlockContext {
  readonly builder: SheetBuilder;
  readonly evaluation: Evaluation;
  readonly options: SummaryOptions;
  /** Widths of the printed columns, in characters. */
  readonly widths: readonly number[];
  /** How points are shown. */
  readonly points: PointFormats;
  /** Gives each section its number, in the order they are planned. */
  readonly sections: { next: number };
}

/** Columns a field of a block spans: the first, and how many. */
export interface Span {
  readonly column: number;
  readonly columns: number;
}

export const SECTION_HEIGHT = 22;

/** The lowest row that looks well with one line of text. */
const LOWEST_ROW = 20;

/** One row of an area that spans columns. */
export function rowArea(row: Row, span: Span): Area {
  return { row, column: span.column, rows: 1, columns: span.columns };
}

/** All printed columns. */
export const FULL_WIDTH: Span = { column: 0, columns: PRINTED };

/** Width of a span in characters. */
export function spanWidth(widths: readonly number[], span: Span): number {
  let total = 0;
  for (let column = span.column; column < span.column + span.columns; column += 1) {
    total += widths[column] ?? 0;
  }
  return total;
}

/** Height that shows all texts of a row; each in the font of its style. */
export function heightFor(
  widths: readonly number[],
  texts: readonly { readonly text: string | null; readonly span: Span; readonly style: SummaryStyle }[],
): number {
  let highest = LOWEST_ROW;
  for (const { text: shown, span, style } of texts) {
    if (shown === null || shown === '') continue;
    highest = Math.max(highest, textHeight(shown, spanWidth(widths, span), SUMMARY_STYLES[style].font.size));
  }
  return highest;
}

/** Adds the heading row of a section, kept on one page with at least `following` points of what comes next. */
export function addSection(context: BlockContext, name: Heading, following: number): string {
  const { builder, options, sections } = context;
  const title = `${sectionNumber(sections.next)}${heading(name, options.language)}`;
  sections.next += 1;
  builder.keepTogether(SECTION_HEIGHT + following);
  putSection(context, title);
  return title;
}

/** Repeats a section's heading at the top of a page. */
export function continueSection(context: BlockContext, title: string): void {
  context.builder.startPage();
  putSection(context, `${title}（续）`);
}

function putSection({ builder }: BlockContext, title: string): void {
  builder.putMerged(rowArea(builder.addRow(SECTION_HEIGHT), FULL_WIDTH), text(title), 'section');
}

/** A column of a simple table. */
export interface TableColumn {
  readonly heading: Heading;
  readonly span: Span;
}

/** Height of a header row. */
export function headerHeight({ widths, options }: BlockContext, columns: readonly TableColumn[]): number {
  return heightFor(
    widths,
    columns.map(({ heading: name, span }) => ({
      text: columnHeading(name, options.language),
      span,
      style: 'header' as const,
    })),
  );
}

/** Adds a header row. */
export function addHeader(context: BlockContext, columns: readonly TableColumn[]): Row {
  const { builder, options } = context;
  const row = builder.addRow(headerHeight(context, columns));
  for (const { heading: name, span } of columns) {
    builder.putMerged(rowArea(row, span), text(columnHeading(name, options.language)), 'header');
  }
  return row;
}

/** One cell of a table row: its content, style, and its text as far as it can wrap. */
export interface TableCell {
  readonly content: PlannedContent;
  readonly style: SummaryStyle;
  readonly numberFormat?: string;
}

/** A text cell. */
export function textCell(value: string | null, style: SummaryStyle = 'text'): TableCell {
  return { content: text(value), style };
}

/** Height of a table row. */
export function tableRowHeight(
  widths: readonly number[],
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
): number {
  return heightFor(
    widths,
    columns.map(({ span }, index) => {
      const cell = cells[index];
      return {
        text: cell?.content.kind === 'text' ? cell.content.text : null,
        span,
        style: cell?.style ?? 'text',
      };
    }),
  );
}

/** Puts a row of cells into a table. */
export function putTableRow(
  builder: SheetBuilder,
  row: Row,
  columns: readonly TableColumn[],
  cells: readonly TableCell[],
): void {
  columns.forEach(({ span }, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    builder.putMerged(rowArea(row, span), cell.content, cell.style, cell.numberFormat);
  });
}

/** Height of a whole table with its header row. */
export function tableHeight(
  context: BlockContext,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): number {
  return rows.reduce(
    (total, cells) => total + tableRowHeight(context.widths, columns, cells),
    headerHeight(context, columns),
  );
}

/**
 * Adds a table that may run over several pages; section heading and header row are repeated on each. Gives the first
 * row of each entry.
 */
export function addTable(
  context: BlockContext,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): readonly Row[] {
  const { builder, widths } = context;
  addHeader(context, columns);
  return rows.map((cells) => {
    const height = tableRowHeight(widths, columns, cells);
    if (height > builder.roomLeft) {
      continueSection(context, title);
      addHeader(context, columns);
    }
    const row = builder.addRow(height);
    putTableRow(builder, row, columns, cells);
    return row;
  });
}

/** Splits the printed columns into `count` neighbouring spans of about equal width. */
export function equalSpans(widths: readonly number[], count: number): readonly Span[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spans: Span[] = [];
  let column = 0;
  let passed = 0;
  for (let index = 0; index < count; index += 1) {
    const end = (total * (index + 1)) / count;
    const latest = widths.length - (count - index - 1);
    let last = column;
    passed += widths[column] ?? 0;
    while (last + 1 < latest && (index === count - 1 || passed + (widths[last + 1] ?? 0) / 2 <= end)) {
      last += 1;
      passed += widths[last] ?? 0;
    }
    spans.push({ column, columns: last - column + 1 });
    column = last + 1;
  }
  return spans;
}
