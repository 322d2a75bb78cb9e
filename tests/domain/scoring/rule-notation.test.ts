import fc from 'fast-check';
import { parseRuleNotation } from '../../../src/domain/scoring/rule-notation';

/** Decimals as text, so that notations compare plainly. */
const plainOf = (text: string): unknown => JSON.parse(JSON.stringify(parseRuleNotation(text)));

test.each([
  ['比例', 'by-ratio'],
  [' 按比例计分 ', 'by-ratio'],
  ['反向', 'negative'],
  ['达标', 'pass-fail'],
  ['执行率', 'execution-rate'],
  ['直接评分', 'entered'],
])('%s', (text, kind) => {
  expect(parseRuleNotation(text)).toEqual({ kind });
});

const FOUR_TIERS = {
  kind: 'tiers',
  tiers: [
    { operator: '>=', bound: '95', boundInPercent: true, award: { percentOfWeight: '100' } },
    { operator: '>=', bound: '90', boundInPercent: true, award: { percentOfWeight: '80' } },
    { operator: '>=', bound: '80', boundInPercent: true, award: { percentOfWeight: '60' } },
    { operator: null, bound: null, award: { percentOfWeight: '0' } },
  ],
};

test.each([
  '≥95%得100%；≥90%得80%；≥80%得60%；其余得0',
  '≥95%得100%;≥90%得80%;≥80%得60%;其余不得分。',
  '>=95% 得 100%，>=90% 得 80%，>=80% 得 60%，其余 得 0',
  '≥９５％得满分\n≥９０％得分值的80%\n≥80%得60%\n其余得0',
  '不低于95%的，得满分；不低于90%的，得80%；不低于80%的，得60%；其余情况不得分',
])('tiers: %s', (text) => {
  expect(plainOf(text)).toEqual(FOUR_TIERS);
});

test('tiers in points, in any direction', () => {
  expect(plainOf('＞3得0分；＜1得5分；=2得2.5分；≤3得1分')).toEqual({
    kind: 'tiers',
    tiers: [
      { operator: '>', bound: '3', award: { points: '0' } },
      { operator: '<', bound: '1', award: { points: '5' } },
      { operator: '=', bound: '2', award: { points: '2.5' } },
      { operator: '<=', bound: '3', award: { points: '1' } },
    ],
  });
});

test.each([
  ['每1次扣0.5分', '0.5', null],
  ['每发现一项扣2分，扣完为止', '2', null],
  ['每发现1起扣1分，最多扣3分', '1', '3'],
  ['每发现1起扣1分，最多扣3分，扣完为止。', '1', '3'],
  ['每出现一次扣两分；最高扣十分', '2', '10'],
  ['每 1 人次 扣 ０．５ 分', '0.5', null],
])('deduction: %s', (text, perOccurrence, maximum) => {
  expect(plainOf(text)).toEqual({ kind: 'deduction', perOccurrence, maximum });
});

test.each([
  '',
  '得100%',
  '其余得0',
  '根据完成情况酌情扣分',
  '≥95%得100%；其余酌情给分',
  '≥95%得100%；其余得0；≥80%得60%',
  '≥95%得120%',
  '≥95%得80',
  '95%得100%',
  '≥95%得100%（以系统数据为准）',
  '每2次扣1分',
  '每1次扣0.5%',
  '每发现一项扣2分，情节严重的不得分',
  '每发现1起扣1分，最多扣3分，最多扣5分',
  '比例，最多扣3分',
  '达标得满分，未达标不得分',
])('prose: %s', (text) => {
  expect(parseRuleNotation(text)).toBeNull();
});

const number = fc
  .tuple(fc.integer({ min: 0, max: 10000 }), fc.integer({ min: 0, max: 2 }))
  .map(([value, places]) => String(value / 10 ** places));

test('tiers written down are read back', () => {
  const tier = fc.record({
    sign: fc.constantFrom(
      ['≥', '>='] as const,
      ['＞', '>'] as const,
      ['≤', '<='] as const,
      ['<', '<'] as const,
    ),
    bound: number,
    percent: fc.boolean(),
    points: number,
  });
  fc.assert(
    fc.property(fc.array(tier, { minLength: 1, maxLength: 5 }), fc.boolean(), (tiers, otherwise) => {
      const clauses = tiers.map(
        ({ sign, bound, percent, points }) => `${sign[0]}${bound}${percent ? '%' : ''}得${points}分`,
      );
      const text = [...clauses, ...(otherwise ? ['其余得0'] : [])].join('；');
      expect(plainOf(text)).toEqual({
        kind: 'tiers',
        tiers: [
          ...tiers.map(({ sign, bound, percent, points }) => ({
            operator: sign[1],
            bound,
            ...(percent ? { boundInPercent: true } : {}),
            award: { points },
          })),
          ...(otherwise ? [{ operator: null, bound: null, award: { percentOfWeight: '0' } }] : []),
        ],
      });
    }),
  );
});

test('deductions written down are read back', () => {
  fc.assert(
    fc.property(number, fc.option(number), (perOccurrence, maximum) => {
      const text = `每发现1次扣${perOccurrence}分${maximum === null ? '' : `，最多扣${maximum}分`}`;
      expect(plainOf(text)).toEqual({ kind: 'deduction', perOccurrence, maximum });
    }),
  );
});

test('a notation with anything after it is prose', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('比例', '达标', '≥95%得100%；其余得0', '每1次扣0.5分'),
      fc.constantFrom('另见通知', '，视情况调整', '（暂行）', '1', '等'),
      (notation, rest) => {
        expect(parseRuleNotation(notation + rest)).toBeNull();
      },
    ),
  );
});

test('junk never throws', () => {
  const piece = fc.constantFrom(...'≥≤><=得分其余扣每一次项%；，;,。0123456789. 满不\n最多完为止'.split(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      expect(() => parseRuleNotation(pieces.join(''))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
