import { found, lineNames, paths, readSheets, sheet, sums, values } from './grids';
import type { Rows } from './grids';

/** The published form, merged cells blank but for their first. */
const FORM: Rows = [
  ['项目支出绩效自评表'],
  ['（2021年度）'],
  ['项目名称', null, '道路改造', null, null, null, null, null, null],
  ['主管部门', null, '某市某局', null, null, '实施单位', null, '某中心', null],
  ['项目资金\n（万元）', null, '年初预算数', '全年预算数', '全年执行数', null, '分值', '执行率', '得分'],
  [null, '年度资金总额', 300, 280, 272, null, 10, 0.9714, 9.71],
  [null, '其中：当年财政拨款', 300, 270, 262, null, '—', '—', '—'],
  [null, '　　　上年结转资金', 0, 10, 10, null, '—', '—', '—'],
  [null, '　　　其他资金', 0, 0, 0, null, '—', '—', '—'],
  ['年度总体目标', '预期目标', null, null, null, '实际完成情况', null, null, null],
  [null, '改造道路12公里', null, null, null, '改造道路12公里。', null, null, null],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [null, '产出指标(50分)', '数量指标', '改造里程', '≥12公里', '12公里', 50, 50, null],
  [null, '效益指标', '社会效益指标', '受益人数', '≥500人', 480, 40, 38.4, '天气'],
  ['总分', null, null, null, null, null, 100, 98.11, null],
  ['填报人：', null, null, '联系电话：02012345678'],
];

describe('the published project form', () => {
  const { main, projects } = readSheets([sheet('自评表', FORM)]);

  it('alone is the main evaluation', () => {
    expect(main.subject).toBe('project');
    expect(projects).toEqual([]);
    expect(found(main)).toEqual([]);
  });

  it('has its facts in the header block, the goals block, the title and the signature line', () => {
    expect(values(main.facts)).toEqual({
      projectName: '道路改造',
      department: '某市某局',
      projectUnit: '某中心',
      goals: '改造道路12公里',
      completion: '改造道路12公里。',
      year: '2021',
      phone: '02012345678',
    });
    expect(main.facts.goals?.ref).toEqual({ sheet: '自评表', row: 10, column: 1 });
  });

  it('has its funding as a budget table', () => {
    expect(main.budgets).toHaveLength(1);
    expect(main.budgets[0]).toMatchObject({ basis: 'project-funding', amountUnit: '万元' });
    expect(lineNames(main)).toEqual(['当年财政拨款', '上年结转资金', '其他资金']);
    expect(values(main.budgets[0]!.total!.fields)).toEqual({
      initial: 300,
      adjusted: 280,
      executed: 272,
      executionRate: 0.9714,
    });
  });

  it('has the execution rate as an indicator in front of the others', () => {
    expect(paths(main)).toEqual([
      '预算执行率',
      '产出指标>数量指标>改造里程',
      '效益指标>社会效益指标>受益人数',
    ]);
    expect(main.indicators[0]).toMatchObject({ origin: 'budget-block', ref: { row: 5, column: 1 } });
    expect(values(main.indicators[0]!.fields)).toEqual({ weight: 10, score: 9.71, completion: 0.9714 });
  });

  it('has a total that covers the execution rate too', () => {
    expect(sums(main)).toEqual([
      'bracket 产出指标: 产出指标 50分/- [1]',
      'total-row 总分: * 100/98.11 [0,1,2]',
    ]);
  });

  it('reports points in more than one row of the funding block', () => {
    const rows = FORM.map((row, index) =>
      index === 6 ? row.map((value, column) => (column === 6 ? 5 : value)) : row,
    );
    const input = readSheets([sheet('自评表', rows)]).main;
    expect(found(input)).toEqual(['execution-points-ambiguous@自评表!G7']);
  });

  it('is recognised by its title alone, and by its shape without the title', () => {
    const untitled = FORM.slice(2);
    const unfunded = [...FORM.slice(0, 4), ...FORM.slice(9)];
    expect(readSheets([sheet('表', untitled)]).main.subject).toBe('project');
    expect(readSheets([sheet('表', unfunded)]).main.subject).toBe('project');
    expect(readSheets([sheet('表', [...FORM.slice(2, 4), ...FORM.slice(9)])]).main.subject).toBe(
      'department',
    );
  });
});

describe('project forms below each other on one sheet', () => {
  it.each([
    ['told by their titles', [...FORM, [], ...FORM]],
    ['told by 项目名称', [...FORM.slice(1), ...FORM.slice(1)]],
  ])('%s are one evaluation each', (_, rows) => {
    const { main, projects } = readSheets([sheet('自评表', rows)]);
    expect([main, ...projects].map((input) => [input.subject, paths(input).length, found(input)])).toEqual([
      ['project', 3, []],
      ['project', 3, []],
    ]);
    expect(projects[0]!.indicators[0]!.ref.row).toBeGreaterThan(FORM.length);
    expect(projects[0]!.facts.year?.value).toBe('2021');
  });
});

describe('a workbook with project forms', () => {
  const department = sheet('部门', [
    ['某市某局2021年度部门整体支出绩效自评表'],
    ['三级指标', '指标值', '完成值', '分值'],
    ['甲', 1, 2, 100],
  ]);
  const cover = sheet('封面', [
    ['部门名称', '某市某局'],
    ['填报人', '某人'],
  ]);

  it('keeps each form an evaluation of its own beside the department’s', () => {
    const { main, projects } = readSheets([sheet('项目一', FORM), department, sheet('项目二', FORM)]);
    expect(main.subject).toBe('department');
    expect(paths(main)).toEqual(['甲']);
    expect(projects.map(({ subject, indicators }) => [subject, indicators[0]?.ref.sheet])).toEqual([
      ['project', '项目一'],
      ['project', '项目二'],
    ]);
    expect(sums(projects[1]!)[1]).toBe('total-row 总分: * 100/98.11 [0,1,2]');
  });

  it('without any department table has its first form for the main one, with the facts of a cover', () => {
    const { main, projects } = readSheets([cover, sheet('项目一', FORM), sheet('项目二', FORM)]);
    expect(main.subject).toBe('project');
    expect(main.facts.preparedBy?.value).toBe('某人');
    expect(projects).toHaveLength(1);
  });

  it('lends a form the department and year it does not state', () => {
    const bare = FORM.filter((_, index) => index !== 1 && index !== 3);
    const { projects } = readSheets([department, sheet('项目', bare)]);
    expect(values(projects[0]!.facts)).toMatchObject({ department: '某市某局', year: '2021' });
  });
});
