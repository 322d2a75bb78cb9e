import { basename, dirname, extname, join } from 'node:path';

import type { Failure } from './failure';
import { findingText } from './finding-text';
import { checkPlace, writeComplete } from './output-file';
import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import { prepareReport } from '../app/prepare-report';
import type { Language } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';

const EXTENSION = '.docx';

/** Where a report is written beside a finished workbook: `名称-自评报告.docx`. */
export function wordPlaceBeside(workbook: string): string {
  const stem = basename(workbook, extname(workbook)).replace(/-自评汇总$/, '');
  return join(dirname(workbook), `${stem}-自评报告${EXTENSION}`);
}

/** Refuses a place for the report that another file of the run has, or whose extension Word would not take. */
export async function reportPlace(path: string, others: readonly string[]): Promise<Result<string, Failure>> {
  if (extname(path).toLowerCase() === EXTENSION) return checkPlace(path, '--report', others);
  return fail({
    code: 'report-extension',
    message: {
      zh: `自评报告的扩展名应为 ${EXTENSION}：${path}`,
      en: `The report needs the extension ${EXTENSION}: ${path}`,
    },
    fix: {
      zh: `把 --report 的文件名改成以 ${EXTENSION} 结尾`,
      en: `End the file name of --report with ${EXTENSION}`,
    },
  });
}

/**
 * Writes the report of each evaluation, complete or not at all: the main one at `path`, those of further projects beside it with
 * a number. Gives the files in order.
 */
export async function writeWordReports(
  { main, projects }: EvaluatedWorkbook,
  path: string,
): Promise<Result<readonly string[], Failure>> {
  const { renderWord } = await import('../report/word/render-word');
  const files: string[] = [];
  for (const [index, evaluated] of [main, ...projects].entries()) {
    const stem = join(dirname(path), basename(path, extname(path)));
    const file = index === 0 ? path : `${stem} (${String(index + 1)})${EXTENSION}`;
    const written = await writeComplete(file, await renderWord(prepareReport(evaluated).report));
    if (!written.ok) return written;
    files.push(file);
  }
  return ok(files);
}

const WRITTEN = { zh: '自评报告：', en: 'Report: ' } as const;

/** What is said on the terminal of the reports written: where they are, and what the department still has to write. */
export function reportLines(
  { main, projects }: EvaluatedWorkbook,
  files: readonly string[],
  language: Language,
): string {
  const evaluated = [main, ...projects];
  return files
    .flatMap((file, index) => {
      const sheet = evaluated[index];
      const findings = sheet === undefined ? [] : prepareReport(sheet).findings;
      return [WRITTEN[language] + file, ...findings.map((finding) => findingText(finding, language))];
    })
    .map((line) => `${line}\n`)
    .join('');
}
