import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import { MATCH } from './match-option';
import type { Language } from '../domain/bilingual';

/** What `interchange` was asked to do. */
export interface InterchangeArguments {
  readonly file: string;
  readonly output: string | null;
  readonly scheme: string | null;
  /** A file of corrections to the reader's matches. */
  readonly match: string | null;
  readonly language: Language;
}

interface ParsedOptions {
  readonly output?: string;
  readonly scheme?: string;
  readonly match?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseInterchangeArguments(
  argv: readonly string[],
  version: string,
): Parsed<InterchangeArguments> {
  const command = newCommand('interchange', version)
    .description(
      '一体化系统导入表：读取工作簿并评分，核对后写出只有 12 列导入表的工作簿\nScores a workbook and writes the sheet that the integrated budget system imports, after checking it',
    )
    .argument('<file>', '预算与指标工作簿（.xlsx 或 .xlsm），不会被改动 / the workbook; never changed')
    .option(
      '-o, --output <file>',
      '导入表文件（.xlsx）；不写则放在原文件旁，另起新名 / the file to upload; else beside the input under a new name',
    )
    .option('--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme')
    .option(...MATCH)
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\n工作簿里有多份自评时，每份一个文件，第二份起文件名加 -2、-3 / several evaluations make several files: -2, -3' +
        '\n退出码 / exit status: 0 已写出 / written; 1 系统会拒收，没有写出 / the system would refuse it, nothing written; 2 无法处理 / the input could not be used',
    );
  return parseBy(command, argv, () => {
    const options = command.opts<ParsedOptions>();
    return {
      file: command.args[0] ?? '',
      output: options.output ?? null,
      scheme: options.scheme ?? null,
      match: options.match ?? null,
      language: options.lang,
    };
  });
}
