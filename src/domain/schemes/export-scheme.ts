import { plain, sum, decimal, ZERO, type Decimal } from '../decimal';
import { evaluate } from '../evaluation/evaluate';
import type { Evaluation, IndicatorResult } from '../evaluation/evaluation';
import type { EvaluationInput } from '../evaluation/input';
import { comparableName, indexScheme, schemeIndicatorOf, type SchemeIndex } from '../evaluation/match-scheme';
import { textOf } from '../values/words';
import { ruleJson } from './export-rule';
import { loadScheme } from './load-scheme';
import type { Scheme } from './scheme';
import { formatSchemeError } from './scheme-error';
import type { GroupJson, GroupLevel, IndicatorJson, NodeJson, WholeFile } from './scheme-file';

/** What the exported scheme goes by. Without a title it is named after the department and the year. */
export interface ExportOptions {
  readonly id: string;
  readonly title?: WholeFile['title'];
}

/** A workbook's indicator table as a scheme. */
export interface ExportedScheme {
  /** JSON of the scheme file. */
  readonly file: WholeFile;
  /**
   * Indicators that would be scored differently under the exported scheme: rows of one name that no level tells apart, of
   * which each had a rule or weight of its own. Empty in the usual case.
   */
  readonly differences: readonly string[];
}

/**
 * Exports the indicator table of a workbook as a scheme that stands alone: its levels, names, weights, and the rules by which
 * `scheme` scores them; everything else as in `scheme`. The same workbook evaluates to the same scores under it. An
 * indicator whose weight is missing or 0 has an open weight there. `options.id` must be usable as an id, else this throws.
 */
export function exportScheme(input: EvaluationInput, scheme: Scheme, options: ExportOptions): ExportedScheme {
  const evaluation = evaluate(input, scheme);
  const file = fileOf(evaluation, options);
  const loaded = loadScheme(file, `${options.id}.json`, () => undefined);
  if (!loaded.ok) throw new Error(loaded.error.map((error) => formatSchemeError(error, 'en')).join('\n'));
  const again = evaluate(input, loaded.value);
  const differences = evaluation.indicators.flatMap((before, index) => {
    const after = again.indicators[index];
    return after !== undefined && isSameScore(before, after) ? [] : [before.row.name];
  });
  return { file, differences };
}

function isSameScore(a: IndicatorResult, b: IndicatorResult): boolean {
  const same = (one: Decimal | null | undefined, other: Decimal | null | undefined): boolean =>
    one && other ? one.eq(other) : (one ?? null) === (other ?? null);
  return a.status === b.status && same(a.score, b.score) && same(a.weight?.value, b.weight?.value);
}

function fileOf(evaluation: Evaluation, options: ExportOptions): WholeFile {
  const { scheme, year } = evaluation;
  const tree = treeOf(evaluation);
  return {
    id: options.id,
    title: options.title ?? titleOf(evaluation),
    subject: evaluation.subject,
    place: scheme.place,
    ...(year === null ? {} : { year }),
    fullMarks: plain(scheme.fullMarks),
    negativeMethod: scheme.negativeMethod,
    equalAbove: scheme.equalAbove,
    notApplicable: scheme.notApplicable,
    overshoot: {
      threshold: plain(scheme.overshoot.threshold),
      costPercent: textOrNull(scheme.overshoot.costPercent),
    },
    rounding: scheme.rounding,
    qualitativeBands: scheme.qualitativeBands.map((band) => ({
      ...band,
      from: plain(band.from),
      to: plain(band.to),
    })),
    caps: scheme.caps.map(({ rateFrom, maximum }) => ({
      rateFrom: plain(rateFrom),
      maximum: textOrNull(maximum),
    })),
    grades: scheme.grades.map(({ name, from }) => ({ name, from: plain(from) })),
    basis: scheme.basis,
    remarks: [...scheme.remarks],
    tree: isFooting(tree, scheme.fullMarks) ? tree : tree.map((node) => ({ ...node, weight: null })),
  };
}

function titleOf({ scheme, department, projectName, year }: Evaluation): WholeFile['title'] {
  const who = projectName ?? department;
  if (who === null) return scheme.title;
  const when = year === null ? '' : String(year);
  return {
    zh: `${who}${when === '' ? '' : `${when}年度`}绩效自评指标体系`,
    en: `${who}${when === '' ? '' : ` ${when}`}: self-evaluation indicators`,
  };
}

function textOrNull(value: Decimal | null): string | null {
  return value === null ? null : plain(value);
}

