import { ZERO, ratio, type Decimal, type Ratio } from '../decimal';
import type { Bilingual } from '../bilingual';
import { createFinding } from '../findings/finding';
import type { Finding } from '../findings/finding';
import { scoringFindings } from '../findings/scoring-findings';
import { fail, ok, type Result } from '../result';
import type { RuleInputs, RuleOutcome, ScoreFormula } from './rule';
import { printed } from './printed';

type Scored = Extract<RuleOutcome, { status: 'scored' }>;

/** What an outcome says besides its points and working. */
type Rest = Pick<Scored, 'completion' | 'met' | 'formula'> & { readonly findings?: readonly Finding[] };

/** An outcome without a score, for the reason the findings give. */
export function unscored(findings: readonly Finding[], formula: ScoreFormula | null = null): RuleOutcome {
  return { status: 'unscored', formula, findings };
}

/** An outcome whose points are told in words, such as full marks or none. */
export function scoredInWords(points: Decimal, working: Bilingual, rest: Rest): RuleOutcome {
  return { status: 'scored', points: ratio(points), working, arithmetic: false, findings: [], ...rest };
}

/** An outcome whose points are the result of `working`; a negative result counts as 0 and the working says so. */
export function scoredByArithmetic(points: Ratio, working: Bilingual, rest: Rest): RuleOutcome {
  if (points.numerator.lt(ZERO)) {
    return scoredInWords(ZERO, { zh: `${working.zh} ＜ 0`, en: `${working.en} < 0` }, rest);
  }
  return { status: 'scored', points, working, arithmetic: true, findings: [], ...rest };
}

/** `numerator ÷ denominator × weight` with its working `183 ÷ 300 × 3`. The denominator is not 0. */
export function scoredByShare(
  numerator: Decimal,
  denominator: Decimal,
  inputs: RuleInputs,
  rest: Rest,
): RuleOutcome {
  const { measure, weight } = inputs;
  const text = `${printed(numerator, measure)} ÷ ${printed(denominator, measure)} × ${printed(weight)}`;
  return scoredByArithmetic(ratio(numerator.times(weight), denominator), { zh: text, en: text }, rest);
}

/** A quotient, or null where its denominator is not above 0 and it would say nothing about completion. */
export function completionOf(numerator: Decimal, denominator: Decimal): Ratio | null {
  return denominator.gt(ZERO) ? ratio(numerator, denominator) : null;
}

/** The actual as a number that can be reckoned with, or the outcome to return instead. */
export function actualOf(inputs: RuleInputs): Result<Decimal, RuleOutcome> {
  if (inputs.measure === 'date') {
    return fail(unscored([createFinding(scoringFindings, 'date-by-ratio', named(inputs), inputs.ref)]));
  }
  if (inputs.actual === null) {
    return fail(unscored([createFinding(scoringFindings, 'actual-not-a-number', named(inputs), inputs.ref)]));
  }
  return ok(inputs.actual.value);
}

/** Target and actual as numbers, or the outcome to return instead. */
export function targetAndActualOf(
  inputs: RuleInputs,
): Result<{ readonly target: Decimal; readonly actual: Decimal }, RuleOutcome> {
  if (inputs.target === null) {
    return fail(unscored([createFinding(scoringFindings, 'missing-target', named(inputs), inputs.ref)]));
  }
  const actual = actualOf(inputs);
  return actual.ok ? ok({ target: inputs.target.value, actual: actual.value }) : actual;
}

/** A negative target that is not met has no meaningful share: unscored. */
export function negativeTargetNotMet(inputs: RuleInputs, formula: ScoreFormula): RuleOutcome {
  return unscored(
    [createFinding(scoringFindings, 'negative-target-not-met', named(inputs), inputs.ref)],
    formula,
  );
}

/** Target 0 that is not met: no share can be taken of it, so no points. */
export function zeroTargetNotMet(actual: Decimal, inputs: RuleInputs, rest: Omit<Rest, 'met'>): RuleOutcome {
  const value = printed(actual, inputs.measure);
  return scoredInWords(
    ZERO,
    { zh: `指标值为 0，完成值 ${value} 未达到`, en: `the target is 0 and ${value} does not meet it` },
    { ...rest, met: false },
  );
}

/** The note that a strict comparison met exact equality. */
export function strictEqualityNote(inputs: RuleInputs, sign: string): Finding {
  return createFinding(scoringFindings, 'strict-at-equality', { ...named(inputs), sign }, inputs.ref);
}

function named(inputs: RuleInputs): { readonly indicator: string } {
  return { indicator: inputs.indicator };
}
