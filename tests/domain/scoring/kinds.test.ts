import { decimal, fixed, roundRatio } from '../../../src/domain/decimal';
import type { QualitativeBand, RuleInputs } from '../../../src/domain/scoring/rule';
import type { Rule } from '../../../src/domain/scoring/rule-kinds';
import { scoreByRule } from '../../../src/domain/scoring/rule-kinds';
import { codesOf, inputsOf, pointsOf } from './inputs';

const BANDS: readonly QualitativeBand[] = [
  { level: '达成', from: decimal('80'), to: decimal('100'), upperIncluded: true },
  { level: '部分达成', from: decimal('60'), to: decimal('80'), upperIncluded: false },
  { level: '未达成', from: decimal('0'), to: decimal('60'), upperIncluded: false },
];

const POSITIVE: Rule = { kind: 'positive', strict: false };

function score(rule: Rule, inputs: RuleInputs) {
  const outcome = scoreByRule(rule, inputs);
  return {
    points: pointsOf(outcome),
    codes: codesOf(outcome),
    working: outcome.status === 'scored' ? outcome.working.zh : null,
    completion:
      outcome.status === 'scored' && outcome.completion !== null
        ? fixed(roundRatio(outcome.completion, 4), 4)
        : null,
  };
}

const numbers = (weight: string, target: string, actual: string) => inputsOf({ weight, target, actual });

describe('positive', () => {
  test.each([
    ['3', '12', '6', '1.50', '6 ÷ 12 × 3', '0.5000'],
    ['3', '300', '183', '1.83', '183 ÷ 300 × 3', '0.6100'],
    ['10', '50', '50', '10.00', '50 ≥ 50，达到指标值', '1.0000'],
    ['10', '50', '75', '10.00', '75 ≥ 50，达到指标值', '1.5000'],
    ['10', '50', '-3', '0.00', '(-3) ÷ 50 × 10 ＜ 0', '-0.0600'],
    ['10', '-5', '-5', '10.00', '(-5) ≥ (-5)，达到指标值', null],
    ['10', '0', '0', '10.00', '0 ≥ 0，达到指标值', null],
    ['10', '0', '-1', '0.00', '指标值为 0，完成值 (-1) 未达到', null],
  ])('w %s, t %s, a %s → %s', (weight, target, actual, points, working, completion) => {
    const result = score(POSITIVE, numbers(weight, target, actual));
    expect(result).toEqual({ points, working, completion, codes: [] });
  });

  test('percent measures are printed with their sign', () => {
    const inputs = inputsOf({ weight: '5', target: '95', actual: '92.15' }, { measure: 'percent' });
    expect(score(POSITIVE, inputs).working).toBe('92.15% ÷ 95% × 5');
  });

  test('a negative target that is not met is unscored', () => {
    const outcome = scoreByRule(POSITIVE, numbers('10', '-5', '-8'));
    expect(outcome.status).toBe('unscored');
    expect(codesOf(outcome)).toEqual(['negative-target-not-met']);
  });

  test('> at equality goes by ratio, with a note', () => {
    const strict: Rule = { kind: 'positive', strict: true };
    const result = score(strict, numbers('10', '50', '50'));
    expect(result).toMatchObject({ points: '10.00', codes: ['strict-at-equality'], working: '50 ÷ 50 × 10' });
    expect(score(strict, numbers('10', '0', '0'))).toMatchObject({
      points: '0.00',
      codes: ['strict-at-equality'],
    });
  });

  test('needs a target and a number', () => {
    expect(score(POSITIVE, inputsOf({ actual: '5' })).codes).toEqual(['missing-target']);
    expect(score(POSITIVE, inputsOf({ target: '5' })).codes).toEqual(['actual-not-a-number']);
    const dates = inputsOf({ target: '44561', actual: '44530' }, { measure: 'date' });
    expect(score(POSITIVE, dates).codes).toEqual(['date-by-ratio']);
  });
});

describe('negative', () => {
  const ratio: Rule = { kind: 'negative', strict: false, method: 'ratio' };
  const linear: Rule = { kind: 'negative', strict: false, method: 'linear' };

  test.each([
    [ratio, '90', '90', '10.00', '90 ≤ 90，达到指标值', '1.0000'],
    [ratio, '90', '120', '7.50', '90 ÷ 120 × 10', '0.7500'],
    [ratio, '90', '0', '10.00', '0 ≤ 90，达到指标值', null],
    [ratio, '0', '0', '10.00', '0 ≤ 0，达到指标值', null],
    [ratio, '0', '2', '0.00', '指标值为 0，完成值 2 未达到', '0.0000'],
    [linear, '90', '120', '6.67', '(2 − 120 ÷ 90) × 10', '0.7500'],
    [linear, '90', '180', '0.00', '(2 − 180 ÷ 90) × 10', '0.5000'],
    [linear, '90', '270', '0.00', '(2 − 270 ÷ 90) × 10 ＜ 0', '0.3333'],
  ])('%j t %s, a %s → %s', (rule, target, actual, points, working, completion) => {
    expect(score(rule, numbers('10', target, actual))).toEqual({ points, working, completion, codes: [] });
  });

  test('a negative target: met by less, otherwise unscored', () => {
    expect(score(ratio, numbers('10', '-5', '-8')).points).toBe('10.00');
    expect(score(ratio, numbers('10', '-5', '-3'))).toMatchObject({
      points: null,
      codes: ['negative-target-not-met'],
    });
  });

  test('< at equality goes by ratio, with a note', () => {
    const strict: Rule = { kind: 'negative', strict: true, method: 'ratio' };
    expect(score(strict, numbers('10', '5', '5'))).toMatchObject({
      points: '10.00',
      codes: ['strict-at-equality'],
    });
    expect(score(strict, numbers('10', '0', '0')).points).toBe('0.00');
  });
});

