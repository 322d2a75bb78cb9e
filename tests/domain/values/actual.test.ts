import { plain } from '../../../src/domain/decimal';
import type { CellValue } from '../../../src/domain/source-cell';
import { actual, codes, target } from './cells';

function valueOf(value: CellValue, goal: string, format?: string) {
  const reading = actual(value, target(goal), format);
  return reading.kind === 'quantity' ? plain(reading.quantity.value) : reading.kind;
}

describe('numbers', () => {
  test.each<[CellValue, string, string, string]>([
    ['48', '≥50个', '48', '48'],
    ['48个', '≥50个', '48', '48个'],
    [48, '≥50个', '48', '48'],
    ['48个', '≥50', '48', '48个'],
    ['95.6%', '≥95%', '95.6', '95.6%'],
    [95.6, '≥95%', '95.6', '95.6%'],
    ['880000元', '≤90万元', '88', '880000元'],
    [88, '≤90万元', '88', '88'],
    ['0.9亿', '≤90万元', '9000', '0.9亿'],
    ['8.1万人', '≥80000人', '81000', '8.1万人'],
    ['293，939.61万元', '≤293,939.61万元', '293939.61', '293939.61万元'],
  ])('%j beside %s is %s', (value, goal, expected, text) => {
    const reading = actual(value, target(goal));
    expect(valueOf(value, goal)).toBe(expected);
    expect(reading).toMatchObject({ kind: 'quantity', text, findings: [] });
  });

  test('bare numbers are in the column’s unit when the target was written in another', () => {
    const goal = target('≤90万元', { unit: '元' });
    const reading = actual(880000, goal);
    expect(
      reading.kind === 'quantity' && goal.low !== null && reading.quantity.value.lt(goal.low.value),
    ).toBe(true);
  });

  test('another unit is a warning', () => {
    const reading = actual('48次', target('≥50个'));
    expect(valueOf('48次', '≥50个')).toBe('48');
    expect(reading.findings).toMatchObject([
      { code: 'actual-unit-differs', severity: 'warning', ref: { column: 5 } },
    ]);
  });

  test('90万元 beside a target without unit is what fits it', () => {
    expect(codes(actual('88万元', target('≤90')))).toEqual(['actual-unit-assumed']);
    expect(valueOf('88万元', '≤90')).toBe('88');
    expect(valueOf('88万元', '≤900000')).toBe('880000');
    expect(codes(actual('88万元', target('≤5')))).toEqual(['actual-unit-ambiguous']);
    expect(valueOf('88万元', '≤5')).toBe('unreadable');
  });
});

describe('a bare number beside a percentage', () => {
  test.each<[number | string, string, string]>([
    [0.9255, '≥95%', '92.55'],
    ['0.9255', '≥95%', '92.55'],
    [0.9255, '≥0.9%', '0.9255'],
    [1, '≥95%', '100'],
    [2, '≤1.5%', '2'],
    [2, '≥100%', '200'],
    [0.475, '≥95%', '47.5'],
    [0.93, '90%-95%', '93'],
    [0.45, '90%-95%', '45'],
    [1.9, '90%-95%', '190'],
    [-0.05, '≥-5%', '-5'],
  ])('%j beside %s is %s %%, with a warning', (value, goal, expected) => {
    const reading = actual(value, target(goal));
    expect(valueOf(value, goal)).toBe(expected);
    expect(codes(reading)).toEqual(['actual-percent-assumed']);
    expect(reading.findings[0]?.message.zh).toContain(`${expected}%`);
  });

  test.each<[number, string, string]>([
    [0.4, '≥95%', '40%'],
    [0.44, '90%-95%', '44%'],
    [1.91, '90%-95%', '191%'],
    [0.5, '≤0%', '50%'],
    [1.5, '5%-50%', '150%'],
    [2, '3%-150%', '200%'],
    [-0.5, '≥95%', '-50%'],
  ])('%j beside %s names both readings and takes neither', (value, goal, fraction) => {
    const reading = actual(value, target(goal));
    expect(reading).toMatchObject({
      kind: 'unreadable',
      findings: [{ code: 'actual-percent-ambiguous', severity: 'error' }],
    });
    expect(reading.findings[0]?.message.zh).toContain(`${String(value)}%`);
    expect(reading.findings[0]?.message.zh).toContain(fraction);
  });

  test('above 2 in size it is points, and 0 is 0', () => {
    for (const value of [2.01, 3, 96, -3, 0]) {
      const reading = actual(value, target('≥95%'));
      expect(valueOf(value, '≥95%')).toBe(String(value));
      expect(reading.findings).toEqual([]);
    }
  });

  test('with a % unit and no target, both readings stay open', () => {
    const goal = target('', { unit: '%' });
    expect(actual(96, goal)).toMatchObject({ kind: 'quantity', measure: 'percent', findings: [] });
    expect(codes(actual(0.96, goal))).toEqual(['actual-percent-ambiguous']);
  });

  test('a %-formatted cell is exact and says its scale', () => {
    const reading = actual(0.9255, target('≥95%'), '0.00%');
    expect(reading).toMatchObject({ kind: 'quantity', text: '92.55%', findings: [] });
    expect(reading.kind === 'quantity' && reading.quantity.scale?.toFixed()).toBe('100');
    const bare = actual(0.9255, target('≥95%'));
    expect(bare.kind === 'quantity' && bare.quantity.scale?.toFixed()).toBe('100');
    const points = actual(96, target('≥95%'));
    expect(points.kind === 'quantity' && points.quantity.scale?.toFixed()).toBe('1');
  });
});

