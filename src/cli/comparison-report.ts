import type { ComparedSheet, ComparedWorkbooks } from '../app/compare-with-last-year';
import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import { comparedPlaces } from '../domain/comparison/compared-places';
import type { ComparedFigure } from '../domain/comparison/comparison';
import { changesText } from '../domain/comparison/changes';
import { fixed, type Decimal } from '../domain/decimal';

const WORDS = {
  zh: {
    total: '自评总分',
    lastYear: '上年',
    thisYear: '本年',
    none: '—',
    changed: (count: number, all: number) => `指标：共 ${String(all)} 项，${String(count)} 项有变化`,
    findings: (count: number) => `校验：${String(count)} 条`,
    fix: '办法：',
    colon: '：',
    sheet: '对比表',
    renamed: '（工作簿里已有一张不是本工具写的“上年对比”，所以用了这个名字）',
    file: '文件',
    severity: { error: '错误', warning: '警告', note: '提示' },
  },
  en: {
    total: 'Total score',
    lastYear: 'last year',
    thisYear: 'this year',
    none: '—',
    changed: (count: number, all: number) => `Indicators: ${String(count)} of ${String(all)} changed`,
    findings: (count: number) => `Checks: ${String(count)} findings`,
    fix: 'What to do: ',
    colon: ': ',
    sheet: 'Sheet',
    renamed: ' (the workbook has a sheet 上年对比 that this tool did not write, so another name was chosen)',
    file: 'File',
    severity: { error: 'error', warning: 'warning', note: 'note' },
  },
} as const satisfies Record<Language, object>;

/** What a run says on the terminal: the totals, each changed indicator and why, findings, and where the file is. */
export function comparisonReport(
  { main, projects }: ComparedWorkbooks,
  output: string,
  language: Language,
): string {
  const { file, colon } = WORDS[language];
  const parts = [main, ...projects].map((each) => oneComparison(each, language).join('\n'));
  return `${parts.join('\n\n')}\n\n${file}${colon}${output}\n`;
}

function oneComparison({ comparison, sheet, renamed }: ComparedSheet, language: Language): string[] {
  const words = WORDS[language];
  const { thisYear, total, indicators, findings } = comparison;
  const places = comparedPlaces(comparison);
  const shown = (value: Decimal | null, digits: number): string =>
    value === null ? words.none : fixed(value, digits);
  const signed = (value: Decimal | null, digits: number): string =>
    value === null ? words.none : `${value.gt('0') ? '+' : ''}${fixed(value, digits)}`;
  const change = ({ lastYear, thisYear: now, difference }: ComparedFigure): string =>
    `${shown(lastYear, places.score)} → ${shown(now, places.score)} (${signed(difference, places.score)})`;
  const changed = indicators.filter(({ why }) => why !== 'unchanged');
  return [
    [thisYear.department, thisYear.projectName].filter((part) => part !== null).join(' '),
    `${words.total}${words.colon}${words.lastYear} ${shown(total.score.lastYear, places.total)} → ${words.thisYear} ${shown(total.score.thisYear, places.total)} (${signed(total.score.difference, places.total)})`,
    words.changed(changed.length, indicators.length),
    ...changed.map(({ thisYear: now, lastYear: before, score, changes }) => {
      const path = (now ?? before)?.path.join(' / ') ?? '';
      return `  ${path}${words.colon}${change(score)} ${changesText(changes)[language]}`;
    }),
    words.findings(findings.length),
    ...findings.map(({ severity, ref, message, fix, code }) => {
      const where = ref === null ? '' : `${formatRef(ref)} `;
      return `  [${words.severity[severity]}] ${where}${message[language]} ${words.fix}${fix[language]} (${code})`;
    }),
    `${words.sheet}${words.colon}${sheet}${renamed ? words.renamed : ''}`,
  ];
}
