import { plain, sum } from '../../../src/domain/decimal';
import { shippedScheme, shippedSchemeIds } from '../../../src/domain/schemes/shipped-schemes';
import type { Scheme } from '../../../src/domain/schemes/scheme';

function shipped(id: string): Scheme {
  const scheme = shippedScheme(id);
  if (scheme === null) throw new Error(`no scheme ${id}`);
  return scheme;
}

function groupWeights(scheme: Scheme, depth: number): Record<string, string | null> {
  return Object.fromEntries(
    scheme.groups
      .filter((group) => group.path.length === depth)
      .map((group) => [group.path.join('/'), group.weight === null ? null : plain(group.weight)]),
  );
}

const MANAGEMENT_WEIGHTS: readonly (readonly [string, string, string])[] = [
  ['预算编制', '新增预算项目事前绩效评估', '2'],
  ['预算执行', '预算编制约束性', '4'],
  ['预算执行', '财务管理合规性', '4'],
  ['信息公开', '预决算公开合规性', '3'],
  ['信息公开', '绩效信息公开情况', '2'],
  ['绩效管理', '绩效管理制度建设', '5'],
  ['绩效管理', '绩效管理制度执行', '8'],
  ['绩效管理', '评价结果应用', '2'],
  ['采购管理', '采购意向公开合规性', '2'],
  ['采购管理', '采购内控制度建设', '1'],
  ['采购管理', '采购活动合规性', '2'],
  ['采购管理', '采购合同签订时效性', '2'],
  ['采购管理', '合同备案时效性', '1'],
  ['采购管理', '采购政策效能', '1'],
  ['资产管理', '资产配置合规性', '2'],
  ['资产管理', '资产收益上缴及时性', '1'],
  ['资产管理', '资产盘点情况', '1'],
  ['资产管理', '数据质量', '1'],
  ['资产管理', '资产管理合规性', '2'],
  ['资产管理', '固定资产利用率', '1'],
  ['运行成本', '经济成本控制', '2'],
  ['运行成本', '“三公”经费控制', '1'],
];

/** Ship beside the three systems; each differs from the one it extends in the one parameter named. */
const VARIANTS: readonly (readonly [id: string, base: string, parameter: keyof Scheme, value: unknown])[] = [
  [
    'department-capped',
    'department-overall',
    'caps',
    [
      { rateFrom: '90', maximum: null },
      { rateFrom: '80', maximum: '89' },
      { rateFrom: '70', maximum: '79' },
      { rateFrom: '60', maximum: '69' },
      { rateFrom: '0', maximum: '59' },
    ],
  ],
  [
    'department-grades-95',
    'department-overall',
    'grades',
    [
      { name: '好', from: '95' },
      { name: '较好', from: '85' },
      { name: '一般', from: '60' },
      { name: '差', from: '0' },
    ],
  ],
  ['project-linear-negatives', 'project', 'negativeMethod', 'linear'],
  ['project-overshoot-120', 'project', 'overshoot', { threshold: '1.2', costPercent: null }],
];
const SYSTEMS = ['department-overall', 'project', 'project-with-cost'];

test('three systems and their variants ship, and an unknown id answers null', () => {
  expect(shippedSchemeIds()).toEqual([...SYSTEMS, ...VARIANTS.map(([id]) => id)].sort());
  expect(shippedScheme('no-such-scheme')).toBeNull();
});

test.each(VARIANTS)('%s differs from %s in its %s only', (id, baseId, parameter, value) => {
  const scheme = shipped(id);
  const base = shipped(baseId);
  expect(JSON.parse(JSON.stringify(scheme[parameter]))).toEqual(value);
  const { hash, title, remarks } = base;
  // The basis of the parameter is said as one remark more.
  expect(scheme.remarks).toHaveLength(remarks.length + 1);
  expect(scheme.title.zh).not.toBe(title.zh);
  expect({ ...scheme, [parameter]: base[parameter], hash, title, remarks }).toEqual({ ...base, id });
});

