import { languageOption, newCommand, parseBy, type Parsed } from './command-line';
import type { Language } from '../domain/bilingual';

/** What `report check` was asked to do. */
export interface ReportArguments {
  readonly document: string;
  readonly workbook: string;
  readonly scheme: string | null;
  readonly language: Language;
}

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
    .option('--scheme <id|file>', '指标体系编号或文件（.json） / id or file of a scheme')
    .addOption(languageOption())
    .helpOption('-h, --help', '帮助 / help')
    .addHelpText(
      'after',
      '\n退出码 / exit status: 0 没有不一致的数字 / no figure differs; 1 有 / some; 2 无法核对 / a file could not be used',
    )
    .exitOverride()
    .action((document: string, workbook: string, options: { scheme?: string; lang: Language }) => {
      parsed.push({ document, workbook, scheme: options.scheme ?? null, language: options.lang });
    });
  return parseBy(command, argv, () => parsed[0] ?? null);
}
