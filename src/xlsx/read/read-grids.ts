import { Workbook, ValueType, type Cell, type Worksheet } from '@cj-tech-master/excelts';

import { UNCALCULATED, type CellValue } from '../../domain/source-cell';
import { fail, ok, type Result } from '../../domain/result';
import type { CellGrid, GridCell } from '../../workbook/grid';
import type { HostError } from '../../workbook/host';
import { damaged } from '../failures';
import type { Package } from '../package/package';
import type { SheetEntry, WorkbookPackage } from '../package/workbook-package';
import { MergedAreas } from './merged-areas';
import { cellFormats, isDateFormat } from './number-formats';
import { DAYS_1904, EMPTY_RESULT, readingPackage } from './reading-package';

/** What the cells of a workbook have in common. */
interface CellContext {
  readonly formats: readonly string[];
  readonly dates1904: boolean;
}

/**
 * The cells of these worksheets, in the order given. Dates are serial numbers of the 1900 system, whatever the file's.
 */
export async function readGrids(
  from: Package,
  workbook: WorkbookPackage,
  sheets: readonly SheetEntry[],
): Promise<Result<readonly CellGrid[], HostError>> {
  const formats = readFormats(from, workbook);
  if (!formats.ok) return formats;
  const reduced = readingPackage(from, workbook, sheets, formats.value.length);
  if (!reduced.ok) return reduced;
  const worksheets = await load(reduced.value.bytes);
  if (worksheets?.length !== sheets.length) return fail(damaged(workbook.workbookPart));
  const context = { formats: formats.value, dates1904: workbook.dates1904 };
  const grids: CellGrid[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = worksheets[index];
    if (worksheet === undefined) return fail(damaged(sheet.part));
    grids.push(readGrid(worksheet, sheet, new MergedAreas(reduced.value.merges[index] ?? []), context));
  }
  return ok(grids);
}

function readFormats(from: Package, workbook: WorkbookPackage): Result<readonly string[], HostError> {
  const part = workbook.relationships.find((relationship) => relationship.kind === 'styles')?.part;
  if (part === undefined || !from.has(part)) return ok(['General']);
  const styles = from.xml(part);
  if (!styles.ok) return styles;
  const root = styles.value.documentElement;
  const formats = root === null ? [] : cellFormats(root);
  return ok(formats.length === 0 ? ['General'] : formats);
}

/** The library's worksheets, or null where it refuses the cells: it tells by throwing. */
async function load(bytes: Uint8Array): Promise<Worksheet[] | null> {
  try {
    const library = new Workbook();
    await library.xlsx.load(bytes);
    return library.worksheets;
  } catch {
    return null;
  }
}

function readGrid(
  worksheet: Worksheet,
  sheet: SheetEntry,
  merged: MergedAreas,
  context: CellContext,
): CellGrid {
  const cells: GridCell[] = [];
  const hiddenRows = new Set<number>();
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    if (row.hidden) hiddenRows.add(rowNumber - 1);
    row.eachCell({ includeEmpty: false }, (cell, columnNumber) => {
      const read = readCell(cell, rowNumber - 1, columnNumber - 1, context);
      if (read !== null && !merged.covers(read.row, read.column)) cells.push(read);
    });
  });
  return { sheet: sheet.name, visible: sheet.visible, cells, hiddenRows };
}

function readCell(cell: Cell, row: number, column: number, context: CellContext): GridCell | null {
  const numberFormat = context.formats[Number(cell.numFmt ?? 0)] ?? 'General';
  if (cell.type === ValueType.Formula) {
    const result: unknown = cell.result;
    const value = result === undefined ? { error: UNCALCULATED } : plainValue(result, numberFormat, context);
    return {
      row,
      column,
      value: value ?? { error: UNCALCULATED },
      formula: cell.formula ?? '',
      numberFormat,
    };
  }
  const value = plainValue(cell.value, numberFormat, context);
  return value === null || value === '' ? null : { row, column, value, numberFormat };
}

function plainValue(value: unknown, numberFormat: string, { dates1904 }: CellContext): CellValue {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) return null;
      return dates1904 && isDateFormat(numberFormat) ? value + DAYS_1904 : value;
    case 'string':
      return value === EMPTY_RESULT ? '' : value;
    case 'boolean':
      return value;
    default:
      return value === null || typeof value !== 'object' ? null : objectValue(value);
  }
}

function objectValue(value: object): CellValue {
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { readonly text?: string }) => run.text ?? '').join('');
  }
  return null;
}
