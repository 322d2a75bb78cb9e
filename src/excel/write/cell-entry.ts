import type { PlannedContent } from '../../workbook/sheet-plan';

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Signs that begin a formula, also full-width ones, and those Excel takes to mean something at the start of a cell. */
const LEADING_SIGN = /^[=+\-@'#＝＋－＠−＇]/u;

/**
 * Text made of nothing but what numbers, percentages, amounts, fractions, dates and times are written with, in Chinese
 * and English. Wider than what Excel takes for one, which depends on the user's regional settings.
 */
const NUMBER_LIKE = new RegExp(
  `^(?:${[
    String.raw`[\d０-９\s.,，．/:：\-－–−()（）%％$¥￥€£+＋*?年月日号时時分秒点〇○零一二三四五六七八九十]`,
    '上午|下午|公元|am|pm|[ap]|e',
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  ].join('|')})+$`,
  'iu',
);
const HAS_FIGURE = /[\d０-９〇○零一二三四五六七八九十]/u;
const BOOLEAN = /^(?:true|false)$/iu;

/** What to write into `Range.formulas` for this content. */
export function cellEntry(content: PlannedContent): string | number {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return Number.isFinite(content.value) ? content.value : '';
    case 'text':
      return textEntry(content.text);
    case 'formula':
      return `=${content.formula}`;
  }
}

/**
 * Text so that Excel stores exactly this text: with an apostrophe in front, which Excel removes, wherever Excel could
 * take it for a formula, number, date, percentage, truth value or error. What exceeds a cell's limit is cut with an
 * ellipsis.
 */
export function textEntry(text: string): string {
  return isTaken(text) ? `'${cutTo(text, LONGEST_TEXT - 1)}` : cutTo(text, LONGEST_TEXT);
}

function cutTo(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function isTaken(text: string): boolean {
  const trimmed = text.replace(/^[\s\u0000-\u001f\u200b\ufeff]+|[\s\u0000-\u001f\u200b\ufeff]+$/gu, '');
  if (LEADING_SIGN.test(trimmed) || BOOLEAN.test(trimmed)) return true;
  return HAS_FIGURE.test(trimmed) && NUMBER_LIKE.test(trimmed);
}
