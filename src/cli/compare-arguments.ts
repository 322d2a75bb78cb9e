import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import { MATCH } from './match-option';
import type { Language } from '../domain/bilingual';

/** What `compare` was asked to do. `json` is a path, `-` for standard output, or null. */
export interface CompareArguments {
  readonly thisYear: string;
  readonly lastYear: string;
  readonly output: string | null;
  readonly scheme: string | null;
  /** A file of corrections to the reader's matches. */
  readonly match: string | null;
  readonly json: string | null;
  readonly language: Language;
}

interface ParsedOptions {
  readonly output?: string;
  readonly scheme?: string;
  readonly match?: string;
  readonly json?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseCompareArguments(argv: readonly string[], version: string): Parsed<CompareArguments> {
  const command = newCommand('compare', version)
    .description(
      '上年对比：按本年的指标体系评上年的工作簿，逐项列出两年的差异\nScores last year’s workbook under this year’s scheme and lists the differences',
    )
    .argument(
      '<this-year>',
      '本年的工作簿（.xlsx 或 .xlsm），不会被改动 / this year’s workbook; never changed',
    )
    .argument('<last-year>', '上年的工作簿，只读 / last year’s workbook; only read')
    .option(
      '-o, --output <file>',
      '结果文件（本年工作簿加“上年对比”表）；不写则放在本年文件旁，另起新名 / the finished workbook; else beside this year’s under a new name',
    )
    .option('--scheme <id|file>', '本年的指标体系编号或文件（.json） / id or file of this year’s scheme')
    .option(...MATCH)
    .option(
      '--json <file|->',
      '另写机器可读的结果；- 为标准输出 / machine-readable result too; - for standard output',
    )
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 对比没有错误级问题 / the comparison has no findings of severity error; 1 有 / some; 2 无法处理 / an input could not be used',
    );
  return parseBy(command, argv, () => {
    const options = command.opts<ParsedOptions>();
    const [thisYear = '', lastYear = ''] = command.args;
    return {
      thisYear,
      lastYear,
      output: options.output ?? null,
      scheme: options.scheme ?? null,
      match: options.match ?? null,
      json: options.json ?? null,
      language: options.lang,
    };
  });
}
