import { plain } from '../../../src/domain/decimal';
import { readKeyTasks } from '../../../src/domain/budget/key-tasks';
import type { KeyTaskField, KeyTaskRow, KeyTaskTable } from '../../../src/domain/evaluation/input';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';
import { codes } from './tables';

const FIELDS: readonly KeyTaskField[] = [
  'number',
  'name',
  'content',
  'budget',
  'executed',
  'completion',
  'reason',
];

function tasks(...rows: readonly Partial<Record<KeyTaskField, CellValue>>[]): KeyTaskTable {
  return {
    ref: { sheet: '重点任务', row: 0, column: 0 },
    amountUnit: '万元',
    fieldUnits: { executed: '元' },
    rows: rows.map((entry, row): KeyTaskRow => {
      const fields: Partial<Record<KeyTaskField, SourceCell>> = {};
      FIELDS.forEach((field, column) => {
        const value = entry[field];
        if (value === undefined) return;
        fields[field] = { ref: { sheet: '重点任务', row: row + 1, column }, value, numberFormat: 'General' };
      });
      return { ref: { sheet: '重点任务', row: row + 1, column: 0 }, fields };
    }),
  };
}

test('amounts are read in the unit of their column, other columns as text', () => {
  const table = tasks({
    number: 1,
    name: '推动国内区域合作取得新成效',
    content: null,
    budget: '8.1',
    executed: 80000,
    completion: '已完成',
  });
  const { keyTasks, findings } = readKeyTasks([table], '万元');
  expect(findings).toEqual([]);
  const [task] = keyTasks;
  expect(task?.name).toBe('推动国内区域合作取得新成效');
  expect([plain(task!.budget!.value), plain(task!.executed!.value)]).toEqual(['8.1', '8']);
  expect(task?.texts).toEqual({ number: '1', completion: '已完成' });
});

test('blank amounts are null without a finding, unreadable ones with one', () => {
  const { keyTasks, findings } = readKeyTasks(
    [tasks({ name: '甲', budget: '/', executed: null }, { name: '乙', budget: '若干' })],
    '万元',
  );
  expect(keyTasks.map((task) => [task.budget, task.executed])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(codes(findings)).toEqual(['amount-unreadable 重点任务!D3']);
});

test('what does not hold is said', () => {
  const { findings } = readKeyTasks(
    [
      tasks(
        { name: '', budget: 1, executed: 10000 },
        { name: '乙', budget: 10, executed: 120000 },
        { name: '丙', budget: -1, executed: null },
        { name: '丁', budget: 10, executed: 10 },
      ),
    ],
    '万元',
  );
  expect(codes(findings)).toEqual([
    'key-task-unnamed 重点任务!A2',
    'executed-above-budget 重点任务!E3',
    'negative-amount 重点任务!D4',
    'likely-amount-unit-slip 重点任务!E5',
  ]);
});
