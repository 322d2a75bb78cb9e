import type { Language } from '../../domain/bilingual';

const zh = {
  next: '怎么办：',
  code: (code: string) => `代码：${code}`,
  failed: '没有完成',
  cancelled: '已停止',
  loading: '正在加载…',
  goTo: (address: string) => `转到 ${address}`,
  notThere: (address: string) => `转不到 ${address}：这张表可能已经改名或删除。请重新读取工作簿。`,
  more: (count: number) => `再显示 ${String(count)} 条`,
  severity: { error: '错误', warning: '警告', note: '提示' },
  whole: '整个工作簿',
  broken: '这一步显示不出来',
  notLoaded: '加载项的文件没有取到。',
  notLoadedFix: '请检查网络，然后点“再试一次”；仍然如此时，请关闭窗格再打开。内网用户请联系管理员。',
  retry: '再试一次',
  reading: '正在读取工作簿…',
  waiting: 'Excel 正忙，稍后会自动再读。下面是上一次读到的内容。',
  slow: '已经读了很久，Excel 可能没有回应。请按 Esc 退出正在编辑的单元格，关闭打开着的对话框，再点“重新读取”。',
  notRead: '没有读到工作簿',
  unwatched: 'Excel 没有把改动告诉这个窗格。改了单元格以后，请点“重新读取”。',
  readAgain: '重新读取',
};

export type SharedWords = typeof zh;

const en = {
  next: 'What to do: ',
  code: (code: string) => `Code: ${code}`,
  failed: 'This did not finish',
  cancelled: 'Stopped',
  loading: 'Loading…',
  goTo: (address: string) => `Go to ${address}`,
  notThere: (address: string) =>
    `${address} can not be reached: the sheet may have been renamed or deleted. Read the workbook again.`,
  more: (count: number) => `Show ${String(count)} more`,
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  whole: 'Whole workbook',
  broken: 'This step can not be shown',
  notLoaded: 'The files of this add-in did not load.',
  notLoadedFix:
    'Check the network and press “Try again”; if that does not help, close the pane and open it again. In a closed network ask the administrator.',
  retry: 'Try again',
  reading: 'Reading the workbook…',
  waiting: 'Excel is busy and will be asked again shortly. Below is what was read last.',
  slow: 'Reading takes very long; Excel may not be answering. Leave any cell being edited with Esc, close open dialogs, then press “Read again”.',
  notRead: 'The workbook was not read',
  unwatched: 'Excel does not tell this pane of changes. Press “Read again” after changing cells.',
  readAgain: 'Read again',
} satisfies SharedWords;

/** Texts that several steps use. */
export const SHARED_WORDS = { zh, en } satisfies Readonly<Record<Language, SharedWords>>;
