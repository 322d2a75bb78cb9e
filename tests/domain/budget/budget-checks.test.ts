import { evaluateBudget } from '../../../src/domain/budget/evaluate-budget';
import type { BudgetTable } from '../../../src/domain/evaluation/input';
import { codes, table } from './tables';

function check(...tables: readonly BudgetTable[]) {
  return evaluateBudget(tables, '万元', 'department');
}

function found(...tables: readonly BudgetTable[]): readonly string[] {
  return codes(check(...tables).findings).map((code) => code.replace("'funding-source'!", ''));
}

const source = (...lines: Parameters<typeof table>[1]) => table('funding-source', lines);

describe('footing to the stated total', () => {
  // Two printed parts: (2 + 1) × 0.005 = 0.015 is the most that rounding explains.
  const sums = (total: string) =>
    found(
      table(
        'funding-source',
        [
          { name: '甲', executed: '127,052.62' },
          { name: '乙', executed: '166,886.99' },
        ],
        { executed: total },
      ),
    );

  test.each([
    ['293,939.61', []],
    ['293,939.62', ['budget-total-rounding D4']],
    ['293,939.60', ['budget-total-rounding D4']],
    ['293,939.63', ['budget-total-does-not-foot D4']],
    ['293,939.59', ['budget-total-does-not-foot D4']],
  ])('%s', (total, expected) => {
    expect(sums(total)).toEqual(expected);
  });

  test('the tolerance ends at exactly (n + 1) half units', () => {
    const three = (total: string) =>
      found(
        table(
          'funding-source',
          ['0.1', '0.2', '0.3'].map((executed) => ({ name: executed, executed })),
          { executed: total },
        ),
      );
    expect(three('0.8')).toEqual(['budget-total-rounding D5']);
    expect(three('0.9')).toEqual(['budget-total-does-not-foot D5']);
  });

  test('places are those printed: a format of 2 places over a longer number', () => {
    const [format, lines] = ['#,##0.00', [1.004, 2.004]];
    const rows = lines.map((value, index) => ({
      name: String(index),
      executed: [value, format] as const,
    }));
    expect(found(table('funding-source', rows, { executed: [3.01, format] }))).toEqual([
      'budget-total-rounding D4',
    ]);
  });

  test('places are those of the table in its own unit', () => {
    const yuan = (total: number) =>
      found(
        table(
          'funding-source',
          [
            { name: '甲', executed: 1270526123 },
            { name: '乙', executed: 1668869888 },
          ],
          { executed: total },
          '元',
        ),
      );
    expect(yuan(2939396012)).toEqual(['budget-total-rounding D4']);
    expect(yuan(2939396013)).toEqual(['budget-total-does-not-foot D4']);
  });

  test('a 0 typed as text does not narrow the tolerance of a table in another unit', () => {
    const rows = ['31078136.45', '63790242.16', '0.00'].map((executed) => ({ name: executed, executed }));
    const { findings } = evaluateBudget(
      [table('funding-source', rows, { executed: '94868378.60' })],
      '元',
      'department',
    );
    expect(codes(findings)).toContain("budget-total-rounding 'funding-source'!D5");
  });

  test('a whole number among decimals is exact, not rounded', () => {
    const lines = [
      { name: '甲', executed: 100 },
      { name: '乙', executed: 12.25 },
    ];
    expect(found(table('funding-source', lines, { executed: 112.75 }))).toEqual([
      'budget-total-does-not-foot D4',
    ]);
  });

  test('the message states both sums and the difference', () => {
    const lines = [
      { name: '甲', executed: 1000.5 },
      { name: '乙', executed: 2 },
    ];
    const { findings } = check(table('funding-source', lines, { executed: 1003.5 }));
    expect(findings[0]?.message.zh).toBe('“合计”的执行数为 1,003.50，各项之和为 1,002.50，相差 1.00。');
    expect(findings[0]?.severity).toBe('error');
  });
});

describe('a whole and its parts', () => {
  const parts = (whole: number | null, ...amounts: readonly number[]) =>
    check(
      source(
        { name: '基本支出', executed: whole },
        ...amounts.map((executed, index) => ({ name: `分项${String(index)}`, parent: 0, executed })),
        { name: '项目支出', executed: 5 },
      ),
    );

  test('equal: nothing to say, and parts are not counted twice', () => {
    const { budget, findings } = parts(10, 4, 6);
    expect(findings).toEqual([]);
    expect(budget.groupings[0]!.executed!.toFixed()).toBe('15');
  });

  test('not equal: an error at the whole', () => {
    expect(codes(parts(10, 4, 5.5).findings)).toEqual(["budget-total-does-not-foot 'funding-source'!D2"]);
  });

  test('a blank whole: an error, and no total that passes over it', () => {
    const { budget, findings } = parts(null, 4, 6);
    expect(codes(findings)).toEqual(["budget-whole-missing 'funding-source'!D2"]);
    expect(budget.groupings[0]!.executed).toBeNull();
  });

  test('a single part may be some of the whole, never more than it', () => {
    expect(parts(10, 4).findings).toEqual([]);
    expect(codes(parts(10, 12).findings)).toEqual(["budget-total-does-not-foot 'funding-source'!D2"]);
  });
});

