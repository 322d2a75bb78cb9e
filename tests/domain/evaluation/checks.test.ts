import { decimal } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation';
import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { budgetOf, cell, codes, inputOf, rows, schemeOf, statedSum, type RowContent } from './builders';

const scored = (weight: number, score: number) => ({ rule: '直接评分', weight, score, reason: '已说明' });

function evaluated(
  contents: readonly RowContent[],
  scheme: Partial<Scheme> = {},
  rest: Partial<EvaluationInput> = {},
): Evaluation {
  return evaluate(inputOf(rows(...contents), rest), schemeOf(scheme));
}

const found = (evaluation: Evaluation): readonly string[] => codes(evaluation, 'amount-unit-assumed');

describe('weights must foot', () => {
  test('to the full marks', () => {
    expect(found(evaluated([scored(60, 60), scored(40, 40)]))).toEqual([]);
    const evaluation = evaluated([scored(60, 60), scored(39.5, 39.5)]);
    expect(found(evaluation)).toEqual(['weights-do-not-sum-to-full-marks']);
    expect(evaluation.findings.find(({ severity }) => severity === 'error')?.message.zh).toBe(
      '各指标分值合计 99.5，不等于满分 100。',
    );
  });

  test('nothing is said of sums with a weight missing', () => {
    expect(found(evaluated([scored(60, 60), { rule: '直接评分', score: 3 }]))).toEqual([
      'weight-missing',
      'total-incomplete',
    ]);
  });

  test('to what the scheme sets for a dimension and a level', () => {
    const groups: Scheme['groups'] = [
      { level: 'dimension', path: ['履职效能'], weight: decimal('60') },
      { level: 'level1', path: ['履职效能', '产出指标'], weight: decimal('60') },
      { level: 'level2', path: ['产出指标', '数量指标'], weight: decimal('50') },
      { level: 'level1', path: ['管理效能', '产出指标'], weight: decimal('1') },
      { level: 'level2', path: ['产出指标', '质量指标'], weight: null },
    ];
    const evaluation = evaluated(
      [scored(50, 50), { ...scored(10, 10), level2: '质量指标' }, { ...scored(40, 40), dimension: '其他' }],
      { groups },
    );
    expect(found(evaluation)).toEqual(['level-weight-differs']);
    expect(evaluation.findings.at(-1)?.severity).toBe('warning');
    expect(evaluation.findings.at(-1)?.message.zh).toContain('“数量指标”各指标分值合计 40');
  });

  test.each([
    ['15分', []],
    ['20分', ['stated-weight-differs']],
    ['若干', ['weight-unreadable']],
    [null, []],
  ])('to the bracketed points %s', (points, expected) => {
    const bracket = statedSum({ origin: 'bracket', covers: [0, 1], weight: cell(points, 0, 0) });
    const evaluation = evaluated(
      [scored(10, 10), scored(5, 5), scored(85, 85)],
      {},
      { statedSums: [bracket] },
    );
    expect(found(evaluation)).toEqual(expected);
  });

  test('stated scores are compared with the sum of rounded scores', () => {
    const third = { target: '≥3', actual: 1, weight: 1, reason: '已说明' };
    const sum = (score: number) => statedSum({ covers: [0, 1, 2], score: cell(score, 5, 5) });
    const of = (score: number) =>
      found(evaluated([third, third, third, scored(97, 97)], {}, { statedSums: [sum(score)] }));
    expect(of(0.99)).toEqual([]);
    expect(of(1)).toEqual(['stated-score-differs']);
  });

  test('a total row may count the funding block of its sheet, and state the rescaled total', () => {
    const total = (weight: number, score: number) =>
      statedSum({ origin: 'total-row', covers: [1], weight: cell(weight), score: cell(score) });
    const contents: readonly RowContent[] = [{ weight: 10, origin: 'budget-block' }, scored(90, 80)];
    const of = (weight: number, score: number) =>
      found(evaluated(contents, {}, { statedSums: [total(weight, score)], budgets: budgetOf('100', '100') }));
    expect(of(90, 80)).toEqual([]);
    expect(of(100, 90)).toEqual([]);
    expect(of(95, 85)).toEqual(['stated-weight-differs', 'stated-score-differs']);

    const rescaled = evaluated(
      [scored(80, 60), { target: '≥1', actual: '不适用', weight: 20, reason: '无此任务' }],
      {},
      { statedSums: [statedSum({ origin: 'total-row', covers: [0, 1], score: cell(75) })] },
    );
    expect(found(rescaled)).toEqual([]);
  });

  test('a stated score of what does not apply is not compared', () => {
    const evaluation = evaluated(
      [scored(80, 60), { target: '≥1', actual: '不适用', weight: 20, reason: '无此任务' }],
      {},
      { statedSums: [statedSum({ covers: [1], score: cell(0) })] },
    );
    expect(found(evaluation)).toEqual([]);
  });

  test('a stated total is not compared while the funding block of its sheet is unscored', () => {
    const evaluation = evaluated(
      [{ weight: 10, origin: 'budget-block' }, scored(90, 80)],
      {},
      { statedSums: [statedSum({ origin: 'total-row', covers: [1], score: cell(90) })] },
    );
    expect(found(evaluation)).toEqual(['execution-unknown', 'total-incomplete']);
  });

  test('a stated score is not compared with a sum so far', () => {
    const evaluation = evaluated(
      [scored(60, 60), { target: '≥1', weight: 40 }],
      {},
      { statedSums: [statedSum({ covers: [0, 1], score: cell(95) })] },
    );
    expect(found(evaluation)).toEqual(['missing-actual', 'total-incomplete']);
  });
});

