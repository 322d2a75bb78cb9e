/**
 * Decimals of the value that a number format prints, counted on the value itself: `#,##0.00` 2, `0.00%` 4. Null where
 * the format has no fixed number of them (General, dates, fractions, exponents, text).
 */
export function printedPlaces(code: string): number | null {
  const section = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.trim();
  if (section === undefined || !/[0#?]/.test(section) || /general|[ymdhsE/@]/i.test(section)) return null;
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  const percents = section.split('%').length - 1;
  const thousands = /,+(?=[^0#?]*$)/.exec(section.replace(/\.[0#?]+/, ''))?.[0].length ?? 0;
  return decimals + 2 * percents - 3 * thousands;
}
