import type { CellRef } from '../../domain/cell-ref';
import { decimalFromCell, plain } from '../../domain/decimal';
import type { Evaluation } from '../../domain/evaluation/evaluation';
import { createFinding, type Finding } from '../../domain/findings/finding';
import { reportFindings } from '../../domain/findings/report-findings';
import type { Row } from '../../workbook/writing/sheet-builder';
import { figureDifferences } from '../check/figure-differences';
import { narrativeFigures } from '../check/narrative-figures';
import { numbersIn, settledText } from '../check/numbers';
import { Figures } from '../figures';
import { paragraphText } from '../paragraphs';
import { ownText, shownText, type LineRow, type MergedRow, type TypedCell } from './merge-lines';
import type { LineCell } from './report-line';

/**
 * What people typed on a report's sheet, held against the evaluation, each finding with its cell: figures of changed
 * sentences and table cells must be the evaluation's; in the department's own text those are pointed out that look like the
 * evaluation's and differ. `placeOf`: the row, from 0, in which a merged row stands on `sheet`.
 */
export function sheetFindings(
  evaluation: Evaluation,
  rows: readonly MergedRow[],
  sheet: string,
  placeOf: (row: MergedRow) => Row,
): readonly Finding[] {
  const figures = new Figures(evaluation);
  return rows.flatMap((row) => {
    const refOf = (column: number): CellRef => ({ sheet, row: placeOf(row), column });
    if (row.kind === 'line') return lineFindings(row, figures, refOf);
    const said = ownText(row);
    return said === null ? [] : narrativeFigures(settledText(said.text), figures, refOf(said.cell.column));
  });
}

function lineFindings(
  { line: { paragraph, cells }, instead }: LineRow,
  figures: Figures,
  refOf: (column: number) => CellRef,
): readonly Finding[] {
  return cells.flatMap((cell) => {
    const ref = refOf(cell.column);
    const typed = instead.get(cell.column);
    if (paragraph === null) return typed === undefined ? [] : tableFindings(cell, typed, ref);
    const ours = settledText(paragraphText(paragraph));
    const text = typed === undefined ? ours : settledText(shownText(typed));
    if (paragraph.origin === 'generated') return figureDifferences(ours, text, ref);
    const isDraft = paragraph.origin === 'draft' && typed === undefined;
    return isDraft ? [] : narrativeFigures(text, figures, ref);
  });
}

/** A figure of a table that no longer is the one it was; words may be put in other words. */
function tableFindings(cell: LineCell, typed: TypedCell, ref: CellRef): readonly Finding[] {
  const { content, printed } = cell;
  const expected = printed ?? (content.kind === 'text' ? content.text : '');
  const found = typedAs(cell, typed);
  const [wanted, stated] = [numbersIn(settledText(expected)), numbersIn(settledText(found))];
  const isSame =
    wanted.length === stated.length &&
    wanted.every(({ value, unit }, at) => stated[at]?.value.eq(value) === true && stated[at].unit === unit);
  return isSame ? [] : [createFinding(reportFindings, 'report-cell-differs', { found, expected }, ref)];
}

/** A typed number as it shows where ours is a percentage. */
function typedAs({ numberFormat }: LineCell, typed: TypedCell): string {
  if (typeof typed.value !== 'number' || numberFormat?.endsWith('%') !== true) return shownText(typed);
  return `${plain(decimalFromCell(typed.value).times('100'))}%`;
}
