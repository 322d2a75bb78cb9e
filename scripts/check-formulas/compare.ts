import type { FormulaCell, StoredValue, StoredWorkbook } from './formula-cells';

/** A formula whose recalculated value is not the one stored with it. */
export interface Disagreement {
  readonly cell: FormulaCell;
  readonly recalculated: StoredValue;
}

const RELATIVE_TOLERANCE = 1e-9;

/**
 * Compares the value stored with every formula to the value another program computed for that cell. Numbers agree within
 * 1e-9 relative, or where both print the same to the last place of the cell's number format; texts, truth values and
 * errors agree when they are the same.
 */
export function compareFormulas(
  written: StoredWorkbook,
  recalculated: StoredWorkbook,
): { readonly compared: number; readonly disagreements: readonly Disagreement[] } {
  const disagreements: Disagreement[] = [];
  for (const cell of written.formulas) {
    const value = recalculated.values.get(cell.sheet)?.get(cell.address) ?? { kind: 'none' as const };
    if (!agree(cell.value, value, cell.places)) disagreements.push({ cell, recalculated: value });
  }
  return { compared: written.formulas.length, disagreements };
}

/** A stored value in words, for the list of disagreements. */
export function describeValue(value: StoredValue): string {
  if (value.kind === 'none') return '(no value)';
  return value.kind === 'text' ? `"${value.value}"` : String(value.value);
}

function agree(cached: StoredValue, computed: StoredValue, places: number | null): boolean {
  if (cached.kind === 'number' && computed.kind === 'number')
    return numbersAgree(cached.value, computed.value, places);
  if (cached.kind === 'none' || computed.kind === 'none') return false;
  return cached.kind === computed.kind && cached.value === computed.value;
}

function numbersAgree(cached: number, computed: number, places: number | null): boolean {
  const difference = Math.abs(cached - computed);
  const size = Math.max(Math.abs(cached), Math.abs(computed));
  if (difference <= RELATIVE_TOLERANCE * Math.max(size, RELATIVE_TOLERANCE)) return true;
  return places !== null && roundAsPrinted(cached, places) === roundAsPrinted(computed, places);
}

/** Half away from zero at the printed place, on the 15 digits that a spreadsheet shows. */
function roundAsPrinted(value: number, places: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e0`) * 10 ** places;
  return Math.sign(value) * Math.round(Number(shifted.toPrecision(15)));
}
