import type { Bilingual } from '../bilingual';
import type { Decimal } from '../decimal';
import type { QualitativeBand } from '../scoring/rule';
import type { Rule, RuleKind } from '../scoring/rule-kinds';
import type { Rounding } from './rounding';

/** What a scheme evaluates: a department's overall spending, or one project. */
export type Subject = 'department' | 'project';

/** An indicator as a scheme defines it. `rule` null: known from the workbook's own columns. */
export interface SchemeIndicator {
  readonly dimension: string | null;
  readonly level1: string;
  readonly level2: string | null;
  readonly name: string;
  /** Other names in use for the same indicator. */
  readonly aliases: readonly string[];
  readonly weight: Decimal | null;
  readonly rule: Rule | null;
  /** 依据: shown beside the score; null: the basis of its rule kind. */
  readonly basis: string | null;
}

/** A dimension or level whose weights must foot to `weight`; null where the scheme leaves it open. */
export interface SchemeGroup {
  readonly level: 'dimension' | 'level1' | 'level2';
  readonly path: readonly string[];
  readonly weight: Decimal | null;
}

/** 指标体系: an indicator system with its rules, for a year and a place. Loaded from JSON by `load-scheme.ts`. */
export interface Scheme {
  readonly id: string;
  readonly title: Bilingual;
  readonly subject: Subject;
  readonly place: string | null;
  /** The year whose notice the scheme follows, where its file says so. */
  readonly year?: number;
  readonly fullMarks: Decimal;
  readonly groups: readonly SchemeGroup[];
  readonly indicators: readonly SchemeIndicator[];
  readonly negativeMethod: 'ratio' | 'linear';
  readonly equalAbove: 'full' | 'ratio' | 'zero';
  readonly notApplicable: 'rescale' | 'full' | 'zero';
  /** `costPercent`: share of the score lost by an overshoot without a reason; null: a reason is asked for, nothing is lost. */
  readonly overshoot: { readonly threshold: Decimal; readonly costPercent: Decimal | null };
  readonly rounding: Rounding;
  readonly qualitativeBands: readonly QualitativeBand[];
  /** Highest total for an execution rate (percent) from `rateFrom` on, highest first; empty: no caps. `maximum` null: not capped. */
  readonly caps: readonly { readonly rateFrom: Decimal; readonly maximum: Decimal | null }[];
  /** Highest first; lower bounds inclusive, in points of 100 full marks. The last one's bound is 0. */
  readonly grades: readonly { readonly name: string; readonly from: Decimal }[];
  /** 依据 by rule kind: title and number of the document only. */
  readonly basis: Readonly<Record<RuleKind, string>>;
  /** Said on the summary sheet and in templates, such as: weights are defaults to be set from the year's notice. */
  readonly remarks: readonly Bilingual[];
  /** SHA-256 of the scheme's canonical JSON, hexadecimal. */
  readonly hash: string;
}
