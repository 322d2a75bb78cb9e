import { resolve } from 'node:path';

import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Failure } from './failure';
import { matchOption } from './match-option';
import { schemeByYearOption } from './scheme-option';
import { NO_CORRECTIONS, type ReadingCorrections } from '../workbook/reading/corrections/corrections';

/** What the user chose of how workbooks are read and scored, ready to use. */
export interface ReadingChoices {
  /** Null: the scheme the workbook names, else the shipped one. */
  readonly scheme: SchemeByYear | null;
  /** What the user corrected of the reader's matches. */
  readonly corrections: ReadingCorrections;
  /** The files these came from, over which nothing may be written. */
  readonly files: readonly string[];
}

/** Reads the files of `--scheme` and `--match`, where they were given. */
export async function readingChoices(
  options: { readonly scheme: string | null; readonly match: string | null },
  folder: string,
): Promise<Result<ReadingChoices, Failure>> {
  const schemeFile = options.scheme === null ? null : schemePath(options.scheme, folder);
  const scheme = schemeFile === null ? ok(null) : await schemeByYearOption(schemeFile);
  if (!scheme.ok) return scheme;
  const matchFile = options.match === null ? null : resolve(folder, options.match);
  const corrections = matchFile === null ? ok(NO_CORRECTIONS) : await matchOption(matchFile);
  if (!corrections.ok) return corrections;
  const files = [schemeFile, matchFile].filter((path) => path !== null);
  return ok({ scheme: scheme.value, corrections: corrections.value, files });
}

/** A shipped scheme's id stays as it is; anything that is a path is taken from the caller's folder. */
export function schemePath(option: string, folder: string): string {
  return /^[a-z0-9-]+$/.test(option) ? option : resolve(folder, option);
}
