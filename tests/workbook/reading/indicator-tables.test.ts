import { found, paths, readRows, readSheets, sheet, sums, values } from './grids';
import type { Rows } from './grids';

const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'];

describe('an indicator table', () => {
  it('is found below title rows, with every cell raw and addressed', () => {
    const input = readRows([
      ['某市某局2021年度部门整体支出绩效自评表'],
      [],
      HEADER,
      ['产出指标', '数量指标', '培训次数', '≥12', 6, 3, 1.5],
    ]);
    expect(paths(input)).toEqual(['产出指标>数量指标>培训次数']);
    const [row] = input.indicators;
    expect(values(row!.fields)).toEqual({ target: '≥12', actual: 6, weight: 3, score: 1.5 });
    expect(row!.ref).toEqual({ sheet: '表', row: 3, column: 2 });
    expect(row!.fields.actual?.ref).toEqual({ sheet: '表', row: 3, column: 4 });
    expect(row!.origin).toBe('table');
    expect(found(input)).toEqual([]);
  });

  it('may have its columns in any order and under other names in official use', () => {
    const input = readRows([
      ['权重', '实际完成值', '绩效指标名称', '自评得分', '计算符号', '年度指标值', '计量单位', '一级指标'],
      [3, '48个', '培训次数', 3, '≥', 48, '个', '产出指标'],
    ]);
    expect(paths(input)).toEqual(['产出指标>培训次数']);
    expect(values(input.indicators[0]!.fields)).toEqual({
      weight: 3,
      actual: '48个',
      score: 3,
      nature: '≥',
      target: 48,
      unit: '个',
    });
  });

  it('takes the header whatever its spaces, line breaks, widths and brackets', () => {
    const input = readRows([
      ['一 级\n指标', '三级指标（必填）', '指标值\n（年初）', '＊实际完成值', '分值【10分】', '得分：'],
      ['产出指标', '培训次数', 1, 2, 3, 4],
    ]);
    expect(values(input.indicators[0]!.fields)).toEqual({ target: 1, actual: 2, weight: 3, score: 4 });
  });

  it('reads the sheet of the integrated budget system', () => {
    const input = readRows([
      [
        '一级指标',
        '二级指标',
        '三级指标名称',
        '计算符号',
        '指标值',
        '实际完成值（定量填数字，定性填达成、部分达成、未达成）',
        '计量单位',
        '分值',
        '指标得分',
        '扣减分数',
        '完成情况简要描述（定性必填）',
        '偏差原因及改进措施（未完成时必填）',
      ],
      ['产出指标', '数量指标', '培训次数', '≥', 12, 6, '次', 3, 1.5, 0, '已办6次', '疫情'],
    ]);
    expect(values(input.indicators[0]!.fields)).toEqual({
      nature: '≥',
      target: 12,
      actual: 6,
      unit: '次',
      weight: 3,
      score: 1.5,
      deduction: 0,
      description: '已办6次',
      reason: '疫情',
    });
    expect(found(input)).toEqual([]);
  });

  it('tells lost points from a manual deduction', () => {
    const input = readRows([
      ['三级指标', '指标值', '分值', '得分', '扣分', '扣减分数'],
      ['培训次数', 1, 2, 3, 4, 5],
    ]);
    expect(values(input.indicators[0]!.fields)).toMatchObject({ lost: 4, deduction: 5 });
  });

  it('gives a blank cell value null and leaves out a column the table lacks', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值'],
      ['培训次数', null, '   ', 3],
    ]);
    const { fields } = input.indicators[0]!;
    expect(fields.target).toEqual({
      ref: { sheet: '表', row: 1, column: 1 },
      value: null,
      numberFormat: 'General',
    });
    expect(fields.actual?.value).toBeNull();
    expect('score' in fields).toBe(false);
  });

  it('keeps unknown columns with their values', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值', '责任科室'],
      ['培训次数', 1, 2, 3, '人事科'],
      ['培训人数', 1, 2, 3, null],
    ]);
    expect(input.indicators[0]!.extra.map(({ header, cell }) => [header, cell.value])).toEqual([
      ['责任科室', '人事科'],
    ]);
    expect(input.indicators[1]!.extra).toEqual([]);
  });

  it('reports content in a column without a header, and keeps it', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值'],
      ['培训次数', 1, 2, 3, '补充'],
    ]);
    expect(found(input)).toEqual(['column-without-header@表!E2']);
    expect(input.indicators[0]!.extra[0]?.cell.value).toBe('补充');
  });
});

