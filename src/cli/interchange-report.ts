import type { PreparedUpload } from '../app/export-interchange';
import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import { fixed, sum } from '../domain/decimal';
import type { Finding, Severity } from '../domain/findings/finding';

const WORDS = {
  zh: {
    rows: (count: number) => `指标 ${String(count)} 项`,
    total: (score: string) => `得分合计 ${score}`,
    findings: (errors: number, warnings: number, notes: number) =>
      `导入前校验：错误 ${String(errors)} 条，警告 ${String(warnings)} 条，提示 ${String(notes)} 条`,
    severity: { error: '错误', warning: '警告', note: '提示' },
    fix: '办法：',
    comma: '，',
    bracket: (text: string) => `（${text}）`,
    written: (file: string) => `导入表：${file}`,
    refused: '没有写出导入表：有错误的指标会被系统拒收，请按上面的办法改正后重试。',
  },
  en: {
    rows: (count: number) => `${String(count)} indicators`,
    total: (score: string) => `sum of scores ${score}`,
    findings: (errors: number, warnings: number, notes: number) =>
      `Checks before import: ${String(errors)} errors, ${String(warnings)} warnings, ${String(notes)} notes`,
    severity: { error: 'error', warning: 'warning', note: 'note' },
    fix: 'What to do: ',
    comma: ', ',
    bracket: (text: string) => ` (${text})`,
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
  const total = fixed(sum(rows.flatMap(({ score }) => score ?? [])), 2);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    who.filter((part) => part !== null).join(' '),
    words.rows(rows.length) + words.comma + words.total(total),
    words.findings(count('error'), count('warning'), count('note')),
    ...findings.map((finding) => findingLine(finding, language)),
  ];
}

function findingLine(finding: Finding, language: Language): string {
  const words = WORDS[language];
  const where = finding.ref === null ? '' : `${formatRef(finding.ref)} `;
  return `  [${words.severity[finding.severity]}] ${where}${finding.message[language]} ${words.fix}${finding.fix[language]}${words.bracket(finding.code)}`;
}
