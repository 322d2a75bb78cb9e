import type { Decimal } from '../decimal';

const DAY = 86_400_000;
/** Day 0 of Excel's calendar as it counts from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The Excel serial day of a calendar date; null where there is no such date between 1900-03-01 and 9999-12-31. */
export function serialDay(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - EPOCH) / DAY;
  return serial < 61 ? null : serial;
}

/** The last day of a month, counting months from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Year and month of a serial day. */
export function yearAndMonth(serial: number): { readonly year: number; readonly month: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/**
 * `2021-11-30` for an Excel serial number, whose time of day is dropped; null outside the calendar. Before March 1900 Excel
 * counts a day that never was: serial 60 has no date.
 */
export function formatSerialDate(serial: Decimal): string | null {
  if (serial.lt('1') || serial.gte('2958466')) return null;
  const day = Math.floor(Number(serial.toString()));
  if (day === 60) return null;
  return new Date(EPOCH + (day < 60 ? day + 1 : day) * DAY).toISOString().slice(0, 10);
}
