import type { PlannedContent } from '../../workbook/sheet-plan';
import type { ReportParagraph } from '../report';
import { FULL_WIDTH, type Span } from './columns';
import type { ReportStyle } from './styles';

/** One row of the sheet as it is written where no person has changed it. */
export interface ReportLine {
  /** Of a paragraph its own; no two lines of a report have the same. */
  readonly key: string;
  /** Place among the blocks of the report, or one of {@link ABOVE}. */
  readonly block: number;
  /** How many headings stand above it, itself included. */
  readonly section: number;
  /** The paragraph that the line is; null for all else. */
  readonly paragraph: ReportParagraph | null;
  readonly cells: readonly LineCell[];
}

/** One cell, or several joined, of a line. */
export interface LineCell extends Span {
  /** Rows it covers, its own included. */
  readonly rows: number;
  readonly content: PlannedContent;
  readonly style: ReportStyle;
  readonly numberFormat?: string;
  /** How a number is printed. */
  readonly printed?: string;
}

/** Blocks of what stands above those of the report. */
export const ABOVE = { guide: -3, attachment: -2, title: -1 } as const;

/** A line before its place in the report is known. */
export type LooseLine = Pick<ReportLine, 'key' | 'paragraph' | 'cells'>;

/** A cell over the whole width of the text. */
export const wide = (content: PlannedContent, style: ReportStyle): LineCell => ({
  ...FULL_WIDTH,
  rows: 1,
  content,
  style,
});
