import { decimal } from '../decimal';
import type { Decimal } from '../decimal';
import { fail, ok } from '../result';
import type { Result } from '../result';
import type { SourceCell } from '../source-cell';
import type { AmountUnit } from './amount-unit';
import { contentOf } from './cell-content';
import type { ValueFailure, ValueFailureCode } from './failure';
import { readNumber } from './number';
import type { Quantity } from './quantity';
import { unitParts } from './unit';
import { isMissing, isNotApplicable, textOf } from './words';

const YUAN: Readonly<Record<AmountUnit, Decimal>> = {
  元: decimal('1'),
  万元: decimal('10000'),
  亿元: decimal('100000000'),
};

/** How many of `into` one `from` is: 元 into 万元 is 0.0001. Exact. */
function conversionFactor(from: AmountUnit, into: AmountUnit): Decimal {
  return YUAN[from].div(YUAN[into]);
}

/** An amount in another unit. Exact. */
export function convertAmount(value: Decimal, from: AmountUnit, into: AmountUnit): Decimal {
  return value.times(conversionFactor(from, into));
}

/**
 * Reads an amount of money into the unit `into`. A unit written in the cell (`8.1万`, `90万元`) wins over `stated`, the
 * header's; null: none was stated, and the amount is taken to be in `into`. Blank, `/`, `—`, 无, 不适用 and 不涉及 are null.
 * Fails on percentages, dates, other units than money, and all that is not one number.
 */
export function readAmount(
  cell: SourceCell,
  stated: AmountUnit | null,
  into: AmountUnit,
): Result<Quantity | null, ValueFailure> {
  const failed = (code: ValueFailureCode) => fail({ code, text: textOf(cell) ?? '', ref: cell.ref });
  const scale = conversionFactor(stated ?? into, into);
  const content = contentOf(cell);
  switch (content.kind) {
    case 'blank':
      return ok(null);
    case 'error':
      return failed(content.code);
    case 'boolean':
      return failed('cell-boolean');
    case 'date':
      return failed('amount-is-date');
    case 'percent':
      return failed('amount-wrong-unit');
    case 'number':
      return ok({ value: content.value.times(scale), source: cell, scale });
    case 'text': {
      if (isMissing(content.text) || isNotApplicable(content.text)) return ok(null);
      const typed = readNumber(content.text);
      if (typed === null) return failed('amount-unreadable');
      if (typed.unit === null) return ok({ value: typed.value.times(scale), source: cell, scale: null });
      if (!['', '元'].includes(unitParts(typed.unit).base)) return failed('amount-wrong-unit');
      return ok({ value: convertAmount(typed.value, '元', into), source: cell, scale: null });
    }
  }
}
