import type { Bilingual, Language } from '../../../domain/bilingual';
import type { Severity } from '../../../domain/findings/finding';

/** Headings and fixed words of the summary sheet. Chinese always stands; English beside it for English readers. */
export const HEADINGS = {
  conclusion: { zh: '自评结论', en: 'Conclusion' },
  budget: { zh: '部门整体收支情况', en: 'Revenue and expenditure of the department' },
  projectBudget: { zh: '项目资金情况', en: 'Project funding' },
  detail: { zh: '指标得分明细', en: 'Scores by indicator' },
  keyTasks: { zh: '重点工作任务完成情况', en: 'Key tasks' },
  problems: { zh: '存在的主要问题（扣分原因）', en: 'Main problems (reasons for lost points)' },
  measures: { zh: '下一步改进措施', en: 'Next steps' },
  findings: { zh: '校验问题', en: 'Findings of the checks' },
  total: { zh: '自评总分', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  executionRate: { zh: '预算执行率', en: 'Execution rate' },
  lostIndicators: { zh: '扣分指标', en: 'Indicators with lost points' },
  category: { zh: '分类', en: 'By' },
  item: { zh: '项目', en: 'Item' },
  initialBudget: { zh: '年初预算', en: 'Initial' },
  adjustedBudget: { zh: '调整后预算', en: 'Adjusted' },
  executed: { zh: '执行数', en: 'Executed' },
  share: { zh: '占比', en: 'Share' },
  remark: { zh: '备注', en: 'Remark' },
  dimension: { zh: '维度', en: 'Dim.' },
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  target: { zh: '指标值', en: 'Target' },
  actual: { zh: '完成值', en: 'Actual' },
  completion: { zh: '完成率', en: 'Completion' },
  weight: { zh: '分值', en: 'Weight' },
  score: { zh: '得分', en: 'Score' },
  lost: { zh: '扣分', en: 'Lost' },
  reason: { zh: '偏差原因及改进措施', en: 'Reasons and measures' },
  explanation: { zh: '计分说明', en: 'How it was scored' },
  basis: { zh: '依据', en: 'Basis' },
  number: { zh: '序号', en: 'No.' },
  task: { zh: '任务名称', en: 'Task' },
  content: { zh: '主要内容', en: 'Content' },
  budgetAmount: { zh: '预算数', en: 'Budget' },
  taskCompletion: { zh: '完成情况', en: 'Completion' },
  taskReason: { zh: '未完成原因', en: 'Why not completed' },
  severity: { zh: '级别', en: 'Level' },
  place: { zh: '位置', en: 'Cell' },
  code: { zh: '代码', en: 'Code' },
  problem: { zh: '问题', en: 'Finding' },
  fix: { zh: '处理办法', en: 'What to do' },
  sources: { zh: '来源单元格', en: 'Source cells' },
  targetSource: { zh: '指标值原文', en: 'Target as typed' },
  actualSource: { zh: '完成值原文', en: 'Actual as typed' },
  ruleKind: { zh: '评分方式', en: 'Rule' },
  low: { zh: '区间下限', en: 'Lower end' },
  high: { zh: '区间上限', en: 'Upper end' },
  attainment: { zh: '达成程度', en: 'Attainment' },
  entered: { zh: '录入得分', en: 'Entered score' },
  deduction: { zh: '扣减分数', en: 'Manual deduction' },
  status: { zh: '评分状态', en: 'Status' },
  excludedWeight: { zh: '不计分值', en: 'Weight left out' },
  parameters: { zh: '核算参数', en: 'Parameters' },
  value: { zh: '数值', en: 'Value' },
  chartData: { zh: '图表数据', en: 'Chart data' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Heading = keyof typeof HEADINGS;

export const SEVERITIES = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
} as const satisfies Readonly<Record<Severity, Bilingual>>;

/** What a finding is called, in place of its severity, once a reason was given for it. */
export const ANSWERED: Bilingual = { zh: '已说明', en: 'Answered' };

/** Words the formulas of the sheet compare with or return; they do not depend on the language. */
export const WORDS = {
  scored: '已评分',
  unscored: '未评分',
  notApplicable: '不适用',
  ungraded: '未评定',
  uncapped: '不封顶',
} as const;

/** A heading in one line: `自评结论`, for English readers `自评结论 Conclusion`. */
export function heading(name: Heading, language: Language): string {
  const { zh, en } = HEADINGS[name];
  return language === 'zh' ? zh : `${zh} ${en}`;
}

/** The language that a summary was written in, by the texts on it. */
export function languageWritten(texts: readonly string[]): Language {
  const findings = heading('findings', 'en');
  return texts.some((text) => text.endsWith(findings)) ? 'en' : 'zh';
}

/** A column heading; English stands on a line of its own. */
export function columnHeading(name: Heading, language: Language): string {
  const { zh, en } = HEADINGS[name];
  return language === 'zh' ? zh : `${zh}\n${en}`;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `一、`, `二、` … for the n-th section, counted from 0. */
export function sectionNumber(index: number): string {
  return `${NUMERALS[index] ?? String(index + 1)}、`;
}
