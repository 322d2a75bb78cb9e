import { decimal, greatest, least, type Decimal } from '../decimal';
import type { AmountUnit } from '../values/amount-unit';
import { convertAmount } from '../values/amount';

const TEN_THOUSAND = decimal('10000');
const TWO = decimal('2');

/** 一千亿元: above what any one department of a city or province spends in a year. */
const IMPLAUSIBLE_YUAN = decimal('100000000000');

/** Whether two amounts differ by a factor near 10,000 (half to twice that), as 元 taken for 万元 would. */
export function differByTenThousand(a: Decimal, b: Decimal): boolean {
  const larger = greatest(a.abs(), b.abs());
  const smaller = least(a.abs(), b.abs());
  const shifted = smaller.times(TEN_THOUSAND);
  return smaller.gt('0') && larger.times(TWO).gte(shifted) && larger.lte(shifted.times(TWO));
}

/** Whether an amount in `unit` is too large to be one department's. */
export function isImplausiblyLarge(value: Decimal, unit: AmountUnit): boolean {
  return convertAmount(value.abs(), unit, '元').gt(IMPLAUSIBLE_YUAN);
}
