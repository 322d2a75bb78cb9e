import { Workbook } from '../../src/workbench/model/workbook';
import type { Worksheet } from '../../src/workbench/model/worksheet';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel;
let workbook: Workbook;
let sheet: Worksheet;

beforeEach(() => {
  workbook = new Workbook({ year: 2021 });
  sheet = workbook.addSheet('指标');
  [
    ['名称', '年初', '全年'],
    ['甲', 1, 2],
    ['乙', 3, 4],
  ].forEach((row, top) => row.forEach((value, left) => sheet.put(top, left, value)));
  excel = startExcel({ workbook, apiSet: '1.14' });
});
afterEach(() => excel.stop());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  excel.Excel.run((context) => batch(context, context.workbook.worksheets.getItem('指标')));

test('collections are read in parts, with what stands below', async () => {
  workbook.addSheet('乙表').visibility = 'Hidden';
  await run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load({ name: true, visibility: true, pageLayout: { orientation: true }, $top: 1, $skip: 1 });
    await context.sync();
    expect(sheets.items.map((each) => [each.name, each.visibility, each.pageLayout.orientation])).toEqual([
      ['乙表', 'Hidden', 'Portrait'],
    ]);
  });
});

test('large writes, which the client cuts up, arrive whole', async () => {
  const rows = Array.from({ length: 1000 }, (_, row) => [row, `第${String(row)}行`, row / 4]);
  await run(async (context, target) => {
    target.getRange('A10:C1009').values = rows;
    await context.sync();
  });
  expect(sheet.cell(1008, 1)?.value).toBe('第999行');
  expect(sheet.cell(1008, 2)?.value).toBe(249.75);
  expect(excel.requests.count).toBe(1);
});

test('a kept range can be used in a later request', async () => {
  await run(async (context, target) => {
    const added = context.workbook.worksheets.add('新');
    const range = target.getRange('A1:B1').load('values');
    await context.sync();
    range.values = [['名', '初']];
    added.getRange('A1').values = [['一']];
    added.load('position');
    await context.sync();
    expect(added.position).toBe(1);
  });
  expect([sheet.cell(0, 0)?.value, workbook.sheet('新')?.cell(0, 0)?.value]).toEqual(['名', '一']);
});

test('null in an array leaves a cell alone, one value fills a range', async () => {
  await run(async (context, target) => {
    target.getRange('A1:C1').values = [[null, '改', null]];
    (target.getRange('E1:E3') as unknown as { values: unknown }).values = 7;
    target.getRange('A2:A3').clear('Contents');
    await context.sync();
  });
  expect([0, 1, 2].map((column) => sheet.cell(0, column)?.value)).toEqual(['名称', '改', '全年']);
  expect([0, 1, 2].map((row) => sheet.cell(row, 4)?.value)).toEqual([7, 7, 7]);
  expect(sheet.cell(1, 0)).toBeUndefined();
});

test('formats are read as what cells have in common', async () => {
  await run(async (context, target) => {
    const format = target.getRange('A1:B2').format;
    target.getRange('A1:B1').format.font.bold = true;
    target.getRange('A1:B2').format.borders.getItem('EdgeBottom').style = 'Continuous';
    target.getRange('B:C').format.columnWidth = 80;
    target.getRanges('A1,A3').format.rowHeight = 30;
    target.getRange('D:D').numberFormat = '0.00' as unknown as string[][];
    format.load('columnWidth,rowHeight,wrapText,font/bold,font/size,fill/color');
    const edge = format.borders.getItem('EdgeBottom').load('style,weight');
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      columnWidth: null,
      rowHeight: null,
      wrapText: false,
      font: { bold: null, size: 11 },
      fill: { color: '#FFFFFF' },
    });
    expect([edge.style, edge.weight]).toEqual(['Continuous', 'Thin']);
    target.getRange('D5').values = [[1]];
    const column = target.getRange('D5').load('numberFormat,text');
    await context.sync();
    expect([column.numberFormat, column.text]).toEqual([[['0.00']], [['1.00']]]);
  });
  expect([0, 1, 2].map((row) => sheet.rowHeight(row))).toEqual([30, 13.8, 30]);
  expect(sheet.cell(1, 0)?.format.borders.EdgeBottom?.style).toBe('Continuous');
  expect(sheet.cell(0, 0)?.format.borders.EdgeBottom).toBeUndefined();
});

test('merged cells keep the first content only; unmerging parts them', async () => {
  await run(async (context, target) => {
    target.getRange('A1:C2').merge(true);
    await context.sync();
  });
  expect(sheet.merges).toHaveLength(2);
  expect([0, 1].map((column) => sheet.cell(0, column)?.value ?? '')).toEqual(['名称', '']);
  await run(async (context, target) => {
    target.getRange('A1').unmerge();
    await context.sync();
  });
  expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
});

