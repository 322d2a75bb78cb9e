import { basename, dirname, extname, join, resolve } from 'node:path';

import { prepareInterchange, type PreparedUpload } from '../app/export-interchange';
import { fail, ok, type Result } from '../domain/result';
import type { CommandEnvironment, FileHost } from './environment';
import { failureText, type Failure } from './failure';
import type { InterchangeArguments } from './interchange-arguments';
import { interchangeReport } from './interchange-report';
import { inFile, openFile } from './open-file';
import { checkOutputPath, checkVacant, freeOutputPath, writeComplete } from './output-file';
import { progressDisplay } from './progress';
import { readingChoices } from './reading-choices';

/** What a run needs from outside, with a workbook to put the upload sheet into. */
export interface InterchangeEnvironment extends CommandEnvironment {
  readonly newWorkbook: () => FileHost;
}

/** The upload sheets of a file, and the files they were written into; none where one of them would be refused. */
interface Exported {
  readonly uploads: readonly PreparedUpload[];
  readonly outputs: readonly string[];
}

const EXTENSION = '.xlsx';

/** Writes the upload sheet of one file. Status 0: written; 1: the import would refuse it; 2: the input could not be used. */
export async function runInterchange(
  options: InterchangeArguments,
  environment: InterchangeEnvironment,
): Promise<0 | 1 | 2> {
  const exported = await exportFile(options, environment);
  if (!exported.ok) {
    environment.stderr.write(failureText(exported.error, options.language));
    return 2;
  }
  const { uploads, outputs } = exported.value;
  environment.stdout.write(interchangeReport(uploads, outputs, options.language));
  return outputs.length === 0 ? 1 : 0;
}

async function exportFile(
  options: InterchangeArguments,
  environment: InterchangeEnvironment,
): Promise<Result<Exported, Failure>> {
  const { folder } = environment;
  const input = resolve(folder, options.file);
  const choices = await readingChoices(options, folder);
  if (!choices.ok) return choices;
  const { scheme, corrections } = choices.value;
  const wanted = options.output === null ? null : resolve(folder, options.output);
  const checked = wanted === null ? ok(null) : await checkOutputPath(input, wanted, EXTENSION);
  if (!checked.ok) return checked;

  const host = await openFile(input, { zh: '工作簿', en: 'workbook' }, environment);
  if (!host.ok) return host;
  const display = progressDisplay(environment.stderr, options.language);
  const prepared = await prepareInterchange(host.value, {
    scheme,
    corrections,
    onProgress: (progress) => {
      display.update(progress);
    },
  }).finally(() => {
    display.stop();
  });
  if (!prepared.ok) return fail(inFile(prepared.error, input));
  const uploads = prepared.value;
  if (uploads.some(({ refused }) => refused)) return ok({ uploads, outputs: [] });
  const outputs: string[] = [];
  for (const index of uploads.keys()) {
    const output = await outputPath(input, checked.value, index);
    if (!output.ok) return output;
    outputs.push(output.value);
  }
  for (const [index, upload] of uploads.entries()) {
    const written = await writeUpload(upload, outputs[index] ?? '', environment);
    if (!written.ok) return written;
  }
  return ok({ uploads, outputs });
}

async function writeUpload(
  { plan }: PreparedUpload,
  output: string,
  { newWorkbook }: InterchangeEnvironment,
): Promise<Result<null, Failure>> {
  const workbook = newWorkbook();
  const applied = await workbook.apply([plan], {});
  return applied.ok ? writeComplete(output, workbook.bytes()) : applied;
}

/**
 * The system imports one sheet a file, so each further evaluation gets a file of its own, numbered. A file that stands there is
 * left alone: an upload sheet bears no mark that would tell whether somebody worked on it.
 */
async function outputPath(
  input: string,
  wanted: string | null,
  index: number,
): Promise<Result<string, Failure>> {
  const number = index === 0 ? '' : `-${String(index + 1)}`;
  if (wanted !== null) {
    const stem = join(dirname(wanted), basename(wanted, extname(wanted)));
    const place =
      index === 0 ? ok(wanted) : await checkOutputPath(input, `${stem}${number}${EXTENSION}`, EXTENSION);
    return place.ok ? checkVacant(place.value, '-o') : place;
  }
  const asXlsx = join(dirname(input), `${basename(input, extname(input))}${EXTENSION}`);
  return ok(await freeOutputPath(asXlsx, `导入表${number}`));
}