describe('totals of several groupings', () => {
  const natures = (second: number) =>
    table('nature', [
      { name: '基本', executed: 40.01 },
      { name: '项目', executed: second },
    ]);
  const sources = source({ name: '甲', executed: 60 }, { name: '乙', executed: 40.01 });

  test('equal', () => {
    expect(found(sources, natures(60))).toEqual([]);
  });

  test('within rounding: a note', () => {
    expect(found(sources, natures(60.01))).toEqual(['budget-groupings-rounding nature!A1']);
  });

  test('apart: an error that names both', () => {
    const { findings } = check(sources, natures(60.02));
    expect(codes(findings)).toEqual(['budget-groupings-differ nature!A1']);
    expect(findings[0]?.message.zh).toBe(
      '执行数合计不一致：按资金来源为 100.01，按支出性质为 100.03，相差 0.02。',
    );
  });

  test('by unit as well, and in every amount', () => {
    const units = table('unit', [{ name: '本级', initial: 90, executed: 100.01 }]);
    const withInitial = source({ name: '甲', initial: 93, executed: 100.01 });
    expect(found(withInitial, units)).toContain('budget-groupings-differ unit!A1');
  });

  test('10,000 times apart: likely 元 for 万元', () => {
    expect(found(sources, table('unit', [{ name: '本级', executed: 1000100 }]))).toEqual([
      'budget-groupings-differ unit!A1',
      'likely-amount-unit-slip unit!A1',
    ]);
  });
});

describe('amounts that look 10,000 times off', () => {
  test('executed against budget', () => {
    const { findings } = check(source({ name: '甲', adjusted: 120, executed: 1185000 }));
    expect(codes(findings)).toEqual([
      "likely-amount-unit-slip 'funding-source'!D2",
      "executed-above-budget 'funding-source'!D2",
    ]);
    expect(findings.map((finding) => finding.severity)).toEqual(['warning', 'warning']);
  });

  test('one part of a total that would foot in the other unit', () => {
    const lines = [
      { name: '甲', executed: 1000000 },
      { name: '乙', executed: 50 },
      { name: '丙', executed: 25 },
    ];
    expect(found(table('funding-source', lines, { executed: 175 }))).toEqual([
      'budget-total-does-not-foot D5',
      'likely-amount-unit-slip D2',
      'shares-do-not-sum A1',
    ]);
  });

  test('the total itself', () => {
    const lines = [
      { name: '甲', executed: 100 },
      { name: '乙', executed: 50 },
    ];
    expect(found(table('funding-source', lines, { executed: 1500000 }))).toEqual([
      'budget-total-does-not-foot D4',
      'likely-amount-unit-slip D4',
    ]);
  });

  test('a total no department can have', () => {
    expect(found(source({ name: '甲', executed: 2939396100 }))).toEqual(['amount-implausibly-large A1']);
    expect(found(source({ name: '甲', executed: 293939.61 }))).toEqual([]);
  });

  test('ordinary differences are not', () => {
    expect(
      found(
        source(
          { name: '甲', adjusted: 100, executed: 95 },
          { name: '乙', adjusted: 1000000, executed: 990000 },
        ),
      ),
    ).toEqual([]);
  });
});

describe('one line', () => {
  test('executed above the budget', () => {
    expect(found(source({ name: '甲', adjusted: 100, executed: 100.01 }))).toEqual([
      'executed-above-budget D2',
    ]);
    expect(found(source({ name: '甲', adjusted: 100, executed: 100 }))).toEqual([]);
  });

  test('executed above the initial budget only is no matter once it was adjusted', () => {
    expect(found(source({ name: '甲', initial: 80, adjusted: 100, executed: 95 }))).toEqual([]);
  });

  test('a rate below 90 % needs a reason; 90 % does not', () => {
    expect(found(source({ name: '甲', adjusted: 100, executed: 90 }))).toEqual([]);
    const { findings } = check(source({ name: '甲', adjusted: 100, executed: 89.996 }));
    expect(codes(findings)).toEqual(["low-execution-rate 'funding-source'!D2"]);
    expect(findings[0]?.severity).toBe('warning');
    expect(found(source({ name: '甲', adjusted: 100, executed: 50, reason: '项目跨年实施' }))).toEqual([]);
    expect(found(source({ name: '甲', adjusted: 100, executed: 50, reason: '/' }))).toEqual([
      'low-execution-rate D2',
    ]);
    expect(found(source({ name: '甲', adjusted: 100, executed: 50, remark: '项目跨年实施' }))).toEqual([]);
    expect(
      found(source({ name: '甲', adjusted: 100, executed: 50, reason: null, remark: '见附件' })),
    ).toEqual(['low-execution-rate D2']);
  });

  test('a reason on the whole or the total covers its parts; else it is asked for where the rate is low', () => {
    const lines = (whole: string | null, part: string | null) => [
      { name: '项目支出', adjusted: 100, executed: 60, reason: whole },
      { name: '一期', parent: 0, adjusted: 60, executed: 20, reason: part },
      { name: '二期', parent: 0, adjusted: 40, executed: 40 },
    ];
    expect(found(source(...lines(null, null)))).toEqual(['low-execution-rate D3']);
    expect(found(source(...lines(null, '跨年实施')))).toEqual([]);
    expect(found(source(...lines('跨年实施', null)))).toEqual([]);
    const total = (reason: string | null) => ({ adjusted: 100, executed: 60, reason });
    expect(found(table('funding-source', lines(null, null).slice(0, 1), total(null)))).toEqual([
      'low-execution-rate D2',
    ]);
    expect(found(table('funding-source', lines(null, null).slice(0, 1), total('跨年实施')))).toEqual([]);
    expect(found(table('funding-source', lines('跨年实施', null).slice(0, 1), total(null)))).toEqual([]);
  });

  test('a negative amount', () => {
    expect(found(source({ name: '甲', executed: 10 }, { name: '乙', executed: '(5.00)' }))).toEqual([
      'negative-amount D3',
    ]);
  });

  test('a total of 0 with parts that are not', () => {
    expect(found(table('funding-source', [{ name: '甲', executed: 10 }], { executed: 0 }))).toEqual([
      'budget-total-zero D3',
    ]);
    expect(found(source({ name: '甲', executed: 10 }, { name: '乙', executed: -10 }))).toEqual([
      'negative-amount D3',
      'budget-total-zero A1',
    ]);
    expect(found(table('funding-source', [{ name: '甲', executed: 0 }], { executed: 0 }))).toEqual([]);
  });

  test('executed without any budget, beside lines that have one', () => {
    expect(found(source({ name: '甲', adjusted: 100, executed: 100 }, { name: '乙', executed: 3 }))).toEqual([
      'budget-amount-missing A3',
    ]);
  });
});

