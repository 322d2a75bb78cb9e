import type { z } from 'zod';
import type { Bilingual } from '../bilingual';
import { schemeError, type SchemeError } from './scheme-error';
import { KNOWN_KEYS } from './scheme-file';

type Issue = z.core.$ZodIssue;

/** The validator's issues about `json` as errors in plain words. */
export function errorsOfIssues(
  issues: readonly Issue[],
  json: unknown,
  source: string,
): readonly SchemeError[] {
  return issues.flatMap((issue) => errorsOfIssue(issue, json, source));
}

function errorsOfIssue(issue: Issue, json: unknown, source: string): readonly SchemeError[] {
  const { path } = issue;
  const found = valueAt(json, path);
  if (isPlaces(path))
    return [schemeError('scheme-bad-places', source, path, { value: JSON.stringify(found) })];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        schemeError('scheme-unknown-key', source, [...path, key], { key, known: knownKeys(path) }),
      );
    case 'invalid_type':
      return [wrongType(issue.expected, found, path, source)];
    case 'invalid_union':
      return [choice(found, optionsOf(issue), path, source)];
    case 'invalid_value':
      return [choice(found, issue.values.map(String), path, source)];
    case 'too_big':
      return [schemeError('scheme-bad-year', source, path, { value: String(found) })];
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? [schemeError('scheme-empty', source, path, {})]
        : [schemeError('scheme-bad-year', source, path, { value: String(found) })];
    case 'invalid_format':
      return [
        path.at(-1) === 'id'
          ? schemeError('scheme-bad-id', source, path, { value: String(found) })
          : schemeError('scheme-not-a-decimal', source, path, { value: String(found) }),
      ];
    default:
      return [schemeError('scheme-empty', source, path, {})];
  }
}

/** Whether a path leads to a count of decimal places, of which every fault is the same one. */
function isPlaces(path: readonly PropertyKey[]): boolean {
  return path.at(-2) === 'rounding';
}

function wrongType(
  expected: string,
  found: unknown,
  path: readonly PropertyKey[],
  source: string,
): SchemeError {
  if (path.length === 0) return schemeError('scheme-not-an-object', source, path, {});
  if (found === undefined) {
    return schemeError('scheme-missing-key', source, path, { key: String(path.at(-1)) });
  }
  if (expected === 'string' && typeof found === 'number') {
    return schemeError('scheme-number-unquoted', source, path, { value: String(found) });
  }
  return schemeError('scheme-wrong-type', source, path, {
    expected: typeName(expected),
    found: typeName(found === null ? 'null' : Array.isArray(found) ? 'array' : typeof found),
  });
}

function choice(
  found: unknown,
  choices: readonly string[],
  path: readonly PropertyKey[],
  source: string,
): SchemeError {
  return found === undefined
    ? schemeError('scheme-missing-key', source, path, { key: String(path.at(-1)) })
    : schemeError('scheme-unknown-choice', source, path, {
        value: typeof found === 'string' ? found : JSON.stringify(found),
        choices: choices.join(', '),
      });
}

function optionsOf(issue: Issue): readonly string[] {
  const options: unknown = 'options' in issue ? issue.options : [];
  return Array.isArray(options) ? options.map(String) : [];
}

function knownKeys(path: readonly PropertyKey[]): string {
  const member = path.findLast((part) => typeof part === 'string') ?? '';
  return (KNOWN_KEYS[member] ?? []).join(', ');
}

function typeName(type: string): Bilingual {
  return TYPE_NAMES[type] ?? { zh: type, en: type };
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '加引号的文本', en: 'quoted text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '不加引号的四位年份', en: 'a year of four digits without quotes' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '[…] 列表', en: 'a […] list' },
  object: { zh: '{…} 对象', en: 'a {…} object' },
  null: { zh: 'null（空）', en: 'null' },
};

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
}