describe('equal', () => {
  const equal = (above: 'full' | 'ratio' | 'zero'): Rule => ({ kind: 'equal', above });
  test.each([
    [equal('full'), '100', '100', '10.00'],
    [equal('full'), '100', '80', '8.00'],
    [equal('full'), '100', '125', '10.00'],
    [equal('ratio'), '100', '125', '8.00'],
    [equal('zero'), '100', '125', '0.00'],
    [equal('full'), '0', '0', '10.00'],
    [equal('full'), '0', '3', '0.00'],
    [equal('ratio'), '-5', '-5', '10.00'],
    [equal('full'), '-5', '-4', null],
  ])('%j t %s, a %s → %s', (rule, target, actual, points) => {
    expect(score(rule, numbers('10', target, actual)).points).toBe(points);
  });

  test('completion is actual over target, above too', () => {
    expect(score(equal('ratio'), numbers('10', '100', '125')).completion).toBe('1.2500');
  });
});

describe('range', () => {
  const rule: Rule = { kind: 'range' };
  const within = (target: string, upper: string, actual: string) =>
    inputsOf({ weight: '10', target, upper, actual });
  test.each([
    ['90', '95', '90', '10.00', '1.0000'],
    ['90', '95', '95', '10.00', '1.0000'],
    ['90', '95', '45', '5.00', '0.5000'],
    ['90', '95', '100', '9.50', '0.9500'],
    ['0', '5', '-1', '0.00', null],
    ['-5', '5', '10', '5.00', '0.5000'],
    ['-5', '0', '2', '0.00', '0.0000'],
    ['90', '95', '-1', '0.00', '-0.0111'],
  ])('%s–%s, a %s → %s', (low, high, actual, points, completion) => {
    expect(score(rule, within(low, high, actual))).toMatchObject({ points, completion, codes: [] });
  });

  test.each([
    ['-5', '-1', '-8', 'negative-target-not-met'],
    ['-5', '-1', '3', 'negative-target-not-met'],
    ['95', '90', '92', 'range-reversed'],
  ])('%s–%s, a %s is unscored', (low, high, actual, code) => {
    expect(score(rule, within(low, high, actual))).toMatchObject({ points: null, codes: [code] });
  });

  test('needs an upper end', () => {
    expect(score(rule, numbers('10', '90', '95')).codes).toEqual(['missing-upper-target']);
  });
});

describe('pass or fail', () => {
  const rule: Rule = { kind: 'pass-fail' };
  test.each([
    ['>=', '5', '5', '10.00'],
    ['>=', '5', '4.99', '0.00'],
    ['<=', '5', '5.01', '0.00'],
    ['=', '5', '5', '10.00'],
    [null, '5', '6', '10.00'],
  ] as const)('%s %s, a %s → %s', (operator, target, actual, points) => {
    const inputs = inputsOf({ target, actual }, { operator });
    expect(score(rule, inputs)).toMatchObject({ points, codes: [] });
  });

  test('strict at equality fails, with a note', () => {
    const inputs = inputsOf({ target: '5', actual: '5' }, { operator: '>' });
    expect(score(rule, inputs)).toMatchObject({ points: '0.00', codes: ['strict-at-equality'] });
  });

  test('dates are met up to the last day', () => {
    const date = (actual: string) =>
      inputsOf({ target: '44561', actual }, { measure: 'date', operator: null });
    expect(score(rule, date('44561')).points).toBe('10.00');
    expect(score(rule, date('44562'))).toMatchObject({ points: '0.00', working: '不符合时间要求，未达标' });
  });

  test('a range, and levels of attainment', () => {
    const range = (actual: string) => inputsOf({ target: '1', upper: '2', actual }, { operator: 'range' });
    expect(score(rule, range('2')).points).toBe('10.00');
    expect(score(rule, range('3')).points).toBe('0.00');
    const level = (attainment: '达成' | '部分达成') => inputsOf({}, { attainment });
    expect(score(rule, level('达成')).points).toBe('10.00');
    expect(score(rule, level('部分达成')).points).toBe('0.00');
  });

  test('a level against a figure is unscored', () => {
    expect(score(rule, inputsOf({ target: '5' }, { attainment: '达成' })).points).toBeNull();
  });
});

