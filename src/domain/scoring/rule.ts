import type { Bilingual } from '../bilingual';
import type { Decimal, Ratio } from '../decimal';
import type { Finding } from '../findings/finding';
import type { Measure, Quantity } from '../values/quantity';
import type { CellRef } from '../cell-ref';
import type { AttainmentLevel } from '../values/attainment';
import type { TargetOperator } from '../values/target';

/** 评分方式: the ten rule kinds (domain: scoring one indicator). */
export type RuleKind =
  | 'positive'
  | 'negative'
  | 'equal'
  | 'range'
  | 'pass-fail'
  | 'tiers'
  | 'deduction'
  | 'qualitative'
  | 'execution-rate'
  | 'entered';

/** One condition of a tiered rule. `operator` null is 其余 (everything else). Points are of the weight, or absolute. */
export interface Tier {
  readonly operator: '>=' | '>' | '<=' | '<' | '=' | null;
  readonly bound: Decimal | null;
  /** Whether the bound was written with a percent sign; such a tier fits only an indicator measured in percent. */
  readonly boundInPercent?: boolean;
  readonly award: { readonly percentOfWeight: Decimal } | { readonly points: Decimal };
}

/** Bounds of a qualitative band in percent of the weight; `upperIncluded` false for 部分达成 and 未达成. */
export interface QualitativeBand {
  readonly level: AttainmentLevel;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly upperIncluded: boolean;
}

/** A rule with its parameters, as a scheme, the rule column or the nature column gives it. */
export type Rule =
  | { readonly kind: 'positive'; readonly strict: boolean }
  | { readonly kind: 'negative'; readonly strict: boolean; readonly method: 'ratio' | 'linear' }
  | { readonly kind: 'equal'; readonly above: 'full' | 'ratio' | 'zero' }
  | { readonly kind: 'range' }
  | { readonly kind: 'pass-fail' }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  | { readonly kind: 'deduction'; readonly perOccurrence: Decimal; readonly maximum: Decimal | null }
  | { readonly kind: 'qualitative'; readonly bands: readonly QualitativeBand[] }
  | { readonly kind: 'execution-rate' }
  | { readonly kind: 'entered' };

export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** Everything a rule may look at. What a kind needs and does not find makes the indicator unscored. */
export interface RuleInputs {
  readonly indicator: string;
  /** Where findings about this indicator point when no better cell is known. */
  readonly ref: CellRef;
  readonly measure: Measure;
  /** The target's operator, for kinds that only ask whether the target was met. */
  readonly operator: TargetOperator | null;
  readonly weight: Decimal;
  readonly target: Quantity | null;
  /** The upper end, for a range. */
  readonly upperTarget: Quantity | null;
  readonly actual: Quantity | null;
  readonly attainment: AttainmentLevel | null;
  readonly entered: Quantity | null;
  /** Totals of the budget by funding source, for the execution rate. */
  readonly execution: { readonly executed: Quantity; readonly budget: Quantity } | null;
}

/**
 * A score as an Excel expression over placeholders, before rounding and before a manual deduction:
 * `{w}` weight, `{t}` target, `{u}` upper target, `{a}` actual, `{e}` entered score, `{l}` attainment level,
 * `{x}` executed, `{b}` budget, and `{n:95}` a constant in the indicator's measure (written `95%` for a percentage).
 * Multiplies before it divides, as the engine does.
 */
export interface ScoreFormula {
  /** Condition under which there is a score at all; null: always. */
  readonly scoredWhen: string | null;
  readonly points: string;
  /** Completion as a fraction (1 = 100 %), or null where the kind has none. */
  readonly completion: string | null;
  /** Condition under which there is a completion; absent: always. */
  readonly completionWhen?: string;
}

/** What a rule makes of its inputs. `points` is exact: rounding happens once, by the caller. */
export type RuleOutcome =
  | {
      readonly status: 'scored';
      readonly points: Ratio;
      /** Completion (1 = 100 %); null where the kind has none. */
      readonly completion: Ratio | null;
      /** The arithmetic up to, not including, the result: `183 ÷ 300 × 3`; or words such as 已达标，得满分. */
      readonly working: Bilingual;
      /** Whether `working` is arithmetic whose result is the points, so that ` = 1.83` may follow. */
      readonly arithmetic: boolean;
      /** Whether the target was met, as far as the kind knows a target. */
      readonly met: boolean | null;
      readonly formula: ScoreFormula;
      readonly findings: readonly Finding[];
    }
  | {
      readonly status: 'unscored';
      readonly formula: ScoreFormula | null;
      readonly findings: readonly Finding[];
    };

/** One rule kind: its name, and how it scores. One file each; `rule-kinds.ts` is the table of all. */
export interface RuleKindDefinition<K extends RuleKind = RuleKind> {
  readonly kind: K;
  readonly label: Bilingual;
  score(rule: RuleOf<K>, inputs: RuleInputs): RuleOutcome;
}
