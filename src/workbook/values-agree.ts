const RELATIVE_TOLERANCE = 1e-9;

/**
 * Whether two programs computed the same number: within 1e-9 relative, or printing the same at `places` decimals of the
 * value (see `printedPlaces`; null: the cell prints no fixed number of them).
 */
export function numbersAgree(stored: number, computed: number, places: number | null): boolean {
  const difference = Math.abs(stored - computed);
  const size = Math.max(Math.abs(stored), Math.abs(computed));
  if (difference <= RELATIVE_TOLERANCE * Math.max(size, RELATIVE_TOLERANCE)) return true;
  return places !== null && roundAsPrinted(stored, places) === roundAsPrinted(computed, places);
}

/** Half away from zero at the printed place, on the 15 digits that a spreadsheet shows. */
function roundAsPrinted(value: number, places: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e0`) * 10 ** places;
  return Math.sign(value) * Math.round(Number(shifted.toPrecision(15)));
}
