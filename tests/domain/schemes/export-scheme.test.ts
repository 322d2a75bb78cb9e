import fc from 'fast-check';
import { plain } from '../../../src/domain/decimal';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation';
import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import { chooseScheme } from '../../../src/domain/schemes/choose-scheme';
import { exportScheme } from '../../../src/domain/schemes/export-scheme';
import { loadScheme } from '../../../src/domain/schemes/load-scheme';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { shippedScheme, shippedSchemeIds } from '../../../src/domain/schemes/shipped-schemes';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { sampleSnapshot } from '../../golden/sample-workbook';
import {
  budgetOf,
  cell,
  inputOf,
  rows,
  schemeIndicator,
  schemeOf,
  type RowContent,
} from '../evaluation/builders';

function shipped(id: string): Scheme {
  const scheme = shippedScheme(id);
  if (scheme === null) throw new Error(`no scheme ${id}`);
  return scheme;
}

/** The exported scheme as a user would load it: through its text. */
function reloaded(input: EvaluationInput, scheme: Scheme): Scheme {
  const { file } = exportScheme(input, scheme, { id: 'exported' });
  const loaded = loadScheme(JSON.parse(JSON.stringify(file)), 'exported.json', () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** Everything about the scores that has to be the same. */
function scores({ indicators, total, dimensions }: Evaluation) {
  return {
    indicators: indicators.map(({ row, status, score, weight, explanation, basis, completion }) => ({
      name: row.name,
      status,
      score: score && plain(score),
      weight: weight && plain(weight.value),
      explanation,
      basis,
      completion: completion && plain(completion),
    })),
    total: [total.score, total.uncappedScore, total.cap].map((value) => value && plain(value)),
    complete: total.complete,
    grade: total.grade,
    dimensions: dimensions.map(({ name, score }) => [name, score && plain(score)]),
  };
}

describe('sample workbooks', () => {
  test.each([
    'guangzhou-cooperation-office-2021.xlsx',
    'project-form-2021.xlsx',
    'faulty-2021.xlsx',
    'faulty-project-2021.xlsx',
  ])('%s evaluates to the same under the scheme exported from it', async (file) => {
    const input = readWorkbook(await sampleSnapshot(file));
    if (!input.ok) throw new Error(input.error.message.zh);
    for (const each of [input.value.main, ...input.value.projects]) {
      const { scheme } = chooseScheme(each, null, true);
      expect(exportScheme(each, scheme, { id: 'exported' }).differences).toEqual([]);
      const before = evaluate(each, scheme);
      expect(before.indicators.length).toBeGreaterThan(0);
      expect(scores(evaluate(each, reloaded(each, scheme)))).toEqual(scores(before));
    }
  });

  test('a blank copy of the reference table is filled with its weights and rules', async () => {
    const input = readWorkbook(await sampleSnapshot('guangzhou-cooperation-office-2021.xlsx'));
    if (!input.ok) throw new Error(input.error.message.zh);
    const scheme = reloaded(input.value.main, shipped('department-overall'));
    expect(scheme.indicators).toHaveLength(31);
    expect(scheme.groups.filter(({ level }) => level === 'dimension')).toMatchObject([
      { path: ['履职效能'] },
      { path: ['管理效能'] },
    ]);
    const [count] = scheme.indicators.filter(({ name }) => name === '培训次数');
    expect(count).toMatchObject({ level1: '专项效能', rule: { kind: 'positive' } });
    expect(plain(count!.weight!)).toBe('3');
    expect(scheme.year).toBe(2021);
    expect(scheme.title.zh).toBe('广州市协作办公室2021年度绩效自评指标体系');
  });
});

const RULES = [
  '比例',
  '反向',
  '达标',
  '执行率',
  '直接评分',
  '每1次扣0.5分',
  '每发现1项扣0分',
  '每发现1起扣1分，最多扣3分',
  '≥95%得100%；≥90%得80%；其余得0',
  '≥10得8分；其余得2分',
  '完成情况良好的得满分',
];

const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const row: fc.Arbitrary<RowContent> = fc
  .record({
    name: fc.constantFrom('培训次数', '培训 次数', '满意度', '预算执行率', '预算资金支出率', '数据质量'),
    dimension: fc.constantFrom('履职', '管理'),
    level1: fc.constantFrom('产出指标', '效益 指标', '效益指标', null),
    level2: fc.constantFrom('数量指标', '成本指标', null),
    target: optional(['≥12次', '≤90', '=100%', '90%-95%', '2021年12月底前', '明显改善', '40', '>5', '＝3']),
    actual: optional(['6', '48', '95.6%', '2021年11月', '部分达成', '达成', '不适用', '3', '100', '十分好']),
    weight: optional(['3', '10', '20', '0', '-1', '五', '12.5']),
    score: optional(['2', '9', '15']),
    rule: optional(RULES),
    reason: optional(['已说明']),
    basis: optional(['《某通知》']),
    deduction: optional(['0.5']),
  })
  .map((content) => JSON.parse(JSON.stringify(content)) as RowContent);

describe('any table', () => {
  test('evaluates to the same under the scheme exported from it, under each shipped scheme', () => {
    const table = fc.array(row, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(...shippedSchemeIds()), fc.boolean(), (contents, id, budgeted) => {
        const input = inputOf(rows(...contents), budgeted ? { budgets: budgetOf('850', '1000') } : {});
        const scheme = shipped(id);
        const { differences } = exportScheme(input, scheme, { id: 'exported' });
        expect(differences).toEqual([]);
        expect(scores(evaluate(input, reloaded(input, scheme)))).toEqual(scores(evaluate(input, scheme)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a scheme file may not state', () => {
  const scored = (rest: RowContent): RowContent => ({ weight: '10', rule: '直接评分', score: '8', ...rest });
  const exported = (contents: readonly RowContent[], scheme: Scheme = schemeOf()) =>
    reloaded(inputOf(rows(...contents)), scheme);

  test('weights that do not sum to the full marks leave the top open', () => {
    const { groups, indicators } = exported([scored({ level1: '产出' }), scored({ level1: '效益' })]);
    expect(groups.filter(({ level }) => level === 'level1').map(({ weight }) => weight)).toEqual([
      null,
      null,
    ]);
    expect(indicators.map(({ weight }) => weight && plain(weight))).toEqual(['10', '10']);
  });

  test('weights that do are set from the top down', () => {
    const { groups } = exported([
      scored({ level1: '产出', weight: '60' }),
      scored({ level1: '效益', weight: '40', level2: null }),
    ]);
    expect(groups.map(({ path, weight }) => [path.join('/'), weight && plain(weight)])).toEqual([
      ['产出', '60'],
      ['产出/数量指标', '60'],
      ['效益', '40'],
    ]);
  });

  test('rows of one name under the same levels are one indicator; where they differ it is left open', () => {
    const { indicators } = exported([
      scored({ name: '甲' }),
      scored({ name: '甲', weight: '5', rule: '达标' }),
      scored({ name: '乙' }),
      scored({ name: '乙' }),
    ]);
    expect(indicators.map(({ name, weight, rule }) => [name, weight && plain(weight), rule])).toEqual([
      ['甲', null, null],
      ['乙', '10', { kind: 'entered' }],
    ]);
  });

  test('a tier that awards more than the weight stays with the workbook', () => {
    const tiers = '≥10得8分；其余得2分';
    const { indicators } = exported([
      scored({ name: '甲', weight: '5', rule: tiers, actual: '12' }),
      scored({ name: '乙', weight: '8', rule: tiers, actual: '12' }),
    ]);
    expect(indicators.map(({ name, rule }) => [name, rule?.kind ?? null])).toEqual([
      ['甲', null],
      ['乙', 'tiers'],
    ]);
  });

  test('rows that no level tells apart are named where a rule of the scheme was theirs', () => {
    const scheme = schemeOf({
      indicators: [schemeIndicator({ name: '满意度', rule: { kind: 'pass-fail' } })],
      groups: [{ level: 'level1', path: ['管理', '效益指标'], weight: null }],
    });
    const same = {
      name: '满意度',
      level1: '产出指标',
      level2: null,
      target: '≥90%',
      actual: '45%',
      weight: '10',
    };
    const contents = [{ ...same, dimension: '履职' }, { ...same }, { ...same, level1: '效益指标' }];
    const { differences } = exportScheme(inputOf(rows(...contents)), scheme, { id: 'exported' });
    expect(differences).toEqual(['满意度']);
  });
});

test('the exported file carries what its scheme sets, the year and a title that may be given', () => {
  const facts = { department: cell('某市某局'), year: cell('2022年度') };
  const input = inputOf(rows({ weight: '100', rule: '直接评分', score: '96' }), { facts });
  const title = { zh: '某局体系', en: 'Ours' };
  const { file } = exportScheme(input, shipped('department-capped'), { id: '某局-2022', title });
  expect(file).toMatchObject({ id: '某局-2022', title, year: 2022, subject: 'department' });
  expect(file.caps).toHaveLength(5);
  expect(exportScheme(input, shipped('department-capped'), { id: 'x' }).file.title.en).toBe(
    '某市某局 2022: self-evaluation indicators',
  );
});
