import { createFinding, type Finding } from '../findings/finding';
import { schemeChoiceFindings } from '../findings/scheme-choice-findings';
import type { EvaluationInput } from '../evaluation/input';
import type { Scheme, Subject } from './scheme';
import { shippedScheme, shippedSchemeIds } from './shipped-schemes';
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
  readonly findings: readonly Finding[];
}

/**
 * Which scheme an evaluation uses: the one the user chose, else the one the workbook names (指标体系, by id or title),
 * else the shipped one for its subject. A scheme chosen for the main evaluation is not forced on evaluations of
 * another subject in the same workbook.
 */
export function chooseScheme(input: EvaluationInput, chosen: Scheme | null, isMain: boolean): SchemeChoice {
  if (chosen !== null && (isMain || chosen.subject === input.subject)) {
    const mismatch =
      chosen.subject === input.subject
        ? []
        : [
            createFinding(
              schemeChoiceFindings,
              'scheme-for-other-subject',
              { used: chosen.title, subject: SUBJECT_NAME[input.subject] },
              null,
            ),
          ];
    return { scheme: chosen, findings: mismatch };
  }
  const fallback = requireShipped(DEFAULT_SCHEME[input.subject]);
  const cell = input.facts.scheme;
  const named = cell === undefined ? null : textOf(cell);
  if (cell === undefined || named === null) return { scheme: fallback, findings: [] };
  const shipped = shippedSchemeIds().map(requireShipped);
  const match = shipped.find(
    (scheme) => scheme.id === named || scheme.title.zh === named || scheme.title.en === named,
  );
  if (match !== undefined) return { scheme: match, findings: [] };
  const finding = createFinding(
    schemeChoiceFindings,
    'scheme-not-found',
    { named, used: fallback.title, shipped: shippedSchemeIds().join('、') },
    cell.ref,
  );
  return { scheme: fallback, findings: [finding] };
}

function requireShipped(id: string): Scheme {
  const scheme = shippedScheme(id);
  if (scheme === null) throw new Error(`shipped scheme ${id} is missing or invalid`);
  return scheme;
}
