import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import type { Language } from '../domain/bilingual';

/** What `batch` was asked to do. `json` is a path, `-` for standard output, or null. */
export interface BatchArguments {
  readonly inputs: readonly string[];
  /** Folder the finished workbooks go to. */
  readonly output: string;
  readonly scheme: string | null;
  readonly json: string | null;
  /** Whether each workbook's report is written beside it as a Word file. */
  readonly report: boolean;
  readonly language: Language;
}

interface ParsedOptions {
  readonly output: string;
  readonly scheme?: string;
  readonly json?: string;
  readonly report?: boolean;
  readonly lang: Language;
}

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseBatchArguments(argv: readonly string[], version: string): Parsed<BatchArguments> {
  const command = newCommand('batch', version)
    .description(
      '批量自评：逐个处理多个工作簿，互不影响，最后列出总表\nEvaluates many workbooks, each on its own, and lists the results',
    )
    .argument(
      '<files-or-folders...>',
      '工作簿，或其所在文件夹（含下级）；不会被改动 / workbooks, or folders of them; never changed',
    )
    .requiredOption('-o, --output <folder>', '结果文件夹 / folder for the finished workbooks')
    .option('--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme')
    .option(
      '--json <file|->',
      '另写机器可读的结果；- 为标准输出 / machine-readable results too; - for standard output',
    )
    .option('--report', '另写各工作簿的自评报告（Word） / the reports as Word files too')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\n退出码（取最重的一个） / exit status, the worst of all: 0 没有错误级问题 / no findings of severity error; 1 有错误级问题 / some; 2 有无法处理的文件 / a file could not be used',
    );
  return parseBy(command, argv, () => {
    const options = command.opts<ParsedOptions>();
    return {
      inputs: command.args,
      output: options.output,
      scheme: options.scheme ?? null,
      json: options.json ?? null,
      report: options.report === true,
      language: options.lang,
    };
  });
}
