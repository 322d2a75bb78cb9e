import type { Language } from '../../../domain/bilingual';
import type { YearComparison } from '../../../domain/comparison/comparison';
import type { PrintedPlaces } from '../../../domain/evaluation/printed-places';
import type { PlannedContent } from '../../sheet-plan';
import { text } from '../content';
import type { Row, SheetBuilder } from '../sheet-builder';
import { heightFor, rowArea, SECTION_HEIGHT, type Span } from '../summary/block-context';
import { sectionNumber } from '../summary/headings';
import type { SummaryStyle } from '../summary/styles';
import { PRINTED } from './columns';
import { columnWords, words, type Word } from './words';

/** What every block of the sheet works with. */
export interface ComparisonContext {
  readonly builder: SheetBuilder;
  readonly comparison: YearComparison;
  readonly language: Language;
  readonly widths: readonly number[];
  readonly places: PrintedPlaces;
  /** Gives each section its number, in the order they are planned. */
  readonly sections: { next: number };
}

/** All printed columns. */
export const FULL_WIDTH: Span = { column: 0, columns: PRINTED };

/** A column of a table. */
export interface TableColumn {
  readonly heading: Word;
  readonly span: Span;
}

/** One cell of a table's row. */
export interface TableCell {
  readonly content: PlannedContent;
  readonly style: SummaryStyle;
  readonly numberFormat?: string;
}

/** A cell with text. */
export function textCell(value: string | null, style: SummaryStyle = 'text'): TableCell {
  return { content: text(value), style };
}

/** What a row of a table holds once its place is known; its texts are what its height is measured by. */
export interface TableRow {
  readonly texts: readonly (string | null)[];
  readonly cells: (row: Row) => readonly TableCell[];
}

/**
 * Adds a section with a table; on each further page its heading and header row are repeated. Gives the row of each entry.
 */
export function addTable(
  context: ComparisonContext,
  name: Word,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): readonly Row[] {
  const { builder, language, widths, sections } = context;
  const title = `${sectionNumber(sections.next)}${words(name, language)}`;
  sections.next += 1;
  const headings = columns.map(({ heading, span }) => ({
    text: columnWords(heading, language),
    span,
    style: 'header' as const,
  }));
  const headerHeight = heightFor(widths, headings);
  const begin = (ending: string): void => {
    builder.putMerged(rowArea(builder.addRow(SECTION_HEIGHT), FULL_WIDTH), text(title + ending), 'section');
    const header = builder.addRow(headerHeight);
    for (const { text: shown, span, style } of headings) {
      builder.putMerged(rowArea(header, span), text(shown), style);
    }
  };
  const heights = rows.map(({ texts }) =>
    heightFor(
      widths,
      columns.map(({ span }, index) => ({ text: texts[index] ?? null, span, style: 'text' as const })),
    ),
  );
  builder.keepTogether(SECTION_HEIGHT + headerHeight + (heights[0] ?? 0));
  begin('');
  return rows.map(({ cells }, index) => {
    const height = heights[index] ?? 0;
    if (height > builder.roomLeft) {
      builder.startPage();
      begin('（续）');
    }
    const row = builder.addRow(height);
    cells(row).forEach((cell, at) => {
      const span = columns[at]?.span;
      if (span !== undefined) {
        builder.putMerged(rowArea(row, span), cell.content, cell.style, cell.numberFormat);
      }
    });
    return row;
  });
}
