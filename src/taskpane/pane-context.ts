import { createContext, useContext } from 'react';

import type { Language } from '../domain/bilingual';
import type { CellRef } from '../domain/cell-ref';
import { WORDS, type Words } from './words';

/** What every part of the pane may need: the language, and ways to bring a place of the workbook to the front. */
export interface Pane {
  readonly language: Language;
  readonly words: Words;
  /** False where the place can not be reached. */
  readonly revealSheet: (sheet: string) => Promise<boolean>;
  readonly revealCell: (ref: CellRef) => Promise<boolean>;
}

const unavailable = (): Promise<boolean> => Promise.resolve(false);

export const PaneContext = createContext<Pane>({
  language: 'zh',
  words: WORDS.zh,
  revealSheet: unavailable,
  revealCell: unavailable,
});

export function usePane(): Pane {
  return useContext(PaneContext);
}
