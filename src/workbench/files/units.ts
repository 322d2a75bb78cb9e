/** A column in a file is measured in digits of the default font, which are 7 pixels wide; a pixel is three quarters of a point. */
const POINTS_OF_DIGIT = 7 * 0.75;

export const pointsOfWidth = (digits: number): number => round(digits * POINTS_OF_DIGIT, 4);
export const widthOfPoints = (points: number): number => round(points / POINTS_OF_DIGIT, 8);

/** Drawings count in 12,700ths of a point. */
export const pointsOfEmu = (units: number): number => round(units / 12_700, 4);
export const emuOfPoints = (points: number): number => Math.round(points * 12_700);

export const pointsOfInches = (inches: number): number => round(inches * 72, 6);
export const inchesOfPoints = (points: number): number => round(points / 72, 10);

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
