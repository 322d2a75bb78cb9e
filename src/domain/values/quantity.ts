import type { Decimal } from '../decimal';
import type { SourceCell } from '../source-cell';

/** How an indicator is measured. Percentages are in percent points (95 is 95 %); dates are Excel serial days. */
export type Measure = 'number' | 'percent' | 'date' | 'words';

/** A number a score depends on, with the cell it came from. */
export interface Quantity {
  readonly value: Decimal;
  /** Null where the number comes from the scheme or from a sum. */
  readonly source: SourceCell | null;
  /** `value = cell × scale` where the cell is numeric; null where the number was parsed out of text. */
  readonly scale: Decimal | null;
}
