import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
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

interface ExportOptions {
  readonly output: string;
  readonly scheme?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseSchemeArguments(argv: readonly string[], version: string): Parsed<SchemeArguments> {
  const parsed: SchemeArguments[] = [];
  const command = newCommand('scheme', version).description(
    '指标体系文件：校验，或由工作簿的指标表导出 / checks a scheme file, or exports one from a workbook',
  );
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
  return parseBy(command, argv, () => parsed[0] ?? null);
}
