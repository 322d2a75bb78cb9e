import { formatRef } from '../../../src/domain/cell-ref';
import type {
  BudgetBasis,
  BudgetField,
  BudgetLineRow,
  BudgetTable,
} from '../../../src/domain/evaluation/input';
import type { Finding } from '../../../src/domain/findings/finding';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';
import type { AmountUnit } from '../../../src/domain/values/amount-unit';

const COLUMNS: readonly BudgetField[] = [
  'initial',
  'adjusted',
  'executed',
  'executionRate',
  'share',
  'reason',
  'remark',
];

/** A value, or a value with its number format. */
export type Entry = CellValue | readonly [CellValue, string];

export type LineEntry = Readonly<Partial<Record<BudgetField, Entry>>> & {
  readonly name: string;
  readonly parent?: number;
};

function lineRow(sheet: string, row: number, entry: LineEntry): BudgetLineRow {
  const fields: Partial<Record<BudgetField, SourceCell>> = {};
  COLUMNS.forEach((field, index) => {
    const value = entry[field];
    if (value === undefined) return;
    const [cell, numberFormat] = Array.isArray(value)
      ? (value as [CellValue, string])
      : [value as CellValue, 'General'];
    fields[field] = { ref: { sheet, row, column: index + 1 }, value: cell, numberFormat };
  });
  return { ref: { sheet, row, column: 0 }, name: entry.name, parent: entry.parent ?? null, fields };
}

/**
 * A budget table on a sheet named after its basis: header in row 1, lines from row 2 on, then the total row; columns
 * B to H in the order of the fields.
 */
export function table(
  basis: BudgetBasis,
  lines: readonly LineEntry[],
  total: Omit<LineEntry, 'name'> | null = null,
  unit: AmountUnit | null = '万元',
): BudgetTable {
  return {
    basis,
    ref: { sheet: basis, row: 0, column: 0 },
    amountUnit: unit,
    fieldUnits: {},
    lines: lines.map((entry, index) => lineRow(basis, index + 1, entry)),
    total: total === null ? null : lineRow(basis, lines.length + 1, { name: '合计', ...total }),
  };
}

/** Findings as `code at cell`. */
export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.code} ${finding.ref === null ? '-' : formatRef(finding.ref)}`);
}
