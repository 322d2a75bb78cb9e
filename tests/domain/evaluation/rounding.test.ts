import fc from 'fast-check';
import { decimal } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { over, plus, rational, rounded, times, ZERO, type Rational } from '../scoring/rational';
import { budgetOf, codes, inputOf, one, rows, schemeOf, statedSum, type RowContent } from './builders';

/** The engine at other places than two, beside the same arithmetic in fractions of its own. */
const PLACES = [0, 1, 3, 4] as const;

const at = (scorePlaces: number, totalPlaces = scorePlaces): Partial<Scheme> => ({
  rounding: { scorePlaces, totalPlaces },
});

/** A score as text with the places it has, trailing zeros kept. */
const score = (content: RowContent, places: number, scheme: Partial<Scheme> = {}): string | null =>
  one(content, { ...scheme, ...at(places) }).result.score?.toFixed(places) ?? null;

const ratio = (actual: string, target: string, weight: string): Rational =>
  over(times(rational(actual), rational(weight)), rational(target));

describe.each(PLACES)('at %i places', (places) => {
  test('a score is its rule’s points rounded once, a subtotal the sum of the scores, the total that sum', () => {
    const row = fc.record({
      actual: fc.integer({ min: 0, max: 999 }).map(String),
      target: fc.integer({ min: 1000, max: 9999 }).map(String),
      weight: fc.integer({ min: 1, max: 4000 }).map((cents) => (cents / 100).toFixed(2)),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (contents) => {
        const { indicators, dimensions, total } = evaluate(
          inputOf(
            rows(...contents.map(({ actual, target, weight }) => ({ actual, weight, target: `≥${target}` }))),
          ),
          schemeOf(at(places)),
        );
        const expected = contents.map(({ actual, target, weight }) =>
          rounded(ratio(actual, target, weight), places),
        );
        expect(indicators.map((each) => each.score?.toFixed(places))).toEqual(expected);
        // Nothing finer is left behind the printed places.
        indicators.forEach((each) => {
          expect(each.score?.eq(decimal(each.score.toFixed(places)))).toBe(true);
        });
        const sum = rounded(
          expected.reduce((so, each) => plus(so, rational(each)), ZERO),
          places,
        );
        expect(dimensions[0]?.score?.toFixed(places)).toBe(sum);
        expect(total.score?.toFixed(places)).toBe(sum);
      }),
      { numRuns: 80 },
    );
  });

  test('the exact half goes away from zero; just below it does not', () => {
    const half = `0.${'0'.repeat(places)}5`;
    const below = `0.${'0'.repeat(places)}4999999`;
    const weight = (part: string) => `1${part.slice(1)}`;
    const whole = places === 0 ? '' : `.${'0'.repeat(places)}`;
    const up = places === 0 ? '2' : `1.${'0'.repeat(places - 1)}1`;
    const met = { target: '≥1', actual: '1' };
    expect(score({ ...met, weight: weight(half) }, places)).toBe(up);
    expect(score({ ...met, weight: weight(below) }, places)).toBe(`1${whole}`);
    // 3 × 0.5 of a unit: a quotient that is the half exactly.
    const unit = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
    const three = rounded(times(rational('3'), rational(unit)), places);
    const two = rounded(times(rational('2'), rational(unit)), places);
    expect(score({ target: '≥2', actual: '1', weight: three }, places)).toBe(two);
  });

  test('a deduction is taken off before the one rounding', () => {
    const content = { target: '≥7', actual: '3', weight: '5', deduction: '0.37', reason: '原因' };
    const exact = plus(ratio('3', '7', '5'), rational('-0.37'));
    expect(score(content, places)).toBe(rounded(exact, places));
  });

  test('the arithmetic ends with the score as it is printed', () => {
    const { result, explanation } = one({ target: '≥7', actual: '3', weight: '5' }, at(places));
    expect(explanation).toBe(`3 ÷ 7 × 5 = ${result.score?.toFixed(places) ?? ''}`);
  });

  test('an entered score is the computed one where it agrees to these places', () => {
    const row = { target: '≥7', actual: '3', weight: '5', reason: '原因' };
    const right = rounded(ratio('3', '7', '5'), places);
    const unit = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
    const wrong = rounded(plus(rational(right), rational(unit)), places);
    expect(one({ ...row, score: right }, at(places)).codes).toEqual([]);
    expect(one({ ...row, score: wrong }, at(places)).codes).toEqual(['score-differs']);
  });
});

