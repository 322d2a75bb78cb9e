import { grouped, plain, type Decimal } from '../decimal';

/** An amount in a finding: at least 2 decimal places, and as many more as it has. */
export function amountText(value: Decimal): string {
  const decimals = plain(value).split('.')[1]?.length ?? 0;
  return grouped(value, Math.max(2, decimals));
}
