import { isError, type Scalar } from './cell';

/** What Excel makes of something typed or written into a cell. `numberFormat` is what a General cell takes on. */
export type Entered =
  | { readonly kind: 'value'; readonly value: Scalar; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string };

const value = (entered: Scalar, numberFormat?: string): Entered => ({
  kind: 'value',
  value: entered,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

/**
 * Excel's reading of a value written to a cell (zh-CN): a leading `'` makes text, `=` `+` `-` `@` begin a formula,
 * `"12"`, `"1%"`, `"¥3"`, `"(4)"`, `"2021-3-5"`, `"3/5"`, `"12:30"` become numbers. A cell formatted as text takes
 * everything as it stands. `year` completes a date written without one.
 */
export function enter(written: Scalar, cellFormat: string, year: number): Entered {
  if (typeof written !== 'string') return value(written);
  if (cellFormat === '@') return value(written);
  if (written.startsWith("'")) return value(written.slice(1));
  if (/^=./su.test(written)) return { kind: 'formula', formula: written };
  const text = written.trim();
  if (text === '') return value(written);
  const plain = asBoolean(text) ?? asError(text) ?? asNumber(text) ?? asDate(text, year) ?? asTime(text);
  if (plain !== null) return plain;
  // Excel's old ways to begin a formula; a sign alone, or before a blank, is text.
  if (/^[+\-@][^\s+\-@]/su.test(text)) {
    return { kind: 'formula', formula: text.startsWith('@') ? `=${text.slice(1)}` : `=${text}` };
  }
  return value(written);
}

function asBoolean(text: string): Entered | null {
  return /^(true|false)$/i.test(text) ? value(text.toLowerCase() === 'true') : null;
}

function asError(text: string): Entered | null {
  return isError(text.toUpperCase()) ? value(text.toUpperCase()) : null;
}

const DIGITS = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+`;
const NUMBER = new RegExp(
  String.raw`^(?<open>\()?(?<sign>[+-])?(?<currency>[¥￥$])?(?<digits>${DIGITS})(?<power>e[+-]?\d+)?(?<percent>%)?(?<close>\))?$`,
  'iu',
);

function asNumber(text: string): Entered | null {
  const groups = NUMBER.exec(text)?.groups;
  if (groups === undefined) return null;
  const { open, sign, currency, digits = '', power = '', percent, close } = groups;
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined))
    return null;
  const negative = sign === '-' || open !== undefined;
  const size = Number(digits.replaceAll(',', '') + power) / (percent === undefined ? 1 : 100);
  const places = digits.includes('.');
  return value(negative ? -size : size, formatOf(places));

  function formatOf(fraction: boolean): string | undefined {
    if (percent !== undefined) return fraction ? '0.00%' : '0%';
    if (currency !== undefined) return fraction ? '¥#,##0.00;¥-#,##0.00' : '¥#,##0;¥-#,##0';
    if (power !== '') return '0.00E+00';
    if (digits.includes(',')) return fraction ? '#,##0.00' : '#,##0';
    return undefined;
  }
}

const DATES: readonly [RegExp, string][] = [
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})$/u, 'yyyy/m/d'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/u, 'yyyy"年"m"月"d"日"'],
  [/^(?<y>\d{4})年(?<m>\d{1,2})月$/u, 'yyyy"年"m"月"'],
  [/^(?<y>\d{4})[-/](?<m>\d{1,2})$/u, 'mmm-yy'],
  [/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/u, 'm"月"d"日"'],
  [/^(?<m>\d{1,2})月(?<d>\d{1,2})日$/u, 'm"月"d"日"'],
];

function asDate(text: string, year: number): Entered | null {
  for (const [pattern, format] of DATES) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const serial = dateSerial(Number(groups['y'] ?? year), Number(groups['m']), Number(groups['d'] ?? 1));
    if (serial !== null) return value(serial, format);
  }
  return null;
}

/** Days since 1899-12-30, right from March 1900 on; null where the calendar has no such day. */
function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function asTime(text: string): Entered | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds] = match;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return value(days, seconds === undefined ? 'h:mm' : 'h:mm:ss');
}
