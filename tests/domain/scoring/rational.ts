/** Exact fractions on BigInt, written apart from the engine's decimals so that one can check the other. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction of a decimal text such as `-12.5`. */
export function rational(text: string): Rational {
  const [whole = '0', places = ''] = text.replace('-', '').split('.');
  const n = BigInt(whole + places);
  return { n: text.startsWith('-') ? -n : n, d: 10n ** BigInt(places.length) };
}

export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rounded half away from zero, as text with so many places. */
export function rounded(value: Rational, places = 2): string {
  const negative = value.n < 0n;
  const unit = 10n ** BigInt(places);
  const units = ((negative ? -value.n : value.n) * 2n * unit + value.d) / (2n * value.d);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return negative && units !== 0n ? `-${text}` : text;
}

export const ZERO: Rational = { n: 0n, d: 1n };