test('no two shipped schemes share a title: a workbook may name a scheme by it', () => {
  const titles = shippedSchemeIds().flatMap((id) => [shipped(id).title.zh, shipped(id).title.en]);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(SYSTEMS)('%s: full marks 100, national grades, a basis for every kind', (id) => {
  const scheme = shipped(id);
  expect(scheme.id).toBe(id);
  expect(plain(scheme.fullMarks)).toBe('100');
  expect(scheme.grades.map((grade) => [grade.name, plain(grade.from)])).toEqual([
    ['优', '90'],
    ['良', '80'],
    ['中', '60'],
    ['差', '0'],
  ]);
  expect(scheme.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(scheme.basis)).toHaveLength(10);
  expect(scheme.remarks.length).toBeGreaterThan(0);
  const top = Math.min(...scheme.groups.map((group) => group.path.length));
  const tops = scheme.groups.filter((group) => group.path.length === top);
  expect(plain(sum(tops.map((group) => group.weight!)))).toBe('100');
});

test('department-overall: dimensions, levels and indicators as in practice in Guangdong', () => {
  const scheme = shipped('department-overall');
  expect(scheme.subject).toBe('department');
  expect(groupWeights(scheme, 1)).toEqual({ 履职效能: '50', 管理效能: '50' });
  expect(groupWeights(scheme, 2)).toEqual({
    '履职效能/整体效能': '25',
    '履职效能/专项效能': '25',
    '管理效能/预算编制': '2',
    '管理效能/预算执行': '8',
    '管理效能/信息公开': '5',
    '管理效能/绩效管理': '15',
    '管理效能/采购管理': '9',
    '管理效能/资产管理': '8',
    '管理效能/运行成本': '3',
  });
  const rows = scheme.indicators.map((indicator) => [
    indicator.dimension,
    indicator.level1,
    indicator.name,
    plain(indicator.weight!),
  ]);
  expect(rows).toEqual([
    ['履职效能', '整体效能', '产出指标完成情况', '10'],
    ['履职效能', '整体效能', '效益指标完成情况', '10'],
    ['履职效能', '整体效能', '预算资金支出率', '5'],
    ...MANAGEMENT_WEIGHTS.map((row) => ['管理效能', ...row]),
  ]);
  // 25 fixed ones; with the six rows of 专项效能 in the reference case they are 31.
  expect(rows).toHaveLength(25);
});

test('department-overall fixes the rule of 预算资金支出率 only', () => {
  const fixed = shipped('department-overall').indicators.filter((indicator) => indicator.rule !== null);
  expect(fixed.map(({ name, rule }) => [name, rule])).toEqual([
    ['预算资金支出率', { kind: 'execution-rate' }],
  ]);
});

test('project: execution rate 10, output 50, benefit 30, satisfaction 10', () => {
  const scheme = shipped('project');
  expect(scheme.subject).toBe('project');
  expect(groupWeights(scheme, 1)).toEqual({
    预算执行率: '10',
    产出指标: '50',
    效益指标: '30',
    满意度指标: '10',
  });
  expect(groupWeights(scheme, 2)).toEqual({
    '产出指标/数量指标': '20',
    '产出指标/质量指标': '10',
    '产出指标/时效指标': '10',
    '产出指标/成本指标': '10',
    '效益指标/经济效益指标': null,
    '效益指标/社会效益指标': null,
    '效益指标/生态效益指标': null,
    '效益指标/可持续影响指标': null,
    '满意度指标/服务对象满意度指标': '10',
  });
  expect(scheme.indicators.map(({ name, rule }) => [name, rule])).toEqual([
    ['预算执行率', { kind: 'execution-rate' }],
  ]);
});

test('project-with-cost: cost is a level of its own, the rest comes from project', () => {
  const scheme = shipped('project-with-cost');
  const project = shipped('project');
  expect(groupWeights(scheme, 1)).toEqual({
    预算执行率: '10',
    成本指标: '20',
    产出指标: '40',
    效益指标: '20',
    满意度指标: '10',
  });
  expect(scheme.grades).toEqual(project.grades);
  expect(scheme.basis).toEqual(project.basis);
  expect(scheme.hash).not.toBe(project.hash);
});
