import type { Decimal } from '../decimal';
import type { TypedNumber } from './number';
import { plausibleBeside } from './percent';
import type { TargetReading } from './target';
import { unitParts } from './unit';

/** An actual in its target's unit. */
export interface ActualInUnit {
  readonly value: Decimal;
  /** The reading not taken; equal to `value` where there is only one. */
  readonly other: Decimal;
  /**
   * `agrees`: same unit, or converted exactly; `differs`: two units that have nothing in common, compared as they are;
   * `assumed`: the target has no unit and one of two readings fits it; `ambiguous`: neither or both do.
   */
  readonly agreement: 'agrees' | 'differs' | 'assumed' | 'ambiguous';
}

/**
 * An actual in the unit of its target: bare numbers are in it already, 元 and 万元 convert. Beside a target without unit `90万元`
 * may be 90 or 900,000: the one that lies between half and twice the target is taken, as with percentages.
 */
export function actualInUnit(typed: TypedNumber, target: TargetReading): ActualInUnit {
  const { mantissa, value } = typed;
  const only = (taken: Decimal, agreement: 'agrees' | 'differs' = 'agrees') => ({
    value: taken,
    other: taken,
    agreement,
  });
  if (typed.unit === null) return only(mantissa);
  const own = unitParts(typed.unit);
  if (target.unit !== null) {
    const wanted = unitParts(target.unit);
    const converted = mantissa.times(own.scale.div(wanted.scale));
    return only(converted, own.base === wanted.base || own.base === '' ? 'agrees' : 'differs');
  }
  if (own.base === '' || own.scale.eq('1') || target.low === null) return only(value);
  const low = target.low.value;
  const high = (target.high ?? target.low).value;
  const mantissaFits = plausibleBeside(mantissa, low, high);
  const valueFits = plausibleBeside(value, low, high);
  if (mantissaFits === valueFits) return { value: mantissa, other: value, agreement: 'ambiguous' };
  return mantissaFits
    ? { value: mantissa, other: value, agreement: 'assumed' }
    : { value, other: mantissa, agreement: 'assumed' };
}
