import { decimal } from '../../../src/domain/decimal';
import { budgetOf, one, schemeIndicator } from './builders';

const BELOW = { target: '≥12', actual: 6, weight: 3, reason: '受疫情影响' } as const;

describe('the reference rows', () => {
  test('6 of ≥12, weight 3', () => {
    expect(one(BELOW)).toMatchObject({ score: '1.50', explanation: '6 ÷ 12 × 3 = 1.50', codes: [] });
  });

  test('183 of ≥300, weight 3', () => {
    const { result, ...rest } = one({ ...BELOW, target: '≥300', actual: '183人' });
    expect(rest).toMatchObject({ score: '1.83', explanation: '183 ÷ 300 × 3 = 1.83' });
    expect(result.lost?.toFixed()).toBe('1.17');
    expect(result.completion?.toFixed()).toBe('61');
    expect(result.basis).toBe('财预〔2020〕10号');
  });
});

describe('how the kind is known', () => {
  const name = '培训次数';
  const inScheme = {
    indicators: [schemeIndicator({ name, aliases: ['培训班数'], rule: { kind: 'entered' } })],
  };

  test.each([
    ['the scheme', { name, ...BELOW, rule: '达标', score: 2 }, inScheme, 'entered', 'scheme'],
    ['an alias, spaced', { name: '培训 班数', ...BELOW, score: 2 }, inScheme, 'entered', 'scheme'],
    ['the rule column', { ...BELOW, rule: '达标' }, {}, 'pass-fail', 'rule-column'],
    [
      '比例 in the direction of the operator',
      { ...BELOW, target: '≤12', rule: '比例' },
      {},
      'negative',
      'rule-column',
    ],
    ['比例 without an operator', { ...BELOW, target: '12', rule: '比例' }, {}, 'positive', 'rule-column'],
    ['the operator', BELOW, {}, 'positive', 'nature'],
    ['the operator, strict', { ...BELOW, target: '＞12' }, {}, 'positive', 'nature'],
    ['a range', { ...BELOW, target: '5-12' }, {}, 'range', 'nature'],
    ['equality', { ...BELOW, target: '=12' }, {}, 'equal', 'nature'],
    ['定性', { nature: '定性', target: '健全', actual: '达成', weight: 3 }, {}, 'qualitative', 'nature'],
    ['a target in words', { target: '制度健全', actual: '达成', weight: 3 }, {}, 'qualitative', 'words'],
    ['an actual in words', { actual: '已完成', weight: 3 }, {}, 'qualitative', 'words'],
    ['an entered score', { weight: 3, score: 3 }, {}, 'entered', 'entered'],
    ['dates', { target: '2021年12月底前', actual: '2021年11月', weight: 3 }, {}, 'pass-fail', 'nature'],
    ['the funding block', { weight: 3, origin: 'budget-block' }, {}, 'execution-rate', 'nature'],
  ] as const)('%s', (_name, row, scheme, kind, origin) => {
    const { result } = one(row, scheme);
    expect(result.rule?.kind).toBe(kind);
    expect(result.ruleOrigin).toBe(origin);
  });

  test('nothing answers: unscored, with a finding', () => {
    const { result, codes } = one({ actual: 5, weight: 3 });
    expect(result).toMatchObject({ status: 'unscored', score: null, rule: null });
    expect(codes).toEqual(['no-rule']);
  });

  test('an entered score does not stand in for a target that can not be read', () => {
    const { score, codes } = one({ target: '约50个左右', actual: 52, weight: 3, score: 3 });
    expect(score).toBeNull();
    expect(codes).toEqual(['target-unreadable']);
  });

  test('prose in the rule column is kept with the basis', () => {
    const { result, score } = one({ ...BELOW, rule: '按实际完成情况酌情计分' });
    expect(score).toBe('1.50');
    expect(result.basis).toBe('财预〔2020〕10号；评分标准：按实际完成情况酌情计分');
    expect(one({ ...BELOW, basis: '穗财绩〔2022〕1号' }).result.basis).toBe('穗财绩〔2022〕1号');
  });

  test('scheme parameters reach the rule', () => {
    const over = { target: '≤90', actual: 120, weight: 10, reason: '增加' };
    expect(one(over).score).toBe('7.50');
    expect(one(over, { negativeMethod: 'linear' }).score).toBe('6.67');
    const above = { target: '=100', actual: 125, weight: 10, reason: '增加' };
    expect(one(above).score).toBe('10.00');
    expect(one(above, { equalAbove: 'zero' }).score).toBe('0.00');
  });

  test('names that several indicators share are told apart by their levels', () => {
    const twice = [
      schemeIndicator({ name: '其他', level1: '产出指标', weight: decimal('3') }),
      schemeIndicator({ name: '其他', level1: '效益指标', weight: decimal('4') }),
    ];
    const row = { name: '其他', level1: '效益指标', target: '≥1', actual: 1 };
    expect(one(row, { indicators: twice }).score).toBe('4.00');
    expect(one({ ...row, level1: '满意度' }, { indicators: twice }).codes).toEqual(['weight-missing']);
  });
});

