import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import { MATCH } from './match-option';
import type { Language } from '../domain/bilingual';

/** What `evaluate` was asked to do. `json` is a path, `-` for standard output, or null. */
export interface EvaluateArguments {
  readonly file: string;
  readonly output: string | null;
  readonly scheme: string | null;
  /** A file of corrections to the reader's matches. */
  readonly match: string | null;
  readonly json: string | null;
  /** Word file of the report, or null. */
  readonly report: string | null;
  readonly language: Language;
}

interface ParsedOptions {
  readonly output?: string;
  readonly scheme?: string;
  readonly match?: string;
  readonly json?: string;
  readonly report?: string;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseArguments(argv: readonly string[], version: string): Parsed<EvaluateArguments> {
  const command = newCommand('evaluate', version)
    .description(
      '预算绩效自评：读取工作簿，计算占比与得分，写出自评汇总表\nEvaluates a workbook and writes the self-evaluation summary sheet',
    )
    .argument('<file>', '预算与指标工作簿（.xlsx 或 .xlsm），不会被改动 / the workbook; never changed')
    .option(
      '-o, --output <file>',
      '结果文件；不写则放在原文件旁，另起新名 / the finished workbook; else beside the input under a new name',
    )
    .option('--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme')
    .option(...MATCH)
    .option(
      '--json <file|->',
      '另写机器可读的结果；- 为标准输出 / machine-readable result too; - for standard output',
    )
    .option('--report <file.docx>', '另写自评报告（Word） / the self-evaluation report as a Word file too')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 没有错误级问题 / no findings of severity error; 1 有错误级问题 / some; 2 无法处理 / the input could not be used',
    );
  return parseBy(command, argv, () => {
    const options = command.opts<ParsedOptions>();
    return {
      file: command.args[0] ?? '',
      output: options.output ?? null,
      scheme: options.scheme ?? null,
      match: options.match ?? null,
      json: options.json ?? null,
      report: options.report ?? null,
      language: options.lang,
    };
  });
}
