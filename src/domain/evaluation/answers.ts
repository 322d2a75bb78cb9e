import { formatRef } from '../cell-ref';
import type { Bilingual } from '../bilingual';
import type { Finding } from '../findings/finding';
import type { Evaluation } from './evaluation';
import { identifyFindings, identityKey, type FindingIdentity } from './finding-place';

/** A reason as it is kept, with what the finding said when it was given. */
export interface Answer extends FindingIdentity {
  readonly cell: string;
  readonly message: string;
  /** Never blank where it answers something. */
  readonly reason: string;
}

/** A line of the list of answers; `gone` marks a reason whose finding is not raised any more. */
export interface AnswerLine extends FindingIdentity {
  readonly cell: string;
  readonly message: string | Bilingual;
  readonly reason: string;
  readonly status: 'open' | 'answered' | 'gone';
}

/** The evaluation with the reasons beside the findings they answer. Figures never change by an answer. */
export function withAnswers(evaluation: Evaluation, answers: readonly Answer[]): Evaluation {
  const reasons = reasonsByKey(answers);
  if (reasons.size === 0) return evaluation;
  const findings = identifyFindings(evaluation).map(({ finding, identity }): Finding => {
    const answer = reasons.get(identityKey(identity))?.reason;
    return answer === undefined || finding.answerable !== true ? finding : { ...finding, answer };
  });
  return { ...evaluation, findings };
}

/**
 * Everything that can be answered in a workbook: what is open first, then what is answered, then reasons whose finding has
 * gone, so that no reason is ever lost.
 */
export function answerLines(
  evaluations: readonly Evaluation[],
  answers: readonly Answer[],
): readonly AnswerLine[] {
  const reasons = reasonsByKey(answers);
  const used = new Set<Answer>();
  const present = evaluations.flatMap(identifyFindings).flatMap(({ finding, identity }): AnswerLine[] => {
    if (finding.answerable !== true) return [];
    const answer = reasons.get(identityKey(identity));
    if (answer !== undefined) used.add(answer);
    return [
      {
        ...identity,
        cell: finding.ref === null ? '' : formatRef(finding.ref),
        message: finding.message,
        reason: answer?.reason ?? '',
        status: answer === undefined ? 'open' : 'answered',
      },
    ];
  });
  const gone = answers
    .filter((answer) => isGiven(answer) && !used.has(answer))
    .map((answer): AnswerLine => ({ ...answer, status: 'gone' }));
  const of = (status: AnswerLine['status']): readonly AnswerLine[] =>
    present.filter((line) => line.status === status);
  return [...of('open'), ...of('answered'), ...gone];
}

/** The answers of both, those of `first` where both answer the same finding differently. */
export function mergeAnswers(first: readonly Answer[], second: readonly Answer[]): readonly Answer[] {
  const given = first.filter(isGiven);
  const keys = new Set(given.map(identityKey));
  return [...given, ...second.filter((answer) => !keys.has(identityKey(answer)))];
}

/** The first reason given for each finding. */
function reasonsByKey(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  const reasons = new Map<string, Answer>();
  for (const answer of answers) {
    const key = identityKey(answer);
    if (isGiven(answer) && !reasons.has(key)) reasons.set(key, answer);
  }
  return reasons;
}

function isGiven({ reason }: Answer): boolean {
  return reason.trim() !== '';
}
