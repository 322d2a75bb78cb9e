import { givenValues } from '../../src/workbench/model/calculator';
import { Workbook } from '../../src/workbench/model/workbook';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel;
let workbook: Workbook;

beforeEach(() => {
  workbook = new Workbook({ year: 2021 });
  const sheet = workbook.addSheet('指标');
  sheet.put(0, 0, '名称');
  sheet.put(1, 0, '甲');
  sheet.put(1, 1, 3, '=1+2');
  workbook.addSheet('空');
  excel = startExcel({ workbook, apiSet: '1.14' });
});

afterEach(() => excel.stop());

test('sheets and what they hold are read in two requests', async () => {
  await excel.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility,items/position,items/id');
    const names = context.workbook.names.load('items/name,items/formula,items/visible');
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position])).toEqual([
      ['指标', 'Visible', 0],
      ['空', 'Visible', 1],
    ]);
    expect(names.items).toEqual([]);
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    used.forEach((range) => range.load('values,formulas,numberFormat,address'));
    await context.sync();
    expect(used[0]?.values).toEqual([
      ['名称', ''],
      ['甲', 3],
    ]);
    expect(used[0]?.formulas[1]).toEqual(['甲', '=1+2']);
    expect(used[0]?.numberFormat[0]).toEqual(['General', 'General']);
    expect(used[0]?.address).toBe('指标!A1:B2');
    expect(used[1]?.isNullObject).toBe(true);
  });
  expect(excel.requests.count).toBe(2);
});

test('values, formulas, formats and names are written', async () => {
  workbook.calculator = givenValues(({ formula }) => (formula === '=SUM(A1:B1)' ? 15 : undefined));
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('自评汇总');
    const range = sheet.getRange('A1:B2');
    range.numberFormat = [
      ['0.00', '0'],
      ['@', 'General'],
    ];
    range.values = [
      ['12', 3],
      ['12', "'=甲"],
    ];
    const total = sheet.getCell(2, 0);
    total.formulas = [['=SUM(A1:B1)']];
    range.format.font.bold = true;
    range.format.fill.color = '#eeeeee';
    range.format.borders.getItem('EdgeTop').style = 'Continuous';
    context.workbook.names.add('自评总分', total).visible = false;
    total.load('values');
    await context.sync();
    expect(total.values).toEqual([[15]]);
  });
  const sheet = workbook.sheet('自评汇总')!;
  expect(sheet.cell(0, 0)?.value).toBe(12);
  expect(sheet.cell(1, 0)?.value).toBe('12');
  expect(sheet.cell(1, 1)).toMatchObject({ value: '=甲', formula: null });
  expect(sheet.cell(0, 1)?.format).toMatchObject({ bold: true, fill: '#EEEEEE' });
  expect(workbook.names).toEqual([
    { name: '自评总分', formula: '=自评汇总!$A$3', comment: '', visible: false },
  ]);
});
