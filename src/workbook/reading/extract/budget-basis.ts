import { BUDGET_BASIS_WORDS, BUDGET_LINE_NAMES } from '../columns/synonyms/budget-headers';
import { squeeze } from '../text';
import { lineKey } from './budget-lines';
import type { BudgetBasis } from '../../../domain/evaluation/input';

/** The grouping a title, a section row or a group column names; null where it names none, or several. */
export function basisInWords(text: string): BudgetBasis | null {
  const plain = squeeze(text);
  const found = BUDGET_BASIS_WORDS.filter(({ words }) => words.some((word) => plain.includes(word)));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only.basis : null;
}

/** The grouping its lines' names tell: the only one with known names among them; null where none or several are. */
export function basisOfLines(names: readonly string[]): BudgetBasis | null {
  const keys = new Set(names.map(lineKey));
  const found = (Object.keys(BUDGET_LINE_NAMES) as (keyof typeof BUDGET_LINE_NAMES)[]).filter((basis) =>
    BUDGET_LINE_NAMES[basis].some((name) => keys.has(name)),
  );
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}
