import { resolve } from 'node:path';

import type { CommandEnvironment } from './environment';
import { failureText, type Failure } from './failure';
import { findingText } from './finding-text';
import { readInput } from './input-file';
import { inFile, openFile } from './open-file';
import type { CheckReportArguments } from './report-arguments';
import { readingChoices } from './reading-choices';
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
export async function runReportCheck(
  options: CheckReportArguments,
  environment: CommandEnvironment,
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
  options: CheckReportArguments,
  environment: CommandEnvironment,
): Promise<Result<readonly Finding[], Failure>> {
  const { folder } = environment;
  const choices = await readingChoices(options, folder);
  if (!choices.ok) return choices;
  const { scheme, corrections } = choices.value;
  const [documentPath, workbookPath] = [resolve(folder, options.document), resolve(folder, options.workbook)];
  const word = await readInput(documentPath, { zh: '自评报告', en: 'report' });
  if (!word.ok) return word;
  const paragraphs = readWordParagraphs(word.value);
  if (!paragraphs.ok) return fail(inFile(paragraphs.error, documentPath));
  const host = await openFile(workbookPath, { zh: '工作簿', en: 'workbook' }, environment);
  if (!host.ok) return host;
  const checked = await checkReportDocument(host.value, documentLines(paragraphs.value), {
    scheme,
    corrections,
  });
  return checked.ok ? ok(checked.value.findings) : fail(inFile(checked.error, workbookPath));
}
