import { createFinding, type Finding } from '../findings/finding';
import { schemeChoiceFindings } from '../findings/scheme-choice-findings';
import type { EvaluationInput } from '../evaluation/input';
import { evaluationYear } from '../evaluation/evaluation-year';
import type { SchemeByYear } from './load-scheme';
import type { Scheme, Subject } from './scheme';
import { shippedSchemeByYear, shippedSchemeIds } from './shipped-schemes';
import { textOf } from '../values/words';

const DEFAULT_SCHEME: Readonly<Record<Subject, string>> = {
  department: 'department-overall',
  project: 'project',
};

const SUBJECT_NAME = {
  department: { zh: '部门整体支出', en: 'overall spending' },
  project: { zh: '项目支出', en: 'project spending' },
} as const;

/** A scheme for one evaluation, and what has to be said about the choice. */
export interface SchemeChoice {
  readonly scheme: Scheme;
  /** Why this one: the user chose it, the workbook names it, or it is the one that ships for the subject. */
  readonly origin: 'chosen' | 'named' | 'usual';
  readonly findings: readonly Finding[];
}

/** The shipped scheme for a subject, which counts where nobody says another. */
export function usualScheme(subject: Subject): SchemeByYear {
  return requireShipped(DEFAULT_SCHEME[subject]);
}

/**
 * Which scheme an evaluation uses: the one the user chose, else the one the workbook names (指标体系, by id or title),
 * else the shipped one for its subject. A scheme chosen for the main evaluation is not forced on evaluations of
 * another subject in the same workbook. Values that differ by year are those of the evaluation's year.
 */
export function chooseScheme(
  input: EvaluationInput,
  chosen: Scheme | SchemeByYear | null,
  isMain: boolean,
): SchemeChoice {
  const year = evaluationYear(input.facts.year);
  const own = chosen === null ? null : ofYear(chosen, year, 'chosen');
  if (own !== null && (isMain || own.scheme.subject === input.subject)) {
    const { scheme, findings } = own;
    if (scheme.subject === input.subject) return own;
    const mismatch = createFinding(
      schemeChoiceFindings,
      'scheme-for-other-subject',
      { used: scheme.title, subject: SUBJECT_NAME[input.subject] },
      null,
    );
    return { ...own, findings: [mismatch, ...findings] };
  }
  const fallback = ofYear(usualScheme(input.subject), year, 'usual');
  const cell = input.facts.scheme;
  const named = cell === undefined ? null : textOf(cell);
  if (cell === undefined || named === null) return fallback;
  const match = shippedSchemeIds()
    .map((id) => ofYear(requireShipped(id), year, 'named'))
    .find(({ scheme: { id, title } }) => id === named || title.zh === named || title.en === named);
  if (match !== undefined) return match;
  const finding = createFinding(
    schemeChoiceFindings,
    'scheme-not-found',
    { named, used: fallback.scheme.title, shipped: shippedSchemeIds().join('、') },
    cell.ref,
  );
  return { ...fallback, findings: [finding, ...fallback.findings] };
}

function ofYear(
  chosen: Scheme | SchemeByYear,
  year: number | null,
  origin: SchemeChoice['origin'],
): SchemeChoice {
  if (typeof chosen !== 'function') return { scheme: chosen, origin, findings: [] };
  const late = beginsLater(chosen, year);
  return { scheme: chosen(year).scheme, origin, findings: late === null ? [] : [late] };
}

/** Of a scheme whose values begin after a year: which do, and what to do; null where it has values for that year. */
export function beginsLater(chosen: SchemeByYear, year: number | null): Finding | null {
  const { scheme, beginLater } = chosen(year);
  if (beginLater.length === 0) return null;
  const parameters = { used: scheme.title, year: String(year), values: beginLater.join('、') };
  return createFinding(schemeChoiceFindings, 'scheme-begins-later', parameters, null);
}

function requireShipped(id: string): SchemeByYear {
  const scheme = shippedSchemeByYear(id);
  if (scheme === null) throw new Error(`shipped scheme ${id} is missing or invalid`);
  return scheme;
}
