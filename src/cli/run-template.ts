import { extname, join, resolve } from 'node:path';

import { failureText, type Failure } from './failure';
import { readInput } from './input-file';
import { checkOutputPath, checkVacant, freeOutputPath, writeComplete } from './output-file';
import type { CommandEnvironment, FileHost } from './environment';
import { inFile } from './open-file';
import { schemePath } from './reading-choices';
import { schemeOption } from './scheme-option';
import type { TemplateArguments } from './template-arguments';
import { insertTemplates, type InsertedTemplate } from '../app/insert-templates';
import type { Language } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';

/** What a run needs from outside. */
export interface TemplateEnvironment extends CommandEnvironment {
  readonly newWorkbook: () => FileHost;
}

/** Writes the sheets to fill. Status 0: written; 2: they could not be. */
export async function runTemplate(
  options: TemplateArguments,
  environment: TemplateEnvironment,
): Promise<0 | 2> {
  const { language } = options;
  const done = await writeTemplates(options, environment);
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  environment.stdout.write(report(done.value.inserted, done.value.output, language));
  return 0;
}

interface Written {
  readonly inserted: readonly InsertedTemplate[];
  readonly output: string;
}

async function writeTemplates(
  options: TemplateArguments,
  environment: TemplateEnvironment,
): Promise<Result<Written, Failure>> {
  const { folder } = environment;
  const into = options.into === null ? null : resolve(folder, options.into);
  const scheme = await schemeOption(schemePath(options.scheme, folder));
  if (!scheme.ok) return scheme;
  const host = await openHost(into, environment);
  if (!host.ok) return host;
  const output = await outputPath(into, options.output, folder);
  if (!output.ok) return output;
  const inserted = await insertTemplates(host.value, scheme.value);
  if (!inserted.ok) return into === null ? inserted : fail(inFile(inserted.error, into));
  const written = await writeComplete(output.value, host.value.bytes());
  return written.ok ? ok({ inserted: inserted.value, output: output.value }) : written;
}

async function openHost(
  into: string | null,
  environment: TemplateEnvironment,
): Promise<Result<FileHost, Failure>> {
  if (into === null) return ok(environment.newWorkbook());
  const content = await readInput(into, { zh: '工作簿', en: 'workbook' });
  if (!content.ok) return content;
  const host = await environment.openWorkbook(content.value);
  return host.ok ? host : fail(inFile(host.error, into));
}

/** A filled template may stand at the output's place: a file that exists is never overwritten. */
async function outputPath(
  into: string | null,
  option: string | null,
  folder: string,
): Promise<Result<string, Failure>> {
  const input = into ?? join(folder, '绩效自评.xlsx');
  if (option === null) return ok(await freeOutputPath(input, '模板'));
  const output = resolve(folder, option);
  if (into !== null) {
    const checked = await checkOutputPath(into, output);
    if (!checked.ok) return checked;
  } else if (extname(output).toLowerCase() !== '.xlsx') {
    return fail({
      code: 'output-extension',
      message: { zh: `模板是 .xlsx 文件：${output}`, en: `A template is an .xlsx file: ${output}` },
      fix: { zh: '把 -o 的文件名改成以 .xlsx 结尾', en: 'End the file name of -o with .xlsx' },
    });
  }
  return checkVacant(output, '-o');
}

function report(inserted: readonly InsertedTemplate[], output: string, language: Language): string {
  const lines = inserted.map(({ sheet, wanted, renamed }) => {
    if (!renamed) return `  ${sheet}`;
    return language === 'zh'
      ? `  ${sheet}（已有工作表“${wanted}”，没有改动它，模板用了这个名称）`
      : `  ${sheet} (a sheet “${wanted}” exists and was left alone, so the template took this name)`;
  });
  const heading = language === 'zh' ? '已加入的工作表：' : 'Sheets added:';
  const where = language === 'zh' ? '已写出：' : 'Written: ';
  return `${heading}\n${lines.join('\n')}\n${where}${output}\n`;
}
