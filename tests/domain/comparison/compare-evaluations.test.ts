import fc from 'fast-check';

import { changesText } from '../../../src/domain/comparison/changes';
import { fixed, sum } from '../../../src/domain/decimal';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { PERFORMANCE, SAMPLE, compared, indicatorOf, ofYear, snapshotOf, typed, withoutRow } from './years';

const MANAGEMENT = '管理效能';

let now: WorkbookSnapshot;
let same: WorkbookSnapshot;

beforeAll(async () => {
  now = await snapshotOf(SAMPLE);
  same = ofYear(now, 2021, 2020);
});

/** Last year's workbook with one cell of an indicator typed anew. */
function before(
  row: string,
  header: string,
  value: number | string | null,
  sheet = PERFORMANCE,
): WorkbookSnapshot {
  return typed(same, { sheet, row, header }, value);
}

test('a year like the one before has no differences', () => {
  const { indicators, total, groups, findings } = compared(now, same);
  expect(indicators).toHaveLength(31);
  expect(indicators.filter(({ why }) => why !== 'unchanged')).toEqual([]);
  expect(fixed(total.score.difference!, 2)).toBe('0.00');
  expect(groups.every(({ score }) => score.difference?.eq('0'))).toBe(true);
  expect(findings).toEqual([]);
});

test.each([
  ['actual', '培训次数', '完成值', 12, '1.50', '完成值 12次 → 6次'],
  ['target', '培训次数', '指标值', '≥10', '-0.30', '指标值 ≥10次 → ≥12次'],
  ['weight', '培训次数', '分值', 4, '-0.50', '分值 4 → 3'],
  ['rule', '培训次数', '评分规则', '达标', '1.50', '评分方式 达标 → 正向指标'],
])('%s: what changed is said, and the difference is exact', (why, row, header, value, difference, text) => {
  const found = indicatorOf(compared(now, before(row, header, value)), row);
  expect(found.why).toBe(why);
  expect(changesText(found.changes).zh).toBe(text);
  expect(fixed(found.score.difference!.abs(), 2)).toBe(difference.replace('-', ''));
});

test('several changes at once are a combination, each of them said', () => {
  const last = typed(
    before('培训次数', '完成值', 8),
    { sheet: PERFORMANCE, row: '培训次数', header: '分值' },
    4,
  );
  const found = indicatorOf(compared(now, last), '培训次数');
  expect(found.why).toBe('combination');
  expect(found.changes.map(({ kind }) => kind)).toEqual(['weight', 'actual']);
  expect(found.weight.difference?.toFixed()).toBe('-1');
  expect(found.actual.difference?.toFixed()).toBe('-2');
  // 8 ÷ 12 × 4 = 2.67; this year 6 ÷ 12 × 3 = 1.50
  expect(found.score.difference?.toFixed()).toBe('-1.17');
});

test('words for the actual: the change is said, and there is no difference to compute', () => {
  const found = indicatorOf(
    compared(now, before('国内区域合作年度任务完成情况', '完成值', '部分达成')),
    '国内区域合作年度任务完成情况',
  );
  expect(found.why).toBe('actual');
  expect(found.actual.difference).toBeNull();
});

test('an indicator that only one workbook has is added or removed, with no difference', () => {
  const last = before('培训人数', '三级指标', '培训满意度');
  const comparison = compared(now, last);
  const [added, removed] = [indicatorOf(comparison, '培训人数'), indicatorOf(comparison, '培训满意度')];
  expect([added.why, added.lastYear, added.score.difference]).toEqual(['added', null, null]);
  expect([removed.why, removed.thisYear, removed.score.difference]).toEqual(['removed', null, null]);
  expect(comparison.indicators.at(-1)).toBe(removed);
  expect(fixed(comparison.total.parts.added, 2)).toBe('1.83');
  expect(fixed(comparison.total.parts.removed, 2)).toBe('1.83');
});

