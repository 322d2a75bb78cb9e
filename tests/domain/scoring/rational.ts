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
export const minus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rounded half away from zero to 2 places, as text with 2 places. */
export function rounded(value: Rational): string {
  const negative = value.n < 0n;
  const cents = ((negative ? -value.n : value.n) * 200n + value.d) / (2n * value.d);
  const digits = cents.toString().padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return negative && cents !== 0n ? `-${text}` : text;
}

export const ZERO: Rational = { n: 0n, d: 1n };
