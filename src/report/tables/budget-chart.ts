import { cellNumber, grouped } from '../../domain/decimal';
import type { BudgetGrouping } from '../../domain/evaluation/evaluation';
import type { ReportChart } from '../report';

/** The executed amounts of a grouping side by side; none where fewer than two are known. */
export function budgetChart({ label, lines }: BudgetGrouping, unit: string): readonly ReportChart[] {
  const shown = lines.filter((line) => line.parent === null && line.executed !== null);
  if (shown.length < 2) return [];
  return [
    {
      kind: 'chart',
      caption: `按${label}执行数（单位：${unit}）`,
      categories: shown.map(({ name }) => name),
      series: [
        {
          name: '执行数',
          values: shown.map(({ executed }) => (executed === null ? null : cellNumber(executed.value))),
          valueTexts: shown.map(({ executed }) => (executed === null ? '' : grouped(executed.value, 2))),
        },
      ],
    },
  ];
}
