import { FACT_LABELS } from '../columns/synonyms/fact-labels';
import { createLexicon } from '../columns/header-lexicon';
import { squeeze } from '../text';
import type { FactName } from '../../../domain/evaluation/input';

/** A fact a label names; `strong` where the label alone, without a colon, is clear. */
export interface FactLabel {
  readonly name: FactName;
  readonly strong: boolean;
}

/** `label：value` as it stands in one cell; `value` is empty where it stands in the next cell. */
export interface ColonPair {
  readonly label: string;
  readonly value: string;
}

/** `单位：人` above a table is no department. */
const SHORTEST_DEPARTMENT = 4;
const LONGEST_UNIT = 6;

const lexicon = createLexicon(FACT_LABELS);

/** The fact a label names, or null. `单位` and its like before 元, 万元 and the like name the amount unit. */
export function factLabel(label: string, value: string | null): FactLabel | null {
  const isUnit = /^(?:计量|计价|金额|货币)?单位$/.test(squeeze(label));
  const plain = squeeze(value ?? '');
  if (isUnit && /元$/.test(plain) && plain.length <= LONGEST_UNIT)
    return { name: 'amountUnit', strong: true };
  if (isUnit && value !== null && plain.length < SHORTEST_DEPARTMENT) return null;
  const match = lexicon.match(label);
  if (match.kind === 'field') return { name: match.field, strong: true };
  const [field] = match.kind === 'weak' ? match.fields : [];
  return field === undefined ? null : { name: field, strong: false };
}

const LABEL = /(?:^|[\s;；,，。])([^\s:：;；,，。]{1,14}(?:[（(][^）)]{0,12}[）)])?)\s*[:：]/gu;

/**
 * The `label：value` pairs of a text. A text holds several only where each label is a known fact, as in a signature
 * line; otherwise everything after the first colon is the value.
 */
export function colonPairs(text: string): readonly ColonPair[] {
  const found = [...text.matchAll(LABEL)].map((match) => ({
    label: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first] = found;
  if (first === undefined || text.slice(0, first.start).trim() !== '') return [];
  const labels = found.filter((label, index) => index === 0 || factLabel(label.label, 'x') !== null);
  return labels.map(({ label, end }, index) => ({
    label,
    value: text.slice(end, labels[index + 1]?.start ?? text.length).trim(),
  }));
}
