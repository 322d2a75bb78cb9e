import { revealCell, revealSheet } from '../../src/excel/reveal';
import { Workbook } from '../../src/workbench/model/workbook';
import type { Fault } from '../support/office/faults';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel;

function open(faults: readonly Fault[] = []): Workbook {
  const workbook = new Workbook({ year: 2022 });
  workbook.addSheet('指标');
  workbook.addSheet('自评汇总');
  excel = startExcel({ workbook, apiSet: '1.14', faults });
  return workbook;
}

afterEach(() => excel.stop());

test('a sheet comes to the front in one request', async () => {
  const workbook = open();
  expect(await revealSheet('自评汇总')).toBe(true);
  expect(workbook.activeSheet?.name).toBe('自评汇总');
  expect(excel.requests.count).toBe(1);
});

test('a cell is selected on its sheet in one request', async () => {
  const workbook = open();
  expect(await revealCell({ sheet: '自评汇总', row: 3, column: 4 })).toBe(true);
  expect(workbook.activeSheet?.name).toBe('自评汇总');
  expect(workbook.selection).toEqual([{ top: 3, left: 4, bottom: 3, right: 4 }]);
  expect(excel.requests.count).toBe(1);
});

test('a sheet that is gone is not reached', async () => {
  const workbook = open();
  expect(await revealSheet('没有')).toBe(false);
  expect(await revealCell({ sheet: '没有', row: 0, column: 0 })).toBe(false);
  expect(workbook.activeSheet?.name).toBe('指标');
});

test('an Excel that does not answer is not waited for', async () => {
  open([{ request: 1, kind: 'no-answer' }]);
  expect(await revealSheet('自评汇总', 0.1)).toBe(false);
});
