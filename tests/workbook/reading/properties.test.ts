import fc from 'fast-check';
import { BUDGET_HEADERS } from '../../../src/workbook/reading/columns/synonyms/budget-headers';
import { FACT_LABELS } from '../../../src/workbook/reading/columns/synonyms/fact-labels';
import { GOALS_HEADERS } from '../../../src/workbook/reading/columns/synonyms/goals-headers';
import { INDICATOR_HEADERS } from '../../../src/workbook/reading/columns/synonyms/indicator-headers';
import { KEY_TASK_HEADERS } from '../../../src/workbook/reading/columns/synonyms/key-task-headers';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { formatCell } from '../../../src/domain/cell-ref';
import { paths, readRows, readSheets, sheet, sums, values } from './grids';
import type { CellValue } from '../../../src/domain/source-cell';
import type { EvaluationInput } from '../../../src/domain/evaluation/input';
import type { Synonyms } from '../../../src/workbook/reading/columns/synonyms/synonyms';
import type { Rows } from './grids';

const NUMBERED = ['序号', '三级指标', '一级指标', '分值', '指标值', '得分', null, '科室', '完成值'];
const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '备注', '责任科室'];

/** A table of repeated level names, so that it does not depend on the order of its columns. */
const tableRows = fc.array(
  fc.tuple(
    fc.constantFrom('产出指标', '效益指标'),
    fc.constantFrom('数量指标', '质量指标'),
    fc.integer({ min: 1, max: 999 }).map((n) => `指标${String(n)}`),
    fc.constantFrom<CellValue>('≥12', 5, null, '95%'),
    fc.constantFrom<CellValue>(6, '已完成', null, '/'),
    fc.constantFrom<CellValue>(3, null, '20%'),
    fc.constantFrom<CellValue>(1.5, null),
    fc.constantFrom<CellValue>('备忘', null),
    fc.constantFrom<CellValue>('人事科', null),
  ),
  { minLength: 1, maxLength: 8 },
);

/** What was read, without addresses. */
function content(input: EvaluationInput): unknown {
  return {
    paths: paths(input),
    fields: input.indicators.map(({ fields }) => Object.entries(values(fields)).sort()),
    extra: input.indicators.map(({ extra }) => extra.map(({ header, cell }) => [header, cell.value])),
    sums: sums(input),
    codes: input.findings.map(({ code }) => code),
  };
}

describe('reading does not depend on layout', () => {
  it('the order of columns', () => {
    fc.assert(
      fc.property(
        tableRows,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
        (rows, order) => {
          const table: Rows = [HEADER, ...rows];
          const shuffled = table.map((row) => order.map((column) => row[column] ?? null));
          expect(content(readRows(shuffled))).toEqual(content(readRows(table)));
        },
      ),
    );
  });

  it('titles and blank rows above, blank columns to the left, blank rows between', () => {
    fc.assert(
      fc.property(
        tableRows,
        fc.array(fc.constantFrom<Rows[number]>([], ['绩效自评指标表'], ['（内部资料）']), { maxLength: 4 }),
        fc.nat({ max: 3 }),
        fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
        (rows, above, left, gaps) => {
          const table: Rows = [HEADER, ...rows];
          const spread = table.flatMap((row, index) =>
            index > 0 && gaps.includes(index) ? [[], row] : [row],
          );
          const moved = [...above, ...spread.map((row) => [...Array<null>(left).fill(null), ...row])];
          expect(content(readRows(moved))).toEqual(content(readRows(table)));
        },
      ),
    );
  });
});

