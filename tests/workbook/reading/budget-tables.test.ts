import { found, lineNames, readRows, values } from './grids';

const AMOUNTS = ['年初预算数', '全年预算数', '执行数'];

describe('a budget table', () => {
  it('is read with its total apart from its lines', () => {
    const input = readRows([
      ['收支情况'],
      ['资金来源', ...AMOUNTS, '预算执行率', '占比', '备注'],
      ['一般公共预算', 1, 2, 3, '100%', 0.5, '甲'],
      ['政府性基金预算', 4, 5, 6, null, null, null],
      ['合计', 5, 7, 9],
    ]);
    const [table] = input.budgets;
    expect(table).toMatchObject({ basis: 'funding-source', ref: { row: 1, column: 0 }, amountUnit: null });
    expect(lineNames(input)).toEqual(['一般公共预算', '政府性基金预算']);
    expect(values(table!.lines[0]!.fields)).toEqual({
      initial: 1,
      adjusted: 2,
      executed: 3,
      executionRate: '100%',
      share: 0.5,
      remark: '甲',
    });
    expect(values(table!.total!.fields)).toMatchObject({ initial: 5, adjusted: 7, executed: 9 });
    expect(found(input)).toEqual([]);
  });

  it.each([
    ['资金来源', '甲', 'funding-source'],
    ['支出性质', '甲', 'nature'],
    ['单位名称', '甲', 'unit'],
    ['项目资金（万元）', '甲', 'project-funding'],
    ['项目', '一般公共预算', 'funding-source'],
    ['项目', '基本支出', 'nature'],
    ['名称', '当年财政拨款', 'project-funding'],
  ])('grouped under %s with a line %s is by %s', (header, line, basis) => {
    expect(
      readRows([
        [header, ...AMOUNTS],
        [line, 1, 2, 3],
      ]).budgets[0]!.basis,
    ).toBe(basis);
  });

  it('takes the grouping from the nearest title', () => {
    const input = readRows([
      ['表一 按资金来源'],
      ['二、按支出性质分'],
      ['项目', ...AMOUNTS],
      ['甲', 1, 2, 3],
    ]);
    expect(input.budgets[0]!.basis).toBe('nature');
  });

  it('whose grouping nothing tells is an error, not a guess', () => {
    const input = readRows([
      ['项目', ...AMOUNTS],
      ['往来款', 1, 2, 3],
    ]);
    expect(input.budgets).toEqual([]);
    expect(found(input)).toEqual(['budget-basis-unknown@表!A1']);
    expect(input.findings[0]!.message.zh).toContain('A2“往来款”、B2“1”');
  });

  it('needs no more than its grouping and one amount', () => {
    const input = readRows([
      ['资金来源', ...AMOUNTS],
      ['一般公共预算', 1, 2, 3],
      [],
      ['支出性质', '执行数（万元）'],
      ['基本支出', 1],
      ['项目支出', 2],
      ['合计', 3],
    ]);
    expect(input.budgets.map(({ basis }) => basis)).toEqual(['funding-source', 'nature']);
    expect(values(input.budgets[1]!.lines[1]!.fields)).toEqual({ executed: 2 });
    expect(found(input)).toEqual([]);
  });

  it('may be stacked with another on one sheet', () => {
    const input = readRows([
      ['单位：万元'],
      ['一、按资金来源'],
      ['资金来源', ...AMOUNTS],
      ['一般公共预算', 1, 2, 3],
      [],
      ['二、按支出性质'],
      ['支出性质', ...AMOUNTS],
      ['基本支出', 1, 2, 3],
    ]);
    expect(input.budgets.map(({ basis, amountUnit }) => [basis, amountUnit])).toEqual([
      ['funding-source', '万元'],
      ['nature', '万元'],
    ]);
    expect(found(input)).toEqual([]);
  });

  it('may hold several groupings under one header, by section rows or by a group column', () => {
    const sections = readRows([
      ['项目', ...AMOUNTS],
      ['一、按资金来源'],
      ['一般公共预算', 1, 2, 3],
      ['小计', 1, 2, 3],
      ['二、按支出性质'],
      ['基本支出', 1, 2, 3],
    ]);
    const groups = readRows([
      ['分类', '项目', ...AMOUNTS],
      ['按资金来源', '一般公共预算', 1, 2, 3],
      [null, '小计', 1, 2, 3],
      ['按支出性质', '基本支出', 1, 2, 3],
    ]);
    for (const input of [sections, groups]) {
      expect(input.budgets.map(({ basis, total }) => [basis, total?.name ?? null])).toEqual([
        ['funding-source', '小计'],
        ['nature', null],
      ]);
      expect(found(input)).toEqual([]);
    }
  });

  it('may state one total above several groupings', () => {
    const input = readRows([
      ['年度预算申请（万元）', null, ...AMOUNTS, '分值', '得分'],
      [null, '年度资金总额', 7, 8, 9, 10, 10],
      [null, '按收入性质分：'],
      [null, '其中：一般公共预算', 1, 2, 3],
      [null, '政府性基金预算', 6, 6, 6],
      [null, '按支出性质分：'],
      [null, '其中：基本支出', 7, 8, 9],
    ]);
    expect(input.budgets.map(({ basis, total }) => [basis, total?.fields.executed?.value])).toEqual([
      ['funding-source', 9],
      ['nature', 9],
    ]);
    expect(lineNames(input)).toEqual(['一般公共预算', '政府性基金预算']);
    expect(input.indicators[0]!.fields.weight?.value).toBe(10);
    expect(found(input)).toEqual([]);
  });

  it('may have its columns in any order', () => {
    const input = readRows([
      ['执行数', '备注', '年初预算数', '资金来源', '分类'],
      [3, '甲', 1, '一般公共预算', '按资金来源'],
      [6, null, 4, '合计', null],
    ]);
    expect(lineNames(input)).toEqual(['一般公共预算']);
    expect(values(input.budgets[0]!.lines[0]!.fields)).toEqual({ initial: 1, executed: 3, remark: '甲' });
    expect(input.budgets[0]!.total?.fields.executed?.value).toBe(6);
    expect(found(input)).toEqual([]);
  });

  it('reports the columns it does not read', () => {
    const input = readRows([
      ['资金来源', ...AMOUNTS, '结余'],
      ['一般公共预算', 1, 2, 3, 4, 5],
    ]);
    expect(found(input)).toEqual(['column-not-read@表!E2', 'column-without-header@表!F2']);
  });

  it('reports values without a name and further sum rows', () => {
    const input = readRows([
      ['资金来源', ...AMOUNTS],
      ['一般公共预算', 1, 2, 3],
      [null, 7, 8, 9],
      ['小计', 1, 2, 3],
      ['合计', 1, 2, 3],
    ]);
    expect(found(input)).toEqual(['values-without-name@表!B3', 'sum-row-not-read@表!A4']);
    expect(input.budgets[0]!.total?.ref.row).toBe(4);
  });
});

