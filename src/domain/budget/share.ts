import { HUNDRED, ratio, roundRatio, sum, timesRatio, ZERO, type Decimal, type Ratio } from '../decimal';

/** 占比 in percent, exact; null where the whole is 0. */
export function shareRatio(part: Decimal, whole: Decimal): Ratio | null {
  return whole.eq(ZERO) ? null : timesRatio(ratio(part, whole), HUNDRED);
}

/** 占比 as printed: percent, 2 places, half away from zero; null where the whole is 0. */
export function shareOf(part: Decimal, whole: Decimal): Decimal | null {
  const exact = shareRatio(part, whole);
  return exact === null ? null : roundRatio(exact, 2);
}

/** The sum of printed shares where it is not 100.00, so that a note can say so; else null. No share is ever adjusted. */
export function unevenShareSum(shares: readonly (Decimal | null)[]): Decimal | null {
  const printed = shares.filter((share) => share !== null);
  const total = sum(printed);
  return printed.length === 0 || total.eq(HUNDRED) ? null : total;
}