test('names of the workbook and of a sheet', async () => {
  await run(async (context, target) => {
    const { names } = context.workbook;
    names.add('自评总分', target.getRange('B2:B3'), '合计');
    names.add('_自评标记', '="甲""乙"').visible = false;
    target.names.add('本表', '=1.5');
    names.add('丢失', '=不在!$A$1');
    names.load('items/name,items/formula,items/type,items/value,items/visible,items/scope,items/comment');
    target.names.load('items/name,items/type,items/scope');
    const range = names.getItem('自评总分').getRangeOrNullObject().load('address');
    const none = names.getItemOrNullObject('没有');
    await context.sync();
    expect(
      names.items.map(({ name, formula, type, value, visible }): unknown[] => [
        name,
        formula,
        type,
        value,
        visible,
      ]),
    ).toEqual([
      ['自评总分', '=指标!$B$2:$B$3', 'Range', '指标!$B$2:$B$3', true],
      ['_自评标记', '="甲""乙"', 'String', '甲"乙', false],
      ['丢失', '=不在!$A$1', 'Error', '#REF!', true],
    ]);
    expect(target.names.items.map(({ type, scope }) => [type, scope])).toEqual([['Double', 'Worksheet']]);
    expect([range.address, none.isNullObject]).toEqual(['指标!B2:B3', true]);
    names.getItem('自评总分').delete();
    await context.sync();
  });
  expect(workbook.names.map(({ name }) => name)).toEqual(['_自评标记', '丢失']);
});

test('the page', async () => {
  await run(async (context, target) => {
    const { pageLayout } = target;
    pageLayout.setPrintArea('A1:C3');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintMargins('Centimeters', { left: 1.27 });
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    target.horizontalPageBreaks.add('A3');
    target.horizontalPageBreaks.add('A2');
    target.freezePanes.freezeRows(2);
    const frozen = target.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('指标!1:2');
  });
  expect(sheet.page).toMatchObject({ zoom: { horizontalFitToPages: 1 }, horizontalBreaks: [1, 2] });
  expect(sheet.page.leftMargin).toBeCloseTo(36, 6);
  expect(sheet.page.titleRows).toMatchObject({ top: 0, bottom: 1 });
  expect(sheet.page.headerFooter.centerFooter).toBe('第 &P 页');
});

test('conditional formats: the newest first, cleared with their range', async () => {
  await run(async (context, target) => {
    const custom = target.getRange('A1:A3').conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=A1=""';
    custom.custom.format.font.color = 'red';
    const bar = target.getRange('B1:B3').conditionalFormats.add('DataBar');
    bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    const all = target.getRange('A1:C3').conditionalFormats;
    all.load('items/type,items/priority');
    const wrong = bar.customOrNullObject.load('format/font/color');
    await context.sync();
    expect(all.items.map(({ type }) => type)).toEqual(['DataBar', 'Custom']);
    expect(wrong.isNullObject).toBe(true);
    target.getRange('A2').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(sheet.conditionalFormats).toMatchObject([
    { type: 'DataBar', lower: { type: 'Number', formula: '0' } },
  ]);
});

test('charts are made of a rectangle as Excel does', async () => {
  await run(async (context, target) => {
    const chart = target.charts.add('ColumnClustered', target.getRange('A1:C3'), 'Columns');
    chart.title.text = '预算';
    chart.setPosition('E1', 'F2');
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(1).format.fill.setSolidColor('#336699');
    chart.load('name,width,height,left');
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['年初', '全年']);
    expect([chart.left, chart.width, chart.height]).toEqual([216, 108, 27.6]);
  });
  const [chart] = sheet.charts;
  expect(chart).toMatchObject({ title: '预算', valueAxis: { minimum: 0 }, categoryAxis: { minimum: '' } });
  expect(chart?.series[1]).toMatchObject({
    color: '#336699',
    values: { sheet: '指标', area: { top: 1, left: 2, bottom: 2, right: 2 } },
    categories: { sheet: '指标', area: { top: 1, left: 0, bottom: 2, right: 0 } },
  });
  await run(async (context, target) => {
    target.charts.getItemOrNullObject('没有').delete();
    target.charts.getItem(chart?.name ?? '').delete();
    await context.sync();
  });
  expect(sheet.charts).toEqual([]);
});

test('what is selected can be selected again', async () => {
  workbook.addSheet('乙表');
  await run(async (context, target) => {
    const before = context.workbook.getSelectedRange().load('address');
    target.getRange('B2:C3').select();
    const areas = context.workbook.getSelectedRanges().load('address,areaCount');
    context.workbook.worksheets.getItem('乙表').activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([before.address, areas.address, active.name]).toEqual(['指标!A1', '指标!B2:C3', '乙表']);
  });
});

test('hidden rows are told one by one', async () => {
  sheet.hideRow(1, true);
  sheet.isFiltered = true;
  await run(async (context, target) => {
    const range = target.getRange('A1:A3').load('rowHidden');
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    await context.sync();
    expect(range.rowHidden).toBeNull();
    expect(rows.value).toEqual([
      { rowHidden: false, rowIndex: 0 },
      { rowHidden: true, rowIndex: 1 },
      { rowHidden: false, rowIndex: 2 },
    ]);
    target.autoFilter.remove();
    range.load('rowHidden');
    await context.sync();
    expect(range.rowHidden).toBe(false);
  });
});
