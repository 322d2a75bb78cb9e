import '../scoring/without-generated-code';

import { z } from 'zod';

import { equalAbove } from '../scoring/equal';
import { negativeMethod } from '../scoring/negative';
import { RULE_KINDS, forEveryKind } from '../scoring/rule-kinds';
import { amount } from '../scoring/shapes';

/**
 * The JSON form of a scheme. Decimals are written as quoted text (`"1.3"`), so that no binary float comes between the
 * file and the score. The tree is read top down: dimensions → level 1 → level 2 → indicators; levels may be left out.
 * A file with `extends` gives only its `id` and what differs from the scheme it extends; `title`, `overshoot`, `rounding` and
 * `basis` are merged key by key, everything else is replaced whole. What may change from year to year may be given as a
 * {@link valueHistory}; `value-history.ts` puts the value of the year in its place before the file is checked.
 */

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ zh: text, en: text });

const { positive, ...others } = RULE_KINDS;
const rule = z
  .discriminatedUnion('kind', [positive.shape, ...Object.values(others).map(({ shape }) => shape)])
  .meta({ id: 'rule' });

/** Levels of the tree from the top down; an indicator is a leaf. */
export const TREE_LEVELS = ['dimension', 'level1', 'level2', 'indicator'] as const;
export type GroupLevel = Exclude<(typeof TREE_LEVELS)[number], 'indicator'>;

const indicator = z.strictObject({
  level: z.literal('indicator'),
  name: text,
  weight: amount.nullable().optional(),
  aliases: z.array(text).optional(),
  rule: rule.nullable().optional(),
  basis: text.nullable().optional(),
});
export type IndicatorJson = z.infer<typeof indicator>;

export interface GroupJson {
  readonly level: GroupLevel;
  readonly name: string;
  readonly weight?: string | null | undefined;
  readonly children?: readonly NodeJson[] | undefined;
}
export type NodeJson = GroupJson | IndicatorJson;

const node: z.ZodType<NodeJson> = z
  .lazy(() =>
    z.discriminatedUnion('level', [group('dimension'), group('level1'), group('level2'), indicator]),
  )
  .meta({ id: 'node' });

function group<L extends GroupLevel>(level: L) {
  return z.strictObject({
    level: z.literal(level),
    name: text,
    weight: amount.nullable().optional(),
    children: z.array(node).optional(),
  });
}

/** Counts of decimal places are written without quotes, as years are. */
const places = z.int().min(0).max(4);
const rounding = z.strictObject({ scorePlaces: places.optional(), totalPlaces: places.optional() });
const overshoot = z.strictObject({ threshold: amount, costPercent: amount.nullable() });
const band = z
  .strictObject({
    level: z.enum(['达成', '部分达成', '未达成']),
    from: amount,
    to: amount,
    upperIncluded: z.boolean(),
  })
  .meta({ id: 'band' });
const cap = z.strictObject({ rateFrom: amount, maximum: amount.nullable() });
const grade = z.strictObject({ name: text, from: amount });
const basis = z.strictObject(forEveryKind(text));

const parameterBasis = z.strictObject({
  fullMarks: text.optional(),
  negativeMethod: text.optional(),
  equalAbove: text.optional(),
  notApplicable: text.optional(),
  overshoot: text.optional(),
  rounding: text.optional(),
  qualitativeBands: text.optional(),
  caps: text.optional(),
  grades: text.optional(),
});
export type ParameterBasisJson = z.infer<typeof parameterBasis>;

const year = z.int().min(1900).max(2199);

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);

/**
 * One row of a worked example: cells as they are typed, the score that should come out (null: none), and where they
 * matter the codes of all findings on that row.
 */
const exampleRow = z.strictObject({
  dimension: text.optional(),
  level1: text.optional(),
  level2: text.optional(),
  name: text,
  nature: text.optional(),
  target: text.optional(),
  actual: text.optional(),
  unit: text.optional(),
  weight: text.optional(),
  entered: text.optional(),
  deduction: text.optional(),
  rule: text.optional(),
  reason: text.optional(),
  score: amount.nullable(),
  findings: z.array(text).optional(),
});

