import { evaluate } from '../../../src/domain/evaluation/evaluate';
import { exportScheme } from '../../../src/domain/schemes/export-scheme';
import { loadScheme } from '../../../src/domain/schemes/load-scheme';
import type { Rounding } from '../../../src/domain/schemes/rounding';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { runExamples } from '../../../src/domain/schemes/scheme-examples';
import { formatSchemeError } from '../../../src/domain/schemes/scheme-error';
import { shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';
import { inputOf, rows } from '../evaluation/builders';

type Json = Record<string, unknown>;

function extending(members: Json, base = 'department-overall'): Json {
  return { id: 'mine', extends: base, ...members };
}

function load(json: Json, files: Json = {}, year?: number): Scheme {
  const loaded = loadScheme(
    json,
    'mine.json',
    (id) => files[id] ?? shippedSchemeJson(id),
    year === undefined ? {} : { year },
  );
  if (!loaded.ok) throw new Error(loaded.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
  return loaded.value;
}

function errorsOf(json: Json, files: Json = {}): readonly (readonly [string, string])[] {
  const loaded = loadScheme(json, 'mine.json', (id) => files[id] ?? shippedSchemeJson(id));
  return loaded.ok ? [] : loaded.error.map(({ code, path }) => [code, path] as const);
}

const places = ({ rounding }: { readonly rounding: Rounding }) => [
  rounding.scorePlaces,
  rounding.totalPlaces,
];

describe('the places a scheme file sets', () => {
  test.each([
    ['nothing said', {}, [2, 2]],
    ['scores only: the total follows', { rounding: { scorePlaces: 1 } }, [1, 1]],
    ['the total only', { rounding: { totalPlaces: 1 } }, [2, 1]],
    ['both', { rounding: { scorePlaces: 4, totalPlaces: 0 } }, [4, 0]],
  ])('%s', (_, members, expected) => {
    expect(places(load(extending(members)))).toEqual(expected);
  });

  test('are inherited, and overridden key by key', () => {
    const files = { base: { ...extending({ rounding: { scorePlaces: 3, totalPlaces: 1 } }), id: 'base' } };
    expect(places(load(extending({}, 'base'), files))).toEqual([3, 1]);
    expect(places(load(extending({ rounding: { scorePlaces: 0 } }, 'base'), files))).toEqual([0, 1]);
    expect(places(load(extending({ rounding: { totalPlaces: 2 } }, 'base'), files))).toEqual([3, 2]);
  });

  test('may be given by year, with a basis that is printed', () => {
    const json = extending({
      rounding: {
        scorePlaces: {
          values: [
            { from: 2020, value: 1 },
            { from: 2023, value: 3, basis: '某市《自评通知》（某财绩〔2023〕1号）' },
          ],
        },
      },
    });
    expect(places(load(json, {}, 2022))).toEqual([1, 1]);
    expect(places(load(json, {}, 2023))).toEqual([3, 3]);
    expect(load(json, {}, 2023).remarks.map(({ zh }) => zh)).toContainEqual(
      expect.stringMatching(/得分保留的小数位数.*某财绩〔2023〕1号/),
    );
  });

  test('change the hash of the scheme', () => {
    const hashes = [{}, { rounding: { scorePlaces: 1 } }, { rounding: { scorePlaces: 3 } }].map(
      (members) => load(extending(members)).hash,
    );
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('faults', () => {
  test.each([
    ['negative', { scorePlaces: -1 }, 'rounding.scorePlaces'],
    ['too many', { scorePlaces: 5 }, 'rounding.scorePlaces'],
    ['no whole number', { totalPlaces: 1.5 }, 'rounding.totalPlaces'],
    ['in quotes', { totalPlaces: '2' }, 'rounding.totalPlaces'],
    ['null', { scorePlaces: null }, 'rounding.scorePlaces'],
  ])('%s', (_, rounding, path) => {
    expect(errorsOf(extending({ rounding }))).toEqual([['scheme-bad-places', path]]);
  });

  test('one value of a history', () => {
    const scorePlaces = {
      values: [
        { from: 2020, value: 1 },
        { from: 2023, value: 9 },
      ],
    };
    expect(errorsOf(extending({ rounding: { scorePlaces } }))).toEqual([
      ['scheme-bad-places', 'rounding.scorePlaces.values[1].value'],
    ]);
  });

  test('an unknown member names the known ones', () => {
    expect(errorsOf(extending({ rounding: { scorePlace: 1 } }))).toEqual([
      ['scheme-unknown-key', 'rounding.scorePlace'],
    ]);
  });

  test('says what to write instead', () => {
    const loaded = loadScheme(extending({ rounding: { scorePlaces: 5 } }), 'mine.json', shippedSchemeJson);
    const [error] = loaded.ok ? [] : loaded.error;
    expect(error && formatSchemeError(error, 'zh')).toMatch(/rounding\.scorePlaces.*5.*写 0 至 4 的整数/s);
    expect(error && formatSchemeError(error, 'en')).toMatch(/whole number from 0 to 4/);
  });

  const capped = (maximum: string) => [{ rateFrom: '0', maximum }];

  test('a cap with more places than the total is an error at whichever of the two the file gives', () => {
    const rounding = { totalPlaces: 0 };
    expect(errorsOf(extending({ rounding, caps: capped('88.5') }))).toEqual([
      ['scheme-cap-finer-than-total', 'caps[0].maximum'],
    ]);
    expect(errorsOf(extending({ rounding, caps: capped('88') }))).toEqual([]);
    const files = { base: { ...extending({ caps: capped('88.5') }), id: 'base' } };
    expect(errorsOf(extending({ rounding }, 'base'), files)).toEqual([
      ['scheme-cap-finer-than-total', 'rounding'],
    ]);
    expect(errorsOf(extending({ rounding: { totalPlaces: 1 } }, 'base'), files)).toEqual([]);
  });
});

test('an exported scheme keeps its places, and the scores with them', () => {
  const scheme = load(extending({ rounding: { scorePlaces: 3, totalPlaces: 1 } }));
  const input = inputOf(
    rows({ target: '≥7', actual: '3', weight: '60' }, { target: '≥3', actual: '2', weight: '40' }),
  );
  const { file } = exportScheme(input, scheme, { id: 'exported' });
  const json = JSON.parse(JSON.stringify(file)) as Json;
  expect(json['rounding']).toEqual({ scorePlaces: 3, totalPlaces: 1 });
  const again = evaluate(input, load(json));
  expect(again.indicators.map(({ score }) => score?.toFixed())).toEqual(['25.714', '26.667']);
  expect(again.total.score?.toFixed()).toBe('52.4');
});

test('worked examples are held to the places of their scheme', () => {
  const example = (score: string, total: string) =>
    extending({
      rounding: { scorePlaces: 3, totalPlaces: 1 },
      examples: [
        {
          title: '三位小数',
          rows: [{ name: '甲', level1: '产出', target: '≥7', actual: '3', weight: '100', score }],
          total,
          cap: null,
          grade: '差',
        },
      ],
    });
  const run = (json: Json) => {
    const result = runExamples(json, 'mine.json', shippedSchemeJson);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value.differences.map(({ path, expected, found }) => [path, expected, found]);
  };
  expect(run(example('42.857', '42.9'))).toEqual([]);
  expect(run(example('42.86', '42.9'))).toEqual([['examples[0].rows[0].score', '42.86', '42.857']]);
  expect(run(example('42.857', '42.86'))).toEqual([['examples[0].total', '42.86', '42.90']]);
});
