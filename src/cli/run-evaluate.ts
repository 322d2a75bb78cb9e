import { resolve } from 'node:path';

import type { EvaluateArguments } from './arguments';
import { deliver } from './deliver';
import { earlierOutput, refuseToLoseNotes } from './earlier-output';
import type { CommandEnvironment } from './environment';
import { evaluationJson } from './evaluation-json';
import { failureText, type Failure } from './failure';
import { inFile, openFile } from './open-file';
import { writeComplete } from './output-file';
import { placesOf, type Places } from './places';
import { progressDisplay } from './progress';
import { readingChoices } from './reading-choices';
import { terminalReport } from './terminal-report';
import { reportFiles, reportLines, reportPlace, writeWordReports } from './word-report';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../app/evaluate-workbook';
import { fail, ok, type Result } from '../domain/result';

/** Evaluates one file. Status 0: no findings of severity error; 1: some; 2: the input could not be used. */
export async function runEvaluate(
  options: EvaluateArguments,
  environment: CommandEnvironment,
): Promise<0 | 1 | 2> {
  const { language, json } = options;
  const done = await evaluateFile(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  const { evaluated, places, reports } = done.value;
  const report =
    terminalReport(evaluated, places.output, language) + reportLines(evaluated, reports, language);
  const result = evaluationJson(evaluated, language);
  const delivered = await deliver({ report, result }, { json, place: places.json }, environment);
  if (!delivered.ok) {
    environment.stderr.write(failureText(delivered.error, language));
    return 2;
  }
  const evaluations = [evaluated.main, ...evaluated.projects].map((each) => each.evaluation);
  return evaluations.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** Evaluates one file and writes the finished workbook, complete or not at all. */
export async function evaluateFile(
  options: EvaluateArguments,
  environment: CommandEnvironment,
): Promise<
  Result<
    { readonly evaluated: EvaluatedWorkbook; readonly places: Places; readonly reports: readonly string[] },
    Failure
  >
> {
  const { folder } = environment;
  const choices = await readingChoices(options, folder);
  if (!choices.ok) return choices;
  const { files, ...chosen } = choices.value;
  const input = resolve(folder, options.file);
  const read = [input, ...files];
  const checked = await placesOf(read, options, folder);
  if (!checked.ok) return checked;
  const places = checked.value;
  const { output } = places;
  const word =
    options.report === null
      ? ok(null)
      : await reportPlace(resolve(folder, options.report), [...read, output]);
  if (!word.ok) return word;
  const earlier = options.output === null ? ok(null) : await earlierOutput(output, environment);
  if (!earlier.ok) return earlier;

  const display = progressDisplay(environment.stderr, options.language);
  display.update({ step: 'read', done: 0, total: 1 });
  const host = await openFile(input, { zh: '工作簿', en: 'workbook' }, environment);
  if (!host.ok) {
    display.stop();
    return host;
  }
  const evaluated = await evaluateWorkbook(host.value, {
    ...chosen,
    language: options.language,
    toolVersion: environment.version,
    earlier: earlier.value,
    onProgress: (progress) => {
      display.update(progress);
    },
  }).finally(() => {
    display.stop();
  });
  if (!evaluated.ok) return fail(inFile(evaluated.error, input));
  const kept = await refuseToLoseNotes(earlier.value, host.value, output);
  if (!kept.ok) return kept;
  const reports = word.value === null ? ok([]) : await reportFiles(evaluated.value, word.value);
  if (!reports.ok) return reports;
  const written = await writeComplete(output, host.value.bytes());
  if (!written.ok) return written;
  const delivered =
    reports.value.length === 0 ? ok(null) : await writeWordReports(evaluated.value, reports.value);
  return delivered.ok ? ok({ evaluated: evaluated.value, places, reports: reports.value }) : delivered;
}
