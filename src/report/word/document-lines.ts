import { rowLine } from '../check/row-line';
import type { WordParagraph } from './read-word';

/** A Word file as lines, in order: each paragraph, and each row of a table as one line. */
export function documentLines(paragraphs: readonly WordParagraph[]): readonly string[] {
  const lines: string[] = [];
  const rows = new Map<number, { readonly at: number; readonly cells: Map<number, string> }>();
  for (const { text, cell } of paragraphs) {
    if (cell === null) {
      lines.push(text);
      continue;
    }
    const row = rows.get(cell.row) ?? { at: lines.push('') - 1, cells: new Map<number, string>() };
    rows.set(cell.row, row);
    row.cells.set(cell.cell, (row.cells.get(cell.cell) ?? '') + text);
    lines[row.at] = rowLine([...row.cells.values()]);
  }
  return lines;
}
