import type { CellRef } from '../domain/cell-ref';
import { isCellError, type CellValue } from '../domain/source-cell';
import type { CellGrid, GridCell } from './grid';
import { printedPlaces } from './printed-places';
import type { Area, PlannedCell, SheetPlan } from './sheet-plan';
import { numbersAgree } from './values-agree';

/** A row with something in it. */
interface ContentRow<T> {
  readonly row: number;
  readonly cells: ReadonlyMap<number, T>;
}

/** Rows that are not looked at, in the plan and on the sheet: their text belongs to the user. */
export interface ComparedParts {
  readonly planned: readonly Area[];
  readonly standing: readonly Area[];
}

/**
 * The cells of a sheet that do not show what its plan says, by value: what people write beside the plan's cells, rows they
 * put in, other page breaks, and places left for the pen that were filled in are no difference. A formula must still be one.
 */
export function differingCells(
  plan: SheetPlan,
  grid: CellGrid | null,
  { planned, standing }: ComparedParts,
): readonly CellRef[] {
  const wanted = withoutContinuations(rowsOfPlan(plan, planned), textOfPlanned);
  const present = withoutContinuations(rowsOfGrid(grid, standing), textOfStanding);
  const cells: CellRef[] = [];
  const report = (row: number, columns: readonly number[]): void => {
    for (const column of columns) cells.push({ sheet: plan.name, row, column });
  };
  const isSame = (row: ContentRow<PlannedCell> | undefined, stands: ContentRow<GridCell>): boolean =>
    row !== undefined &&
    [...row.cells].every(([column, cell]) => agrees(cell, stands.cells.get(column), plan));

  let next = 0;
  wanted.forEach((row, index) => {
    const found = present.findIndex((stands, place) => place >= next && isSame(row, stands));
    const here = present[next];
    if (found !== -1) {
      next = found + 1;
    } else if (here === undefined || isSame(wanted[index + 1], here)) {
      report(row.row, [...row.cells.keys()]);
    } else {
      const differing = [...row.cells].filter(
        ([column, cell]) => !agrees(cell, here.cells.get(column), plan),
      );
      report(
        here.row,
        differing.map(([column]) => column),
      );
      next += 1;
    }
  });
  return cells;
}

function rowsOfPlan(plan: SheetPlan, left: readonly Area[]): readonly ContentRow<PlannedCell>[] {
  const filled = plan.cells.filter(
    ({ content }) => content.kind !== 'blank' && !(content.kind === 'text' && content.text === ''),
  );
  return byRow(filled, left);
}

function rowsOfGrid(grid: CellGrid | null, left: readonly Area[]): readonly ContentRow<GridCell>[] {
  const filled = (grid?.cells ?? []).filter(
    ({ value, formula }) => formula !== undefined || (value !== null && value !== ''),
  );
  return byRow(filled, left);
}

/** In order from the top. */
function byRow<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  left: readonly Area[],
): readonly ContentRow<T>[] {
  const rows = new Map<number, Map<number, T>>();
  for (const cell of cells) {
    if (left.some(({ row, rows: count }) => cell.row >= row && cell.row < row + count)) continue;
    const row = rows.get(cell.row) ?? new Map<number, T>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return [...rows].map(([row, content]) => ({ row, cells: content })).sort((a, b) => a.row - b.row);
}

/** Without the headings that a section repeats at the top of a page, which come and go with the height of texts. */
function withoutContinuations<T>(
  rows: readonly ContentRow<T>[],
  textOf: (cell: T) => string | null,
): readonly ContentRow<T>[] {
  const seen = new Set<string>();
  let isRepeating = false;
  return rows.filter(({ cells }) => {
    const texts = [...cells].map(([column, cell]) => [column, textOf(cell)] as const);
    const heading = texts.every(([, text]) => text !== null) ? JSON.stringify(texts) : null;
    if (texts.length === 1 && texts[0]?.[1]?.endsWith('（续）') === true) {
      isRepeating = true;
      return false;
    }
    isRepeating &&= heading !== null && seen.has(heading);
    if (heading !== null) seen.add(heading);
    return !isRepeating;
  });
}

const textOfPlanned = ({ content }: PlannedCell): string | null =>
  content.kind === 'text' ? content.text : null;

const textOfStanding = ({ value, formula }: GridCell): string | null =>
  formula === undefined && typeof value === 'string' ? value : null;

function agrees({ content, style }: PlannedCell, stands: GridCell | undefined, plan: SheetPlan): boolean {
  const value = stands?.value ?? null;
  switch (content.kind) {
    case 'blank':
      return true;
    case 'number':
      return value === content.value;
    case 'text':
      return isSameText(content.text, value) || isFilledIn(content.text, value);
    case 'formula': {
      if (stands?.formula === undefined || isCellError(value)) return false;
      const { cached } = content;
      if (typeof cached !== 'number' || typeof value !== 'number') return (value ?? '') === cached;
      return numbersAgree(cached, value, printedPlaces(plan.styles[style]?.numberFormat ?? 'General'));
    }
  }
}

/** Programs keep the ends of lines as they like. */
function isSameText(planned: string, value: CellValue): boolean {
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  return typeof value === 'string' && lines(value) === lines(planned);
}

/** Whether a place left open for the pen, such as `填报日期：` or `日期：　　年　　月　　日`, was filled in. */
function isFilledIn(planned: string, value: CellValue): boolean {
  const [label] = /^[^：]+：(?=[年月日\s]*$)/.exec(planned) ?? [];
  return label !== undefined && typeof value === 'string' && value.startsWith(label);
}
