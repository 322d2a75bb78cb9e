import type { Area, PlannedContent, PlannedValidation, SheetPlan } from '../../sheet-plan';
import { BLANK, text } from '../content';
import { SheetBuilder, type Row } from '../sheet-builder';
import { textHeight } from '../text-width';
import { TEMPLATE_STYLES, type TemplateStyle } from './template-styles';
import type { InputRule } from './input-rules';

const LOWEST_ROW = 22;
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** Pages of a template end where they are full. */
const ANY_ROOM = { capacity: Number.POSITIVE_INFINITY, repeated: 0 };

/** One cell of a row, from left to right; `columns` more than 1 is merged. */
export interface TemplateCell {
  readonly content: PlannedContent;
  readonly style: TemplateStyle;
  readonly columns?: number;
  /** In place of the style's own. */
  readonly numberFormat?: string;
  /** What the cell takes; neighbours in a column with the same rule share one validation. */
  readonly rule?: InputRule;
}

/** A sheet to fill: rows from top to bottom, with what each cell takes. */
export class TemplateBuilder {
  private readonly builder = new SheetBuilder(TEMPLATE_STYLES, ANY_ROOM);
  private readonly ruled: { readonly area: Area; readonly rule: InputRule }[] = [];

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
    private readonly orientation: 'portrait' | 'landscape',
  ) {}

  get nextRow(): Row {
    return this.builder.nextRow;
  }

  /** Adds a row, high enough for its texts and at least `height` points. */
  row(cells: readonly TemplateCell[], height = LOWEST_ROW): Row {
    let column = 0;
    const placed = cells.map((cell) => {
      const at = { cell, column, columns: cell.columns ?? 1 };
      column += at.columns;
      return at;
    });
    const needed = placed.map(({ cell, column: first, columns }) => this.heightOf(cell, first, columns));
    const row = this.builder.addRow(Math.max(height, ...needed));
    for (const { cell, column: first, columns } of placed) {
      const area = { row, column: first, rows: 1, columns };
      this.builder.putMerged(area, cell.content, cell.style, cell.numberFormat);
      if (cell.rule !== undefined) this.addRule(area, cell.rule);
    }
    return row;
  }

  /** A row of one text over all columns. */
  fullRow(shown: string, style: TemplateStyle, height?: number): Row {
    return this.row([{ content: text(shown), style, columns: this.widths.length }], height);
  }

  /** The title of the sheet. */
  title(shown: string): void {
    this.fullRow(shown, 'title', 36);
  }

  /** A row without cells, to part blocks. */
  gap(): void {
    this.builder.addRow(10);
  }

  /** Makes cells that were put blank one merged area below its first. */
  mergeDown(column: number, first: Row, last: Row): void {
    if (last > first) this.merged.push({ row: first, column, rows: last - first + 1, columns: 1 });
  }

  /** `onePage`: printed on a single page, as a form that is signed. */
  finish(frozenRows: number, repeatedRows: readonly [number, number], onePage = false): SheetPlan {
    const { rowBreaks, merges, ...sheet } = this.builder.finish();
    return {
      name: this.name,
      owner: null,
      ...sheet,
      merges: [...merges, ...this.merged],
      columnWidths: this.widths,
      frozenRows,
      frozenColumns: 0,
      page: {
        paper: 'A4',
        orientation: this.orientation,
        printArea: { row: 0, column: 0, rows: this.nextRow, columns: this.widths.length },
        repeatedRows,
        rowBreaks,
        onePage,
        margins: MARGINS,
        header: '',
        footer: '&C第 &P 页，共 &N 页',
      },
      conditionalFormats: [],
      names: [],
      charts: [],
      validations: this.ruled.map(({ area, rule }): PlannedValidation => ({ area, ...rule })),
      protected: true,
      statusCell: { row: 0, column: this.widths.length, whileWriting: '未完成，请重新插入模板' },
    };
  }

  private readonly merged: Area[] = [];

  private addRule(area: Area, rule: InputRule): void {
    const above = this.ruled.findIndex(
      (other) =>
        other.rule === rule &&
        other.area.column === area.column &&
        other.area.columns === area.columns &&
        other.area.row + other.area.rows === area.row,
    );
    const extended = this.ruled[above];
    if (extended === undefined) this.ruled.push({ area, rule });
    else this.ruled[above] = { rule, area: { ...extended.area, rows: extended.area.rows + 1 } };
  }

  private heightOf({ content, style }: TemplateCell, first: number, columns: number): number {
    if (content.kind !== 'text') return 0;
    const width = this.widths.slice(first, first + columns).reduce((total, each) => total + each, 0);
    return textHeight(content.text, width, TEMPLATE_STYLES[style].font.size);
  }
}

/** Cells of a header row. */
export function headerCells(texts: readonly string[]): readonly TemplateCell[] {
  return texts.map((shown) => ({ content: text(shown), style: 'header' }));
}

/** A cell to fill, blank or with a proposal. */
export function toFill(
  style: TemplateStyle,
  rule?: InputRule,
  proposed: PlannedContent = BLANK,
): TemplateCell {
  return { content: proposed, style, ...(rule === undefined ? {} : { rule }) };
}

/** A proposed year, or a blank cell. */
export function yearContent(year: number | null): PlannedContent {
  return year === null ? BLANK : { kind: 'number', value: year };
}
