import { indicatorWorkbook } from '../../scripts/bench/indicator-workbook';
import { excelHost } from '../../src/excel/excel-host';
import { givenValues } from '../../src/workbench/model/calculator';
import { Workbook } from '../../src/workbench/model/workbook';
import type { PlannedCell, SheetPlan } from '../../src/workbook/sheet-plan';
import { startExcel } from '../support/office/start-excel';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { samplePlan } from '../xlsx/support/plans';
import { evaluate, WatchedHost, workbookOf } from './support/open-in-excel';
import { sheetNamed, sheetState, valueAt } from './support/workbook-state';

jest.setTimeout(60_000);

/** A workbook whose only sheet has so many rows of twelve cells. */
function bookOf(rows: number): Workbook {
  const workbook = new Workbook({ year: 2022 });
  const sheet = workbook.addSheet('指标');
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < 12; column += 1)
      sheet.put(row, column, `单元格 ${String(row)}-${String(column)}`);
  }
  if (rows > 5) sheet.hideRow(5, true);
  workbook.calculator = givenValues(({ formula }) => (formula.startsWith('=') ? 5 : undefined));
  return workbook;
}

test.each([10, 1000])('a plan of %i rows is read and written in three requests', async (rows) => {
  const workbook = bookOf(rows);
  const excel = startExcel({ workbook, apiSet: '1.14' });
  const host = excelHost();
  const read = await host.read();
  expect(read.ok && read.value.sheets[0]?.cells.length).toBe(rows * 12);
  expect(await host.apply([samplePlan({ rows })], {})).toMatchObject({ ok: true });
  expect(excel.requests.count).toBe(3);
  excel.stop();
});

test.each([10, 500, 1000])('a whole run over %i indicators takes three requests', async (size) => {
  const opened = await openXlsx(await indicatorWorkbook(size));
  const read = opened.ok ? await opened.value.read() : opened;
  if (!read.ok) throw new Error(read.error.message.en);
  const workbook = workbookOf(read.value);
  const excel = startExcel({ workbook, apiSet: '1.14' });
  expect(await evaluate(new WatchedHost(workbook, 30))).toMatchObject({ ok: true });
  expect(excel.requests.count).toBe(3);
  expect(await evaluate(new WatchedHost(workbook, 30))).toMatchObject({ ok: true });
  expect(excel.requests.count).toBe(6);
  expect(excel.requests.clientOwn).toEqual([]);
  excel.stop();
});

test('what is more than one answer is read in pieces, and is the same', async () => {
  const workbook = bookOf(300);
  const whole = startExcel({ workbook, apiSet: '1.14' });
  const expected = await excelHost().read();
  whole.stop();
  const excel = startExcel({ workbook, apiSet: '1.14', payloadLimit: 60_000 });
  expect(await excelHost().read()).toEqual(expected);
  expect(excel.requests.count).toBeGreaterThan(5);
  excel.stop();
});

test('a row that is more than one answer is refused with the sheet’s name', async () => {
  const workbook = bookOf(3);
  sheetNamed(workbook, '指标').put(1, 1, '长'.repeat(30_000));
  const excel = startExcel({ workbook, apiSet: '1.14', payloadLimit: 60_000 });
  const read = await excelHost().read();
  expect(read).toMatchObject({ ok: false, error: { code: 'excel-answer-too-large' } });
  expect(!read.ok && read.error.message.zh).toContain('“指标”');
  excel.stop();
});

test('what is more than one request is written in several, and is the same', async () => {
  const plans = [{ ...samplePlan({ rows: 120 }), charts: [] }];
  const workbook = bookOf(2);
  const whole = startExcel({ workbook, apiSet: '1.14' });
  const expected = await excelHost().apply(plans, {});
  whole.stop();
  const other = bookOf(2);
  const excel = startExcel({ workbook: other, apiSet: '1.14', payloadLimit: 20_000 });
  expect(await excelHost().apply(plans, {})).toEqual(expected);
  expect(excel.requests.count).toBeGreaterThan(3);
  expect(sheetState(sheetNamed(other, '自评汇总'))).toEqual(sheetState(sheetNamed(workbook, '自评汇总')));
  excel.stop();
});

test('no request comes near Excel’s 5 MB', async () => {
  const text = '"说明"，'.repeat(400);
  const cells: PlannedCell[] = Array.from({ length: 1200 }, (_, row) => ({
    row,
    column: 5,
    content: { kind: 'text', text },
    style: 'body',
  }));
  const plan: SheetPlan = { ...samplePlan(), cells, merges: [], charts: [] };
  const workbook = bookOf(2);
  const excel = startExcel({ workbook, apiSet: '1.14' });
  const progress: unknown[] = [];
  expect(await excelHost().apply([plan], { onProgress: (step) => progress.push(step) })).toMatchObject({
    ok: true,
  });
  expect(Math.max(...excel.requests.sizes)).toBeLessThan(4_200_000);
  expect(progress.length).toBeGreaterThan(1);
  expect(progress.at(-1)).toEqual({ step: 'write', done: progress.length, total: progress.length });
  expect(valueAt(sheetNamed(workbook, '自评汇总'), 1199, 5)).toBe(text);
  excel.stop();
});

test('one cell that is more than one request is refused', async () => {
  const plan = samplePlan();
  const cells: PlannedCell[] = [
    { row: 0, column: 0, content: { kind: 'text', text: '长'.repeat(30_000) }, style: 'body' },
  ];
  const excel = startExcel({ workbook: bookOf(2), apiSet: '1.14', payloadLimit: 20_000 });
  const applied = await excelHost().apply([{ ...plan, cells, merges: [] }], {});
  expect(applied).toMatchObject({ ok: false, error: { code: 'excel-request-too-large' } });
  excel.stop();
});

test('values are read again where Excel is still calculating', async () => {
  const workbook = bookOf(2);
  const excel = startExcel({ workbook, apiSet: '1.14', calculationDelay: 1 });
  const host = excelHost();
  await host.read();
  const applied = await host.apply([samplePlan()], {});
  expect(excel.requests.count).toBe(4);
  expect(applied.ok && applied.value.get('自评汇总')?.get('B3')).toBe(5);
  excel.stop();
});

test('formulas are calculated also where the user calculates by hand, and that stays so', async () => {
  const workbook = bookOf(2);
  workbook.calculationMode = 'Manual';
  const excel = startExcel({ workbook, apiSet: '1.14' });
  const applied = await excelHost().apply([samplePlan()], {});
  expect(applied.ok && applied.value.get('自评汇总')?.get('B3')).toBe(5);
  expect(workbook.calculationMode).toBe('Manual');
  excel.stop();
});
