import type { KeyTask } from '../../../domain/evaluation/evaluation';
import type { Quantity } from '../../../domain/values/quantity';
import { NO_FIGURE } from '../content';
import {
  addSection,
  addTable,
  tableHeight,
  textCell,
  type BlockContext,
  type TableCell,
  type TableColumn,
} from './block-context';
import { quantityContent } from './quantity-cell';
import { MONEY } from './styles';

const COLUMNS: readonly TableColumn[] = [
  { heading: 'number', span: { column: 0, columns: 1 } },
  { heading: 'task', span: { column: 1, columns: 2 } },
  { heading: 'content', span: { column: 3, columns: 3 } },
  { heading: 'budgetAmount', span: { column: 6, columns: 2 } },
  { heading: 'executed', span: { column: 8, columns: 2 } },
  { heading: 'taskCompletion', span: { column: 10, columns: 1 } },
  { heading: 'taskReason', span: { column: 11, columns: 2 } },
];

/** Room the heading, the header row and a first task need. */
const LEAST_ROOM = 60;

/** A table higher than this share of a page is parted rather than moved to the next page. */
const MOST_KEPT_TOGETHER = 0.5;

/** 重点工作任务完成情况; left out where the workbook has no such table. */
export function planKeyTasks(context: BlockContext): void {
  const { keyTasks } = context.evaluation;
  if (keyTasks.length === 0) return;
  const rows = keyTasks.map(taskCells);
  const needed = tableHeight(context, COLUMNS, rows);
  const together = needed <= context.builder.pageRoom * MOST_KEPT_TOGETHER;
  const title = addSection(context, 'keyTasks', together ? needed : LEAST_ROOM);
  addTable(context, title, COLUMNS, rows);
}

function taskCells(task: KeyTask, index: number): readonly TableCell[] {
  const { texts } = task;
  return [
    textCell(texts.number ?? String(index + 1), 'label'),
    textCell(task.name),
    textCell(texts.content ?? null),
    amountCell(task.budget),
    amountCell(task.executed),
    textCell(texts.completion ?? null),
    textCell(texts.reason ?? null),
  ];
}

function amountCell(amount: Quantity | null): TableCell {
  return amount === null
    ? { content: { kind: 'text', text: NO_FIGURE }, style: 'number' }
    : { content: quantityContent(amount, 'number'), style: 'number', numberFormat: MONEY };
}
