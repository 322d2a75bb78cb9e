import type { Scheme } from './scheme';

/** Ids of the schemes that ship with the tool: `department-overall`, `project`, `project-with-cost`. */
export function shippedSchemeIds(): readonly string[] {
  return ['department-overall', 'project', 'project-with-cost'];
}

/** The JSON of a shipped scheme, for {@link loadScheme}'s `resolve`; undefined where there is none of that id. */
export function shippedSchemeJson(id: string): unknown {
  void id;
  return undefined;
}

/** The shipped scheme of that id, or null. */
export function shippedScheme(id: string): Scheme | null {
  void id;
  return null;
}
