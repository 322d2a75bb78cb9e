import fc from 'fast-check';
import { decimal } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Evaluation, GroupResult } from '../../../src/domain/evaluation/evaluation';
import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { over, rational, rounded, times } from '../scoring/rational';
import { budgetOf, codes, inputOf, rows, schemeIndicator, schemeOf, type RowContent } from './builders';

const scored = (weight: number, score: number) => ({ rule: '直接评分', weight, score, reason: '已说明' });
const inapplicable = (weight: number) => ({ target: '≥1', actual: '不适用', weight, reason: '无此任务' });

function evaluated(
  contents: readonly RowContent[],
  scheme: Partial<Scheme> = {},
  rest: Partial<EvaluationInput> = {},
): Evaluation {
  return evaluate(inputOf(rows(...contents), rest), schemeOf(scheme));
}

function outline(groups: readonly GroupResult[]): readonly unknown[] {
  return groups.map((group) => [
    group.level,
    group.name,
    group.fullMarks.toFixed(),
    group.score?.toFixed() ?? null,
    ...(group.children.length === 0 ? [] : [outline(group.children)]),
  ]);
}

describe('roll-up', () => {
  test('level 3 → level 2 → level 1 → dimension, in the order of first appearance', () => {
    const { dimensions, total } = evaluated([
      { ...scored(10, 9.5), dimension: '履职效能', level1: '产出', level2: '数量' },
      { ...scored(20, 20), dimension: '管理效能', level1: '资产', level2: null },
      { ...scored(30, 21.25), dimension: '履职效能', level1: '产出', level2: '质量' },
      { ...scored(40, 40), dimension: '履职效能', level1: '效益', level2: null },
    ]);
    expect(outline(dimensions)).toEqual([
      [
        'dimension',
        '履职效能',
        '80',
        '70.75',
        [
          [
            'level1',
            '产出',
            '40',
            '30.75',
            [
              ['level2', '数量', '10', '9.5'],
              ['level2', '质量', '30', '21.25'],
            ],
          ],
          ['level1', '效益', '40', '40'],
        ],
      ],
      ['dimension', '管理效能', '20', '20', [['level1', '资产', '20', '20']]],
    ]);
    expect(total.score?.toFixed()).toBe('90.75');
    expect(dimensions[0]?.indicators).toEqual([0, 2, 3]);
  });

  test('levels that a row lacks are skipped', () => {
    const { dimensions, indicators } = evaluated([
      { ...scored(50, 50), level1: null, level2: '数量' },
      { ...scored(50, 50), level1: '效益', level2: null },
    ]);
    expect(outline(dimensions)).toEqual([
      [
        'dimension',
        '履职效能',
        '100',
        '100',
        [
          ['level2', '数量', '50', '50'],
          ['level1', '效益', '50', '50'],
        ],
      ],
    ]);
    expect(indicators[1]?.path).toEqual(['效益', '指标2']);
  });

  test('the dimension is the row’s own, else the scheme’s for its level 1, else the sheet’s name', () => {
    const scheme: Partial<Scheme> = {
      groups: [{ level: 'level1', path: ['管理效能', '资产管理'], weight: null }],
      indicators: [schemeIndicator({ name: '别的', dimension: '履职效能', level1: '整体效能' })],
    };
    const { indicators } = evaluated(
      [
        { ...scored(1, 1), dimension: '自有维度', level1: '资产管理' },
        { ...scored(1, 1), level1: '资产 管理' },
        { ...scored(1, 1), level1: '整体效能' },
        { ...scored(1, 1), level1: '产出指标', sheet: '项目自评表' },
      ],
      scheme,
    );
    expect(indicators.map(({ dimension }) => dimension)).toEqual([
      '自有维度',
      '管理效能',
      '履职效能',
      '项目自评表',
    ]);
  });

  test('sums are over rounded scores, so that the printed table foots', () => {
    const third = { target: '≥3', actual: 1, weight: 1, reason: '已说明' };
    const { total, dimensions } = evaluated([third, third, third]);
    expect(total.score?.toFixed()).toBe('0.99');
    expect(dimensions[0]?.score?.toFixed()).toBe('0.99');
  });

  test('every group is the sum of what is printed in it', () => {
    const row = fc.record({
      target: fc.integer({ min: 1, max: 50 }).map((target) => `≥${String(target)}`),
      actual: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant('不适用'), fc.constant(null)),
      weight: fc.integer({ min: 1, max: 20 }),
      level1: fc.constantFrom('产出', '效益'),
      level2: fc.constantFrom('数量', '质量', null),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (contents) => {
        const { dimensions, indicators, total } = evaluated(contents);
        const check = (group: GroupResult): void => {
          const scores = group.indicators.flatMap((index) => indicators[index]?.score ?? []);
          const sum = scores.reduce((cents, score) => cents + Math.round(Number(score.toFixed()) * 100), 0);
          if (scores.length === 0) expect(group.score).toBeNull();
          else expect(group.score?.toFixed(2)).toBe((sum / 100).toFixed(2));
          group.children.forEach(check);
        };
        dimensions.forEach(check);
        const toScore = indicators.filter(({ status }) => status !== 'not-applicable');
        expect(total.indicators).toBe(toScore.length);
        expect(total.complete).toBe(toScore.length > 0 && toScore.every(({ status }) => status === 'scored'));
        if (!total.complete) expect([total.grade, total.cap]).toEqual([null, null]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('not applicable', () => {
  const contents = [
    { ...scored(60, 50), level1: '产出' },
    { ...inapplicable(40), level1: '效益' },
  ] as const;

  test('rescale: out of numerator and denominator, rescaled once at the total', () => {
    const { total, dimensions } = evaluated([...contents]);
    expect(total).toMatchObject({ rescaled: true, complete: true, scored: 1, indicators: 1 });
    expect(total.score?.toFixed(2)).toBe(
      rounded(over(times(rational('50'), rational('100')), rational('60'))),
    );
    expect(dimensions[0]).toMatchObject({ scored: 1 });
    expect(dimensions[0]?.applicableMarks.toFixed()).toBe('60');
    expect(dimensions[0]?.children[1]?.score).toBeNull();
    expect(total.grade).toBe('良');
  });

  test('full and zero count in the sums', () => {
    expect(evaluated([...contents], { notApplicable: 'full' }).total.score?.toFixed()).toBe('90');
    const zero = evaluated([...contents], { notApplicable: 'zero' }).total;
    expect(zero.score?.toFixed()).toBe('50');
    expect(zero).toMatchObject({ rescaled: false, scored: 1, indicators: 1 });
  });

  test('all not applicable: no score', () => {
    const evaluation = evaluated([inapplicable(100)]);
    expect(evaluation.total).toMatchObject({ score: null, grade: null, complete: false });
    expect(codes(evaluation, 'amount-unit-assumed')).toEqual(['nothing-to-score']);
  });
});

describe('incomplete', () => {
  test('the sum so far, without cap and grade', () => {
    const evaluation = evaluated(
      [scored(60, 50), { target: '≥1', weight: 20 }, inapplicable(20)],
      { caps: [{ rateFrom: decimal('0'), maximum: decimal('40') }] },
      { budgets: budgetOf('50', '100') },
    );
    expect(evaluation.total).toMatchObject({
      complete: false,
      scored: 1,
      indicators: 2,
      cap: null,
      grade: null,
      rescaled: false,
    });
    expect(evaluation.total.score?.toFixed()).toBe('50');
    expect(codes(evaluation)).toContain('total-incomplete');
  });
});

describe('caps and grades', () => {
  const caps = [
    { rateFrom: decimal('80'), maximum: null },
    { rateFrom: decimal('70'), maximum: decimal('89') },
    { rateFrom: decimal('0'), maximum: decimal('79') },
  ];
  test.each([
    ['80', '100', null, '95', '优'],
    // 79.999 % prints as 80.00 % and is capped all the same.
    ['79.999', '100', '89', '89', '良'],
    ['70', '100', '89', '89', '良'],
    ['69.9999', '100', '79', '79', '中'],
  ])('executed %s of %s → cap %s, total %s, %s', (executed, budget, cap, score, grade) => {
    const { total } = evaluated([scored(100, 95)], { caps }, { budgets: budgetOf(executed, budget) });
    expect(total.cap?.toFixed() ?? null).toBe(cap);
    expect(total.uncappedScore?.toFixed()).toBe('95');
    expect(total.score?.toFixed()).toBe(score);
    expect(total.grade).toBe(grade);
  });

  test('a cap above the score changes nothing', () => {
    const { total } = evaluated([scored(100, 61)], { caps }, { budgets: budgetOf('75', '100') });
    expect(total.cap?.toFixed()).toBe('89');
    expect(total.score?.toFixed()).toBe('61');
  });

  test('caps without an execution rate: no grade, an error', () => {
    const evaluation = evaluated([scored(100, 95)], { caps });
    expect(evaluation.total).toMatchObject({ cap: null, grade: null });
    expect(codes(evaluation, 'amount-unit-assumed')).toEqual(['cap-unknown']);
  });

  test.each([
    [90, '优'],
    [89.99, '良'],
    [80, '良'],
    [60, '中'],
    [59.99, '差'],
    [0, '差'],
  ])('%d → %s', (score, grade) => {
    expect(evaluated([scored(100, score)]).total.grade).toBe(grade);
  });

  test('bounds are in points of 100 whatever the full marks are', () => {
    const fullMarks = decimal('120');
    expect(evaluated([scored(120, 108)], { fullMarks }).total.grade).toBe('优');
    expect(evaluated([scored(120, 107.99)], { fullMarks }).total.grade).toBe('良');
  });
});

test('rows of a funding block count towards the total', () => {
  const { total } = evaluated(
    [{ weight: 10, origin: 'budget-block', reason: '结转' }, scored(90, 90)],
    {},
    { budgets: budgetOf('97', '100') },
  );
  expect(total.score?.toFixed(2)).toBe('99.70');
});
