import { basename, dirname, extname, join } from 'node:path';

import type { Failure } from './failure';
import { findingText } from './finding-text';
import { readInput } from './input-file';
import { checkPlace, checkVacant, writeComplete } from './output-file';
import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import { prepareReport } from '../app/prepare-report';
import type { Language } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';
import { isAsWritten } from '../report/word/as-written';

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
 * The files of the reports in their order: the main one at `path`, those of further projects beside it with a number. Refuses
 * them where somebody's own file stands, one written in since it was made too.
 */
export async function reportFiles(
  { projects }: EvaluatedWorkbook,
  path: string,
): Promise<Result<readonly string[], Failure>> {
  const stem = join(dirname(path), basename(path, extname(path)));
  const files = [path, ...projects.map((_, index) => `${stem} (${String(index + 2)})${EXTENSION}`)];
  for (const file of files) {
    const replaced = await replacedReport(file);
    if (!replaced.ok) return replaced;
  }
  return ok(files);
}

async function replacedReport(file: string): Promise<Result<string, Failure>> {
  const earlier = await readInput(file, { zh: '自评报告', en: 'report' });
  if (!earlier.ok) return earlier.error.code === 'file-not-found' ? ok(file) : earlier;
  return isAsWritten(earlier.value) ? ok(file) : checkVacant(file, '--report');
}

/** Writes the report of each evaluation into its file, complete or not at all. */
export async function writeWordReports(
  { main, projects }: EvaluatedWorkbook,
  files: readonly string[],
): Promise<Result<null, Failure>> {
  const { renderWord } = await import('../report/word/render-word');
  const evaluated = [main, ...projects];
  for (const [index, file] of files.entries()) {
    const sheet = evaluated[index];
    if (sheet === undefined) continue;
    const written = await writeComplete(file, await renderWord(prepareReport(sheet).report));
    if (!written.ok) return written;
  }
  return ok(null);
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