describe('parts of a line', () => {
  const names = (...lines: string[]): readonly string[] =>
    lineNames(
      readRows([
        ['支出性质', ...AMOUNTS],
        ...lines.map((line) => (line === '其中：' ? [line] : [line, 1, 2, 3])),
      ]),
    );

  it('follow 其中 as long as they are printed further right', () => {
    expect(names('基本支出', '其中：工资', '　　　津贴', '项目支出')).toEqual([
      '基本支出',
      '工资<基本支出',
      '津贴<基本支出',
      '项目支出',
    ]);
  });

  it('follow indentation', () => {
    expect(names('基本支出', '  工资', '    奖金', '  津贴', '项目支出')).toEqual([
      '基本支出',
      '工资<基本支出',
      '奖金<工资',
      '津贴<基本支出',
      '项目支出',
    ]);
  });

  it('follow numbering of more than one style', () => {
    expect(names('一、基本支出', '1.工资', '2.津贴', '二、项目支出')).toEqual([
      '基本支出',
      '工资<基本支出',
      '津贴<基本支出',
      '项目支出',
    ]);
  });

  it('are known by name where they are printed alike', () => {
    expect(names('基本支出', '人员经费', '公用经费', '项目支出')).toEqual([
      '基本支出',
      '人员经费<基本支出',
      '公用经费<基本支出',
      '项目支出',
    ]);
  });

  it('follow 其中 in a row of its own', () => {
    expect(names('基本支出', '其中：', '　　工资', '项目支出')).toEqual([
      '基本支出',
      '工资<基本支出',
      '项目支出',
    ]);
  });

  it('of the total are lines at the top', () => {
    expect(names('合计', '其中：基本支出', '　　　项目支出')).toEqual(['基本支出', '项目支出']);
  });
});

