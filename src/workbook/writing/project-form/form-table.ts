import type { PlannedContent } from '../../sheet-plan';
import { SheetBuilder, type Row } from '../sheet-builder';
import { textHeight } from '../text-width';
import { FORM_STYLES, type FormStyle } from './form-styles';

/** Columns A to I of the published form, in characters. */
export const WIDTHS = [9, 12, 14, 22, 14, 14, 9, 9, 26] as const;
export const COLUMNS = WIDTHS.length;

/** The lowest row that looks well with one line of text. */
export const LOWEST_ROW = 22;

/** A cell of a row, from left to right. */
export interface FormCell {
  readonly content: PlannedContent;
  readonly style: FormStyle;
  readonly columns?: number;
  readonly numberFormat?: string;
  /** Planned later, as the first cell of an area over several rows. */
  readonly reserved?: boolean;
}

/** A cell that {@link FormTable.down} fills. */
export const RESERVED: FormCell = { content: { kind: 'blank' }, style: 'text', reserved: true };

/** Rows of the printed form, from top to bottom. */
export class FormTable {
  readonly builder = new SheetBuilder(FORM_STYLES, { capacity: Number.POSITIVE_INFINITY, repeated: 0 });
  /** Points of all rows so far. */
  height = 0;

  get nextRow(): Row {
    return this.builder.nextRow;
  }

  /** Adds a row that shows all of its texts and is at least `height` points high. */
  row(cells: readonly FormCell[], height: number = LOWEST_ROW): Row {
    let column = 0;
    let needed = height;
    const placed = cells.map((cell) => {
      const area = { column, columns: cell.columns ?? 1, rows: 1 };
      column += area.columns;
      return { cell, area };
    });
    for (const { cell, area } of placed) {
      if (cell.content.kind !== 'text') continue;
      const width = WIDTHS.slice(area.column, area.column + area.columns).reduce<number>((a, b) => a + b, 0);
      needed = Math.max(needed, textHeight(cell.content.text, width, FORM_STYLES[cell.style].font.size));
    }
    const row = this.builder.addRow(needed);
    this.height += needed;
    for (const { cell, area } of placed) {
      if (cell.reserved !== true) {
        this.builder.putMerged({ ...area, row }, cell.content, cell.style, cell.numberFormat);
      }
    }
    return row;
  }

  /** Fills a column that was reserved in these rows with one merged cell. */
  down(column: number, first: Row, last: Row, content: PlannedContent, style: FormStyle): void {
    this.builder.putMerged({ row: first, column, rows: last - first + 1, columns: 1 }, content, style);
  }
}
