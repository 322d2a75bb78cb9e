import { formatCell } from '../../../domain/cell-ref';
import { formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { AMOUNT } from './input-rules';
import { toFill, type TemplateCell } from './template-builder';

/** Amounts of a line to fill. */
export function amountsToFill(): readonly TemplateCell[] {
  return [1, 2, 3].map(() => toFill('inputMoney', AMOUNT));
}

/** A sum over runs of rows of one column, ends included; nothing filled gives 0. */
export function sumCell(
  column: number,
  runs: readonly (readonly [Row, Row])[],
  style: 'money' | 'points' = 'money',
  filled = 0,
): TemplateCell {
  const ranges = runs.map(([first, last]) =>
    first === last ? formatCell(first, column) : `${formatCell(first, column)}:${formatCell(last, column)}`,
  );
  return { content: formula(`SUM(${ranges.join(',')})`, filled), style };
}

/**
 * 执行数 ÷ 调整后预算, or ÷ 年初预算 where that is blank (domain: budget); empty while there is nothing to divide. Printed to
 * two places of a percent.
 */
export function rateCell(
  row: Row,
  columns: { readonly initial: number; readonly adjusted: number; readonly executed: number },
): TemplateCell {
  const [initial, adjusted, executed] = [
    formatCell(row, columns.initial),
    formatCell(row, columns.adjusted),
    formatCell(row, columns.executed),
  ];
  const budget = `IF(${adjusted}="",N(${initial}),N(${adjusted}))`;
  const rate = `IF(${budget}>0,ROUND(N(${executed})/${budget},4),"")`;
  return { content: formula(rate, ''), style: 'percent' };
}

/** 执行数 ÷ total of 执行数; empty where the amount is blank or the total 0. */
export function shareCell(row: Row, executed: number, totalRow: Row): TemplateCell {
  const amount = formatCell(row, executed);
  const total = formatCell(totalRow, executed);
  return {
    content: formula(`IF(OR(${amount}="",N(${total})=0),"",ROUND(N(${amount})/${total},4))`, ''),
    style: 'percent',
  };
}

/** The label of a line, as printed. */
export function lineLabel(shown: string): TemplateCell {
  return { content: text(shown), style: 'text' };
}
