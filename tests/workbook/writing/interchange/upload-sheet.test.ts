import { evaluate } from '../../../../src/domain/evaluation/evaluate';
import type { EvaluationInput } from '../../../../src/domain/evaluation/input';
import { uploadRows } from '../../../../src/domain/evaluation/upload-row';
import { formatCell } from '../../../../src/domain/cell-ref';
import type { Scheme } from '../../../../src/domain/schemes/scheme';
import { decimal } from '../../../../src/domain/decimal';
import type { SheetPlan } from '../../../../src/workbook/sheet-plan';
import { planUploadSheet } from '../../../../src/workbook/writing/interchange/plan-upload-sheet';
import { uploadLosses } from '../../../../src/workbook/writing/interchange/upload-losses';
import {
  budgetOf,
  inputOf,
  rows,
  schemeIndicator,
  schemeOf,
  type RowContent,
} from '../../../domain/evaluation/builders';

const HEADERS = [
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
];

interface Written {
  readonly plan: SheetPlan;
  /** Row by row, what stands in the cells: numbers, texts, and null where blank. */
  readonly table: readonly (readonly (number | string | null)[])[];
  readonly losses: readonly string[];
}

function write(
  contents: readonly RowContent[],
  scheme: Partial<Scheme> = {},
  rest: Partial<EvaluationInput> = {},
): Written {
  const evaluation = evaluate(inputOf(rows(...contents), rest), schemeOf(scheme));
  const upload = uploadRows(evaluation);
  const plan = planUploadSheet(upload, { name: '导入表', owner: null });
  const table: (number | string | null)[][] = [];
  for (const { row, column, content } of plan.cells) {
    const cells = (table[row] ??= []);
    cells[column] = content.kind === 'number' ? content.value : content.kind === 'text' ? content.text : null;
  }
  const losses = uploadLosses(evaluation, upload, plan)
    .filter(({ code }) => code !== 'upload-facts-not-held')
    .map(({ code, ref }) => (ref === null ? code : `${code} ${formatCell(ref.row, ref.column)}`));
  return { plan, table, losses };
}

function rowOf(content: RowContent, scheme: Partial<Scheme> = {}, rest: Partial<EvaluationInput> = {}) {
  const { table, losses } = write([content], scheme, rest);
  return { cells: table[1]?.slice(3), losses };
}

const YEAR: Partial<EvaluationInput> = {
  facts: { year: { ref: { sheet: '基本情况', row: 0, column: 1 }, value: 2021, numberFormat: 'General' } },
};

test('the header is the 12 columns, in order and words, in the first row', () => {
  const { table, plan } = write([{ target: '≥1', actual: 1, weight: 1 }]);
  expect(table[0]).toEqual(HEADERS);
  expect(table).toHaveLength(2);
  expect(plan.merges).toEqual([]);
});

describe('a row', () => {
  test('of numbers', () => {
    const content = { target: '≥300人', actual: '183人', weight: 3, reason: '受疫情影响' };
    expect(write([content]).table[1]).toEqual([
      '产出指标',
      '数量指标',
      '指标1',
      '≥',
      300,
      183,
      '人',
      3,
      1.83,
      null,
      null,
      '受疫情影响',
    ]);
  });

  test.each<[string, RowContent, readonly (number | string | null)[]]>([
    ['≤, amounts converted', { target: '≤90万元', actual: '880000元' }, ['≤', 90, 88, '万元']],
    ['>', { nature: '＞', target: 5, actual: 6 }, ['>', 5, 6, null]],
    ['<', { target: '小于5', actual: 4 }, ['<', 5, 4, null]],
    ['=', { target: '=100%', actual: [1, '0%'] }, ['=', 100, 100, '%']],
    ['区间', { target: '90%-95%', actual: '92%' }, ['区间', '90%-95%', 92, '%']],
    ['no operator under 成本指标', { level1: '成本指标', target: 90, actual: 88 }, ['≤', 90, 88, null]],
    ['定性', { target: '机制健全', actual: '已完成' }, ['定性', '机制健全', '达成', null]],
  ])('%s', (_, content, expected) => {
    expect(rowOf({ weight: 5, description: '见附件', ...content }).cells?.slice(0, 4)).toEqual(expected);
  });

  test('small percentages keep their points and carry a sign', () => {
    const { plan, table, losses } = write([{ target: '≤1.5%', actual: '0.5%', weight: 2 }]);
    expect(table[1]?.slice(3, 7)).toEqual(['≤', 1.5, 0.5, '%']);
    const style = plan.cells.find(({ row, column }) => row === 1 && column === 5)?.style ?? '';
    expect(plan.styles[style]?.numberFormat).toBe('General"%"');
    expect(losses).toEqual([]);
  });
});

describe('扣减分数', () => {
  const met = { target: '≥12', actual: 12, weight: 3, reason: '资料不全' };

  test('holds a manual deduction; lost points are not repeated there', () => {
    expect(rowOf({ ...met, deduction: 0.5 })).toMatchObject({ losses: [] });
    expect(write([{ ...met, deduction: 0.5 }]).table[1]?.slice(7, 10)).toEqual([3, 2.5, 0.5]);
    expect(write([{ ...met, actual: 6 }]).table[1]?.slice(7, 10)).toEqual([3, 1.5, null]);
    expect(write([{ ...met, actual: 6, deduction: 1.5, score: 1.5 }]).table[1]?.slice(7, 10)).toEqual([
      3,
      1.5,
      null,
    ]);
    expect(write([{ ...met, actual: 8, deduction: 0.5 }]).table[1]?.slice(7, 10)).toEqual([3, 1.5, 0.5]);
  });

  test('stays blank where the score was entered, and that is said', () => {
    const entered = {
      target: '机制健全',
      actual: '达成',
      weight: 10,
      score: 9,
      deduction: 0.5,
      reason: '迟报',
    };
    const { cells, losses } = rowOf({ ...entered, description: '已建立' });
    expect(cells?.slice(4, 7)).toEqual([10, 8.5, null]);
    expect(losses).toEqual(['upload-deduction-in-score K1']);
  });

  test('that takes a score out of its band is said to read differently', () => {
    const entered = {
      target: '机制健全',
      actual: '达成',
      weight: 10,
      score: 8,
      deduction: 1,
      reason: '迟报',
    };
    expect(rowOf({ ...entered, description: '已建立' }).losses).toEqual([
      'upload-deduction-in-score K1',
      'upload-score-reads-differently F1',
    ]);
  });
});

