import type { Language } from '../../domain/bilingual';

const zh = {
  intro:
    '读取本工作簿的预算表、指标表和重点工作任务，逐项计分，写出“自评汇总”表。您自己的表不会改动，数据不离开本机。',
  start: '开始自评',
  again: '重新自评',
  writing: '正在写自评汇总…',
  failed: '自评没有完成',
  announced: (score: string, full: string, grade: string) =>
    `自评完成：总分 ${score}，满分 ${full}，等级${grade}。`,
  total: '自评总分',
  of: (full: string) => `满分 ${full}`,
  grade: '等级',
  noGrade: '未定',
  incomplete: (scored: number, all: number) =>
    `评分未完成：${String(all)} 项指标中已评 ${String(scored)} 项，总分为已评部分之和。`,
  capped: (cap: string, uncapped: string) => `按预算执行率封顶 ${cap} 分，封顶前 ${uncapped} 分。`,
  found: '读到的内容',
  foundIndicators: (count: number) => `${String(count)} 项指标`,
  foundGroupings: (count: number) => `${String(count)} 组预算数据`,
  foundTasks: (count: number) => `${String(count)} 项重点工作任务`,
  scheme: (name: string) => `指标体系：${name}`,
  year: (year: number) => `${String(year)} 年度`,
  showSheet: (sheet: string) => `查看“${sheet}”`,
  renamed:
    '工作簿里已有一张不是本加载项写的“自评汇总”，没有动它，所以用了另一个名字。要用原来的名字，请先给那张表改名。',
  recalculated: (formulas: number) => `已与 Excel 的重新计算核对：${String(formulas)} 个公式，结果全部一致。`,
  notRecalculated: 'Excel 还没有算完，未能核对公式的结果；算完后请重新自评一次。',
  differs: '写好的公式与加载项的计算不一致',
  byLevel: '得分',
  shares: '收支占比',
  shareColumns: { name: '项目', executed: '执行数', share: '占比', rate: '执行率' },
  scores: (count: number) => `各项得分（${String(count)}）`,
  unscored: '未评分',
  working: '计算',
  rule: '评分方式',
  basis: '依据',
  needed: '得满分的条件',
  sources: '来源单元格',
  deductions: (count: number) => `扣分指标（${String(count)}）`,
  noDeductions: '没有扣分的指标。',
  lost: (points: string) => `扣 ${points} 分`,
  reason: (text: string) => `原因：${text}`,
  noReason: '没有填写偏差原因。',
};

export type EvaluateWords = typeof zh;

const en = {
  intro:
    'Reads the budget, indicator and key-task tables of this workbook, scores every indicator and writes the sheet 自评汇总. Your own sheets do not change, and nothing leaves the machine.',
  start: 'Start evaluation',
  again: 'Evaluate again',
  writing: 'Writing the summary…',
  failed: 'The evaluation did not finish',
  announced: (score: string, full: string, grade: string) =>
    `Evaluated: total score ${score} of ${full}, grade ${grade}.`,
  total: 'Total score',
  of: (full: string) => `of ${full}`,
  grade: 'Grade',
  noGrade: 'open',
  incomplete: (scored: number, all: number) =>
    `Incomplete: ${String(scored)} of ${String(all)} indicators are scored; the total is the sum so far.`,
  capped: (cap: string, uncapped: string) => `Capped at ${cap} by the execution rate; ${uncapped} before.`,
  found: 'What was found',
  foundIndicators: (count: number) => `${String(count)} indicators`,
  foundGroupings: (count: number) => `${String(count)} budget groupings`,
  foundTasks: (count: number) => `${String(count)} key tasks`,
  scheme: (name: string) => `Scheme: ${name}`,
  year: (year: number) => String(year),
  showSheet: (sheet: string) => `Show ${sheet}`,
  renamed:
    'The workbook has a sheet 自评汇总 that this add-in did not write; it was left alone and another name was chosen. Rename that sheet to use the plain name.',
  recalculated: (formulas: number) =>
    `Checked against Excel's own recalculation: all ${String(formulas)} formulas agree.`,
  notRecalculated:
    'Excel has not finished calculating, so the formulas could not be checked; evaluate again once it has.',
  differs: 'The formulas written do not agree with what was computed',
  byLevel: 'Scores',
  shares: 'Shares',
  shareColumns: { name: 'Item', executed: 'Executed', share: 'Share', rate: 'Execution rate' },
  scores: (count: number) => `Scores by indicator (${String(count)})`,
  unscored: 'unscored',
  working: 'Working',
  rule: 'Rule',
  basis: 'Basis',
  needed: 'Full marks would have needed',
  sources: 'Source cells',
  deductions: (count: number) => `Deductions (${String(count)})`,
  noDeductions: 'No indicator lost points.',
  lost: (points: string) => `lost ${points}`,
  reason: (text: string) => `Reason: ${text}`,
  noReason: 'No reason is given.',
} satisfies EvaluateWords;

/** Texts of the step 自评; findings and failures bring their own. */
export const EVALUATE_WORDS = { zh, en } satisfies Readonly<Record<Language, EvaluateWords>>;
