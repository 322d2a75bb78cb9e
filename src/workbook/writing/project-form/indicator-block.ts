import type { Evaluation, IndicatorResult } from '../../../domain/evaluation/evaluation';
import { BLANK, text } from '../content';
import type { Row } from '../sheet-builder';
import { columnIndex } from '../summary/columns';
import type { PlannedSummary } from '../summary/plan-summary';
import { textHeight } from '../text-width';
import { FORM_STYLES } from './form-styles';
import { LOWEST_ROW, RESERVED, WIDTHS, type FormCell, type FormTable } from './form-table';
import { mirror } from './mirror';

const HEADINGS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** 绩效指标: one row an indicator, its figures as the summary shows them, and the total. */
export function planIndicators(
  table: FormTable,
  evaluation: Evaluation,
  summary: PlannedSummary,
  leftOut: number | null,
): void {
  const { indicators } = evaluation;
  const shown = indicators.flatMap((indicator, index) => (index === leftOut ? [] : [{ indicator, index }]));
  const header = table.row([
    RESERVED,
    ...HEADINGS.map((heading): FormCell => ({ content: text(heading), style: 'label' })),
  ]);
  const first = table.nextRow;
  const level1 = shown.map(({ indicator }) => indicator.row.level1 ?? '');
  const level2 = shown.map(({ indicator }) => `${indicator.row.level1 ?? ''}\n${indicator.row.level2 ?? ''}`);
  shown.forEach(({ indicator, index }, at) => {
    const height = Math.max(
      heightShare(indicator.row.level1, 1, runs(level1), at),
      heightShare(indicator.row.level2, 2, runs(level2), at),
    );
    table.row([RESERVED, RESERVED, RESERVED, ...figures(indicator, summary, index)], height);
  });
  table.down(0, header, table.nextRow - 1, text('绩效指标'), 'label');
  for (const { from, to } of runs(level1)) {
    table.down(1, first + from, first + to, text(level1[from]), 'center');
  }
  for (const { from, to } of runs(level2)) {
    table.down(2, first + from, first + to, text(shown[from]?.indicator.row.level2), 'center');
  }
  planTotal(table, summary);
}

/** What a row must be high at least, so that the merged name it stands beside is shown whole. */
function heightShare(name: string | null, column: 1 | 2, all: readonly Run[], at: number): number {
  const run = all.find(({ from, to }) => from <= at && at <= to);
  const rows = run === undefined ? 1 : run.to - run.from + 1;
  const needed = textHeight(name ?? '', WIDTHS[column], FORM_STYLES.center.font.size);
  return Math.max(LOWEST_ROW, Math.ceil(needed / rows));
}

function figures(
  indicator: IndicatorResult,
  { plan, places }: PlannedSummary,
  index: number,
): readonly FormCell[] {
  const row: Row = places.indicators.get(index) ?? 0;
  const cell = (column: 'target' | 'actual' | 'weight' | 'score'): FormCell => {
    const { content, numberFormat } = mirror(plan, row, columnIndex(column));
    return { content, numberFormat, style: content.kind === 'text' ? 'center' : 'figure' };
  };
  return [
    { content: text(indicator.row.name), style: 'text' },
    cell('target'),
    cell('actual'),
    cell('weight'),
    cell('score'),
    { content: text(indicator.reason), style: 'text' },
  ];
}

function planTotal(table: FormTable, { plan, places }: PlannedSummary): void {
  const weight = mirror(plan, places.sumRow, columnIndex('weight'));
  const total = mirror(plan, places.total.row, places.total.column);
  const grade = mirror(plan, places.grade.row, places.grade.column);
  table.row([
    { content: text('总分'), style: 'label', columns: 6 },
    { ...weight, style: 'totalPoints' },
    { ...total, style: 'totalPoints' },
    { content: grade.content.kind === 'blank' ? BLANK : grade.content, style: 'label' },
  ]);
}

/** Neighbours that say the same, ends included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function runs(values: readonly string[]): readonly Run[] {
  const found: { from: number; to: number }[] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last !== undefined && value !== '' && values[last.from] === value) last.to = index;
    else found.push({ from: index, to: index });
  });
  return found;
}
