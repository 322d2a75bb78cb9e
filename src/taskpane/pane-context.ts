import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';

import type { Language } from '../domain/bilingual';
import type { Environment } from './environment';
import type { Step } from './steps';
import type { WorkbookState } from './store/workbook-state';
import type { WorkbookStore } from './store/workbook-store';
import type { ThemeName } from './theme';

/** What every part of the pane may need. */
export interface Pane {
  readonly environment: Environment;
  readonly language: Language;
  readonly theme: ThemeName;
  /** What is known of the open workbook; see {@link useWorkbook}. */
  readonly workbook: WorkbookStore;
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

/** Whether the step around is the one in front. */
export const IsInFront = createContext(true);

/** What is known of the open workbook, followed as it changes; by a step behind another once it comes to the front. */
export function useWorkbook(): WorkbookState {
  const { workbook } = usePane();
  const isInFront = useContext(IsInFront);
  const last = useRef<{ readonly workbook: WorkbookStore; readonly state: WorkbookState } | null>(null);
  const current = useCallback(() => {
    if (isInFront || last.current?.workbook !== workbook)
      last.current = { workbook, state: workbook.current() };
    return last.current.state;
  }, [workbook, isInFront]);
  return useSyncExternalStore(workbook.subscribe, current);
}

/** A dictionary's texts in the pane's language: `const words = useWords(CHECK_WORDS)`. */
export function useWords<W>(words: Readonly<Record<Language, W>>): W {
  return words[usePane().language];
}
