import { HighlightColor, Paragraph } from 'docx';

import { STYLE } from './styles';
import { linesOf, textRun } from './text';
import { DRAFT_MARK } from '../draft-mark';
import type { ReportBlock, ReportParagraph } from '../report';

type Heading = Extract<ReportBlock, { readonly kind: 'heading' }>;

/** 附件 2 in the first line of the page. */
export function attachmentParagraph(text: string): Paragraph {
  return new Paragraph({ style: STYLE.attachment, children: [textRun(text)] });
}

/** The document's title. */
export function titleParagraph(text: string): Paragraph {
  return new Paragraph({ style: STYLE.title, children: [textRun(text)] });
}

/** 一、… or （一）…; its style is Word's own, for the outline. */
export function headingParagraph({ level, text }: Heading): Paragraph {
  return new Paragraph({
    style: level === 1 ? STYLE.heading1 : STYLE.heading2,
    children: [textRun(text)],
  });
}

/**
 * The paragraphs of one paragraph of the report: one for each line that says something. Spaces that people put before a line to indent
 * it are left out, for the style indents it. Drafts are marked in words, too, for those who print in black and white.
 */
export function bodyParagraphs({ runs, origin }: ReportParagraph): Paragraph[] {
  const draft = origin === 'draft';
  const look = draft ? { highlight: HighlightColor.YELLOW } : {};
  return lines(runs.map(({ text }) => text)).map((line) => {
    const pieces = draft ? [DRAFT_MARK, ...line] : line;
    return new Paragraph({ style: STYLE.body, children: pieces.map((piece) => textRun(piece, look)) });
  });
}

/** Pieces of text by the lines they stand in, without blank lines. */
function lines(texts: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const text of texts) {
    const [first = '', ...more] = linesOf(text);
    found.at(-1)?.push(first);
    for (const next of more) found.push([next]);
  }
  return found.map(withoutIndent).filter((line) => line.length > 0);
}

function withoutIndent(pieces: readonly string[]): string[] {
  const start = pieces.findIndex((piece) => piece.trim() !== '');
  if (start === -1) return [];
  return pieces.slice(start).map((piece, index) => (index === 0 ? piece.trimStart() : piece));
}
