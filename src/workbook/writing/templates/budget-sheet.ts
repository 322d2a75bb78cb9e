import { quoteSheet } from '../../../domain/cell-ref';
import type { SheetPlan } from '../../sheet-plan';
import { formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { amountsToFill, lineLabel, rateCell, shareCell, sumCell } from './budget-rows';
import { BUDGET_REASON, hint } from './input-rules';
import { TemplateBuilder, headerCells, toFill, type TemplateCell } from './template-builder';

const WIDTHS = [28, 16, 16, 16, 12, 10, 30, 16];
const [INITIAL, ADJUSTED, EXECUTED, RATE] = [1, 2, 3, 4] as const;
const AMOUNTS = [INITIAL, ADJUSTED, EXECUTED];
const COLUMNS = { initial: INITIAL, adjusted: ADJUSTED, executed: EXECUTED };

const SOURCES = ['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金'];
const UNIT_ROWS = 8;
const UNIT_NAME = hint('单位名称', '部门本级和各所属单位各占一行；用不完的行留空，不够时在中间插入行。');

/** Where the total by funding source stands, which the execution rate is taken from. */
export interface BudgetTemplate {
  readonly plan: SheetPlan;
  readonly executionRate: { readonly row: number; readonly column: number };
}

/**
 * 收支情况: the department's budget by funding source, by nature and by unit, with locked sums, rates and shares.
 * `amountUnitCell` is where 基本信息 states the unit, with its sheet.
 */
export function planBudgetTemplate(
  name: string,
  amountUnit: { readonly sheet: string; readonly cell: string },
): BudgetTemplate {
  const builder = new TemplateBuilder(name, WIDTHS, 'landscape');
  builder.title('部门整体收支情况表');
  const unit = `"单位："&${quoteSheet(amountUnit.sheet)}!${amountUnit.cell}`;
  builder.row([{ content: formula(unit, '单位：万元'), style: 'caption', columns: WIDTHS.length }]);

  const source = addGrouping(builder, {
    section: '一、按资金来源',
    basis: '资金来源',
    lines: SOURCES.map((line) => ({ label: lineLabel(line) })),
  });
  addGrouping(builder, {
    section: '二、按支出性质',
    basis: '支出性质',
    lines: [
      { label: lineLabel('基本支出'), parts: 2 },
      { label: lineLabel('其中：人员经费'), isPart: true },
      { label: lineLabel('\u3000\u3000\u3000公用经费'), isPart: true },
      { label: lineLabel('项目支出') },
    ],
  });
  addGrouping(builder, {
    section: '三、按预算单位',
    basis: '单位名称',
    lines: Array.from({ length: UNIT_ROWS }, () => ({ label: toFill('input', UNIT_NAME) })),
  });
  builder.fullRow('注：浅黄色单元格由填报人填写；合计、执行率、占比由公式计算，三张表的合计应一致。', 'note');
  return { plan: builder.finish(2, [0, 1]), executionRate: { row: source, column: RATE } };
}

interface Line {
  readonly label: TemplateCell;
  /** How many of the lines below it are its parts, and sum up to it. */
  readonly parts?: number;
  readonly isPart?: boolean;
}

/** Adds a table; gives the row of its total. */
function addGrouping(
  builder: TemplateBuilder,
  {
    section,
    basis,
    lines,
  }: { readonly section: string; readonly basis: string; readonly lines: readonly Line[] },
): Row {
  builder.gap();
  builder.fullRow(section, 'section');
  builder.row(
    headerCells([basis, '年初预算数', '调整后预算数', '执行数', '预算执行率', '占比', '原因说明', '备注']),
  );
  const first = builder.nextRow;
  const total = first + lines.length;
  const closing = (row: Row): readonly TemplateCell[] => [
    rateCell(row, COLUMNS),
    shareCell(row, EXECUTED, total),
    toFill('input', BUDGET_REASON),
    toFill('input'),
  ];
  for (const { label, parts } of lines) {
    const row = builder.nextRow;
    const amounts =
      parts === undefined
        ? amountsToFill()
        : AMOUNTS.map((column) => sumCell(column, [[row + 1, row + parts]]));
    builder.row([label, ...amounts, ...closing(row)]);
  }
  const whole = wholeLines(lines.map(({ isPart }) => isPart !== true)).map(
    ([from, to]) => [first + from, first + to] as const,
  );
  return builder.row([
    { content: text('合计'), style: 'sumLabel' },
    ...AMOUNTS.map((column) => sumCell(column, whole)),
    ...closing(total),
  ]);
}

/** Runs of lines that are no part of another. */
function wholeLines(isWhole: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  isWhole.forEach((whole, index) => {
    const last = runs.at(-1);
    if (!whole) return;
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  });
  return runs;
}
