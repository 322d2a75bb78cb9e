const NUMERALS = ['零', '一', '两', '三', '四'];

/** `保留两位小数`, or `取整数` for none. */
export function keptPlaces(places: number): string {
  return places === 0 ? '取整数' : `保留${NUMERALS[places] ?? String(places)}位小数`;
}
