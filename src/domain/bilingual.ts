/** The languages of the interface: Chinese first, English second. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** The same text for both languages, for arithmetic that needs no words. */
export function sameInBoth(text: string): Bilingual {
  return { zh: text, en: text };
}
