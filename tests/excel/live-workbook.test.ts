import { liveWorkbook } from '../../src/excel/live-workbook';
import type { WorkbookChange } from '../../src/workbook/live-workbook';
import { Workbook } from '../../src/workbench/model/workbook';
import { editByHand, selectByHand } from '../../src/workbench/model/user-edit';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel | null = null;
afterEach(() => {
  excel?.stop();
  excel = null;
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function watched(): Promise<{
  workbook: Workbook;
  heard: WorkbookChange[];
  stop: () => Promise<void>;
}> {
  const workbook = new Workbook({ year: 2021 });
  workbook.addSheet('指标');
  workbook.addSheet('收支');
  excel = startExcel({ workbook, apiSet: '1.14' });
  const heard: WorkbookChange[] = [];
  const listening = await liveWorkbook().onChange((change) => heard.push(change));
  if (!listening.ok) throw new Error(listening.error.code);
  return { workbook, heard, stop: listening.value };
}

test('what is typed in a sheet is told with its area; a selection is none of it', async () => {
  const { workbook, heard } = await watched();
  const [sheet] = workbook.sheets;
  selectByHand(workbook, sheet!, [{ top: 4, left: 1, bottom: 4, right: 1 }]);
  editByHand(workbook, sheet!, [{ row: 4, column: 1, typed: '48' }]);
  await settled();
  expect(heard).toEqual([{ sheet: '指标', area: { row: 4, column: 1, rows: 1, columns: 1 } }]);
});

test('a sheet the user adds or deletes is told', async () => {
  const { workbook, heard } = await watched();
  workbook.addSheet('新表');
  workbook.changes.announce('user');
  workbook.removeSheet(workbook.sheet('收支')!);
  workbook.changes.announce('user');
  await settled();
  expect(heard).toEqual([
    { sheet: '新表', area: null },
    { sheet: '收支', area: null },
  ]);
});

test('what the add-in writes itself is not told', async () => {
  const { heard } = await watched();
  await excel!.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('指标').getRange('A1').values = [[1]];
    await context.sync();
  });
  await settled();
  expect(heard).toEqual([]);
});

test('once stopped, nothing more is told and Excel sends nothing', async () => {
  const { workbook, heard, stop } = await watched();
  await stop();
  editByHand(workbook, workbook.sheets[0]!, [{ row: 0, column: 0, typed: '1' }]);
  await settled();
  expect(heard).toEqual([]);
});

test('an event that is not played is refused, not acknowledged', async () => {
  await watched();
  const registering = excel!.Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(registering).rejects.toMatchObject({ code: 'ApiNotFound' });
  excel!.abandon();
  excel = null;
});
