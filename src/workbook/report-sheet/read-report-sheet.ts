import { isCellError } from '../../domain/source-cell';
import type { GridCell } from '../grid';
import type { HostError, WorkbookSnapshot } from '../host';
import { evaluationSuffix, ownedSheet, reportOwner, sheetOfReference } from '../ownership';
import { UNFINISHED } from '../writing/summary/title-block';
import { formulaOnReport, strangerAmongMarks } from './failures';
import { MARK_COLUMN, markName, parseMark, type RowMark } from './row-mark';

/** One row of 自评报告 as it stands, with at least one cell that is not blank. */
export interface WrittenRow {
  /** Null: the row was inserted by a person. */
  readonly mark: RowMark | null;
  /** Without the mark. */
  readonly cells: readonly GridCell[];
}

/** The sheet 自评报告 of an earlier run, with everything people have typed there since. */
export interface WrittenReport {
  readonly sheet: string;
  readonly rows: readonly WrittenRow[];
  /** Names of the texts that were offered so far. */
  readonly offered: ReadonlySet<string>;
  /** Why the sheet can not be rewritten without losing something; null where it can. */
  readonly obstacle: HostError | null;
}

/**
 * Hidden name of all rows of a report's sheet: hosts keep what such names lead to while they write, and it finds the sheet again
 * where the owner's name was deleted with the first row.
 */
export function reportRowsName(index: number): string {
  return `_bpse_report_rows${evaluationSuffix(index)}`;
}

/** The report's sheet of the evaluation with this number; null where there is none. */
export function readReportSheet(snapshot: WorkbookSnapshot, index: number): WrittenReport | null {
  const refersTo = snapshot.names.find(({ name }) => name === reportRowsName(index))?.refersTo ?? '';
  const owned = ownedSheet(snapshot, reportOwner(index));
  const sheet = owned ?? sheetOfReference(refersTo);
  const grid = snapshot.sheets.find((each) => each.sheet === sheet);
  if (grid === undefined) return null;
  const rows = rowsOf(grid.cells);
  return {
    sheet: grid.sheet,
    rows: isUnfinished(rows) ? withoutCopies(rows) : rows,
    offered: new Set(rows.flatMap(({ mark }) => mark?.offered ?? [])),
    obstacle: obstacleIn(grid.cells, grid.sheet),
  };
}

/**
 * The sheet to carry over where both the input and an earlier output hold one: the output's, which is about to be replaced, where
 * people typed something on it, before the input's, which stays where it is.
 */
export function writtenReport(
  snapshot: WorkbookSnapshot,
  earlier: WorkbookSnapshot | null,
  index: number,
): WrittenReport | null {
  const present = readReportSheet(snapshot, index);
  const replaced = earlier === null ? null : readReportSheet(earlier, index);
  const isTyped = replaced?.rows.some((row) => typedCells(row).length > 0) === true;
  return isTyped || present === null ? replaced : present;
}

/** The sheets of all reports of a workbook. */
export function readReportSheets(snapshot: WorkbookSnapshot): readonly WrittenReport[] {
  const sheets: WrittenReport[] = [];
  for (let index = 0; ; index += 1) {
    const names = [reportOwner(index), reportRowsName(index)];
    if (!snapshot.names.some(({ name }) => names.includes(name))) return sheets;
    const sheet = readReportSheet(snapshot, index);
    if (sheet !== null) sheets.push(sheet);
  }
}

/** What a cell shows, without blanks around it. */
export function cellShows({ value }: GridCell): string {
  if (value === null) return '';
  return (isCellError(value) ? value.error : String(value)).trim();
}

/** The cells of a row that a person has changed, or typed where we wrote nothing. Cleared cells are ours again. */
export function typedCells({ mark, cells }: WrittenRow): readonly GridCell[] {
  return cells.filter((cell) => {
    const text = cellShows(cell);
    return text !== UNFINISHED && mark?.written.get(cell.column) !== markName(text);
  });
}

function rowsOf(cells: readonly GridCell[]): readonly WrittenRow[] {
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (cellShows(cell) === '') continue;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return [...rows.values()].map((inRow) => ({
    mark: inRow.map(markIn).find((mark) => mark !== null) ?? null,
    cells: inRow.filter(({ column }) => column !== MARK_COLUMN),
  }));
}

function markIn(cell: GridCell): RowMark | null {
  return cell.column === MARK_COLUMN ? parseMark(cellShows(cell)) : null;
}

function isUnfinished(rows: readonly WrittenRow[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cellShows(cell) === UNFINISHED));
}

/**
 * Where writing was broken off, rows may stand there twice, since all are put below the sheet before it is cleared: left out is
 * what holds nothing typed that was not seen above.
 */
function withoutCopies(rows: readonly WrittenRow[]): readonly WrittenRow[] {
  const keys = new Set<string>();
  const texts = new Set<string>();
  return rows.filter((row) => {
    const isAgain = row.mark === null || keys.has(row.mark.key);
    if (isAgain && typedCells(row).every((cell) => texts.has(cellShows(cell)))) return false;
    if (row.mark !== null) keys.add(row.mark.key);
    for (const cell of row.cells) texts.add(cellShows(cell));
    return true;
  });
}

/** Formulas would have to be moved with their references, and the marks' column is ours. */
function obstacleIn(cells: readonly GridCell[], sheet: string): HostError | null {
  for (const cell of cells) {
    const ref = { sheet, row: cell.row, column: cell.column };
    if (cell.formula !== undefined) return formulaOnReport(ref);
    if (cell.column === MARK_COLUMN && cellShows(cell) !== '' && markIn(cell) === null)
      return strangerAmongMarks(ref);
  }
  return null;
}
