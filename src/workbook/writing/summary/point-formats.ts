import type { Evaluation } from '../../../domain/evaluation/evaluation';
import { printedPlaces, type PrintedPlaces } from '../../../domain/evaluation/printed-places';

/** How points are shown on a sheet: number formats, and the places its formulas round to. */
export interface PointFormats {
  readonly places: PrintedPlaces;
  readonly score: string;
  readonly total: string;
  readonly weight: string;
  /** Points lost by an indicator or a group; lost points carry a symbol, so that the mark survives a black-and-white print. */
  readonly lost: string;
  /** Points lost by the total. */
  readonly totalLost: string;
  /** Points as they were entered: two places at least. */
  readonly entered: string;
}

/** The number formats of an evaluation's points, by its scheme's rounding. */
export function pointFormats(evaluation: Pick<Evaluation, 'scheme' | 'indicators'>): PointFormats {
  const places = printedPlaces(evaluation);
  return {
    places,
    score: pointsFormat(places.score),
    total: pointsFormat(places.total),
    weight: pointsFormat(places.weight),
    lost: lostFormat(places.weight),
    totalLost: lostFormat(totalLostPlaces(places)),
    entered: pointsFormat(Math.max(2, places.score)),
  };
}

/** The places of full marks less the total. */
export function totalLostPlaces({ total, weight }: PrintedPlaces): number {
  return Math.max(total, weight);
}

/** `0.00` for two places, `0` for none. */
export function pointsFormat(places: number): string {
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

/** A difference of points, which carries its sign, so that a rise is told from a fall in black and white. */
export function signedPointsFormat(places: number): string {
  const points = pointsFormat(places);
  return `"+"${points};"-"${points};${points}`;
}

function lostFormat(places: number): string {
  const points = pointsFormat(places);
  return `"▼ "${points};-${points};${points}`;
}
