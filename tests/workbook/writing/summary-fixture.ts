import type { CellRef } from '../../../src/domain/cell-ref';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation';
import type {
  BudgetLineRow,
  BudgetTable,
  EvaluationInput,
  IndicatorField,
  IndicatorRow,
  KeyTaskRow,
} from '../../../src/domain/evaluation/input';
import type { Scheme } from '../../../src/domain/schemes/scheme';
import { shippedScheme } from '../../../src/domain/schemes/shipped-schemes';
import type { CellValue, SourceCell } from '../../../src/domain/source-cell';
import { NOTHING_KEPT } from '../../../src/workbook/writing/summary/kept-regions';
import type { SummaryOptions } from '../../../src/workbook/writing/summary/summary-options';

/** A department's overall evaluation with 31 indicators of every rule kind, as a workbook would give it. */

type Fields = Readonly<Partial<Record<IndicatorField, CellValue>>>;
type RowSpec = readonly [level1: string, level2: string | null, name: string, fields: Fields];

const COLUMNS: readonly IndicatorField[] = [
  'nature',
  'target',
  'unit',
  'actual',
  'weight',
  'score',
  'deduction',
  'rule',
  'reason',
];

const REASON =
  '原因：受疫情影响，部分线下培训班次未能如期举办，参训人数相应减少。改进措施：提前制定线上线下结合的培训方案，按季度跟踪执行进度';

export const PERFORMANCE: readonly RowSpec[] = [
  ['整体效能', '产出指标', '产出指标完成情况', { target: '≥95%', actual: 0.98, weight: 10 }],
  ['整体效能', '效益指标', '效益指标完成情况', { target: '≥90%', actual: 0.95, weight: 10 }],
  ['整体效能', '预算资金支出率', '预算资金支出率', { weight: 5, rule: '执行率' }],
  [
    '专项效能',
    '依托各大合作平台，推动国内区域合作取得新成效',
    '组织参展参会场次',
    { target: '≥20场', actual: 21, weight: 5 },
  ],
  [
    '专项效能',
    '对口支援新疆、西藏、重庆、四川等地区',
    '对口支援项目完成率',
    { target: '90%-100%', actual: '96%', weight: 5 },
  ],
  [
    '专项效能',
    '对口帮扶贵州省东西部扶贫协作',
    '脱贫人口年度就业服务情况',
    { target: '严格执行相关制度规定', actual: '达成预期指标', weight: 5 },
  ],
  ['专项效能', '对口帮扶梅州清远专项', '单位帮扶成本', { target: '≤90万元', actual: '88.5万元', weight: 4 }],
  ['专项效能', '支持西部地区人才培训', '培训次数', { target: '≥12次', actual: 6, weight: 3, reason: REASON }],
  [
    '专项效能',
    '支持西部地区人才培训',
    '培训人数',
    { target: '≥300人', actual: 183, weight: 3, reason: REASON },
  ],
];

export const MANAGEMENT: readonly RowSpec[] = [
  ['预算编制', '预算编制', '新增预算项目事前绩效评估', { target: '=100%', actual: '100%', weight: 2 }],
  [
    '预算执行',
    '预算执行',
    '预算编制约束性',
    { actual: '96%', weight: 4, rule: '≥95%得100%；≥90%得80%；≥80%得60%；其余得0' },
  ],
  ['预算执行', '预算执行', '财务管理合规性', { actual: 0, weight: 4, rule: '每发现一项扣2分，扣完为止' }],
  [
    '信息公开',
    '信息公开',
    '预决算公开合规性',
    { target: '按规定时限公开', actual: '达成年度指标', weight: 3 },
  ],
  [
    '信息公开',
    '信息公开',
    '绩效信息公开情况',
    { target: '按规定内容公开', actual: '达成年度指标', weight: 2 },
  ],
  [
    '绩效管理',
    '绩效管理',
    '绩效管理制度建设',
    {
      weight: 5,
      score: 3,
      rule: '直接评分',
      reason: '绩效目标管理、绩效运行监控、评价结果应用等制度的建设还有待完善',
    },
  ],
  ['绩效管理', '绩效管理', '绩效管理制度执行', { target: '≥8项', actual: '8项', weight: 8 }],
  [
    '绩效管理',
    '绩效管理',
    '评价结果应用',
    { actual: 1, weight: 2, rule: '每1次扣1分', reason: '1 项评价结果未及时用于预算安排' },
  ],
  ['采购管理', '采购管理', '采购意向公开合规性', { target: '≥100%', actual: 1, weight: 2 }],
  ['采购管理', '采购管理', '采购内控制度建设', { target: '建立制度', actual: '已完成', weight: 1 }],
  ['采购管理', '采购管理', '采购活动合规性', { target: '=0次', actual: 0, weight: 2 }],
  ['采购管理', '采购管理', '采购合同签订时效性', { target: '≤30天', actual: 22, weight: 2 }],
  ['采购管理', '采购管理', '合同备案时效性', { target: '2021年12月底前', actual: '2021年11月', weight: 1 }],
  ['采购管理', '采购管理', '采购政策效能', { target: '≥30%', actual: 0.35, weight: 1 }],
  ['资产管理', '资产管理', '资产配置合规性', { target: '100%', actual: '100%', weight: 2 }],
  ['资产管理', '资产管理', '资产收益上缴及时性', { target: '全年', actual: '达成预期指标', weight: 1 }],
  ['资产管理', '资产管理', '资产盘点情况', { target: '≥1次', actual: 1, weight: 1 }],
  ['资产管理', '资产管理', '数据质量', { target: '数据完整准确', actual: '达成预期指标', weight: 1 }],
  ['资产管理', '资产管理', '资产管理合规性', { target: '≥95%', actual: 0.955, weight: 2 }],
  ['资产管理', '资产管理', '固定资产利用率', { target: '≥90%', actual: 0.93, weight: 1 }],
  ['运行成本', '运行成本', '经济成本控制', { target: '≤100%', actual: '92.5%', weight: 2 }],
  ['运行成本', '运行成本', '“三公”经费控制', { target: '≤100万元', actual: 71.36, weight: 1 }],
];

