import { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookChanges } from '../../src/workbench/model/changes';
import { editByHand, selectByHand } from '../../src/workbench/model/user-edit';
import { givenValues } from '../../src/workbench/model/calculator';
import { startExcel } from '../support/office/start-excel';

function watched(): { workbook: Workbook; told: WorkbookChanges[] } {
  const workbook = new Workbook({ year: 2021 });
  workbook.addSheet('指标').put(0, 0, 5);
  workbook.addSheet('汇总').put(0, 0, 5, '=指标!A1');
  const told: WorkbookChanges[] = [];
  workbook.changes.subscribe((changes) => told.push(changes));
  return { workbook, told };
}

const names = (changes: WorkbookChanges): string[] => [...changes.touched].map(({ name }) => name);

test('an edit by hand is told once, with the cells and the sheets whose results changed', () => {
  const { workbook, told } = watched();
  const [indicators, summary] = workbook.sheets;
  workbook.calculator = givenValues(() => workbook.sheet('指标')?.cell(0, 0)?.value);
  editByHand(workbook, indicators!, [
    { row: 0, column: 0, typed: '7' },
    { row: 3, column: 2, typed: 'x' },
  ]);
  expect(told).toHaveLength(1);
  expect(told[0]!.by).toBe('user');
  expect([...told[0]!.written]).toEqual([[indicators, { top: 0, left: 0, bottom: 3, right: 2 }]]);
  expect(names(told[0]!)).toEqual(['指标', '汇总']);
  expect(summary!.cell(0, 0)?.value).toBe(7);
});

test('a locked cell of a protected sheet is not edited, an unlocked one is', () => {
  const { workbook, told } = watched();
  const [sheet] = workbook.sheets;
  sheet!.changeFormat({ top: 1, left: 0, bottom: 1, right: 0 }, (format) => ({ ...format, locked: false }));
  sheet!.isProtected = true;
  const edits = [
    { row: 1, column: 0, typed: '1' },
    { row: 0, column: 0, typed: '1' },
  ];
  expect(editByHand(workbook, sheet!, edits)).toBe(false);
  expect(sheet!.cell(1, 0)?.value).toBe('');
  expect(told).toEqual([]);
  expect(editByHand(workbook, sheet!, edits.slice(0, 1))).toBe(true);
  expect(sheet!.cell(1, 0)?.value).toBe(1);
});

test('a selection is told, and what is the same is not', () => {
  const { workbook, told } = watched();
  selectByHand(workbook, workbook.sheets[1]!, [{ top: 2, left: 2, bottom: 2, right: 2 }]);
  expect(told.map((changes) => changes.isSelectionChanged)).toEqual([true]);
  workbook.changes.announce('user');
  expect(told).toHaveLength(1);
});

test('what an add-in does is told once a request: cells, looks, and the list of sheets', async () => {
  const { workbook, told } = watched();
  const excel = startExcel({ workbook, apiSet: '1.14' });
  await excel.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem('指标').getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    sheets.getItem('汇总').getRange('A1').format.font.bold = true;
    sheets.add('新表');
    sheets.getItem('汇总').name = '汇总表';
    await context.sync();
  });
  excel.stop();
  expect(told).toHaveLength(1);
  const [changes] = told;
  expect(changes!.by).toBe('add-in');
  expect([...changes!.written.values()]).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  expect(new Set(names(changes!))).toEqual(new Set(['指标', '汇总表']));
  expect(changes!.sheets.map(({ kind, sheet }) => [kind, sheet.name])).toEqual([
    ['renamed', '汇总表'],
    ['added', '新表'],
  ]);
});

test('reading tells nothing', async () => {
  const { workbook, told } = watched();
  const excel = startExcel({ workbook, apiSet: '1.14' });
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('指标').getUsedRange();
    range.load('values');
    await context.sync();
  });
  excel.stop();
  expect(told).toEqual([]);
});
