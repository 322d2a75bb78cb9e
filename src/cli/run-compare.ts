import { resolve } from 'node:path';

import { compareWithLastYear, type ComparedWorkbooks } from '../app/compare-with-last-year';
import { fail, ok, type Result } from '../domain/result';
import type { CompareArguments } from './compare-arguments';
import { comparisonJson } from './comparison-json';
import { comparisonReport } from './comparison-report';
import { deliver } from './deliver';
import { earlierOutput, refuseToLoseNotes } from './earlier-output';
import type { CommandEnvironment } from './environment';
import { failureText, type Failure } from './failure';
import { inFile, openFile } from './open-file';
import { writeComplete } from './output-file';
import { placesOf, type Places } from './places';
import { progressDisplay } from './progress';
import { readingChoices } from './reading-choices';

/** Compares two files. Status 0: the comparison has no findings of severity error; 1: some; 2: an input could not be used. */
export async function runCompare(
  options: CompareArguments,
  environment: CommandEnvironment,
): Promise<0 | 1 | 2> {
  const { language, json } = options;
  const done = await compareFiles(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  const { compared, places } = done.value;
  const report = comparisonReport(compared, places.output, language);
  const result = comparisonJson(compared, language);
  const delivered = await deliver({ report, result }, { json, place: places.json }, environment);
  if (!delivered.ok) {
    environment.stderr.write(failureText(delivered.error, language));
    return 2;
  }
  const findings = [compared.main, ...compared.projects].flatMap(({ comparison }) => comparison.findings);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function compareFiles(
  options: CompareArguments,
  environment: CommandEnvironment,
): Promise<Result<{ readonly compared: ComparedWorkbooks; readonly places: Places }, Failure>> {
  const { folder, stderr, version } = environment;
  const thisYear = resolve(folder, options.thisYear);
  const lastYear = resolve(folder, options.lastYear);
  const choices = await readingChoices(options, folder);
  if (!choices.ok) return choices;
  const { files, ...chosen } = choices.value;
  const places = await placesOf([thisYear, lastYear, ...files], options, folder, '上年对比');
  if (!places.ok) return places;
  const now = await openFile(thisYear, { zh: '本年的工作簿', en: 'workbook of this year' }, environment);
  if (!now.ok) return now;
  const before = await openFile(lastYear, { zh: '上年的工作簿', en: 'workbook of last year' }, environment);
  if (!before.ok) return before;
  const { output } = places.value;
  const earlier = options.output === null ? ok(null) : await earlierOutput(output, environment);
  if (!earlier.ok) return earlier;

  const display = progressDisplay(stderr, options.language);
  const compared = await compareWithLastYear(now.value, before.value, {
    ...chosen,
    language: options.language,
    toolVersion: version,
    earlier: earlier.value,
    onProgress: (progress) => {
      display.update(progress);
    },
  }).finally(() => {
    display.stop();
  });
  if (!compared.ok) {
    return fail(inFile(compared.error, compared.error.workbook === 'this-year' ? thisYear : lastYear));
  }
  const kept = await refuseToLoseNotes(earlier.value, now.value, output);
  if (!kept.ok) return kept;
  const written = await writeComplete(output, now.value.bytes());
  return written.ok ? ok({ compared: compared.value, places: places.value }) : written;
}
