import { textOf } from '../../../domain/values/words';
import type { Evaluation } from '../../../domain/evaluation/evaluation';
import { BLANK, text } from '../content';
import type { Row } from '../sheet-builder';
import { FULL_WIDTH, heightFor, rowArea, type BlockContext, type Span } from './block-context';
import type { SummaryStyle } from './styles';

/** The facts of row 2 and where they stand; the last column is the status cell. */
const UNIT: Span = { column: 0, columns: 4 };
const SCHEME: Span = { column: 4, columns: 4 };
const AMOUNT_UNIT: Span = { column: 8, columns: 2 };
const FILL_DATE: Span = { column: 10, columns: 2 };
const STATUS: Span = { column: 12, columns: 1 };

/** Said in the status cell until the sheet is complete. */
export const UNFINISHED = '未完成，请重新生成';

/** `广州市协作办公室 2021 年度部门整体支出绩效自评汇总表`; a project's sheet bears the project's name. */
export function summaryTitle(evaluation: Evaluation): string {
  const { subject, department, projectName, year } = evaluation;
  const owner = (subject === 'project' ? (projectName ?? department) : department) ?? '';
  const kind = subject === 'project' ? '项目支出' : '部门整体支出';
  const years = year === null ? '' : `${owner === '' ? '' : ' '}${String(year)} 年度`;
  return `${owner}${years}${kind}绩效自评汇总表`;
}

/** `广州市协作办公室 2021 年度　自评汇总`, at the top of every page. */
export function runningHeader({ department, projectName, subject, year }: Evaluation): string {
  const owner = subject === 'project' ? (projectName ?? department) : department;
  const years = year === null ? '' : `${String(year)} 年度`;
  return [owner ?? '', years]
    .filter((part) => part !== '')
    .join(' ')
    .concat('　自评汇总')
    .trim();
}

/** Heights of rows 1 and 2, which repeat on every page. */
export function titleHeight(evaluation: Evaluation, widths: readonly number[]): number {
  return titleRowHeight(evaluation, widths) + factsRowHeight(evaluation, widths);
}

/** Rows 1 and 2: title, and the facts every page needs. Gives the status cell. */
export function planTitle({ builder, evaluation, widths }: BlockContext): {
  readonly row: Row;
  readonly column: number;
} {
  const title = builder.addRow(titleRowHeight(evaluation, widths));
  builder.putMerged(rowArea(title, FULL_WIDTH), text(summaryTitle(evaluation)), 'title');
  const row = builder.addRow(factsRowHeight(evaluation, widths));
  for (const { text: shown, span, style } of factsOf(evaluation)) {
    builder.putMerged(rowArea(row, span), text(shown), style);
  }
  builder.putMerged(rowArea(row, STATUS), BLANK, 'status');
  return { row, column: STATUS.column };
}

function titleRowHeight(evaluation: Evaluation, widths: readonly number[]): number {
  return heightFor(widths, [{ text: summaryTitle(evaluation), span: FULL_WIDTH, style: 'title' }]) + 6;
}

function factsRowHeight(evaluation: Evaluation, widths: readonly number[]): number {
  return heightFor(widths, factsOf(evaluation));
}

function factsOf({ subject, department, facts, scheme, budget }: Evaluation): readonly {
  readonly text: string;
  readonly span: Span;
  readonly style: SummaryStyle;
}[] {
  const unit = (subject === 'project' ? textOf(facts.projectUnit) : null) ?? department ?? '';
  return [
    { text: `单位（盖章）：${unit}`, span: UNIT, style: 'facts' },
    { text: `指标体系：${scheme.title.zh}`, span: SCHEME, style: 'facts' },
    { text: `金额单位：${budget.amountUnit}`, span: AMOUNT_UNIT, style: 'facts' },
    { text: `填报日期：${textOf(facts.fillDate) ?? ''}`, span: FILL_DATE, style: 'factsRight' },
  ];
}
