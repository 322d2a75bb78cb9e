import { Command, CommanderError, Option } from 'commander';

import type { Language } from '../domain/bilingual';

/** What `scheme` was asked to do. */
export type SchemeArguments =
  | { readonly action: 'check'; readonly file: string; readonly language: Language }
  | {
      readonly action: 'export';
      readonly workbook: string;
      readonly output: string;
      readonly scheme: string | null;
      readonly language: Language;
    };

/** Either the arguments, or the status to end with after help, version or a usage error was printed. */
export type ParsedSchemeArguments =
  | { readonly run: true; readonly arguments: SchemeArguments }
  | { readonly run: false; readonly status: 0 | 2 };

interface ExportOptions {
  readonly output: string;
  readonly scheme?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseSchemeArguments(argv: readonly string[], version: string): ParsedSchemeArguments {
  const parsed: SchemeArguments[] = [];
  const command = new Command('scheme')
    .description(
      '指标体系文件：校验，或由工作簿的指标表导出 / checks a scheme file, or exports one from a workbook',
    )
    .version(version, '-V, --version', '版本 / version')
    .helpOption('-h, --help', '帮助 / help')
    .exitOverride();
  command
    .command('check')
    .description('校验体系文件及其算例 / checks a scheme file and its worked examples')
    .argument('<file>', '体系文件（.json） / scheme file')
    .addOption(languageOption())
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 无误 / sound; 1 算例与结果不符 / an example does not hold; 2 文件有错 / the file is faulty',
    )
    .exitOverride()
    .action((file: string, { lang }: { lang: Language }) => {
      parsed.push({ action: 'check', file, language: lang });
    });
  command
    .command('export')
    .description('把工作簿的指标表导出为体系文件 / exports a workbook’s indicator table as a scheme file')
    .argument('<workbook>', '工作簿（.xlsx 或 .xlsm），只读 / workbook; only read')
    .requiredOption('-o, --output <file>', '体系文件（.json） / scheme file to write')
    .option('--scheme <id|file>', '评分所用的指标体系 / scheme by which the workbook is scored')
    .addOption(languageOption())
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 已导出 / exported; 1 已导出，但有指标得分会不同 / exported, but some scores would differ; 2 无法导出 / not exported',
    )
    .exitOverride()
    .action((workbook: string, { output, scheme, lang }: ExportOptions) => {
      parsed.push({ action: 'export', workbook, output, scheme: scheme ?? null, language: lang });
    });
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { run: false, status: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const [asked] = parsed;
  return asked === undefined ? { run: false, status: 2 } : { run: true, arguments: asked };
}

function languageOption(): Option {
  return new Option('--lang <language>', '提示语言 / language of messages')
    .choices(['zh', 'en'])
    .default('zh');
}
