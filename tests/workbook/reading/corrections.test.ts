import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import {
  NO_CORRECTIONS,
  withColumn,
  withSheetKind,
  withoutColumn,
} from '../../../src/workbook/reading/corrections/corrections';
import type { ReadingCorrections, SheetKind } from '../../../src/workbook/reading/corrections/corrections';
import { parseCorrections } from '../../../src/workbook/reading/corrections/parse-corrections';
import { describeSheets } from '../../../src/workbook/reading/describe-workbook';
import { readSheets } from '../../../src/workbook/reading/read-sheets';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { openXlsx } from '../../../src/xlsx/xlsx-host';
import { found, paths, sheet, values, type Rows } from './grids';

/** Headers no list of words could know. */
const ODD: Rows = [
  ['市体育局台账'],
  ['类', '考什么', '目标要求', '今年做到', '满', '备用'],
  ['产出', '培训次数', '≥12次', 6, 3, '甲'],
  ['产出', '培训人数', '≥300人', 183, 3, '乙'],
];

const COLUMNS = [
  ['考什么', 'B', 'name'],
  ['目标要求', 'C', 'target'],
  ['今年做到', 'D', 'actual'],
  ['满', 'E', 'weight'],
] as const;

function corrected(
  name: string,
  kind: SheetKind | null,
  columns: readonly (readonly [string, string, string | null])[] = [],
): ReadingCorrections {
  return columns.reduce(
    (all, [header, letter, field]) => withColumn(all, name, { table: 'indicator', header, letter, field }),
    withSheetKind(NO_CORRECTIONS, name, kind),
  );
}

function read(rows: Rows, corrections: ReadingCorrections, name = '表'): EvaluationInput {
  return readOf({ sheets: [sheet(name, rows)], names: [] }, corrections);
}

function readOf(snapshot: WorkbookSnapshot, corrections: ReadingCorrections): EvaluationInput {
  const input = readWorkbook(snapshot, corrections);
  if (!input.ok) throw new Error(input.error.code);
  return input.value.main;
}

describe('a sheet the reader does not know', () => {
  test('is not read by itself', () => {
    expect(readWorkbook({ sheets: [sheet('表', ODD)], names: [] }).ok).toBe(false);
  });

  test('is read once the user says what its columns are, with a note that says so', () => {
    const input = read(ODD, corrected('表', null, COLUMNS));
    expect(paths(input)).toEqual(['培训次数', '培训人数']);
    expect(values(input.indicators[0]!.fields)).toEqual({ target: '≥12次', actual: 6, weight: 3 });
    const note = input.findings.find(({ code }) => code === 'read-as-corrected');
    expect(note?.message.zh).toBe(
      '工作表“表”按用户的指定读取：“考什么”列作“三级指标”，“目标要求”列作“指标值”，“今年做到”列作“完成值”，“满”列作“分值”。',
    );
  });

  test('said to hold indicators, its likeliest row is taken for the header, so that columns can be given fields', () => {
    const snapshot = { sheets: [sheet('表', ODD)], names: [] };
    const corrections = corrected('表', 'indicator');
    const [described] = describeSheets(readSheets(snapshot, corrections), corrections);
    expect(described?.tables[0]).toMatchObject({
      kind: 'indicator',
      header: { first: 1, last: 1 },
      area: { row: 1, column: 0, rows: 3, columns: 6 },
      rows: 0,
    });
    expect(described?.tables[0]?.columns.map(({ header, field }) => [header, field])).toEqual(
      ['类', '考什么', '目标要求', '今年做到', '满', '备用'].map((header) => [header, null]),
    );
  });

  test('columns of a header in two rows are named as the reader shows them', () => {
    const rows: Rows = [
      ['考核内容', null, '数值', null, '满'],
      ['大类', '三级指标', '要求', '做到', null],
      ['产出', '培训次数', '≥12次', 6, 3],
    ];
    const snapshot = { sheets: [sheet('表', rows)], names: [] };
    const kind = corrected('表', 'indicator');
    const shown = describeSheets(readSheets(snapshot, kind), kind)[0]!.tables[0]!.columns;
    const chosen = [
      ['要求', 'target'],
      ['做到', 'actual'],
    ].map(([part, field]) => {
      const { header, letter } = shown.find((column) => column.header.includes(part!))!;
      return [header, letter, field!] as const;
    });
    const input = readOf(snapshot, corrected('表', 'indicator', chosen));
    expect(values(input.indicators[0]!.fields)).toMatchObject({ target: '≥12次', actual: 6 });
  });
});