describe('what the columns can not hold', () => {
  test('rules: tiers come back by ratio', () => {
    const tiers = {
      target: '≥95%',
      actual: '92%',
      weight: 10,
      rule: '≥95%得100%；≥90%得80%；其余得0',
      reason: '略低',
    };
    expect(rowOf(tiers).losses).toEqual([
      'upload-columns-not-held C1',
      'upload-rule-not-held M1',
      'upload-score-reads-differently F1',
    ]);
  });

  test('an entered score for a number without target is kept as 定性', () => {
    const { cells, losses } = rowOf({
      rule: '直接评分',
      score: 7,
      weight: 10,
      actual: 48,
      reason: '质量一般',
    });
    expect(cells).toEqual(['定性', null, '部分达成', null, 10, 7, null, '实际完成：48。', '质量一般']);
    expect(losses).toEqual([
      'upload-columns-not-held C1',
      'upload-actual-in-words F1',
      'upload-rule-not-held M1',
    ]);
  });

  test('a figure beside words goes into the description', () => {
    const content = {
      rule: '直接评分',
      score: 9,
      weight: 10,
      target: '≥50个',
      actual: '基本完成',
      reason: '差 2 个',
    };
    const { cells, losses } = rowOf(content);
    expect(cells?.slice(0, 3)).toEqual(['定性', null, '达成']);
    expect(cells?.[7]).toBe('实际完成：基本完成。指标值：≥50个。');
    expect(losses).toContain('upload-target-moved E1');
  });

  test('dates: whether they were met, with the date in the description', () => {
    const { cells, losses } = rowOf({ target: '12月底前', actual: '2021年11月', weight: 5 }, {}, YEAR);
    expect(cells).toEqual([
      '定性',
      '2021年12月底前',
      '达成',
      null,
      5,
      5,
      null,
      '实际完成：2021年11月。',
      null,
    ]);
    expect(losses).toEqual(['upload-actual-in-words F1']);
    const late = { target: '12月底前', actual: '2022年1月', weight: 5, reason: '招标推迟' };
    expect(rowOf(late, {}, YEAR).cells?.slice(2, 6)).toEqual(['未达成', null, 5, 0]);
  });

  test('not applicable: a blank actual, the word in the description', () => {
    const { cells, losses } = rowOf({ target: '≥5次', actual: '不适用', weight: 5, reason: '本年未安排' });
    expect(cells).toEqual(['≥', 5, null, '次', 5, null, null, '不适用。', '本年未安排']);
    expect(losses).toEqual(['upload-not-applicable F1']);
  });

  test('the execution rate comes from the budget, beside 100 %', () => {
    const rate = { target: null, actual: null, weight: 10, rule: '执行率', reason: '项目跨年' };
    const { cells, losses } = rowOf(rate, {}, { budgets: budgetOf('97.14', '100') });
    expect(cells?.slice(0, 6)).toEqual(['≥', 100, 97.14, '%', 10, 9.71]);
    expect(losses).toEqual([
      'upload-columns-not-held C1',
      'upload-execution-rate F1',
      'upload-rule-not-held M1',
    ]);
  });

  test('dimensions, where there are several and levels do not tell them', () => {
    const row = { target: '≥1', actual: 1, weight: 1 };
    const two = [
      { ...row, dimension: '管理效能' },
      { ...row, dimension: '履职效能', level1: '管理' },
    ];
    expect(write(two).losses).toEqual(['upload-dimension-not-held C1', 'upload-dimension-not-held C2']);
    const known = [
      schemeIndicator({ name: '指标1', dimension: '管理效能', level1: '产出指标' }),
      schemeIndicator({ name: '指标2', dimension: '履职效能', level1: '管理' }),
    ];
    expect(write(two, { indicators: known }).losses).toEqual([]);
    expect(write([row, row]).losses).toEqual([]);
  });

  test('levels that are lacking take the name beside them, said once for each name', () => {
    const row = { target: '≥1', actual: 1, weight: 1, level2: null };
    const { table, losses } = write([row, row, { ...row, level1: null }]);
    expect(table[1]?.slice(0, 2)).toEqual(['产出指标', '产出指标']);
    expect(table[3]?.slice(0, 3)).toEqual(['指标3', '指标3', '指标3']);
    expect(losses).toEqual(['upload-level-filled C3', 'upload-level-filled C1', 'upload-level-filled C3']);
  });

  test('other wordings of a level', () => {
    const { losses } = rowOf({ target: '机制健全', actual: '已完成', weight: 5, description: '已印发' });
    expect(losses).toEqual(['upload-wording-replaced F1']);
  });

  test('a cost of overshoot does not change on the way', () => {
    const overshoot = { threshold: decimal('1.3'), costPercent: decimal('10') };
    expect(rowOf({ target: '≥10', actual: 14, weight: 10 }, { overshoot })).toMatchObject({ losses: [] });
  });
});
