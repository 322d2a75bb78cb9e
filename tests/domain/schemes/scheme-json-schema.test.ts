import { z } from 'zod';
import { loadScheme } from '../../../src/domain/schemes/load-scheme';
import published from '../../../src/domain/schemes/scheme-file.schema.json';
import { schemeFileJsonSchema } from '../../../src/domain/schemes/scheme-json-schema';
import { shippedSchemeIds, shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';

type Json = Record<string, unknown>;

/** The published schema as a validator. Its reader compiles patterns without Unicode classes, so ids are left unchecked. */
const validator = z.fromJSONSchema(
  JSON.parse(JSON.stringify(published), (key, value: unknown) =>
    key === 'id' && typeof value === 'object' ? { type: 'string' } : value,
  ) as Parameters<typeof z.fromJSONSchema>[0],
);
const accepts = (json: unknown): boolean => validator.safeParse(json).success;

function copyOf(id: string): Json {
  return JSON.parse(JSON.stringify(shippedSchemeJson(id))) as Json;
}

test('the published file is the one generated now (npm run schemas)', () => {
  expect(published).toEqual(schemeFileJsonSchema());
  expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(shippedSchemeIds())('%s names the schema and is accepted by it', (id) => {
  expect(copyOf(id)['$schema']).toBe('./scheme-file.schema.json');
  expect(accepts(copyOf(id))).toBe(true);
});

const byYear = (value: unknown) => ({ values: [{ from: 2020, value, basis: '《某办法》' }] });

const DATED: readonly (readonly [string, Json])[] = [
  ['caps', { caps: byYear([{ rateFrom: '0', maximum: '89' }]) }],
  ['negativeMethod', { negativeMethod: byYear('linear') }],
  ['overshoot.threshold', { overshoot: { threshold: byYear('1.2') } }],
  ['basis.range', { basis: { range: byYear('《某办法》') } }],
  [
    'weight and rule',
    {
      fullMarks: '10',
      tree: [
        {
          level: 'level1',
          name: '产出',
          weight: byYear('10'),
          children: [
            { level: 'indicator', name: '甲', weight: byYear(null), rule: byYear({ kind: 'range' }) },
          ],
        },
      ],
    },
  ],
];

test.each(DATED)('values by year are accepted by the schema and the loader alike: %s', (_, members) => {
  const json = { id: 'mine', extends: 'project', ...members };
  expect(accepts(json)).toBe(true);
  expect(loadScheme(json, 'mine.json', shippedSchemeJson)).toMatchObject({ ok: true });
});

const REFUSED: readonly (readonly [string, Json])[] = [
  ['an unknown key', { gradse: [] }],
  ['a number without quotes', { fullMarks: 100 }],
  ['an unknown choice', { negativeMethod: 'straight' }],
  ['a year in quotes', { caps: { values: [{ from: '2020', value: [] }] } }],
  ['a history of wrong values', { negativeMethod: byYear('straight') }],
  ['a history where there is none', { place: byYear('某市') }],
  ['an unknown level', { tree: [{ level: 'level4', name: '甲' }] }],
  [
    'a history in a worked example',
    { examples: [{ title: '甲', rows: [{ name: '乙', weight: byYear('5'), score: '5' }], total: '5' }] },
  ],
];

test.each(REFUSED)('what the loader refuses for its form, the schema refuses: %s', (_, members) => {
  const json = { id: 'mine', extends: 'project', ...members };
  expect(loadScheme(json, 'mine.json', shippedSchemeJson)).toMatchObject({ ok: false });
  expect(accepts(json)).toBe(false);
});

test.each<readonly [boolean, string, unknown]>([
  [true, 'one member', { scorePlaces: 1 }],
  [true, 'both, at their ends', { scorePlaces: 0, totalPlaces: 4 }],
  [true, 'none', {}],
  [false, 'quoted', { scorePlaces: '2' }],
  [false, 'more places than there are', { totalPlaces: 5 }],
  [false, 'fewer than none', { totalPlaces: -1 }],
  [false, 'a part of a place', { scorePlaces: 1.5 }],
  [false, 'an unknown member', { places: 2 }],
  [false, 'null', { scorePlaces: null }],
  [false, 'no object', 2],
])('rounding (accepted: %s): %s', (accepted, _, rounding) => {
  const whole = { ...copyOf('department-overall'), rounding };
  expect(accepts(whole)).toBe(accepted);
  expect(accepts({ id: 'own', extends: 'department-overall', rounding })).toBe(accepted);
  expect(loadScheme(whole, 'own.json', shippedSchemeJson).ok).toBe(accepted);
});
