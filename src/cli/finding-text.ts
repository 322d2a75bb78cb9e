import type { Language } from '../domain/bilingual';
import { formatRef } from '../domain/cell-ref';
import type { Finding } from '../domain/findings/finding';

const WORDS = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '提示' },
    fix: '办法：',
    bracket: (text: string) => `（${text}）`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    fix: 'What to do: ',
    bracket: (text: string) => ` (${text})`,
  },
} as const satisfies Record<Language, object>;

/** One finding as a line on the terminal: severity, cell, what is wrong, what to do, code. */
export function findingText(finding: Finding, language: Language): string {
  const words = WORDS[language];
  const where = finding.ref === null ? '' : `${formatRef(finding.ref)} `;
  return `  [${words.severity[finding.severity]}] ${where}${finding.message[language]} ${words.fix}${finding.fix[language]}${words.bracket(finding.code)}`;
}
