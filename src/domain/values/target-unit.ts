import type { Decimal } from '../decimal';
import type { TypedNumber } from './number';
import { unitParts } from './unit';

/** The unit a target is kept in, and how the number as typed gets there. */
export interface TargetUnit {
  /** `%` for percentages; null where there is none. */
  readonly unit: string | null;
  /** Whether the cell and the 度量单位 column name different things; the cell's unit was taken. */
  readonly conflict: boolean;
  /** The typed number in `unit`, exact. */
  readonly inUnit: (number: TypedNumber) => Decimal;
}

/**
 * The unit of a target from its cell and from its column. The cell's wins; where both count the same thing (`90万元` beside
 * 元, `8.1万` beside 人), the target is converted into the column's unit, in which bare actuals are written too.
 */
export function targetUnit(cellUnit: string | null, column: string | null): TargetUnit {
  const cell = unitParts(cellUnit);
  const beside = unitParts(column);
  if (cellUnit === null) return { unit: column, conflict: false, inUnit: (number) => number.mantissa };
  if (cell.base === '' && column === null) {
    return { unit: null, conflict: false, inUnit: (number) => number.value };
  }
  if (column === null) return { unit: cellUnit, conflict: false, inUnit: (number) => number.mantissa };
  if (cell.base === beside.base || (cell.base === '' && column !== '%')) {
    const factor = cell.scale.div(beside.scale);
    return { unit: column, conflict: false, inUnit: (number) => number.mantissa.times(factor) };
  }
  const unit = cell.base === '' ? null : cellUnit;
  const inUnit = (number: TypedNumber) => (unit === null ? number.value : number.mantissa);
  return { unit, conflict: true, inUnit };
}
