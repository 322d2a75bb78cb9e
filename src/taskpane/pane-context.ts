import { createContext, useContext } from 'react';

import type { Language } from '../domain/bilingual';
import type { Environment } from './environment';
import type { Step } from './steps';
import type { ThemeName } from './theme';

/** What every part of the pane may need. */
export interface Pane {
  readonly environment: Environment;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Brings a step to the front and remembers it in the document. */
  readonly goTo: (step: Step) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** Throws outside the pane: without an environment nothing can work. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('rendered outside the pane');
  return pane;
}

/** A dictionary's texts in the pane's language: `const words = useWords(CHECK_WORDS)`. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[usePane().language];
}