describe('cross checks', () => {
  test('duplicates under the same levels', () => {
    const twice = evaluated([
      { ...scored(50, 50), name: '培训次数' },
      { ...scored(50, 50), name: '培训 次数' },
    ]);
    expect(found(twice)).toEqual(['duplicate-indicator']);
    expect(twice.findings.at(-1)).toMatchObject({ severity: 'warning', ref: { row: 1, column: 2 } });
    const apart = evaluated([
      { ...scored(50, 50), name: '培训次数' },
      { ...scored(50, 50), name: '培训次数', level2: '质量指标' },
    ]);
    expect(found(apart)).toEqual([]);
  });

  test.each([
    [96, '100', '100', []],
    [95, '100', '100', ['completion-below-execution']],
    [95, '95', '100', []],
    [100, '100', '105', []],
    [100, '100', '105.01', ['completion-above-execution']],
    [105, '100', '100', []],
    [106, '100', '100', ['completion-above-execution']],
    [60, '100', '100', ['completion-below-execution']],
  ])('completion %d %% against executed %s of %s', (actual, executed, budget, expected) => {
    const evaluation = evaluated(
      [{ target: '≥100', actual, weight: 100, reason: '已说明' }],
      {},
      { budgets: budgetOf(executed, budget) },
    );
    expect(found(evaluation).filter((code) => code.startsWith('completion'))).toEqual(expected);
    const [finding] = evaluation.findings.filter(({ code }) => code.startsWith('completion'));
    if (finding !== undefined) expect(finding.severity).toBe('warning');
  });

  test('反向 indicators say nothing about progress', () => {
    const evaluation = evaluated(
      [{ target: '≤100', actual: 50, weight: 100 }],
      {},
      { budgets: budgetOf('100', '100') },
    );
    expect(found(evaluation)).toEqual([]);
  });
});

test('every finding of an indicator names it, in both languages, with a fix and a cell', () => {
  const evaluation = evaluated([
    { name: '培训次数', target: '≥12', actual: 6, weight: 3, score: 3, lost: 1, completion: '80%' },
    { name: '培训人数', target: '≥12', weight: 3 },
    { name: '参展次数', target: '≥12', actual: '不适用' },
    { name: '制度建设', target: '健全', actual: '部分达成', weight: 3, score: 3 },
  ]);
  const ofRows = evaluation.findings.filter(({ ref }) => ref !== null);
  expect(ofRows.length).toBeGreaterThanOrEqual(7);
  for (const { message, fix } of ofRows) {
    for (const text of [message.zh, message.en]) {
      expect(text).toMatch(/培训次数|培训人数|参展次数|制度建设/);
    }
    expect(fix.zh).not.toBe('');
    expect(fix.en).not.toBe('');
    expect(message.zh + message.en + fix.zh + fix.en).not.toMatch(/[{}]/);
  }
});

test('facts: the year as a number, a text or a date', () => {
  const year = (value: number | string, numberFormat = 'General') =>
    evaluated([], {}, { facts: { year: cell([value, numberFormat]) } }).year;
  expect(year(2021)).toBe(2021);
  expect(year('2021年度')).toBe(2021);
  expect(year('２０２１')).toBe(2021);
  expect(year(44561, 'yyyy"年"')).toBe(2021);
  expect(year('去年')).toBeNull();
  expect(evaluated([]).year).toBeNull();
});
