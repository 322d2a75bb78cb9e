import { Command, CommanderError, Option } from 'commander';

import type { Language } from '../domain/bilingual';

/** What `evaluate` was asked to do. `json` is a path, `-` for standard output, or null. */
export interface EvaluateArguments {
  readonly file: string;
  readonly output: string | null;
  readonly scheme: string | null;
  readonly json: string | null;
  readonly language: Language;
}

/** Either the arguments, or the status to end with after help, version or a usage error was printed. */
export type ParsedArguments =
  | { readonly run: true; readonly arguments: EvaluateArguments }
  | { readonly run: false; readonly status: 0 | 2 };

interface ParsedOptions {
  readonly output?: string;
  readonly scheme?: string;
  readonly json?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseArguments(argv: readonly string[], version: string): ParsedArguments {
  const command = new Command('evaluate')
    .description(
      '预算绩效自评：读取工作簿，计算占比与得分，写出自评汇总表\nEvaluates a workbook and writes the self-evaluation summary sheet',
    )
    .argument('<file>', '预算与指标工作簿（.xlsx 或 .xlsm），不会被改动 / the workbook; never changed')
    .option(
      '-o, --output <file>',
      '结果文件；不写则放在原文件旁，另起新名 / the finished workbook; else beside the input under a new name',
    )
    .option('--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme')
    .option(
      '--json <file|->',
      '另写机器可读的结果；- 为标准输出 / machine-readable result too; - for standard output',
    )
    .addOption(
      new Option('--lang <language>', '提示语言 / language of messages').choices(['zh', 'en']).default('zh'),
    )
    .version(version, '-V, --version', '版本 / version')
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 没有错误级问题 / no findings of severity error; 1 有错误级问题 / some; 2 无法处理 / the input could not be used',
    )
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
      file: command.args[0] ?? '',
      output: options.output ?? null,
      scheme: options.scheme ?? null,
      json: options.json ?? null,
      language: options.lang,
    },
  };
}
