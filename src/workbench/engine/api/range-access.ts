import {
  cellCount,
  columnCount,
  coversColumns,
  coversRows,
  isInSheet,
  parseReference,
  rowCount,
  type Area,
} from '../../model/area';
import type { CellFormat, Scalar } from '../../model/cell';
import type { Worksheet } from '../../model/worksheet';
import type { Json } from '../json';
import type { Parameters } from '../parameters';
import { invalidArgument, itemNotFound, sizeMismatch } from '../refusal';
import { ApiObject, type LookTarget, type RangeTarget } from '../targets';

/** Above this Excel gives null for what belongs to single cells. */
const MOST_CELLS_READ = 5_000_000;
/** More cells than this are never written one by one. */
const MOST_CELLS_WRITTEN = 5_000_000;

export function rangeOf(sheet: Worksheet, area: Area): ApiObject<'Range'> {
  if (!isInSheet(area)) throw invalidArgument();
  return new ApiObject('Range', { sheet, area });
}

/** The area an address names on a sheet; a reference to another sheet is refused. */
export function areaOnSheet(sheet: Worksheet, address: string): Area {
  const reference = parseReference(address);
  if (reference === null) throw invalidArgument();
  if (reference.sheet !== null && reference.sheet.toLowerCase() !== sheet.name.toLowerCase())
    throw invalidArgument();
  return reference.area;
}

/** An argument that may be a range or an address. */
export function areaArgument(sheet: Worksheet, parameters: Parameters, index: number): Area {
  return parameters.isText(index)
    ? areaOnSheet(sheet, parameters.text(index))
    : parameters.object(index, 'Range').area;
}

export function assertPresent(sheet: Worksheet): void {
  if (sheet.isDeleted) throw itemNotFound();
}

/** Rows of what `of` gives for each cell; null for a range too large to hand out. */
export function readCells({ sheet, area }: RangeTarget, of: (row: number, column: number) => Json): Json {
  assertPresent(sheet);
  if (cellCount(area) > MOST_CELLS_READ || isUnbounded(area)) return null;
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

const isUnbounded = (area: Area): boolean => coversColumns(area) || coversRows(area);

/**
 * Hands each cell its part of a written value: an array of exactly the range's size, or one value for all of it. Null in
 * an array leaves the cell as it is.
 */
export function writeCells(
  { area }: RangeTarget,
  value: Json,
  write: (row: number, column: number, value: Scalar) => void,
): void {
  if (cellCount(area) > MOST_CELLS_WRITTEN || isUnbounded(area)) throw invalidArgument();
  const at = valueAt(area, value);
  for (let row = 0; row < rowCount(area); row++) {
    for (let column = 0; column < columnCount(area); column++) {
      const scalar = at(row, column);
      if (scalar !== null) write(area.top + row, area.left + column, scalar);
    }
  }
}

function valueAt(area: Area, value: Json): (row: number, column: number) => Scalar | null {
  if (!Array.isArray(value)) {
    const scalar = scalarValue(value);
    return () => scalar;
  }
  const rows: readonly Json[] = value;
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) throw sizeMismatch();
  return (row, column) => {
    const cells = rows[row];
    return scalarValue(Array.isArray(cells) ? (cells[column] as Json) : null);
  };
}

function scalarValue(value: Json): Scalar | null {
  if (value === null) return null;
  if (typeof value === 'object') throw invalidArgument();
  if (typeof value === 'string' && value.length > 32_767) throw invalidArgument();
  return value;
}

/** What all cells have in common; null where they differ. */
export function common<T extends Json>(
  { sheet, areas }: LookTarget,
  of: (format: CellFormat, row: number, column: number) => T,
): T | null {
  assertPresent(sheet);
  const seen = new Set<T>();
  for (const area of areas) {
    for (const value of looks(sheet, area, of)) {
      seen.add(value);
      if (seen.size > 1) return null;
    }
  }
  return [...seen][0] ?? null;
}

function* looks<T>(
  sheet: Worksheet,
  area: Area,
  of: (format: CellFormat, row: number, column: number) => T,
): Iterable<T> {
  if (isUnbounded(area)) {
    // Cells nobody has touched look like the last one.
    yield of(sheet.formatAt(area.bottom, area.right), area.bottom, area.right);
    for (const { row, column, cell } of sheet.cellsIn(area)) yield of(cell.format, row, column);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      yield of(sheet.formatAt(row, column), row, column);
    }
  }
}

/** Changes the look of cells; rows beyond counting are refused. */
export function changeFormat({ sheet, areas }: LookTarget, change: Partial<CellFormat>): void {
  assertPresent(sheet);
  for (const area of areas) {
    if (!coversColumns(area) && cellCount(area) > MOST_CELLS_WRITTEN) throw invalidArgument();
    sheet.changeFormat(area, (format) => ({ ...format, ...change }));
  }
}

/** `A1:B2,D4` on one sheet. */
export function areasOnSheet(sheet: Worksheet, addresses: string): readonly Area[] {
  return addresses.split(/[,;]/).map((address) => areaOnSheet(sheet, address));
}
