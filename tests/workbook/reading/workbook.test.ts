import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { OWNER_PREFIX } from '../../../src/workbook/ownership';
import { found, paths, readRows, readSheets, sheet, values } from './grids';
import type { Rows } from './grids';

const TABLE: Rows = [
  ['三级指标', '指标值', '完成值', '分值'],
  ['甲', 1, 2, 3],
];

describe('sheets', () => {
  it('that are hidden and hold a table are skipped with a warning', () => {
    const input = readSheets([sheet('甲', TABLE), sheet('旧表', TABLE, { visible: false })]).main;
    expect(paths(input)).toEqual(['甲']);
    expect(found(input)).toEqual(['hidden-sheet-skipped@旧表!A1']);
  });

  it('that are hidden and hold none are passed over', () => {
    const input = readSheets([sheet('甲', TABLE), sheet('代码', [['x', 1]], { visible: false })]).main;
    expect(found(input)).toEqual([]);
  });

  it('that this tool wrote are never input', () => {
    const names = [{ name: `${OWNER_PREFIX}summary`, refersTo: "'自评汇总'!$A$1", hidden: true }];
    const input = readSheets([sheet('甲', TABLE), sheet('自评汇总', TABLE)], names).main;
    expect(paths(input)).toEqual(['甲']);
    expect(found(input)).toEqual([]);
  });

  it('that hold nothing known are noted', () => {
    const input = readSheets([
      sheet('甲', TABLE),
      sheet('通讯录', [
        ['姓名', '电话'],
        ['某甲', 12345],
      ]),
    ]).main;
    expect(found(input)).toEqual(['sheet-not-read@通讯录!A1']);
  });

  it('may hold several indicator tables', () => {
    const input = readRows([...TABLE, ['二、管理指标'], ['指标名称', '目标值', '权重'], ['乙', 1, 2]]);
    expect(paths(input)).toEqual(['甲', '乙']);
    expect(found(input)).toEqual([]);
    const withUnit = readRows([
      ...TABLE,
      ['二、管理指标', null, '单位：万元'],
      ['指标名称', '目标值', '权重'],
      ['乙', 1, 2],
    ]);
    expect(paths(withUnit)).toEqual(['甲', '乙']);
    expect(found(withUnit)).toEqual([]);
  });
});

describe('a workbook without a known table', () => {
  it('is a failure that says what is expected', () => {
    const read = readWorkbook({
      sheets: [
        sheet('表', [
          ['部门名称', '某局'],
          ['简称', '局'],
        ]),
      ],
      names: [],
    });
    expect(read).toMatchObject({ ok: false, error: { code: 'no-known-table' } });
    expect(!read.ok && read.error.fix.zh).toContain('三级指标');
    expect(!read.ok && read.error.fix.en).toContain('三级指标');
  });

  it('but for hidden sheets says so', () => {
    const read = readWorkbook({ sheets: [sheet('旧表', TABLE, { visible: false })], names: [] });
    expect(read).toMatchObject({ ok: false, error: { code: 'only-hidden-tables' } });
    expect(!read.ok && read.error.message.zh).toContain('旧表');
  });

  it('may be empty', () => {
    expect(readWorkbook({ sheets: [], names: [] }).ok).toBe(false);
  });
});

describe('key tasks', () => {
  const rows: Rows = [
    ['单位：万元'],
    ['序号', '任务名称', '主要内容', '预算数', '执行数（元）', '完成情况', '未完成原因', '牵头处室'],
    [1, '任务一', '内容', 100, 990000, '已完成', null, '一处'],
    [2, '任务二', null, 50, 400000, '未完成', '疫情', null],
    ['合计', null, null, 150, 1390000],
    [null, null, null, 7],
  ];
  const input = readSheets([sheet('任务', rows), sheet('指标', TABLE)]).main;

  it('are read row by row with their units', () => {
    const [table] = input.keyTasks;
    expect(table).toMatchObject({ amountUnit: '万元', fieldUnits: { executed: '元' } });
    expect(table!.rows.map(({ fields }) => values(fields))).toEqual([
      {
        number: 1,
        name: '任务一',
        content: '内容',
        budget: 100,
        executed: 990000,
        completion: '已完成',
        reason: null,
      },
      {
        number: 2,
        name: '任务二',
        content: null,
        budget: 50,
        executed: 400000,
        completion: '未完成',
        reason: '疫情',
      },
    ]);
  });

  it('report what is not read', () => {
    expect(found(input)).toEqual([
      'sum-row-not-read@任务!A5',
      'values-without-name@任务!D6',
      'column-not-read@任务!H3',
    ]);
  });
});
