import { HUNDRED, ZERO } from '../../../domain/decimal';
import type { PlannedChart } from '../../sheet-plan';
import { BLANK, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import { FULL_WIDTH, rowArea, type BlockContext } from './block-context';
import { BUDGET_CHART_SPAN, type BudgetLayout } from './budget-block';
import { CHART_DATA_COLUMN, detailCell } from './columns';
import type { DetailLayout } from './detail-block';
import { heading } from './headings';
import { ASIDE_ROW } from './parameters';
import { ACCENT, ACCENT_LIGHT, PERCENT } from './styles';
import { printedWeights } from './sum-row';

/** More bars than these can not be read. */
const MOST_BARS = 12;
const MOST_GROUPS = 20;

/** Rows of the score chart on the sheet, and their heights in points. */
const SCORE_CHART_ROWS = 10;
const LEAST_CHART_HEIGHT = 130;
const MOST_CHART_HEIGHT = 230;
const USUAL_CHART_HEIGHT = 200;

/** Room between the budget table and the chart. */
const GAP = 8;

/** First and last row kept free for the score chart. */
export interface ChartRows {
  readonly first: Row;
  readonly last: Row;
}

/** Keeps rows free for the score chart; it takes what the page has left, within reason. Null where no chart is drawn. */
export function reserveScoreChart({ builder, evaluation }: BlockContext): ChartRows | null {
  const groups = evaluation.dimensions.flatMap(({ children }) => children);
  if (groups.length < 2) return null;
  builder.keepTogether(LEAST_CHART_HEIGHT + GAP);
  const height =
    builder.roomLeft > 2 * USUAL_CHART_HEIGHT
      ? USUAL_CHART_HEIGHT
      : Math.min(MOST_CHART_HEIGHT, Math.max(LEAST_CHART_HEIGHT, builder.roomLeft - GAP - 2));
  builder.putMerged(rowArea(builder.addRow(GAP), FULL_WIDTH), BLANK, 'chartFrame');
  const first = builder.nextRow;
  for (let index = 0; index < SCORE_CHART_ROWS; index += 1) {
    const row = builder.addRow(Math.floor(height / SCORE_CHART_ROWS));
    builder.putMerged(rowArea(row, FULL_WIDTH), BLANK, 'chartFrame');
  }
  return { first, last: builder.nextRow - 1 };
}

/**
 * 收支结构 beside the budget table and 各一级指标得分 below it, as bars: they are told apart without colour. Their data
 * stand right of the print area, as live references to the printed cells.
 */
export function planCharts(
  context: BlockContext,
  budget: BudgetLayout | null,
  detail: DetailLayout,
  scoreRows: ChartRows | null,
): readonly PlannedChart[] {
  const data = new ChartData(context);
  const charts: PlannedChart[] = [];
  if (budget !== null && budget.shares.length > 0) charts.push(budgetChart(data, budget));
  if (scoreRows !== null) charts.push(scoreChart(context, data, detail, scoreRows));
  return charts;
}

/** The chart data, block under block. */
class ChartData {
  private row: Row = ASIDE_ROW;

  constructor(readonly context: BlockContext) {}

  /** Starts a block with its headings and gives the first row of its figures. */
  start(headings: readonly string[]): Row {
    const { builder, options } = this.context;
    const names = [heading('chartData', options.language), ...headings];
    names.forEach((name, index) => {
      builder.put(this.row, CHART_DATA_COLUMN + index, text(name), 'helperHeader');
    });
    this.row += 1;
    return this.row;
  }

  /** Goes on below the block. */
  end(rows: number): void {
    this.row += rows + 1;
  }
}

function budgetChart(data: ChartData, budget: BudgetLayout): PlannedChart {
  const { builder, options } = data.context;
  const shares = budget.shares.slice(0, MOST_BARS);
  const first = data.start([heading('share', options.language)]);
  shares.forEach(({ label, share, cached }, index) => {
    builder.put(first + index, CHART_DATA_COLUMN, text(label), 'helper');
    builder.put(
      first + index,
      CHART_DATA_COLUMN + 1,
      formula(share, cached.div(HUNDRED)),
      'helperNumber',
      PERCENT,
    );
  });
  data.end(shares.length);
  const rows = shares.length;
  return {
    kind: 'bar',
    title: '收支结构（占比）',
    categories: { row: first, column: CHART_DATA_COLUMN, rows, columns: 1 },
    series: [
      {
        name: heading('share', options.language),
        values: { row: first, column: CHART_DATA_COLUMN + 1, rows, columns: 1 },
        color: ACCENT,
      },
    ],
    numberFormat: PERCENT,
    anchor: {
      row: budget.firstRow,
      column: BUDGET_CHART_SPAN.column,
      rows: budget.lastRow - budget.firstRow + 1,
      columns: BUDGET_CHART_SPAN.columns,
    },
  };
}

function scoreChart(
  { builder, evaluation, options, points }: BlockContext,
  data: ChartData,
  detail: DetailLayout,
  rows: ChartRows,
): PlannedChart {
  const leavesOut = evaluation.scheme.notApplicable === 'rescale';
  const groups = detail.level1.slice(0, MOST_GROUPS);
  const first = data.start([heading('weight', options.language), heading('score', options.language)]);
  groups.forEach(({ result, row }, index) => {
    const indicators = result.indicators.flatMap((at) => evaluation.indicators[at] ?? []);
    const weight = printedWeights(indicators, leavesOut);
    const at = first + index;
    builder.put(at, CHART_DATA_COLUMN, text(result.name), 'helper');
    builder.put(
      at,
      CHART_DATA_COLUMN + 1,
      formula(detailCell(row, 'weight'), weight),
      'helperNumber',
      points.weight,
    );
    const score = detailCell(row, 'score');
    builder.put(
      at,
      CHART_DATA_COLUMN + 2,
      formula(`N(${score})`, result.score ?? ZERO),
      'helperNumber',
      points.score,
    );
  });
  data.end(groups.length);
  const area = (column: number): PlannedChart['anchor'] => ({
    row: first,
    column: CHART_DATA_COLUMN + column,
    rows: groups.length,
    columns: 1,
  });
  return {
    kind: 'column',
    title: '各一级指标分值与得分',
    categories: area(0),
    series: [
      { name: heading('weight', options.language), values: area(1), color: ACCENT_LIGHT },
      { name: heading('score', options.language), values: area(2), color: ACCENT },
    ],
    numberFormat: points.weight,
    anchor: {
      row: rows.first,
      column: FULL_WIDTH.column,
      rows: rows.last - rows.first + 1,
      columns: FULL_WIDTH.columns,
    },
  };
}
