import { createLexicon } from './header-lexicon';
import { BUDGET_HEADERS } from './synonyms/budget-headers';
import { GOALS_HEADERS } from './synonyms/goals-headers';
import { INDICATOR_HEADERS } from './synonyms/indicator-headers';
import { KEY_TASK_HEADERS } from './synonyms/key-task-headers';
import type { HeaderLexicon } from './header-lexicon';
import type { BudgetColumn } from './synonyms/budget-headers';
import type { GoalsColumn } from './synonyms/goals-headers';
import type { IndicatorColumn } from './synonyms/indicator-headers';
import type { KeyTaskField } from '../../../domain/evaluation/input';

/** Columns by table kind. */
export interface ColumnsOfKind {
  indicator: IndicatorColumn;
  budget: BudgetColumn;
  'key-task': KeyTaskField;
  goals: GoalsColumn;
}

export type TableKind = keyof ColumnsOfKind;

/** One lexicon for each table kind. */
export type Lexicons = { readonly [K in TableKind]: HeaderLexicon<ColumnsOfKind[K]> };

export function createLexicons(): Lexicons {
  return {
    indicator: createLexicon(INDICATOR_HEADERS),
    budget: createLexicon(BUDGET_HEADERS),
    'key-task': createLexicon(KEY_TASK_HEADERS),
    goals: createLexicon(GOALS_HEADERS),
  };
}
