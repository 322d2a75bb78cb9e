import fc from 'fast-check';
import { decimal } from '../../../src/domain/decimal';
import type { RuleInputs } from '../../../src/domain/scoring/rule';
import type { Rule } from '../../../src/domain/scoring/rule-kinds';
import { scoreByRule } from '../../../src/domain/scoring/rule-kinds';
import { inputsOf, pointsOf } from './inputs';
import { ZERO, compare, minus, over, rational, rounded, times, type Rational } from './rational';

/** A decimal text between 0 and `max`, with up to 2 places. */
const amount = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * 100 }).map((cents) => (cents / 100).toFixed(2).replace(/\.?0+$/, ''));
const above0 = (max: number): fc.Arbitrary<string> => amount(max).filter((text) => text !== '0');
const weight = above0(20);

const points = (rule: Rule, inputs: RuleInputs): Rational => {
  const text = pointsOf(scoreByRule(rule, inputs));
  if (text === null) throw new Error('unscored');
  return rational(text);
};

const clamp = (value: Rational, w: string): string =>
  rounded(compare(value, ZERO) < 0 ? ZERO : compare(value, rational(w)) > 0 ? rational(w) : value);

const POSITIVE: Rule = { kind: 'positive', strict: false };
const NEGATIVE: Rule = { kind: 'negative', strict: false, method: 'ratio' };
const LINEAR: Rule = { kind: 'negative', strict: false, method: 'linear' };
const EXECUTION: Rule = { kind: 'execution-rate' };
const TWO = rational('2');

/** What each kind that reckons with numbers gives, said again in fractions. */
const KINDS: readonly {
  readonly name: string;
  readonly rule: Rule;
  readonly inputs: (w: string, t: string, a: string) => RuleInputs;
  readonly expected: (w: string, t: string, a: string) => string;
  /** 1: more is better; −1: less is better; 0: neither. */
  readonly direction: 1 | -1 | 0;
}[] = [
  {
    name: 'positive',
    rule: POSITIVE,
    inputs: (w, t, a) => inputsOf({ weight: w, target: t, actual: a }),
    expected: (w, t, a) => clamp(over(times(rational(a), rational(w)), rational(t)), w),
    direction: 1,
  },
  {
    name: 'negative by ratio',
    rule: NEGATIVE,
    inputs: (w, t, a) => inputsOf({ weight: w, target: t, actual: a }),
    expected: (w, t, a) =>
      a === '0' ? clamp(rational(w), w) : clamp(over(times(rational(t), rational(w)), rational(a)), w),
    direction: -1,
  },
  {
    name: 'negative, linear',
    rule: LINEAR,
    inputs: (w, t, a) => inputsOf({ weight: w, target: t, actual: a }),
    expected: (w, t, a) => clamp(times(minus(TWO, over(rational(a), rational(t))), rational(w)), w),
    direction: -1,
  },
  {
    name: 'equal, full above',
    rule: { kind: 'equal', above: 'full' },
    inputs: (w, t, a) => inputsOf({ weight: w, target: t, actual: a }),
    expected: (w, t, a) => clamp(over(times(rational(a), rational(w)), rational(t)), w),
    direction: 1,
  },
  {
    name: 'equal, ratio above',
    rule: { kind: 'equal', above: 'ratio' },
    inputs: (w, t, a) => inputsOf({ weight: w, target: t, actual: a }),
    expected: (w, t, a) =>
      compare(rational(a), rational(t)) > 0
        ? clamp(over(times(rational(t), rational(w)), rational(a)), w)
        : clamp(over(times(rational(a), rational(w)), rational(t)), w),
    direction: 0,
  },
  {
    name: 'execution rate',
    rule: EXECUTION,
    inputs: (w, t, a) => inputsOf({ weight: w, executed: a, budget: t }),
    expected: (w, t, a) => clamp(over(times(rational(a), rational(w)), rational(t)), w),
    direction: 1,
  },
  {
    name: 'deduction',
    rule: { kind: 'deduction', perOccurrence: decimal('0.35'), maximum: null },
    inputs: (w, _t, a) => inputsOf({ weight: w, actual: a }),
    expected: (w, _t, a) => clamp(minus(rational(w), times(rational(a), rational('0.35'))), w),
    direction: -1,
  },
];

