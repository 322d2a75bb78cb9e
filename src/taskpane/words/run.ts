import type { Language } from '../../domain/bilingual';

const zh = {
  cancel: '停止',
  cancelling: '正在停止…',
  reading: '正在读取工作簿…',
  evaluating: '正在计算得分…',
  notStopped: '已请求停止，但 Excel 没有回应。没有写完的表上标有“未完成”。',
  notStoppedFix:
    '请按 Esc 退出正在编辑的单元格，关闭打开着的对话框，再重新运行；仍无回应时请保存并重新打开工作簿。',
};

type RunWords = typeof zh;

const en = {
  cancel: 'Stop',
  cancelling: 'Stopping…',
  reading: 'Reading the workbook…',
  evaluating: 'Scoring…',
  notStopped: 'Excel was asked to stop and does not answer. A sheet that is not complete says so.',
  notStoppedFix:
    'Leave any cell being edited with Esc, close open dialogs and run it again; if Excel still does not answer, save and reopen the workbook.',
} satisfies RunWords;

/** Texts of runs that read, score and write. */
export const RUN_WORDS = { zh, en } satisfies Readonly<Record<Language, RunWords>>;
