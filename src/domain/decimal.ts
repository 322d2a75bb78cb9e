import Big from 'big.js';

/**
 * Exact decimals. Binary floats enter only through {@link decimalFromCell}; the constructor is strict and
 * throws when handed a number, so that a float can not slip into money or scores.
 */
const Exact = Big();
Exact.strict = true;
Exact.RM = Big.roundHalfUp;

export type Decimal = Big;

/** A decimal from its plain notation, such as `"293939.61"`. Throws on anything else: input is parsed in `values/`. */
export function decimal(text: string): Decimal {
  return new Exact(text);
}

export const ZERO = decimal('0');
export const ONE = decimal('1');
export const HUNDRED = decimal('100');

/**
 * A cell's binary number as the decimal Excel shows for it: 15 significant digits. Without this, the double
 * behind 0.1 + 0.2 would be read as 0.30000000000000004. Throws on NaN and infinities, which cells can not hold.
 */
export function decimalFromCell(value: number): Decimal {
  // Whole numbers of up to 15 digits are exact as they stand.
  const exact = Number.isInteger(value) && Math.abs(value) < 1e15;
  return new Exact(exact ? String(value) : value.toPrecision(15));
}

/** The binary number a cell stores for a decimal; used only when writing cells. */
export function cellNumber(value: Decimal): number {
  return Number(value.toString());
}

/** Rounds half away from zero to `places` decimal places, as Excel's ROUND does. */
export function round(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** Plain notation without trailing zeros or exponent: `2.5`, `100`, `-0.01`. */
export function plain(value: Decimal): string {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}

/** How many decimal places a number has: 0 of `12`, 2 of `1.25`. */
export function decimalPlaces(value: Decimal): number {
  return plain(value).split('.')[1]?.length ?? 0;
}

/** Fixed notation, rounded half away from zero: `1.50`. Never `-0.00`. */
export function fixed(value: Decimal, places: number): string {
  const text = value.toFixed(places, Big.roundHalfUp);
  return text.startsWith('-0') ? text.replace(/^-(0(?:\.0*)?)$/, '$1') : text;
}

/** Fixed notation with thousands separators: `293,939.61`. */
export function grouped(value: Decimal, places: number): string {
  return fixed(value, places).replace(
    /^(-?)(\d+)/,
    (_, sign: string, digits: string) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','),
  );
}

/** Sum of decimals; 0 for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** The smaller of two. */
export function least(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

/** The larger of two. */
export function greatest(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

/** An exact quotient that is not yet divided out, so that rounding happens once. The denominator is never 0. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** The quotient `numerator ÷ denominator`, kept exact. Throws when the denominator is 0: callers decide that case. */
export function ratio(numerator: Decimal, denominator: Decimal = ONE): Ratio {
  if (denominator.eq(ZERO)) throw new RangeError('ratio with denominator 0');
  return denominator.lt(ZERO)
    ? { numerator: numerator.neg(), denominator: denominator.neg() }
    : { numerator, denominator };
}

const DIVIDERS = new Map<number, ReturnType<typeof Big>>();

/** A constructor that divides to `places`; kept, since making one costs more than dividing. */
function dividerOf(places: number): ReturnType<typeof Big> {
  const known = DIVIDERS.get(places);
  if (known !== undefined) return known;
  const Divider = Big();
  Divider.DP = places;
  Divider.RM = Big.roundHalfUp;
  DIVIDERS.set(places, Divider);
  return Divider;
}

/** Divides a ratio out, rounded once, half away from zero, to `places`. */
export function roundRatio(value: Ratio, places: number): Decimal {
  const Divider = dividerOf(places);
  return new Exact(new Divider(value.numerator).div(value.denominator));
}

/** -1, 0 or 1 as the ratio is below, at or above `bound`, by cross-multiplying. */
export function compareRatio(value: Ratio, bound: Decimal): -1 | 0 | 1 {
  return value.numerator.cmp(value.denominator.times(bound));
}

/** The ratio times a decimal, still exact. */
export function timesRatio(value: Ratio, factor: Decimal): Ratio {
  return { numerator: value.numerator.times(factor), denominator: value.denominator };
}

/** The ratio minus a decimal, still exact. */
export function minusRatio(value: Ratio, subtrahend: Decimal): Ratio {
  return {
    numerator: value.numerator.minus(subtrahend.times(value.denominator)),
    denominator: value.denominator,
  };
}
