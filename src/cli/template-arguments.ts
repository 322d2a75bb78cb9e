import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import type { Language } from '../domain/bilingual';

/** What `template` was asked to do. `into` is the workbook the sheets are added to; null: a new one. */
export interface TemplateArguments {
  readonly scheme: string;
  readonly output: string | null;
  readonly into: string | null;
  readonly language: Language;
}

interface ParsedOptions {
  readonly scheme: string;
  readonly output?: string;
  readonly into?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseTemplateArguments(argv: readonly string[], version: string): Parsed<TemplateArguments> {
  const command = newCommand('template', version)
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
    .addOption(languageOption())
    .addHelpText('after', '\n退出码 / exit status: 0 已写出 / written; 2 无法处理 / could not be written');
  return parseBy(command, argv, () => {
    const options = command.opts<ParsedOptions>();
    return {
      scheme: options.scheme,
      output: options.output ?? null,
      into: options.into ?? null,
      language: options.lang,
    };
  });
}
