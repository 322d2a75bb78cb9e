import type { Language } from '../../domain/bilingual';

const zh = {
  intro: '从这里开始：准备要填的表，看看读到了什么。',
};

export type StartWords = typeof zh;

const en = {
  intro: 'Begin here: prepare the sheets to fill, and see what was found.',
} satisfies StartWords;

/** Texts of the step 开始. */
export const START_WORDS = { zh, en } satisfies Readonly<Record<Language, StartWords>>;
