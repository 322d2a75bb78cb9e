import type { Failure } from './failure';
import type { BatchFile } from './batch-files';
import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import type { Language } from '../domain/bilingual';
import { fixed } from '../domain/decimal';
import type { Result } from '../domain/result';

/** What became of one workbook. */
export interface BatchOutcome {
  readonly file: BatchFile;
  readonly result: Result<EvaluatedWorkbook, Failure>;
}

const WORDS = {
  zh: {
    head: ['结果', '总分', '等级', '错误', '警告', '文件'],
    status: ['完成', '有错误', '未处理'],
    none: '—',
    fix: '办法：',
    sum: (all: number, failed: number) => `共 ${String(all)} 个工作簿，${String(failed)} 个未能处理`,
  },
  en: {
    head: ['Result', 'Score', 'Grade', 'Errors', 'Warnings', 'File'],
    status: ['done', 'errors', 'failed'],
    none: '—',
    fix: 'What to do: ',
    sum: (all: number, failed: number) => `${String(all)} workbooks, ${String(failed)} of them not evaluated`,
  },
} as const satisfies Record<Language, object>;

/** Status of one workbook, as of `evaluate`: 0 no findings of severity error, 1 some, 2 it could not be used. */
export function outcomeStatus({ result }: BatchOutcome): 0 | 1 | 2 {
  if (!result.ok) return 2;
  return countOf(result.value, 'error') > 0 ? 1 : 0;
}

/** One line a workbook with its main evaluation's score and grade and all its findings; a failure says why and what to do. */
export function batchOverview(outcomes: readonly BatchOutcome[], language: Language): string {
  const words = WORDS[language];
  const rows = outcomes.map((outcome) => row(outcome, language));
  const table = [words.head, ...rows.map(({ cells }) => cells)];
  const widths = words.head.map((_, column) => Math.max(...table.map((cells) => width(cells[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  const failed = outcomes.filter(({ result }) => !result.ok).length;
  return [
    line(words.head),
    ...rows.flatMap(({ cells, more }) => [line(cells), ...more.map((text) => `    ${text}`)]),
    words.sum(outcomes.length, failed),
    '',
  ].join('\n');
}

function row(
  outcome: BatchOutcome,
  language: Language,
): { readonly cells: readonly string[]; readonly more: readonly string[] } {
  const words = WORDS[language];
  const { file, result } = outcome;
  const status = words.status[outcomeStatus(outcome)];
  if (!result.ok) {
    const { message, fix } = result.error;
    const cells = [status, words.none, words.none, words.none, words.none, file.input];
    return { cells, more: [message[language], `${words.fix}${fix[language]}`] };
  }
  const { total, scheme } = result.value.main.evaluation;
  const score = total.score === null ? words.none : fixed(total.score, scheme.rounding.totalPlaces);
  const counts = (['error', 'warning'] as const).map((severity) => String(countOf(result.value, severity)));
  return {
    cells: [status, score, total.grade ?? words.none, ...counts, file.input],
    more: [`→ ${file.output}`],
  };
}

function countOf({ main, projects }: EvaluatedWorkbook, wanted: 'error' | 'warning'): number {
  return [main, ...projects]
    .flatMap(({ evaluation }) => evaluation.findings)
    .filter(({ severity }) => severity === wanted).length;
}

/** Columns of a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
