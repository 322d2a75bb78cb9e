import type { Bilingual, Language } from '../domain/bilingual';

/** A reason why a command can not do its work: what and where, and what to do. The command ends with status 2. */
export interface Failure {
  readonly code: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** The two lines a person reads. */
export function failureText(failure: Failure, language: Language): string {
  const [label, hint] = language === 'zh' ? ['错误：', '处理办法：'] : ['Error: ', 'What to do: '];
  return `${label}${failure.message[language]}\n${hint}${failure.fix[language]}\n`;
}

/** The operating system's code of a failed file operation, such as ENOENT; null for anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
