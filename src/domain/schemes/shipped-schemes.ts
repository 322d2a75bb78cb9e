import { loadSchemeByYear, type SchemeByYear } from './load-scheme';
import type { Scheme } from './scheme';
import { formatSchemeError } from './scheme-error';
import * as files from './shipped-files';

const SHIPPED: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  Object.values(files).map((file) => [file.id, file]),
);

/** Ids of the schemes that ship with the tool, those of `shipped-files.ts`, in alphabetical order. */
export function shippedSchemeIds(): readonly string[] {
  return [...SHIPPED.keys()].sort();
}

/** The JSON of a shipped scheme, for the loader's `resolve`; undefined where there is none of that id. */
export function shippedSchemeJson(id: string): unknown {
  return SHIPPED.get(id);
}

/** Those asked for so far: checking a scheme takes longer than scoring a small workbook by it. */
const LOADED = new Map<string, SchemeByYear>();

/** The shipped scheme of that id with its newest values, or null. Throws only where a shipped file itself is faulty. */
export function shippedScheme(id: string): Scheme | null {
  return shippedSchemeByYear(id)?.(null).scheme ?? null;
}

/** Like {@link shippedScheme}, for a year that is known only later. */
export function shippedSchemeByYear(id: string): SchemeByYear | null {
  const loaded = LOADED.get(id);
  if (loaded !== undefined) return loaded;
  const json = SHIPPED.get(id);
  if (json === undefined) return null;
  const scheme = loadSchemeByYear(json, `${id}.json`, shippedSchemeJson);
  if (scheme.ok) {
    LOADED.set(id, scheme.value);
    return scheme.value;
  }
  throw new Error(scheme.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
}
