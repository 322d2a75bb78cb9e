import type { Language } from '../../domain/bilingual';

const zh = {
  nothing: '还没有可以画的图。请先在“开始”一步插入模板并填好，或打开有预算表或指标表的工作簿。',
  total: (score: string, full: string) => `自评总分 ${score} / ${full}`,
  incomplete: (scored: number, all: number) =>
    `评分未完成：${String(all)} 项指标中已评 ${String(scored)} 项，图中是目前的得分。`,
  asTable: '看表格',
  asChart: '看图',
  spoken: (title: string, key: string, figures: readonly string[]) =>
    `${title}（图）。${key}${figures.join('；')}。`,
  andMore: (count: number) => `等共 ${String(count)} 项，全部数字请看表格`,
  comma: '，',
  scores: '各一级指标得分',
  scoresKey: '空框是满分，实心条是得分，同一标尺（分）。',
  level1: '一级指标',
  score: '得分',
  fullMarks: '满分',
  unscored: '未评分',
  scoredOf: (scored: number, all: number) => `已评 ${String(scored)} / ${String(all)} 项`,
  applicable: (marks: string) => `其中适用 ${marks} 分`,
  noIndicators: '工作簿里没有指标。',
  structure: (basis: string) => `支出结构（按${basis}）`,
  structureKey: (unit: string) => `执行数（${unit}）和占合计的百分比；斜纹条是上面一项的其中数。`,
  structureOfNone: '支出结构',
  noBudget: '工作簿里没有读到预算表。',
  item: '项目',
  executed: '执行数',
  share: '占比',
  nothingExecuted: '还没有填执行数。',
  completion: '完成率与预算执行率',
  completionKey: (rate: string) =>
    `条是各项指标的完成率，竖线是预算执行率 ${rate}；» 表示条比图宽。反向、定性等指标不与执行率对照。`,
  indicator: '三级指标',
  completionRate: '完成率',
  compared: '与执行率对照',
  stands: { above: '▲ 明显高于执行率', below: '▼ 明显低于执行率' },
  standsInTable: { above: '▲ 明显偏高', below: '▼ 明显偏低', near: '相近' },
  noRate: '算不出预算执行率，无法对照。请先填好按资金来源的预算表（项目填资金栏）。',
  nothingToCompare: '没有可以与执行率对照的指标：完成率还没有，或都是反向、定性指标。',
};

export type LookWords = typeof zh;

const en = {
  nothing:
    'There is nothing to draw yet. Insert templates in the step Start and fill them in, or open a workbook with a budget or indicator table.',
  total: (score: string, full: string) => `Total score ${score} / ${full}`,
  incomplete: (scored: number, all: number) =>
    `Incomplete: ${String(scored)} of ${String(all)} indicators are scored; the charts show the scores so far.`,
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  spoken: (title: string, key: string, figures: readonly string[]) =>
    `Chart: ${title}. ${key} ${figures.join('; ')}.`,
  andMore: (count: number) => `${String(count)} in all; the table has every figure`,
  comma: ', ',
  scores: 'Score by level-1 indicator',
  scoresKey: 'The outline is full marks, the solid bar the score; one scale of points.',
  level1: 'Level-1 indicator',
  score: 'Score',
  fullMarks: 'Full marks',
  unscored: 'unscored',
  scoredOf: (scored: number, all: number) => `${String(scored)} of ${String(all)} scored`,
  applicable: (marks: string) => `${marks} of them applicable`,
  noIndicators: 'The workbook has no indicators.',
  structure: (basis: string) => `Expenditure by ${basis}`,
  structureKey: (unit: string) =>
    `Executed amounts (${unit}) and their share of the total; a hatched bar is a part of the item above it.`,
  structureOfNone: 'Expenditure',
  noBudget: 'No budget table was found in the workbook.',
  item: 'Item',
  executed: 'Executed',
  share: 'Share',
  nothingExecuted: 'No executed amount is filled in yet.',
  completion: 'Completion and execution rate',
  completionKey: (rate: string) =>
    `Bars are the completion of each indicator, the line is the execution rate ${rate}; » marks a bar wider than the chart. Negative and qualitative indicators are not compared.`,
  indicator: 'Indicator',
  completionRate: 'Completion',
  compared: 'Against execution',
  stands: { above: '▲ far above the execution rate', below: '▼ far below the execution rate' },
  standsInTable: { above: '▲ far above', below: '▼ far below', near: 'near' },
  noRate:
    'The execution rate is not known, so nothing can be compared. Fill in the budget by funding source first (for a project, its funding block).',
  nothingToCompare:
    'No indicator can be compared with the execution rate: completions are missing, or all are negative or qualitative.',
} satisfies LookWords;

/** Texts of the step 查看. */
export const LOOK_WORDS = { zh, en } satisfies Readonly<Record<Language, LookWords>>;
