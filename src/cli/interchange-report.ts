import { findingText } from './finding-text';
import type { PreparedUpload } from '../app/export-interchange';
import type { Language } from '../domain/bilingual';
import { fixed, sum } from '../domain/decimal';
import type { Severity } from '../domain/findings/finding';

const WORDS = {
  zh: {
    rows: (count: number) => `指标 ${String(count)} 项`,
    total: (score: string) => `得分合计 ${score}`,
    findings: (errors: number, warnings: number, notes: number) =>
      `导入前校验：错误 ${String(errors)} 条，警告 ${String(warnings)} 条，提示 ${String(notes)} 条`,
    comma: '，',
    written: (file: string) => `导入表：${file}`,
    refused: '没有写出导入表：有错误的指标会被系统拒收，请按上面的办法改正后重试。',
  },
  en: {
    rows: (count: number) => `${String(count)} indicators`,
    total: (score: string) => `sum of scores ${score}`,
    findings: (errors: number, warnings: number, notes: number) =>
      `Checks before import: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notes)} notes`,
    comma: ', ',
    written: (file: string) => `Upload sheet: ${file}`,
    refused:
      'Nothing was written: the system would refuse what has errors. Correct them as said above and try again.',
  },
} as const satisfies Record<Language, object>;

/** What a run says on the terminal: each evaluation with its findings, and where the files are; none where refused. */
export function interchangeReport(
  uploads: readonly PreparedUpload[],
  outputs: readonly string[],
  language: Language,
): string {
  const words = WORDS[language];
  const parts = uploads.map((upload) => oneUpload(upload, language).join('\n'));
  const end = outputs.length === 0 ? [words.refused] : outputs.map(words.written);
  return `${parts.join('\n\n')}\n\n${end.join('\n')}\n`;
}

function oneUpload({ evaluation, rows, findings }: PreparedUpload, language: Language): string[] {
  const words = WORDS[language];
  const { department, projectName, year, scheme } = evaluation;
  const who = [department, projectName, year === null ? null : String(year), scheme.title[language]];
  const total = fixed(sum(rows.flatMap(({ score }) => score ?? [])), scheme.rounding.scorePlaces);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    who.filter((part) => part !== null).join(' '),
    words.rows(rows.length) + words.comma + words.total(total),
    words.findings(count('error'), count('warning'), count('note')),
    ...findings.map((finding) => findingText(finding, language)),
  ];
}
