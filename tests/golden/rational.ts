/** An exact fraction of two integers; the denominator is positive. The oracle's only arithmetic. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** From a plain decimal: `"-12.50"`. */
export function rational(text: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a decimal: ${text}`);
  const [, sign, whole, fraction = ''] = match;
  const n = BigInt(`${whole ?? ''}${fraction}`);
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(fraction.length) };
}

export const NOTHING: Rational = { n: 0n, d: 1n };

export function plus(a: Rational, b: Rational): Rational {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function over(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new Error('division by 0');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** Below 0, 0 or above 0 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function total(values: readonly Rational[]): Rational {
  return values.reduce(plus, NOTHING);
}

/** Rounded half away from zero to two places, as printed: `"1.50"`. */
export function toTwoPlaces(value: Rational): string {
  const negative = value.n < 0n;
  const scaled = (negative ? -value.n : value.n) * 100n;
  const hundredths = (2n * scaled + value.d) / (2n * value.d);
  const digits = hundredths.toString().padStart(3, '0');
  const sign = negative && hundredths !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