describe('tiers', () => {
  const percent = (text: string) => ({ percentOfWeight: decimal(text) });
  const rule: Rule = {
    kind: 'tiers',
    tiers: [
      { operator: '>=', bound: decimal('95'), boundInPercent: true, award: percent('100') },
      { operator: '>=', bound: decimal('90'), boundInPercent: true, award: percent('80') },
      { operator: null, bound: null, award: percent('0') },
    ],
  };
  const at = (actual: string) => inputsOf({ weight: '5', actual }, { measure: 'percent' });
  test.each([
    ['95', '5.00', '95% ≥ 95%：5 × 100%'],
    ['94.99', '4.00', '94.99% ≥ 90%：5 × 80%'],
    ['10', '0.00', '10% 属其余：5 × 0%'],
  ])('a %s → %s', (actual, points, working) => {
    expect(score(rule, at(actual))).toMatchObject({ points, working, codes: [] });
  });

  test('bounds in percent do not fit a plain number', () => {
    expect(score(rule, inputsOf({ actual: '96' })).codes).toEqual(['tier-not-in-percent']);
  });

  test('points, cut to the weight with an error', () => {
    const points: Rule = {
      kind: 'tiers',
      tiers: [{ operator: '>', bound: decimal('1'), award: { points: decimal('8') } }],
    };
    expect(score(points, inputsOf({ weight: '10', actual: '2' }))).toMatchObject({
      points: '8.00',
      codes: [],
    });
    const cut = score(points, inputsOf({ weight: '5', actual: '2' }));
    expect(cut).toMatchObject({ points: '5.00', codes: ['award-above-weight'] });
    expect(score(points, inputsOf({ actual: '1' })).codes).toEqual(['no-tier-matches']);
  });
});

describe('deduction', () => {
  const rule = (maximum: string | null): Rule => ({
    kind: 'deduction',
    perOccurrence: decimal('0.5'),
    maximum: maximum === null ? null : decimal(maximum),
  });
  test.each([
    [rule(null), '0', '5.00', '5 − 0 × 0.5'],
    [rule(null), '3', '3.50', '5 − 3 × 0.5'],
    [rule(null), '12', '0.00', '5 − 12 × 0.5 ＜ 0'],
    [rule('2'), '12', '3.00', '12 × 0.5 超过最多扣 2 分：5 − 2'],
  ])('%j, %s times → %s', (deduction, actual, points, working) => {
    expect(score(deduction, inputsOf({ weight: '5', actual }))).toMatchObject({ points, working });
  });

  test('occurrences are not negative', () => {
    expect(score(rule(null), inputsOf({ actual: '-1' })).codes).toEqual(['negative-occurrences']);
  });
});

describe('qualitative', () => {
  const rule: Rule = { kind: 'qualitative', bands: BANDS };
  const at = (attainment: RuleInputs['attainment'], entered?: string) =>
    inputsOf(entered === undefined ? { weight: '5' } : { weight: '5', entered }, { attainment });
  test.each([
    ['达成', undefined, '5.00', []],
    ['达成', '4', '4.00', []],
    ['达成', '5', '5.00', []],
    ['达成', '3.99', null, ['outside-band']],
    ['达成', '5.01', null, ['outside-band']],
    ['部分达成', '3', '3.00', []],
    ['部分达成', '3.99', '3.99', []],
    ['部分达成', '4', null, ['outside-band']],
    ['部分达成', undefined, null, ['band-score-missing']],
    ['未达成', '0', '0.00', []],
    ['未达成', '3', null, ['outside-band']],
    ['未达成', undefined, null, ['band-score-missing']],
    [null, '4', null, ['attainment-not-stated']],
  ] as const)('%s with %s → %s', (level, entered, points, codes) => {
    expect(score(rule, at(level, entered))).toMatchObject({ points, codes });
  });
});

describe('execution rate', () => {
  const rule: Rule = { kind: 'execution-rate' };
  const at = (executed: string, budget: string) => inputsOf({ weight: '5', executed, budget });
  test.each([
    ['80', '100', '4.00'],
    ['120', '100', '5.00'],
    ['100', '100', '5.00'],
    ['-1', '100', '0.00'],
  ])('%s of %s → %s', (executed, budget, points) => {
    expect(score(rule, at(executed, budget))).toMatchObject({ points, codes: [] });
  });

  test('without a budget it is unscored', () => {
    expect(score(rule, at('1', '0')).codes).toEqual(['execution-unknown']);
    expect(score(rule, inputsOf({})).codes).toEqual(['execution-unknown']);
  });
});

describe('entered', () => {
  test.each([
    ['0', '0.00', []],
    ['10', '10.00', []],
    ['10.01', null, ['entered-out-of-range']],
    ['-0.01', null, ['entered-out-of-range']],
  ])('%s → %s', (entered, points, codes) => {
    expect(score({ kind: 'entered' }, inputsOf({ entered }))).toMatchObject({ points, codes });
  });

  test('nothing entered is unscored', () => {
    expect(score({ kind: 'entered' }, inputsOf({})).codes).toEqual(['entered-score-missing']);
  });
});
