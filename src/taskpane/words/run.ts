import type { Language } from '../../domain/bilingual';

const zh = {
  cancel: '停止',
  cancelling: '正在停止…',
  reading: '正在读取工作簿…',
  evaluating: '正在计算得分…',
};

type RunWords = typeof zh;

const en = {
  cancel: 'Stop',
  cancelling: 'Stopping…',
  reading: 'Reading the workbook…',
  evaluating: 'Scoring…',
} satisfies RunWords;

/** Texts of runs that read, score and write. */
export const RUN_WORDS = { zh, en } satisfies Readonly<Record<Language, RunWords>>;
