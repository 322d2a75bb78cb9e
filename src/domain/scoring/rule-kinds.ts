import { deduction } from './deduction';
import { entered } from './entered';
import { equal } from './equal';
import { executionRate } from './execution-rate';
import { negative } from './negative';
import { passFail } from './pass-fail';
import { positive } from './positive';
import { qualitative } from './qualitative';
import { range } from './range';
import type { Bilingual } from '../bilingual';
import type { Decimal } from '../decimal';
import type { RuleDefaults, RuleInputs, RuleOutcome, ScoredFigures } from './rule';
import { tiers } from './tiers';

/** 评分方式: the table of the ten rule kinds, in the order of the domain's table. */
export const RULE_KINDS = {
  positive,
  negative,
  equal,
  range,
  'pass-fail': passFail,
  tiers,
  deduction,
  qualitative,
  'execution-rate': executionRate,
  entered,
};

type Kinds = typeof RULE_KINDS;
export type RuleKind = keyof Kinds;

/** A rule with its parameters, as a scheme, the rule column or the nature column gives it. */
export type Rule = { [K in RuleKind]: ReturnType<Kinds[K]['fromFile']> }[RuleKind];
export type RuleOf<K extends RuleKind> = Extract<Rule, { readonly kind: K }>;

/** A rule as a scheme file states it. */
export type RuleJson = { [K in RuleKind]: NonNullable<ReturnType<Kinds[K]['toFile']>> }[RuleKind];

/** One value under the name of every kind. */
export const forEveryKind = <T>(value: T): { readonly [K in RuleKind]: T } => ({
  positive: value,
  negative: value,
  equal: value,
  range: value,
  'pass-fail': value,
  tiers: value,
  deduction: value,
  qualitative: value,
  'execution-rate': value,
  entered: value,
});

/** A kind as it is called: with a rule of that kind alone, which the table's types can not say. */
interface AnyKind {
  fromFile(stated: RuleJson, defaults: RuleDefaults): Rule;
  toFile(rule: Rule): RuleJson | null;
  fitsWeight?(rule: Rule, weight: Decimal): boolean;
  score(rule: Rule, inputs: RuleInputs): RuleOutcome;
  needed(rule: Rule, figures: ScoredFigures): Bilingual | null;
}

const definitionOf = (kind: RuleKind): AnyKind => RULE_KINDS[kind];

/** Scores by whichever kind the rule is. `points` of a scored outcome lie between 0 and the weight, unrounded. */
export const scoreByRule = (rule: Rule, inputs: RuleInputs): RuleOutcome =>
  definitionOf(rule.kind).score(rule, inputs);

/** What full marks would have needed by the rule; null where the loss is not the rule's. */
export const neededByRule = (rule: Rule, figures: ScoredFigures): Bilingual | null =>
  definitionOf(rule.kind).needed(rule, figures);

/** The rule that a checked scheme file states, with what the scheme says for all. */
export const ruleFromFile = (stated: RuleJson, defaults: RuleDefaults): Rule =>
  definitionOf(stated.kind).fromFile(stated, defaults);

/** The rule as a scheme file states it; null where it may not. */
export const ruleToFile = (rule: Rule): RuleJson | null => definitionOf(rule.kind).toFile(rule);

/** Whether a scheme file may state the rule beside this weight. */
export const fitsWeight = (rule: Rule, weight: Decimal): boolean =>
  definitionOf(rule.kind).fitsWeight?.(rule, weight) ?? true;
