import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

import { fontOf } from './fonts';
import { LINE, SIZE, TITLE_LINE, TWO_CHARACTERS } from './page-layout';

/** Ids of the paragraph styles; those of Word's own have its names, so that its outline and lists know them. */
export const STYLE = {
  attachment: 'ReportAttachment',
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'ReportBody',
  caption: 'Caption',
  tableHeader: 'ReportTableHeader',
  tableText: 'ReportTableText',
  figure: 'ReportFigure',
} as const;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const BLACK = '000000';

/** All looks of the document, so that an office that wants another one changes a style and not every paragraph. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('body'),
        size: SIZE.three,
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
    },
    title: {
      next: STYLE.body,
      run: { font: fontOf('title'), size: SIZE.two, bold: false, color: BLACK },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exact(TITLE_LINE), after: LINE },
        keepNext: true,
      },
    },
    heading1: {
      next: STYLE.body,
      run: { font: fontOf('heading1'), size: SIZE.three, bold: false, color: BLACK },
      paragraph: { spacing: exact(LINE), indent: TWO_CHARACTERS, keepNext: true },
    },
    heading2: {
      next: STYLE.body,
      run: { font: fontOf('heading2'), size: SIZE.three, bold: false, color: BLACK },
      paragraph: { spacing: exact(LINE), indent: TWO_CHARACTERS, keepNext: true },
    },
    caption: {
      next: STYLE.body,
      run: { font: fontOf('heading1'), size: SIZE.smallFour, bold: false, italics: false, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact(LINE), before: 120 } },
    },
  },
  // What the library's own character styles are based on, which it leaves out.
  characterStyles: [
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', semiHidden: true, unhideWhenUsed: true },
  ],
  paragraphStyles: [
    {
      id: STYLE.body,
      name: '公文正文',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing: exact(LINE), indent: TWO_CHARACTERS },
    },
    {
      id: STYLE.attachment,
      name: '附件说明',
      basedOn: 'Normal',
      next: STYLE.title,
      run: { font: fontOf('heading1') },
      // The title of an attachment begins on the third line.
      paragraph: { spacing: { ...exact(LINE), after: LINE }, keepNext: true },
    },
    {
      id: STYLE.tableHeader,
      name: '表头',
      basedOn: 'Normal',
      run: { font: fontOf('heading1'), size: SIZE.five },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    {
      id: STYLE.tableText,
      name: '表中文字',
      basedOn: 'Normal',
      run: { font: fontOf('table'), size: SIZE.five },
    },
    {
      id: STYLE.figure,
      name: '图',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 } },
    },
  ],
};
