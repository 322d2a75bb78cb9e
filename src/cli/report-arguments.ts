import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import { MATCH } from './match-option';
import type { Language } from '../domain/bilingual';

/** What `report check` was asked to do. */
export interface CheckReportArguments {
  readonly command: 'check';
  readonly document: string;
  readonly workbook: string;
  readonly scheme: string | null;
  /** A file of corrections to the reader's matches. */
  readonly match: string | null;
  readonly language: Language;
}

/** What `report write` was asked to do. */
export interface WriteReportArguments {
  readonly command: 'write';
  readonly workbook: string;
  readonly output: string | null;
  readonly scheme: string | null;
  /** A file of corrections to the reader's matches. */
  readonly match: string | null;
  readonly language: Language;
}

export type ReportArguments = CheckReportArguments | WriteReportArguments;

const SCHEME = ['--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme'] as const;

/** Parses the command line; help goes to standard output, usage errors to standard error. */
export function parseReportArguments(argv: readonly string[], version: string): Parsed<ReportArguments> {
  const parsed: ReportArguments[] = [];
  const command = newCommand('report', version).description('自评报告 / the self-evaluation report');
  command
    .command('check')
    .description(
      '逐句核对报告中的数字与工作簿的自评结果 / holds the figures of a report against the workbook, sentence by sentence',
    )
    .argument('<document>', '自评报告（.docx），只读 / report; only read')
    .argument('<workbook>', '工作簿（.xlsx 或 .xlsm），只读 / workbook; only read')
    .option(...SCHEME)
    .option(...MATCH)
    .addOption(languageOption())
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 没有不一致的数字 / no figure differs; 1 有 / some; 2 无法核对 / a file could not be used',
    )
    .exitOverride()
    .action(
      (document: string, workbook: string, options: { scheme?: string; match?: string; lang: Language }) => {
        const { scheme = null, match = null, lang: language } = options;
        parsed.push({ command: 'check', document, workbook, scheme, match, language });
      },
    );
  command
    .command('write')
    .description(
      '把自评报告写到工作簿的“自评报告”表，手工改过的段落保留 / writes the report to a sheet of the workbook; what people wrote there stays',
    )
    .argument('<workbook>', '工作簿（.xlsx 或 .xlsm），不会被改动 / workbook; never changed')
    .option(
      '-o, --output <file>',
      '结果文件；不写则放在工作簿旁，另起新名 / the finished workbook; else beside the workbook under a new name',
    )
    .option(...SCHEME)
    .option(...MATCH)
    .addOption(languageOption())
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 已写入，没有不一致的数字 / written, no figure differs; 1 已写入，有 / written, some; 2 没有写入 / not written',
    )
    .exitOverride()
    .action(
      (workbook: string, options: { scheme?: string; match?: string; output?: string; lang: Language }) => {
        const { scheme = null, match = null, output = null, lang: language } = options;
        parsed.push({ command: 'write', workbook, output, scheme, match, language });
      },
    );
  return parseBy(command, argv, () => parsed[0] ?? null);
}