describe('shares', () => {
  test('that do not sum to 100.00 are left alone, with a note', () => {
    const { budget, findings } = check(
      source({ name: '甲', executed: 1 }, { name: '乙', executed: 1 }, { name: '丙', executed: 1 }),
    );
    expect(budget.groupings[0]!.lines.map((line) => line.share!.toFixed(2))).toEqual([
      '33.33',
      '33.33',
      '33.33',
    ]);
    expect(budget.groupings[0]!.shareSum!.toFixed(2)).toBe('99.99');
    expect(codes(findings)).toEqual(["shares-do-not-sum 'funding-source'!A1"]);
    expect(findings[0]?.severity).toBe('note');
  });

  test('round half away from zero', () => {
    const { budget } = check(source({ name: '甲', executed: 0.12345 }, { name: '乙', executed: 99.87655 }));
    expect(budget.groupings[0]!.lines.map((line) => line.share!.toFixed(2))).toEqual(['0.12', '99.88']);
    const half = check(source({ name: '甲', executed: 1.005 }, { name: '乙', executed: 98.995 }));
    expect(half.budget.groupings[0]!.lines.map((line) => line.share!.toFixed(2))).toEqual(['1.01', '99.00']);
  });
});

describe('percentages that were filled in', () => {
  const share = (entered: Parameters<typeof table>[1][number]['share']) =>
    found(
      source(
        { name: '基本支出', executed: 3992.42, ...(entered === undefined ? {} : { share: entered }) },
        { name: '项目支出', executed: 289947.19 },
      ),
    );

  test.each([
    ['1.36%', []],
    [[0.0136, '0.00%'], []],
    [[0.013582451, '0.00%'], []],
    ['1.4%', []],
    [[0.01, '0%'], []],
    ['1.37%', ['percentage-rounding F2']],
    ['1.38%', ['percentage-differs F2']],
    ['13.6%', ['percentage-differs F2']],
    ['/', []],
    [null, []],
    ['约1%', ['percentage-unreadable F2']],
    ['1.36万', ['percentage-unreadable F2']],
    [1.36, ['percentage-read-as F2']],
    ['0.0136', ['percentage-read-as F2']],
    [0.5, ['percentage-ambiguous F2']],
    [13.6, ['percentage-differs F2']],
  ] as const)('share %j', (entered, expected) => {
    expect(share(entered)).toEqual(expected);
  });

  test('an execution rate, on lines and on the total row', () => {
    const rates = (line: string, total: string) =>
      found(
        table('funding-source', [{ name: '甲', adjusted: 3, executed: 2.9, executionRate: line }], {
          adjusted: 3,
          executed: 2.9,
          executionRate: total,
        }),
      );
    expect(rates('96.67%', '96.67%')).toEqual([]);
    expect(rates('96.67', '96.7')).toEqual([]);
    expect(rates('97.67%', '95%')).toEqual(['percentage-differs E2', 'percentage-differs E3']);
  });
});

test('two tables by funding source: the first decides, and it is said', () => {
  const { budget, findings } = check(
    source({ name: '甲', adjusted: 10, executed: 10 }),
    table('funding-source', [{ name: '甲', adjusted: 10, executed: 10 }]),
  );
  expect(budget.execution!.budget.toFixed()).toBe('10');
  expect(codes(findings)).toEqual(["several-tables-of-one-grouping 'funding-source'!A1"]);
});
