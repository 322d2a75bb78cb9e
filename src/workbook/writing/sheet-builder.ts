import { formatCell } from '../../domain/cell-ref';
import type { Area, CellStyle, PlannedCell, PlannedContent } from '../sheet-plan';

/** What one printed page holds, in points of the unscaled sheet. */
export interface PageRoom {
  readonly capacity: number;
  /** Height of the rows that repeat at the top of every page after the first. */
  readonly repeated: number;
}

/** A row that belongs to the sheet, with the room left on its page already accounted for. */
export type Row = number;

const BLANK: PlannedContent = { kind: 'blank' };

/**
 * Collects the cells, merges, heights and page breaks of one sheet from top to bottom. It keeps count of the room
 * left on the printed page, so that a block can decide where a page ends.
 */
export class SheetBuilder {
  /** By row, then by column. */
  private readonly cells: PlannedCell[][] = [];
  private readonly merged: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly breaks: number[] = [];
  private readonly usedStyles = new Map<string, CellStyle>();
  private rows = 0;
  private usedHeight = 0;

  constructor(
    private readonly palette: Readonly<Record<string, CellStyle>>,
    private readonly page: PageRoom,
  ) {}

  /** The row the next {@link addRow} will give. */
  get nextRow(): Row {
    return this.rows;
  }

  /** Points left on the current page. */
  get roomLeft(): number {
    return this.page.capacity - this.usedHeight;
  }

  /** Points that fit on a page that starts with the repeated rows. */
  get pageRoom(): number {
    return this.page.capacity - this.page.repeated;
  }

  /** Adds a row; a new page starts before it where it does not fit on the current one. */
  addRow(height: number): Row {
    if (height > this.roomLeft) this.startPage();
    const row = this.rows;
    this.heights.set(row, height);
    this.usedHeight += height;
    this.rows += 1;
    return row;
  }

  /** The last row on the page that `row` stands on. */
  lastRowOnPage(row: Row): Row {
    return (this.breaks.find((first) => first > row) ?? this.rows) - 1;
  }

  /** Makes a row higher, as a merged area above its last row may need. */
  growRow(row: Row, points: number): void {
    this.heights.set(row, (this.heights.get(row) ?? 0) + points);
    this.usedHeight += points;
  }

  /** Starts a new page, unless the current one is still empty. */
  startPage(): void {
    if (this.rows === 0 || this.breaks.at(-1) === this.rows) return;
    this.breaks.push(this.rows);
    this.usedHeight = this.page.repeated;
  }

  /** Starts a new page where so much height does not fit on the current one but would on a new one. */
  keepTogether(height: number): void {
    if (height > this.roomLeft && height <= this.pageRoom) this.startPage();
  }

  /** Puts content into one cell. `numberFormat` overrides the style's own. */
  put(row: Row, column: number, content: PlannedContent, style: string, numberFormat?: string): void {
    const inRow = (this.cells[row] ??= []);
    if (inRow[column] !== undefined) throw new Error(`cell ${formatCell(row, column)} is planned twice`);
    inRow[column] = { row, column, content, style: this.useStyle(style, numberFormat) };
  }

  /** Puts content into a merged area; every covered cell gets the style, so that borders are drawn all round. */
  putMerged(area: Area, content: PlannedContent, style: string, numberFormat?: string): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const first = row === area.row && column === area.column;
        this.put(row, column, first ? content : BLANK, style, first ? numberFormat : undefined);
      }
    }
    if (area.rows > 1 || area.columns > 1) this.merged.push(area);
  }

  /** Everything collected, in the order a plan wants. */
  finish(): {
    readonly cells: readonly PlannedCell[];
    readonly merges: readonly Area[];
    readonly rowHeights: ReadonlyMap<number, number>;
    readonly rowBreaks: readonly number[];
    readonly styles: Readonly<Record<string, CellStyle>>;
  } {
    const cells: PlannedCell[] = [];
    this.cells.forEach((inRow) => {
      inRow.forEach((cell) => {
        cells.push(cell);
      });
    });
    return {
      cells,
      merges: this.merged,
      rowHeights: this.heights,
      rowBreaks: this.breaks,
      styles: Object.fromEntries(this.usedStyles),
    };
  }

  private useStyle(name: string, numberFormat: string | undefined): string {
    const base = this.palette[name];
    if (base === undefined) throw new Error(`no style ${name}`);
    const own = numberFormat === undefined || numberFormat === base.numberFormat;
    const key = own ? name : `${name}|${numberFormat}`;
    if (!this.usedStyles.has(key)) this.usedStyles.set(key, own ? base : { ...base, numberFormat });
    return key;
  }
}
