import type { Bilingual } from '../bilingual';
import type { BudgetBasis, ExtraCell, Facts, IndicatorRow, KeyTaskField } from './input';
import type { CellRef } from '../cell-ref';
import type { Decimal, Ratio } from '../decimal';
import type { Finding } from '../findings/finding';
import type { IndicatorFigures, ScoreFormula } from '../scoring/rule';
import type { Rule } from '../scoring/rule-kinds';
import type { Scheme, Subject } from '../schemes/scheme';
import type { AmountUnit } from '../values/amount-unit';
import type { Quantity } from '../values/quantity';

/** One scored (or not) indicator, in sheet order. Scores are rounded to the scheme's places; nothing below is rounded again. */
export interface IndicatorResult extends IndicatorFigures {
  readonly row: IndicatorRow;
  readonly dimension: string;
  /** Level names from level 1 to the indicator; levels the table lacks are left out. */
  readonly path: readonly string[];
  readonly rule: Rule | null;
  /** Which of the sources the rule came from. */
  readonly ruleOrigin: 'scheme' | 'rule-column' | 'nature' | 'words' | 'entered' | null;
  readonly status: 'scored' | 'unscored' | 'not-applicable';
  /** As printed: `6`, `95.6%`, or the words. Null where blank. */
  readonly actualText: string | null;
  /** Percent, rounded to 2 places. */
  readonly completion: Decimal | null;
  /** 分值 − 得分; null where there is no score. */
  readonly lost: Decimal | null;
  /** 扣减分数: manual deduction only. */
  readonly deduction: Quantity | null;
  /** How the score is computed in the sheet; null where there is nothing to compute. Includes no rounding, no deduction. */
  readonly formula: ScoreFormula | null;
  /**
   * Cost of an overshoot, where the scheme sets one and no reason was given: percent of the score, lost only where actual >
   * target × threshold. Present also while the actual is below that, so that the sheet's formula follows the actual.
   */
  readonly overshootCost: { readonly threshold: Decimal; readonly costPercent: Decimal } | null;
  readonly explanation: Bilingual;
  readonly basis: string;
  readonly reason: string | null;
  readonly description: string | null;
}

/** A dimension, level 1 or level 2 with its sums. */
export interface GroupResult {
  readonly level: 'dimension' | 'level1' | 'level2';
  readonly name: string;
  /** Σ weights of its indicators. */
  readonly fullMarks: Decimal;
  /** Σ weights of those that count (not-applicable ones left out under `rescale`). */
  readonly applicableMarks: Decimal;
  /** Σ of the rounded scores so far; null where all are not applicable, or none is scored. */
  readonly score: Decimal | null;
  readonly scored: number;
  /** Indices into `Evaluation.indicators`, in order. */
  readonly indicators: readonly number[];
  readonly children: readonly GroupResult[];
}

/** The total with its cap and grade. */
export interface TotalResult {
  readonly fullMarks: Decimal;
  /** After rescaling and cap, rounded to the scheme's places of the total; sum so far while incomplete; null where nothing is scored. */
  readonly score: Decimal | null;
  readonly uncappedScore: Decimal | null;
  /** Highest total allowed by the execution rate, where one applied or was checked; null: none, or incomplete. */
  readonly cap: Decimal | null;
  readonly grade: string | null;
  readonly complete: boolean;
  /** Not-applicable indicators count neither as scored nor among those to score. */
  readonly scored: number;
  readonly indicators: number;
  /** Σ weights that count; differs from Σ weights when `rescale` left something out. */
  readonly applicableMarks: Decimal;
  readonly rescaled: boolean;
}

/** One budget line in the evaluation's amount unit. */
export interface BudgetLine {
  readonly name: string;
  readonly ref: CellRef;
  readonly parent: number | null;
  readonly initial: Quantity | null;
  readonly adjusted: Quantity | null;
  readonly executed: Quantity | null;
  /** Percent of the grouping's total, 2 places; null where the total is 0 or the amount is missing. */
  readonly share: Decimal | null;
  /** Executed ÷ adjusted (or initial) in percent, 2 places, not capped. */
  readonly executionRate: Decimal | null;
  readonly remark: string | null;
}

/** One grouping of the budget. Sums are over the top-level lines. */
export interface BudgetGrouping {
  readonly basis: BudgetBasis;
  readonly label: string;
  readonly lines: readonly BudgetLine[];
  readonly initial: Decimal | null;
  readonly adjusted: Decimal | null;
  readonly executed: Decimal | null;
  readonly executionRate: Decimal | null;
  /** Set where the printed shares of the top-level lines do not sum to 100.00: their sum. */
  readonly shareSum: Decimal | null;
}

export interface BudgetResult {
  readonly amountUnit: AmountUnit;
  readonly groupings: readonly BudgetGrouping[];
  /** From the total by funding source; unrounded. Null where it can not be told. */
  readonly execution: {
    readonly executed: Decimal;
    readonly budget: Decimal;
    readonly rate: Ratio | null;
  } | null;
}

/** One key task with its amounts in the evaluation's unit. */
export interface KeyTask {
  readonly ref: CellRef;
  readonly name: string;
  readonly budget: Quantity | null;
  readonly executed: Quantity | null;
  /** Other columns as text. */
  readonly texts: Readonly<Partial<Record<KeyTaskField, string>>>;
}

/** 自评结果: everything that is printed, with its sources. */
export interface Evaluation {
  readonly subject: Subject;
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly extraFacts: readonly ExtraCell[];
  readonly department: string | null;
  readonly projectName: string | null;
  readonly year: number | null;
  readonly total: TotalResult;
  readonly dimensions: readonly GroupResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly budget: BudgetResult;
  readonly keyTasks: readonly KeyTask[];
  readonly findings: readonly Finding[];
}
