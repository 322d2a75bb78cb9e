import { found, readRows, readSheets, sheet, values } from './grids';
import type { Rows } from './grids';

const TABLE: Rows = [
  ['三级指标', '指标值', '完成值', '分值'],
  ['甲', 1, 2, 3],
];

function facts(rows: Rows): ReturnType<typeof readSheets>['main'] {
  return readSheets([sheet('基本信息', rows), sheet('指标', TABLE)]).main;
}

describe('name/value pairs', () => {
  it('stand in two columns', () => {
    const input = facts([
      ['项目', '内容'],
      ['部门名称', '某市某局'],
      ['简称', '某局'],
      ['评价年度', 2021],
      ['金额单位', '万元'],
      ['指标体系', '部门整体支出'],
      ['评价依据', '某文'],
      ['部门概况', '概况'],
      ['总体绩效目标', '目标'],
      ['整体绩效完成情况', '完成'],
      ['填报人', '某人'],
      ['编制人数', 35],
    ]);
    expect(values(input.facts)).toEqual({
      department: '某市某局',
      shortName: '某局',
      year: 2021,
      amountUnit: '万元',
      scheme: '部门整体支出',
      basis: '某文',
      overview: '概况',
      goals: '目标',
      completion: '完成',
      preparedBy: '某人',
    });
    expect(input.facts.year?.ref).toEqual({ sheet: '基本信息', row: 3, column: 1 });
    expect(input.extraFacts.map(({ header, cell }) => [header, cell.value])).toEqual([['编制人数', 35]]);
    expect(found(input)).toEqual([]);
  });

  it('stand with merged cells between, several in one row', () => {
    const input = facts([['部门名称', null, '某市某局', null, '联系电话', null, 12345678, '邮编', 510000]]);
    expect(values(input.facts)).toEqual({ department: '某市某局', phone: 12345678 });
    expect(input.extraFacts.map(({ header }) => header)).toEqual(['邮编']);
  });

  it('stand side by side in a form that is still blank: a label is no value of the one before it', () => {
    const input = facts([
      ['项目名称', null, '评价年度', 2025],
      ['主管部门', null, '实施单位', null],
      ['填报人', null, '审核人', '某乙'],
    ]);
    expect(values(input.facts)).toEqual({ year: 2025, reviewedBy: '某乙' });
  });

  it('stand in one cell with a colon, or in two', () => {
    const input = facts([
      ['部门名称：某市某局', '评价年度：'],
      ['填报日期：', '2022年3月1日'],
    ]);
    expect(values(input.facts)).toEqual({ department: '某市某局', fillDate: '2022年3月1日' });
  });

  it('stand several in one cell', () => {
    const input = readRows([
      ...TABLE,
      ['填报人：某甲   审核人：某乙  单位负责人（签字）：某丙    填报日期：2022年3月'],
    ]);
    expect(values(input.facts)).toEqual({
      preparedBy: '某甲',
      reviewedBy: '某乙',
      leader: '某丙',
      fillDate: '2022年3月',
    });
    expect(found(input)).toEqual([]);
  });

  it('with a blank value are no facts', () => {
    const input = facts([
      ['部门名称', null],
      ['简称', '某局'],
      ['填报人：', '审核人：', '某乙'],
    ]);
    expect(values(input.facts)).toEqual({ shortName: '某局', reviewedBy: '某乙' });
  });

  it('that differ are reported at the second', () => {
    const input = facts([
      ['部门名称', '某市某局'],
      ['评价年度', 2021],
      ['单位名称', '某县某局'],
      ['年度', '2021年'],
    ]);
    expect(input.facts.department?.value).toBe('某市某局');
    expect(found(input)).toEqual(['fact-conflict@基本信息!B3']);
  });

  it('单位 before an amount unit is the unit, before a name the department', () => {
    expect(values(facts([['单位（盖章）：某市某局', null, '单位：元']]).facts)).toEqual({
      department: '某市某局',
      amountUnit: '元',
    });
  });
});

describe('titles', () => {
  const title = (text: string): Record<string, unknown> => values(readRows([[text], ...TABLE]).facts);

  it.each([
    ['某市某局2022年度部门整体支出绩效自评表', { department: '某市某局', year: '2022' }],
    ['2022年度某市某局部门整体支出绩效自评表', { department: '某市某局', year: '2022' }],
    ['附件1：某市某办公室2022年部门整体支出绩效自评指标表', { department: '某市某办公室', year: '2022' }],
    ['（2022年度）', { year: '2022' }],
    ['二〇二二年度绩效自评表', { year: '2022' }],
    ['表2 2022年度收支情况', { year: '2022' }],
    ['部门整体支出2022年度绩效自评表', { year: '2022' }],
    ['某市某局部门整体支出绩效自评表（2022年度）', { department: '某市某局', year: '2022' }],
    ['部门整体支出绩效自评表', {}],
    ['某市2022年度部门整体支出绩效自评表', { year: '2022' }],
    ['单位：人', {}],
    ['绩效自评表', {}],
  ])('%s', (text, expected) => {
    expect(title(text)).toEqual(expected);
  });

  it('count only where no pair states the fact', () => {
    const input = readSheets([
      sheet('指标', [['某市某局2022年度部门整体支出绩效自评表'], ...TABLE]),
      sheet('基本信息', [
        ['部门名称', '某市某某局'],
        ['简称', '某局'],
      ]),
    ]).main;
    expect(values(input.facts)).toMatchObject({ department: '某市某某局', year: '2022' });
    expect(found(input)).toEqual([]);
  });

  it('whose year differs from the one stated are reported', () => {
    const input = readRows([['评价年度：2021'], ['某市某局2022年度部门整体支出绩效自评表'], ...TABLE]);
    expect(input.facts.year?.value).toBe('2021');
    expect(found(input)).toEqual(['fact-conflict@表!A2']);
  });
});

describe('numbers outside of tables', () => {
  it('are reported with their row', () => {
    const input = readRows([['上年得分', 95.5], ...TABLE]);
    expect(found(input)).toEqual(['row-not-read@表!B1']);
    expect(input.findings[0]!.message.zh).toContain('A1“上年得分”、B1“95.5”');
  });

  it('are none in a title or a remark', () => {
    expect(found(readRows([['2021年第3次修订稿'], ...TABLE]))).toEqual([]);
  });
});
