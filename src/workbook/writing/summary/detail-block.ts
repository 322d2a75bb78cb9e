import type { GroupResult, IndicatorResult } from '../../../domain/evaluation/evaluation';
import { text } from '../content';
import type { Row } from '../sheet-builder';
import {
  addHeader,
  addSection,
  continueSection,
  headerHeight,
  heightFor,
  type BlockContext,
  type TableColumn,
} from './block-context';
import { HELPER_COLUMNS, PRINTED_COLUMNS, columnIndex, type DetailColumn } from './columns';
import { putDetailRow, rowTexts, type SharedCells } from './detail-row';
import { columnHeading } from './headings';
import { LevelColumn } from './level-column';
import { printedDimensions, type PrintedDimension, type PrintedGroup } from './printed-groups';
import { lostPoints, oneRow, printedWeights, putSumRow, scoreSum, sumOf, type RowRange } from './sum-row';

const HEADER: readonly TableColumn[] = PRINTED_COLUMNS.map((heading, column) => ({
  heading,
  span: { column, columns: 1 },
}));

/** The columns whose texts make a row higher. */
const WRAPPED = (
  [
    ['level3', 'text'],
    ['target', 'text'],
    ['actual', 'text'],
    ['reason', 'small'],
    ['explanation', 'small'],
  ] as const
).map(([column, style]) => ({ column, style, span: { column: columnIndex(column), columns: 1 } }));

const SUBTOTAL_HEIGHT = 20;

/** How much of a page may stay empty so that a group is not parted. */
const TOLERATED_GAP = 0.2;

/** A sum row of the detail, for blocks that refer to it. */
export interface SumRow {
  readonly result: GroupResult;
  readonly row: Row;
}

/** Where the detail stands. */
export interface DetailLayout {
  readonly firstRow: Row;
  readonly lastRow: Row;
  readonly level1: readonly SumRow[];
  /** One for each dimension; empty where there is only one, which the total covers. */
  readonly dimensions: readonly SumRow[];
  /** The rows whose sum is the total. */
  readonly parts: readonly Row[];
  /** The row of each indicator, by its index in the evaluation. */
  readonly indicators: ReadonlyMap<number, Row>;
}

/**
 * 指标得分明细: one row an indicator, with the sums of each level 1 and dimension. `closing` points are kept free below the
 * last row, for the total.
 */
export function planDetail(context: BlockContext, shared: SharedCells, closing: number): DetailLayout {
  return new DetailPlanner(context, shared).plan(closing);
}

class DetailPlanner {
  private readonly columns: {
    readonly dimension: LevelColumn;
    readonly level1: LevelColumn;
    readonly level2: LevelColumn;
    /** 依据, said once for neighbours that share it. */
    readonly basis: LevelColumn;
  };
  private readonly level1Rows: SumRow[] = [];
  private readonly dimensionRows: SumRow[] = [];
  private readonly indicatorRows = new Map<number, Row>();
  private title = '';

  constructor(
    private readonly context: BlockContext,
    private readonly shared: SharedCells,
  ) {
    const { builder, widths } = context;
    const merged = (column: DetailColumn, style: 'label' | 'small'): LevelColumn =>
      new LevelColumn(builder, columnIndex(column), widths[columnIndex(column)] ?? 0, style);
    this.columns = {
      dimension: merged('dimension', 'label'),
      level1: merged('level1', 'label'),
      level2: merged('level2', 'label'),
      basis: merged('basis', 'small'),
    };
  }

  plan(closing: number): DetailLayout {
    const { builder, evaluation } = this.context;
    this.title = addSection(this.context, 'detail', headerHeight(this.context, HEADER) + 4 * SUBTOTAL_HEIGHT);
    const header = addHeader(this.context, HEADER);
    this.putHelperHeader(header);
    const firstRow = builder.nextRow;
    const dimensions = printedDimensions(evaluation);
    const withSums = dimensions.length > 1;
    const parts = dimensions.flatMap((dimension, index) => {
      const after = index === dimensions.length - 1 ? closing : 0;
      return this.planDimension(dimension, withSums, after);
    });
    return {
      firstRow,
      lastRow: Math.max(firstRow, builder.nextRow - 1),
      level1: this.level1Rows,
      dimensions: this.dimensionRows,
      parts,
      indicators: this.indicatorRows,
    };
  }

