import { Document, Packer, type Paragraph, type Table } from 'docx';

import { allowedInXml } from '../../opc/xml';
import { chartBlocks } from './charts';
import { finishPackage } from './finish-package';
import { faceName } from './fonts';
import { PAGE } from './page-layout';
import { pageNumbers } from './page-numbers';
import { attachmentParagraph, bodyParagraphs, headingParagraph, titleParagraph } from './paragraphs';
import { STYLES } from './styles';
import { tableBlocks } from './tables';
import type { Report, ReportBlock } from '../report';

const SUBJECT = '预算绩效自评报告';

/**
 * The report as a Word file (.docx) laid out as an official document by GB/T 9704. The same report gives the same bytes. It is as
 * large as the library it needs: load this module when a report is asked for, not before.
 */
export async function renderWord(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: allowedInXml(report.title),
    subject: SUBJECT,
    styles: STYLES,
    theme: {
      fonts: {
        headings: { eastAsia: faceName('heading1') },
        body: { eastAsia: faceName('table') },
      },
    },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              footer: PAGE.footer,
            },
          },
        },
        footers: pageNumbers(),
        children: [
          ...(report.attachment === null ? [] : [attachmentParagraph(report.attachment)]),
          titleParagraph(report.title),
          ...report.blocks.flatMap(wordBlocks),
        ],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function wordBlocks(block: ReportBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return bodyParagraphs(block);
    case 'table':
      return tableBlocks(block);
    case 'chart':
      return chartBlocks(block);
  }
}
