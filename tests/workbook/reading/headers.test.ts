import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { found, paths, readRows, sheet, values } from './grids';

describe('headers of two rows', () => {
  it('with groups over the levels, and single headers merged down', () => {
    const input = readRows([
      ['绩效指标', null, null, '指标值', '完成值', '评分', null, '偏差原因分析及改进措施'],
      ['一级指标', '二级指标', '三级指标', null, null, '分值', '得分', null],
      ['产出指标', '数量指标', '甲', 1, 2, 3, 4, '因'],
    ]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲']);
    expect(values(input.indicators[0]!.fields)).toEqual({
      target: 1,
      actual: 2,
      weight: 3,
      score: 4,
      reason: '因',
    });
    expect(found(input)).toEqual([]);
  });

  it('with a group whose text is a field of its own', () => {
    const input = readRows([
      ['绩效指标', null, null, '指标值', null, '得分', null, '备注'],
      ['一级指标', '二级指标', '三级指标', '指标值', '度量单位', '分值', '得分', null],
      ['产出指标', '数量指标', '甲', 1, '个', 3, 4, '注'],
    ]);
    expect(values(input.indicators[0]!.fields)).toEqual({
      target: 1,
      unit: '个',
      weight: 3,
      score: 4,
      remark: '注',
    });
    expect(found(input)).toEqual([]);
  });

  it('with short names below the group', () => {
    const input = readRows([
      ['绩效指标', null, null, '指标值', '完成值', '分值'],
      ['一级', '二级', '三级', null, null, null],
      ['产出指标', '数量指标', '甲', 1, 2, 3],
    ]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲']);
  });

  it('with amounts told apart below 预算数', () => {
    const input = readRows([
      ['资金来源', '预算数', null, '执行数'],
      [null, '年初', '调整', null],
      ['一般公共预算', 1, 2, 3],
    ]);
    expect(values(input.budgets[0]!.lines[0]!.fields)).toEqual({ initial: 1, adjusted: 2, executed: 3 });
  });

  it('never take a first row of data for the second row', () => {
    const input = readRows([
      ['绩效指标', '指标值', '完成值', '分值', '得分'],
      ['培训次数', '已定', '已完成', '三分', '满分'],
    ]);
    expect(paths(input)).toEqual(['培训次数']);
  });

  it('of two tables that follow each other stay two', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值'],
      ['三级指标', '指标值', '完成值', '分值'],
      ['甲', 1, 2, 3],
    ]);
    expect(paths(input)).toEqual(['甲']);
    expect(found(input)).toEqual(['empty-table@表!A1']);
  });
});

describe('header cells', () => {
  it('that name two fields are reported and kept as extra', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值/得分'],
      ['甲', 1, 2, '3/3'],
    ]);
    expect(found(input)).toEqual(['header-ambiguous@表!D1']);
    expect(input.indicators[0]!.extra[0]).toMatchObject({ header: '分值/得分' });
  });

  it('that name the same field twice: the first is read, the second kept, both named', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '得分', '自评得分', '分值'],
      ['甲', 1, 2, 3, 4, 5],
    ]);
    expect(found(input)).toEqual(['duplicate-column@表!E1']);
    expect(input.indicators[0]!.fields.score?.value).toBe(3);
    expect(input.indicators[0]!.extra[0]?.cell.value).toBe(4);
  });

  it('in a weak wording give way to a clear one', () => {
    const input = readRows([
      ['绩效指标', '三级指标', '指标值', '实际完成值', '完成情况', '分值'],
      [null, '甲', 1, 2, '文字', 5],
    ]);
    expect(paths(input)).toEqual(['甲']);
    expect(values(input.indicators[0]!.fields)).toMatchObject({ actual: 2, description: '文字' });
    expect(found(input)).toEqual([]);
  });

  it('may begin with the year where all name the same one', () => {
    const same = readRows([
      ['三级指标', '2021年指标值', '2021年完成值', '分值'],
      ['甲', 1, 2, 3],
    ]);
    expect(values(same.indicators[0]!.fields)).toEqual({ target: 1, actual: 2, weight: 3 });
    const two = readRows([
      ['三级指标', '2020年完成值', '2021年完成值', '指标值', '分值'],
      ['甲', 1, 2, 3, 4],
    ]);
    expect(values(two.indicators[0]!.fields)).toEqual({ target: 3, weight: 4 });
    expect(two.indicators[0]!.extra).toHaveLength(2);
  });

  it('without a column of names: an error, nothing read, nothing lost', () => {
    const input = readRows([
      ['指标值', '完成值', '分值', '得分'],
      ['≥12', 6, 3, 1.5],
    ]);
    expect(input.indicators).toEqual([]);
    expect(found(input)).toEqual(['no-name-column@表!A1']);
    expect(input.findings[0]!.severity).toBe('error');
    expect(input.findings[0]!.message.zh).toContain('A2“≥12”');
  });
});

describe('what makes no table', () => {
  it.each([
    [
      'single words of a header in prose',
      [
        ['得分', '是指按规则计算的分数'],
        ['分值', '是指满分'],
      ],
    ],
    ['labels beside numbers', [['年初预算数', 100, '执行数', 90]]],
    ['a sentence that holds headers', [['三级指标、指标值、完成值、分值、得分均须填写']]],
    ['headers that are too few', [['三级指标', '分值']]],
  ])('%s', (_, rows) => {
    expect(readWorkbook({ sheets: [sheet('表', rows)], names: [] }).ok).toBe(false);
  });
});
