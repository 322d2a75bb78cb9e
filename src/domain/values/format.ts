import { plain } from '../decimal';
import type { Decimal } from '../decimal';
import type { AmountUnit } from './amount-unit';

/** A number with thousands separators, unrounded: `293,939.61`. `readNumber` reads it back. */
export function formatNumber(value: Decimal): string {
  return plain(value).replace(
    /^(-?)(\d+)/,
    (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','),
  );
}

/** Percent points with their sign, unrounded: 95.6 → `95.6%`. `readNumber` reads it back. */
export function formatPercent(points: Decimal): string {
  return `${plain(points)}%`;
}

/** An amount with its unit, unrounded: `293,939.61万元`. `readAmount` reads it back. */
export function formatAmount(value: Decimal, unit: AmountUnit): string {
  return `${formatNumber(value)}${unit}`;
}
