import { ZERO, greatest, minusRatio, round, roundRatio, type Decimal, type Ratio } from '../decimal';
import type { Finding } from '../findings/finding';
import { valueFinding } from '../findings/value-findings';
import type { SourceCell } from '../source-cell';
import type { Quantity } from '../values/quantity';
import { readScore, readWeight } from '../values/weight';
import type { IndicatorRow } from './input';

/** A number of points as read from its cell; `readable` false where the cell holds something else. */
interface StatedPoints {
  readonly quantity: Quantity | null;
  readonly readable: boolean;
  readonly findings: readonly Finding[];
}

/** The points a row states: weight, entered score, manual deduction and lost points. */
export interface RowPoints {
  readonly weight: StatedPoints;
  readonly entered: StatedPoints;
  /** 扣减分数: subtracted after the rule. */
  readonly deduction: StatedPoints;
  /** 扣分: weight − score as stated; compared, never subtracted. */
  readonly lost: StatedPoints;
  /** 扣减分数 that was taken for lost points, because 指标得分 = 分值 − 扣减分数 holds; see {@link deductionBesides}. */
  readonly presumedLost: Quantity | null;
}

/**
 * Reads the points of a row. Where 指标得分 = 分值 − 扣减分数 already holds, 扣减分数 is lost points, not a second deduction;
 * `weight` is the one that counts, the scheme's where the row has none.
 */
export function readRowPoints(row: IndicatorRow, schemeWeight: Decimal | null): RowPoints {
  const { fields, name } = row;
  const weight = readWeightOf(row, schemeWeight);
  const entered = read(fields.score, `“${name}”的得分`, `the score of “${name}”`);
  const deduction = read(fields.deduction, `“${name}”的扣减分数`, `the deduction of “${name}”`);
  const lost = read(fields.lost, `“${name}”的扣分`, `the lost points of “${name}”`);
  return isAlreadySubtracted(weight.quantity, entered.quantity, deduction.quantity)
    ? {
        weight,
        entered,
        deduction: NONE,
        lost: lost.quantity === null ? deduction : lost,
        presumedLost: deduction.quantity,
      }
    : { weight, entered, deduction, lost, presumedLost: null };
}

/**
 * The manual deduction of a row whose rule gives `computed` points. Where a rule gives full marks, 指标得分 = 分值 − 扣减分数
 * holds also for a manual deduction: then only subtracting it leads to the entered score, and it is no second deduction.
 * `places`: those that scores are rounded to.
 */
export function deductionBesides(points: RowPoints, computed: Ratio, places: number): Quantity | null {
  const { deduction, presumedLost, entered } = points;
  if (presumedLost === null || entered.quantity === null || presumedLost.value.lte(ZERO)) {
    return deduction.quantity;
  }
  const stated = round(entered.quantity.value, places);
  const without = roundRatio(computed, places);
  const less = greatest(ZERO, roundRatio(minusRatio(computed, presumedLost.value), places));
  return less.eq(stated) && !without.eq(stated) ? presumedLost : null;
}

const NONE: StatedPoints = { quantity: null, readable: true, findings: [] };

function isAlreadySubtracted(
  weight: Quantity | null,
  entered: Quantity | null,
  deduction: Quantity | null,
): boolean {
  if (weight === null || entered === null || deduction === null) return false;
  return entered.value.eq(weight.value.minus(deduction.value));
}

function readWeightOf(row: IndicatorRow, schemeWeight: Decimal | null): StatedPoints {
  const cell = row.fields.weight;
  const reading = cell === undefined ? null : readWeight(cell);
  if (reading !== null && !reading.ok) {
    const what = { zh: `“${row.name}”的分值`, en: `the weight of “${row.name}”` };
    return { quantity: null, readable: false, findings: [valueFinding(reading.error, what)] };
  }
  if (reading !== null && reading.value !== null) return { ...NONE, quantity: reading.value };
  if (schemeWeight === null) return NONE;
  return { ...NONE, quantity: { value: schemeWeight, source: null, scale: null } };
}

function read(cell: SourceCell | undefined, zh: string, en: string): StatedPoints {
  if (cell === undefined) return NONE;
  const reading = readScore(cell);
  return reading.ok
    ? { ...NONE, quantity: reading.value }
    : { quantity: null, readable: false, findings: [valueFinding(reading.error, { zh, en })] };
}
