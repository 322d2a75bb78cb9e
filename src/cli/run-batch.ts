import { resolve } from 'node:path';

import type { BatchArguments } from './batch-arguments';
import { batchFiles, type BatchFile } from './batch-files';
import { batchOverview, outcomeStatus, type BatchOutcome } from './batch-overview';
import { evaluationJson } from './evaluation-json';
import type { CommandEnvironment } from './environment';
import { failureText, unexpectedFailure, type Failure } from './failure';
import { checkPlace, checkResultPlace, writeComplete } from './output-file';
import { schemePath } from './reading-choices';
import { evaluateFile } from './run-evaluate';
import { wordPlaceBeside } from './word-report';
import type { EvaluatedWorkbook } from '../app/evaluate-workbook';
import type { Language } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';

const NO_WORKBOOKS: Failure = {
  code: 'batch-no-workbooks',
  message: {
    zh: '指定的位置没有 .xlsx 或 .xlsm 工作簿',
    en: 'There are no .xlsx or .xlsm workbooks at the places given',
  },
  fix: { zh: '检查路径，或直接写出工作簿文件名', en: 'Check the paths, or name the workbooks themselves' },
};

/** Evaluates many workbooks one after the other; what is wrong with one does not stop the rest. Status: the worst of all. */
export async function runBatch(options: BatchArguments, environment: CommandEnvironment): Promise<0 | 1 | 2> {
  const { folder, stderr, stdout } = environment;
  const { language } = options;
  const inputs = options.inputs.map((input) => resolve(folder, input));
  const files = await batchFiles(inputs, resolve(folder, options.output));
  const json = await jsonPlace(options, files, folder);
  const failure = files.length === 0 ? NO_WORKBOOKS : json.ok ? null : json.error;
  if (failure !== null) {
    stderr.write(failureText(failure, language));
    return 2;
  }
  const outcomes: BatchOutcome[] = [];
  for (const file of files) {
    stderr.write(`(${String(outcomes.length + 1)}/${String(files.length)}) ${file.input}\n`);
    outcomes.push({ file, result: await evaluateOne(file, files, options, environment) });
  }
  const overview = batchOverview(outcomes, language);
  const text = `${JSON.stringify(
    outcomes.map((outcome) => outcomeJson(outcome, language)),
    null,
    2,
  )}\n`;
  (options.json === '-' ? stderr : stdout).write(overview);
  if (options.json === '-') stdout.write(text);
  const written = json.ok && json.value !== null ? await writeComplete(json.value, text) : ok(null);
  if (!written.ok) {
    stderr.write(failureText(written.error, language));
    return 2;
  }
  const statuses = outcomes.map(outcomeStatus);
  return statuses.includes(2) ? 2 : statuses.includes(1) ? 1 : 0;
}

/** Where the machine-readable results go; null where nowhere or to standard output. */
async function jsonPlace(
  { json, scheme }: BatchArguments,
  files: readonly BatchFile[],
  folder: string,
): Promise<Result<string | null, Failure>> {
  if (json === null || json === '-') return ok(null);
  const others = files.flatMap(({ input, output }) => [input, output]);
  return checkResultPlace(resolve(folder, json), [
    ...others,
    ...(scheme === null ? [] : [schemePath(scheme, folder)]),
  ]);
}

/** One workbook; whatever goes wrong with it is its own failure. */
async function evaluateOne(
  { input, output }: BatchFile,
  files: readonly BatchFile[],
  { scheme, language, report: wantsReport }: BatchArguments,
  environment: CommandEnvironment,
): Promise<Result<EvaluatedWorkbook, Failure>> {
  try {
    const place = await checkPlace(
      output,
      '-o',
      files.map((file) => file.input),
    );
    if (!place.ok) return place;
    const report = wantsReport ? wordPlaceBeside(output) : null;
    const options = { file: input, output, scheme, match: null, json: null, report, language };
    const done = await evaluateFile(options, environment);
    return done.ok ? ok(done.value.evaluated) : done;
  } catch (error) {
    return fail(unexpectedFailure(error));
  }
}

function outcomeJson(outcome: BatchOutcome, language: Language): object {
  const { file, result } = outcome;
  const status = outcomeStatus(outcome);
  if (!result.ok) {
    const { code, message, fix } = result.error;
    const error = { code, message: message[language], fix: fix[language] };
    return { file: file.input, output: null, status, error, evaluation: null };
  }
  const evaluation = evaluationJson(result.value, language);
  return { file: file.input, output: file.output, status, error: null, evaluation };
}
