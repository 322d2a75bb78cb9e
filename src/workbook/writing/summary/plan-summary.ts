import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { Area, SheetPlan } from '../../sheet-plan';
import { SheetBuilder, type Row } from '../sheet-builder';
import { planBudget } from './budget-block';
import type { BlockContext } from './block-context';
import { planCharts, reserveScoreChart } from './charts';
import { allWidths, printedWidths } from './column-widths';
import { detailFormats } from './conditional-formats';
import { executionFraction, fillConclusion, reserveConclusion } from './conclusion-block';
import { planNames } from './defined-names';
import { planDetail } from './detail-block';
import { draftTexts } from './drafts';
import { planFindings } from './findings-block';
import { planKept } from './kept-block';
import { textToWrite } from './kept-regions';
import { planKeyTasks } from './key-tasks-block';
import { planNotes } from './notes-block';
import { pageRoom, summaryPage } from './page';
import { planParameters } from './parameters';
import { pointFormats } from './point-formats';
import { planSignature } from './signature-block';
import { SUMMARY_STYLES } from './styles';
import type { SummaryOptions } from './summary-options';
import { UNFINISHED, planTitle, runningHeader, titleHeight } from './title-block';
import { planTotals, totalsHeight } from './totals-block';

/** Columns that stay in view beside the scores: dimension to level 3. */
const FROZEN_COLUMNS = 4;
const FROZEN_ROWS = 2;

/** A summary sheet with the places that other sheets of ours refer to. */
export interface PlannedSummary {
  readonly plan: SheetPlan;
  readonly places: SummaryPlaces;
}

export interface SummaryPlaces {
  /** The row of each indicator, by its index in the evaluation. */
  readonly indicators: ReadonlyMap<number, Row>;
  /** The row of the sums of all weights and scores. */
  readonly sumRow: Row;
  readonly total: Area;
  readonly grade: Area;
}

/** The plan of {@link planSummaryWithPlaces} alone. */
export function planSummary(evaluation: Evaluation, options: SummaryOptions): SheetPlan {
  return planSummaryWithPlaces(evaluation, options).plan;
}

/**
 * 自评汇总: everything on the summary sheet, as data. Every computed figure is a formula over cells of this sheet or of the
 * source, with the engine's value beside it; every text is text. Kept regions take the user's text where there is one.
 */
export function planSummaryWithPlaces(evaluation: Evaluation, options: SummaryOptions): PlannedSummary {
  const widths = printedWidths(evaluation);
  const room = pageRoom(widths, titleHeight(evaluation, widths));
  const builder = new SheetBuilder(SUMMARY_STYLES, room);
  const points = pointFormats(evaluation);
  const context: BlockContext = { builder, evaluation, options, widths, points, sections: { next: 0 } };

  const status = planTitle(context);
  const parameters = planParameters(context);
  const slots = reserveConclusion(context);
  const budget = planBudget(context);
  const scoreChart = reserveScoreChart(context);
  const execution = budget?.execution ?? null;
  const shared = {
    execution,
    executionRate: executionFraction(evaluation),
    language: options.language,
    points,
    leavesOut: evaluation.scheme.notApplicable === 'rescale',
  };
  const detail = planDetail(context, shared, totalsHeight(evaluation));
  const totals = planTotals(context, detail, parameters, execution);
  const conclusion = fillConclusion(context, slots, { detail, totals, budget });
  planKeyTasks(context);
  const drafts = draftTexts(evaluation);
  const kept = {
    problems: planKept(context, 'problems', textToWrite(options.kept.problems, drafts.problems)),
    measures: planKept(context, 'measures', textToWrite(options.kept.measures, drafts.measures)),
  };
  planSignature(context);
  planNotes(context);
  planFindings(context);
  const printedRows = builder.nextRow;
  const charts = planCharts(context, budget, detail, scoreChart);

  const { rowBreaks, ...sheet } = builder.finish();
  const plan: SheetPlan = {
    name: options.sheetName,
    owner: options.owner,
    ...sheet,
    columnWidths: allWidths(widths),
    frozenRows: FROZEN_ROWS,
    frozenColumns: FROZEN_COLUMNS,
    page: summaryPage(printedRows, rowBreaks, runningHeader(evaluation)),
    conditionalFormats: detailFormats(detail),
    names: planNames(evaluation, options.namesSuffix, { conclusion, detail, totals, kept, drafts }),
    charts,
    statusCell: { ...status, whileWriting: UNFINISHED },
  };
  const { total, grade } = conclusion;
  return { plan, places: { indicators: detail.indicators, sumRow: totals.sumRow, total, grade } };
}
