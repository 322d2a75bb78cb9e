import type { HostError } from '../workbook/host';

/** The failure for what nobody expected, where a workbook is open in Excel; its detail is for the maintainers. */
export function unexpectedFailure(error: unknown): HostError {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'unexpected',
    message: {
      zh: `程序遇到没有预料到的情况：${detail}`,
      en: `Something unexpected happened: ${detail}`,
    },
    fix: {
      zh: '您的表没有被改动。请再试一次；仍然如此时，把这条信息交给安装本加载项的管理员。',
      en: 'Your own sheets were not changed. Try again; if it happens again, give this message to the administrator who installed the add-in.',
    },
  };
}
