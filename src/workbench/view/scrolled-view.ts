import { COLUMNS, ROWS } from '../model/area';
import type { Worksheet } from '../model/worksheet';
import { columnStart, rowStart } from '../model/positions';
import type { SheetPosition } from './chart-layer';
import { pixels } from './univer-geometry';

/** How far a sheet is scrolled, in pixels before zooming. */
export interface Scrolled {
  readonly x: number;
  readonly y: number;
}

/** The part of the screen in which a sheet's cells scroll, in pixels of the screen. */
export interface ScrolledView {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of a place on the sheet, in points; from the view's own corner. */
  positionOf(left: number, top: number): SheetPosition;
}

export interface ViewState {
  /** Sizes of the row numbers and column letters, in pixels before zooming. */
  readonly headers: { readonly left: number; readonly top: number };
  readonly scrolled: Scrolled;
  readonly zoom: number;
}

/**
 * What scrolls lies behind the headers and the frozen rows of a sheet drawn in `canvas`. What begins in frozen columns stays
 * with them as a whole, where Excel would cut it at their edge.
 */
export function scrolledView(
  sheet: Worksheet,
  canvas: DOMRect,
  { headers, scrolled, zoom }: ViewState,
): ScrolledView {
  const columns = frozenLines(sheet.frozen?.right, COLUMNS);
  const rows = frozenLines(sheet.frozen?.bottom, ROWS);
  const frozenWidth = pixels(columnStart(sheet, columns));
  const frozenHeight = pixels(rowStart(sheet, rows));
  const [left, top] = [headers.left * zoom, (headers.top + frozenHeight) * zoom];
  return {
    left: canvas.left + left,
    top: canvas.top + top,
    width: Math.max(0, canvas.width - left),
    height: Math.max(0, canvas.height - top),
    positionOf: (x, y) => ({
      left: (pixels(x) - (pixels(x) < frozenWidth ? 0 : scrolled.x)) * zoom,
      top: (pixels(y) - frozenHeight - scrolled.y) * zoom,
      scale: pixels(zoom),
    }),
  };
}

/** How many lines are frozen, whose last is `last`; all of them means none. */
const frozenLines = (last: number | undefined, most: number): number =>
  last === undefined || last === most - 1 ? 0 : last + 1;
