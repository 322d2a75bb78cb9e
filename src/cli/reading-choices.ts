import { resolve } from 'node:path';

import { ok, type Result } from '../domain/result';
import type { SchemeByYear } from '../domain/schemes/load-scheme';
import type { Failure } from './failure';
import { schemeByYearOption } from './scheme-option';

/** What the user chose of how workbooks are read and scored, ready to use. */
export interface ReadingChoices {
  /** Null: the scheme the workbook names, else the shipped one. */
  readonly scheme: SchemeByYear | null;
  /** The files these came from, over which nothing may be written. */
  readonly files: readonly string[];
}

/** Reads the file of `--scheme`, where one was given. */
export async function readingChoices(
  options: { readonly scheme: string | null },
  folder: string,
): Promise<Result<ReadingChoices, Failure>> {
  if (options.scheme === null) return ok({ scheme: null, files: [] });
  const path = schemePath(options.scheme, folder);
  const scheme = await schemeByYearOption(path);
  return scheme.ok ? ok({ scheme: scheme.value, files: [path] }) : scheme;
}

/** A shipped scheme's id stays as it is; anything that is a path is taken from the caller's folder. */
export function schemePath(option: string, folder: string): string {
  return /^[a-z0-9-]+$/.test(option) ? option : resolve(folder, option);
}
