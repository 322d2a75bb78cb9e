import { numbersAgree } from '../../src/workbook/values-agree';
import type { FormulaCell, StoredValue, StoredWorkbook } from './formula-cells';

/** A formula whose recalculated value is not the one stored with it. */
export interface Disagreement {
  readonly cell: FormulaCell;
  readonly recalculated: StoredValue;
}

/**
 * Compares the value stored with every formula to the value another program computed for that cell. Numbers agree as
 * `numbersAgree` says; texts, truth values and errors agree when they are the same.
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