test('an alias of the scheme is the same indicator', () => {
  const last = typed(
    same,
    { sheet: MANAGEMENT, row: '新增预算项目事前绩效评估', header: '三级指标' },
    '新增预算项目事前绩效评估情况',
  );
  expect(indicatorOf(compared(now, last), '新增预算项目事前绩效评估').why).toBe('unchanged');
});

test('an indicator that moved to another level is found by its name', () => {
  const last = typed(
    same,
    { sheet: PERFORMANCE, row: '支持西部地区人才培训', header: '二级指标' },
    '人才培训',
  );
  expect(indicatorOf(compared(now, last), '培训次数').why).toBe('unchanged');
});

test('a name used twice is not matched by name alone', () => {
  const renamed = typed(same, { sheet: PERFORMANCE, row: '培训人数', header: '三级指标' }, '培训次数');
  const last = typed(
    renamed,
    { sheet: PERFORMANCE, row: '支持西部地区人才培训', header: '二级指标' },
    '人才培训',
  );
  const found = compared(now, last).indicators.filter(
    ({ thisYear, lastYear }) => (thisYear ?? lastYear)?.row.name === '培训次数',
  );
  expect(found.map(({ why }) => why)).toEqual(['added', 'removed', 'removed']);
});

test('last year is scored under this year’s scheme, not the one it names', () => {
  const last = typed(same, { sheet: '基本信息', row: '指标体系', header: '内容' }, 'project');
  const { lastYear, thisYear } = compared(now, last);
  expect(lastYear.scheme).toBe(thisYear.scheme);
});

test('any actual of last year: indicator, groups and total differ by the same exact amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (actual) => {
      const comparison = compared(now, before('培训次数', '完成值', actual));
      const { score } = indicatorOf(comparison, '培训次数');
      const expected = score.difference!.toFixed();
      const inGroups = comparison.groups.filter(({ path }) =>
        ['履职效能', '专项效能', '支持西部地区人才培训'].includes(path.at(-1)!),
      );
      expect(inGroups).toHaveLength(3);
      for (const group of inGroups) expect(group.score.difference!.toFixed()).toBe(expected);
      expect(comparison.total.score.difference!.toFixed()).toBe(expected);
      const shared = sum(comparison.indicators.map((each) => each.score.difference!));
      expect(shared.toFixed()).toBe(expected);
      expect(comparison.total.parts.shared.toFixed()).toBe(expected);
    }),
    { seed: 7, numRuns: 8 },
  );
});

describe('findings of the comparison', () => {
  const codes = (thisYear: WorkbookSnapshot, lastYear: WorkbookSnapshot): readonly string[] =>
    compared(thisYear, lastYear).findings.map(({ code }) => code);

  test('an unscored indicator of either year leaves the totals uncompared', () => {
    const comparison = compared(now, before('培训次数', '完成值', null));
    expect(comparison.findings.map(({ code }) => code)).toEqual(['comparison-incomplete']);
    expect(comparison.total.score.difference).toBeNull();
    expect(indicatorOf(comparison, '培训次数').score).toMatchObject({ lastYear: null, difference: null });
  });

  test('a workbook that is not of the year before, or of another department', () => {
    expect(codes(now, ofYear(now, 2021, 2019))).toEqual(['last-year-not-the-year-before']);
    const other = typed(same, { sheet: '基本信息', row: '部门名称', header: '内容' }, '广州市某局');
    expect(codes(now, other)).toContain('last-year-of-another-department');
  });

  test('a group that went is among the groups, after this year’s', () => {
    const last = typed(
      same,
      { sheet: PERFORMANCE, row: '支持西部地区人才培训', header: '二级指标' },
      '人才培训',
    );
    const { groups } = compared(now, last);
    expect(groups.at(-1)).toMatchObject({
      path: ['履职效能', '专项效能', '人才培训'],
      score: { thisYear: null },
    });
  });

  test('a missing row is added this year', () => {
    expect(indicatorOf(compared(now, withoutRow(same, PERFORMANCE, '培训人数')), '培训人数').why).toBe(
      'added',
    );
  });
});
