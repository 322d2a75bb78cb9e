import { createHash } from 'node:crypto';
import { plain } from '../../../src/domain/decimal';
import { loadScheme } from '../../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { formatSchemeError, type SchemeError } from '../../../src/domain/schemes/scheme-error';
import { shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';

type Json = Record<string, unknown>;

const SOURCE = '某市2022.json';

/** A small scheme that is right; each test breaks one thing in it. */
function sound(): Json {
  return {
    id: 'sample',
    title: { zh: '样本', en: 'Sample' },
    subject: 'department',
    place: '某市',
    fullMarks: '100',
    negativeMethod: 'linear',
    equalAbove: 'zero',
    notApplicable: 'full',
    overshoot: { threshold: '1.2', costPercent: '10' },
    qualitativeBands: [
      { level: '达成', from: '80', to: '100', upperIncluded: true },
      { level: '部分达成', from: '60', to: '80', upperIncluded: false },
      { level: '未达成', from: '0', to: '60', upperIncluded: false },
    ],
    caps: [
      { rateFrom: '80', maximum: null },
      { rateFrom: '70', maximum: '89' },
      { rateFrom: '0', maximum: '79' },
    ],
    grades: [
      { name: '优', from: '95' },
      { name: '良', from: '85' },
      { name: '差', from: '0' },
    ],
    basis: Object.fromEntries(
      [
        'positive',
        'negative',
        'equal',
        'range',
        'pass-fail',
        'tiers',
        'deduction',
        'qualitative',
        'execution-rate',
        'entered',
      ].map((kind) => [kind, `依据 ${kind}`]),
    ),
    remarks: [],
    tree: [
      {
        level: 'dimension',
        name: '履职',
        weight: '60',
        children: [
          {
            level: 'level1',
            name: '产出',
            weight: '60',
            children: [
              {
                level: 'level2',
                name: '数量',
                weight: '40',
                children: [
                  { level: 'indicator', name: '甲', weight: '15', rule: { kind: 'negative' } },
                  {
                    level: 'indicator',
                    name: '乙',
                    weight: '25',
                    aliases: ['乙乙'],
                    basis: '《某办法》',
                    rule: {
                      kind: 'tiers',
                      tiers: [
                        { operator: '>=', bound: '95', award: { percentOfWeight: '100' } },
                        { operator: '>=', bound: '90', award: { points: '12.5' } },
                        { operator: null, bound: null, award: { percentOfWeight: '0' } },
                      ],
                    },
                  },
                ],
              },
              { level: 'indicator', name: '丙', weight: '20', rule: { kind: 'equal' } },
            ],
          },
        ],
      },
      {
        level: 'dimension',
        name: '管理',
        weight: '40',
        children: [
          {
            level: 'level1',
            name: '制度',
            weight: '40',
            children: [
              {
                level: 'indicator',
                name: '丁',
                weight: '40',
                rule: { kind: 'deduction', perOccurrence: '0.5', maximum: '3' },
              },
            ],
          },
        ],
      },
    ],
  };
}

/** A copy with the member at a path such as `tree.0.weight` set; `undefined` removes it. */
function broken(path: string, value: unknown, json: Json = sound()): Json {
  const keys = path.split('.');
  const last = keys.pop()!;
  let holder = json;
  for (const key of keys) holder = holder[key] as Json;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return json;
}

function load(json: unknown, files: Record<string, unknown> = {}): Scheme {
  const result = loadScheme(json, SOURCE, (id) => files[id] ?? shippedSchemeJson(id));
  if (!result.ok) throw new Error(result.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
  return result.value;
}

function errorsOf(json: unknown, files: Record<string, unknown> = {}): readonly SchemeError[] {
  const result = loadScheme(json, SOURCE, (id) => files[id] ?? shippedSchemeJson(id));
  return result.ok ? [] : result.error;
}

const FIRST_LEAF = 'tree.0.children.0.children.0.children.0';
const TIERS = 'tree.0.children.0.children.0.children.1.rule.tiers';
const at = (path: string) => path.replace(/\.(\d+)/g, '[$1]');

describe('a sound file', () => {
  const scheme = load(sound());

  test('becomes a scheme with exact decimals', () => {
    expect(plain(scheme.overshoot.threshold)).toBe('1.2');
    expect(scheme.caps.map((cap) => [plain(cap.rateFrom), cap.maximum && plain(cap.maximum)])).toEqual([
      ['80', null],
      ['70', '89'],
      ['0', '79'],
    ]);
    expect(scheme.groups.map((group) => [group.level, group.path.join('/'), plain(group.weight!)])).toEqual([
      ['dimension', '履职', '60'],
      ['level1', '履职/产出', '60'],
      ['level2', '履职/产出/数量', '40'],
      ['dimension', '管理', '40'],
      ['level1', '管理/制度', '40'],
    ]);
  });

  test('rules take what they leave open from the scheme', () => {
    const rules = scheme.indicators.map(({ name, rule }) => [
      name,
      JSON.parse(JSON.stringify(rule)) as unknown,
    ]);
    expect(rules).toEqual([
      ['甲', { kind: 'negative', strict: false, method: 'linear' }],
      [
        '乙',
        {
          kind: 'tiers',
          tiers: [
            { operator: '>=', bound: '95', award: { percentOfWeight: '100' } },
            { operator: '>=', bound: '90', award: { points: '12.5' } },
            { operator: null, bound: null, award: { percentOfWeight: '0' } },
          ],
        },
      ],
      ['丙', { kind: 'equal', above: 'zero' }],
      ['丁', { kind: 'deduction', perOccurrence: '0.5', maximum: '3' }],
    ]);
  });

  test('indicators carry their levels, aliases and basis', () => {
    expect(scheme.indicators[1]).toMatchObject({
      dimension: '履职',
      level1: '产出',
      level2: '数量',
      aliases: ['乙乙'],
      basis: '《某办法》',
    });
    expect(scheme.indicators[2]).toMatchObject({ level2: null, aliases: [], basis: null });
  });

  test('a name may stand again in another group, where levels tell the two apart', () => {
    expect(errorsOf(broken('tree.1.children.0.children.0.name', '乙乙'))).toEqual([]);
  });

  test('its hash does not depend on the order of keys, and does on every value', () => {
    const reordered = Object.fromEntries(Object.entries(sound()).reverse());
    expect(load(reordered).hash).toBe(scheme.hash);
    expect(load(broken('overshoot.threshold', '1.3')).hash).not.toBe(scheme.hash);
    expect(load(broken('basis.range', '别的')).hash).not.toBe(scheme.hash);
  });

  test('what says nothing about scoring may stand in it and leaves the hash as it is', () => {
    const row = { name: '甲', level1: '产出', weight: '15', score: null };
    const examples = [{ title: '例', rows: [row], total: null, cap: null, grade: null }];
    expect(load({ ...sound(), $schema: './scheme-file.schema.json', examples })).toEqual(scheme);
  });

  test('a basis given for a parameter is said after the remarks of the file', () => {
    const remarks = [{ zh: '默认值。', en: 'Defaults.' }];
    const loaded = load({ ...sound(), remarks, parameterBasis: { caps: '《某通知》' } });
    expect(loaded.remarks).toEqual([
      ...remarks,
      {
        zh: '按预算执行率限定总分的依据：《某通知》。',
        en: 'Basis of the caps by execution rate: 《某通知》.',
      },
    ]);
    expect(loaded.hash).not.toBe(load({ ...sound(), remarks }).hash);
  });

  test('a tier may say that its bound is a percentage, and the year a scheme is for may be named', () => {
    expect(load(broken(`${TIERS}.0.boundInPercent`, true)).indicators[1]?.rule).toMatchObject({
      tiers: [{ boundInPercent: true }, { operator: '>=' }, { operator: null }],
    });
    expect(load(broken('year', 2022)).year).toBe(2022);
    expect(load(sound()).year).toBeUndefined();
  });

  test('the hash is the SHA-256 of the JSON with sorted keys', () => {
    const sorted = JSON.stringify(sound(), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    expect(scheme.hash).toBe(createHash('sha256').update(sorted, 'utf8').digest('hex'));
  });
});

const FAULTS: readonly (readonly [code: string, path: string, json: unknown])[] = [
  ['scheme-not-an-object', '', []],
  ['scheme-not-an-object', '', 'department'],
  ['scheme-unknown-key', 'gradse', broken('gradse', [])],
  ['scheme-unknown-key', at(`${FIRST_LEAF}.wieght`), broken(`${FIRST_LEAF}.wieght`, '15')],
  ['scheme-unknown-key', at(`${FIRST_LEAF}.rule.method2`), broken(`${FIRST_LEAF}.rule.method2`, 'ratio')],
  ['scheme-missing-key', 'grades', broken('grades', undefined)],
  ['scheme-missing-key', 'basis.range', broken('basis.range', undefined)],
  ['scheme-missing-key', 'tree[1].level', broken('tree.1.level', undefined)],
  ['scheme-wrong-type', 'title', broken('title', '样本')],
  ['scheme-wrong-type', 'grades', broken('grades', {})],
  ['scheme-number-unquoted', 'tree[0].weight', broken('tree.0.weight', 60)],
  ['scheme-not-a-decimal', 'fullMarks', broken('fullMarks', '100分')],
  ['scheme-not-a-decimal', 'overshoot.costPercent', broken('overshoot.costPercent', '10%')],
  ['scheme-bad-id', 'id', broken('id', 'my scheme/1')],
  ['scheme-empty', 'title.zh', broken('title.zh', ' ')],
  ['scheme-empty', 'grades', broken('grades', [])],
  ['scheme-bad-year', 'year', broken('year', 22)],
  ['scheme-unknown-key', 'parameterBasis.cap', broken('parameterBasis', { cap: '《某通知》' })],
  ['scheme-unknown-choice', 'subject', broken('subject', 'unit')],
  ['scheme-unknown-choice', 'tree[1].level', broken('tree.1.level', 'level3')],
  ['scheme-unknown-choice', at(`${FIRST_LEAF}.rule.kind`), broken(`${FIRST_LEAF}.rule.kind`, 'reverse')],
  ['scheme-level-order', 'tree[0].children[0].level', broken('tree.0.children.0.level', 'dimension')],
  [
    'scheme-indicator-without-level1',
    'tree[1].children[0].level',
    broken('tree.1.children.0', { level: 'indicator', name: '丁', weight: '40' }),
  ],
  [
    'scheme-weight-not-positive',
    'tree[1].children[0].children[0].weight',
    broken('tree.1.children.0', {
      level: 'level1',
      name: '制度',
      weight: '40',
      children: [
        { level: 'indicator', name: '丁', weight: '0' },
        { level: 'indicator', name: '戊', weight: '40' },
      ],
    }),
  ],
  [
    'scheme-weight-not-positive',
    'fullMarks',
    broken('fullMarks', '0', broken('tree.0.weight', null, broken('tree.1.weight', null))),
  ],
  [
    'scheme-weights-do-not-foot',
    'tree[0].children[0].children[0].weight',
    broken(`${FIRST_LEAF}.weight`, '16'),
  ],
  ['scheme-weights-do-not-foot', 'fullMarks', broken('fullMarks', '120')],
  [
    'scheme-weights-exceed',
    'tree[0].children[0].children[0].weight',
    broken(`${FIRST_LEAF}.weight`, '41', broken('tree.0.children.0.children.0.children.1.weight', null)),
  ],
  [
    'scheme-duplicate-name',
    'tree[0].children[0].children[0].children[1].aliases[0]',
    broken(`${FIRST_LEAF}.name`, '乙乙'),
  ],
  ['scheme-duplicate-name', 'tree[1].name', broken('tree.1.name', '履职')],
  ['scheme-duplicate-name', 'grades[1].name', broken('grades.1.name', '优')],
  ['scheme-grades-not-descending', 'grades[1].from', broken('grades.1.from', '95')],
  ['scheme-grades-last-not-zero', 'grades[2].from', broken('grades.2.from', '60')],
  ['scheme-above-hundred', 'grades[0].from', broken('grades.0.from', '100.5')],
  ['scheme-caps-not-descending', 'caps[1].rateFrom', broken('caps.1.rateFrom', '80')],
  ['scheme-caps-last-not-zero', 'caps[2].rateFrom', broken('caps.2.rateFrom', '50')],
  ['scheme-caps-maximum-rises', 'caps[2].maximum', broken('caps.2.maximum', '95')],
  ['scheme-caps-maximum-rises', 'caps[2].maximum', broken('caps.2.maximum', null)],
  [
    'scheme-bands-incomplete',
    'qualitativeBands',
    broken('qualitativeBands.2', { level: '达成', from: '0', to: '60', upperIncluded: false }),
  ],
  ['scheme-band-bounds', 'qualitativeBands[2]', broken('qualitativeBands.2.from', '60')],
  ['scheme-above-hundred', 'qualitativeBands[0].to', broken('qualitativeBands.0.to', '101')],
  ['scheme-bands-overlap', 'qualitativeBands[1]', broken('qualitativeBands.1.to', '85')],
  ['scheme-bands-overlap', 'qualitativeBands[2]', broken('qualitativeBands.2.upperIncluded', true)],
  ['scheme-threshold-too-low', 'overshoot.threshold', broken('overshoot.threshold', '1')],
  ['scheme-above-hundred', 'overshoot.costPercent', broken('overshoot.costPercent', '130')],
  [
    'scheme-tier-else-not-last',
    at(`${TIERS}.1`),
    broken(`${TIERS}.1`, { operator: null, bound: null, award: { points: '1' } }),
  ],
  ['scheme-tier-bound', at(`${TIERS}.0`), broken(`${TIERS}.0.bound`, null)],
  ['scheme-tier-award', at(`${TIERS}.0.award`), broken(`${TIERS}.0.award`, {})],
  ['scheme-tier-award', at(`${TIERS}.0.award`), broken(`${TIERS}.0.award.points`, '1')],
  [
    'scheme-above-hundred',
    at(`${TIERS}.0.award.percentOfWeight`),
    broken(`${TIERS}.0.award.percentOfWeight`, '110'),
  ],
  [
    'scheme-tier-points-above-weight',
    at(`${TIERS}.1.award.points`),
    broken(`${TIERS}.1.award.points`, '25.5'),
  ],
  [
    'scheme-deduction-not-positive',
    'tree[1].children[0].children[0].rule.perOccurrence',
    broken('tree.1.children.0.children.0.rule.perOccurrence', '0'),
  ],
];

describe('a faulty file', () => {
  test.each(FAULTS)('%s at %j', (code, path, json) => {
    const errors = errorsOf(json);
    expect(errors.map((error) => [error.code, error.path, error.source])).toContainEqual([
      code,
      path,
      SOURCE,
    ]);
    for (const error of errors) {
      expect(error.message.zh).toMatch(/\p{Script=Han}/u);
      expect(error.fix.zh).toMatch(/\p{Script=Han}/u);
      expect(error.message.en).not.toMatch(/\{\w+\}|undefined/);
      expect(error.fix.en).toMatch(/\S/);
    }
  });

  test('a single fault gives a single error', () => {
    // A wrong level moves everything under it, and a band that stands twice takes another's place.
    const single = FAULTS.filter(
      ([code]) => !['scheme-level-order', 'scheme-bands-incomplete'].includes(code),
    );
    const counts = single.map(([code, path, json]) => [code, path, errorsOf(json).length]);
    const several = counts.filter(([, , count]) => count !== 1);
    expect(several).toEqual([]);
  });

  test('all faults are reported at once, of form and of sense', () => {
    const json = broken('gradse', []);
    broken('grades.2.from', '60', json);
    broken('tree.0.weight', '61', json);
    broken('title.en', undefined, json);
    expect(
      errorsOf(json)
        .map((error) => error.path)
        .sort(),
    ).toEqual(['fullMarks', 'grades[2].from', 'gradse', 'title.en', 'tree[0].weight']);
  });

  test('is reported in one line that names file, place and fix', () => {
    const [error] = errorsOf(broken('tree.0.weight', 60));
    expect(formatSchemeError(error!, 'zh')).toBe(
      '某市2022.json: tree[0].weight：数值 60 未加引号。写成 "60"，以免小数失真。',
    );
    expect(formatSchemeError(error!, 'en')).toBe(
      '某市2022.json: tree[0].weight: The number 60 is not quoted. Write "60", so that no decimal is distorted.',
    );
  });

  test('an unknown key is answered with those that are known there', () => {
    const [error] = errorsOf(broken('overshoot.treshold', '1.3'));
    expect(error?.fix.en).toBe('Remove it, or use a key that is known here: threshold, costPercent');
  });
});

describe('extension', () => {
  test('what the file gives replaces, what it leaves out stays', () => {
    const scheme = load({
      id: 'my-city',
      extends: 'department-overall',
      place: '某市',
      overshoot: { costPercent: '5' },
      basis: { tiers: '《某市办法》' },
      grades: [
        { name: '优', from: '95' },
        { name: '不合格', from: '0' },
      ],
    });
    const base = load(shippedSchemeJson('department-overall'));
    expect(scheme.id).toBe('my-city');
    expect(plain(scheme.overshoot.threshold)).toBe('1.3');
    expect(plain(scheme.overshoot.costPercent!)).toBe('5');
    expect(scheme.basis.tiers).toBe('《某市办法》');
    expect(scheme.basis.positive).toBe(base.basis.positive);
    expect(scheme.grades.map((grade) => grade.name)).toEqual(['优', '不合格']);
    expect(scheme.indicators).toEqual(base.indicators);
  });

  test('a parameter that rules take from the scheme reaches the rules of the extended tree', () => {
    const files = { sample: sound() };
    const scheme = load({ id: 'next', extends: 'sample', negativeMethod: 'ratio' }, files);
    expect(scheme.indicators[0]?.rule).toMatchObject({ kind: 'negative', method: 'ratio' });
  });

  test('extending over two steps gives the same scheme and hash as writing it out', () => {
    const files = { sample: sound(), middle: { id: 'middle', extends: 'sample', equalAbove: 'full' } };
    const scheme = load({ id: 'top', extends: 'middle', notApplicable: 'zero' }, files);
    const whole = load({ ...sound(), id: 'top', equalAbove: 'full', notApplicable: 'zero' });
    expect(scheme).toEqual(whole);
  });

  test('an unknown scheme is named', () => {
    expect(errorsOf({ id: 'x', extends: 'departmant-overall' })).toMatchObject([
      { code: 'scheme-unknown-extends', path: 'extends', source: SOURCE },
    ]);
  });

  test('a circle is reported, not followed', () => {
    const files = { a: { id: 'a', extends: 'b' }, b: { id: 'b', extends: 'a' } };
    const errors = errorsOf(files.a, files);
    expect(errors).toMatchObject([{ code: 'scheme-extends-cycle', path: 'extends', source: 'b' }]);
    expect(errors[0]?.message.en).toContain('a → b → a');
    expect(errorsOf({ id: 'self', extends: 'self' })).toMatchObject([{ code: 'scheme-extends-cycle' }]);
  });

  test('a fault in the extended scheme carries its id', () => {
    const files = { base: broken('grades.2.from', '60') };
    expect(errorsOf({ id: 'x', extends: 'base' }, files)).toMatchObject([
      { code: 'scheme-grades-last-not-zero', path: 'grades[2].from', source: 'base' },
    ]);
  });

  test('full marks that no longer fit the extended tree are a fault of the extending file', () => {
    expect(errorsOf({ id: 'x', extends: 'project', fullMarks: '120' })).toMatchObject([
      { code: 'scheme-weights-do-not-foot', path: 'fullMarks', source: SOURCE },
    ]);
  });

  test('an unknown key and a wrong grade in the extending file are both reported', () => {
    const errors = errorsOf({ id: 'x', extends: 'project', cap: [], grades: [{ name: '优', from: '90' }] });
    expect(errors.map((error) => error.path).sort()).toEqual(['cap', 'grades[0].from']);
  });
});
