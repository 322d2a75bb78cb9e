import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { HostError } from '../workbook/host';
import { NO_CORRECTIONS, type ReadingCorrections } from '../workbook/reading/corrections/corrections';
import { parseCorrections } from '../workbook/reading/corrections/parse-corrections';
import { readKeptScheme } from './kept-scheme';

/** The choices made for this document, as every use case takes them. */
export interface Choices {
  readonly scheme: SchemeByYear | null;
  readonly corrections: ReadingCorrections;
}

/** The same as they are kept in the document's settings; null where nothing was chosen. */
export interface KeptChoices {
  /** As `readKeptScheme` takes it. */
  readonly scheme: string | null;
  /** As `parseCorrections` takes them. */
  readonly corrections: string | null;
}

/** What was chosen for this document; fails where the scheme kept in it can not be read. */
export function choicesOf({ scheme: kept, corrections }: KeptChoices): Result<Choices, HostError> {
  const scheme = readKeptScheme(kept);
  if (!scheme.ok) return scheme;
  return ok({
    scheme: scheme.value?.scheme ?? null,
    corrections: corrections === null ? NO_CORRECTIONS : parseCorrections(corrections).corrections,
  });
}
