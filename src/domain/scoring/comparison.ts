import type { Decimal } from '../decimal';

/** The comparisons a target or a tier may state. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=';

/** The sign people write for a comparison. */
export const COMPARISON_SIGN: Readonly<Record<Comparison, string>> = {
  '>=': '≥',
  '>': '＞',
  '<=': '≤',
  '<': '＜',
  '=': '=',
};

/** The sign that says a comparison does not hold. */
export const FAILED_SIGN: Readonly<Record<Comparison, string>> = {
  '>=': '＜',
  '>': '≤',
  '<=': '＞',
  '<': '≥',
  '=': '≠',
};

/** Whether `left` stands in the stated relation to `right`. */
export function holds(left: Decimal, comparison: Comparison, right: Decimal): boolean {
  switch (comparison) {
    case '>=':
      return left.gte(right);
    case '>':
      return left.gt(right);
    case '<=':
      return left.lte(right);
    case '<':
      return left.lt(right);
    case '=':
      return left.eq(right);
  }
}

/**
 * The same comparison as an Excel condition. The difference is rounded to 10 places, since cells hold binary floats
 * and 0.3 − 0.1 must equal 0.2 here as it does in exact decimals.
 */
export function comparisonExpression(left: string, comparison: Comparison, right: string): string {
  return `ROUND(${left}-${right},10)${comparison}0`;
}
