import { formatCell } from '../../../domain/cell-ref';
import { HUNDRED, fixed, type Decimal } from '../../../domain/decimal';
import type { BudgetGrouping, BudgetLine, Evaluation } from '../../../domain/evaluation/evaluation';
import type { BudgetBasis } from '../../../domain/evaluation/input';
import type { Quantity } from '../../../domain/values/quantity';
import { BLANK, NO_FIGURE, formula, text } from '../content';
import type { Row } from '../sheet-builder';
import {
  FULL_WIDTH,
  addHeader,
  addSection,
  continueSection,
  heightFor,
  putTableRow,
  rowArea,
  tableRowHeight,
  textCell,
  type BlockContext,
  type TableCell,
  type TableColumn,
} from './block-context';
import { quantityContent } from './quantity-cell';
import { MONEY, PERCENT } from './styles';

/** The budget table leaves the last two columns to the chart beside it. */
const COLUMNS = [
  { heading: 'category', span: { column: 0, columns: 2 } },
  { heading: 'item', span: { column: 2, columns: 2 } },
  { heading: 'initialBudget', span: { column: 4, columns: 1 } },
  { heading: 'adjustedBudget', span: { column: 5, columns: 1 } },
  { heading: 'executed', span: { column: 6, columns: 2 } },
  { heading: 'executionRate', span: { column: 8, columns: 1 } },
  { heading: 'share', span: { column: 9, columns: 1 } },
  { heading: 'remark', span: { column: 10, columns: 1 } },
] as const satisfies readonly TableColumn[];

const CATEGORY = COLUMNS[0].span;
const FIGURES: readonly TableColumn[] = COLUMNS.slice(1);

const INITIAL = COLUMNS[2].span.column;
const ADJUSTED = COLUMNS[3].span.column;
const EXECUTED = COLUMNS[4].span.column;
const SHARE = COLUMNS[6].span.column;

/** Columns free for the chart beside the table. */
export const BUDGET_CHART_SPAN = { column: 11, columns: 2 } as const;

/** Rows a chart needs beside the table, and their least height. */
const LEAST_ROWS_FOR_CHART = 8;
const ROW_HEIGHT = 20;

/** A printed budget line, for the chart. */
export interface BudgetRow {
  readonly label: string;
  readonly share: string;
  readonly cached: Decimal;
}

/** Cells other blocks refer to. */
export interface BudgetLayout {
  readonly firstRow: Row;
  /** The last row on the page of the first one, so that a chart beside the table is not parted. */
  readonly lastRow: Row;
  /** Executed and budget of the total that the execution rate is taken from. */
  readonly execution: { readonly executed: string; readonly budget: string } | null;
  readonly shares: readonly BudgetRow[];
}

/** 收支情况: amounts as live references to their source, totals, rates and shares over the amounts shown. */
export function planBudget(context: BlockContext): BudgetLayout | null {
  const { builder, evaluation } = context;
  const { groupings } = evaluation.budget;
  if (groupings.length === 0) return null;
  const section = evaluation.subject === 'project' ? 'projectBudget' : 'budget';
  const title = addSection(context, section, 4 * ROW_HEIGHT);
  const firstRow = addHeader(context, COLUMNS);
  const planned = groupings.map((grouping) => planGrouping(context, title, grouping));
  while (builder.nextRow - firstRow < LEAST_ROWS_FOR_CHART) {
    builder.putMerged(rowArea(builder.addRow(ROW_HEIGHT), { column: 0, columns: 11 }), BLANK, 'chartFrame');
  }
  const lastRow = builder.lastRowOnPage(firstRow);
  for (const note of shareNotes(groupings)) {
    const row = builder.addRow(heightFor(context.widths, [{ text: note, span: FULL_WIDTH, style: 'note' }]));
    builder.putMerged(rowArea(row, FULL_WIDTH), text(note), 'note');
  }
  const funding = groupings.findIndex(({ basis }) => basis === decisiveBasis(evaluation));
  return {
    firstRow,
    lastRow,
    execution: planned[funding]?.execution ?? null,
    shares: planned.flatMap(({ shares }) => shares),
  };
}

/** The grouping the execution rate is taken from: a project's funding block, else the funding sources. */
function decisiveBasis({ subject, budget }: Evaluation): BudgetBasis {
  const hasFundingBlock = budget.groupings.some(({ basis }) => basis === 'project-funding');
  return subject === 'project' && hasFundingBlock ? 'project-funding' : 'funding-source';
}

/** Said where the printed shares do not sum to 100.00 %: figures are not bent to make them. */
function shareNotes(groupings: readonly BudgetGrouping[]): readonly string[] {
  return groupings.flatMap(({ label, shareSum }) =>
    shareSum === null
      ? []
      : [
          `注：${label}各项占比分别四舍五入，合计为 ${fixed(shareSum, 2)}%，与 100.00% 之差属尾差，未作调整。`,
        ],
  );
}

interface PlannedGrouping {
  readonly execution: { readonly executed: string; readonly budget: string } | null;
  readonly shares: readonly BudgetRow[];
}

