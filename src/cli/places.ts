import { extname, resolve } from 'node:path';

import { checkExtension, checkPlace, checkResultPlace, freeOutputPath } from './output-file';
import type { Failure } from './failure';
import { ok, type Result } from '../domain/result';

/** Where a run writes, as absolute paths. */
export interface Places {
  readonly output: string;
  /** Null where the machine-readable result goes nowhere or to standard output. */
  readonly json: string | null;
}

/**
 * The places a run writes to; refuses those that would make it write over a file it reads (`read`; the workbook that is
 * written out again first), or one of its results over the other. `ending` names an output the user gives no place.
 */
export async function placesOf(
  read: readonly string[],
  options: { readonly output: string | null; readonly json: string | null },
  folder: string,
  ending?: string,
): Promise<Result<Places, Failure>> {
  const [workbook = ''] = read;
  if (options.output !== null) {
    const output = resolve(folder, options.output);
    const place = await checkPlace(output, '-o', read);
    if (!place.ok) return place;
    const extension = checkExtension(output, extname(workbook).toLowerCase());
    if (!extension.ok) return extension;
  }
  const output =
    options.output === null ? await freeOutputPath(workbook, ending) : resolve(folder, options.output);
  if (options.json === null || options.json === '-') return ok({ output, json: null });
  const json = await checkResultPlace(resolve(folder, options.json), [...read, output]);
  return json.ok ? ok({ output, json: json.value }) : json;
}
