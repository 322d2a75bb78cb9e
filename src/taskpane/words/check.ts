import type { Language } from '../../domain/bilingual';

const zh = {
  intro: '在这里核对分值、得分和校验问题。',
};

export type CheckWords = typeof zh;

const en = {
  intro: 'Weights, scores and findings are checked here.',
} satisfies CheckWords;

/** Texts of the step 检查. */
export const CHECK_WORDS = { zh, en } satisfies Readonly<Record<Language, CheckWords>>;