  private putHelperHeader(row: Row): void {
    const { builder, options } = this.context;
    for (const name of HELPER_COLUMNS) {
      builder.put(row, columnIndex(name), text(columnHeading(name, options.language)), 'helperHeader');
    }
  }

  /** Gives the rows that sum up the dimension: its own, or those of its groups where it has none. */
  private planDimension(dimension: PrintedDimension, withSum: boolean, after: number): readonly Row[] {
    const { result } = dimension;
    const parts = dimension.groups.flatMap((group, index) => {
      const last = index === dimension.groups.length - 1;
      return this.planGroup(result.name, group, last ? after + (withSum ? SUBTOTAL_HEIGHT : 0) : 0);
    });
    this.columns.dimension.close();
    if (!withSum) return parts;
    const row = this.addSumRow(`${result.name} 合计`, 0, result, parts.map(oneRow));
    this.dimensionRows.push({ result, row });
    return [row];
  }

  private planGroup(dimension: string, group: PrintedGroup, after: number): readonly Row[] {
    const indicators = group.indicators.flatMap((index) => this.context.evaluation.indicators[index] ?? []);
    const heights = indicators.map((indicator) => this.heightOf(indicator));
    const closing = after + (group.result === null ? 0 : SUBTOTAL_HEIGHT);
    this.breakBefore(heights.reduce((total, height) => total + height, closing));

    const rows = indicators.map((indicator, index) => {
      const last = index === indicators.length - 1;
      return this.planIndicator(dimension, indicator, heights[index] ?? 0, last ? closing : 0);
    });
    group.indicators.forEach((of, index) => this.indicatorRows.set(of, rows[index] ?? 0));
    this.columns.basis.close();
    this.columns.level2.close();
    this.columns.level1.close();
    if (group.result === null) return rows;
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    const row = this.addSumRow(`${group.result.name} 小计`, 1, group.result, [{ first, last }]);
    this.columns.dimension.add(dimension, row, SUBTOTAL_HEIGHT);
    this.level1Rows.push({ result: group.result, row });
    return [row];
  }

  private planIndicator(dimension: string, indicator: IndicatorResult, height: number, after: number): Row {
    const { builder } = this.context;
    const level1 = indicator.row.level1 ?? '';
    const level2 = indicator.row.level2 ?? '';
    const { columns } = this;
    const missing = Math.max(
      columns.dimension.missing(dimension, height + after),
      columns.level1.missing(level1, height),
      columns.level2.missing(level2, height),
      columns.basis.missing(indicator.basis, height),
    );
    if (height + missing + after > builder.roomLeft) this.continueOnNextPage();
    const row = builder.addRow(height);
    columns.dimension.add(dimension, row, height);
    columns.level1.add(level1, row, height);
    columns.level2.add(level2, row, height);
    columns.basis.add(indicator.basis, row, height);
    putDetailRow(builder, row, indicator, this.shared);
    return row;
  }

  /** Starts a new page before a group that would be parted, unless that leaves too much of this one empty. */
  private breakBefore(height: number): void {
    const { builder } = this.context;
    if (height <= builder.roomLeft) return;
    const room = builder.pageRoom;
    if (height <= room && builder.roomLeft <= room * TOLERATED_GAP) this.continueOnNextPage();
  }

  private continueOnNextPage(): void {
    this.columns.basis.close();
    this.columns.level2.close();
    this.columns.level1.close();
    this.columns.dimension.close();
    continueSection(this.context, this.title);
    addHeader(this.context, HEADER);
  }

  private heightOf(indicator: IndicatorResult): number {
    const { widths, options } = this.context;
    const texts = rowTexts(indicator, options.language);
    return heightFor(
      widths,
      WRAPPED.map(({ column, span, style }) => ({ text: texts[column], span, style })),
    );
  }

  private addSumRow(label: string, column: number, result: GroupResult, rows: readonly RowRange[]): Row {
    const { builder, evaluation } = this.context;
    if (builder.roomLeft < SUBTOTAL_HEIGHT) this.continueOnNextPage();
    const row = builder.addRow(SUBTOTAL_HEIGHT);
    const indicators = result.indicators.flatMap((index) => evaluation.indicators[index] ?? []);
    putSumRow(this.context, {
      row,
      label: text(label),
      column,
      style: 'subtotal',
      weight: sumOf(rows, 'weight', printedWeights(indicators, this.shared.leavesOut)),
      score: scoreSum(rows, result.score),
      lost: sumOf(rows, 'lost', lostPoints(indicators)),
    });
    return row;
  }
}