describe('amount units that are not known', () => {
  it.each([
    [
      'in a header',
      [
        ['资金来源', '年初预算数', '执行数（千元）'],
        ['一般公共预算', 1, 2],
      ],
    ],
    ['above', [['单位：千元'], ['资金来源', '年初预算数', '执行数'], ['一般公共预算', 1, 2]]],
    [
      'in two cells above',
      [
        ['金额单位', '百万元'],
        ['资金来源', '年初预算数', '执行数'],
        ['一般公共预算', 1, 2],
      ],
    ],
  ])('%s: the table is not read, with an error', (_, rows) => {
    const input = readRows(rows);
    expect(input.budgets).toEqual([]);
    expect(input.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['amount-unit-unknown', 'error'],
    ]);
    expect(input.findings[0]!.message.zh).toContain('一般公共预算');
  });
});

describe('amount units', () => {
  it.each([
    ['a cell above', [['单位：万元'], ['资金来源', ...AMOUNTS], ['一般公共预算', 1, 2, 3]], '万元'],
    [
      'two cells above',
      [
        ['金额单位', '元'],
        ['资金来源', ...AMOUNTS],
        ['一般公共预算', 1, 2, 3],
      ],
      '元',
    ],
    [
      'a title',
      [['收支情况表（单位：人民币亿元）'], ['资金来源', ...AMOUNTS], ['一般公共预算', 1, 2, 3]],
      '亿元',
    ],
    [
      'a bracket in a title',
      [['收支情况表（万元）'], ['资金来源', ...AMOUNTS], ['一般公共预算', 1, 2, 3]],
      '万元',
    ],
    [
      'the header of the names',
      [
        ['项目资金（万元）', ...AMOUNTS],
        ['当年财政拨款', 1, 2, 3],
      ],
      '万元',
    ],
    [
      'nothing',
      [
        ['资金来源', ...AMOUNTS],
        ['一般公共预算', 1, 2, 3],
      ],
      null,
    ],
  ])('come from %s', (_, rows, unit) => {
    expect(readRows(rows).budgets[0]!.amountUnit).toBe(unit);
  });

  it('of single columns stand beside the table’s', () => {
    const input = readRows([
      ['单位：万元'],
      ['资金来源', '年初预算数', '全年预算数（元）', '执行数（亿元）'],
      ['一般公共预算', 1, 2, 3],
    ]);
    expect(input.budgets[0]).toMatchObject({
      amountUnit: '万元',
      fieldUnits: { adjusted: '元', executed: '亿元' },
    });
  });

  it('are those of the nearest statement above', () => {
    const input = readRows([
      ['单位：万元'],
      ['资金来源', ...AMOUNTS],
      ['一般公共预算', 1, 2, 3],
      ['单位：元'],
      ['支出性质', ...AMOUNTS],
      ['基本支出', 1, 2, 3],
    ]);
    expect(input.budgets.map(({ amountUnit }) => amountUnit)).toEqual(['万元', '元']);
  });
});
