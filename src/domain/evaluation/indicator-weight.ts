import { ZERO, plain, type Decimal } from '../decimal';
import { createFinding, type Finding } from '../findings/finding';
import { weightFindings } from '../findings/weight-findings';
import type { Quantity } from '../values/quantity';
import type { IndicatorRow } from './input';
import type { RowPoints } from './stated-points';

/** A negative weight is no weight: it would take points from its group. */
export function usableWeight({ weight }: RowPoints): Quantity | null {
  return weight.quantity?.value.lt(ZERO) ? null : weight.quantity;
}

/** What is wrong with a row's weight: missing, negative, or not the scheme's. */
export function weightFindingsOf(
  row: IndicatorRow,
  points: RowPoints,
  schemeWeight: Decimal | null,
): readonly Finding[] {
  const weight = points.weight.quantity;
  const ref = row.fields.weight?.ref ?? row.ref;
  const indicator = row.name;
  if (weight === null) {
    return points.weight.readable
      ? [createFinding(weightFindings, 'weight-missing', { indicator }, ref)]
      : [];
  }
  const text = plain(weight.value);
  if (weight.value.lt(ZERO)) {
    return [createFinding(weightFindings, 'weight-negative', { indicator, weight: text }, ref)];
  }
  if (schemeWeight === null || weight.value.eq(schemeWeight)) return [];
  const parameters = { indicator, weight: text, scheme: plain(schemeWeight) };
  return [createFinding(weightFindings, 'weight-differs-from-scheme', parameters, ref)];
}
