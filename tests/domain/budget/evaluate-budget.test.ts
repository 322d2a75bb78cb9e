import { compareRatio, decimal, plain } from '../../../src/domain/decimal';
import { evaluateBudget } from '../../../src/domain/budget/evaluate-budget';
import { codes, table, type LineEntry } from './tables';

const SOURCES: readonly LineEntry[] = [
  { name: '一般公共预算', executed: '127,052.62' },
  { name: '政府性基金预算', executed: 166886.99 },
];
const NATURES: readonly LineEntry[] = [
  { name: '基本支出', executed: 3992.42 },
  { name: '项目支出', executed: '289,947.19' },
];

const text = (value: { toFixed(): string } | null) => (value === null ? null : value.toFixed());

describe('the reference case', () => {
  const { budget, findings } = evaluateBudget(
    [
      table('funding-source', SOURCES, { executed: '293，939.61' }),
      table('nature', NATURES, { executed: 293939.61 }),
    ],
    '万元',
    'department',
  );

  test('foots to the published total, without findings', () => {
    expect(findings).toEqual([]);
    expect(budget.groupings.map((grouping) => [grouping.basis, text(grouping.executed)])).toEqual([
      ['funding-source', '293939.61'],
      ['nature', '293939.61'],
    ]);
  });

  test('has the published shares', () => {
    const shares = budget.groupings.map((grouping) =>
      grouping.lines.map((line) => [line.name, text(line.share)]),
    );
    expect(shares).toEqual([
      [
        ['一般公共预算', '43.22'],
        ['政府性基金预算', '56.78'],
      ],
      [
        ['基本支出', '1.36'],
        ['项目支出', '98.64'],
      ],
    ]);
    expect(budget.groupings.map((grouping) => grouping.shareSum)).toEqual([null, null]);
  });

  test('has no execution rate, as it publishes no budgets', () => {
    expect(budget.execution).toBeNull();
    expect(budget.groupings[0]).toMatchObject({ initial: null, adjusted: null, executionRate: null });
  });

  test('keeps every amount with its cell', () => {
    const [line] = budget.groupings[1]!.lines;
    expect(line?.executed?.source?.ref).toEqual({ sheet: 'nature', row: 1, column: 3 });
    expect(plain(line!.executed!.scale!)).toBe('1');
    expect(budget.groupings[0]!.lines[0]!.executed!.scale).toBeNull();
  });
});

