import type { Scalar } from './cell';

/**
 * What a cell shows, for the number formats a table of figures uses: General, `0`/`0.00`/`#,##0.00`, percentages,
 * `@` and dates of year, month and day. Any other format shows the bare number.
 */
export function displayText(value: Scalar, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = (numberFormat.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\./g, '');
  const figures = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(pattern);
  if (figures !== null) {
    const [, grouped, places = '', percent = ''] = figures;
    const shown = percent === '' ? value : value * 100;
    const text = shown.toLocaleString('en-US', {
      useGrouping: grouped !== undefined,
      minimumFractionDigits: places.length,
      maximumFractionDigits: places.length,
    });
    return text + percent;
  }
  if (/^yyyy[/-]m{1,2}[/-]d{1,2}/.test(pattern)) return dateText(value, pattern);
  return String(Number(value.toPrecision(11)));
}

function dateText(serial: number, pattern: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return pattern
    .replace('yyyy', String(date.getUTCFullYear()))
    .replace(/m{1,2}/, (places) => String(date.getUTCMonth() + 1).padStart(places.length, '0'))
    .replace(/d{1,2}/, (places) => String(date.getUTCDate()).padStart(places.length, '0'));
}
