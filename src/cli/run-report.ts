import { resolve } from 'node:path';

import { failureText, type Failure } from './failure';
import { findingText } from './finding-text';
import { readInput } from './input-file';
import type { ReportArguments } from './report-arguments';
import { inFile, schemePath, type EvaluateEnvironment } from './run-evaluate';
import { schemeByYearOption } from './scheme-option';
import { checkReportDocument } from '../app/check-report-document';
import type { Finding } from '../domain/findings/finding';
import { fail, ok, type Result } from '../domain/result';
import { documentLines } from '../report/word/document-lines';
import { readWordParagraphs } from '../report/word/read-word';

const AGREES = {
  zh: '报告中的数字与自评结果一致。\n',
  en: 'The figures of the report are the evaluation’s.\n',
};

/** Checks one report. Status 0: no figure differs; 1: some; 2: a file could not be used. */
export async function runReport(
  options: ReportArguments,
  environment: EvaluateEnvironment,
): Promise<0 | 1 | 2> {
  const { language } = options;
  const found = await check(options, environment);
  if (!found.ok) {
    environment.stderr.write(failureText(found.error, language));
    return 2;
  }
  const lines = found.value.map((finding) => `${findingText(finding, language)}\n`);
  environment.stdout.write(lines.length === 0 ? AGREES[language] : lines.join(''));
  return found.value.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function check(
  { document, workbook, scheme: wanted }: ReportArguments,
  { folder, openWorkbook }: EvaluateEnvironment,
): Promise<Result<readonly Finding[], Failure>> {
  const scheme = wanted === null ? ok(null) : await schemeByYearOption(schemePath(wanted, folder));
  if (!scheme.ok) return scheme;
  const [documentPath, workbookPath] = [resolve(folder, document), resolve(folder, workbook)];
  const word = await readInput(documentPath, { zh: '自评报告', en: 'report' });
  if (!word.ok) return word;
  const paragraphs = readWordParagraphs(word.value);
  if (!paragraphs.ok) return fail(inFile(paragraphs.error, documentPath));
  const content = await readInput(workbookPath, { zh: '工作簿', en: 'workbook' });
  if (!content.ok) return content;
  const host = await openWorkbook(content.value);
  if (!host.ok) return fail(inFile(host.error, workbookPath));
  const checked = await checkReportDocument(host.value, documentLines(paragraphs.value), {
    scheme: scheme.value,
  });
  return checked.ok ? ok(checked.value.findings) : fail(inFile(checked.error, workbookPath));
}
