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

/** The failure for what nobody expected; its details are for a report to the maintainers. */
export function unexpectedFailure(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  const code = systemCode(error);
  return {
    code: 'unexpected',
    message: {
      zh: `程序遇到没有预料到的情况：${code === null ? '' : `${code} `}${detail}`,
      en: `Something unexpected happened: ${code === null ? '' : `${code} `}${detail}`,
    },
    fix: {
      zh: '输入文件没有被改动。请把这条信息和工作簿交给维护人员；设置 DEBUG=1 再运行一次可看到细节',
      en: 'The input was not changed. Send this message and the workbook to the maintainers; run again with DEBUG=1 for details',
    },
  };
}
