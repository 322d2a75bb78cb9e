import { HUNDRED, plain } from '../../../domain/decimal';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import type { Measure } from '../../../domain/values/quantity';
import { NO_FIGURE } from '../content';
import { WORDS } from './headings';

/** The cells of one row that its formulas refer to, by the placeholders of a score formula. */
export interface RowCells {
  /** 分值 */
  readonly w: string;
  /** 指标值, or the lower end of a range */
  readonly t: string;
  /** Upper end of a range */
  readonly u: string;
  /** 完成值 */
  readonly a: string;
  /** 录入得分 */
  readonly e: string;
  /** 达成程度 */
  readonly l: string;
  /** 扣减分数 */
  readonly d: string;
  /** 执行数 and 预算数 of the budget, for the execution rate */
  readonly x: string;
  readonly b: string;
}

/**
 * The score as an Excel expression over the cells of its row, rounded once to `places`, with a manual deduction and the cost of an
 * overshoot; 未评分 where the rule's condition does not hold. Null where nothing can be computed.
 */
export function scoreExpression(indicator: IndicatorResult, cells: RowCells, places: number): string | null {
  const { formula, measure, overshootCost, deduction } = indicator;
  if (formula === null) return null;
  let points = fillIn(formula.points, cells, measure);
  if (overshootCost !== null) {
    const left = plain(HUNDRED.minus(overshootCost.costPercent));
    const over = `ROUND(${cells.a}-${cells.t}*${plain(overshootCost.threshold)},10)>0`;
    points = `IF(AND(${cells.t}>0,${over}),(${points})*${left}/100,${points})`;
  }
  // The inner rounding takes away what binary floats add to a difference, so that half a cent stays half a cent.
  if (deduction !== null) points = `ROUND(${points}-${cells.d},10)`;
  // A plain weight or entered score can not be negative; anything reckoned can, and counts as 0 then.
  const plainCell = deduction === null && overshootCost === null && /^\{[we]\}$/.test(formula.points);
  const scored = `ROUND(${plainCell ? points : `MAX(0,${points})`},${String(places)})`;
  return formula.scoredWhen === null
    ? scored
    : `IF(${fillIn(formula.scoredWhen, cells, measure)},${scored},"${WORDS.unscored}")`;
}

/** The completion as a fraction rounded to 4 places, or null where the rule has none. */
export function completionExpression(indicator: IndicatorResult, cells: RowCells): string | null {
  const { formula, measure } = indicator;
  if (formula === null || formula.completion === null) return null;
  const completion = `ROUND(${fillIn(formula.completion, cells, measure)},4)`;
  return formula.completionWhen === undefined
    ? completion
    : `IF(${fillIn(formula.completionWhen, cells, measure)},${completion},"${NO_FIGURE}")`;
}

function fillIn(template: string, cells: RowCells, measure: Measure): string {
  const parts = partsOf(template);
  const filled = [parts[0]];
  for (let at = 1; at < parts.length; at += 3) {
    const name = parts[at] ?? '';
    const number = parts[at + 1];
    if (name === 'n' && number !== undefined) filled.push(measure === 'percent' ? `${number}%` : number);
    else filled.push(cells[name as keyof RowCells]);
    filled.push(parts[at + 2]);
  }
  return filled.join('');
}

/** Templates taken apart: all indicators of one kind have the same. */
const PARTS = new Map<string, readonly (string | undefined)[]>();
const MOST_TEMPLATES = 500;

/** A template's texts, with the name and the number of the placeholder between each two of them. */
function partsOf(template: string): readonly (string | undefined)[] {
  const known = PARTS.get(template);
  if (known !== undefined) return known;
  const parts: readonly (string | undefined)[] = template.split(/\{([a-z])(?::([^}]+))?\}/);
  if (PARTS.size >= MOST_TEMPLATES) PARTS.clear();
  PARTS.set(template, parts);
  return parts;
}
