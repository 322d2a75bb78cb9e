import { fixed, plain, roundRatio } from '../../../domain/decimal';
import type { Evaluation } from '../../../domain/evaluation/evaluation';
import type { Area, PlannedContent } from '../../sheet-plan';
import { NO_FIGURE, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { addSection, equalSpans, heightFor, rowArea, type BlockContext, type Span } from './block-context';
import type { BudgetLayout } from './budget-block';
import { detailCell, detailRange } from './columns';
import type { DetailLayout } from './detail-block';
import { WORDS, columnHeading, type Heading } from './headings';
import { printedWeights } from './sum-row';
import { PERCENT } from './styles';
import type { TotalsLayout } from './totals-block';

/** Figures on one line of the block. */
const MOST_ON_A_LINE = 8;
const VALUE_HEIGHT = 26;

/** Where the figures of the conclusion will stand; they refer to rows that are planned later. */
export interface ConclusionSlots {
  readonly areas: readonly Area[];
}

/** Cells the defined names refer to. */
export interface ConclusionCells {
  readonly total: Area;
  readonly grade: Area;
  readonly executionRate: Area;
}

/** 自评结论: heading and labels; the figures follow with {@link fillConclusion}. */
export function reserveConclusion(context: BlockContext): ConclusionSlots {
  const { builder, evaluation, widths } = context;
  const labels = labelsOf(context, evaluation);
  addSection(context, 'conclusion', 2 * VALUE_HEIGHT);
  const areas: Area[] = [];
  const lines = Math.ceil(labels.length / MOST_ON_A_LINE);
  const onALine = Math.ceil(labels.length / lines);
  for (let start = 0; start < labels.length; start += onALine) {
    const line = labels.slice(start, start + onALine);
    const spans = equalSpans(widths, line.length);
    const at = (index: number): Span => spans[index] ?? { column: 0, columns: 1 };
    const height = heightFor(
      widths,
      line.map((label, index) => ({ text: label, span: at(index), style: 'header' as const })),
    );
    const labelRow = builder.addRow(height);
    const valueRow = builder.addRow(VALUE_HEIGHT);
    line.forEach((label, index) => {
      builder.putMerged(rowArea(labelRow, at(index)), text(label), 'header');
      areas.push(rowArea(valueRow, at(index)));
    });
  }
  return { areas };
}

/** Fills in the figures, each as a formula to the cell it is computed in. */
export function fillConclusion(
  context: BlockContext,
  { areas }: ConclusionSlots,
  parts: {
    readonly detail: DetailLayout;
    readonly totals: TotalsLayout;
    readonly budget: BudgetLayout | null;
  },
): ConclusionCells {
  const { evaluation } = context;
  const { detail, totals, budget } = parts;
  const { total } = evaluation;
  const figures: readonly { readonly content: PlannedContent; readonly format: string }[] = [
    { content: formula(totals.total, total.score ?? NO_FIGURE), format: context.points.total },
    { content: formula(totals.grade, total.grade ?? WORDS.ungraded), format: 'General' },
    ...dimensionFigures(context, detail, totals.sumRow),
    { content: executionRate(evaluation, budget), format: PERCENT },
    { content: lostCount(evaluation, detail), format: '0" 项"' },
  ];
  figures.forEach(({ content, format }, index) => {
    const area = areas[index];
    if (area !== undefined) context.builder.putMerged(area, content, 'headline', format);
  });
  const cell = (index: number): Area => {
    const area = areas[index];
    if (area === undefined) throw new RangeError('the conclusion lacks a figure');
    return { row: area.row, column: area.column, rows: 1, columns: 1 };
  };
  return { total: cell(0), grade: cell(1), executionRate: cell(areas.length - 2) };
}

/** The budget execution rate as a fraction, 4 places, or null. */
export function executionFraction({ budget }: Evaluation): ReturnType<typeof roundRatio> | null {
  const rate = budget.execution?.rate ?? null;
  return rate === null ? null : roundRatio(rate, 4);
}

function labelsOf({ options }: BlockContext, evaluation: Evaluation): readonly string[] {
  const name = (heading: Heading): string => columnHeading(heading, options.language);
  return [
    name('total'),
    name('grade'),
    ...dimensionNames(evaluation).map((dimension) => `${dimension}（得分 / 分值）`),
    name('executionRate'),
    name('lostIndicators'),
  ];
}

/** A single dimension is the total itself and is not said twice. */
function dimensionNames({ dimensions }: Evaluation): readonly string[] {
  return dimensions.length > 1 ? dimensions.map(({ name }) => name) : [];
}

function dimensionFigures(
  { evaluation, points: formats }: BlockContext,
  detail: DetailLayout,
  sumRow: Row,
): readonly { readonly content: PlannedContent; readonly format: string }[] {
  const leavesOut = evaluation.scheme.notApplicable === 'rescale';
  return dimensionNames(evaluation).map((_, index) => {
    const sumOf = detail.dimensions[index];
    const row = sumOf?.row ?? sumRow;
    const [score, weight] = [detailCell(row, 'score'), detailCell(row, 'weight')];
    const indicators = (sumOf?.result.indicators ?? []).flatMap((at) => evaluation.indicators[at] ?? []);
    const points = sumOf?.result.score ?? null;
    const shown = points === null ? NO_FIGURE : fixed(points, formats.places.score);
    return {
      content: formula(
        `IF(ISNUMBER(${score}),TEXT(${score},"${formats.score}"),"${NO_FIGURE}")&" / "&ROUND(${weight},4)`,
        `${shown} / ${plain(printedWeights(indicators, leavesOut))}`,
      ),
      format: 'General',
    };
  });
}

function executionRate(evaluation: Evaluation, budget: BudgetLayout | null): PlannedContent {
  const rate = executionFraction(evaluation);
  const cells = budget?.execution ?? null;
  return rate === null || cells === null
    ? text(NO_FIGURE)
    : formula(`ROUND(${cells.executed}/${cells.budget},4)`, rate);
}

function lostCount({ indicators }: Evaluation, { firstRow, lastRow }: DetailLayout): PlannedContent {
  const lost = indicators.filter(
    ({ score, weight }) => score !== null && weight !== null && weight.value.gt(score),
  );
  const [status, points] = [detailRange(firstRow, lastRow, 'status'), detailRange(firstRow, lastRow, 'lost')];
  return formula(`COUNTIFS(${status},"<>",${points},">0")`, lost.length);
}
