import { labelKeys, squeeze } from '../text';
import type { Synonyms } from './synonyms/synonyms';

/** What a header text stands for. */
export type HeaderMatch<F extends string> =
  | { readonly kind: 'field'; readonly field: F }
  /** In order of preference; the first that no other column has. */
  | { readonly kind: 'weak'; readonly fields: readonly F[] }
  /** Names several fields at once, such as `分值/得分`. */
  | { readonly kind: 'ambiguous'; readonly fields: readonly F[] }
  | { readonly kind: 'unknown' };

/** Looks header texts up in one table kind's synonyms. */
export interface HeaderLexicon<F extends string> {
  match(text: string, withoutYear?: boolean): HeaderMatch<F>;
}

const LONGEST_HEADER = 80;
/** How many texts a lexicon remembers; it outlives the workbooks it is asked about. */
const MOST_REMEMBERED = 2000;
const UNKNOWN = { kind: 'unknown' } as const;

/** A lexicon over one table kind's synonyms; it remembers what it looked up. */
export function createLexicon<F extends string>(synonyms: Synonyms<F>): HeaderLexicon<F> {
  const strong = new Map<string, F>();
  const weak = new Map<string, F[]>();
  for (const field of Object.keys(synonyms.strong) as F[]) {
    for (const text of synonyms.strong[field]) strong.set(squeeze(text), field);
    for (const text of synonyms.weak[field] ?? []) {
      weak.set(squeeze(text), [...(weak.get(squeeze(text)) ?? []), field]);
    }
  }
  const remembered = [new Map<string, HeaderMatch<F>>(), new Map<string, HeaderMatch<F>>()] as const;

  const exact = (text: string, withoutYear: boolean): HeaderMatch<F> => {
    const keys = labelKeys(text, withoutYear);
    for (const key of keys) {
      const field = strong.get(key);
      if (field !== undefined) return { kind: 'field', field };
    }
    for (const key of keys) {
      const fields = weak.get(key);
      if (fields !== undefined) return { kind: 'weak', fields };
    }
    return UNKNOWN;
  };

  const lookUp = (text: string, withoutYear: boolean): HeaderMatch<F> => {
    if (text.length > LONGEST_HEADER) return UNKNOWN;
    const whole = exact(text, withoutYear);
    if (whole.kind !== 'unknown') return whole;
    const parts = squeeze(text).split(/[/、|和及与]/);
    if (parts.length < 2) return UNKNOWN;
    const matches = parts.map((part) => exact(part, withoutYear));
    const fields = new Set(matches.flatMap((match) => (match.kind === 'field' ? [match.field] : [])));
    if (!matches.every((match) => match.kind === 'field')) return UNKNOWN;
    const [only] = fields;
    if (fields.size === 1 && only !== undefined) return { kind: 'field', field: only };
    return { kind: 'ambiguous', fields: [...fields] };
  };

  return {
    match(text, withoutYear = false) {
      const memory = remembered[withoutYear ? 1 : 0];
      const known = memory.get(text);
      if (known !== undefined) return known;
      const found = lookUp(text, withoutYear);
      if (memory.size >= MOST_REMEMBERED) memory.clear();
      memory.set(text, found);
      return found;
    },
  };
}
