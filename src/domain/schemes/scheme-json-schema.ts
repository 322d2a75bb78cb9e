import '../scoring/without-generated-code';

import { z } from 'zod';
import { extendingFile, valueHistory, wholeFile } from './scheme-file';
import { DATED_OF_NODE, DATED_OVERSHOOT, DATED_PARAMETERS, DATED_ROUNDING } from './value-history';

type Json = Readonly<Record<string, unknown>>;

/**
 * The published JSON Schema (draft 2020-12) of scheme files: what an editor can check while one is written. What only the
 * loader can check, such as weights that foot, is not in it.
 */
export function schemeFileJsonSchema(): Json {
  const schema = z.toJSONSchema(z.union([wholeFile, extendingFile]), {
    target: 'draft-2020-12',
    io: 'input',
  });
  const history = { ...z.toJSONSchema(valueHistory, { target: 'draft-2020-12', io: 'input' }) };
  delete history.$schema;
  return {
    $schema: schema.$schema,
    title: '指标体系文件 (scheme file)',
    description:
      '写法见 docs/scheme-file.md。标明可按年份取值的各项，也可写成 {"values":[{"from":2020,"value":…,"basis":"…"}]}。',
    ...(withHistories(schema, history) as Json),
  };
}

const DATED_MEMBERS: ReadonlySet<string> = new Set([
  ...DATED_PARAMETERS,
  ...DATED_OVERSHOOT,
  ...DATED_ROUNDING,
  ...DATED_OF_NODE,
]);

/** The schema with a history of values allowed wherever the loader takes one. */
function withHistories(schema: unknown, history: Json): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withHistories(each, history));
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      // Worked examples hold cells as they are typed.
      if (key === 'example') return [key, value];
      return key === 'properties' && isObject(value)
        ? [key, datedProperties(value, history)]
        : [key, withHistories(value, history)];
    }),
  );
}

function datedProperties(properties: Json, history: Json): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      // The basis of a parameter goes with the value it has in a year.
      if (key === 'parameterBasis') return [key, value];
      const inner = withHistories(value, history);
      if (key === 'basis' && isObject(inner) && isObject(inner['properties'])) {
        const kinds = Object.entries(inner['properties']).map(([kind, text]) => [kind, dated(text, history)]);
        return [key, { ...inner, properties: Object.fromEntries(kinds) as Json }];
      }
      return [key, DATED_MEMBERS.has(key) ? dated(inner, history) : inner];
    }),
  );
}

/** Either the value, or its history, whose values have the same form. */
function dated(value: unknown, history: Json): Json {
  return { anyOf: [value, replaceValue(history, value)] };
}

function replaceValue(history: unknown, value: unknown): unknown {
  if (!isObject(history)) return history;
  return Object.fromEntries(
    Object.entries(history).map(([key, inner]) =>
      key === 'value' ? [key, value] : [key, replaceValue(inner, value)],
    ),
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
