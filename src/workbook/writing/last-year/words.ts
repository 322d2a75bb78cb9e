import type { Bilingual, Language } from '../../../domain/bilingual';
import type { IndicatorComparison } from '../../../domain/comparison/comparison';

/** Headings and fixed words of 上年对比. Chinese always stands; English beside it for English readers. */
export const WORDS = {
  totals: { zh: '总体对比', en: 'Totals' },
  groups: { zh: '各级指标对比', en: 'By group' },
  indicators: { zh: '指标逐项对比', en: 'Indicator by indicator' },
  opening: { zh: '期初数核对', en: 'Opening figures' },
  findings: { zh: '校验问题', en: 'Findings of the checks' },
  item: { zh: '项目', en: 'Item' },
  lastYear: { zh: '上年', en: 'Last year' },
  thisYear: { zh: '本年', en: 'This year' },
  difference: { zh: '增减', en: 'Difference' },
  remark: { zh: '说明', en: 'Remark' },
  total: { zh: '自评总分', en: 'Total' },
  grade: { zh: '等级', en: 'Grade' },
  executionRate: { zh: '预算执行率', en: 'Execution rate' },
  shared: { zh: '其中：两年都有的指标得分增减', en: 'Of this: indicators of both years' },
  added: { zh: '本年新增指标得分', en: 'Scores of new indicators' },
  removed: { zh: '本年取消指标的上年得分（减）', en: 'Last year’s scores of those that went (less)' },
  group: { zh: '维度、一级、二级指标', en: 'Dimension, levels 1 and 2' },
  dimension: { zh: '维度', en: 'Dim.' },
  level1: { zh: '一级指标', en: 'Level 1' },
  level2: { zh: '二级指标', en: 'Level 2' },
  level3: { zh: '三级指标', en: 'Level 3' },
  weightBefore: { zh: '上年\n分值', en: 'Weight' },
  weightNow: { zh: '本年\n分值', en: 'Weight' },
  weightDifference: { zh: '分值\n增减', en: 'Diff.' },
  targetBefore: { zh: '上年\n指标值', en: 'Target' },
  targetNow: { zh: '本年\n指标值', en: 'Target' },
  targetDifference: { zh: '指标值\n增减', en: 'Diff.' },
  actualBefore: { zh: '上年\n完成值', en: 'Actual' },
  actualNow: { zh: '本年\n完成值', en: 'Actual' },
  actualDifference: { zh: '完成值\n增减', en: 'Diff.' },
  scoreBefore: { zh: '上年\n得分', en: 'Score' },
  scoreNow: { zh: '本年\n得分', en: 'Score' },
  scoreDifference: { zh: '得分\n增减', en: 'Diff.' },
  why: { zh: '变化', en: 'Change' },
  explanation: { zh: '变化说明', en: 'What changed' },
  openingFigure: { zh: '本年填列的期初（上年）数', en: 'As stated this year' },
  closingFigure: { zh: '上年工作簿的数', en: 'In last year’s workbook' },
  offBy: { zh: '相差', en: 'Difference' },
  result: { zh: '结果', en: 'Result' },
  place: { zh: '单元格', en: 'Cell' },
  severity: { zh: '级别', en: 'Level' },
  problem: { zh: '问题', en: 'Finding' },
  fix: { zh: '处理办法', en: 'What to do' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Word = keyof typeof WORDS;

/** Why an indicator differs, in one word. */
const CHANGE_NAMES: Readonly<Record<IndicatorComparison['why'], Bilingual>> = {
  unchanged: { zh: '未变', en: 'unchanged' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '取消', en: 'removed' },
  weight: { zh: '分值', en: 'weight' },
  rule: { zh: '评分方式', en: 'rule' },
  target: { zh: '指标值', en: 'target' },
  actual: { zh: '完成值', en: 'actual' },
  entered: { zh: '录入得分', en: 'entered score' },
  deduction: { zh: '扣减分数', en: 'deduction' },
  overshoot: { zh: '超额原因', en: 'overshoot' },
  combination: { zh: '多项', en: 'several' },
};

/** Words in one line: `总体对比`, for English readers `总体对比 Totals`. */
export function words(name: Word, language: Language): string {
  const { zh, en } = WORDS[name];
  return language === 'zh' ? zh : `${zh} ${en}`;
}

/** A column's heading; English stands on a line of its own. */
export function columnWords(name: Word, language: Language): string {
  const { zh, en } = WORDS[name];
  return language === 'zh' ? zh : `${zh}\n${en}`;
}

/** Why an indicator differs, in the reader's language. */
export function changeName(why: IndicatorComparison['why'], language: Language): string {
  return CHANGE_NAMES[why][language];
}
