import { AMOUNT, BLANK_ROW, noteRow, text, titleRow } from '../sheet-model';
import type { SampleCell, SampleRow, SampleSheet } from '../sheet-model';

const HEADER = ['年初预算', '调整后预算', '执行数', '预算执行率', '占比', '原因', '演示的问题'];

/** Budget tables that do not foot, or whose amounts or percentages can not be trusted. */
export function budgetFaultSheets(): readonly SampleSheet[] {
  return [bySource(), bySourceAgain(), byNature(), byUnit(), unknownBasis(), unknownUnit(), keyTasks()];
}

function bySource(): SampleSheet {
  return budgetSheet('收支情况', '单位：万元', [
    header('资金来源'),
    line(
      '一般公共预算',
      [100, 120, 130, '108.34%', '八成'],
      'executed-above-budget percentage-rounding percentage-unreadable',
    ),
    line(
      '政府性基金预算',
      [200, 200, 150, 0.1, '99%'],
      'low-execution-rate percentage-ambiguous percentage-differs',
    ),
    line('国有资本经营预算', [5, -5, 5, null, null], 'negative-amount'),
    line('财政专户管理资金', [30, null, 28, 93.33, null], 'adjusted-budget-blank'),
    line('单位资金', [null, null, 10, null, 0.031], 'budget-amount-missing percentage-read-as'),
    line('合计', [335, 320, 999, null, null], 'budget-total-does-not-foot'),
  ]);
}

/** The same totals but for rounding. */
function bySourceAgain(): SampleSheet {
  return budgetSheet('资金来源（重复）', '单位：万元', [
    header('资金来源'),
    line(
      '一般公共预算',
      [300.01, 300.01, 300.01, null, null],
      '表：several-tables-of-one-grouping budget-groupings-rounding',
    ),
    line('其他来源', [35, 45, 23, null, null], null),
  ]);
}

function byNature(): SampleSheet {
  return budgetSheet('支出性质', '金额单位：万元', [
    header('支出性质'),
    line('基本支出', [null, null, null, null, null], 'budget-whole-missing'),
    line('其中：人员经费', [60, 60, 60, null, null]),
    line('      公用经费', [40, 40, 40, null, null]),
    line('项目支出', [300, 300, 2_900_000, null, null], 'likely-amount-unit-slip'),
    BLANK_ROW,
    titleRow('另一张按支出性质的表'),
    header('支出性质'),
    line('基本支出', [0, 0, 0, null, null], 'budget-total-zero'),
    line('其中：人员经费', [10, 10, 10, null, null]),
    line(
      '项目支出',
      [30_000_000, 30_000_000, 30_000_000, null, null],
      '表：amount-implausibly-large budget-groupings-differ',
    ),
  ]);
}

/** No unit is stated on this sheet, and no adjusted budget is entered. */
function byUnit(): SampleSheet {
  return budgetSheet('所属单位', null, [
    header('单位名称'),
    line('局本级', [33.33, null, 33.33, null, null], '表：table-amount-unit-assumed shares-do-not-sum'),
    line('第一中心', [33.33, null, 33.33, null, null], '表：adjusted-budget-column-blank'),
    line('第二中心', [33.33, null, 33.33, null, null]),
    line('合计', [100, null, 100.0, null, null], 'budget-total-rounding'),
  ]);
}

function unknownBasis(): SampleSheet {
  return budgetSheet('其他收支', '单位：万元', [
    header('项目'),
    line('往来款', [10, 10, 10, null, null], '表：budget-basis-unknown'),
  ]);
}

function unknownUnit(): SampleSheet {
  return budgetSheet('千元表', '单位：千元', [
    header('单位名称'),
    line('第三中心', [500, 500, 500, null, null], '表：amount-unit-unknown'),
  ]);
}

function budgetSheet(name: string, unit: string | null, rows: readonly SampleRow[]): SampleSheet {
  return {
    name,
    widths: [24, 14, 14, 16, 12, 10, 20, 44],
    orientation: 'landscape',
    rows: [
      titleRow(`某市示例局2021年度收支情况表（${name}）`),
      { cells: [...Array<null>(7).fill(null), unit], style: 'captionRight' },
      ...rows,
      noteRow('注：本表为演示而故意填错，最后一列注明该行演示的问题编号。'),
    ],
  };
}

function header(label: string): SampleRow {
  return { cells: [label, ...HEADER], style: 'header' };
}

function line(name: string, figures: readonly SampleCell[], shows: string | null = null): SampleRow {
  const [initial, adjusted, executed, rate, share] = figures;
  return {
    cells: [
      text(name),
      money(initial),
      money(adjusted),
      money(executed),
      rate ?? null,
      share ?? null,
      null,
      text(shows),
    ],
    style: 'center',
  };
}

function money(value: SampleCell | undefined): SampleCell {
  return typeof value === 'number' ? { value, style: 'number', numberFormat: AMOUNT } : (value ?? null);
}

function keyTasks(): SampleSheet {
  const date = { value: new Date(Date.UTC(2021, 5, 30)), numberFormat: 'yyyy"年"m"月"d"日"' };
  return {
    name: '重点工作任务',
    widths: [6, 24, 24, 14, 18, 22, 22],
    orientation: 'landscape',
    rows: [
      titleRow('某市示例局2021年度重点工作任务完成情况表'),
      { cells: [...Array<null>(6).fill(null), '单位：万元'], style: 'captionRight' },
      {
        cells: ['序号', '任务名称', '主要内容', '预算数', '执行数', '完成情况', '未完成原因'],
        style: 'header',
      },
      {
        cells: [1, '金额写法有误的任务', 'amount-unreadable', '约120左右', '12,34.5', '已完成', null],
        style: 'center',
      },
      { cells: [2, '金额单位有误的任务', 'amount-wrong-unit', '120人', 95, '已完成', null], style: 'center' },
      { cells: [3, '金额填成日期的任务', 'amount-is-date', 120, date, '已完成', null], style: 'center' },
      { cells: [4, null, 'values-without-name', 50, 50, '已完成', null], style: 'center' },
      { cells: ['合计', null, null, 170, 145, null, 'sum-row-not-read'], style: 'center' },
    ],
  };
}
