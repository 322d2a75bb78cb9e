import { jsonPath, schemeError, startsAt, type SchemeError } from './scheme-error';
import { errorsOfIssues } from './scheme-issues';
import { valueHistory } from './scheme-file';

/**
 * Values by year: wherever a scheme file may change from year to year it takes, in place of a value,
 * `{ "values": [{ "from": 2020, "value": …, "basis": "…" }, …] }`. The newest value whose year has come counts.
 */

type Path = readonly PropertyKey[];

/** Which entry of a history counted. `path` is where its value stands in the file, as people read it. */
export interface CountedValue {
  readonly path: Path;
  readonly from: number;
  /** Where the value stands once the history is replaced by it. */
  readonly at: Path;
}

/** A scheme file as it reads in one year. */
export interface FileOfYear {
  readonly json: unknown;
  readonly counted: readonly CountedValue[];
  /** All years from which some value counts. */
  readonly years: readonly number[];
  /** Histories that begin only after the year asked for; their first value was taken. */
  readonly beginLater: readonly CountedValue[];
  readonly errors: readonly SchemeError[];
  /** Paths of histories that could not be read; they are left as they stand. */
  readonly faulty: readonly string[];
}

/** Members of a file, besides those of its tree, that may be given by year. */
export const DATED_PARAMETERS = [
  'fullMarks',
  'negativeMethod',
  'equalAbove',
  'notApplicable',
  'qualitativeBands',
  'caps',
  'grades',
] as const;
export const DATED_OVERSHOOT = ['threshold', 'costPercent'] as const;
export const DATED_ROUNDING = ['scorePlaces', 'totalPlaces'] as const;
export const DATED_OF_NODE = ['weight', 'rule'] as const;

/** Parameters whose own members may be given by year. */
const DATED_HOLDERS = [
  ['overshoot', DATED_OVERSHOOT],
  ['rounding', DATED_ROUNDING],
] as const;

/** Replaces each history in a scheme's JSON by the value of `year`; null: the newest. Other faults are left for the validator. */
export function fileOfYear(json: unknown, year: number | null, source: string): FileOfYear {
  const counted: CountedValue[] = [];
  const beginLater: CountedValue[] = [];
  const years = new Set<number>();
  const errors: SchemeError[] = [];
  const faulty: string[] = [];
  const bases = new Map<string, string>();

  const valueOf = (value: unknown, path: Path): unknown => {
    if (!isObject(value) || !('values' in value)) return value;
    const parsed = valueHistory.safeParse(value);
    if (!parsed.success) {
      errors.push(...errorsOfIssues(under(parsed.error.issues, path), rooted(value, path), source));
      faulty.push(jsonPath(path));
      return value;
    }
    const entries = parsed.data.values;
    errors.push(...sameYears(entries, path, source));
    for (const { from } of entries) years.add(from);
    const newestFirst = [...entries.entries()].sort(([, a], [, b]) => b.from - a.from);
    const begun = newestFirst.find(([, { from }]) => year === null || from <= year);
    const [index, entry] = begun ?? newestFirst.at(-1) ?? [];
    if (index === undefined || entry === undefined) return value;
    const taken = { at: path, path: [...path, 'values', index, 'value'], from: entry.from };
    counted.push(taken);
    if (entry.basis !== undefined) bases.set(jsonPath(path), entry.basis);
    if (begun === undefined) beginLater.push(taken);
    return entry.value;
  };

  const members = (holder: unknown, keys: readonly string[], path: Path): unknown => {
    if (!isObject(holder)) return holder;
    const given = keys.filter((key) => key in holder);
    const replaced = given.map((key) => [key, valueOf(holder[key], [...path, key])] as const);
    return { ...holder, ...Object.fromEntries(replaced) };
  };

  /** What the entries that counted at these paths name as their basis. */
  const basesAt = (paths: readonly string[]): string | null => {
    const named = new Set(paths.flatMap((path) => bases.get(path) ?? []));
    return named.size === 0 ? null : [...named].join('；');
  };

  const nodes = (list: unknown, path: Path): unknown =>
    Array.isArray(list)
      ? list.map((node: unknown, index) => {
          const here = [...path, index];
          const dated = members(node, DATED_OF_NODE, here);
          if (!isObject(dated)) return dated;
          if ('children' in dated) {
            return { ...dated, children: nodes(dated['children'], [...here, 'children']) };
          }
          const basis = basesAt(DATED_OF_NODE.map((key) => jsonPath([...here, key])));
          return basis === null || dated['level'] !== 'indicator' ? dated : { ...dated, basis };
        })
      : list;

  const file = members(json, DATED_PARAMETERS, []);
  if (!isObject(file)) return { json, counted, years: [], beginLater, errors, faulty };
  const inner: Record<string, unknown> = {};
  for (const [holder, keys] of DATED_HOLDERS) {
    if (holder in file) inner[holder] = members(file[holder], keys, [holder]);
  }
  if (isObject(file['basis'])) {
    inner['basis'] = members(file['basis'], Object.keys(file['basis']), ['basis']);
  }
  if ('tree' in file) inner['tree'] = nodes(file['tree'], ['tree']);
  const ofParameters = [
    ...DATED_PARAMETERS.map((key) => [key, basesAt([key])] as const),
    ...DATED_HOLDERS.map(
      ([holder, keys]) => [holder, basesAt(keys.map((key) => `${holder}.${key}`))] as const,
    ),
  ].filter(([, basis]) => basis !== null);
  if (ofParameters.length > 0) {
    const stated = isObject(file['parameterBasis']) ? file['parameterBasis'] : {};
    inner['parameterBasis'] = { ...stated, ...Object.fromEntries(ofParameters) };
  }
  return {
    json: { ...file, ...inner },
    counted,
    years: [...years].sort((a, b) => a - b),
    beginLater,
    errors,
    faulty,
  };
}

/** Errors found in a file of one year, at the places where the file itself has the values. */
export function atHistories(
  errors: readonly SchemeError[],
  counted: readonly CountedValue[],
): readonly SchemeError[] {
  return errors.map((error) => {
    const entry = counted.find(({ at }) => startsAt(error.path, jsonPath(at)));
    if (entry === undefined) return error;
    return { ...error, path: jsonPath(entry.path) + error.path.slice(jsonPath(entry.at).length) };
  });
}

type Entries = readonly { readonly from: number }[];

function sameYears(entries: Entries, path: Path, source: string): readonly SchemeError[] {
  return entries.flatMap(({ from }, index) => {
    const first = entries.findIndex((other) => other.from === from);
    if (first === index) return [];
    const at = [...path, 'values', index, 'from'];
    const other = jsonPath([...path, 'values', first, 'from']);
    return [schemeError('scheme-year-twice', source, at, { year: String(from), other })];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Issues = Parameters<typeof errorsOfIssues>[0];

function under(issues: Issues, path: Path): Issues {
  return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** The value again at its path, so that what was found there can be named. */
function rooted(value: unknown, path: Path): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}
