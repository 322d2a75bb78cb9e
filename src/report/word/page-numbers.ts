import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';

import { chineseFont } from './fonts';
import { SIZE } from './page-layout';

/** One character of the number's own size. */
const ONE_CHARACTER = SIZE.four * 10;

/** — 1 — in 宋体 4号 at the outer side, one character in: at the right of odd pages, at the left of even ones. */
export function pageNumbers(): { readonly default: Footer; readonly even: Footer } {
  return {
    default: numbered(AlignmentType.RIGHT, { right: ONE_CHARACTER }),
    even: numbered(AlignmentType.LEFT, { left: ONE_CHARACTER }),
  };
}

function numbered(
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  indent: { readonly left: number } | { readonly right: number },
): Footer {
  const text = new TextRun({
    font: chineseFont('table'),
    size: SIZE.four,
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [text] })] });
}
