import { BLANK, text } from '../../workbook/writing/content';
import type { PlannedContent } from '../../workbook/sheet-plan';
import { DRAFT_MARK } from '../draft-mark';
import { keyOf, paragraphText } from '../paragraphs';
import type { Report, ReportBlock, ReportParagraph } from '../report';
import { ABOVE, wide, type LooseLine, type ReportLine } from './report-line';
import type { ReportStyle } from './styles';
import { tableLines } from './table-lines';

/** Two characters, as an official document indents paragraphs. */
export const INDENT = '　　';

const GUIDE =
  '使用说明：正文可以直接修改，改过的段落、插入的行和旁边的批注，重新生成时都会保留；清空一段后重新生成，即恢复原文。标【草稿】的段落请改写。本行不打印。';

/** All rows of the sheet, in order. */
export function reportLines({ attachment, title, blocks }: Report): readonly ReportLine[] {
  const above = (block: keyof typeof ABOVE, said: string): ReportLine => ({
    key: block,
    block: ABOVE[block],
    section: 0,
    paragraph: null,
    cells: [wide(text(said), block)],
  });
  let section = 0;
  const body = blocks.flatMap((block, index): readonly ReportLine[] => {
    if (block.kind === 'heading') section += 1;
    return linesOf(block).map((line) => ({ ...line, block: index, section }));
  });
  return withOwnKeys([
    above('guide', GUIDE),
    ...(attachment === null ? [] : [above('attachment', attachment)]),
    above('title', title),
    ...body,
  ]);
}

function linesOf(block: ReportBlock): readonly LooseLine[] {
  switch (block.kind) {
    case 'heading': {
      const style = block.level === 1 ? 'heading1' : 'heading2';
      const cells = [wide(text(INDENT + block.text), style)];
      return [{ key: keyOf('heading', block.text), paragraph: null, cells }];
    }
    case 'paragraph':
      return [{ key: block.key, paragraph: block, cells: [wide(shown(block), styleOf(block))] }];
    case 'table':
      return tableLines(block);
    // Drawn in the Word file, from the same table.
    case 'chart':
      return [];
  }
}

function shown(paragraph: ReportParagraph): PlannedContent {
  const words = paragraphText(paragraph);
  if (words.trim() === '') return BLANK;
  return text(`${INDENT}${paragraph.origin === 'draft' ? DRAFT_MARK : ''}${words}`);
}

const styleOf = ({ origin }: ReportParagraph): ReportStyle => (origin === 'draft' ? 'draft' : 'body');

/** Where a task or a line stands twice, the later ones are numbered. */
function withOwnKeys(lines: readonly ReportLine[]): readonly ReportLine[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const count = (counts.get(line.key) ?? 0) + 1;
    counts.set(line.key, count);
    return count === 1 ? line : { ...line, key: `${line.key}#${String(count)}` };
  });
}