describe.each(KINDS)('$name', ({ rule, inputs, expected }) => {
  test('is what exact fractions say, rounded once half away from zero', () => {
    fc.assert(
      fc.property(weight, above0(400), amount(900), (w, t, a) => {
        expect(pointsOf(scoreByRule(rule, inputs(w, t, a)))).toBe(expected(w, t, a));
      }),
      { numRuns: 300 },
    );
  });

  test('halves of a cent round away from zero', () => {
    // Denominators of 8 make exact halves of a cent common.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 12 }), (w, a) => {
        const [weightText, actual] = [String(w), String(a)];
        expect(pointsOf(scoreByRule(rule, inputs(weightText, '8', actual)))).toBe(
          expected(weightText, '8', actual),
        );
      }),
    );
  });

  test('lies between 0 and the weight, also where numbers are negative', () => {
    const signed = fc
      .tuple(fc.boolean(), amount(500))
      .map(([minusSign, text]) => (minusSign ? `-${text}` : text));
    fc.assert(
      fc.property(weight, signed, signed, (w, t, a) => {
        const outcome = scoreByRule(rule, inputs(w, t.replace('-0', '0'), a.replace('-0', '0')));
        const text = pointsOf(outcome);
        if (text === null) {
          expect(outcome.findings.some(({ severity }) => severity === 'error')).toBe(true);
          return;
        }
        expect(compare(rational(text), ZERO)).toBeGreaterThanOrEqual(0);
        expect(compare(rational(text), rational(w))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe.each(KINDS.filter(({ direction }) => direction !== 0))('$name', ({ rule, inputs, direction }) => {
  test('is monotonic', () => {
    fc.assert(
      fc.property(weight, above0(400), amount(900), amount(900), (w, t, one, other) => {
        const [less, more] = compare(rational(one), rational(other)) <= 0 ? [one, other] : [other, one];
        const gain = compare(points(rule, inputs(w, t, more)), points(rule, inputs(w, t, less)));
        expect(gain * direction).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('range is full inside and by ratio outside', () => {
  fc.assert(
    fc.property(weight, above0(100), amount(100), amount(500), (w, low, width, a) => {
      const high = (Number(low) + Number(width)).toFixed(2);
      const inputs = inputsOf({ weight: w, target: low, upper: high, actual: a });
      const [l, h, x] = [rational(low), rational(high), rational(a)];
      const expected =
        compare(x, l) < 0
          ? over(times(x, rational(w)), l)
          : compare(x, h) > 0
            ? over(times(h, rational(w)), x)
            : rational(w);
      expect(pointsOf(scoreByRule({ kind: 'range' }, inputs))).toBe(clamp(expected, w));
    }),
  );
});

test('pass or fail is all or nothing, tiers never exceed the weight', () => {
  const award = fc.oneof(
    above0(100).map((text) => ({ percentOfWeight: decimal(text) })),
    above0(30).map((text) => ({ points: decimal(text) })),
  );
  fc.assert(
    fc.property(weight, amount(100), amount(100), award, (w, t, a, given) => {
      const met = compare(rational(a), rational(t)) >= 0;
      const passed = pointsOf(
        scoreByRule({ kind: 'pass-fail' }, inputsOf({ weight: w, target: t, actual: a })),
      );
      expect(passed).toBe(rounded(met ? rational(w) : ZERO));

      const rule: Rule = { kind: 'tiers', tiers: [{ operator: '>=', bound: decimal(t), award: given }] };
      const tier = pointsOf(scoreByRule(rule, inputsOf({ weight: w, actual: a })));
      if (!met) {
        expect(tier).toBeNull();
        return;
      }
      const share =
        'points' in given
          ? rational(given.points.toFixed())
          : times(rational(w), over(rational(given.percentOfWeight.toFixed()), rational('100')));
      expect(tier).toBe(clamp(share, w));
    }),
  );
});

test('entered scores count only between 0 and the weight', () => {
  fc.assert(
    fc.property(weight, amount(30), (w, entered) => {
      const inside = compare(rational(entered), rational(w)) <= 0;
      const result = pointsOf(scoreByRule({ kind: 'entered' }, inputsOf({ weight: w, entered })));
      expect(result).toBe(inside ? rounded(rational(entered)) : null);
    }),
  );
});

test('a qualitative score counts only inside its band', () => {
  const rule: Rule = {
    kind: 'qualitative',
    bands: [{ level: '部分达成', from: decimal('60'), to: decimal('80'), upperIncluded: false }],
  };
  fc.assert(
    fc.property(weight, amount(20), (w, entered) => {
      const share = over(times(rational(entered), rational('100')), rational(w));
      const inside = compare(share, rational('60')) >= 0 && compare(share, rational('80')) < 0;
      const inputs = inputsOf({ weight: w, entered }, { attainment: '部分达成' });
      expect(pointsOf(scoreByRule(rule, inputs))).toBe(inside ? rounded(rational(entered)) : null);
    }),
    {
      examples: [
        ['5', '3'],
        ['5', '4'],
        ['5', '3.99'],
      ],
    },
  );
});