describe('the execution rate', () => {
  test('is the unrounded quotient of the totals by funding source', () => {
    const { budget } = evaluateBudget(
      [
        table('nature', [{ name: '基本支出', adjusted: 9, executed: 9 }]),
        table('funding-source', [
          { name: '甲', adjusted: 2, executed: 1.9 },
          { name: '乙', adjusted: 1, executed: 1 },
        ]),
      ],
      '万元',
      'department',
    );
    expect([text(budget.execution!.executed), text(budget.execution!.budget)]).toEqual(['2.9', '3']);
    expect(compareRatio(budget.execution!.rate!, decimal('0.9666'))).toBe(1);
    expect(budget.groupings[1]!.lines.map((line) => text(line.executionRate))).toEqual(['95', '100']);
    expect(text(budget.groupings[1]!.executionRate)).toBe('96.67');
  });

  test('is not capped', () => {
    const { budget } = evaluateBudget(
      [table('funding-source', [{ name: '甲', adjusted: 3, executed: 4 }])],
      '万元',
      'department',
    );
    expect(text(budget.groupings[0]!.executionRate)).toBe('133.33');
  });

  test('falls back to the initial budget where no line has an adjusted one, with one note', () => {
    const { budget, findings } = evaluateBudget(
      [
        table('funding-source', [
          { name: '甲', initial: 100, adjusted: null, executed: 95 },
          { name: '乙', initial: 50, adjusted: null, executed: 50 },
        ]),
      ],
      '万元',
      'department',
    );
    expect(text(budget.execution!.budget)).toBe('150');
    expect(budget.groupings[0]).toMatchObject({ adjusted: null });
    expect(budget.groupings[0]!.lines.map((line) => [line.adjusted, text(line.executionRate)])).toEqual([
      [null, '95'],
      [null, '100'],
    ]);
    expect(codes(findings)).toEqual(["adjusted-budget-column-blank 'funding-source'!A2"]);
    expect(findings[0]?.severity).toBe('note');
  });

  test('takes the initial budget into the total where only one line lacks the adjusted one', () => {
    const { budget, findings } = evaluateBudget(
      [
        table('funding-source', [
          { name: '甲', initial: 90, adjusted: 100, executed: 95 },
          { name: '乙', initial: 50, adjusted: null, executed: 50 },
        ]),
      ],
      '万元',
      'department',
    );
    expect([text(budget.groupings[0]!.adjusted), text(budget.execution!.budget)]).toEqual(['150', '150']);
    expect(codes(findings)).toEqual(["adjusted-budget-blank 'funding-source'!C3"]);
  });

  test('is null where neither budget is given, and where the budget is 0', () => {
    const none = evaluateBudget(
      [table('funding-source', [{ name: '甲', executed: 5 }])],
      '万元',
      'department',
    );
    expect(none.budget.execution).toBeNull();
    const zero = evaluateBudget(
      [table('funding-source', [{ name: '甲', adjusted: 0, executed: 0 }])],
      '万元',
      'department',
    );
    expect(zero.budget.execution).toMatchObject({ rate: null });
    expect(zero.budget.groupings[0]!.lines[0]!.share).toBeNull();
  });

  test('is null where an amount can not be read: no sum passes over it', () => {
    const { budget, findings } = evaluateBudget(
      [
        table('funding-source', [
          { name: '甲', adjusted: 100, executed: '约95' },
          { name: '乙', adjusted: 50, executed: 50 },
        ]),
      ],
      '万元',
      'department',
    );
    expect(budget.execution).toBeNull();
    expect(budget.groupings[0]!.lines.map((line) => line.share)).toEqual([null, null]);
    expect(codes(findings)).toEqual(["amount-unreadable 'funding-source'!D2"]);
    expect(findings[0]?.message.zh).toContain('“甲”的执行数');
  });

  test('of a project comes from its funding block, and from the total row where the lines are blank', () => {
    const lines = [{ name: '当年财政拨款', adjusted: null, executed: null }, { name: '上年结转资金' }];
    const { budget, findings } = evaluateBudget(
      [table('project-funding', lines, { adjusted: 200, executed: 190 })],
      '万元',
      'project',
    );
    expect([text(budget.execution!.executed), text(budget.execution!.budget)]).toEqual(['190', '200']);
    expect(budget.groupings[0]!.lines.map((line) => [line.name, line.parent])).toEqual([
      ['合计', null],
      ['当年财政拨款', 0],
      ['上年结转资金', 0],
    ]);
    expect(findings).toEqual([]);
  });

  test('of a department is not taken from a project block', () => {
    const tables = [table('project-funding', [{ name: '当年财政拨款', adjusted: 2, executed: 2 }])];
    expect(evaluateBudget(tables, '万元', 'department').budget.execution).toBeNull();
    expect(evaluateBudget(tables, '万元', 'project').budget.execution).not.toBeNull();
  });

  test('without tables is null', () => {
    const { budget, findings } = evaluateBudget([], '元', 'department');
    expect(budget).toEqual({ amountUnit: '元', groupings: [], execution: null });
    expect(findings).toEqual([]);
  });
});

test('amounts are read into the unit of the evaluation, with their scale', () => {
  const { budget, findings } = evaluateBudget(
    [
      table('funding-source', [{ name: '甲', executed: 1270526200 }], null, '元'),
      table('nature', [{ name: '基本支出', executed: '12.705262亿元' }], null, null),
    ],
    '万元',
    'department',
  );
  const amounts = budget.groupings.map((grouping) => grouping.lines[0]!.executed!);
  expect(amounts.map((amount) => [plain(amount.value), amount.scale && plain(amount.scale)])).toEqual([
    ['127052.62', '0.0001'],
    ['127052.62', null],
  ]);
  expect(findings).toEqual([]);
});
