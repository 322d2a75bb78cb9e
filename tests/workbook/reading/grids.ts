import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { formatRef } from '../../../src/domain/cell-ref';
import type { EvaluationInput, WorkbookInput } from '../../../src/domain/evaluation/input';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';
import type { CellGrid } from '../../../src/workbook/grid';
import type { DefinedName } from '../../../src/workbook/host';

export type Rows = readonly (readonly CellValue[])[];

/** A sheet from rows of values; null is a blank cell, as is one covered by a merge. Hidden rows count from 1, as on screen. */
export function sheet(
  name: string,
  rows: Rows,
  options: { readonly visible?: boolean; readonly hiddenRows?: readonly number[] } = {},
): CellGrid {
  return {
    sheet: name,
    visible: options.visible ?? true,
    hiddenRows: new Set((options.hiddenRows ?? []).map((row) => row - 1)),
    cells: rows.flatMap((values, row) =>
      values.flatMap((value, column) =>
        value === null ? [] : [{ row, column, value, numberFormat: 'General' }],
      ),
    ),
  };
}

export function readSheets(sheets: readonly CellGrid[], names: readonly DefinedName[] = []): WorkbookInput {
  const read = readWorkbook({ sheets, names });
  if (!read.ok) throw new Error(`reading failed: ${read.error.code}`);
  return read.value;
}

/** The main evaluation of a workbook with one sheet. */
export function readRows(rows: Rows, options: Parameters<typeof sheet>[2] = {}): EvaluationInput {
  return readSheets([sheet('表', rows, options)]).main;
}

/** Indicators as text: `维度>一级>二级>名称`, levels that are absent left out. */
export function paths(input: EvaluationInput): readonly string[] {
  return input.indicators.map((row) =>
    [row.dimension, row.level1, row.level2, row.name].filter((part) => part !== null).join('>'),
  );
}

/** The raw values of cells by field. */
export function values(fields: Readonly<Partial<Record<string, SourceCell>>>): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(fields).map(([field, cell]) => [field, cell?.value ?? null]));
}

/** Findings as `code@address`. */
export function found(input: EvaluationInput): readonly string[] {
  return input.findings.map(({ code, ref }) => `${code}@${ref === null ? '' : formatRef(ref)}`);
}

/** Stated sums as `origin label: 一级>二级 weight/score [covers]`. */
export function sums(input: EvaluationInput): readonly string[] {
  return input.statedSums.map((sum) => {
    const group = [sum.dimension, sum.level1, sum.level2].filter((part) => part !== null).join('>');
    const points = `${text(sum.weight)}/${text(sum.score)}`;
    return `${sum.origin} ${sum.label}: ${group === '' ? '*' : group} ${points} [${sum.covers.join(',')}]`;
  });
}

/** Budget lines as `name<parent`. */
export function lineNames(input: EvaluationInput, table = 0): readonly string[] {
  return (input.budgets[table]?.lines ?? []).map(({ name, parent }) =>
    parent === null ? name : `${name}<${input.budgets[table]?.lines[parent]?.name ?? '?'}`,
  );
}

function text(cell: SourceCell | null): string {
  return typeof cell?.value === 'number' || typeof cell?.value === 'string' ? String(cell.value) : '-';
}
