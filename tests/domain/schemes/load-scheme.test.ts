import { createHash } from 'node:crypto';
import { plain } from '../../../src/domain/decimal';
import { loadScheme } from '../../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { formatSchemeError, type SchemeError } from '../../../src/domain/schemes/scheme-error';
import { shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';
import { broken, FAULTS, SOURCE, sound, TIERS } from './faulty-schemes';

function load(json: unknown, files: Record<string, unknown> = {}): Scheme {
  const result = loadScheme(json, SOURCE, (id) => files[id] ?? shippedSchemeJson(id));
  if (!result.ok) throw new Error(result.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
  return result.value;
}

function errorsOf(json: unknown, files: Record<string, unknown> = {}): readonly SchemeError[] {
  const result = loadScheme(json, SOURCE, (id) => files[id] ?? shippedSchemeJson(id));
  return result.ok ? [] : result.error;
}

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
