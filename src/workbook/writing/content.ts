import { cellNumber, type Decimal } from '../../domain/decimal';
import type { PlannedContent } from '../sheet-plan';

/** An empty cell with a style. */
export const BLANK: PlannedContent = { kind: 'blank' };

/** What stands where there is no figure. */
export const NO_FIGURE = '—';

/** Text, never taken for a formula. Null and empty text give an empty cell. */
export function text(value: string | null | undefined): PlannedContent {
  return value === null || value === undefined || value === '' ? BLANK : { kind: 'text', text: value };
}

/** A number that stands as itself, such as a target parsed out of text. */
export function constant(value: Decimal): PlannedContent {
  return { kind: 'number', value: cellNumber(value) };
}

/** A formula (without `=`) with the engine's value. */
export function formula(expression: string, cached: Decimal | number | string): PlannedContent {
  const value = typeof cached === 'object' ? cellNumber(cached) : cached;
  return { kind: 'formula', formula: expression, cached: value };
}
