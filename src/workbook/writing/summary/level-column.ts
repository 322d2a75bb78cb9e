import type { Area } from '../../sheet-plan';
import { text } from '../content';
import type { Row, SheetBuilder } from '../sheet-builder';
import { textHeight } from '../text-width';
import { SUMMARY_STYLES } from './styles';

interface OpenRun {
  readonly name: string;
  readonly first: Row;
  height: number;
  last: Row;
}

/**
 * One column of merged texts: level names, or the basis of neighbouring scores. Rows are added one by one; a run of the same name becomes a merged area, which
 * ends where the name changes or the page does, so that every page shows the name.
 */
export class LevelColumn {
  private open: OpenRun | null = null;
  /** Points that each name needs. */
  private readonly needs = new Map<string, number>();

  constructor(
    private readonly builder: SheetBuilder,
    private readonly column: number,
    private readonly width: number,
    private readonly style: 'label' | 'small',
  ) {}

  /** Points that the open run, or a new one called `name`, still lacks if a row of `height` ends it. */
  missing(name: string, height: number): number {
    const soFar = this.open?.name === name ? this.open.height : 0;
    return Math.max(0, this.needed(name) - soFar - height);
  }

  /** Adds a row to the run called `name`. */
  add(name: string, row: Row, height: number): void {
    if (this.open?.name !== name) this.close();
    if (this.open === null) {
      this.open = { name, first: row, height, last: row };
    } else {
      this.open.height += height;
      this.open.last = row;
    }
  }

  /** Ends the open run: merges it and makes its last row high enough for the name. */
  close(): void {
    const run = this.open;
    if (run === null) return;
    this.open = null;
    const missing = this.needed(run.name) - run.height;
    if (missing > 0) this.builder.growRow(run.last, missing);
    const area: Area = { row: run.first, column: this.column, rows: run.last - run.first + 1, columns: 1 };
    this.builder.putMerged(area, text(run.name), this.style);
  }

  private needed(name: string): number {
    const known = this.needs.get(name);
    if (known !== undefined) return known;
    const points = name === '' ? 0 : textHeight(name, this.width, SUMMARY_STYLES[this.style].font.size);
    this.needs.set(name, points);
    return points;
  }
}
