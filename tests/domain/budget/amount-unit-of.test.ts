import { amountUnitOf } from '../../../src/domain/budget/amount-unit-of';
import type { BudgetTable, EvaluationInput, Facts, KeyTaskTable } from '../../../src/domain/evaluation/input';
import type { AmountUnit } from '../../../src/domain/values/amount-unit';
import { codes, table } from './tables';

function input(
  fact: string | null,
  budgets: readonly BudgetTable[],
  keyTasks: readonly KeyTaskTable[] = [],
): EvaluationInput {
  const facts: Facts =
    fact === null
      ? {}
      : {
          amountUnit: { ref: { sheet: '基本情况', row: 3, column: 1 }, value: fact, numberFormat: 'General' },
        };
  return {
    subject: 'department',
    facts,
    extraFacts: [],
    budgets,
    indicators: [],
    statedSums: [],
    keyTasks,
    findings: [],
  };
}

const budget = (unit: AmountUnit | null) => table('funding-source', [], null, unit);
const tasks = (unit: AmountUnit | null): KeyTaskTable => ({
  ref: { sheet: '重点任务', row: 0, column: 0 },
  amountUnit: unit,
  fieldUnits: {},
  rows: [],
});

test.each([
  ['万元', '万元'],
  ['单位：万元', '万元'],
  ['金额单位:人民币元', '元'],
  ['金额（万元）', '万元'],
  ['亿元', '亿元'],
  ['万', '万元'],
  [' 元 ', '元'],
])('the fact %s', (text, unit) => {
  expect(amountUnitOf(input(text, [budget('亿元'), budget(null)]))).toEqual({ unit, findings: [] });
});

test.each(['美元', '千元', '百万元', '万亿元', '人'])(
  'the fact %s is not known: the tables decide, with an error',
  (text) => {
    const { unit, findings } = amountUnitOf(input(text, [budget('元')]));
    expect(unit).toBe('元');
    expect(codes(findings)).toEqual(['amount-unit-unreadable 基本情况!B4']);
    expect(findings[0]?.severity).toBe('error');
  },
);

test('without a fact the first table that states a unit decides', () => {
  expect(amountUnitOf(input(null, [budget('元'), budget('万元')]))).toEqual({ unit: '元', findings: [] });
  expect(amountUnitOf(input('/', [], [tasks('亿元')]))).toEqual({ unit: '亿元', findings: [] });
});

test('a table that states none is read like the others, with a warning', () => {
  const { unit, findings } = amountUnitOf(input(null, [budget('元')], [tasks(null)]));
  expect(unit).toBe('元');
  expect(codes(findings)).toEqual(['table-amount-unit-assumed 重点任务!A1']);
});

test("a unit stated by a column counts as the table's", () => {
  const stated: BudgetTable = { ...budget(null), fieldUnits: { executed: '元' } };
  expect(amountUnitOf(input(null, [stated]))).toEqual({ unit: '元', findings: [] });
});

test('stated nowhere: 万元, with a warning; without amounts there is nothing to warn of', () => {
  const { unit, findings } = amountUnitOf(input(null, [budget(null)]));
  expect(unit).toBe('万元');
  expect(codes(findings)).toEqual(["amount-unit-assumed 'funding-source'!A1"]);
  expect(amountUnitOf(input(null, []))).toEqual({ unit: '万元', findings: [] });
});