describe('words', () => {
  test.each([
    ['已完成', '达成'],
    ['达成预期指标', '达成'],
    ['达成年度指标', '达成'],
    ['部分达成', '部分达成'],
    ['部分达成预期指标并具有一定效果', '部分达成'],
    ['未达成', '未达成'],
    ['未达成预期指标且效果较差', '未达成'],
  ])('%s beside a target in words is %s', (value, level) => {
    expect(actual(value, target('严格执行'))).toMatchObject({
      kind: 'attainment',
      level,
      text: value,
      findings: [],
    });
  });

  test.each([['不适用'], ['不涉及']])('%s does not apply', (value) => {
    expect(actual(value, target('≥50个'))).toMatchObject({ kind: 'not-applicable', findings: [] });
  });

  test.each([[null], [''], [' '], ['/'], ['—'], ['——'], ['无']])('%j is missing', (value) => {
    for (const goal of ['≥50个', '严格执行', '']) {
      expect(actual(value, target(goal))).toEqual({ kind: 'missing', findings: [] });
    }
  });

  test('words of their own are kept', () => {
    expect(actual('已出台3项制度', target('完善制度'))).toMatchObject({ kind: 'words', findings: [] });
    expect(actual('良好', target(''))).toMatchObject({ kind: 'words', findings: [] });
  });
});

test.each<[CellValue, string, string, string, string?]>([
  ['已完成', '≥50个', 'attainment', 'words-against-number'],
  ['良好', '≥50个', 'words', 'words-against-number'],
  ['良好', '90%-95%', 'words', 'words-against-number'],
  [48, '严格执行', 'quantity', 'number-against-words'],
  ['95%', '严格执行', 'quantity', 'number-against-words'],
  [44530, '严格执行', 'words', 'number-against-words', 'yyyy-mm-dd'],
  ['2021年11月', '全年', 'words', 'number-against-words'],
  ['约48个', '≥50个', 'unreadable', 'actual-unreadable'],
  ['1,23', '≥50个', 'unreadable', 'actual-unreadable'],
  ['≥48', '≥50个', 'unreadable', 'actual-unreadable'],
  ['12次，300人', '≥50个', 'unreadable', 'actual-unreadable'],
  ['3项未完成', '', 'unreadable', 'actual-unreadable'],
  ['48%', '≥50个', 'unreadable', 'actual-measure-differs'],
  ['48个', '≥95%', 'unreadable', 'actual-measure-differs'],
  [44530, '≥50个', 'unreadable', 'date-against-number', 'yyyy"年"m"月"'],
  ['2021-11-30', '≥50个', 'unreadable', 'date-against-number'],
  [5, '2021年12月底前', 'unreadable', 'number-against-date'],
  ['良好', '2021年12月底前', 'words', 'number-against-date'],
  ['2021年11月未完成', '2021年12月底前', 'unreadable', 'actual-unreadable'],
  [true, '≥50个', 'unreadable', 'cell-boolean'],
  [{ error: '#DIV/0!' }, '≥50个', 'unreadable', 'cell-error'],
  [{ error: '#UNCALCULATED' }, '严格执行', 'unreadable', 'cell-uncalculated'],
])('%j beside %j is %s: %s', (value, goal, kind, code, format = 'General') => {
  const reading = actual(value, target(goal), format);
  expect(reading.kind).toBe(kind);
  expect(codes(reading)).toEqual([code]);
  expect(reading.findings).toMatchObject([{ code, severity: 'error', ref: { column: 5 } }]);
});

describe('dates', () => {
  /** Whether the actual's day is not after the target's, and what was said of it. */
  function inTime(value: CellValue, goal: string, format?: string) {
    const deadline = target(goal);
    const reading = actual(value, deadline, format);
    if (reading.kind !== 'quantity' || deadline.low === null) return reading.kind;
    return [reading.quantity.value.lte(deadline.low.value), ...codes(reading)];
  }

  test.each<[CellValue, string, boolean, string[], string?]>([
    ['2021年11月', '2021年12月底前', true, []],
    ['2021年12月', '2021年12月底前', true, []],
    ['2022年1月', '2021年12月底前', false, []],
    ['2021-11-30', '2021年12月底前', true, []],
    ['2021.11', '2021年12月底前', true, []],
    ['2021/12/31', '2021年12月底前', true, []],
    ['2022-01-01', '2021年12月底前', false, []],
    ['2021年12月', '2021年12月15日前', true, ['date-read-by-month']],
    ['2021年11月', '2021年12月15日前', true, []],
    ['2021年12月16日', '2021年12月15日前', false, []],
    ['2021年', '2021年底前', true, []],
    ['2021年', '2021年6月底前', true, ['date-read-by-month']],
    ['11月20日', '2021年12月底前', true, ['year-assumed']],
    ['已于2021年11月完成', '2021年12月底前', true, []],
    [44561, '2021年12月底前', true, [], 'yyyy"年"m"月"d"日"'],
    [44561.5, '2021年12月底前', true, [], 'yyyy-mm-dd hh:mm'],
    [44562, '2021年12月底前', false, [], '[$-804]yyyy"年"m"月";@'],
  ])('%j against %s is in time: %s', (value, goal, expected, said, format = 'General') => {
    expect(inTime(value, goal, format)).toEqual([expected, ...said]);
  });

  test('words are as good as a date', () => {
    expect(actual('已按时完成', target('2021年12月底前'))).toMatchObject({
      kind: 'attainment',
      level: '达成',
      findings: [],
    });
    expect(inTime('未完成', '2021年12月底前')).toBe('attainment');
  });
});

test('a number shown with a percent sign that does not multiply is percent points', () => {
  const reading = actual(0.5, target('≥1.5%'), 'General"%"');
  expect(reading).toMatchObject({ kind: 'quantity', measure: 'percent', text: '0.5%', findings: [] });
  expect(valueOf(0.5, '≥1.5%', 'General"%"')).toBe('0.5');
});
