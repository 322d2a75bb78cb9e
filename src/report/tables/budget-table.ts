import { fixed, grouped, type Decimal } from '../../domain/decimal';
import type { BudgetGrouping, Evaluation } from '../../domain/evaluation/evaluation';
import type { ReportCell, ReportTable } from '../report';
import { cell } from './cells';

/** The budget by all its groupings, each with its sum, as the summary sheet shows it. */
export function budgetTable({ budget }: Evaluation): ReportTable {
  return {
    kind: 'table',
    caption: `部门整体收支情况表（单位：${budget.amountUnit}）`,
    widths: [12, 20, 15, 15, 15, 12, 11],
    header: ['分类', '项目', '年初预算', '调整后预算', '执行数', '执行率', '占比'],
    rows: budget.groupings.flatMap(rowsOf),
  };
}

function rowsOf(grouping: BudgetGrouping): readonly (readonly ReportCell[])[] {
  const { label, lines } = grouping;
  const rows = lines.map((line, index) => [
    ...(index === 0 ? [cell(label, 'center', { rowSpan: lines.length + 1 })] : []),
    cell(line.parent === null ? line.name : `其中：${line.name}`),
    amount(line.initial?.value ?? null),
    amount(line.adjusted?.value ?? null),
    amount(line.executed?.value ?? null),
    percent(line.executionRate),
    percent(line.share),
  ]);
  const sum = [
    ...(lines.length === 0 ? [cell(label, 'center')] : []),
    cell('合计', 'center', { bold: true }),
    amount(grouping.initial),
    amount(grouping.adjusted),
    amount(grouping.executed),
    percent(grouping.executionRate),
    percent(grouping.shareSum ?? null),
  ];
  return [...rows, sum];
}

const amount = (value: Decimal | null): ReportCell => cell(value === null ? '—' : grouped(value, 2), 'right');

const percent = (value: Decimal | null): ReportCell =>
  cell(value === null ? '—' : `${fixed(value, 2)}%`, 'right');
