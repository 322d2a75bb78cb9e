import type { CellRef } from '../domain/cell-ref';

/**
 * 自评报告 as data: everything it says, in order, before it becomes a Word file, a sheet or plain text. Nothing that shows a
 * report computes or formats a figure.
 */
export interface Report {
  /** Such as 附件 2, printed above the title; null where the workbook states none. */
  readonly attachment: string | null;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  /** Level 1 is 一、…, level 2 is （一）…; the numbering is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | ReportParagraph
  | ReportTable
  | ReportChart;

/**
 * One paragraph. `generated`: written from the evaluation; `narrative`: the user's own words, printed as they are; `draft`:
 * offered where the user has written nothing yet, and marked as a draft wherever it is shown.
 */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  /**
   * The same in every report for the same part of it: its section, and where that has several parts a name made from what the part
   * is about (a task, a heading of indicators, the words of a line), such as `opening` or `tasks.3f0a…`. Never its place.
   */
  readonly key: string;
  readonly origin: 'generated' | 'narrative' | 'draft';
  readonly runs: readonly ReportRun[];
}

/** Part of a sentence: fixed words, words or numbers quoted from a cell, or a figure taken from the evaluation by reference. */
export type ReportRun =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string; readonly source: CellRef | null }
  | { readonly kind: 'figure'; readonly figure: string; readonly text: string };

/** A table with one header row. Cells of one row may span columns; `columnSpan` sums to the number of columns. */
export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportCell {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly columnSpan: number;
  /** Rows below it that the cell covers too; those rows leave the cell out. */
  readonly rowSpan: number;
  readonly bold: boolean;
}

/** Bars of one or two series over named categories; percentages or points as given by `valueText`. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly caption: string;
  readonly categories: readonly string[];
  readonly series: readonly ReportSeries[];
}

export interface ReportSeries {
  readonly name: string;
  /** For drawing only; what is printed is `valueTexts`. Null: no value. */
  readonly values: readonly (number | null)[];
  readonly valueTexts: readonly string[];
}
