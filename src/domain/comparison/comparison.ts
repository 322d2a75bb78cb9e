import type { Bilingual } from '../bilingual';
import type { CellRef } from '../cell-ref';
import type { Decimal } from '../decimal';
import type { Evaluation, GroupResult, IndicatorResult } from '../evaluation/evaluation';
import type { Finding } from '../findings/finding';
import type { Measure } from '../values/quantity';

/** One figure in both years. `difference` is this year's minus last year's, exact; null where either is missing. */
export interface ComparedFigure {
  readonly lastYear: Decimal | null;
  readonly thisYear: Decimal | null;
  readonly difference: Decimal | null;
}

/** A target or actual as one year has it: the figure where there is one, and what is printed. */
export interface YearlyValue {
  /** Null where it is in words or missing. */
  readonly value: Decimal | null;
  /** The upper end, for a range. */
  readonly upper: Decimal | null;
  readonly measure: Measure;
  readonly unit: string | null;
  /** Null where blank. */
  readonly text: string | null;
}

/** A target or actual in both years; a side is null where the indicator is not in that year's workbook. */
export interface ComparedValue {
  readonly lastYear: YearlyValue | null;
  readonly thisYear: YearlyValue | null;
  /** Null also where the two are not counted alike (other unit or measure, dates, ranges). */
  readonly difference: Decimal | null;
}

/** What differs between the two years of an indicator. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'weight'
  | 'rule'
  | 'target'
  | 'actual'
  /** The score that was entered, for kinds that take it. */
  | 'entered'
  /** 扣减分数 */
  | 'deduction'
  /** An overshoot costs points in one year only, because the other gives a reason. */
  | 'overshoot';

/** One difference, with what it was and what it is. */
export interface Change {
  readonly kind: ChangeKind;
  readonly text: Bilingual;
}

/** One indicator in both years; at least one side is there. */
export interface IndicatorComparison {
  readonly lastYear: IndicatorResult | null;
  readonly thisYear: IndicatorResult | null;
  readonly weight: ComparedFigure;
  readonly target: ComparedValue;
  readonly actual: ComparedValue;
  readonly score: ComparedFigure;
  readonly changes: readonly Change[];
  /** `combination` where more than one thing changed. */
  readonly why: 'unchanged' | ChangeKind | 'combination';
}

/** A dimension, level 1 or level 2 in both years; `path` begins with the dimension. */
export interface GroupComparison {
  readonly level: GroupResult['level'];
  readonly path: readonly string[];
  readonly weight: ComparedFigure;
  readonly score: ComparedFigure;
}

/** The totals. `score.difference` is null while either year is incomplete. */
export interface TotalComparison {
  readonly fullMarks: ComparedFigure;
  readonly score: ComparedFigure;
  /** Percent, 2 places. */
  readonly executionRate: ComparedFigure;
  readonly grade: { readonly lastYear: string | null; readonly thisYear: string | null };
  /** Sums of the indicators' scores, before rescaling and cap: what the two years share, what came and what went. */
  readonly parts: { readonly shared: Decimal; readonly added: Decimal; readonly removed: Decimal };
}

/** 期初数核对: a figure of this year's workbook that should be one of last year's. */
export interface OpeningFigure {
  readonly kind: 'carry-over' | 'actual';
  /** The budget line or the indicator. */
  readonly name: string;
  /** As printed in this year's workbook, and where. */
  readonly opening: YearlyValue;
  readonly ref: CellRef;
  /** What last year's workbook has. */
  readonly closing: YearlyValue;
  /** Opening minus closing; null where either is in words. */
  readonly difference: Decimal | null;
  readonly agrees: boolean;
}

/** 上年对比: two years under one scheme, this year's. */
export interface YearComparison {
  readonly thisYear: Evaluation;
  readonly lastYear: Evaluation;
  readonly total: TotalComparison;
  /** In this year's order; what is only in last year's comes after. */
  readonly groups: readonly GroupComparison[];
  readonly indicators: readonly IndicatorComparison[];
  readonly opening: readonly OpeningFigure[];
  /** What the comparison itself found; the evaluations keep their own. */
  readonly findings: readonly Finding[];
}
