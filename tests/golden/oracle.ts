import { NOTHING, compare, minus, over, plus, rational, times, toTwoPlaces, total } from './rational';
import type { Rational } from './rational';

/**
 * An independent calculation of everything the reference case prints, from a plain table of figures, in exact
 * rationals. It shares no code with src: agreeing with it means something.
 */

/** A figure of the table as a plain decimal; percentages in points (`"95.6"`), months as their number. */
type Figure = string;

export type OracleRule =
  | { readonly kind: 'positive' | 'negative' | 'equal'; readonly target: Figure; readonly actual: Figure }
  | { readonly kind: 'range'; readonly target: Figure; readonly upper: Figure; readonly actual: Figure }
  | {
      /** `atMost`, `equal`, and `month`: month of the year, in time when not later. */
      readonly kind: 'pass-fail';
      readonly test: 'atMost' | 'equal' | 'month';
      readonly target: Figure;
      readonly actual: Figure;
    }
  | {
      readonly kind: 'tiers';
      readonly actual: Figure;
      readonly tiers: readonly (readonly [Figure, Figure])[];
    }
  | {
      readonly kind: 'deduction';
      readonly actual: Figure;
      readonly each: Figure;
      readonly maximum: Figure | null;
    }
  | { readonly kind: 'qualitative'; readonly level: '达成' | '部分达成'; readonly entered: Figure }
  | { readonly kind: 'entered'; readonly entered: Figure }
  | { readonly kind: 'execution-rate' };

export interface OracleIndicator {
  readonly name: string;
  /** Dimension, level 1 and, where the table has it, level 2. */
  readonly groups: readonly string[];
  readonly weight: Figure;
  readonly rule: OracleRule;
  /** What its figures count; percent points where nothing is said. */
  readonly measure?: 'count' | 'money';
  /** What was typed instead of an actual: 不适用, or nothing. */
  readonly instead?: 'not-applicable' | 'blank';
}

export interface OracleLine {
  readonly name: string;
  /** Part of another line: not summed. */
  readonly part: boolean;
  readonly initial: Figure;
  readonly adjusted: Figure;
  readonly executed: Figure;
}

export interface OracleTask {
  readonly name: string;
  readonly budget: Figure;
  readonly executed: Figure;
}

export interface OracleTable {
  readonly indicators: readonly OracleIndicator[];
  readonly groupings: Readonly<Record<string, readonly OracleLine[]>>;
  /** The grouping whose total gives the execution rate. */
  readonly executionBasis: string;
  readonly tasks: readonly OracleTask[];
}

/** Everything printed, by a name such as `培训次数 score`; null where there is no value. */
export type Outputs = ReadonlyMap<string, string | null>;

const HUNDRED = rational('100');
const GRADES = [
  ['优', '90'],
  ['良', '80'],
  ['中', '60'],
  ['差', '0'],
] as const;

/** All outputs of a table. */
export function outputsOf(table: OracleTable): Outputs {
  const outputs = new Map<string, string | null>();
  const scores = indicatorOutputs(table, outputs);
  groupOutputs(table, scores, outputs);
  totalOutputs(table, scores, outputs);
  for (const [label, lines] of Object.entries(table.groupings)) groupingOutputs(label, lines, outputs);
  for (const task of table.tasks) {
    outputs.set(`task ${task.name} budget`, toTwoPlaces(rational(task.budget)));
    outputs.set(`task ${task.name} executed`, toTwoPlaces(rational(task.executed)));
  }
  return outputs;
}

function indicatorOutputs(
  table: OracleTable,
  outputs: Map<string, string | null>,
): readonly (Rational | null)[] {
  return table.indicators.map((indicator) => {
    const weight = rational(indicator.weight);
    const { points, completion } = isJudged(indicator)
      ? judge(indicator.rule, weight, table)
      : { points: null, completion: null };
    // Later sums are over the printed scores.
    const printed = points === null ? null : rational(toTwoPlaces(points));
    outputs.set(`${indicator.name} weight`, toTwoPlaces(weight));
    outputs.set(`${indicator.name} score`, printed === null ? null : toTwoPlaces(printed));
    outputs.set(`${indicator.name} lost`, printed === null ? null : toTwoPlaces(minus(weight, printed)));
    outputs.set(
      `${indicator.name} completion`,
      completion === null ? null : toTwoPlaces(times(completion, HUNDRED)),
    );
    return printed;
  });
}

/** Only the execution rate and an entered score do without an actual; what does not apply is not judged at all. */
function isJudged({ instead, rule }: OracleIndicator): boolean {
  if (instead === undefined) return true;
  return instead === 'blank' && (rule.kind === 'execution-rate' || rule.kind === 'entered');
}

interface Judgement {
  readonly points: Rational | null;
  readonly completion: Rational | null;
}