/** A worked example: rows under this scheme, the budget they are executed with, and the total they come to. */
const example = z
  .strictObject({
    title: text,
    year: year.optional(),
    budget: z.strictObject({ adjusted: amount, executed: amount }).optional(),
    rows: z.array(exampleRow).min(1),
    total: amount.nullable(),
    uncapped: amount.nullable().optional(),
    cap: amount.nullable(),
    grade: text.nullable(),
  })
  .meta({ id: 'example' });
export type ExampleJson = z.infer<typeof example>;

/** A value by year: the newest of those whose year has come counts. `basis` names the document that set it. */
export const valueHistory = z.strictObject({
  values: z.array(z.strictObject({ from: year, value: z.unknown(), basis: text.optional() })).min(1),
});

/** Keys of every scheme file that say nothing about scoring: they are not inherited and not part of the hash. */
const beside = { $schema: z.string().optional(), examples: z.array(example).optional() };

/** Keys of a scheme file that stands alone. */
export const wholeShape = {
  ...beside,
  id,
  title: bilingual,
  subject: z.enum(['department', 'project']),
  place: text.nullable(),
  year: year.optional(),
  fullMarks: amount,
  negativeMethod,
  equalAbove,
  notApplicable: z.enum(['rescale', 'full', 'zero']),
  overshoot,
  rounding: rounding.optional(),
  qualitativeBands: z.array(band),
  caps: z.array(cap),
  grades: z.array(grade).min(1),
  basis,
  parameterBasis: parameterBasis.optional(),
  remarks: z.array(bilingual),
  tree: z.array(node).min(1),
};

/** Keys of a scheme file that extends another. */
export const extendingShape = {
  ...beside,
  id,
  extends: text,
  title: bilingual.partial().optional(),
  subject: wholeShape.subject.optional(),
  place: wholeShape.place.optional(),
  year: wholeShape.year,
  fullMarks: amount.optional(),
  negativeMethod: negativeMethod.optional(),
  equalAbove: equalAbove.optional(),
  notApplicable: wholeShape.notApplicable.optional(),
  overshoot: overshoot.partial().optional(),
  rounding: wholeShape.rounding,
  qualitativeBands: wholeShape.qualitativeBands.optional(),
  caps: wholeShape.caps.optional(),
  grades: wholeShape.grades.optional(),
  basis: basis.partial().optional(),
  parameterBasis: wholeShape.parameterBasis,
  remarks: wholeShape.remarks.optional(),
  tree: wholeShape.tree.optional(),
};

export const wholeFile = z.strictObject(wholeShape);
export const extendingFile = z.strictObject(extendingShape);

/** A checked file in full, without what says nothing about scoring. */
export type WholeFile = Omit<z.infer<typeof wholeFile>, keyof typeof beside>;
export type ExtendingFile = z.infer<typeof extendingFile>;

/** Known keys by the name of the member that holds them, for error messages; the empty name is the file itself. */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['extends', ...Object.keys(wholeShape)],
  title: Object.keys(bilingual.shape),
  remarks: Object.keys(bilingual.shape),
  overshoot: Object.keys(overshoot.shape),
  rounding: Object.keys(rounding.shape),
  qualitativeBands: Object.keys(band.shape),
  caps: Object.keys(cap.shape),
  grades: Object.keys(grade.shape),
  basis: Object.keys(basis.shape),
  parameterBasis: Object.keys(parameterBasis.shape),
  values: ['from', 'value', 'basis'],
  examples: Object.keys(example.shape),
  rows: Object.keys(exampleRow.shape),
  budget: ['adjusted', 'executed'],
  tree: [...Object.keys(indicator.shape), 'children'],
  children: [...Object.keys(indicator.shape), 'children'],
  rule: [...new Set(rule.options.flatMap(({ shape }) => Object.keys(shape)))],
  ...Object.fromEntries(rule.options.flatMap(membersWithin)),
};

/** Keys of the objects within an object, in lists too, each under the name of the member that holds them. */
function membersWithin({
  shape,
}: z.ZodObject): readonly (readonly [name: string, keys: readonly string[]])[] {
  return Object.entries(shape).flatMap(([name, member]) => {
    const inner: unknown = member instanceof z.ZodArray ? member.element : member;
    return inner instanceof z.ZodObject
      ? [[name, Object.keys(inner.shape)] as const, ...membersWithin(inner)]
      : [];
  });
}
