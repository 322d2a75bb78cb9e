import type { Language } from '../../domain/bilingual';

const zh = {
  intro: '自评以后，这里有图表。',
};

export type LookWords = typeof zh;

const en = {
  intro: 'Charts stand here after an evaluation.',
} satisfies LookWords;

/** Texts of the step 图表. */
export const LOOK_WORDS = { zh, en } satisfies Readonly<Record<Language, LookWords>>;
