import type { Decimal } from '../decimal';
import type { ComparedFigure } from './comparison';

/** A figure of both years with its exact difference. */
export function comparedFigure(lastYear: Decimal | null, thisYear: Decimal | null): ComparedFigure {
  const difference = lastYear === null || thisYear === null ? null : thisYear.minus(lastYear);
  return { lastYear, thisYear, difference };
}
