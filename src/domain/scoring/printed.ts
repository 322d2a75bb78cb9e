import { plain, type Decimal } from '../decimal';
import type { Measure } from '../values/quantity';

/** A number as it stands in a working: `183`, `95.6%`; negative ones in brackets, so that signs do not run together. */
export function printed(value: Decimal, measure: Measure = 'number'): string {
  const text = plain(value) + (measure === 'percent' ? '%' : '');
  return text.startsWith('-') ? `(${text})` : text;
}