describe('nothing is dropped', () => {
  const junk = fc.oneof(
    { weight: 3, arbitrary: fc.constant<CellValue>(null) },
    { weight: 2, arbitrary: fc.integer({ min: 1000, max: 9999 }).map<CellValue>((n) => n) },
    { weight: 3, arbitrary: fc.integer({ min: 1000, max: 9999 }).map<CellValue>((n) => `词${String(n)}`) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>('小计', '合计', '产出指标(50分)') },
  );
  const bodies = fc.array(fc.array(junk, { minLength: 11, maxLength: 11 }), { maxLength: 8 });

  const tables: readonly (readonly [string, Rows[number]])[] = [
    ['indicator', HEADER],
    ['indicator, numbered', NUMBERED],
    ['budget', ['序号', '资金来源', '年初预算数', '全年预算数', '执行数', '分值', '得分', '结余', '备注']],
    ['key task', ['序号', '任务名称', '主要内容', '预算数', '执行数', '完成情况', '备注']],
  ];

  it.each(tables)(
    'of a table of kind %s: every cell is in the input, in a level name, or in a finding',
    (_, header) => {
      fc.assert(
        fc.property(bodies, (body) => {
          const input = readSheets([sheet('表', [header, ...body])]).main;
          const { findings, ...read } = input;
          const messages = findings.map(({ message }) => message.zh).join('\n');
          const inInput = JSON.stringify(read);
          body.forEach((row, rowIndex) => {
            row.forEach((value, column) => {
              if (typeof value !== 'string' && typeof value !== 'number') return;
              if (header[column] === '序号' && typeof value === 'number') return;
              const address = formatCell(rowIndex + 1, column);
              const addressed = inInput.includes(
                `"ref":${JSON.stringify({ sheet: '表', row: rowIndex + 1, column })}`,
              );
              const inMessage =
                new RegExp(`(?<![A-Z])${address}“`).test(messages) ||
                findings.some(({ ref }) => ref?.row === rowIndex + 1 && ref.column === column);
              const asLevel =
                (header[column] === '一级指标' || header[column] === '二级指标') &&
                inInput.includes(JSON.stringify(String(value).replace('(50分)', '')));
              if (!addressed && !inMessage && !asLevel) {
                throw new Error(`${address} ${String(value)} was dropped`);
              }
            });
          });
        }),
        { numRuns: 300 },
      );
    },
  );

  it('and nothing makes the reader throw', () => {
    const words = [
      ...HEADER,
      '资金来源',
      '年初预算数',
      '执行数',
      '任务名称',
      '完成情况',
      '项目名称',
      '预期目标',
      '实际完成情况',
      '部门名称：',
      '单位：万元',
      '注：',
      '填报人：',
      '其中：',
      '2021年度',
      '绩效指标',
      '合计',
    ];
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(...words),
      fc.constant<CellValue>(null),
      fc.double({ noNaN: true }).map<CellValue>((n) => n),
      fc.string().map<CellValue>((text) => text),
      fc.boolean().map<CellValue>((flag) => flag),
      fc.constant<CellValue>({ error: '#REF!' }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }), (rows) => {
        readWorkbook({ sheets: [sheet('表', rows)], names: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('synonyms', () => {
  const all: readonly (readonly [string, Synonyms<string>])[] = [
    ['indicator', INDICATOR_HEADERS],
    ['budget', BUDGET_HEADERS],
    ['key task', KEY_TASK_HEADERS],
    ['goals', GOALS_HEADERS],
    ['facts', FACT_LABELS],
  ];

  it.each(all)('of the %s table name one field each', (_, { strong, weak }) => {
    const texts = Object.values(strong).flat();
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    expect(
      Object.values(weak)
        .flatMap((list) => list ?? [])
        .filter((text) => texts.includes(text)),
    ).toEqual([]);
  });

  it('of every indicator field are read as that field', () => {
    for (const [field, texts] of Object.entries(INDICATOR_HEADERS.strong)) {
      if (['index', 'dimension', 'level1', 'level2', 'name', 'target', 'weight'].includes(field)) continue;
      for (const text of texts) {
        const input = readRows([
          ['三级指标', '指标值', '分值', text],
          ['甲', 1, 2, 3],
        ]);
        expect([text, values(input.indicators[0]!.fields)[field]]).toEqual([text, 3]);
      }
    }
  });
});
