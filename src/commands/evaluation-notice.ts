import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import type { EvaluatedSheet } from '../app/plan-evaluations';
import { recalculationFailure } from '../app/recalculation-failure';
import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import { fixed, plain } from '../domain/decimal';
import type { Finding } from '../domain/findings/finding';
import type { HostError } from '../workbook/host';
import type { Notice } from './notice';

/** More than these are for the pane: a dialog is not a list. */
const SHOWN_ERRORS = 5;

interface Words {
  readonly failed: string;
  readonly attention: (errors: number) => string;
  readonly written: string;
  readonly differs: string;
  readonly result: (sheet: string, score: string, full: string, grade: string) => string;
  readonly noScore: string;
  readonly noGrade: string;
  readonly renamed: (sheet: string) => string;
  readonly more: (errors: number) => string;
  readonly code: (code: string) => string;
  readonly close: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    failed: '自评没有完成',
    attention: (errors) => `自评汇总已写好，有 ${String(errors)} 处错误要改正`,
    written: '自评汇总已写好',
    differs: '自评汇总已写好，但与表格软件的计算不一致',
    result: (sheet, score, full, grade) => `${sheet}：总分 ${score}（满分 ${full}），等级 ${grade}。`,
    noScore: '—',
    noGrade: '未定（评分未完成）',
    renamed: (sheet) =>
      `工作簿里已有一张不是本加载项写的“自评汇总”，没有动它；结果写在“${sheet}”。要用原来的名字，请先给那张表改名。`,
    more: (errors) => `还有 ${String(errors)} 处。点“打开自评窗格”可以看到全部，并逐条转到单元格。`,
    code: (code) => `代码：${code}`,
    close: '关闭',
  },
  en: {
    failed: 'The evaluation did not finish',
    attention: (errors) => `The summary is written; ${String(errors)} errors need correcting`,
    written: 'The summary is written',
    differs: 'The summary is written, but the spreadsheet calculates other values',
    result: (sheet, score, full, grade) => `${sheet}: total ${score} of ${full}, grade ${grade}.`,
    noScore: '—',
    noGrade: 'open (scoring is incomplete)',
    renamed: (sheet) =>
      `The workbook has a sheet 自评汇总 that this add-in did not write; it was left alone and the result is on ${sheet}. Rename that sheet to use the plain name.`,
    more: (errors) => `${String(errors)} more. Open the pane to see all of them and go to each cell.`,
    code: (code) => `Code: ${code}`,
    close: 'Close',
  },
};

/** What went wrong and what to do. */
export function failureNotice(error: HostError, language: Language): Notice {
  const words = WORDS[language];
  return {
    title: words.failed,
    lines: [error.message[language], error.fix[language], words.code(error.code)],
    close: words.close,
  };
}

/**
 * What the summary sheet alone does not tell at once: formulas that Excel calculates to something else, errors to correct,
 * and a name other than 自评汇总. Null where there is nothing of the kind: then the sheet that comes to the front says it all.
 */
export function resultNotice(evaluated: EvaluatedWorkbook, language: Language): Notice | null {
  const words = WORDS[language];
  const sheets = [evaluated.main, ...evaluated.projects];
  const errors = sheets.flatMap((each) =>
    each.evaluation.findings.filter(({ severity }) => severity === 'error'),
  );
  const renamed = sheets.filter((each) => each.renamed);
  const differing = differenceLines(evaluated, language);
  if (errors.length === 0 && renamed.length === 0 && differing.length === 0) return null;
  const rest = errors.length - SHOWN_ERRORS;
  return {
    title:
      differing.length > 0
        ? words.differs
        : errors.length > 0
          ? words.attention(errors.length)
          : words.written,
    lines: [
      ...differing,
      ...sheets.map((each) => resultLine(each, language)),
      ...renamed.map((each) => words.renamed(each.sheet)),
      ...errors.slice(0, SHOWN_ERRORS).map((error) => errorLine(error, language)),
      ...(rest > 0 ? [words.more(rest)] : []),
    ],
    close: words.close,
  };
}

function differenceLines({ recalculation }: EvaluatedWorkbook, language: Language): readonly string[] {
  if (recalculation.kind !== 'differs') return [];
  const { message, fix } = recalculationFailure(recalculation);
  return [message[language], fix[language]];
}

function resultLine({ evaluation: { total, scheme }, sheet }: EvaluatedSheet, language: Language): string {
  const words = WORDS[language];
  const score = total.score === null ? words.noScore : fixed(total.score, scheme.rounding.totalPlaces);
  return words.result(sheet, score, plain(total.fullMarks), total.grade ?? words.noGrade);
}

function errorLine({ ref, message, fix }: Finding, language: Language): string {
  return `${ref === null ? '' : `${formatRef(ref)} `}${message[language]}${language === 'en' ? ' ' : ''}${fix[language]}`;
}
