import { readKeptScheme } from '../../app/kept-scheme';
import { ok, type Result } from '../../domain/result';
import type { SchemeByYear } from '../../domain/schemes/load-scheme';
import type { HostError } from '../../workbook/host';
import type { ReadingCorrections } from '../../workbook/reading/corrections/corrections';
import { parseCorrections } from '../../workbook/reading/corrections/parse-corrections';
import type { WorkbookState } from './workbook-state';

/** Corrections that correct nothing. */
const EMPTY = '{"sheets":[]}';

/** The choices made for this document, as every use case takes them. */
export interface Choices {
  readonly scheme: SchemeByYear | null;
  readonly corrections: ReadingCorrections;
}

/** What was chosen for this document; fails where the scheme kept in it can not be read. */
export function choicesOf({
  scheme: kept,
  corrections,
}: Pick<WorkbookState, 'scheme' | 'corrections'>): Result<Choices, HostError> {
  const scheme = readKeptScheme(kept);
  if (!scheme.ok) return scheme;
  return ok({
    scheme: scheme.value?.scheme ?? null,
    corrections: parseCorrections(corrections ?? EMPTY).corrections,
  });
}