describe('weights', () => {
  const scheme = { indicators: [schemeIndicator({ name: '指标1', weight: decimal('3') })] };
  const row = { target: '≥1', actual: 1 };

  test('the workbook counts, a difference is a warning', () => {
    expect(one({ ...row, weight: 4 }, scheme)).toMatchObject({
      score: '4.00',
      codes: ['weight-differs-from-scheme'],
    });
    expect(one({ ...row, weight: 3 }, scheme).codes).toEqual([]);
  });

  test('the scheme fills blanks', () => {
    expect(one({ ...row, weight: null }, scheme)).toMatchObject({ score: '3.00', codes: [] });
  });

  test('20% is 20 of 100', () => {
    expect(one({ ...row, weight: [0.2, '0%'] }).score).toBe('20.00');
  });

  test.each([
    [null, 'weight-missing'],
    ['三分左右', 'weight-unreadable'],
    [-3, 'weight-negative'],
  ])('%s is unscored', (weight, code) => {
    const { result, codes } = one({ ...row, weight }, code === 'weight-unreadable' ? scheme : {});
    expect(result).toMatchObject({ status: 'unscored', weight: null });
    expect(codes).toEqual([code]);
  });
});

describe('what was entered', () => {
  const met = { target: '≥12', actual: 12, weight: 3 };

  test.each([
    [{ ...met, score: 3 }, []],
    [{ ...met, score: 2.5 }, ['score-differs']],
    [{ ...met, score: 4 }, ['score-above-weight']],
    [{ ...BELOW, actual: 7, weight: 1, score: 0.583333333333333 }, []],
    [{ ...BELOW, lost: 1.5 }, []],
    [{ ...BELOW, lost: 1 }, ['lost-points-differ']],
    [{ ...BELOW, lost: 1, score: 2 }, ['score-differs']],
    [{ ...BELOW, completion: [0.5, '0.00%'] as const }, []],
    [{ ...BELOW, completion: 0.5 }, []],
    [{ ...BELOW, completion: 50 }, []],
    [{ ...BELOW, actual: 7, completion: '58.3%' }, []],
    [{ ...BELOW, completion: '80%' }, ['completion-differs']],
    [{ ...BELOW, reason: '无' }, ['reason-missing']],
    [{ ...BELOW, reason: null }, ['reason-missing']],
  ])('%j', (row, codes) => {
    expect(one(row).codes).toEqual(codes);
  });

  test('扣分 is compared, never subtracted', () => {
    expect(one({ ...BELOW, lost: 1 }).score).toBe('1.50');
  });
});

describe('manual deduction', () => {
  test('is subtracted after the rule, and shown', () => {
    const { score, explanation, codes } = one({ ...BELOW, target: '≥300', actual: 183, deduction: 0.5 });
    expect({ score, explanation, codes }).toEqual({
      score: '1.33',
      explanation: '183 ÷ 300 × 3 − 0.5 = 1.33',
      codes: [],
    });
  });

  test('in words', () => {
    const met = { target: '≥12', actual: 12, weight: 3, deduction: 0.5, reason: '资料不全' };
    expect(one(met).explanation).toBe('12 ≥ 12，达到指标值：3 − 0.5 = 2.50');
    expect(one({ ...met, deduction: 0 }).explanation).toBe('12 ≥ 12，达到指标值，得 3.00 分');
  });

  test('never below 0', () => {
    const { score, explanation } = one({ ...BELOW, deduction: 2 });
    expect({ score, explanation }).toEqual({ score: '0.00', explanation: '6 ÷ 12 × 3 − 2 ＜ 0，得 0.00 分' });
  });

  test('needs a reason, a readable and positive number', () => {
    expect(one({ ...BELOW, reason: null, deduction: 0.5 }).codes).toEqual(['deduction-without-reason']);
    expect(one({ ...BELOW, deduction: -0.5 })).toMatchObject({ score: null, codes: ['deduction-negative'] });
    expect(one({ ...BELOW, deduction: '少许' })).toMatchObject({ score: null, codes: ['weight-unreadable'] });
  });

  test('is lost points where 得分 = 分值 − 扣减分数 already holds', () => {
    const { result, score, codes } = one({ ...BELOW, deduction: 1.5, score: 1.5 });
    expect(score).toBe('1.50');
    expect(result.deduction).toBeNull();
    expect(codes).toEqual([]);
  });

  test('is a deduction where only subtracting it leads to the entered score', () => {
    const met = { target: '≥12', actual: 12, weight: 3, deduction: 0.5, score: 2.5, reason: '资料不全' };
    const { result, score, codes } = one(met);
    expect(score).toBe('2.50');
    expect(result.deduction?.value.toString()).toBe('0.5');
    expect(codes).toEqual([]);
    expect(one({ ...met, reason: null }).codes).toEqual(['deduction-without-reason']);
    expect(one({ ...met, score: 3.5, deduction: -0.5 }).codes).toEqual(['score-above-weight']);
  });

  test('is lost points beside an entered score that counts itself', () => {
    const row = { weight: 3, rule: '直接评分', score: 2.5, deduction: 0.5, actual: 1, reason: '资料不全' };
    expect(one(row)).toMatchObject({ score: '2.50', result: { deduction: null } });
  });
});

