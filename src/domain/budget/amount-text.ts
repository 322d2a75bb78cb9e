import { decimalPlaces, grouped, type Decimal } from '../decimal';

/** An amount in a finding: at least 2 decimal places, and as many more as it has. */
export function amountText(value: Decimal): string {
  return grouped(value, Math.max(2, decimalPlaces(value)));
}
