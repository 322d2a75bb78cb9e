import { formatCell } from '../../../domain/cell-ref';
import { cellNumber } from '../../../domain/decimal';
import type { Scheme } from '../../../domain/schemes/scheme';
import type { SheetPlan } from '../../sheet-plan';
import { BLANK, constant, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { pointsFormat } from '../summary/point-formats';
import { amountsToFill, rateCell, sumCell } from './budget-rows';
import { isExecutionRate, outlineOf } from './indicator-outline';
import {
  INDICATOR_HEADINGS,
  WEIGHT_OFFSET,
  addGroupRows,
  scoreRules,
  sumLabel,
  weightsOf,
} from './indicator-rows';
import { BUDGET_REASON, YEAR, hint, oneOf } from './input-rules';
import { TemplateBuilder, headerCells, toFill, yearContent, type TemplateCell } from './template-builder';

const LEVELS = ['一级指标', '二级指标'];
const WIDTHS = [14, 18, 24, 10, 16, 16, 10, 9, 9, 18, 30];
const WEIGHT = LEVELS.length + WEIGHT_OFFSET;
const COLUMNS = WIDTHS.length;
const LINES = ['其中：当年财政拨款', '\u3000\u3000\u3000上年结转资金', '\u3000\u3000\u3000其他资金'];
const TEXT_HEIGHT = 72;

/** Amounts of the funding block and the points of the execution rate, by column. */
const FUNDING = { initial: 2, adjusted: 4, executed: 5 } as const;

const UNIT_OF_AMOUNTS = oneOf(
  ['项目资金（万元）', '项目资金（元）', '项目资金（亿元）'],
  '金额单位',
  '本表全部金额使用同一单位。',
);

/** What the form states before it is filled. */
interface Stated {
  readonly schemeLabel: string;
  /** Null: left to fill. */
  readonly year: number | null;
}

/** 项目支出绩效自评表 to fill: header, funding, goals and indicators of one project. */
export function planProjectTemplate(name: string, scheme: Scheme, stated: Stated): SheetPlan {
  const builder = new TemplateBuilder(name, WIDTHS, 'landscape');
  builder.title('项目支出绩效自评表');
  addHeader(builder, stated);
  const execution = addFunding(builder, scheme);
  addGoals(builder);
  addIndicators(builder, scheme, execution);
  return builder.finish(1, [0, 0], true);
}

function addHeader(builder: TemplateBuilder, { schemeLabel, year }: Stated): void {
  const pair = (label: string, value: TemplateCell, columns: number): readonly TemplateCell[] => [
    { content: text(label), style: 'label' },
    { ...value, columns },
  ];
  builder.row([
    ...pair('项目名称', toFill('input', hint('项目名称', '填全称，与批复的项目名称一致。')), 4),
    ...pair('评价年度', toFill('inputYear', YEAR, yearContent(year)), 5),
  ]);
  builder.row([...pair('主管部门', toFill('input'), 4), ...pair('实施单位', toFill('input'), 5)]);
  builder.row([
    ...pair('指标体系', { content: text(schemeLabel), style: 'text' }, 4),
    ...pair('填报人', toFill('input'), 5),
  ]);
}

/**
 * The total is the sum of its lines; where the scheme scores the execution rate, its points stand beside it. Gives their
 * row and points, 0 where the scheme does not.
 */
function addFunding(
  builder: TemplateBuilder,
  scheme: Scheme,
): { readonly row: Row; readonly points: number } {
  const indicator = scheme.indicators.find(({ rule }) => rule?.kind === 'execution-rate');
  const scored = indicator !== undefined;
  builder.row([
    { ...toFill('inputCenter', UNIT_OF_AMOUNTS, text('项目资金（万元）')), columns: 2 },
    { content: text('年初预算数'), style: 'header', columns: 2 },
    ...headerCells(['全年预算数', '全年执行数', '执行率', ...(scored ? ['分值', '得分'] : [])]),
    { content: text('偏差原因及改进措施'), style: 'header', columns: scored ? 2 : 4 },
  ]);
  const total = builder.nextRow;
  const parts = [[total + 1, total + LINES.length]] as const;
  const weight = indicator?.weight ?? null;
  builder.row([
    { content: text('年度资金总额'), style: 'sumLabel', columns: 2 },
    { ...sumCell(FUNDING.initial, parts), columns: 2 },
    sumCell(FUNDING.adjusted, parts),
    sumCell(FUNDING.executed, parts),
    rateCell(total, FUNDING),
    ...(scored
      ? [
          toFill('inputPoints', scoreRules(scheme).weight, weight === null ? BLANK : constant(weight)),
          rateScoreCell(total, scheme.rounding.scorePlaces),
        ]
      : []),
    { ...toFill('input', BUDGET_REASON), columns: scored ? 2 : 4 },
  ]);
  for (const line of LINES) {
    const row = builder.nextRow;
    const [initial, ...others] = amountsToFill();
    builder.row([
      { content: text(line), style: 'text', columns: 2 },
      { ...(initial ?? toFill('inputMoney')), columns: 2 },
      ...others,
      rateCell(row, FUNDING),
      ...(scored
        ? [{ content: BLANK, style: 'text' } as const, { content: BLANK, style: 'text' } as const]
        : []),
      { ...toFill('input', BUDGET_REASON), columns: scored ? 2 : 4 },
    ]);
  }
  return { row: total, points: weight === null ? 0 : cellNumber(weight) };
}

/** The points of the execution rate beside the total, rounded as the scheme has it; empty while there is no rate. */
function rateScoreCell(row: Row, places: number): TemplateCell {
  const [rate, weight] = [formatCell(row, WEIGHT - 1), formatCell(row, WEIGHT)];
  const score = `ROUND(MIN(${rateOf(row)},1)*${weight},${String(places)})`;
  return {
    content: formula(`IF(N(${rate})>0,${score},"")`, ''),
    style: 'points',
    numberFormat: pointsFormat(places),
  };
}

/** The rate unrounded, for the score is rounded once. */
function rateOf(row: number): string {
  const [initial, adjusted, executed] = [FUNDING.initial, FUNDING.adjusted, FUNDING.executed].map((column) =>
    formatCell(row, column),
  );
  return `${executed ?? ''}/IF(N(${adjusted ?? ''})>0,${adjusted ?? ''},${initial ?? ''})`;
}

function addGoals(builder: TemplateBuilder): void {
  builder.row([
    { content: text('年度总体目标'), style: 'header' },
    { content: text('预期目标'), style: 'header', columns: 4 },
    { content: text('实际完成情况'), style: 'header', columns: 6 },
  ]);
  builder.row(
    [
      { content: BLANK, style: 'label' },
      { ...toFill('inputTop'), columns: 4 },
      { ...toFill('inputTop'), columns: 6 },
    ],
    TEXT_HEIGHT,
  );
  builder.mergeDown(0, builder.nextRow - 2, builder.nextRow - 1);
}

function addIndicators(
  builder: TemplateBuilder,
  scheme: Scheme,
  execution: { readonly row: Row; readonly points: number },
): void {
  builder.row(headerCells([...LEVELS, ...INDICATOR_HEADINGS]));
  const first = builder.nextRow;
  const rules = scoreRules(scheme);
  const groups = outlineOf(scheme)
    .flatMap((sheet) => sheet.groups)
    .filter((group) => !isExecutionRate(group));
  for (const group of groups) {
    addGroupRows(builder, group, { before: [], rules, actualOf: () => null });
  }
  const points = groups.reduce((total, group) => total + weightsOf(group), execution.points);
  const rows = [
    [execution.row, execution.row],
    [first, builder.nextRow - 1],
  ] as const;
  builder.row([
    { content: text(sumLabel('总分', scheme.fullMarks)), style: 'sumLabel', columns: WEIGHT },
    sumCell(WEIGHT, rows.slice(execution.points === 0 ? 1 : 0), 'points', points),
    { content: BLANK, style: 'sumText', columns: COLUMNS - WEIGHT - 1 },
  ]);
}
