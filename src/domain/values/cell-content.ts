import { decimalFromCell, HUNDRED, ONE } from '../decimal';
import type { Decimal } from '../decimal';
import { isCellError, UNCALCULATED } from '../source-cell';
import type { SourceCell } from '../source-cell';
import { formatSerialDate } from './calendar-date';
import { isDateFormat, isPercentFormat, isPercentPointsFormat } from './number-format';
import { normalizeText } from './normalize-text';

/** What a cell holds, before anything is known of its meaning. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  /** A number shown with a percent sign, in percent points; `scale` is what the cell's number is multiplied with. */
  | { readonly kind: 'percent'; readonly points: Decimal; readonly scale: Decimal }
  /** A date-formatted number; `scale` is null where a time of day was dropped. */
  | { readonly kind: 'date'; readonly serial: number; readonly scale: Decimal | null }
  | { readonly kind: 'error'; readonly code: 'cell-error' | 'cell-uncalculated'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string };

/** Tells a cell's content apart by its value and number format. Text is normalised. */
export function contentOf(cell: SourceCell | undefined): CellContent {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return { kind: 'blank' };
  if (isCellError(value)) {
    const code = value.error === UNCALCULATED ? 'cell-uncalculated' : 'cell-error';
    return { kind: 'error', code, text: value.error };
  }
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') {
    const text = normalizeText(value);
    return text === '' ? { kind: 'blank' } : { kind: 'text', text };
  }
  if (!Number.isFinite(value)) return { kind: 'error', code: 'cell-error', text: String(value) };
  const exact = decimalFromCell(value);
  if (isPercentFormat(cell.numberFormat)) {
    return { kind: 'percent', points: exact.times(HUNDRED), scale: HUNDRED };
  }
  if (isPercentPointsFormat(cell.numberFormat)) return { kind: 'percent', points: exact, scale: ONE };
  if (isDateFormat(cell.numberFormat) && formatSerialDate(exact) !== null) {
    const serial = Math.floor(value);
    return { kind: 'date', serial, scale: serial === value ? ONE : null };
  }
  return { kind: 'number', value: exact };
}
