import type { Evaluation } from '../../../domain/evaluation/evaluation';
import { textOf } from '../../../domain/values/words';
import type { PageSetup, SheetPlan } from '../../sheet-plan';
import { BLANK, text } from '../content';
import { columnIndex } from '../summary/columns';
import type { PlannedSummary } from '../summary/plan-summary';
import { columnPoints } from '../text-width';
import { planFunding, type ExecutionPoints } from './funding-block';
import { COLUMNS, FormTable, RESERVED, WIDTHS, type FormCell } from './form-table';
import { planIndicators } from './indicator-block';
import { mirror } from './mirror';

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
/** A4 portrait, in points. */
const PAPER = { width: 595.3, height: 841.9 };
const POINTS_PER_INCH = 72;
/** Smaller than this share of its size, 宋体 10 can not be read on paper. */
const SMALLEST_SCALE = 0.55;

/** The tab's name and the hidden name that marks it as ours. */
export interface ProjectFormOptions {
  readonly sheetName: string;
  readonly owner: string;
}

/**
 * 项目支出绩效自评表, as the annex of 财预〔2020〕10号 has it, filled from an evaluation: header, funding, goals, indicators,
 * total. Figures refer to the summary beside it, amounts to their source. One page, unless it would be too small to read.
 */
export function planProjectForm(
  evaluation: Evaluation,
  summary: PlannedSummary,
  options: ProjectFormOptions,
): SheetPlan {
  const table = new FormTable();
  const status = planHeader(table, evaluation);
  const execution = evaluation.indicators.findIndex(
    ({ row, rule }) => row.origin === 'budget-block' || rule?.kind === 'execution-rate',
  );
  const inBlock = execution === -1 ? null : execution;
  planFunding(table, evaluation, inBlock === null ? null : executionPoints(summary, inBlock));
  planGoals(table, evaluation);
  planIndicators(table, evaluation, summary, inBlock);
  planSignature(table, evaluation);

  const { rowBreaks, ...sheet } = table.builder.finish();
  return {
    name: options.sheetName,
    owner: options.owner,
    ...sheet,
    columnWidths: WIDTHS,
    frozenRows: 0,
    frozenColumns: 0,
    page: pageOf(table, rowBreaks),
    conditionalFormats: [],
    names: [],
    charts: [],
    statusCell: { ...status, whileWriting: '未完成，请重新生成' },
  };
}

function planHeader(
  table: FormTable,
  { facts, year, projectName, department }: Evaluation,
): { readonly row: number; readonly column: number } {
  table.row([{ content: text('项目支出绩效自评表'), style: 'title', columns: COLUMNS }], 34);
  const years = year === null ? '（　　　年度）' : `（${String(year)}年度）`;
  const status = table.row([
    { content: text(years), style: 'year', columns: COLUMNS },
    { content: BLANK, style: 'status' },
  ]);
  const pair = (label: string, value: string | null, columns: number): readonly FormCell[] => [
    { content: text(label), style: 'label' },
    { content: text(value), style: 'center', columns },
  ];
  table.row(pair('项目名称', projectName, COLUMNS - 1));
  table.row([...pair('主管部门', department, 3), ...pair('实施单位', textOf(facts.projectUnit), 4)]);
  return { row: status, column: COLUMNS };
}

function executionPoints({ plan, places }: PlannedSummary, index: number): ExecutionPoints {
  const row = places.indicators.get(index) ?? 0;
  return {
    weight: mirror(plan, row, columnIndex('weight')),
    score: mirror(plan, row, columnIndex('score')),
  };
}

function planGoals(table: FormTable, { facts }: Evaluation): void {
  const first = table.row([
    RESERVED,
    { content: text('预期目标'), style: 'label', columns: 4 },
    { content: text('实际完成情况'), style: 'label', columns: 4 },
  ]);
  const last = table.row(
    [
      RESERVED,
      { content: text(textOf(facts.goals)), style: 'text', columns: 4 },
      { content: text(textOf(facts.completion)), style: 'text', columns: 4 },
    ],
    60,
  );
  table.down(0, first, last, text('年度总体目标'), 'label');
}

function planSignature(table: FormTable, { facts }: Evaluation): void {
  const signed = (label: string, value: string | null, columns: number): FormCell => ({
    content: text(`${label}：${value ?? ''}`),
    style: 'signature',
    columns,
  });
  table.row(
    [
      signed('填报人', textOf(facts.preparedBy), 3),
      signed('审核人', textOf(facts.reviewedBy), 2),
      signed('单位负责人', textOf(facts.leader), 2),
      signed('联系电话', textOf(facts.phone), 2),
    ],
    36,
  );
}

function pageOf(table: FormTable, rowBreaks: readonly number[]): PageSetup {
  const needed = WIDTHS.reduce<number>((total, width) => total + columnPoints(width), 0);
  const width = PAPER.width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  const height = PAPER.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH;
  const scale = Math.min(width / needed, height / table.height);
  return {
    paper: 'A4',
    orientation: 'portrait',
    printArea: { row: 0, column: 0, rows: table.nextRow, columns: COLUMNS },
    repeatedRows: [0, 0],
    rowBreaks,
    onePage: scale >= SMALLEST_SCALE,
    margins: MARGINS,
    header: '',
    footer: scale >= SMALLEST_SCALE ? '' : '&C第 &P 页，共 &N 页',
  };
}
