/**
 * An Excel format code reduced to what it does to a positive number: the first section, without quoted literals,
 * escaped and padding characters, and without `[...]` (colours, conditions, locales) save elapsed time.
 */
function activeCodes(numberFormat: string): string {
  return numberFormat
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./gsu, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/;.*$/s, '');
}

/** What a format does to a number, as far as reading it depends on it. */
interface Effect {
  readonly percent: boolean;
  readonly date: boolean;
}

/** Effects by format code: a workbook has few codes and many cells. */
const EFFECTS = new Map<string, Effect>();
const MOST_KNOWN = 1000;

function effectOf(numberFormat: string): Effect {
  const known = EFFECTS.get(numberFormat);
  if (known !== undefined) return known;
  const codes = activeCodes(numberFormat);
  const effect = { percent: codes.includes('%'), date: showsDate(codes) };
  if (EFFECTS.size >= MOST_KNOWN) EFFECTS.clear();
  EFFECTS.set(numberFormat, effect);
  return effect;
}

function showsDate(active: string): boolean {
  const codes = active.replace(/general|standard|am\/pm|a\/p/gi, '');
  if (/[#0?]/.test(codes.replace(/s\.0+/gi, ''))) return false;
  if (/[yde]/i.test(codes)) return true;
  return /m/i.test(codes) && !/[hs]/i.test(codes);
}

/** Whether a cell with this format shows its number as it is, with a percent sign behind it: `General"%"`. */
export function isPercentPointsFormat(numberFormat: string): boolean {
  const [first = ''] = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return /(?:"[%％]"|\\[%％])$/.test(first) && !isPercentFormat(numberFormat);
}

/** Whether a cell with this format shows its number times 100 with a percent sign. */
export function isPercentFormat(numberFormat: string): boolean {
  return effectOf(numberFormat).percent;
}

/**
 * Whether a cell with this format shows its number as a date: it has years or days, or a month that is not minutes.
 * Pure times (`h:mm`, `[h]:mm:ss`) are not dates.
 */
export function isDateFormat(numberFormat: string): boolean {
  return effectOf(numberFormat).date;
}
