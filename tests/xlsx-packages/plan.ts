import type { CellStyle, PlannedCell, SheetPlan } from '../../src/workbook/sheet-plan';

const BUDGET = "'收支情况'";
const SONG = { name: '宋体', size: 10 };

const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: { name: '黑体', size: 18, bold: true }, horizontal: 'center', vertical: 'center', wrap: false, numberFormat: 'General' }, // prettier-ignore
  head: { font: { ...SONG, bold: true }, fill: 'DDEBF7', border: 'thin', horizontal: 'center', vertical: 'center', wrap: true, numberFormat: 'General' }, // prettier-ignore
  text: {
    font: SONG,
    border: 'thin',
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    numberFormat: 'General',
  },
  amount: { font: SONG, border: 'thin', horizontal: 'right', vertical: 'center', wrap: false, numberFormat: '#,##0.00' }, // prettier-ignore
  share: { font: { ...SONG, color: '1F4E79' }, border: 'thin', horizontal: 'right', vertical: 'center', wrap: false, numberFormat: '0.00%' }, // prettier-ignore
};

function cell(row: number, column: number, style: string, content: PlannedCell['content']): PlannedCell {
  return { row, column, style, content };
}

const text = (value: string): PlannedCell['content'] => ({ kind: 'text', text: value });
const formula = (value: string, cached: number | string): PlannedCell['content'] => ({ kind: 'formula', formula: value, cached }); // prettier-ignore

/**
 * A sheet that uses every means of a plan, over the amounts that each fixture holds in 收支情况!D3:D4: merges, formulas
 * to another sheet, both kinds of conditional format, names, print setup, two charts.
 */
export function wholePlan(name: string): SheetPlan {
  return {
    name,
    owner: '_bpse_sheet_summary',
    cells: [
      cell(0, 0, 'title', text('支出结构 <汇总> & 说明')),
      cell(1, 0, 'head', text('资金来源')),
      cell(1, 1, 'head', text('执行数')),
      cell(1, 2, 'head', text('占比')),
      cell(2, 0, 'text', text('=一般公共预算')),
      cell(2, 1, 'amount', formula(`${BUDGET}!D3`, 1150.25)),
      cell(2, 2, 'share', formula('ROUND(B3/B5,4)', 0.7056)),
      cell(3, 0, 'text', text('政府性基金预算\n（含上年结转）')),
      cell(3, 1, 'amount', formula(`${BUDGET}!D4`, 480)),
      cell(3, 2, 'share', formula('ROUND(B4/B5,4)', 0.2944)),
      cell(4, 0, 'text', formula('IF(B5>0,"合计","无")', '合计')),
      cell(4, 1, 'amount', formula('SUM(B3:B4)', 1630.25)),
      cell(4, 2, 'share', formula('SUM(C3:C4)', 1)),
      cell(5, 0, 'text', text('状态：已完成')),
      cell(5, 1, 'amount', { kind: 'number', value: -0.5 }),
      cell(5, 2, 'text', { kind: 'blank' }),
    ],
    styles: STYLES,
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    columnWidths: [24, 14, 10],
    rowHeights: new Map([
      [0, 30],
      [3, 28.5],
    ]),
    frozenRows: 2,
    frozenColumns: 1,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: 6, columns: 3 },
      repeatedRows: [0, 1],
      rowBreaks: [4],
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      header: '',
      footer: '&C第 &P 页，共 &N 页',
    },
    conditionalFormats: [
      { kind: 'formula', area: { row: 2, column: 1, rows: 2, columns: 1 }, formula: 'B3<500', bold: true, color: 'C00000' }, // prettier-ignore
      {
        kind: 'data-bar',
        area: { row: 2, column: 2, rows: 2, columns: 1 },
        color: '5B9BD5',
        minimum: 0,
        maximum: 1,
      },
    ],
    names: [
      { name: '执行数合计', hidden: false, target: { area: { row: 4, column: 1, rows: 1, columns: 1 } } },
      { name: '_bpse_draft_test', hidden: true, target: { text: '他说"好"' } },
    ],
    charts: [
      chart('doughnut', '结构', { row: 7, column: 0, rows: 10, columns: 2 }),
      chart('bar', '对比', { row: 7, column: 2, rows: 10, columns: 4 }),
    ],
    statusCell: { row: 5, column: 0, whileWriting: '未完成，请重新生成' },
  };
}

function chart(
  kind: 'doughnut' | 'bar',
  title: string,
  anchor: SheetPlan['merges'][number],
): SheetPlan['charts'][number] {
  return {
    kind,
    title,
    categories: { row: 2, column: 0, rows: 2, columns: 1 },
    series: [{ name: '执行数', values: { row: 2, column: 1, rows: 2, columns: 1 }, color: '1F4E79' }],
    numberFormat: '#,##0.00',
    anchor,
  };
}
