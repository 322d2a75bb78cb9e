import fc from 'fast-check';
import { plain } from '../../../src/domain/decimal';
import { loadScheme, loadSchemeByYear } from '../../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import type { SchemeError } from '../../../src/domain/schemes/scheme-error';
import { shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';

type Json = Record<string, unknown>;

const THRESHOLD = {
  values: [
    { from: 2020, value: '1.3', basis: '甲办法' },
    { from: 2023, value: '1.2', basis: '乙办法' },
  ],
};

function extending(members: Json): Json {
  return { id: 'mine', extends: 'department-overall', ...members };
}

function load(json: unknown, year?: number, files: Json = {}): Scheme {
  const options = year === undefined ? {} : { year };
  const result = loadScheme(json, 'mine.json', (id) => files[id] ?? shippedSchemeJson(id), options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function errorsOf(json: unknown, year?: number): readonly SchemeError[] {
  const result = loadScheme(json, 'mine.json', shippedSchemeJson, year === undefined ? {} : { year });
  return result.ok ? [] : result.error;
}

const placed = (errors: readonly SchemeError[]) => errors.map(({ code, path }) => [code, path]);

/** One level-1 group with two indicators; members of the first and the group's weight may be set. */
function tree(first: Json, weight: unknown = '100'): Json {
  return extending({
    tree: [
      {
        level: 'level1',
        name: '产出',
        weight,
        children: [
          { level: 'indicator', name: '甲', weight: '40', ...first },
          { level: 'indicator', name: '乙', weight: '60' },
        ],
      },
    ],
  });
}

describe('values by year', () => {
  test.each([
    [2020, '1.3'],
    [2022, '1.3'],
    [2023, '1.2'],
    [2030, '1.2'],
    [undefined, '1.2'],
  ])('in %s the threshold is %s', (year, threshold) => {
    const scheme = load(extending({ overshoot: { threshold: THRESHOLD } }), year);
    expect(plain(scheme.overshoot.threshold)).toBe(threshold);
  });

  test('the newest value that applies counts, in whatever order they stand', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2090 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1990, max: 2100 }), (starts, year) => {
        const values = starts.map((from) => ({ from, value: `1.${String(from)}` }));
        const json = extending({ overshoot: { threshold: { values } } });
        const begun = starts.filter((from) => from <= year);
        if (begun.length === 0) {
          expect(placed(errorsOf(json, year))).toEqual([['scheme-no-value-for-year', 'overshoot.threshold']]);
          return;
        }
        const expected = `1.${String(Math.max(...begun))}`;
        expect(load(json, year).overshoot.threshold.eq(expected)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('each parameter, a weight, a rule and a basis may change', () => {
    const since = (old: unknown, now: unknown) => ({
      values: [
        { from: 2020, value: old },
        { from: 2023, value: now },
      ],
    });
    const json = {
      ...tree({ weight: since('40', '30'), rule: since({ kind: 'range' }, { kind: 'pass-fail' }) }, '100'),
      fullMarks: '100',
      negativeMethod: since('ratio', 'linear'),
      equalAbove: since('full', 'zero'),
      notApplicable: since('rescale', 'full'),
      caps: since([], [{ rateFrom: '0', maximum: '89' }]),
      grades: since([{ name: '优', from: '0' }], [{ name: '好', from: '0' }]),
      basis: { range: since('甲', '乙') },
      overshoot: { threshold: '1.3', costPercent: since(null, '10') },
    };
    // The other indicator's weight makes up for the first's, so that each year foots.
    const [group] = json['tree' as keyof typeof json] as unknown as [{ children: [Json, Json] }];
    group.children[1]['weight'] = since('60', '70');
    const summary = (scheme: Scheme) => [
      ...scheme.indicators.map(({ weight, rule }) => [weight && plain(weight), rule?.kind ?? null]),
      scheme.negativeMethod,
      scheme.equalAbove,
      scheme.notApplicable,
      scheme.caps.length,
      scheme.grades[0]?.name,
      scheme.basis.range,
      scheme.overshoot.costPercent && plain(scheme.overshoot.costPercent),
    ];
    expect(summary(load(json, 2022))).toEqual([
      ...[['40', 'range'], ['60', null], 'ratio', 'full', 'rescale', 0, '优', '甲', null],
    ]);
    expect(summary(load(json, 2023))).toEqual([
      ...[['30', 'pass-fail'], ['70', null], 'linear', 'zero', 'full', 1, '好', '乙', '10'],
    ]);
  });

  test('a scheme with a history is, in a year, the scheme written with the value of that year', () => {
    const dated = load(extending({ overshoot: { threshold: THRESHOLD } }), 2021);
    const plainly = load(
      extending({ overshoot: { threshold: '1.3' }, parameterBasis: { overshoot: '甲办法' } }),
    );
    expect(dated).toEqual(plainly);
  });

  test('the histories of a scheme that is extended are read for the same year', () => {
    const files = { base: { ...extending({ overshoot: { threshold: THRESHOLD } }), id: 'base' } };
    const json = { id: 'top', extends: 'base', place: '某市' };
    expect(plain(load(json, 2022, files).overshoot.threshold)).toBe('1.3');
    expect(plain(load(json, 2023, files).overshoot.threshold)).toBe('1.2');
  });
});

describe('the basis of a value', () => {
  test('of an indicator’s rule and weight is the indicator’s own', () => {
    const json = tree({
      basis: '《旧办法》',
      rule: {
        values: [
          { from: 2020, value: { kind: 'range' } },
          { from: 2023, value: { kind: 'range' }, basis: '《新办法》' },
        ],
      },
      weight: { values: [{ from: 2020, value: '40', basis: '《分值通知》' }] },
    });
    expect(load(json, 2023).indicators[0]?.basis).toBe('《分值通知》；《新办法》');
    expect(load(json, 2022).indicators[0]?.basis).toBe('《分值通知》');
    expect(load(tree({ basis: '《旧办法》' })).indicators[0]?.basis).toBe('《旧办法》');
  });

  test('of a parameter is said among the remarks, and not of a value another file gives', () => {
    const base = { ...extending({ overshoot: { threshold: THRESHOLD } }), id: 'base' };
    const said = (scheme: Scheme) => scheme.remarks.map(({ zh }) => zh).filter((zh) => zh.includes('依据'));
    expect(said(load(base, 2022))).toEqual(['超额完成的界限的依据：甲办法。']);
    expect(said(load(base))).toEqual(['超额完成的界限的依据：乙办法。']);
    expect(said(load({ id: 'top', extends: 'base' }, 2022, { base }))).toHaveLength(1);
    expect(
      said(load({ id: 'top', extends: 'base', overshoot: { threshold: '1.5' } }, 2022, { base })),
    ).toEqual([]);
  });
});

describe('a faulty history', () => {
  const FAULTS: readonly (readonly [string, string, unknown])[] = [
    ['scheme-missing-key', 'overshoot.threshold.values[0].from', { values: [{ value: '1.2' }] }],
    ['scheme-wrong-type', 'overshoot.threshold.values[0].from', { values: [{ from: '2020', value: '1.2' }] }],
    ['scheme-bad-year', 'overshoot.threshold.values[0].from', { values: [{ from: 20, value: '1.2' }] }],
    ['scheme-bad-year', 'overshoot.threshold.values[0].from', { values: [{ from: 20200, value: '1.2' }] }],
    ['scheme-empty', 'overshoot.threshold.values', { values: [] }],
    ['scheme-wrong-type', 'overshoot.threshold.values', { values: '1.2' }],
    [
      'scheme-unknown-key',
      'overshoot.threshold.values[0].until',
      { values: [{ from: 2020, until: 2021, value: '1.2' }] },
    ],
    [
      'scheme-number-unquoted',
      'overshoot.threshold.values[0].value',
      { values: [{ from: 2020, value: 1.2 }] },
    ],
    [
      'scheme-threshold-too-low',
      'overshoot.threshold.values[0].value',
      { values: [{ from: 2020, value: '1' }] },
    ],
    [
      'scheme-year-twice',
      'overshoot.threshold.values[1].from',
      {
        values: [
          { from: 2020, value: '1.2' },
          { from: 2020, value: '1.3' },
        ],
      },
    ],
  ];

  test.each(FAULTS)('%s at %s', (code, path, threshold) => {
    const errors = errorsOf(extending({ overshoot: { threshold } }));
    expect(placed(errors)).toEqual([[code, path]]);
    for (const { message, fix } of errors) {
      expect(`${message.zh}${message.en}${fix.zh}${fix.en}`).not.toMatch(/\{\w+\}|undefined/);
    }
  });

  test('a fault of an old value is reported although the newest is right, once', () => {
    const weight = {
      values: [
        { from: 2020, value: '90' },
        { from: 2021, value: '90' },
        { from: 2022, value: '100' },
      ],
    };
    expect(placed(errorsOf(tree({}, weight)))).toEqual([
      ['scheme-weights-do-not-foot', 'tree[0].weight.values[0].value'],
      ['scheme-weights-do-not-foot', 'tree'],
      ['scheme-weights-do-not-foot', 'tree[0].weight.values[1].value'],
    ]);
  });

  test('a place that takes no history says what belongs there', () => {
    expect(placed(errorsOf(extending({ place: { values: [{ from: 2020, value: '某市' }] } })))).toEqual([
      ['scheme-wrong-type', 'place'],
    ]);
  });

  test('a year before the first value is named with the first year', () => {
    const [error] = errorsOf(extending({ overshoot: { threshold: THRESHOLD } }), 2019);
    expect(error).toMatchObject({ code: 'scheme-no-value-for-year', path: 'overshoot.threshold' });
    expect(error?.message.en).toBe('There is no value for 2019: the first one counts from 2020');
  });
});

describe('a scheme for a year that is known later', () => {
  const loaded = loadSchemeByYear(
    extending({ overshoot: { threshold: THRESHOLD } }),
    'm.json',
    shippedSchemeJson,
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const byYear = loaded.value;

  test('answers each year with its values', () => {
    expect([2020, 2022, 2023, null].map((year) => plain(byYear(year).scheme.overshoot.threshold))).toEqual([
      ...['1.3', '1.3', '1.2', '1.2'],
    ]);
    expect(byYear(2020).beginLater).toEqual([]);
  });

  test('takes the first value for a year before it, and says so', () => {
    expect(plain(byYear(2010).scheme.overshoot.threshold)).toBe('1.3');
    expect(byYear(2010).beginLater).toEqual(['overshoot.threshold']);
  });
});