describe('a wrong match', () => {
  const TABLE: Rows = [
    ['一级指标', '三级指标', '指标值', '上年完成值', '实际完成值', '分值', '核定'],
    ['产出', '培训次数', '≥12次', 9, 6, 3, 11],
  ];

  test('another column takes the field, and the one that had it no longer has', () => {
    const input = read(TABLE, corrected('表', null, [['核定', 'G', 'actual']]));
    expect(input.indicators[0]!.fields.actual?.value).toBe(11);
    expect(input.indicators[0]!.extra.map(({ header }) => header)).toEqual(['上年完成值', '实际完成值']);
    expect(found(input)).not.toContain('duplicate-column@表!E1');
  });

  test('a column that is none is kept with what is not read', () => {
    const input = read(TABLE, corrected('表', null, [['实际完成值', 'E', null]]));
    expect(input.indicators[0]!.fields.actual).toBeUndefined();
  });

  test('the correction holds when the column was moved, and when rows were inserted', () => {
    const moved: Rows = [
      ['甲'],
      ['乙'],
      ['核定', '一级指标', '三级指标', '指标值', '实际完成值', '分值'],
      [11, '产出', '培训次数', '≥12次', 6, 3],
    ];
    const input = read(moved, corrected('表', null, [['核定', 'G', 'actual']]));
    expect(input.indicators[0]!.fields.actual?.value).toBe(11);
  });

  test('of columns with one header the letter tells which; neither is taken where it names none', () => {
    const twice: Rows = [
      ['三级指标', '指标值', '数', '数', '分值'],
      ['培训次数', '≥12次', 9, 6, 3],
    ];
    const right = read(twice, corrected('表', null, [['数', 'D', 'actual']]));
    expect(right.indicators[0]!.fields.actual?.value).toBe(6);
    const neither = read(twice, corrected('表', null, [['数', 'H', 'actual']]));
    expect(neither.indicators[0]!.fields.actual).toBeUndefined();
    expect(found(neither)).toContain('correction-not-applied@表!A1');
  });

  test('a column without a header is named by its letter', () => {
    const bare: Rows = [
      ['三级指标', '指标值', null, '分值'],
      ['培训次数', '≥12次', 6, 3],
    ];
    const input = read(bare, corrected('表', null, [['', 'C', 'actual']]));
    expect(input.indicators[0]!.fields.actual?.value).toBe(6);
    expect(found(input)).toEqual(['read-as-corrected@表!A1']);
  });
});

describe('what a whole sheet is', () => {
  const INDICATORS = sheet('指标', [
    ['三级指标', '指标值', '实际完成值', '分值'],
    ['培训次数', '≥12次', 6, 3],
  ]);
  const BUDGET = sheet('收支', [
    ['名称', '年初预算数', '调整后预算数', '执行数'],
    ['甲类', 10, 12, 11],
    ['乙类', 20, 20, 19],
    ['合计', 30, 32, 30],
  ]);

  test('a budget is grouped as the user says, where the reader can not tell', () => {
    const snapshot = { sheets: [INDICATORS, BUDGET], names: [] };
    expect(found(readOf(snapshot, NO_CORRECTIONS))).toContain('budget-basis-unknown@收支!A1');
    const input = readOf(snapshot, corrected('收支', 'funding-source'));
    expect(input.budgets.map(({ basis, lines }) => [basis, lines.length])).toEqual([['funding-source', 2]]);
    expect(found(input)).toEqual(['read-as-corrected@收支!A1']);
  });

  test('an old table is left out, with a note', () => {
    const old = { ...INDICATORS, sheet: '旧表' };
    const input = readOf({ sheets: [INDICATORS, old], names: [] }, corrected('旧表', 'ignored'));
    expect(paths(input)).toEqual(['培训次数']);
    expect(found(input)).toEqual(['sheet-left-out@旧表!A1']);
  });

  test('a sheet of facts is not searched for tables', () => {
    const facts = sheet('情况', [
      ['部门名称', '某市某局'],
      ['三级指标', '指标值', '实际完成值', '分值'],
      ['举例', '≥1', 1, 1],
    ]);
    const snapshot = { sheets: [INDICATORS, facts], names: [] };
    expect(readOf(snapshot, NO_CORRECTIONS).indicators).toHaveLength(2);
    const input = readOf(snapshot, corrected('情况', 'facts'));
    expect(input.indicators).toHaveLength(1);
    expect(input.facts.department?.value).toBe('某市某局');
  });

  test('corrections of sheets that are gone or hidden are told, and change nothing else', () => {
    const hidden = { ...INDICATORS, sheet: '藏', visible: false };
    const corrections = withSheetKind(corrected('没有了', 'indicator'), '藏', 'indicator');
    const input = readOf({ sheets: [INDICATORS, hidden], names: [] }, corrections);
    expect(paths(input)).toEqual(['培训次数']);
    expect(found(input).filter((each) => each.startsWith('correction'))).toEqual([
      'correction-not-applied@',
      'correction-not-applied@',
    ]);
  });
});

