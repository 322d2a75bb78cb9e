import type { Result } from '../../src/domain/result';

/** The value of a result that a test takes to be one. */
export function valueOf<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
