import { cellNumber, type Decimal } from '../../domain/decimal';
import type { FigureRow } from '../parts/figure-table';

/** How one bar is drawn. Lengths are shares of the width, 0 to 1; what is printed beside it is exact. */
export interface DrawnBar {
  /** Null: there is no figure, and no bar. */
  readonly length: number | null;
  /** An outline that the bar fills, such as full marks. */
  readonly frame?: number;
  /** A line across, to compare with. */
  readonly line?: number;
  /** Hatched: a part of the bar above it. */
  readonly look: 'solid' | 'hatched';
}

/** One bar, with the same figures as a row of the table. */
export interface ChartItem extends FigureRow {
  readonly figures: readonly string[];
  /** What is printed beside the bar. */
  readonly label: string;
  /** A remark below the name; null for none. */
  readonly remark: string | null;
  readonly bar: DrawnBar;
}

/** A chart as data: what is drawn, said and printed in the table that stands for it. */
export interface ChartData {
  readonly title: string;
  /** How to read the drawing. */
  readonly key: string;
  readonly columns: readonly [string, ...string[]];
  readonly items: readonly ChartItem[];
  /** Said instead where there are no items. */
  readonly empty: string;
}

/** The share of a width that a figure takes, 0 to 1; for drawing only. */
export function drawnLength(value: Decimal, whole: Decimal): number {
  const [part, all] = [cellNumber(value), cellNumber(whole)];
  return all > 0 ? Math.min(Math.max(part / all, 0), 1) : 0;
}
