import { resolve } from 'node:path';

import { earlierOutput, refuseToLoseNotes } from './earlier-output';
import type { CommandEnvironment } from './environment';
import { failureText, type Failure } from './failure';
import { findingText } from './finding-text';
import { inFile, openFile } from './open-file';
import { writeComplete } from './output-file';
import { placesOf } from './places';
import { progressDisplay } from './progress';
import type { WriteReportArguments } from './report-arguments';
import { readingChoices } from './reading-choices';
import { writeReport, type WrittenReportSheet } from '../app/write-report';
import type { Bilingual } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';

/** Writes the report to a sheet of one workbook. Status 0: no figure on it differs; 1: some; 2: nothing was written. */
export async function runReportWrite(
  options: WriteReportArguments,
  environment: CommandEnvironment,
): Promise<0 | 1 | 2> {
  const { language } = options;
  const done = await write(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  const { output, sheets } = done.value;
  const findings = sheets.flatMap((each) => each.findings);
  const lines = [
    ...sheets.map((sheet) => said(sheet, output)[language]),
    ...findings.map((finding) => findingText(finding, language)),
  ];
  environment.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function said({ sheet, renamed }: WrittenReportSheet, output: string): Bilingual {
  const zh = renamed ? '（“自评报告”已是别的表，另起了名称）' : '';
  const en = renamed ? ' (another sheet has the name 自评报告)' : '';
  return {
    zh: `自评报告已写入“${sheet}”表${zh}：${output}`,
    en: `Report on the sheet ${sheet}${en}: ${output}`,
  };
}

async function write(
  options: WriteReportArguments,
  environment: CommandEnvironment,
): Promise<Result<{ readonly output: string; readonly sheets: readonly WrittenReportSheet[] }, Failure>> {
  const { folder, stderr } = environment;
  const choices = await readingChoices(options, folder);
  if (!choices.ok) return choices;
  const { files, ...chosen } = choices.value;
  const input = resolve(folder, options.workbook);
  const places = await placesOf([input, ...files], { ...options, json: null }, folder, '自评报告');
  if (!places.ok) return places;
  const { output } = places.value;
  const earlier = options.output === null ? ok(null) : await earlierOutput(output, environment);
  if (!earlier.ok) return earlier;
  const host = await openFile(input, { zh: '工作簿', en: 'workbook' }, environment);
  if (!host.ok) return host;
  const display = progressDisplay(stderr, options.language);
  const sheets = await writeReport(host.value, {
    ...chosen,
    earlier: earlier.value,
    onProgress: (progress) => {
      display.update(progress);
    },
  }).finally(() => {
    display.stop();
  });
  if (!sheets.ok) return fail(inFile(sheets.error, input));
  const kept = await refuseToLoseNotes(earlier.value, host.value, output);
  if (!kept.ok) return kept;
  const written = await writeComplete(output, host.value.bytes());
  return written.ok ? ok({ output, sheets: sheets.value }) : written;
}