const BUDGET_SHEET = '收支情况';

/** The evaluation's input; rows can be replaced or added. */
export function summaryInput(
  changes: { readonly performance?: readonly RowSpec[]; readonly management?: readonly RowSpec[] } = {},
): EvaluationInput {
  const facts = ['广州市协作办公室', '2021', '万元'].map((value, row) =>
    cell({ sheet: '基本情况', row, column: 1 }, value),
  );
  const [department, year, amountUnit] = facts;
  if (department === undefined || year === undefined || amountUnit === undefined) throw new Error('facts');
  return {
    subject: 'department',
    facts: { department, year, amountUnit },
    extraFacts: [],
    budgets: [
      budgetTable('funding-source', 4, [
        ['一般公共预算', 127052.62],
        ['政府性基金预算', 166886.99],
      ]),
      budgetTable('nature', 12, [
        ['基本支出', 3992.42],
        ['项目支出', 289947.19],
      ]),
    ],
    indicators: [
      ...rows('履职效能', changes.performance ?? PERFORMANCE),
      ...rows('管理效能', changes.management ?? MANAGEMENT),
    ],
    statedSums: [],
    keyTasks: [
      {
        ref: { sheet: '重点工作', row: 2, column: 0 },
        amountUnit: '万元',
        fieldUnits: {},
        rows: TASKS.map(taskRow),
      },
    ],
    findings: [],
  };
}

const TASKS: readonly (readonly [string, string, number, string])[] = [
  [
    '依托各大合作平台，推动国内区域合作取得新成效',
    '举办博览会、组团赴外省市参展参会，推进信息互通、资源共享、优势互补',
    2150.5,
    '已完成',
  ],
  ['对口支援新疆、西藏、重庆、四川等地区', '按计划完成对口支援任务', 61020.11, '已完成'],
  ['对口帮扶贵州省东西部扶贫协作', '按照任务具体化、项目清单式的要求，扎实开展重点工作', 118000, '已完成'],
  ['对口帮扶梅州清远专项', '完成对口帮扶任务', 106886.99, '已完成'],
  ['支持西部地区人才培训', '举办培训班，培训西部地区干部人才', 320.8, '部分完成'],
];

/** The same, evaluated under the shipped scheme, or one derived from it. */
export function summaryEvaluation(
  input: EvaluationInput = summaryInput(),
  adapt: (scheme: Scheme) => Scheme = (scheme) => scheme,
): Evaluation {
  const scheme = shippedScheme('department-overall');
  if (scheme === null) throw new Error('the scheme is shipped');
  return evaluate(input, adapt(scheme));
}

export const OPTIONS: SummaryOptions = {
  sheetName: '自评汇总',
  owner: '_bpse_sheet_summary',
  namesSuffix: '',
  kept: NOTHING_KEPT,
  toolVersion: '0.1.0',
  inputHash: '0123456789abcdef'.repeat(4),
  language: 'zh',
};

function cell(ref: CellRef, value: CellValue, numberFormat = 'General'): SourceCell {
  return { ref, value, numberFormat };
}

function rows(sheet: string, specs: readonly RowSpec[]): IndicatorRow[] {
  return specs.map(([level1, level2, name, fields], index) => {
    const row = index + 3;
    const cells = COLUMNS.flatMap((field, column) => {
      const value = fields[field];
      if (value === undefined) return [];
      const share = typeof value === 'number' && Math.abs(value) <= 1.2 && !Number.isInteger(value);
      const isPercent =
        field === 'actual' && (share || (typeof fields.target === 'string' && fields.target.endsWith('%')));
      return [
        [
          field,
          cell(
            { sheet, row, column: column + 4 },
            value,
            isPercent && typeof value === 'number' ? '0.00%' : 'General',
          ),
        ] as const,
      ];
    });
    return {
      ref: { sheet, row, column: 3 },
      name,
      dimension: sheet,
      level1,
      level2,
      fields: Object.fromEntries(cells),
      extra: [],
      origin: 'table',
    };
  });
}

function budgetTable(
  basis: BudgetTable['basis'],
  top: number,
  lines: readonly (readonly [string, number])[],
): BudgetTable {
  const line = ([name, amount]: readonly [string, number], index: number): BudgetLineRow => {
    const row = top + index;
    const at = (column: number) => cell({ sheet: BUDGET_SHEET, row, column }, amount, '#,##0.00');
    return {
      ref: { sheet: BUDGET_SHEET, row, column: 0 },
      name,
      parent: null,
      fields: { initial: at(1), adjusted: at(2), executed: at(3) },
    };
  };
  return {
    basis,
    ref: { sheet: BUDGET_SHEET, row: top - 1, column: 0 },
    amountUnit: '万元',
    fieldUnits: {},
    lines: lines.map(line),
    total: null,
  };
}

function taskRow([name, content, amount, completion]: (typeof TASKS)[number], index: number): KeyTaskRow {
  const row = index + 3;
  const at = (column: number, value: CellValue) => cell({ sheet: '重点工作', row, column }, value);
  return {
    ref: { sheet: '重点工作', row, column: 1 },
    fields: {
      number: at(0, index + 1),
      name: at(1, name),
      content: at(2, content),
      budget: at(3, amount),
      executed: at(4, amount),
      completion: at(5, completion),
    },
  };
}
