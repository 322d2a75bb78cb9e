import { printedPlaces, type PrintedPlaces } from '../evaluation/printed-places';
import type { YearComparison } from './comparison';

/** The places that points of both years are printed with: the two are scored under one scheme. */
export function comparedPlaces({ thisYear, lastYear }: YearComparison): PrintedPlaces {
  const indicators = [...thisYear.indicators, ...lastYear.indicators];
  return printedPlaces({ scheme: thisYear.scheme, indicators });
}
