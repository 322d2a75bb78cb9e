import type { Evaluation } from '../../../domain/evaluation/evaluation';
import { printedPlaces, type PrintedPlaces } from '../../../domain/evaluation/printed-places';

/** The fewest places with which points that a clerk states are shown. */
const FEWEST_OF_STATED = 2;

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
  /** Points as they were entered. */
  readonly entered: string;
}

/** The number formats of an evaluation's points, by its scheme's rounding. */
export function pointFormats(evaluation: Pick<Evaluation, 'scheme' | 'indicators'>): PointFormats {
  const places = printedPlaces(evaluation);
  const { score, total } = places;
  return {
    places,
    score: pointsFormat(score),
    total: pointsFormat(total),
    weight: statedFormat(score),
    lost: lostFormat(statedFormat(score)),
    totalLost: lostFormat(statedFormat(Math.max(score, total))),
    entered: pointsFormat(Math.max(FEWEST_OF_STATED, score)),
  };
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

/**
 * For weights, and points lost of them, which may be finer than scores are: where a format of so few places would round away
 * half a point of a weight, also of one that is typed later, they show as they are.
 */
function statedFormat(places: number): string {
  return places < FEWEST_OF_STATED ? 'General' : pointsFormat(places);
}

function lostFormat(points: string): string {
  return `"▼ "${points};-${points};${points}`;
}
