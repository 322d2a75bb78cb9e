import { resolve } from 'node:path';

import { compareWithLastYear, type ComparedWorkbooks } from '../app/compare-with-last-year';
import { fail, ok, type Result } from '../domain/result';
import type { CompareArguments } from './compare-arguments';
import { comparisonJson } from './comparison-json';
import { comparisonReport } from './comparison-report';
import { earlierOutput, refuseToLoseNotes } from './earlier-output';
import { failureText, type Failure } from './failure';
import { readInput } from './input-file';
import { writeComplete } from './output-file';
import { placesOf, type Places } from './places';
import { progressDisplay } from './progress';
import { inFile, schemePath, type EvaluateEnvironment, type FileHost } from './run-evaluate';
import { schemeByYearOption } from './scheme-option';

/** Compares two files. Status 0: the comparison has no findings of severity error; 1: some; 2: an input could not be used. */
export async function runCompare(
  options: CompareArguments,
  environment: EvaluateEnvironment,
): Promise<0 | 1 | 2> {
  const { language } = options;
  const done = await compareFiles(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  const { compared, places } = done.value;
  const report = comparisonReport(compared, places.output, language);
  const text = `${JSON.stringify(comparisonJson(compared, language), null, 2)}\n`;
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
  const findings = [compared.main, ...compared.projects].flatMap(({ comparison }) => comparison.findings);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function compareFiles(
  options: CompareArguments,
  environment: EvaluateEnvironment,
): Promise<Result<{ readonly compared: ComparedWorkbooks; readonly places: Places }, Failure>> {
  const { folder, stderr, version } = environment;
  const thisYear = resolve(folder, options.thisYear);
  const lastYear = resolve(folder, options.lastYear);
  const scheme =
    options.scheme === null ? ok(null) : await schemeByYearOption(schemePath(options.scheme, folder));
  if (!scheme.ok) return scheme;
  const schemeFile = options.scheme === null ? [] : [schemePath(options.scheme, folder)];
  const places = await placesOf([thisYear, lastYear, ...schemeFile], options, folder, '上年对比');
  if (!places.ok) return places;
  const now = await openFile(thisYear, { zh: '本年的工作簿', en: 'workbook of this year' }, environment);
  if (!now.ok) return now;
  const before = await openFile(lastYear, { zh: '上年的工作簿', en: 'workbook of last year' }, environment);
  if (!before.ok) return before;

  const { output } = places.value;
  const earlier = options.output === null ? ok(null) : await earlierOutput(output, environment);
  if (!earlier.ok) return earlier;
  const present = await now.value.read();
  if (!present.ok) return fail(inFile(present.error, thisYear));
  const kept = refuseToLoseNotes(earlier.value, present.value, output);
  if (!kept.ok) return kept;

  const display = progressDisplay(stderr, options.language);
  const compared = await compareWithLastYear(now.value, before.value, {
    scheme: scheme.value,
    language: options.language,
    toolVersion: version,
    onProgress: (progress) => {
      display.update(progress);
    },
  }).finally(() => {
    display.stop();
  });
  if (!compared.ok) {
    return fail(inFile(compared.error, compared.error.workbook === 'this-year' ? thisYear : lastYear));
  }
  const written = await writeComplete(output, now.value.bytes());
  return written.ok ? ok({ compared: compared.value, places: places.value }) : written;
}

async function openFile(
  path: string,
  what: { readonly zh: string; readonly en: string },
  { openWorkbook }: EvaluateEnvironment,
): Promise<Result<FileHost, Failure>> {
  const content = await readInput(path, what);
  if (!content.ok) return content;
  const host = await openWorkbook(content.value);
  return host.ok ? host : fail(inFile(host.error, path));
}
