import { formatCell } from '../../../domain/cell-ref';
import { HUNDRED, type Decimal } from '../../../domain/decimal';
import type { BudgetGrouping, BudgetLine, Evaluation } from '../../../domain/evaluation/evaluation';
import type { Quantity } from '../../../domain/values/quantity';
import { BLANK, NO_FIGURE, constant, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { quantityContent } from '../summary/quantity-cell';
import { RESERVED, type FormCell, type FormTable } from './form-table';
import type { Mirrored } from './mirror';

/** Amounts stand in D, E and F. */
const INITIAL = 3;
const ADJUSTED = 4;
const EXECUTED = 5;

/** The points of the execution rate, where the evaluation has such an indicator. */
export interface ExecutionPoints {
  readonly weight: Mirrored;
  readonly score: Mirrored;
}

/** 项目资金: the total and its lines, with live references to the amounts' cells; points stand beside the total. */
export function planFunding(table: FormTable, { budget }: Evaluation, points: ExecutionPoints | null): void {
  const grouping =
    budget.groupings.find(({ basis }) => basis === 'project-funding') ??
    budget.groupings.find(({ basis }) => basis === 'funding-source');
  const headings = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const first = table.row([
    RESERVED,
    { content: BLANK, style: 'label', columns: 2 },
    ...headings.map((heading): FormCell => ({ content: text(heading), style: 'label' })),
  ]);
  const lines = grouping?.lines ?? [];
  const total = table.nextRow;
  table.row([
    RESERVED,
    { content: text('年度资金总额'), style: 'center', columns: 2 },
    ...totals(grouping, total),
    pointsCell(points?.weight),
    rateCell(grouping?.executionRate ?? null, total, (grouping?.adjusted ?? null) === null),
    pointsCell(points?.score),
  ]);
  lines.forEach((line, index) => {
    const row = table.nextRow;
    table.row([
      RESERVED,
      { content: text(lineLabel(line, index)), style: 'text', columns: 2 },
      amountCell(line.initial),
      amountCell(line.adjusted),
      amountCell(line.executed),
      { content: text(NO_FIGURE), style: 'figure' },
      rateCell(line.executionRate, row, line.adjusted === null),
      { content: text(NO_FIGURE), style: 'figure' },
    ]);
  });
  table.down(0, first, table.nextRow - 1, text(`项目资金\n（${budget.amountUnit}）`), 'label');
}

/** Sums over the lines that are no part of another, as the engine sums them. */
function totals(grouping: BudgetGrouping | undefined, total: Row): readonly FormCell[] {
  const sums: readonly (readonly [number, Decimal | null])[] = [
    [INITIAL, grouping?.initial ?? null],
    [ADJUSTED, grouping?.adjusted ?? null],
    [EXECUTED, grouping?.executed ?? null],
  ];
  const tops = (grouping?.lines ?? []).flatMap(({ parent }, index) =>
    parent === null ? [total + 1 + index] : [],
  );
  return sums.map(([column, sum]): FormCell => {
    if (sum === null) return { content: text(NO_FIGURE), style: 'figure' };
    const cells = tops.map((row) => formatCell(row, column)).join(',');
    // A block of nothing but its total is stated, not summed.
    return { content: cells === '' ? constant(sum) : formula(`SUM(${cells})`, sum), style: 'money' };
  });
}

function lineLabel(line: BudgetLine, index: number): string {
  if (line.parent !== null) return `\u3000\u3000\u3000\u3000${line.name}`;
  return index === 0 ? `其中：${line.name}` : `\u3000\u3000\u3000${line.name}`;
}

function amountCell(amount: Quantity | null): FormCell {
  return amount === null
    ? { content: text(NO_FIGURE), style: 'figure' }
    : { content: quantityContent(amount, 'number'), style: 'money' };
}

function rateCell(rate: Decimal | null, row: Row, byInitial: boolean): FormCell {
  if (rate === null) return { content: text(NO_FIGURE), style: 'figure' };
  const budget = formatCell(row, byInitial ? INITIAL : ADJUSTED);
  const expression = `IF(N(${budget})=0,"${NO_FIGURE}",ROUND(${formatCell(row, EXECUTED)}/${budget},4))`;
  return { content: formula(expression, rate.div(HUNDRED)), style: 'percent' };
}

function pointsCell(points: Mirrored | undefined): FormCell {
  return points === undefined
    ? { content: text(NO_FIGURE), style: 'figure' }
    : { ...points, style: 'figure' };
}
