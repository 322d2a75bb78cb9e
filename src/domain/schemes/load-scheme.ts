import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { buildScheme } from './build-scheme';
import { checkParameters, type ReadMembers } from './parameter-checks';
import type { Scheme } from './scheme';
import { schemeError, type SchemeError } from './scheme-error';
import {
  extendingFile,
  extendingShape,
  wholeFile,
  wholeShape,
  type ExtendingFile,
  type WholeFile,
} from './scheme-file';
import { errorsOfIssues } from './scheme-issues';
import { checkFullMarksFoot, checkTree } from './tree-checks';

export type { SchemeError } from './scheme-error';

type Resolve = (id: string) => unknown;

/**
 * Validates a scheme's JSON and builds the scheme; every fault is reported at once. `source` is the file's name for
 * error messages; `resolve` answers the JSON of the scheme that an `extends` names, or undefined. A fault in a scheme
 * that is extended carries that scheme's id as its source.
 */
export function loadScheme(
  json: unknown,
  source: string,
  resolve: Resolve,
): Result<Scheme, readonly SchemeError[]> {
  const file = loadFile(json, source, resolve, []);
  return file.ok ? ok(buildScheme(file.value)) : file;
}

/** A file in full: `below` are the ids of the schemes that lead here by `extends`. */
function loadFile(
  json: unknown,
  source: string,
  resolve: Resolve,
  below: readonly string[],
): Result<WholeFile, readonly SchemeError[]> {
  const extending = typeof json === 'object' && json !== null && 'extends' in json;
  const own = readMembers(json, extending ? extendingShape : wholeShape);
  const errors = [...checkParameters(own, source), ...checkTree(own.tree ?? [], source)];
  if (extending) {
    const parsed = extendingFile.safeParse(json);
    if (!parsed.success) errors.unshift(...errorsOfIssues(parsed.error.issues, json, source));
    const base = loadBase(json.extends, own.id, source, resolve, below);
    if (!base.ok) return fail([...errors, ...base.error]);
    if (!parsed.success) return fail([...errors, ...checkTotal({ ...base.value, ...own }, own, source)]);
    const merged = merge(base.value, parsed.data);
    errors.push(...checkTotal(merged, own, source));
    return errors.length > 0 ? fail(errors) : ok(merged);
  }
  const parsed = wholeFile.safeParse(json);
  if (!parsed.success) errors.unshift(...errorsOfIssues(parsed.error.issues, json, source));
  errors.push(...checkTotal(own, own, source));
  return parsed.success && errors.length === 0 ? ok(parsed.data) : fail(errors);
}

function loadBase(
  extended: unknown,
  id: string | undefined,
  source: string,
  resolve: Resolve,
  below: readonly string[],
): Result<WholeFile, readonly SchemeError[]> {
  // A name that is no text has been reported as an issue of the file's form.
  if (typeof extended !== 'string' || extended.trim() === '') return fail([]);
  const baseId = extended.trim();
  const chain = id === undefined ? below : [...below, id];
  if (chain.includes(baseId)) {
    return fail([
      schemeError('scheme-extends-cycle', source, ['extends'], { chain: [...chain, baseId].join(' → ') }),
    ]);
  }
  const baseJson = resolve(baseId);
  if (baseJson === undefined || baseJson === null) {
    return fail([schemeError('scheme-unknown-extends', source, ['extends'], { id: baseId })]);
  }
  return loadFile(baseJson, baseId, resolve, chain);
}

/** Members whose form is right, so that they can be checked even where others are wrong. */
function readMembers(json: unknown, shape: typeof wholeShape | typeof extendingShape): ReadMembers {
  if (typeof json !== 'object' || json === null) return {};
  const schemas: readonly [string, z.ZodType][] = Object.entries(shape);
  const members = schemas.flatMap(([key, schema]) => {
    if (!(key in json)) return [];
    const parsed = schema.safeParse((json as Record<string, unknown>)[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(members);
}

function checkTotal(file: ReadMembers, own: ReadMembers, source: string): readonly SchemeError[] {
  if (file.tree === undefined || file.fullMarks === undefined) return [];
  if (own.tree === undefined && own.fullMarks === undefined) return [];
  const path = [own.fullMarks === undefined ? 'tree' : 'fullMarks'];
  return checkFullMarksFoot(file.tree, file.fullMarks, path, source);
}

/** The extended scheme with what the extending file says differently. */
function merge(base: WholeFile, file: ExtendingFile): WholeFile {
  const { title, overshoot, basis, ...rest } = file;
  const given = Object.entries(rest).filter(([key, value]) => key !== 'extends' && value !== undefined);
  return {
    ...base,
    ...Object.fromEntries(given),
    title: { ...base.title, ...title },
    overshoot: { ...base.overshoot, ...overshoot },
    basis: { ...base.basis, ...basis },
  } as WholeFile;
}
