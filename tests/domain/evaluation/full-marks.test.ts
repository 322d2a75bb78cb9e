import { evaluate } from '../../../src/domain/evaluation/evaluate';
import { neededForFullMarks } from '../../../src/domain/evaluation/full-marks';
import { decimal } from '../../../src/domain/decimal';
import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { budgetOf, inputOf, rows, schemeIndicator, schemeOf, type RowContent } from './builders';

function needed(
  content: RowContent,
  scheme: Partial<Scheme> = {},
  rest: Partial<EvaluationInput> = {},
  language: 'zh' | 'en' = 'zh',
): readonly string[] {
  const evaluation = evaluate(inputOf(rows(content), rest), schemeOf(scheme));
  return evaluation.indicators.flatMap((indicator) =>
    neededForFullMarks(indicator, evaluation.budget).map((text) => text[language]),
  );
}

test.each<[string, RowContent, readonly string[]]>([
  ['≥', { target: '≥12', actual: 6, weight: 3, unit: '次' }, ['完成值须 ≥ 12 次，现为 6 次，还差 6 次']],
  ['≥, exact', { target: '≥0.3', actual: 0.1, weight: 3 }, ['完成值须 ≥ 0.3，现为 0.1，还差 0.2']],
  [
    '≥, percent',
    { target: '≥95%', actual: '92.15%', weight: 5 },
    ['完成值须 ≥ 95%，现为 92.15%，还差 2.85 个百分点'],
  ],
  ['＞', { target: '>12', actual: 6, weight: 3 }, ['完成值须 ＞ 12，现为 6，还差超过 6']],
  [
    '≤',
    { target: '≤90万元', actual: '100万元', weight: 5 },
    ['完成值须 ≤ 90 万元，现为 100 万元，须降低 10 万元'],
  ],
  ['=', { target: '=12', actual: 6, weight: 3 }, ['完成值须 ≥ 12，现为 6，还差 6']],
  ['range, below', { target: '90-95', actual: 81, weight: 5 }, ['完成值须在 90–95 之内，现为 81，还差 9']],
  [
    'range, above',
    { target: '90-95', actual: 100, weight: 5 },
    ['完成值须在 90–95 之内，现为 100，须降低 5'],
  ],
  ['pass/fail', { target: '≥12', actual: 6, weight: 3, rule: '达标' }, ['须符合指标值“≥12”']],
  ['deduction', { target: '0', actual: 3, weight: 3, rule: '每1次扣0.5分' }, ['须没有扣分情形，现为 3 次']],
  [
    'qualitative',
    { target: '严格执行', actual: '部分达成', score: 3, weight: 5 },
    ['完成情况须为“达成”，评分为满分'],
  ],
  [
    'attained',
    { target: '严格执行', actual: '达成', score: 4.5, weight: 5 },
    ['评分须为 5 分，现为 4.5 分，还差 0.5 分'],
  ],
  ['entered', { rule: '直接评分', score: 4, weight: 5 }, ['评分须为 5 分，现为 4 分，还差 1 分']],
  ['full marks', { target: '≥12', actual: 12, weight: 3 }, []],
  ['unscored', { target: '≥12', weight: 3 }, []],
  ['not applicable', { target: '≥12', actual: '不适用', weight: 3, reason: '项目取消' }, []],
])('%s', (_name, content, expected) => {
  expect(needed(content)).toEqual(expected);
});

const TIERS = '≥95%得100%；≥90%得80%；其余得0';

test.each([
  [TIERS, '92%', ['完成值须 ≥ 95%，现为 92%，还差 3 个百分点']],
  [TIERS, '95%', []],
  ['≥95%得90%；≥90%得80%；其余得0', '92%', ['该规则没有得满分的一档']],
  ['≥95%得80%；≥90%得100%；其余得0', '80%', ['完成值须 ≥ 90%，现为 80%，还差 10 个百分点，且不属前面各档']],
  ['≥95%得80%；≥90%得100%；其余得0', '96%', ['完成值须不属前面各档']],
])('tiers %s at %s', (rule, actual, expected) => {
  expect(needed({ target: '≥95%', actual, weight: 5, rule })).toEqual(expected);
});

test('the execution rate names the amount that was not spent', () => {
  const row = { rule: '执行率', weight: 5 };
  expect(needed(row, {}, { budgets: budgetOf('95.5', '100') })).toEqual([
    '执行数须 ≥ 100 万元，现为 95.5 万元，还差 4.5 万元',
  ]);
  expect(needed(row, {}, { budgets: budgetOf('100', '100') })).toEqual([]);
});

test('above an exact target, by the scheme', () => {
  const row = { target: '=12', actual: 15, weight: 3 };
  expect(needed(row, { equalAbove: 'zero' })).toEqual(['完成值须 = 12，现为 15，须降低 3']);
  expect(needed(row, { equalAbove: 'full' })).toEqual([]);
});

test('a strict comparison that says that the difference itself is not enough', () => {
  const linear = {
    indicators: [
      schemeIndicator({ name: '指标1', rule: { kind: 'negative', strict: true, method: 'linear' } }),
    ],
  } as const;
  expect(needed({ target: '<12', actual: 18, weight: 3 }, linear)).toEqual([
    '完成值须 ＜ 12，现为 18，须降低超过 6',
  ]);
});

test('what was lost besides the rule is named too', () => {
  const overshoot = { threshold: decimal('1.3'), costPercent: decimal('10') };
  expect(needed({ target: '≥10', actual: 20, weight: 5 }, { overshoot })).toEqual(['超额完成须填写原因']);
  expect(needed({ target: '≥10', actual: 5, weight: 5, deduction: 0.5, reason: '逾期' })).toEqual([
    '完成值须 ≥ 10，现为 5，还差 5',
    '须没有扣减分数，现扣减 0.5 分',
  ]);
});

test('speaks English', () => {
  expect(needed({ target: '≥12', actual: 6, weight: 3 }, {}, {}, 'en')).toEqual([
    'Actual must be ≥ 12; it is 6, 6 too low',
  ]);
});
