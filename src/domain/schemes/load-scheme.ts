import { fail, type Result } from '../result';
import type { Scheme } from './scheme';
import type { SchemeError } from './scheme-error';

export type { SchemeError } from './scheme-error';

/**
 * Validates a scheme's JSON and builds the scheme. `source` is the file's name for error messages; `resolve` answers
 * the JSON of the scheme an `extends` names, or undefined.
 */
export function loadScheme(
  json: unknown,
  source: string,
  resolve: (id: string) => unknown,
): Result<Scheme, readonly SchemeError[]> {
  void json;
  void source;
  void resolve;
  return fail([]);
}
