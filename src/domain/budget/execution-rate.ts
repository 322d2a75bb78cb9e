import { HUNDRED, ratio, roundRatio, timesRatio, ZERO, type Decimal, type Ratio } from '../decimal';

/** 预算执行率 = 执行数 ÷ 预算数 as an exact fraction, not capped; null where either is missing or the budget is 0. */
export function executionRatio(executed: Decimal | null, budget: Decimal | null): Ratio | null {
  return executed === null || budget === null || budget.eq(ZERO) ? null : ratio(executed, budget);
}

/** 预算执行率 as printed: percent, 2 places, half away from zero. */
export function printedRate(rate: Ratio | null): Decimal | null {
  return rate === null ? null : roundRatio(timesRatio(rate, HUNDRED), 2);
}
