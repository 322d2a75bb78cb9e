import { lastDayOfMonth, serialDay } from './calendar-date';
import { normalizeText } from './normalize-text';

/** A date as precise as it was written. `year` is null in 12月底前. */
export interface TypedDate {
  readonly year: number | null;
  /** From 1; null where only a year was written. */
  readonly month: number | null;
  /** Null where no day was written, also for 月底. */
  readonly day: number | null;
}

const SEPARATED = /^((?:19|20)\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const WITH_YEAR = /^(?:((?:19|20)\d\d)年度?|[本当]年)?(.*)$/;
/** The longest date there is, and some room; longer texts need not be looked at. */
const LONGEST_DATE = 30;
const QUARTERS: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

/**
 * Reads a text that is a date and nothing else: `2021年11月30日`, `2021-11-30`, `2021/11/30`, `2021.11`, `2021年12月底`, `2021年末`,
 * `2021年上半年`, `2021年第三季度`, `12月31日`, `年底`. Null for all else, also for days that do not exist.
 */
export function readDate(text: string): TypedDate | null {
  if (text.length > LONGEST_DATE || !/[\p{Nd}年半季]/u.test(text)) return null;
  const typed = normalizeText(text)
    .replace(/ \d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(/\s+/g, '');
  const date = withSeparators(typed) ?? inChinese(typed);
  return date !== null && exists(date) ? date : null;
}

function withSeparators(text: string): TypedDate | null {
  const match = SEPARATED.exec(text);
  if (match === null) return null;
  const [, year, , month, day] = match;
  return { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) };
}

function inChinese(text: string): TypedDate | null {
  const [, year, rest = ''] = WITH_YEAR.exec(text) ?? [];
  const stated = year === undefined ? null : Number(year);
  const monthDay = /^(\d{1,2})月(?:(\d{1,2})[日号]|份|份?[底末])?$/.exec(rest);
  if (monthDay !== null) {
    const [, month, day] = monthDay;
    return { year: stated, month: Number(month), day: day === undefined ? null : Number(day) };
  }
  const quarter = /^第?([一二三四1-4])季度[底末]?$/.exec(rest)?.[1];
  if (quarter !== undefined) return { year: stated, month: QUARTERS[quarter] ?? null, day: null };
  if (/^上半年[底末]?$/.test(rest)) return { year: stated, month: 6, day: null };
  if (/^下半年[底末]?$/.test(rest)) return { year: stated, month: 12, day: null };
  const yearEnd = rest === text ? /^年[底末]$/ : /^[底末]$/;
  if (yearEnd.test(rest)) return { year: stated, month: null, day: null };
  return rest === '' && stated !== null ? { year: stated, month: null, day: null } : null;
}

function exists({ year, month, day }: TypedDate): boolean {
  return serialDay(year ?? 2000, month ?? 1, day ?? 1) !== null;
}

/** The last day a date may mean, as an Excel serial day: of `2021年11月` the 30th, of `2021年` 31 December. */
export function lastDay(date: TypedDate & { readonly year: number }): number | null {
  const month = date.month ?? 12;
  return serialDay(date.year, month, date.day ?? lastDayOfMonth(date.year, month));
}

/** The first day a date may mean: of `2021年11月` the 1st, of `2021年` 1 January. */
export function firstDay(date: TypedDate & { readonly year: number }): number | null {
  return serialDay(date.year, date.month ?? 1, date.day ?? 1);
}
