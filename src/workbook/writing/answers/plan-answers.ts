import type { Bilingual, Language } from '../../../domain/bilingual';
import type { AnswerLine } from '../../../domain/evaluation/answers';
import { ANSWER_COLUMNS, HEADER_ROW, type AnswerColumn } from '../../answers/answer-columns';
import { answersOwner } from '../../ownership';
import type { SheetPlan } from '../../sheet-plan';
import { BLANK, text } from '../content';
import { SheetBuilder } from '../sheet-builder';
import { heightFor, rowArea, type Span } from '../summary/block-context';
import { pageRoom, summaryPage } from '../summary/page';
import { SUMMARY_STYLES, type SummaryStyle } from '../summary/styles';
import { UNFINISHED } from '../summary/title-block';

/** Tab name of the list of answers, unless the user has a sheet of that name. */
export const ANSWERS_SHEET = '校验说明';

/** Hidden name of the rows with the reasons, from their header on. */
const REASONS_NAME = '_bpse_answers';

const WIDTHS = ANSWER_COLUMNS.map(({ width }) => width);
const FULL: Span = { column: 0, columns: WIDTHS.length };
const STATUS: Span = { column: WIDTHS.length - 1, columns: 1 };
const GUIDE: Span = { column: 0, columns: WIDTHS.length - 1 };

const TITLE: Bilingual = { zh: '校验问题说明', en: 'Answers to findings' };
const GUIDE_TEXT: Bilingual = {
  zh: '情况属实、不需改表的，在“说明”栏写明理由，重新生成自评后不再列为待处理。说明不改变得分；问题消失后说明仍保留。',
  en: 'Where things are right as they are, say why in the column 说明; once the evaluation is made again, the finding is no longer open. A reason changes no score, and stays when its finding has gone.',
};

const STATUS_WORDS: Readonly<Record<AnswerLine['status'], Bilingual>> = {
  open: { zh: '待说明', en: 'open' },
  answered: { zh: '已说明', en: 'answered' },
  gone: { zh: '问题已消失', en: 'finding gone' },
};

/** 校验说明 as data: what can be answered, with the reasons given so far, which the user may also type there. */
export function planAnswers(
  lines: readonly AnswerLine[],
  { sheetName, language }: { readonly sheetName: string; readonly language: Language },
): SheetPlan {
  const title = said(TITLE, language, ' ');
  const guide = GUIDE_TEXT[language];
  const titleHeight = heightFor(WIDTHS, [{ text: title, span: FULL, style: 'title' }]) + 6;
  const guideHeight = heightFor(WIDTHS, [{ text: guide, span: GUIDE, style: 'facts' }]);
  const headings = ANSWER_COLUMNS.map(({ heading }) => said(heading, language, '\n'));
  const headerHeight = rowHeight(headings, () => 'header');
  const builder = new SheetBuilder(
    SUMMARY_STYLES,
    pageRoom(WIDTHS, titleHeight + guideHeight + headerHeight),
  );
  builder.putMerged(rowArea(builder.addRow(titleHeight), FULL), text(title), 'title');
  const statusRow = builder.addRow(guideHeight);
  builder.putMerged(rowArea(statusRow, GUIDE), text(guide), 'facts');
  builder.putMerged(rowArea(statusRow, STATUS), BLANK, 'status');
  putRow(builder, headings, headerHeight, () => 'header');
  for (const line of lines) {
    const texts = ANSWER_COLUMNS.map(({ name }) => cellText(line, name, language));
    putRow(builder, texts, rowHeight(texts, styleOf), styleOf);
  }
  const reasons = { row: HEADER_ROW, column: 0, rows: builder.nextRow - HEADER_ROW, columns: WIDTHS.length };
  const printArea = { row: 0, column: 0, rows: builder.nextRow, columns: WIDTHS.length };
  const { rowBreaks, ...sheet } = builder.finish();
  return {
    name: sheetName,
    owner: answersOwner(),
    ...sheet,
    columnWidths: WIDTHS,
    frozenRows: HEADER_ROW + 1,
    frozenColumns: 0,
    page: {
      ...summaryPage(printArea.rows, rowBreaks, title),
      printArea,
      repeatedRows: [0, HEADER_ROW],
    },
    conditionalFormats: [],
    // Where writing is broken off, the reasons still stand on the sheet.
    names: [{ name: REASONS_NAME, hidden: true, target: { area: reasons } }],
    charts: [],
    statusCell: { row: statusRow, column: STATUS.column, whileWriting: UNFINISHED },
  };
}

function cellText(line: AnswerLine, column: AnswerColumn, language: Language): string {
  if (column === 'status') return said(STATUS_WORDS[line.status], language, '\n');
  const value = line[column];
  return typeof value === 'string' ? value : value[language];
}

/** Chinese always stands; English beside it for English readers. */
function said({ zh, en }: Bilingual, language: Language, between: string): string {
  return language === 'zh' ? zh : `${zh}${between}${en}`;
}

function styleOf(column: number): SummaryStyle {
  return ANSWER_COLUMNS[column]?.name === 'status' ? 'label' : 'text';
}

function rowHeight(texts: readonly string[], style: (column: number) => SummaryStyle): number {
  return heightFor(
    WIDTHS,
    texts.map((value, column) => ({ text: value, span: { column, columns: 1 }, style: style(column) })),
  );
}

function putRow(
  builder: SheetBuilder,
  texts: readonly string[],
  height: number,
  style: (column: number) => SummaryStyle,
): void {
  const row = builder.addRow(height);
  texts.forEach((value, column) => {
    builder.put(row, column, text(value), style(column));
  });
}