function planGrouping(context: BlockContext, title: string, grouping: BudgetGrouping): PlannedGrouping {
  const { builder, widths } = context;
  const needed = grouping.lines.map((line) =>
    Math.max(ROW_HEIGHT, tableRowHeight(widths, FIGURES, lineCells(line, 0, 0, grouping.executed))),
  );
  const together = needed.reduce((total, height) => total + height, ROW_HEIGHT);
  if (together > builder.roomLeft) {
    continueSection(context, title);
    addHeader(context, COLUMNS);
  }
  const merged = together <= builder.roomLeft;
  const first = builder.nextRow;
  const total = first + grouping.lines.length;
  const shares: BudgetRow[] = [];
  grouping.lines.forEach((line, index) => {
    const row = builder.addRow(needed[index] ?? ROW_HEIGHT);
    if (!merged) builder.putMerged(rowArea(row, CATEGORY), text(grouping.label), 'label');
    putTableRow(builder, row, FIGURES, lineCells(line, row, total, grouping.executed));
    if (line.parent === null && line.share !== null) {
      shares.push({ label: line.name, share: formatCell(row, SHARE), cached: line.share });
    }
  });
  const row = builder.addRow(ROW_HEIGHT);
  const labelled = merged ? { ...CATEGORY, row: first, rows: row - first + 1 } : rowArea(row, CATEGORY);
  builder.putMerged(labelled, text(grouping.label), 'label');
  putTableRow(builder, row, FIGURES, totalCells(grouping, first, row));
  const budgetColumn = grouping.adjusted === null ? INITIAL : ADJUSTED;
  const known = grouping.executed !== null && (grouping.adjusted ?? grouping.initial) !== null;
  return {
    execution: known ? { executed: formatCell(row, EXECUTED), budget: formatCell(row, budgetColumn) } : null,
    shares,
  };
}

function lineCells(
  line: BudgetLine,
  row: Row,
  total: Row,
  executedTotal: Decimal | null,
): readonly TableCell[] {
  const budgetColumn = line.adjusted === null ? INITIAL : ADJUSTED;
  return [
    textCell(line.parent === null ? line.name : `　其中：${line.name}`),
    amountCell(line.initial),
    amountCell(line.adjusted),
    amountCell(line.executed),
    quotientCell(line.executionRate, line.executed, line.adjusted ?? line.initial, {
      part: formatCell(row, EXECUTED),
      whole: formatCell(row, budgetColumn),
    }),
    quotientCell(line.share, line.executed, executedTotal, {
      part: formatCell(row, EXECUTED),
      whole: formatCell(total, EXECUTED),
    }),
    textCell(line.remark, 'small'),
  ];
}

function totalCells(grouping: BudgetGrouping, first: Row, row: Row): readonly TableCell[] {
  const sum = (column: number, value: Decimal | null): TableCell =>
    value === null
      ? noFigure('subtotalNumber')
      : {
          content: formula(`SUM(${topLevelCells(grouping, first, column)})`, value),
          style: 'subtotalNumber',
          numberFormat: MONEY,
        };
  const { initial, adjusted, executed, executionRate } = grouping;
  const budgetColumn = adjusted === null ? INITIAL : ADJUSTED;
  return [
    textCell('小计', 'subtotalLabel'),
    sum(INITIAL, initial),
    sum(ADJUSTED, adjusted),
    sum(EXECUTED, executed),
    {
      ...quotientCell(executionRate, executed, adjusted ?? initial, {
        part: formatCell(row, EXECUTED),
        whole: formatCell(row, budgetColumn),
      }),
      style: 'subtotalNumber',
    },
    shareTotal(grouping, first),
    textCell(null, 'subtotalText'),
  ];
}

/** The printed shares added up, so that a reader sees a remainder where there is one. */
function shareTotal(grouping: BudgetGrouping, first: Row): TableCell {
  const { executed, lines, shareSum } = grouping;
  const known = lines.some((line) => line.parent === null && line.executed !== null);
  if (!known || executed === null) return noFigure('subtotalNumber');
  const shares = topLevelCells(grouping, first, SHARE);
  const shown = lines.some(({ parent, share }) => parent === null && share !== null);
  const value = shown ? (shareSum ?? HUNDRED).div(HUNDRED) : NO_FIGURE;
  return {
    content: formula(`IF(COUNT(${shares})=0,"${NO_FIGURE}",SUM(${shares}))`, value),
    style: 'subtotalNumber',
    numberFormat: PERCENT,
  };
}

/** The cells of the top-level lines: one range where nothing lies between them, else cell by cell. */
function topLevelCells(grouping: BudgetGrouping, first: Row, column: number): string {
  const rows = grouping.lines.flatMap(({ parent }, index) => (parent === null ? [first + index] : []));
  const [top, bottom] = [rows[0] ?? first, rows.at(-1) ?? first];
  return rows.length === bottom - top + 1
    ? `${formatCell(top, column)}:${formatCell(bottom, column)}`
    : rows.map((row) => formatCell(row, column)).join(',');
}

function amountCell(quantity: Quantity | null): TableCell {
  return quantity === null
    ? noFigure('number')
    : { content: quantityContent(quantity, 'number'), style: 'number', numberFormat: MONEY };
}

/**
 * A rate or share over two cells, live wherever both amounts are known: also where the whole is 0 now, so that there is
 * no figure yet.
 */
function quotientCell(
  percent: Decimal | null,
  part: Quantity | Decimal | null,
  whole: Quantity | Decimal | null,
  cells: { readonly part: string; readonly whole: string },
): TableCell {
  if (part === null || whole === null) return noFigure('number');
  const expression = `IF(${cells.whole}=0,"${NO_FIGURE}",ROUND(${cells.part}/${cells.whole},4))`;
  const value = percent === null ? NO_FIGURE : percent.div(HUNDRED);
  return { content: formula(expression, value), style: 'number', numberFormat: PERCENT };
}

function noFigure(style: 'number' | 'subtotalNumber'): TableCell {
  return { content: { kind: 'text', text: NO_FIGURE }, style };
}