describe('levels', () => {
  it('fill down below a merged cell; weights and values never do', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      [null, null, '乙', 1, 1, null, null],
      [null, '质量指标', '丙', 1, 1, 5, 5],
      ['效益指标', null, '丁', 1, 1, 5, 5],
    ]);
    expect(paths(input)).toEqual([
      '产出指标>数量指标>甲',
      '产出指标>数量指标>乙',
      '产出指标>质量指标>丙',
      '效益指标>丁',
    ]);
    expect(values(input.indicators[1]!.fields)).toMatchObject({ weight: null, score: null });
  });

  it('may be absent', () => {
    const input = readRows([
      ['指标名称', '目标值', '实际值', '权重'],
      ['甲', 1, 1, 10],
    ]);
    expect(input.indicators[0]).toMatchObject({ level1: null, level2: null, dimension: null, name: '甲' });
  });

  it('may stand in a row of their own above their indicators', () => {
    const input = readRows([HEADER, ['产出指标'], [null, '数量指标', '甲', 1, 1, 10, 10]]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲']);
    expect(found(input)).toEqual([]);
  });

  it('without any indicator are reported wherever they are printed', () => {
    const rows = [HEADER, ['产出指标(50分)', null, null, 1], ['产出指标(50分)', null, null, 1]];
    expect(found(readRows(rows))).toEqual([
      'values-without-name@表!D2',
      'values-without-name@表!D3',
      'level-without-indicators@表!A2',
      'level-without-indicators@表!A3',
      'empty-table@表!A1',
    ]);
  });

  it('without any indicator are reported', () => {
    const input = readRows([HEADER, ['产出指标', '数量指标', '甲', 1, 1, 10, 10], ['效益指标']]);
    expect(found(input)).toEqual(['level-without-indicators@表!A3']);
  });

  it('take the dimension from its column before the sheet', () => {
    const table = (name: string): Rows => [
      ['维度', '一级指标', '三级指标', '指标值', '分值'],
      [name, '产出指标', '甲', 1, 10],
      [null, '效益指标', '乙', 1, 10],
    ];
    const input = readSheets([sheet('一', table('管理效能')), sheet('二', table('履职效能'))]).main;
    expect(paths(input)).toEqual([
      '管理效能>产出指标>甲',
      '管理效能>效益指标>乙',
      '履职效能>产出指标>甲',
      '履职效能>效益指标>乙',
    ]);
  });

  it('take the sheet for the dimension where several sheets hold indicators', () => {
    const table: Rows = [
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      ['小计', null, null, null, null, 10, 10],
    ];
    const input = readSheets([sheet('履职效能', table), sheet('管理效能', table)]).main;
    expect(input.indicators.map(({ dimension }) => dimension)).toEqual(['履职效能', '管理效能']);
    expect(sums(input)).toEqual([
      'subtotal-row 小计: 履职效能>产出指标 10/10 [0]',
      'subtotal-row 小计: 管理效能>产出指标 10/10 [1]',
    ]);
    expect(readSheets([sheet('履职效能', table)]).main.indicators[0]!.dimension).toBeNull();
  });
});

describe('stated sums', () => {
  it('come from points in brackets, which are no part of the name', () => {
    const input = readRows([
      HEADER,
      ['产出指标(50分)', '数量指标（30 分）', '甲', 1, 1, 30, 30],
      [null, '质量指标（２０分）', '乙（20分）', 1, 1, 20, 20],
      ['效益指标（经济）', null, '丙', 1, 1, 50, 50],
    ]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲', '产出指标>质量指标>乙', '效益指标（经济）>丙']);
    expect(sums(input)).toEqual([
      'bracket 产出指标: 产出指标 50分/- [0,1]',
      'bracket 数量指标: 产出指标>数量指标 30 分/- [0]',
      'bracket 质量指标: 产出指标>质量指标 ２０分/- [1]',
      'bracket 乙: 产出指标>质量指标 20分/- [1]',
    ]);
    expect(input.statedSums[0]!.weight?.ref).toEqual({ sheet: '表', row: 1, column: 0 });
  });

  it('are emitted once where the level is repeated in every row', () => {
    const input = readRows([
      HEADER,
      ['产出指标(50分)', '数量指标', '甲', 1, 1, 30, 30],
      ['产出指标(50分)', '数量指标', '乙', 1, 1, 20, 20],
    ]);
    expect(sums(input)).toEqual(['bracket 产出指标: 产出指标 50分/- [0,1]']);
  });

  it('come from subtotal and total rows, which are no indicators', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      [null, null, '小 计', null, null, 10, 10],
      [null, '质量指标', '乙', 1, 1, 5, 4],
      [null, '小计', null, null, null, 15, 14],
      ['效益指标', '社会效益', '丙', 1, 1, 20, 20],
      ['小计', null, null, null, null, 20, 20],
      ['合　计', null, null, null, null, 35, 34],
    ]);
    expect(paths(input)).toHaveLength(3);
    expect(sums(input)).toEqual([
      'subtotal-row 小 计: 产出指标>数量指标 10/10 [0]',
      'subtotal-row 小计: 产出指标 15/14 [0,1]',
      'subtotal-row 小计: 效益指标 20/20 [2]',
      'total-row 合　计: * 35/34 [0,1,2]',
    ]);
    expect(found(input)).toEqual([]);
  });

  it('called 合计 are of a group as long as another follows', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      [null, '合计', null, null, null, 10, 10],
      ['效益指标', '社会效益', '乙', 1, 1, 20, 20],
      ['合计', null, null, null, null, 30, 30],
    ]);
    expect(sums(input)).toEqual(['subtotal-row 合计: 产出指标 10/10 [0]', 'total-row 合计: * 30/30 [0,1]']);
  });

  it('may name their group', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      ['效益指标', '社会效益', '乙', 1, 1, 20, 20],
      ['产出指标小计', null, null, null, null, 10, 10],
      ['其他指标小计', null, null, null, null, 20, 20],
      ['总分', null, null, null, null, 30, 30],
    ]);
    expect(sums(input)).toEqual([
      'subtotal-row 产出指标小计: 产出指标 10/10 [0]',
      'total-row 总分: * 30/30 [0,1]',
    ]);
    expect(found(input)).toEqual(['subtotal-group-unknown@表!A5']);
  });

  it('are no indicators, but an indicator may end in the same word', () => {
    const input = readRows([HEADER, ['产出指标', '数量指标', '“三公”经费合计', '≤5', 4, 10, 10]]);
    expect(paths(input)).toEqual(['产出指标>数量指标>“三公”经费合计']);
  });

  it('do not swallow what else stands in their row', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      ['合计', null, '共1项', null, null, 10, 10],
    ]);
    expect(found(input)).toEqual(['sum-row-cells-not-read@表!A3']);
    expect(input.findings[0]!.message.zh).toContain('C3“共1项”');
  });
});

