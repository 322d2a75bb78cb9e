import type { Evaluation } from '../domain/evaluation/evaluation';
import type { IndicatorRow } from '../domain/evaluation/input';
import { indexScheme, schemeIndicatorOf } from '../domain/evaluation/match-scheme';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Scheme } from '../domain/schemes/scheme';

/** How many of a workbook's indicators a scheme knows by name, of how many. */
export interface IndicatorsKnown {
  readonly known: number;
  readonly of: number;
}

/** How many of the indicators a scheme knows by name. */
export function indicatorsKnown(rows: readonly IndicatorRow[], scheme: Scheme): number {
  const index = indexScheme(scheme);
  return rows.filter((row) => schemeIndicatorOf(row, index) !== null).length;
}

/**
 * How well a scheme would fit if it were chosen: counted over the evaluations it would then be used for, which are the main one
 * and the others of its subject. `evaluations` as `checkWorkbook` gives them, the main one first.
 */
export function fitIfChosen(evaluations: readonly Evaluation[], byYear: SchemeByYear): IndicatorsKnown {
  const counts = evaluations
    .map(({ subject, year, indicators }) => ({ subject, scheme: byYear(year).scheme, indicators }))
    .filter(({ subject, scheme }, index) => index === 0 || subject === scheme.subject)
    .map(({ scheme, indicators }) => ({
      known: indicatorsKnown(
        indicators.map(({ row }) => row),
        scheme,
      ),
      of: indicators.length,
    }));
  return {
    known: counts.reduce((sum, { known }) => sum + known, 0),
    of: counts.reduce((sum, each) => sum + each.of, 0),
  };
}
