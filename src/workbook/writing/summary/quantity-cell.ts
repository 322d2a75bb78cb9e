import { formulaRef, type CellRef } from '../../../domain/cell-ref';
import { ONE, ZERO, decimal, decimalPlaces, plain, type Decimal } from '../../../domain/decimal';
import type { SourceCell } from '../../../domain/source-cell';
import type { Measure, Quantity } from '../../../domain/values/quantity';
import type { PlannedContent } from '../../sheet-plan';
import { constant, formula } from '../content';

const HUNDREDTH = decimal('0.01');

/** Longest unit that is put into a number format. */
const LONGEST_UNIT = 12;

/**
 * A quantity as a cell: a live formula to its source cell where that is numeric, the number itself where it was parsed
 * out of text or comes from the scheme. Percent points become a fraction, so that a % format shows them.
 */
export function quantityContent(quantity: Quantity, measure: Measure): PlannedContent {
  const { source, scale } = quantity;
  const value = inCell(quantity.value, measure);
  return source === null || scale === null
    ? constant(value)
    : formula(scaled(source.ref, inCell(scale, measure)), value);
}

function inCell(value: Decimal, measure: Measure): Decimal {
  return measure === 'percent' ? value.times(HUNDREDTH) : value;
}

/** `'履职效能'!F12`, `'收支情况'!D6/10000`, `'收支情况'!D6*10000`. */
function scaled(ref: CellRef, scale: Decimal): string {
  const cell = formulaRef(ref);
  if (scale.eq(ONE)) return cell;
  const digits = plain(scale);
  const divisor = /^0\.(0*)1$/.exec(digits)?.[1];
  return divisor === undefined ? `${cell}*${digits}` : `${cell}/1${divisor}0`;
}

/** The text a cell was read from, where the number was not the cell's own. */
export function originalText(cell: SourceCell | undefined): string | null {
  return typeof cell?.value === 'string' && cell.value.trim() !== '' ? cell.value : null;
}

/** Number format of a target or actual: operator, number and unit, as `"≥"General"次"` or `"≥"0.00%`. */
export function quantityFormat(
  quantity: Quantity,
  measure: Measure,
  operator: string,
  unit: string | null,
): string {
  const before = literal(operator);
  if (measure === 'date') return `${before}yyyy-mm-dd`;
  if (measure === 'percent') return `${before}0.${'0'.repeat(percentPlaces(quantity.value))}%`;
  const format = `${before}General${literal(shortUnit(unit))}`;
  return quantity.value.lt(ZERO) ? `${format};${before}-General${literal(shortUnit(unit))}` : format;
}

/** How the cell will read under {@link quantityFormat}; used to find the column's width. */
export function quantityShown(
  quantity: Quantity,
  measure: Measure,
  operator: string,
  unit: string | null,
): string {
  if (measure === 'date') return `${operator}2000-00-00`;
  if (measure === 'percent') {
    return `${operator}${quantity.value.toFixed(percentPlaces(quantity.value))}%`;
  }
  return `${operator}${plain(quantity.value)}${shortUnit(unit)}`;
}

/** The operator a target's printed text begins with; empty where it states none. */
export function operatorOf(targetText: string | null): string {
  return /^[≥≤><＞＜=＝]/.exec(targetText ?? '')?.[0] ?? '';
}

/** An expression that prints a range from its two ends, and what it prints. */
export function rangeContent(
  low: Quantity,
  high: Quantity,
  cells: { readonly low: string; readonly high: string },
  measure: Measure,
  unit: string | null,
): PlannedContent {
  const [one, other] = [low.value, high.value];
  if (measure === 'percent') {
    const places = String(Math.max(percentPlaces(one), percentPlaces(other)));
    return formula(
      `ROUND(${cells.low}*100,${places})&"%-"&ROUND(${cells.high}*100,${places})&"%"`,
      `${plain(one)}%-${plain(other)}%`,
    );
  }
  if (measure === 'date') {
    const date = (cell: string): string => `TEXT(${cell},"yyyy-mm-dd")`;
    return formula(`${date(cells.low)}&"-"&${date(cells.high)}`, `${isoDate(one)}-${isoDate(other)}`);
  }
  const ending = shortUnit(unit).replaceAll('"', '');
  return formula(
    `${cells.low}&"-"&${cells.high}${ending === '' ? '' : `&"${ending}"`}`,
    `${plain(one)}-${plain(other)}${ending}`,
  );
}

function percentPlaces(value: Decimal): number {
  return Math.min(6, Math.max(2, decimalPlaces(value)));
}

function shortUnit(unit: string | null): string {
  return unit === null || unit.length > LONGEST_UNIT ? '' : unit;
}

function literal(text: string): string {
  const bare = text.replaceAll('"', '');
  return bare === '' ? '' : `"${bare}"`;
}

function isoDate(serial: Decimal): string {
  const day = Number(serial.toString());
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
}
