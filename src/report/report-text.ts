import { DRAFT_MARK } from './draft-mark';
import { paragraphText } from './paragraphs';
import type { Report, ReportBlock, ReportCell, ReportTable } from './report';

/**
 * The whole report as plain text, to copy where no file can be saved: one paragraph a line, tables with tabs between their
 * cells, drafts marked. Charts are left out; what they draw stands in the tables.
 */
export function reportText({ attachment, title, blocks }: Report): string {
  const lines = [...(attachment === null ? [] : [attachment]), title, ...blocks.flatMap(linesOf)];
  return `${lines.join('\n')}\n`;
}

function linesOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return paragraphLines(paragraphText(block), block.origin === 'draft' ? DRAFT_MARK : '');
    case 'table':
      return [block.caption, ...tableLines(block)];
    case 'chart':
      return [];
  }
}

/** Two blanks stand before each line of a paragraph, as official documents indent them. */
function paragraphLines(text: string, mark: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `　　${mark}${line}`);
}

/** A cell over several columns or rows stands in the first, so that the others stay in their columns where this is pasted. */
function tableLines({ header, rows }: ReportTable): readonly string[] {
  const open = header.map(() => 0);
  return [header, ...rows.map((row) => cellsInColumns(row, open))].map((cells) =>
    cells.map((text) => text.replace(/\s+/g, ' ')).join('\t'),
  );
}

/** `open`: for each column in how many further rows a cell from above covers it; brought up to date. */
function cellsInColumns(row: readonly ReportCell[], open: number[]): readonly string[] {
  const cells = [...row];
  const texts: string[] = [];
  while (texts.length < open.length) {
    const column = texts.length;
    const covered = open[column] ?? 0;
    const cell = covered > 0 ? undefined : cells.shift();
    const columns = cell?.columnSpan ?? 1;
    for (let at = column; at < column + columns; at += 1) {
      texts.push(at === column ? (cell?.text ?? '') : '');
      open[at] = cell === undefined ? Math.max(0, covered - 1) : cell.rowSpan - 1;
    }
  }
  return texts;
}