describe('the total', () => {
  const scored = (weight: number, points: string): RowContent => ({
    weight,
    score: points,
    rule: '直接评分',
    reason: '原因',
  });
  const totalOf = (contents: readonly RowContent[], scheme: Partial<Scheme>) =>
    evaluate(inputOf(rows(...contents)), schemeOf(scheme)).total;

  test('is rounded from the rounded scores, half away from zero', () => {
    const contents = [scored(60, '40.25'), scored(40, '30.2')];
    expect(totalOf(contents, at(2, 1)).score?.toFixed(1)).toBe('70.5');
    expect(totalOf(contents, at(2, 0)).score?.toFixed()).toBe('70');
    expect(totalOf(contents, at(1, 0)).score?.toFixed()).toBe('71');
    expect(totalOf([scored(60, '40.25'), scored(40, '30.25')], at(2, 0)).score?.toFixed()).toBe('71');
  });

  test('is graded as it is printed', () => {
    const contents = [scored(100, '89.5')];
    expect(totalOf(contents, at(1, 1)).grade).toBe('良');
    expect(totalOf(contents, at(1, 0))).toMatchObject({ grade: '优' });
  });

  test('is rescaled once, from unrounded arithmetic, to its own places', () => {
    const contents: readonly RowContent[] = [
      { ...scored(60, '50.5'), level1: '产出' },
      { weight: 40, actual: '不适用', target: '≥1', reason: '原因', level1: '效益' },
    ];
    const exact = over(times(rational('50.5'), rational('100')), rational('60'));
    for (const places of PLACES) {
      expect(totalOf(contents, at(1, places)).score?.toFixed(places)).toBe(rounded(exact, places));
    }
  });

  test('is capped after the rounding, so that no cap is exceeded', () => {
    const caps = [{ rateFrom: decimal('0'), maximum: decimal('89') }];
    const total = (points: string) =>
      evaluate(
        inputOf(rows(scored(100, points)), { budgets: budgetOf('50', '100') }),
        schemeOf({ ...at(1, 0), caps }),
      ).total;
    expect(total('96.4')).toMatchObject({ uncappedScore: decimal('96'), score: decimal('89') });
    expect(total('89.4')).toMatchObject({ uncappedScore: decimal('89'), score: decimal('89') });
    expect(total('88.4').score?.toFixed()).toBe('88');
  });
});

describe('what is stated beside the computed figures', () => {
  const contents: readonly RowContent[] = [
    { weight: '60', score: '40.25', rule: '直接评分', reason: '原因' },
    { weight: '40', score: '30.2', rule: '直接评分', reason: '原因' },
  ];
  const stated = (value: string, scheme: Partial<Scheme>) => {
    const sum = statedSum({
      covers: [0, 1],
      score: { ref: { sheet: '履职效能', row: 20, column: 4 }, value, numberFormat: 'General' },
    });
    return codes(evaluate(inputOf(rows(...contents), { statedSums: [sum] }), schemeOf(scheme))).filter(
      (code) => code === 'stated-score-differs',
    );
  };

  test('a total row may state the sum of the scores or the rounded total', () => {
    expect(stated('70.45', at(2, 0))).toEqual([]);
    expect(stated('70', at(2, 0))).toEqual([]);
    expect(stated('71', at(2, 0))).toEqual(['stated-score-differs']);
    expect(stated('71', at(1, 0))).toEqual([]);
  });

  test('points lost keep the weight’s own places where scores have fewer', () => {
    const lost = { target: '≥2', actual: '1', weight: '2.5', reason: '原因' };
    const { result } = one(lost, at(0));
    expect([result.score?.toFixed(), result.lost?.toFixed()]).toEqual(['1', '1.5']);
    expect(one({ ...lost, lost: '1.5' }, at(0)).codes).toEqual([]);
    expect(one({ ...lost, lost: '1' }, at(0)).codes).toEqual(['lost-points-differ']);
  });

  test('full marks of an indicator that does not apply are rounded as every score is', () => {
    const content = { weight: '2.5', target: '≥1', actual: '不适用', reason: '原因' };
    expect(score(content, 0, { notApplicable: 'full' })).toBe('3');
  });
});
