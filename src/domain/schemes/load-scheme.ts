import type { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { buildScheme } from './build-scheme';
import { checkCapPlaces, checkParameters, type ReadMembers } from './parameter-checks';
import type { Scheme } from './scheme';
import { jsonPath, schemeError, startsAt, type SchemeError } from './scheme-error';
import {
  extendingFile,
  extendingShape,
  wholeFile,
  wholeShape,
  type ExtendingFile,
  type ParameterBasisJson,
  type WholeFile,
} from './scheme-file';
import { errorsOfIssues } from './scheme-issues';
import { checkFullMarksFoot, checkTree } from './tree-checks';
import { atHistories, fileOfYear, type CountedValue } from './value-history';

export type { SchemeError } from './scheme-error';

type Resolve = (id: string) => unknown;

/** A scheme as it is in one year. `beginLater` names the values that have none for that year yet; the first was taken. */
export interface SchemeOfYear {
  readonly scheme: Scheme;
  readonly beginLater: readonly string[];
}

/** A scheme whose values may differ by year; null: the newest of each. */
export type SchemeByYear = (year: number | null) => SchemeOfYear;

/** Which year a scheme is loaded for; without one, the newest value of each history counts. */
export interface LoadOptions {
  readonly year?: number | null;
}

/**
 * Validates a scheme's JSON and builds the scheme; every fault is reported at once, those that show only in another year
 * too. `source` is the file's name for error messages; `resolve` answers the JSON of the scheme that an `extends` names, or
 * undefined. A fault in a scheme that is extended carries that scheme's id as its source. A year that comes before the
 * first value of a history is an error.
 */
export function loadScheme(
  json: unknown,
  source: string,
  resolve: Resolve,
  { year = null }: LoadOptions = {},
): Result<Scheme, readonly SchemeError[]> {
  const file = checkAllYears(json, source, resolve, year);
  if (!file.ok) return file;
  const { beginLater } = file.value;
  return beginLater.length > 0
    ? fail(beginLater.map((late) => noValueYet(late, year)))
    : ok(buildScheme(file.value.file));
}

/** Like {@link loadScheme}, for a year that is known only later: what the answer returns for any year has been checked. */
export function loadSchemeByYear(
  json: unknown,
  source: string,
  resolve: Resolve,
): Result<SchemeByYear, readonly SchemeError[]> {
  const newest = checkAllYears(json, source, resolve, null);
  if (!newest.ok) return newest;
  return ok((year) => {
    const { file, beginLater } = year === null ? newest.value : readYear(json, source, resolve, year);
    return { scheme: buildScheme(file), beginLater: beginLater.map(({ at }) => at) };
  });
}

interface LateValue {
  readonly source: string;
  /** The history. */
  readonly at: string;
  /** Its first year. */
  readonly from: number;
}

interface CheckedFile {
  readonly file: WholeFile;
  readonly beginLater: readonly LateValue[];
}

/** What is gathered while a file and those it extends are read for one year. */
interface Reading {
  readonly source: string;
  readonly resolve: Resolve;
  readonly year: number | null;
  /** Ids of the schemes that lead here by `extends`. */
  readonly below: readonly string[];
  readonly years: Set<number>;
  readonly beginLater: LateValue[];
}

function checkAllYears(
  json: unknown,
  source: string,
  resolve: Resolve,
  year: number | null,
): Result<CheckedFile, readonly SchemeError[]> {
  const years = new Set<number>();
  const reading = { source, resolve, year, below: [], years, beginLater: [] as LateValue[] };
  const file = loadFile(json, reading);
  const errors = file.ok ? [] : [...file.error];
  for (const other of years) {
    const then = loadFile(json, { ...reading, year: other, years: new Set(), beginLater: [] });
    if (!then.ok) errors.push(...then.error.filter((error) => !errors.some((known) => isSame(known, error))));
  }
  return file.ok && errors.length === 0
    ? ok({ file: file.value, beginLater: reading.beginLater })
    : fail(errors);
}

/** A year's file of a scheme that was checked for all years. */
function readYear(json: unknown, source: string, resolve: Resolve, year: number): CheckedFile {
  const beginLater: LateValue[] = [];
  const file = loadFile(json, { source, resolve, year, below: [], years: new Set(), beginLater });
  if (!file.ok) throw new Error(`${source} was checked, but is faulty for ${String(year)}`);
  return { file: file.value, beginLater };
}

function isSame(a: SchemeError, b: SchemeError): boolean {
  return a.source === b.source && a.path === b.path && a.code === b.code;
}

function noValueYet({ source, at, from }: LateValue, year: number | null): SchemeError {
  const parameters = { year: String(year), first: String(from) };
  return { ...schemeError('scheme-no-value-for-year', source, [], parameters), path: at };
}

/** A file in full, for one year. */
function loadFile(json: unknown, reading: Reading): Result<WholeFile, readonly SchemeError[]> {
  const { source, year } = reading;
  const dated = fileOfYear(json, year, source);
  for (const each of dated.years) reading.years.add(each);
  const extending = typeof json === 'object' && json !== null && 'extends' in json;
  const own = readMembers(dated.json, extending ? extendingShape : wholeShape);
  const found = [...checkParameters(own, source), ...checkTree(own.tree ?? [], source)];
  const failed = (errors: readonly SchemeError[], others: readonly SchemeError[] = []) =>
    fail([...dated.errors, ...atHistories(withoutFaulty(errors, dated.faulty), dated.counted), ...others]);
  if (extending) {
    const parsed = extendingFile.safeParse(dated.json);
    if (!parsed.success) found.unshift(...errorsOfIssues(parsed.error.issues, dated.json, source));
    const base = loadBase(json.extends, own.id, reading);
    if (!base.ok) return failed(found, base.error);
    noteLate(dated.beginLater, reading);
    if (!parsed.success) return failed([...found, ...checkTotal({ ...base.value, ...own }, own, source)]);
    const merged = merge(base.value, parsed.data);
    found.push(...checkTotal(merged, own, source));
    return found.length + dated.errors.length > 0 ? failed(found) : ok(merged);
  }
  noteLate(dated.beginLater, reading);
  const parsed = wholeFile.safeParse(dated.json);
  if (!parsed.success) found.unshift(...errorsOfIssues(parsed.error.issues, dated.json, source));
  found.push(...checkTotal(own, own, source));
  return parsed.success && found.length + dated.errors.length === 0
    ? ok(withoutBeside(parsed.data))
    : failed(found);
}

function noteLate(late: readonly CountedValue[], { source, beginLater }: Reading): void {
  beginLater.push(...late.map(({ at, from }) => ({ source, at: jsonPath(at), from })));
}

/** A history that could not be read has been reported; that it is no value itself need not be. */
function withoutFaulty(errors: readonly SchemeError[], faulty: readonly string[]): readonly SchemeError[] {
  return errors.filter(({ path }) => !faulty.some((history) => startsAt(path, history)));
}

function loadBase(
  extended: unknown,
  id: string | undefined,
  reading: Reading,
): Result<WholeFile, readonly SchemeError[]> {
  const { source, resolve, below } = reading;
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
  return loadFile(baseJson, { ...reading, source: baseId, below: chain });
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
  return [...checkFoot(file, own, source), ...checkCapPlaces(file, own, source)];
}

function checkFoot(file: ReadMembers, own: ReadMembers, source: string): readonly SchemeError[] {
  if (file.tree === undefined || file.fullMarks === undefined) return [];
  if (own.tree === undefined && own.fullMarks === undefined) return [];
  const path = [own.fullMarks === undefined ? 'tree' : 'fullMarks'];
  return checkFullMarksFoot(file.tree, file.fullMarks, path, source);
}

/** The extended scheme with what the extending file says differently. */
function merge(base: WholeFile, file: ExtendingFile): WholeFile {
  const { title, overshoot, rounding, basis, parameterBasis, ...rest } = file;
  const given = Object.entries(rest).filter(([key, value]) => !NOT_MERGED.has(key) && value !== undefined);
  // What a document says of a parameter does not hold for the value another file gives it.
  const keptBasis = Object.entries(base.parameterBasis ?? {}).filter(
    ([key]) => file[key as keyof ParameterBasisJson] === undefined,
  );
  const merged = { ...Object.fromEntries(keptBasis), ...parameterBasis };
  return {
    ...base,
    ...Object.fromEntries(given),
    ...(base.parameterBasis === undefined && parameterBasis === undefined ? {} : { parameterBasis: merged }),
    title: { ...base.title, ...title },
    overshoot: { ...base.overshoot, ...overshoot },
    ...(base.rounding === undefined && rounding === undefined
      ? {}
      : { rounding: { ...base.rounding, ...rounding } }),
    basis: { ...base.basis, ...basis },
  } as WholeFile;
}

const NOT_MERGED: ReadonlySet<string> = new Set(['extends', '$schema', 'examples']);

function withoutBeside(file: z.infer<typeof wholeFile>): WholeFile {
  const kept = { ...file };
  delete kept.$schema;
  delete kept.examples;
  return kept;
}
