import type { CellRef } from '../../domain/cell-ref';
import { TEXT_COLUMNS } from '../../workbook/report-sheet/row-mark';
import type { Report, ReportBlock, ReportParagraph } from '../report';
import { paragraphText } from '../paragraphs';
import { ownText, shownText, type MergedRow, type TypedCell } from './merge-lines';
import { ABOVE } from './report-line';

/**
 * A report with what people wrote on its sheet: changed titles, headings and paragraphs as they stand there, rows of their own as
 * paragraphs (above the title: the attachment's number), deleted texts left out. Tables and charts are always the
 * evaluation's. `sheet` is the sheet's name.
 */
export function mergedReport(report: Report, rows: readonly MergedRow[], sheet: string): Report {
  const own = (block: number): readonly ReportParagraph[] => ownParagraphs(rowsOf(rows, block), sheet);
  const typed = (block: number): string | null =>
    rowsOf(rows, block)
      .map((row) => typedText(row)?.text ?? null)
      .find((text) => text !== null) ?? null;
  const aboveTitle = [...own(ABOVE.guide), ...own(ABOVE.attachment)];
  const numbered = report.attachment === null ? aboveTitle.shift() : undefined;
  return {
    attachment:
      numbered === undefined ? (typed(ABOVE.attachment) ?? report.attachment) : paragraphText(numbered),
    title: typed(ABOVE.title) ?? report.title,
    blocks: [
      ...aboveTitle,
      ...own(ABOVE.title),
      ...report.blocks.flatMap((block, index): readonly ReportBlock[] => {
        const its = rowsOf(rows, index);
        return [...withTyped(block, its, sheet), ...ownParagraphs(its, sheet)];
      }),
    ],
  };
}

/**
 * A merged report in which every sentence made from the evaluation says again what the evaluation gives (`fresh`): what a
 * finished document is held against.
 */
export function withSentencesOf(fresh: Report, merged: Report): Report {
  const sentences = new Map(
    fresh.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.key, block] as const] : [])),
  );
  return {
    ...merged,
    blocks: merged.blocks.map((block) =>
      block.kind === 'paragraph' && block.origin === 'generated'
        ? (sentences.get(block.key) ?? block)
        : block,
    ),
  };
}

const rowsOf = (rows: readonly MergedRow[], block: number): readonly MergedRow[] =>
  rows.filter((row) => (row.kind === 'own' ? row.block : row.line.block) === block);

/** What a person put in place of the text of a line; null where it is ours. */
function typedText(row: MergedRow): { readonly text: string; readonly cell: TypedCell } | null {
  const cell = row.kind === 'line' ? row.instead.get(TEXT_COLUMNS.first) : undefined;
  return cell === undefined ? null : { text: shownText(cell), cell };
}

/** The block as it stands on the sheet; nothing where it is a text that was deleted there. */
function withTyped(block: ReportBlock, rows: readonly MergedRow[], sheet: string): readonly ReportBlock[] {
  if (block.kind === 'chart' || block.kind === 'table') return [block];
  const row = rows.find(({ kind }) => kind === 'line');
  if (row === undefined) return [];
  const typed = typedText(row);
  if (typed === null) return [block];
  if (block.kind === 'heading') return [{ ...block, text: typed.text }];
  const origin = block.origin === 'generated' ? 'generated' : 'narrative';
  return [written(block.key, origin, typed, sheet)];
}

function ownParagraphs(rows: readonly MergedRow[], sheet: string): readonly ReportParagraph[] {
  return rows.flatMap((row) => {
    const said = row.kind === 'own' ? ownText(row) : null;
    return said === null ? [] : [written(`own.${String(said.cell.row + 1)}`, 'narrative', said, sheet)];
  });
}

function written(
  key: string,
  origin: ReportParagraph['origin'],
  { text, cell }: { readonly text: string; readonly cell: TypedCell },
  sheet: string,
): ReportParagraph {
  const source: CellRef = { sheet, row: cell.row, column: cell.column };
  return { kind: 'paragraph', key, origin, runs: [{ kind: 'quoted', text, source }] };
}
