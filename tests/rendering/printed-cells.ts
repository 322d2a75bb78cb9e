import type { Page, Word } from './pdf-words';
import type { Area, SheetPlan } from '../../src/workbook/sheet-plan';

/** A cell (or merge) of the plan on one printed page, with the box it has there, in points. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  /** Null for numbers and formulas, whose display the plan does not spell out. */
  readonly text: string | null;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Words that stand in the box, well away from its sides. */
  readonly words: readonly Word[];
  /** Words that stand in the box or on its borders. */
  readonly near: readonly Word[];
}

const DEFAULT_ROW_HEIGHT = 15;

/** What Excel adds to a width in characters, for the margins in the cell. */
const PADDING = 182 / 256;

/** Rows of the plan on each page: the repeated ones and those from one break to the next. */
export function rowsByPage(plan: SheetPlan): readonly (readonly number[])[] {
  const { printArea, rowBreaks, repeatedRows } = plan.page;
  const starts = [printArea.row, ...rowBreaks];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? printArea.row + printArea.rows;
    const own = range(start, end);
    return index === 0
      ? own
      : [...(repeatedRows === null ? [] : range(repeatedRows[0], repeatedRows[1] + 1)), ...own];
  });
}

/** A cell in the plan's own measure: widths in characters, heights in points, from the top left of its page. */
interface PlannedBox extends Omit<PrintedCell, 'words' | 'near'> {
  readonly centred: boolean;
  readonly middle: boolean;
}

/**
 * Places every printed cell on its page. The printed scale and offset are found by a least-squares fit through texts
 * that stand in one line in their cells and occur once on their page, so that no renderer's arithmetic is assumed; they
 * are the same on all pages, because each begins with the repeated rows.
 */
export function printedCells(plan: SheetPlan, pages: readonly Page[]): readonly (readonly PrintedCell[])[] {
  const boxes = rowsByPage(plan).map((rows) => plannedBoxes(plan, rows));
  const anchors = boxes.flatMap((cells, index) =>
    cells.flatMap((cell) => {
      if (cell.text === null || !cell.middle || /\s/.test(cell.text)) return [];
      if (cells.filter((other) => other.text === cell.text).length > 1) return [];
      const words = pages[index]!.words.filter((word) => word.text === cell.text);
      return words.length === 1 ? [{ cell, word: words[0]! }] : [];
    }),
  );
  const x = fit(
    anchors
      .filter(({ cell }) => cell.centred)
      .map(({ cell, word }) => [(cell.left + cell.right) / 2, (word.left + word.right) / 2] as const),
  );
  const y = fit(
    anchors.map(({ cell, word }) => [(cell.top + cell.bottom) / 2, (word.top + word.bottom) / 2] as const),
  );
  return boxes.map((cells, index) =>
    cells.map((cell) => {
      const placed = {
        row: cell.row,
        column: cell.column,
        text: cell.text,
        left: cell.left === 0 ? 0 : x(cell.left),
        right: x(cell.right),
        top: y(cell.top),
        bottom: y(cell.bottom),
      };
      const near = pages[index]!.words.filter((word) => holds(placed, word, TOLERANCE));
      const words = near.filter((word) =>
        holds(placed, word, { vertical: TOLERANCE.vertical, horizontal: -TOLERANCE.horizontal }),
      );
      return { ...placed, words, near };
    }),
  );
}

function plannedBoxes(plan: SheetPlan, rows: readonly number[]): readonly PlannedBox[] {
  const tops = new Map<number, number>();
  let height = 0;
  for (const row of rows) {
    tops.set(row, height);
    height += plan.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
  }
  const lefts = plan.columnWidths.reduce<number[]>(
    (sums, width) => [...sums, (sums.at(-1) ?? 0) + width + PADDING],
    [0],
  );
  return plan.cells
    .filter((cell) => tops.has(cell.row) && cell.column < plan.page.printArea.columns)
    .map((cell) => {
      const area = mergeAt(plan, cell.row, cell.column);
      const last = area.row + area.rows - 1;
      const bottomRow = tops.has(last) ? last : Math.max(...rows.filter((row) => row <= last));
      const style = plan.styles[cell.style]!;
      return {
        row: cell.row,
        column: cell.column,
        text: cell.content.kind === 'text' ? cell.content.text : null,
        centred: style.horizontal === 'center',
        middle: style.vertical === 'center',
        left: lefts[area.column]!,
        right: lefts[area.column + area.columns]!,
        top: tops.get(cell.row)!,
        bottom: tops.get(bottomRow)! + (plan.rowHeights.get(bottomRow) ?? DEFAULT_ROW_HEIGHT),
      };
    });
}

/**
 * Renderers round widths and heights: a word this near a border may belong to either side. A line of text is several
 * times as high as the first.
 */
const TOLERANCE = { vertical: 2, horizontal: 6 };

function holds(
  cell: Omit<PrintedCell, 'words' | 'near'>,
  word: Word,
  tolerance: { readonly vertical: number; readonly horizontal: number },
): boolean {
  const x = (word.left + word.right) / 2;
  const y = (word.top + word.bottom) / 2;
  return (
    x > cell.left - tolerance.horizontal &&
    x < cell.right + tolerance.horizontal &&
    y > cell.top - tolerance.vertical &&
    y < cell.bottom + tolerance.vertical
  );
}

function mergeAt(plan: SheetPlan, row: number, column: number): Area {
  return (
    plan.merges.find((merge) => merge.row === row && merge.column === column) ?? {
      row,
      column,
      rows: 1,
      columns: 1,
    }
  );
}

/**
 * The line through points (a, b) with the least squared error; once more without those far off, because a text may
 * stand on the page a second time as the display of a number.
 */
function fit(points: readonly (readonly [number, number])[]): (value: number) => number {
  const first = leastSquares(points);
  const errors = points.map(([a, b]) => Math.abs(b - first(a)));
  const middle = [...errors].sort((a, b) => a - b)[Math.floor(errors.length / 2)] ?? 0;
  return leastSquares(points.filter((_, index) => errors[index]! <= 2 * middle));
}

function leastSquares(points: readonly (readonly [number, number])[]): (value: number) => number {
  const n = points.length;
  const meanA = points.reduce((total, [a]) => total + a, 0) / n;
  const meanB = points.reduce((total, [, b]) => total + b, 0) / n;
  const covariance = points.reduce((total, [a, b]) => total + (a - meanA) * (b - meanB), 0);
  const variance = points.reduce((total, [a]) => total + (a - meanA) ** 2, 0);
  const slope = covariance / variance;
  return (value) => meanB + slope * (value - meanA);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