function judge(rule: OracleRule, weight: Rational, table: OracleTable): Judgement {
  switch (rule.kind) {
    case 'positive':
    case 'equal':
      return judgeUpwards(rule.kind, rational(rule.target), rational(rule.actual), weight);
    case 'negative': {
      const target = rational(rule.target);
      const actual = rational(rule.actual);
      const met = compare(actual, target) <= 0;
      const completion = actual.n === 0n ? null : over(target, actual);
      return { points: met ? weight : times(over(target, actual), weight), completion };
    }
    case 'range': {
      const actual = rational(rule.actual);
      const low = rational(rule.target);
      const high = rational(rule.upper);
      // An interval whose ends are reversed says nothing.
      if (compare(low, high) > 0) return { points: null, completion: null };
      const completion =
        compare(actual, low) < 0
          ? over(actual, low)
          : compare(actual, high) > 0
            ? over(high, actual)
            : rational('1');
      return { points: times(completion, weight), completion };
    }
    case 'pass-fail': {
      const order = compare(rational(rule.actual), rational(rule.target));
      const met = rule.test === 'equal' ? order === 0 : order <= 0;
      return { points: met ? weight : NOTHING, completion: null };
    }
    case 'tiers': {
      const tier = rule.tiers.find(([bound]) => compare(rational(rule.actual), rational(bound)) >= 0);
      const percent = rational(tier?.[1] ?? '0');
      return { points: over(times(percent, weight), HUNDRED), completion: null };
    }
    case 'deduction': {
      const all = times(rational(rule.actual), rational(rule.each));
      const most = rule.maximum === null ? all : rational(rule.maximum);
      const rest = minus(weight, compare(all, most) > 0 ? most : all);
      return { points: rest.n < 0n ? NOTHING : rest, completion: null };
    }
    case 'qualitative': {
      const entered = rational(rule.entered);
      const share = over(times(entered, HUNDRED), weight);
      const [low, high] = rule.level === '达成' ? ['80', '100'] : ['60', '80'];
      const belowTop = compare(share, rational(high));
      const inside =
        compare(share, rational(low)) >= 0 && (rule.level === '达成' ? belowTop <= 0 : belowTop < 0);
      return { points: inside ? entered : null, completion: null };
    }
    case 'entered': {
      const entered = rational(rule.entered);
      return { points: compare(entered, weight) <= 0 ? entered : null, completion: null };
    }
    case 'execution-rate': {
      const lines = table.groupings[table.executionBasis] ?? [];
      const rate = over(sumOf(lines, 'executed'), sumOf(lines, 'adjusted'));
      return { points: byShare(rate, weight), completion: null };
    }
  }
}

/** ≥ and =; above an equal target counts as met, which is the scheme's default. Of target 0 there is no share. */
function judgeUpwards(
  kind: 'positive' | 'equal',
  target: Rational,
  actual: Rational,
  weight: Rational,
): Judgement {
  if (target.n === 0n) {
    const met = kind === 'positive' || actual.n === 0n;
    return { points: met ? weight : NOTHING, completion: null };
  }
  const completion = over(actual, target);
  return { points: byShare(completion, weight), completion };
}

/** Full marks from 1 on, else the share of the weight. */
function byShare(share: Rational, weight: Rational): Rational {
  return compare(share, rational('1')) >= 0 ? weight : times(share, weight);
}

function groupOutputs(
  table: OracleTable,
  scores: readonly (Rational | null)[],
  outputs: Map<string, string | null>,
): void {
  const members = new Map<string, number[]>();
  table.indicators.forEach((indicator, index) => {
    for (let depth = 1; depth <= indicator.groups.length; depth += 1) {
      const name = indicator.groups.slice(0, depth).join('/');
      members.set(name, [...(members.get(name) ?? []), index]);
    }
  });
  for (const [name, indices] of members) {
    const scored = indices.flatMap((index) => scores[index] ?? []);
    const weights = indices.map((index) => rational(table.indicators[index]?.weight ?? '0'));
    outputs.set(`group ${name} marks`, toTwoPlaces(total(weights)));
    outputs.set(`group ${name} score`, scored.length === 0 ? null : toTwoPlaces(total(scored)));
  }
}

/** What does not apply is left out of both sides, and the total rescaled once to the full marks. */
function totalOutputs(
  table: OracleTable,
  scores: readonly (Rational | null)[],
  outputs: Map<string, string | null>,
): void {
  const applicable = table.indicators.filter(({ instead }) => instead !== 'not-applicable');
  const scored = scores.flatMap((score) => score ?? []);
  const marks = total(applicable.map(({ weight }) => rational(weight)));
  const complete = scored.length === applicable.length;
  const rescaled = complete && applicable.length < table.indicators.length;
  const sum = rescaled ? over(times(total(scored), HUNDRED), marks) : total(scored);
  const printed = toTwoPlaces(sum);
  const grade = GRADES.find(([, from]) => compare(rational(printed), rational(from)) >= 0);
  outputs.set('total', printed);
  outputs.set('grade', complete ? (grade?.[0] ?? null) : null);
  outputs.set('scored', String(scored.length));
}

function groupingOutputs(
  label: string,
  lines: readonly OracleLine[],
  outputs: Map<string, string | null>,
): void {
  const executed = sumOf(lines, 'executed');
  for (const key of ['initial', 'adjusted', 'executed'] as const) {
    outputs.set(`${label} total ${key}`, toTwoPlaces(sumOf(lines, key)));
  }
  outputs.set(`${label} total rate`, percent(executed, sumOf(lines, 'adjusted')));
  for (const line of lines) {
    for (const key of ['initial', 'adjusted', 'executed'] as const) {
      outputs.set(`${label} ${line.name} ${key}`, toTwoPlaces(rational(line[key])));
    }
    outputs.set(`${label} ${line.name} share`, percent(rational(line.executed), executed));
    outputs.set(`${label} ${line.name} rate`, percent(rational(line.executed), rational(line.adjusted)));
  }
}

function sumOf(lines: readonly OracleLine[], key: 'initial' | 'adjusted' | 'executed'): Rational {
  return lines.filter((line) => !line.part).reduce((sum, line) => plus(sum, rational(line[key])), NOTHING);
}

function percent(part: Rational, whole: Rational): string | null {
  return whole.n === 0n ? null : toTwoPlaces(over(times(part, HUNDRED), whole));
}