describe('corrections as stored', () => {
  test('come back as they were kept', () => {
    const corrections = corrected('表', 'indicator', COLUMNS);
    expect(parseCorrections(JSON.stringify(corrections))).toEqual({ corrections, faults: [] });
  });

  test.each(['', '{', '[]', 'null', '{"sheets":{}}', '"sheets"'])(
    '%j is told, and is no correction',
    (text) => {
      const { corrections, faults } = parseCorrections(text);
      expect(corrections).toEqual(NO_CORRECTIONS);
      expect(faults.map(({ code }) => code)).toEqual(['corrections-unreadable']);
    },
  );

  test('faulty parts are left out and named, the others count', () => {
    const column = { table: 'indicator', header: '今年做到', letter: 'D', field: 'actual' };
    const { corrections, faults } = parseCorrections(
      JSON.stringify({
        sheets: [
          {
            sheet: '表',
            kind: 'nonsense',
            columns: [column, { ...column, field: 'constructor' }, 7, column],
          },
          { sheet: '表', kind: 'ignored' },
          { kind: 'ignored' },
          { sheet: '预算', kind: 'nature', columns: 'all' },
          {
            sheet: '别的',
            columns: [
              { ...column, letter: 'd4' },
              { ...column, table: '__proto__' },
            ],
          },
        ],
      }),
    );
    expect(corrections.sheets).toEqual([
      { sheet: '表', kind: null, columns: [column] },
      { sheet: '预算', kind: 'nature', columns: [] },
      { sheet: '别的', kind: null, columns: [] },
    ]);
    expect(faults.map(({ path }) => path)).toEqual([
      'sheets[0].kind',
      'sheets[0].columns[1].field',
      'sheets[0].columns[2]',
      'sheets[0].columns[3]',
      'sheets[1].sheet',
      'sheets[2].sheet',
      'sheets[3].columns',
      'sheets[4].columns[0].letter',
      'sheets[4].columns[1].table',
    ]);
  });

  test('a sheet of which nothing is corrected any more is not kept', () => {
    const column = { table: 'indicator', header: '满', letter: 'E' } as const;
    const one = withColumn(NO_CORRECTIONS, '表', { ...column, field: 'weight' });
    expect(withColumn(one, '表', { ...column, field: 'score' }).sheets[0]?.columns).toHaveLength(1);
    expect(withoutColumn(one, '表', column)).toEqual(NO_CORRECTIONS);
    expect(withSheetKind(withSheetKind(one, '表', 'facts'), '表', null)).toEqual(one);
  });
});

test.each([
  'by-hand-formulas.xlsx',
  'by-hand-wps.xlsx',
  'libreoffice-pivot.xlsx',
  'openpyxl-names-1904.xlsx',
  'xlsxwriter-tables-comments.xlsx',
])(
  '%s: what is described is what was read, and leaving the reader’s own matches as they are changes nothing',
  async (file) => {
    const host = await openXlsx(await readFile(join(__dirname, '../../fixtures/packages', file)));
    if (!host.ok) throw new Error(host.error.code);
    const snapshot = await host.value.read();
    if (!snapshot.ok) throw new Error(snapshot.error.code);
    const described = describeSheets(readSheets(snapshot.value, NO_CORRECTIONS), NO_CORRECTIONS);
    const plain = readOf(snapshot.value, NO_CORRECTIONS);
    const tables = described.filter(({ status }) => status === 'read').flatMap((each) => each.tables);
    const rows = (kind: string): number =>
      tables.filter((table) => table.kind === kind).reduce((sum, table) => sum + table.rows, 0);
    expect(rows('indicator')).toBe(plain.indicators.length);
    expect(rows('budget')).toBe(
      plain.budgets.reduce((sum, { lines, total }) => sum + lines.length + (total === null ? 0 : 1), 0),
    );

    const restated = described
      .filter(({ status }) => status === 'read')
      .flatMap(({ sheet: name, tables: ofSheet }) =>
        ofSheet.flatMap((table) =>
          table.columns
            .filter(({ field }) => field !== null)
            .map(({ header, letter, field }) => ({
              name,
              column: { table: table.kind, header, letter, field },
            })),
        ),
      )
      .reduce((all, { name, column }) => withColumn(all, name, column), NO_CORRECTIONS);
    const again = readOf(snapshot.value, restated);
    const told = (input: EvaluationInput): readonly string[] =>
      found(input).filter((each) => !each.startsWith('read-as-corrected'));
    expect(again.indicators).toEqual(plain.indicators);
    expect(again.budgets).toEqual(plain.budgets);
    expect(told(again)).toEqual(told(plain));
  },
);
