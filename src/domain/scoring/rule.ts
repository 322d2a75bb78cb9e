import type { z } from 'zod';

import type { Bilingual } from '../bilingual';
import type { Decimal, Ratio } from '../decimal';
import type { Finding } from '../findings/finding';
import type { Measure, Quantity } from '../values/quantity';
import type { CellRef } from '../cell-ref';
import type { AttainmentLevel } from '../values/attainment';
import type { TargetOperator } from '../values/target';

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

/** What a scheme says once for all its rules, where a rule does not say otherwise. */
export interface RuleDefaults {
  readonly negativeMethod: 'ratio' | 'linear';
  readonly equalAbove: 'full' | 'ratio' | 'zero';
  readonly qualitativeBands: readonly QualitativeBand[];
}

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

/** What is read of an indicator, and its score. */
export interface IndicatorFigures {
  readonly measure: Measure;
  /** Unit as shown, such as 个 or 万元; null where there is none, or it is %. */
  readonly unit: string | null;
  readonly weight: Quantity | null;
  readonly target: Quantity | null;
  readonly upperTarget: Quantity | null;
  /** As printed in tables and JSON: `≥12`, `90%-95%`, or the words. Null where blank. */
  readonly targetText: string | null;
  readonly actual: Quantity | null;
  readonly attainment: AttainmentLevel | null;
  readonly entered: Quantity | null;
  readonly score: Decimal | null;
}

/** What full marks of a scored indicator may depend on. */
export interface ScoredFigures extends IndicatorFigures {
  readonly execution: { readonly executed: Decimal; readonly budget: Decimal } | null;
  readonly amountUnit: string;
}

/**
 * One rule kind: all that is known of it, in one file. `rule-kinds.ts` is the table of all. R is the rule with its parameters, S
 * its shape in a scheme file.
 */
export interface RuleKindDefinition<R extends { readonly kind: string }, S extends z.ZodType> {
  readonly kind: R['kind'];
  readonly label: Bilingual;
  readonly shape: S;
  /** The rule that a checked scheme file states. */
  fromFile(stated: z.infer<S>, defaults: RuleDefaults): R;
  /** As a scheme file states it; null where it may not. */
  toFile(rule: R): z.infer<S> | null;
  /** Whether a scheme file may state it beside this weight; absent: beside any. */
  fitsWeight?(rule: R, weight: Decimal): boolean;
  score(rule: R, inputs: RuleInputs): RuleOutcome;
  /** What full marks would have needed of a scored indicator; null where the loss is not the rule's. */
  needed(rule: R, figures: ScoredFigures): Bilingual | null;
}
