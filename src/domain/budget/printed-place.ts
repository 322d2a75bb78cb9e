import { decimal, decimalFromCell, plain, type Decimal } from '../decimal';
import type { SourceCell } from '../source-cell';
import { normalizeText } from '../values/normalize-text';
import type { Quantity } from '../values/quantity';

/** How many decimal places a cell prints: by its number format, or as typed. Negative never. */
export function printedDecimals(cell: SourceCell): number {
  if (typeof cell.value === 'string') return decimalsIn(normalizeText(cell.value));
  if (typeof cell.value !== 'number' || !Number.isFinite(cell.value)) return 0;
  const codes = cell.numberFormat
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gsu, '')
    .replace(/;.*$/s, '');
  if (!/[0#?]/.test(codes)) return decimalsIn(plain(decimalFromCell(cell.value)));
  return /\.([0#?]+)/.exec(codes)?.[1]?.length ?? 0;
}

/**
 * The last place an amount is printed to, as an amount in the unit it was read into: 0.01 for `3,992.42`. Null where it
 * can not be told: no cell, or a 0 typed as text, which does not show the unit it was converted from.
 */
export function lastPrintedPlace(quantity: Quantity): Decimal | null {
  if (quantity.source === null) return null;
  const { value } = quantity.source;
  const place = powerOfTen(-printedDecimals(quantity.source));
  if (quantity.scale !== null) return place.times(quantity.scale);
  const typed = /\d[\d,]*(?:\.\d+)?|\.\d+/.exec(normalizeText(typeof value === 'string' ? value : ''))?.[0];
  const number = decimal((typed ?? '1').replaceAll(',', '').replace(/^\./, '0.'));
  // What was read is the typed number times a power of ten (元, 万元, 亿元), so the exponents tell which.
  return number.eq('0') ? null : place.times(powerOfTen(quantity.value.e - number.e));
}

function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function powerOfTen(exponent: number): Decimal {
  return decimal(`1e${String(exponent)}`);
}
