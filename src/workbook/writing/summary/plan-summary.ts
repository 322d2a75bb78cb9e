import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { SheetPlan } from '../../sheet-plan';
import type { SummaryOptions } from './summary-options';

/** 自评汇总: everything on the summary sheet, as data. */
export function planSummary(evaluation: Evaluation, options: SummaryOptions): SheetPlan {
  throw new Error(`${options.sheetName} ${String(evaluation.year)}`);
}
