import { resolve } from 'node:path';

import type { EvaluateArguments } from './arguments';
import { evaluationJson } from './evaluation-json';
import { earlierOutput } from './earlier-output';
import { failureText, systemCode, type Failure } from './failure';
import { readInput } from './input-file';
import { writeComplete } from './output-file';
import { placesOf, type Places } from './places';
import { progressDisplay } from './progress';
import { schemeByYearOption } from './scheme-option';
import { terminalReport } from './terminal-report';
import { reportLines, reportPlace, writeWordReports } from './word-report';
import { evaluateWorkbook, type EvaluatedWorkbook } from '../app/evaluate-workbook';
import { fail, ok, type Result } from '../domain/result';
import type { HostError, WorkbookHost } from '../workbook/host';

/** A workbook in a file: a host that can give back the finished package. */
export interface FileHost extends WorkbookHost {
  bytes(): Uint8Array;
}

/** What a run needs from outside. */
export interface EvaluateEnvironment {
  readonly openWorkbook: (content: Uint8Array) => Promise<Result<FileHost, HostError>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly version: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Evaluates one file. Status 0: no findings of severity error; 1: some; 2: the input could not be used. */
export async function runEvaluate(
  options: EvaluateArguments,
  environment: EvaluateEnvironment,
): Promise<0 | 1 | 2> {
  const { language } = options;
  const done = await evaluateFile(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  const { evaluated, places, reports } = done.value;
  const report =
    terminalReport(evaluated, places.output, language) + reportLines(evaluated, reports, language);
  const text = `${JSON.stringify(evaluationJson(evaluated, language), null, 2)}\n`;
  if (options.json === '-') {
    environment.stderr.write(report);
    environment.stdout.write(text);
  } else {
    environment.stdout.write(report);
    const written = places.json === null ? ok(null) : await writeComplete(places.json, text);
    if (!written.ok) {
      environment.stderr.write(failureText(written.error, language));
      return 2;
    }
  }
  const evaluations = [evaluated.main, ...evaluated.projects].map((each) => each.evaluation);
  return evaluations.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** Evaluates one file and writes the finished workbook, complete or not at all. */
export async function evaluateFile(
  options: EvaluateArguments,
  environment: EvaluateEnvironment,
): Promise<
  Result<
    { readonly evaluated: EvaluatedWorkbook; readonly places: Places; readonly reports: readonly string[] },
    Failure
  >
> {
  const scheme =
    options.scheme === null
      ? ok(null)
      : await schemeByYearOption(schemePath(options.scheme, environment.folder));
  if (!scheme.ok) return scheme;
  const content = await readInput(resolve(environment.folder, options.file), {
    zh: '工作簿',
    en: 'workbook',
  });
  if (!content.ok) return content;
  const input = resolve(environment.folder, options.file);
  const read = options.scheme === null ? [input] : [input, schemePath(options.scheme, environment.folder)];
  const checked = await placesOf(read, options, environment.folder);
  if (!checked.ok) return checked;
  const places = checked.value;
  const { output } = places;
  const word =
    options.report === null
      ? ok(null)
      : await reportPlace(resolve(environment.folder, options.report), [...read, output]);
  if (!word.ok) return word;

  const earlier = options.output === null ? ok(null) : await earlierOutput(output, environment);
  if (!earlier.ok) return earlier;

  const display = progressDisplay(environment.stderr, options.language);
  display.update({ step: 'read', done: 0, total: 1 });
  const host = await environment.openWorkbook(content.value);
  if (!host.ok) {
    display.stop();
    return fail(inFile(host.error, input));
  }
  const evaluated = await evaluateWorkbook(host.value, {
    scheme: scheme.value,
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
  const written = await writeComplete(output, host.value.bytes());
  if (!written.ok) return written;
  const reports = word.value === null ? ok([]) : await writeWordReports(evaluated.value, word.value);
  return reports.ok ? ok({ evaluated: evaluated.value, places, reports: reports.value }) : reports;
}

/** A shipped scheme's id stays as it is; anything that is a path is taken from the caller's folder. */
export function schemePath(option: string, folder: string): string {
  return /^[a-z0-9-]+$/.test(option) ? option : resolve(folder, option);
}

/** Says which file a failure is about. */
export function inFile(error: HostError, path: string): Failure {
  return {
    ...error,
    message: { zh: `${path}：${error.message.zh}`, en: `${path}: ${error.message.en}` },
  };
}

/** The failure for what nobody expected; its details are for a report to the maintainers. */
export function unexpectedFailure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  const code = systemCode(error);
  return {
    code: 'unexpected',
    message: {
      zh: `程序遇到没有预料到的情况：${code === null ? '' : `${code} `}${detail}`,
      en: `Something unexpected happened: ${code === null ? '' : `${code} `}${detail}`,
    },
    fix: {
      zh: '输入文件没有被改动。请把这条信息和工作簿交给维护人员；设置 DEBUG=1 再运行一次可看到细节',
      en: 'The input was not changed. Send this message and the workbook to the maintainers; run again with DEBUG=1 for details',
    },
  };
}
