import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import type { EvaluatedSheet } from '../app/plan-evaluations';
import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import { fixed, grouped, plain } from '../domain/decimal';
import type { Evaluation } from '../domain/evaluation/evaluation';
import { printedPlaces } from '../domain/evaluation/printed-places';
import { isOpen, type Severity } from '../domain/findings/finding';

const WORDS = {
  zh: {
    total: '自评总分',
    of: '满分',
    grade: '等级',
    noGrade: '未定（评分未完成）',
    incomplete: (scored: number, all: number) =>
      `评分未完成：${String(all)} 项指标中已评 ${String(scored)} 项，以下为已评部分之和`,
    capped: (uncapped: string, cap: string) => `（按预算执行率封顶 ${cap} 分，封顶前 ${uncapped} 分）`,
    bracket: (text: string) => `（${text}）`,
    comma: '，',
    colon: '：',
    share: '占比',
    deductions: '扣分指标',
    none: '无',
    lost: (points: string) => `扣 ${points} 分`,
    reason: '原因：',
    noReason: '未填写原因',
    findings: (errors: number, warnings: number, notes: number) =>
      `校验：错误 ${String(errors)} 条，警告 ${String(warnings)} 条，提示 ${String(notes)} 条`,
    answered: (count: number) => `，已说明 ${String(count)} 条`,
    hasAnswer: '已说明',
    answer: '说明：',
    severity: { error: '错误', warning: '警告', note: '提示' },
    fix: '办法：',
    sheet: '汇总表',
    form: '项目自评表',
    renamed: '（工作簿里已有一张不是本工具写的“自评汇总”，所以用了这个名字）',
    file: '文件',
    missing: '—',
  },
  en: {
    total: 'Total score',
    of: 'of',
    grade: 'Grade',
    noGrade: 'open (scoring is incomplete)',
    incomplete: (scored: number, all: number) =>
      `Incomplete: ${String(scored)} of ${String(all)} indicators are scored; the total is the sum so far`,
    capped: (uncapped: string, cap: string) =>
      ` (capped at ${cap} by the execution rate; ${uncapped} before)`,
    bracket: (text: string) => ` (${text})`,
    comma: ', ',
    colon: ': ',
    share: 'share',
    deductions: 'Deductions',
    none: 'none',
    lost: (points: string) => `lost ${points}`,
    reason: 'Reason: ',
    noReason: 'no reason given',
    findings: (errors: number, warnings: number, notes: number) =>
      `Checks: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notes)} notes`,
    answered: (count: number) => `, ${String(count)} answered`,
    hasAnswer: 'answered',
    answer: 'Reason: ',
    severity: { error: 'error', warning: 'warning', note: 'note' },
    fix: 'What to do: ',
    sheet: 'Summary sheet',
    form: 'Project form',
    renamed: ' (the workbook has a sheet 自评汇总 that this tool did not write, so another name was chosen)',
    file: 'File',
    missing: '—',
  },
} as const satisfies Record<Language, object>;

/** What a run says on the terminal: total, grade, shares, what was deducted and why, findings, and where the file is. */
export function terminalReport(evaluated: EvaluatedWorkbook, output: string, language: Language): string {
  const words = WORDS[language];
  const parts = [evaluated.main, ...evaluated.projects].map((each) =>
    oneEvaluation(each, language).join('\n'),
  );
  return `${parts.join('\n\n')}\n\n${words.file}${words.colon}${output}\n`;
}

function oneEvaluation({ evaluation, sheet, renamed, form }: EvaluatedSheet, language: Language): string[] {
  const words = WORDS[language];
  const { total } = evaluation;
  const places = printedPlaces(evaluation);
  const points = total.score === null ? words.missing : fixed(total.score, places.total);
  const capped =
    total.cap !== null &&
    total.uncappedScore !== null &&
    total.score !== null &&
    !total.score.eq(total.uncappedScore)
      ? words.capped(fixed(total.uncappedScore, places.total), plain(total.cap))
      : '';
  const lines = [
    title(evaluation, language),
    `${words.total}${words.colon}${points}${words.bracket(`${words.of} ${plain(total.fullMarks)}`)}${capped}`,
    `${words.grade}${words.colon}${total.grade ?? words.noGrade}`,
  ];
  if (!total.complete) lines.push(words.incomplete(total.scored, total.indicators));
  for (const dimension of evaluation.dimensions) {
    const score = dimension.score === null ? words.missing : fixed(dimension.score, places.score);
    lines.push(`  ${dimension.name}${words.colon}${score} / ${plain(dimension.fullMarks)}`);
  }
  lines.push(...budgetLines(evaluation, language), ...deductionLines(evaluation, language));
  lines.push(
    ...findingLines(evaluation, language),
    `${words.sheet}${words.colon}${sheet}${renamed ? words.renamed : ''}`,
    ...(form === null ? [] : [`${words.form}${words.colon}${form}`]),
  );
  return lines;
}

function title(evaluation: Evaluation, language: Language): string {
  const year =
    evaluation.year === null
      ? null
      : language === 'zh'
        ? `${String(evaluation.year)} 年度`
        : String(evaluation.year);
  const who = [evaluation.department, evaluation.projectName, year].filter((part) => part !== null).join(' ');
  return [who, evaluation.scheme.title[language]].filter((part) => part !== '').join(' · ');
}

function budgetLines({ budget }: Evaluation, language: Language): string[] {
  const words = WORDS[language];
  return budget.groupings.flatMap((grouping) => [
    `${grouping.label}${words.colon}${grouping.executed === null ? words.missing : grouped(grouping.executed, 2)} ${budget.amountUnit}`,
    ...grouping.lines.map((line) => {
      const executed =
        line.executed === null ? words.missing : `${grouped(line.executed.value, 2)} ${budget.amountUnit}`;
      const share = line.share === null ? words.missing : `${fixed(line.share, 2)}%`;
      return `  ${line.parent === null ? '' : '  '}${line.name}${words.colon}${executed}${words.comma}${words.share} ${share}`;
    }),
  ]);
}

function deductionLines(evaluation: Evaluation, language: Language): string[] {
  const words = WORDS[language];
  const places = printedPlaces(evaluation);
  const lost = evaluation.indicators.filter((indicator) => indicator.lost?.gt('0') === true);
  if (lost.length === 0) return [`${words.deductions}${words.colon}${words.none}`];
  return [
    `${words.deductions}${words.colon}${String(lost.length)}`,
    ...lost.flatMap((indicator) => [
      `  ${indicator.path.join(' / ')}${words.colon}${words.lost(indicator.lost === null ? '' : fixed(indicator.lost, places.weight))}${words.bracket(indicator.explanation[language])}`,
      `    ${indicator.reason === null ? words.noReason : `${words.reason}${indicator.reason}`}`,
    ]),
  ];
}

function findingLines({ findings }: Evaluation, language: Language): string[] {
  const words = WORDS[language];
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && isOpen(finding)).length;
  const answered = findings.filter((finding) => !isOpen(finding)).length;
  return [
    words.findings(count('error'), count('warning'), count('note')) +
      (answered === 0 ? '' : words.answered(answered)),
    ...findings.map((finding) => {
      const where = finding.ref === null ? '' : `${formatRef(finding.ref)} `;
      const { answer } = finding;
      const label = answer === undefined ? words.severity[finding.severity] : words.hasAnswer;
      const advice = answer === undefined ? words.fix + finding.fix[language] : words.answer + answer;
      return `  [${label}] ${where}${finding.message[language]} ${advice}${words.bracket(finding.code)}`;
    }),
  ];
}
