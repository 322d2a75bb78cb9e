import type { CellStyle, PlannedCell, SheetPlan } from '../../../src/workbook/sheet-plan';
import { summaryOwner } from '../../../src/workbook/ownership';

const BODY: CellStyle = {
  font: { name: '宋体', size: 10 },
  border: 'thin',
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  numberFormat: 'General',
};

/** Styles that differ in every respect a style can. */
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: {
    font: { name: '黑体', size: 18, bold: true, color: '1F3864' },
    border: 'none',
    horizontal: 'center',
    vertical: 'center',
    wrap: false,
    numberFormat: 'General',
  },
  head: { ...BODY, font: { name: '宋体', size: 10, bold: true }, fill: 'DDEBF7', horizontal: 'center' },
  body: BODY,
  number: { ...BODY, horizontal: 'right', wrap: false, numberFormat: '#,##0.00' },
  percent: { ...BODY, horizontal: 'right', vertical: 'top', wrap: false, numberFormat: '0.0000%' },
};

/** A sheet with everything a plan can ask for; `rows` scored lines. */
export function samplePlan(
  options: { name?: string; owner?: string; rows?: number; source?: string } = {},
): SheetPlan {
  const { name = '自评汇总', owner = summaryOwner(0), rows = 3, source = '指标' } = options;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, content: { kind: 'text', text: '某局 2021 年度自评汇总表' }, style: 'title' },
    { row: 1, column: 0, content: { kind: 'text', text: '指标' }, style: 'head' },
    { row: 1, column: 1, content: { kind: 'text', text: '分值' }, style: 'head' },
    { row: 1, column: 2, content: { kind: 'text', text: '得分' }, style: 'head' },
    { row: 1, column: 3, content: { kind: 'text', text: '完成率' }, style: 'head' },
  ];
  for (let index = 0; index < rows; index += 1) {
    const row = index + 2;
    cells.push(
      { row, column: 0, content: { kind: 'text', text: `=指标 ${String(index + 1)}` }, style: 'body' },
      { row, column: 1, content: { kind: 'formula', formula: `'${source}'!B2`, cached: 5 }, style: 'number' },
      { row, column: 2, content: { kind: 'number', value: 2.5 + index }, style: 'number' },
      {
        row,
        column: 3,
        content: {
          kind: 'formula',
          formula: `IF(C${String(row + 1)}<1,"&",C${String(row + 1)})`,
          cached: '部分达成',
        },
        style: 'percent',
      },
    );
  }
  const last = rows + 2;
  cells.push(
    {
      row: last,
      column: 0,
      content: { kind: 'text', text: '  前后空格\n第二行 _x0041_ \u0001<&>"' },
      style: 'body',
    },
    { row: last, column: 1, content: { kind: 'blank' }, style: 'number' },
  );
  return {
    name,
    owner,
    cells,
    styles: STYLES,
    merges: [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: last, column: 0, rows: 2, columns: 1 },
    ],
    columnWidths: [30, 10, 10.5, 12],
    rowHeights: new Map([
      [0, 30],
      [last, 42.5],
    ]),
    frozenRows: 2,
    frozenColumns: 1,
    page: {
      paper: 'A4',
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: last + 2, columns: 4 },
      repeatedRows: [0, 1],
      rowBreaks: [3],
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      header: '&R自评汇总',
      footer: '&C第 &P 页，共 &N 页',
    },
    conditionalFormats: [
      {
        kind: 'formula',
        area: { row: 2, column: 0, rows, columns: 4 },
        formula: '$C3<$B3*0.6',
        bold: true,
        color: 'C00000',
        fill: 'FFF2CC',
      },
      {
        kind: 'data-bar',
        area: { row: 2, column: 3, rows, columns: 1 },
        color: '5B9BD5',
        minimum: 0,
        maximum: 100,
      },
    ],
    names: [
      { name: '自评总分', hidden: false, target: { area: { row: 2, column: 2, rows: 1, columns: 1 } } },
      { name: '_bpse_draft_reasons', hidden: true, target: { text: `说"${'长'.repeat(300)}"` } },
    ],
    charts: [
      {
        kind: 'doughnut',
        title: '支出结构 <1>',
        categories: { row: 2, column: 0, rows, columns: 1 },
        series: [{ name: '占比', values: { row: 2, column: 2, rows, columns: 1 }, color: '1F4E79' }],
        numberFormat: '#,##0.00',
        anchor: { row: 1, column: 5, rows: 10, columns: 4 },
      },
      {
        kind: 'bar',
        title: '得分',
        categories: { row: 2, column: 0, rows, columns: 1 },
        series: [
          { name: '分值', values: { row: 2, column: 1, rows, columns: 1 }, color: 'BFBFBF' },
          { name: '得分', values: { row: 2, column: 2, rows, columns: 1 }, color: '1F4E79' },
        ],
        numberFormat: '0.00',
        anchor: { row: 12, column: 5, rows: 10, columns: 4 },
      },
    ],
    statusCell: { row: 1, column: 4, whileWriting: '未完成，请重新生成' },
  };
}
