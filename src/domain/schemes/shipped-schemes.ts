import departmentOverall from './department-overall.json';
import { loadScheme } from './load-scheme';
import project from './project.json';
import projectWithCost from './project-with-cost.json';
import type { Scheme } from './scheme';
import { formatSchemeError } from './scheme-error';

const SHIPPED: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['department-overall', departmentOverall],
  ['project', project],
  ['project-with-cost', projectWithCost],
]);

/** Ids of the schemes that ship with the tool: `department-overall`, `project`, `project-with-cost`. */
export function shippedSchemeIds(): readonly string[] {
  return [...SHIPPED.keys()];
}

/** The JSON of a shipped scheme, for the loader's `resolve`; undefined where there is none of that id. */
export function shippedSchemeJson(id: string): unknown {
  return SHIPPED.get(id);
}

/** Those asked for so far: checking a scheme takes longer than scoring a small workbook by it. */
const LOADED = new Map<string, Scheme>();

/** The shipped scheme of that id, or null. Throws only where a shipped file itself is faulty. */
export function shippedScheme(id: string): Scheme | null {
  const loaded = LOADED.get(id);
  if (loaded !== undefined) return loaded;
  const json = SHIPPED.get(id);
  if (json === undefined) return null;
  const scheme = loadScheme(json, `${id}.json`, shippedSchemeJson);
  if (scheme.ok) {
    LOADED.set(id, scheme.value);
    return scheme.value;
  }
  throw new Error(scheme.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
}
