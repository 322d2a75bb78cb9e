import { givenValues } from '../../src/workbench/model/calculator';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Fault } from '../support/office/faults';
import { startExcel, type ExcelOptions, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel;
let workbook: Workbook;

function start(faults: readonly Fault[], options: Partial<ExcelOptions> = {}): void {
  workbook = new Workbook({ year: 2021 });
  workbook.addSheet('A');
  excel = startExcel({ workbook, apiSet: '1.14', faults, ...options });
}
afterEach(() => excel.stop());

const value = (row: number): unknown => workbook.sheet('A')?.cell(row, 0)?.value ?? null;

/** Writes 1 in A1 and 2 in A2 with one request; gives what came of it. */
async function write(patience = 50): Promise<string> {
  const context = new excel.Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('A');
  sheet.getRange('A1').values = [[1]];
  sheet.getRange('A2').values = [[2]];
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), patience));
  const answer = context.sync().then(
    () => 'done',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
  return Promise.race([answer, silence]);
}

test('without faults all is done', async () => {
  start([]);
  expect([await write(), value(0), value(1)]).toEqual(['done', 1, 2]);
});

test('a request refused as a whole does nothing, and the next one works', async () => {
  start([{ request: 1, kind: 'refused', code: 'AccessDenied' }]);
  expect([await write(), value(0)]).toEqual(['AccessDenied', null]);
  expect([await write(), value(0)]).toEqual(['done', 1]);
});

test('while a cell is edited Excel does nothing', async () => {
  start([{ request: 1, kind: 'cell-edit-mode' }]);
  expect([await write(), value(0)]).toEqual(['InvalidOperationInCellEditMode', null]);
  expect(await write()).toBe('done');
  excel.editCell(true);
  expect(await write()).toBe('InvalidOperationInCellEditMode');
  excel.editCell(false);
  expect(await write()).toBe('done');
});

test('cell editing may last', async () => {
  start([{ request: 2, kind: 'cell-edit-mode', lasting: true }]);
  expect([await write(), await write(), await write()]).toEqual([
    'done',
    'InvalidOperationInCellEditMode',
    'InvalidOperationInCellEditMode',
  ]);
});

test('a request may fail half way', async () => {
  const half = 5;
  start([{ request: 1, kind: 'fails-at', actions: half, code: 'GeneralException' }]);
  expect([await write(), value(0), value(1)]).toEqual(['GeneralException', 1, null]);
});

test('a request may never be answered, done or not', async () => {
  start([{ request: 1, kind: 'no-answer' }]);
  expect([await write(), value(0)]).toEqual(['no answer', null]);
  excel.stop();
  start([{ request: 1, kind: 'applied-without-answer' }]);
  expect([await write(), value(0), value(1)]).toEqual(['no answer', 1, 2]);
});

test.each([
  [undefined, 'InvalidOrTimedOutSession'],
  [true, 'no answer'],
])('a workbook may be closed half way (silent: %s)', async (silent, answer) => {
  start([{ request: 1, kind: 'closed', actions: 5, ...(silent === undefined ? {} : { silent }) }]);
  expect([await write(), value(0), value(1)]).toEqual([answer, 1, null]);
  expect(await write()).toBe(answer);
  expect(value(1)).toBeNull();
});

test('a request above 5 MB is refused', async () => {
  start([]);
  const text = '一'.repeat(30_000);
  const context = new excel.Excel.RequestContext();
  context.workbook.worksheets.getItem('A').getRange('A1:A60').values = Array.from({ length: 60 }, () => [
    text,
  ]);
  await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(value(0)).toBeNull();
  expect(excel.requests.sizes[0]).toBeGreaterThan(5 * 1024 * 1024);
});

test('an answer above the limit is refused, whatever the request did', async () => {
  start([], { payloadLimit: 3000 });
  workbook.sheet('A')?.put(0, 0, '长'.repeat(2000));
  const context = new excel.Excel.RequestContext();
  context.workbook.worksheets.getItem('A').getRange('A1').load('values');
  await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('calculation may take longer than a request', async () => {
  start([], { calculationDelay: 1 });
  workbook.calculator = givenValues(() => 15);
  const states: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('A').getRange('A1');
    cell.formulas = [['=SUM(B1:C1)']];
    for (let request = 0; request < 2; request++) {
      cell.load('values');
      context.application.load('calculationState');
      await context.sync();
      states.push([context.application.calculationState, cell.values[0]?.[0]]);
    }
  });
  expect(states).toEqual([
    ['Pending', ''],
    ['Done', 15],
  ]);
});

test('calculation waits while it is suspended', async () => {
  start([]);
  workbook.calculator = givenValues(() => 15);
  await excel.Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    const cell = context.workbook.worksheets.getItem('A').getRange('A1');
    cell.formulas = [['=SUM(B1:C1)']];
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([['']]);
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[15]]);
  });
});

test('in manual mode only the formulas just written are calculated', async () => {
  start([]);
  let total = 1;
  workbook.calculator = givenValues(() => total);
  workbook.sheet('A')?.put(5, 0, 99, '=A1');
  const context = new excel.Excel.RequestContext();
  context.application.calculationMode = 'Manual';
  const sheet = context.workbook.worksheets.getItem('A');
  sheet.getRange('A1').formulas = [['=1']];
  await context.sync();
  expect([value(0), value(5)]).toEqual([1, 99]);
  total = 2;
  context.application.calculate('Full');
  await context.sync();
  expect([value(0), value(5)]).toEqual([2, 2]);
});

test('a formula nobody knows the value of shows #NAME?', async () => {
  start([]);
  workbook.calculator = givenValues(() => undefined);
  workbook.sheet('A')?.put(5, 0, 99, '=A1');
  const context = new excel.Excel.RequestContext();
  context.workbook.worksheets.getItem('A').getRange('A1').formulas = [['=1']];
  await context.sync();
  expect([value(0), value(5)]).toEqual(['#NAME?', 99]);
});

test('the client’s own requests are counted apart', async () => {
  start([]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('A').getRange('A1').load('values');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([excel.requests.count, excel.requests.clientOwn.length]).toEqual([1, 1]);
  expect(excel.requests.bodies[0]?.Actions.length).toBeGreaterThan(0);
});