describe('rows around and inside a table', () => {
  const table: Rows = [
    HEADER,
    ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
    [],
    [null, null, '乙', 1, 1, 10, 10],
    [],
  ];

  it('blank rows do not end it, notes do', () => {
    const input = readRows([
      ...table,
      ['注：1.得分按比例计算。'],
      ['2.满分100分。'],
      ['备注', '本表一式两份'],
      ['填表说明：略', null, null, null, null, null, '。'],
    ]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲', '产出指标>数量指标>乙']);
    expect(found(input)).toEqual([]);
  });

  it('hidden rows are read, with one note', () => {
    const input = readRows(table, { hiddenRows: [2, 3, 4] });
    expect(paths(input)).toHaveLength(2);
    expect(found(input)).toEqual(['hidden-rows-read@表!C2']);
    expect(input.findings[0]!.message.zh).toContain('2、4');
  });

  it('values without a name are an error with their cells', () => {
    const input = readRows([
      HEADER,
      ['产出指标', '数量指标', '甲', 1, 1, 10, 10],
      [null, null, null, '≥5', 4],
    ]);
    expect(paths(input)).toHaveLength(1);
    expect(found(input)).toEqual(['values-without-name@表!D3']);
    expect(input.findings[0]!.message.zh).toContain('D3“≥5”、E3“4”');
  });

  it('numbers below the notes are reported, not dropped', () => {
    const input = readRows([...table, ['注：略'], [null, null, null, '≥5', 4]]);
    expect(found(input)).toEqual(['row-not-read@表!D7']);
  });

  it('a row of the table below a note in its middle still counts', () => {
    const input = readRows([...table, ['说明：以下为新增'], ['效益指标', null, '丙', 1, 2, 3, 4]]);
    expect(paths(input)).toContain('效益指标>丙');
  });

  it.each([
    [['栏次', null, 1, 2, 3, 4, 5]],
    [[1, 2, 3, 4, 5, 6, 7]],
    [[null, null, null, '（1）', '（2）', '（3）', '（4）=（2）/（1）']],
    [[null, null, null, 'A', 'B', 'C', 'D=B/A']],
  ])('a row below the header that numbers the columns is no data: %j', (numbers) => {
    const input = readRows([HEADER, numbers, ['产出指标', '数量指标', '甲', 1, 1, 10, 10]]);
    expect(paths(input)).toEqual(['产出指标>数量指标>甲']);
    expect(found(input)).toEqual([]);
  });

  it('a first row of data that begins with small numbers is data', () => {
    const input = readRows([
      ['三级指标', '指标值', '完成值', '分值'],
      ['甲', 1, 2, 3],
    ]);
    expect(paths(input)).toEqual(['甲']);
  });

  it('a section row that no level takes leaves no sum without indicators', () => {
    const input = readRows([HEADER, ['一、履职效能（50分）'], ['产出指标', '数量指标', '甲', 1, 1, 10, 10]]);
    expect(sums(input)).toEqual([]);
    expect(found(input)).toEqual(['level-without-indicators@表!A2']);
  });

  it('running numbers alone are no data', () => {
    const input = readRows([
      ['序号', '三级指标', '指标值', '分值'],
      [1, '甲', 1, 10],
      [2, null, null, null],
    ]);
    expect(paths(input)).toEqual(['甲']);
    expect(found(input)).toEqual([]);
  });
});