/** A group while its members are gathered. */
interface Group {
  readonly level: GroupLevel;
  readonly name: string;
  readonly groups: Map<string, Group>;
  readonly indicators: Map<string, IndicatorResult[]>;
  readonly order: (Group | readonly IndicatorResult[])[];
}

const newGroup = (level: GroupLevel, name: string): Group => ({
  level,
  name,
  groups: new Map(),
  indicators: new Map(),
  order: [],
});

/** Names that a workbook's rows are matched by are equal where they are comparably equal; so they are here. */
function treeOf(evaluation: Evaluation): NodeJson[] {
  const root = newGroup('dimension', '');
  const index = indexScheme(evaluation.scheme);
  const withDimensions = hasDimensions(evaluation);
  for (const result of evaluation.indicators) {
    const { row } = result;
    if (named(row.name) === null) continue;
    const level2 = named(row.level2);
    const top = withDimensions ? groupIn(root, 'dimension', result.dimension) : root;
    const level1 = groupIn(top, 'level1', named(row.level1) ?? row.name);
    const holder = level2 === null ? level1 : groupIn(level1, 'level2', level2);
    const key = comparableName(row.name);
    const others = holder.indicators.get(key);
    if (others !== undefined) {
      others.push(result);
      continue;
    }
    const own = [result];
    holder.indicators.set(key, own);
    holder.order.push(own);
  }
  return root.order.map((member) => nodeOf(member, index));
}

function named(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name;
}

/** One dimension that goes by the sheet's name for want of another is none. */
function hasDimensions({ indicators }: Evaluation): boolean {
  const [first] = indicators;
  return indicators.some(
    ({ row, dimension }) =>
      dimension !== first?.dimension || row.dimension !== null || dimension !== row.ref.sheet,
  );
}

function groupIn(holder: Group, level: GroupLevel, name: string): Group {
  const key = comparableName(name);
  const known = holder.groups.get(key);
  if (known !== undefined) return known;
  const made = newGroup(level, name);
  holder.groups.set(key, made);
  holder.order.push(made);
  return made;
}

function nodeOf(member: Group | readonly IndicatorResult[], index: SchemeIndex): NodeJson {
  if (!('order' in member)) return indicatorOf(member, index);
  const children = member.order.map((each) => nodeOf(each, index));
  const group: GroupJson = {
    level: member.level,
    name: member.name,
    weight: hasRepeatedName(member) ? null : footOf(children),
    children,
  };
  return group;
}

/** Rows of one name are one indicator of the scheme, whose weight is not theirs together. */
function hasRepeatedName({ indicators, groups }: Group): boolean {
  return (
    [...indicators.values()].some((results) => results.length > 1) ||
    [...groups.values()].some(hasRepeatedName)
  );
}

function footOf(children: readonly NodeJson[]): string | null {
  const weights = weightsOf(children);
  return weights === null ? null : plain(sum(weights));
}

function weightsOf(nodes: readonly NodeJson[]): readonly Decimal[] | null {
  const weights = nodes.flatMap(({ weight }) => (typeof weight === 'string' ? [decimal(weight)] : []));
  return weights.length === nodes.length ? weights : null;
}

/** Weights that do not foot to the full marks are left open at the top: a scheme with them would not load. */
function isFooting(tree: readonly NodeJson[], fullMarks: Decimal): boolean {
  const weights = weightsOf(tree);
  return weights !== null && sum(weights).eq(fullMarks);
}

function indicatorOf(results: readonly IndicatorResult[], index: SchemeIndex): IndicatorJson {
  const [first] = results;
  if (first === undefined) throw new Error('an indicator stands for at least one row');
  const weight = weightOf(results);
  const { rule, fitsWeight } = ruleJson(results, weight);
  // A row without a basis of its own goes by the scheme's, which must not become that of another row.
  const blank = results.find(({ row }) => textOf(row.fields.basis) === null);
  const basis =
    blank === undefined
      ? textOf(first.row.fields.basis)
      : (schemeIndicatorOf(blank.row, index)?.basis ?? null);
  return {
    level: 'indicator',
    name: first.row.name,
    weight: fitsWeight ? textOrNull(weight) : null,
    ...(rule === null ? {} : { rule }),
    ...(basis === null ? {} : { basis }),
  };
}

/** What fills the blanks of all rows; null where they differ, so that each row's own counts. */
function weightOf(results: readonly IndicatorResult[]): Decimal | null {
  const filled = results.find(({ weight }) => weight !== null && weight.source === null)?.weight;
  const weight = filled ?? results[0]?.weight ?? null;
  if (weight === null || weight.value.lte(ZERO)) return null;
  const agree = results.every((other) => other.weight?.value.eq(weight.value) ?? false);
  return filled !== undefined || agree ? weight.value : null;
}
