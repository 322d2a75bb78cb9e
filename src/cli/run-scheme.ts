import { basename, resolve } from 'node:path';

import { exportSchemeOfWorkbook } from '../app/export-scheme-of-workbook';
import type { Bilingual, Language } from '../domain/bilingual';
import { fail, ok, type Result } from '../domain/result';
import { runExamples, type ExampleDifference } from '../domain/schemes/scheme-examples';
import { shippedSchemeJson } from '../domain/schemes/shipped-schemes';
import { failureText, type Failure } from './failure';
import { readInput } from './input-file';
import { checkOutputPath, checkVacant, writeComplete } from './output-file';
import type { CommandEnvironment } from './environment';
import { inFile } from './open-file';
import { schemePath } from './reading-choices';
import type { SchemeArguments } from './scheme-arguments';
import { readSchemeJson, schemeByYearOption, schemeFailure } from './scheme-option';

/** What a command did: a line to say, and whether something is to be looked at. */
interface Done {
  readonly said: Bilingual;
  readonly sound: boolean;
}

/** Checks or exports a scheme file. Status 0: all is well; 1: something is to be looked at; 2: it could not be done. */
export async function runScheme(
  options: SchemeArguments,
  environment: CommandEnvironment,
): Promise<0 | 1 | 2> {
  const done =
    options.action === 'check'
      ? await checkFile(resolve(environment.folder, options.file))
      : await exportFile(options, environment);
  const { language } = options;
  if (!done.ok) {
    environment.stderr.write(failureText(done.error, language));
    return 2;
  }
  environment.stdout.write(`${done.value.said[language]}\n`);
  return done.value.sound ? 0 : 1;
}

async function checkFile(path: string): Promise<Result<Done, Failure>> {
  const json = await readSchemeJson(path);
  if (!json.ok) return json;
  const run = runExamples(json.value, basename(path), shippedSchemeJson);
  if (!run.ok) return fail(schemeFailure(path, run.error));
  const { examples, differences } = run.value;
  const count = String(examples);
  if (differences.length === 0) {
    const said = {
      zh: `体系文件无误，${count} 个算例全部相符：${path}`,
      en: `The scheme file is sound and its ${count} worked example(s) hold: ${path}`,
    };
    return ok({ said, sound: true });
  }
  const said = {
    zh: `算例与计算结果有 ${String(differences.length)} 处不符：${path}\n${listed(differences, 'zh')}`,
    en: `Worked examples differ from what is computed in ${String(differences.length)} place(s): ${path}\n${listed(differences, 'en')}`,
  };
  return ok({ said, sound: false });
}

function listed(differences: readonly ExampleDifference[], language: Language): string {
  return differences
    .map(({ example, path, expected, found }) =>
      language === 'zh'
        ? `  ${path}（${example}）：文件写 ${expected}，计算得 ${found}`
        : `  ${path} (${example}): the file says ${expected}, computed ${found}`,
    )
    .join('\n');
}

async function exportFile(
  options: Extract<SchemeArguments, { action: 'export' }>,
  { folder, openWorkbook }: CommandEnvironment,
): Promise<Result<Done, Failure>> {
  const input = resolve(folder, options.workbook);
  const place = await checkOutputPath(input, resolve(folder, options.output), '.json');
  const output = place.ok ? await checkVacant(place.value, '-o') : place;
  if (!output.ok) return output;
  const scheme =
    options.scheme === null ? ok(null) : await schemeByYearOption(schemePath(options.scheme, folder));
  if (!scheme.ok) return scheme;
  const content = await readInput(input, { zh: '工作簿', en: 'workbook' });
  if (!content.ok) return content;
  const host = await openWorkbook(content.value);
  if (!host.ok) return fail(inFile(host.error, input));
  const exported = await exportSchemeOfWorkbook(host.value, scheme.value, { id: idOf(output.value) });
  if (!exported.ok) return fail(inFile(exported.error, input));
  const { file, differences } = exported.value;
  const written = await writeComplete(output.value, `${JSON.stringify(file, null, 2)}\n`);
  if (!written.ok) return written;
  const names = [...new Set(differences)];
  const said = {
    zh: `已导出指标体系：${output.value}`,
    en: `Exported the scheme: ${output.value}`,
  };
  if (names.length === 0) return ok({ said, sound: true });
  return ok({
    said: {
      zh: `${said.zh}\n同名而层级分不开的指标在新体系下得分会不同，请改名或补上层级：${names.join('、')}`,
      en: `${said.en}\nIndicators of one name that no level tells apart would score differently; rename them or add a level: ${names.join(', ')}`,
    },
    sound: false,
  });
}

/** The file's name, freed of what an id can not hold. */
function idOf(path: string): string {
  const id = basename(path, '.json')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[._-]+/, '');
  return id === '' ? 'exported' : id;
}
