import type { Progress } from '../workbook/host';
import type { Language } from '../domain/bilingual';
import type { Severity } from '../domain/findings/finding';

/** Every text of the pane itself; findings and failures bring their own. */
export interface Words {
  readonly title: string;
  readonly intro: string;
  readonly start: string;
  readonly again: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly steps: Readonly<Record<'prepare' | Progress['step'], string>>;
  readonly cancelled: string;
  readonly failed: string;
  readonly next: string;
  readonly code: (code: string) => string;
  readonly total: string;
  readonly of: (full: string) => string;
  readonly grade: string;
  readonly noGrade: string;
  readonly incomplete: (scored: number, all: number) => string;
  readonly capped: (cap: string, uncapped: string) => string;
  readonly found: string;
  readonly foundIndicators: (count: number) => string;
  readonly foundGroupings: (count: number) => string;
  readonly foundTasks: (count: number) => string;
  readonly scheme: (name: string) => string;
  readonly year: (year: number) => string;
  readonly showSheet: (sheet: string) => string;
  readonly renamed: string;
  readonly byLevel: string;
  readonly shares: string;
  readonly shareColumns: readonly [name: string, executed: string, share: string, rate: string];
  readonly deductions: (count: number) => string;
  readonly noDeductions: string;
  readonly lost: (points: string) => string;
  readonly reason: (text: string) => string;
  readonly noReason: string;
  readonly findings: (count: number) => string;
  readonly noFindings: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly whole: string;
  readonly goTo: (address: string) => string;
  readonly notThere: (address: string) => string;
  readonly more: (count: number) => string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    title: '预算绩效自评',
    intro:
      '读取本工作簿的预算表、指标表和重点工作任务，逐项计分，写出“自评汇总”表。您自己的表不会改动，数据不离开本机。',
    start: '开始自评',
    again: '重新自评',
    cancel: '停止',
    cancelling: '正在停止…',
    steps: {
      prepare: '正在读取工作簿…',
      read: '正在读取工作簿…',
      evaluate: '正在计算得分…',
      write: '正在写自评汇总…',
    },
    cancelled: '已停止',
    failed: '自评没有完成',
    next: '怎么办：',
    code: (code) => `代码：${code}`,
    total: '自评总分',
    of: (full) => `满分 ${full}`,
    grade: '等级',
    noGrade: '未定',
    incomplete: (scored, all) =>
      `评分未完成：${String(all)} 项指标中已评 ${String(scored)} 项，总分为已评部分之和。`,
    capped: (cap, uncapped) => `按预算执行率封顶 ${cap} 分，封顶前 ${uncapped} 分。`,
    found: '读到的内容',
    foundIndicators: (count) => `${String(count)} 项指标`,
    foundGroupings: (count) => `${String(count)} 组预算数据`,
    foundTasks: (count) => `${String(count)} 项重点工作任务`,
    scheme: (name) => `指标体系：${name}`,
    year: (year) => `${String(year)} 年度`,
    showSheet: (sheet) => `查看“${sheet}”`,
    renamed:
      '工作簿里已有一张不是本加载项写的“自评汇总”，没有动它，所以用了另一个名字。要用原来的名字，请先给那张表改名。',
    byLevel: '得分',
    shares: '收支占比',
    shareColumns: ['项目', '执行数', '占比', '执行率'],
    deductions: (count) => `扣分指标（${String(count)}）`,
    noDeductions: '没有扣分的指标。',
    lost: (points) => `扣 ${points} 分`,
    reason: (text) => `原因：${text}`,
    noReason: '没有填写偏差原因。',
    findings: (count) => `校验问题（${String(count)}）`,
    noFindings: '没有发现问题。',
    severity: { error: '错误', warning: '警告', note: '提示' },
    whole: '整个工作簿',
    goTo: (address) => `转到 ${address}`,
    notThere: (address) => `转不到 ${address}：这张表可能已经改名或删除。请重新自评。`,
    more: (count) => `再显示 ${String(count)} 条`,
  },
  en: {
    title: 'Budget performance self-evaluation',
    intro:
      'Reads the budget, indicator and key-task tables of this workbook, scores every indicator and writes the sheet 自评汇总. Your own sheets do not change, and nothing leaves the machine.',
    start: 'Start evaluation',
    again: 'Evaluate again',
    cancel: 'Stop',
    cancelling: 'Stopping…',
    steps: {
      prepare: 'Reading the workbook…',
      read: 'Reading the workbook…',
      evaluate: 'Scoring…',
      write: 'Writing the summary…',
    },
    cancelled: 'Stopped',
    failed: 'The evaluation did not finish',
    next: 'What to do: ',
    code: (code) => `Code: ${code}`,
    total: 'Total score',
    of: (full) => `of ${full}`,
    grade: 'Grade',
    noGrade: 'open',
    incomplete: (scored, all) =>
      `Incomplete: ${String(scored)} of ${String(all)} indicators are scored; the total is the sum so far.`,
    capped: (cap, uncapped) => `Capped at ${cap} by the execution rate; ${uncapped} before.`,
    found: 'What was found',
    foundIndicators: (count) => `${String(count)} indicators`,
    foundGroupings: (count) => `${String(count)} budget groupings`,
    foundTasks: (count) => `${String(count)} key tasks`,
    scheme: (name) => `Scheme: ${name}`,
    year: (year) => String(year),
    showSheet: (sheet) => `Show ${sheet}`,
    renamed:
      'The workbook has a sheet 自评汇总 that this add-in did not write; it was left alone and another name was chosen. Rename that sheet to use the plain name.',
    byLevel: 'Scores',
    shares: 'Shares',
    shareColumns: ['Item', 'Executed', 'Share', 'Execution rate'],
    deductions: (count) => `Deductions (${String(count)})`,
    noDeductions: 'No indicator lost points.',
    lost: (points) => `lost ${points}`,
    reason: (text) => `Reason: ${text}`,
    noReason: 'No reason is given.',
    findings: (count) => `Findings (${String(count)})`,
    noFindings: 'Nothing was found wrong.',
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    whole: 'Whole workbook',
    goTo: (address) => `Go to ${address}`,
    notThere: (address) =>
      `${address} can not be reached: the sheet may have been renamed or deleted. Evaluate again.`,
    more: (count) => `Show ${String(count)} more`,
  },
};
