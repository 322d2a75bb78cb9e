import { chooseScheme, type SchemeChoice } from '../schemes/choose-scheme';
import type { SchemeByYear } from '../schemes/load-scheme';
import type { Scheme } from '../schemes/scheme';
import { evaluate } from './evaluate';
import type { Evaluation } from './evaluation';
import type { EvaluationInput } from './input';

/** An evaluation under the scheme that counts for it (see {@link chooseScheme}), with what has to be said of the choice. */
export function evaluateChosen(
  input: EvaluationInput,
  chosen: Scheme | SchemeByYear | null,
  isMain: boolean,
): Evaluation {
  return evaluateBy(input, chooseScheme(input, chosen, isMain));
}

/** Like {@link evaluateChosen}, where the choice is known already. */
export function evaluateBy(input: EvaluationInput, { scheme, findings }: SchemeChoice): Evaluation {
  return evaluate({ ...input, findings: [...findings, ...input.findings] }, scheme);
}