describe('overshoot', () => {
  const row = { target: '≥10', actual: 13.01, weight: 2 };
  const costs = { overshoot: { threshold: decimal('1.3'), costPercent: decimal('10') } };

  test('above the threshold needs a reason', () => {
    expect(one(row)).toMatchObject({ score: '2.00', codes: ['overshoot-without-reason'] });
    expect(one({ ...row, actual: 13 }).codes).toEqual([]);
    expect(one({ ...row, reason: '新增任务' }).codes).toEqual([]);
    expect(one({ ...row, target: '=10' }).codes).toEqual(['overshoot-without-reason']);
  });

  test('costs only where the scheme says so, and without a reason', () => {
    expect(one({ ...row, reason: '新增任务' }, costs)).toMatchObject({ score: '2.00' });
    const { score, explanation } = one(row, costs);
    expect(score).toBe('1.80');
    expect(explanation).toBe('13.01 ≥ 10，达到指标值：2 × 90% = 1.80');
    expect(one({ ...row, actual: 13 }, costs).score).toBe('2.00');
  });

  test('less is not an overshoot', () => {
    expect(one({ target: '≤10', actual: 1, weight: 2 }, costs)).toMatchObject({ score: '2.00', codes: [] });
  });
});

describe('not applicable', () => {
  const row = { target: '≥10', actual: '不适用', weight: 2, reason: '本年无此任务' };
  test.each([
    ['rescale', null, '不适用，不计入总分'],
    ['full', '2.00', '不适用，按满分计'],
    ['zero', '0.00', '不适用，按 0 分计'],
  ] as const)('%s', (notApplicable, score, explanation) => {
    const result = one(row, { notApplicable });
    expect(result.result.status).toBe('not-applicable');
    expect(result.score).toBe(score);
    expect(result.explanation).toBe(explanation);
    expect(result.codes.filter((code) => code !== 'nothing-to-score')).toEqual([]);
  });

  test('needs a reason, and counts no entered score', () => {
    expect(one({ ...row, reason: null }).codes).toContain('not-applicable-without-reason');
    expect(one({ ...row, score: 1 }).codes).toContain('not-applicable-scored');
    expect(one({ ...row, score: 0 }).codes).not.toContain('not-applicable-scored');
  });

  test('/ and 无 are missing, not inapplicable', () => {
    expect(one({ ...row, actual: '/' }).codes).toEqual(['missing-actual']);
    expect(one({ ...row, actual: '无' }).result.status).toBe('unscored');
  });
});

describe('unscored never invents a number', () => {
  test.each([
    [{ target: '≥12', weight: 3 }, 'missing-actual'],
    [{ target: '≥12', actual: '多次', weight: 3 }, 'words-against-number'],
    [{ target: '≥12', actual: '已完成', weight: 3 }, 'words-against-number'],
    [{ target: '≥12', actual: '已完成', weight: 3, rule: '达标' }, 'words-against-number'],
    [{ target: '制度健全', actual: 12, weight: 3 }, 'number-against-words'],
    [{ target: '制度健全', actual: '较好', weight: 3 }, 'attainment-not-stated'],
    [{ target: '制度健全', actual: null, weight: 3 }, 'missing-actual'],
    [{ target: '制度健全', actual: '部分达成', weight: 5, score: '四' }, 'weight-unreadable'],
    [{ actual: '多次', weight: 3, rule: '每1次扣0.5分' }, 'actual-not-a-number'],
    [{ nature: '≥', actual: 3, weight: 3 }, 'missing-target'],
  ])('%j → %s', (row, code) => {
    const { result, codes } = one(row);
    expect(result).toMatchObject({
      status: 'unscored',
      score: null,
      lost: null,
      completion: null,
      explanation: { zh: '未评分', en: 'Unscored' },
    });
    expect(codes).toEqual([code]);
  });
});

describe('execution rate', () => {
  const row = { weight: 5, rule: '执行率', reason: '项目结转' };

  test('comes from the budget by funding source, unrounded', () => {
    const { score, explanation } = one(row, {}, { budgets: budgetOf('272', '280') });
    expect({ score, explanation }).toEqual({ score: '4.86', explanation: '272 ÷ 280 × 5 = 4.86' });
  });

  test('a stated rate is compared', () => {
    const budgets = budgetOf('272', '280');
    const stated = (actual: string) => one({ ...row, target: '100%', actual }, {}, { budgets }).codes;
    expect(stated('97.14%')).toEqual([]);
    expect(stated('97.1%')).toEqual([]);
    expect(stated('99%')).toEqual(['execution-differs']);
  });

  test('without a budget it is unscored', () => {
    expect(one(row)).toMatchObject({ score: null, codes: ['execution-unknown'] });
  });
});
