import type { Language } from '../../domain/bilingual';

const zh = {
  intro: '自评以后，在这里生成要交付的材料。',
};

export type DeliverWords = typeof zh;

const en = {
  intro: 'What is to be handed over is made here after an evaluation.',
} satisfies DeliverWords;

/** Texts of the step 交付. */
export const DELIVER_WORDS = { zh, en } satisfies Readonly<Record<Language, DeliverWords>>;
