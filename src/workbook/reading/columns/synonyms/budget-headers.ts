import type { BudgetBasis, BudgetField } from '../../../../domain/evaluation/input';
import type { Synonyms } from './synonyms';

/**
 * Columns of a budget table: the fields; the column of line names, by what it says of the grouping; the group the
 * lines belong to; points of the execution rate in a project form; the running number, which is no data.
 */
export type BudgetColumn = BudgetField | BudgetBasis | 'name' | 'group' | 'weight' | 'score' | 'index';

export const BUDGET_HEADERS: Synonyms<BudgetColumn> = {
  strong: {
    index: ['序号', '编号', '行次'],
    group: ['分类', '类别', '分组', '口径', '分类口径'],
    name: [
      '项目',
      '名称',
      '内容',
      '预算项目',
      '资金项目',
      '收支项目',
      '预算执行情况',
      '资金情况',
      '年度预算情况',
    ],
    'funding-source': ['资金来源', '资金来源类型', '经费来源', '收入来源', '资金性质', '预算类型'],
    nature: ['支出性质', '支出类型', '支出类别', '支出分类', '支出结构', '支出构成', '支出项目'],
    unit: ['单位', '单位名称', '预算单位', '所属单位', '所属预算单位', '基层单位', '部门', '部门单位'],
    'project-funding': ['项目资金', '项目资金来源', '项目资金情况', '项目预算资金'],
    initial: [
      '年初预算',
      '年初预算数',
      '年初预算金额',
      '年初预算额',
      '年初批复数',
      '年初预算批复数',
      '初始预算',
      '年初数',
    ],
    adjusted: [
      '调整后预算',
      '调整后预算数',
      '调整后预算金额',
      '调整后全年预算数',
      '调整预算',
      '调整预算数',
      '全年预算',
      '全年预算数',
      '全年预算金额',
      '年度预算数',
      '预算数调整后',
      '预算调整后',
      '最终预算数',
    ],
    executed: [
      '执行数',
      '执行金额',
      '全年执行数',
      '年度执行数',
      '实际执行数',
      '预算执行数',
      '决算',
      '决算数',
      '支出决算',
      '支出决算数',
      '执行数决算数',
      '支出数',
      '支出金额',
      '实际支出',
      '实际支出数',
      '实际支出金额',
      '全年支出数',
      '全年实际支出数',
    ],
    executionRate: ['执行率', '预算执行率', '全年执行率', '支出率', '预算支出率', '预算完成率', '执行进度'],
    share: [
      '占比',
      '比重',
      '所占比例',
      '占总额比例',
      '占总支出比例',
      '占总支出比重',
      '占总支出的比例',
      '占支出总额比例',
    ],
    reason: [
      '原因',
      '原因说明',
      '原因分析',
      '偏差原因',
      '差异原因',
      '未完成原因',
      '执行偏差原因',
      '执行率偏低原因',
      '执行率低原因',
      '偏差原因分析及改进措施',
      '偏差原因及改进措施',
    ],
    remark: ['备注', '说明', '备注说明'],
    weight: ['分值', '权重', '标准分', '满分'],
    score: ['得分', '自评得分', '自评分', '指标得分'],
  },
  weak: {
    adjusted: ['预算数', '预算', '预算金额', '预算安排', '预算安排数'],
    executed: ['支出', '金额'],
  },
};

/** Names of a table's own total row. */
export const BUDGET_TOTALS: readonly string[] = [
  '合计',
  '总计',
  '总额',
  '资金总额',
  '年度资金总额',
  '全年资金总额',
  '项目资金总额',
  '资金合计',
  '支出合计',
  '支出总计',
  '本年支出合计',
  '预算合计',
];

/** Names of rows that sum up a part of a table; the total of a table that has no other. */
export const BUDGET_SUBTOTALS: readonly string[] = ['小计'];

/** Line names that tell the grouping where neither header nor title does. */
export const BUDGET_LINE_NAMES: Readonly<Record<Exclude<BudgetBasis, 'unit'>, readonly string[]>> = {
  'funding-source': [
    '一般公共预算',
    '一般公共预算财政拨款',
    '一般公共预算拨款',
    '政府性基金预算',
    '政府性基金预算财政拨款',
    '政府性基金',
    '国有资本经营预算',
    '国有资本经营预算财政拨款',
    '财政专户管理资金',
    '财政专户管理的非税收入',
    '单位资金',
  ],
  nature: ['基本支出', '项目支出', '人员经费', '公用经费', '日常公用经费'],
  'project-funding': ['年度资金总额', '当年财政拨款', '上年结转资金', '上年结转'],
};

/** Lines that are a part of another wherever both stand in one table: part → whole. */
export const BUDGET_PARTS: Readonly<Record<string, string>> = {
  人员经费: '基本支出',
  公用经费: '基本支出',
  日常公用经费: '基本支出',
};

/** Words in a title, a section row or a group column that tell the grouping. */
export const BUDGET_BASIS_WORDS: readonly {
  readonly basis: BudgetBasis;
  readonly words: readonly string[];
}[] = [
  { basis: 'project-funding', words: ['项目资金'] },
  { basis: 'funding-source', words: ['资金来源', '按来源', '资金性质', '经费来源', '收入性质'] },
  { basis: 'nature', words: ['支出性质', '支出类型', '支出结构', '按性质', '支出类别', '支出构成'] },
  { basis: 'unit', words: ['按单位', '分单位', '所属单位', '各单位', '预算单位', '基层单位'] },
];
