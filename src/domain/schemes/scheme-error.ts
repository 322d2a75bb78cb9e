import type { Bilingual, Language } from '../bilingual';
import { createFinding, type FindingParameters } from '../findings/finding';
import { schemeFindings } from '../findings/scheme-findings';

/** One fault in a scheme file. `path` is a JSON path such as `tree[0].children[2].weight`; empty for the file as a whole. */
export interface SchemeError {
  readonly code: string;
  /** The file, as the user named it; for a scheme that is extended, its id. */
  readonly source: string;
  readonly path: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

export type SchemeErrorCode = keyof typeof schemeFindings;

/** A fault at a JSON path given as keys and indices. */
export function schemeError<C extends SchemeErrorCode>(
  code: C,
  source: string,
  path: readonly PropertyKey[],
  parameters: FindingParameters<(typeof schemeFindings)[C]>,
): SchemeError {
  const { message, fix } = createFinding(schemeFindings, code, parameters, null);
  return { code, source, path: jsonPath(path), message, fix };
}

/** A JSON path in the notation people read: `tree[0].children[2].weight`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${String(part)}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** Whether one JSON path is, or leads through, another. */
export function startsAt(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`);
}

/** One line for people: file, place, what is wrong, what to do. */
export function formatSchemeError(error: SchemeError, language: Language): string {
  const place = error.path === '' ? error.source : `${error.source}: ${error.path}`;
  return language === 'zh'
    ? `${place}：${error.message.zh}。${error.fix.zh}。`
    : `${place}: ${error.message.en}. ${error.fix.en}.`;
}
