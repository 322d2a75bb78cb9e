import { Command, CommanderError, Option } from 'commander';

import type { Language } from '../domain/bilingual';

/** What `template` was asked to do. `into` is the workbook the sheets are added to; null: a new one. */
export interface TemplateArguments {
  readonly scheme: string;
  readonly output: string | null;
  readonly into: string | null;
  readonly language: Language;
}

/** Either the arguments, or the status to end with after help, version or a usage error was printed. */
export type ParsedTemplateArguments =
  | { readonly run: true; readonly arguments: TemplateArguments }
  | { readonly run: false; readonly status: 0 | 2 };

interface ParsedOptions {
  readonly scheme: string;
  readonly output?: string;
  readonly into?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseTemplateArguments(argv: readonly string[], version: string): ParsedTemplateArguments {
  const command = new Command('template')
    .description(
      '填报模板：按指标体系生成待填的工作表\nWrites the sheets to fill for a scheme, into a new workbook or an existing one',
    )
    .option(
      '--scheme <id|file>',
      '指标体系编号或文件（.json） / id or file of a scheme',
      'department-overall',
    )
    .option(
      '-o, --output <file>',
      '结果文件，已有的文件不会被覆盖；不写则另起新名 / the workbook to write, never over an existing file; else a new name',
    )
    .option(
      '--into <workbook>',
      '把模板加进这个工作簿（原文件不变，同名工作表不覆盖） / add the sheets to this workbook; the file itself is never changed, nor any of its sheets',
    )
    .addOption(
      new Option('--lang <language>', '提示语言 / language of messages').choices(['zh', 'en']).default('zh'),
    )
    .version(version, '-V, --version', '版本 / version')
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText('after', '\n退出码 / exit status: 0 已写出 / written; 2 无法处理 / could not be written')
    .exitOverride();
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { run: false, status: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const options = command.opts<ParsedOptions>();
  return {
    run: true,
    arguments: {
      scheme: options.scheme,
      output: options.output ?? null,
      into: options.into ?? null,
      language: options.lang,
    },
  };
}
