import { formatCell } from '../../../domain/cell-ref';
import type { YearComparison, YearlyValue } from '../../../domain/comparison/comparison';
import { POINTS_PER_CHARACTER, textUnits } from '../text-width';
import { operatorOf, quantityShown } from '../summary/quantity-cell';
import { BODY_SIZE } from '../summary/styles';

/** Columns of the table of indicators, which every other table of the sheet shares by spanning them. */
const COLUMNS = [
  ['dimension', 9],
  ['level1', 10],
  ['level2', 12],
  ['level3', 17],
  ['weightBefore', 8],
  ['weightNow', 8],
  ['weightDifference', 8],
  ['targetBefore', 11],
  ['targetNow', 11],
  ['targetDifference', 9],
  ['actualBefore', 11],
  ['actualNow', 11],
  ['actualDifference', 9],
  ['scoreBefore', 8],
  ['scoreNow', 8],
  ['scoreDifference', 8],
  ['why', 9],
  ['explanation', 34],
] as const;

export type ComparisonColumn = (typeof COLUMNS)[number][0];

export const COLUMN_NAMES: readonly ComparisonColumn[] = COLUMNS.map(([name]) => name);

/** How many columns are printed. */
export const PRINTED = COLUMNS.length;

/** Columns with figures grow up to this. */
const WIDEST = 30;

/** The column's index on the sheet. */
export function columnIndex(name: ComparisonColumn): number {
  return COLUMN_NAMES.indexOf(name);
}

/** A cell of the table of indicators, such as `F12`. */
export function cellAt(row: number, name: ComparisonColumn): string {
  return formatCell(row, columnIndex(name));
}

/** Widths as designed, wider where a figure would not fit on one line. */
export function columnWidths({ indicators }: YearComparison): readonly number[] {
  const needed: Partial<Record<ComparisonColumn, number>> = {
    targetBefore: widest(indicators.map(({ target }) => shown(target.lastYear))),
    targetNow: widest(indicators.map(({ target }) => shown(target.thisYear))),
    actualBefore: widest(indicators.map(({ actual }) => shown(actual.lastYear))),
    actualNow: widest(indicators.map(({ actual }) => shown(actual.thisYear))),
    actualDifference: widest(indicators.map(({ actual }) => `+${actual.difference?.toFixed() ?? ''}`)),
    targetDifference: widest(indicators.map(({ target }) => `+${target.difference?.toFixed() ?? ''}`)),
  };
  return COLUMNS.map(([name, width]) => Math.min(WIDEST, Math.max(width, needed[name] ?? 0)));
}

function shown(value: YearlyValue | null): string {
  if (value === null || value.value === null || value.upper !== null) return '';
  const quantity = { value: value.value, source: null, scale: null };
  return quantityShown(quantity, value.measure, operatorOf(value.text), value.unit);
}

function widest(texts: readonly string[]): number {
  const units = texts.reduce((most, text) => Math.max(most, textUnits(text)), 0);
  return Math.ceil((((units + 1) * BODY_SIZE) / 2 + 5) / POINTS_PER_CHARACTER);
}
