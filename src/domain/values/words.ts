import { decimalFromCell, HUNDRED, plain } from '../decimal';
import { isCellError, UNCALCULATED } from '../source-cell';
import type { SourceCell } from '../source-cell';
import type { AttainmentLevel } from './attainment';
import { formatSerialDate } from './calendar-date';
import { isDateFormat, isPercentFormat, isPercentPointsFormat } from './number-format';
import { normalizeText } from './normalize-text';

/**
 * A cell as text: texts trimmed and otherwise as typed, numbers in plain notation, %-formatted ones as `95%`, dates as
 * `2021-11-30`, errors as their code, a formula without a value as 公式未计算. Null where the cell is blank.
 */
export function textOf(cell: SourceCell | undefined): string | null {
  const value = cell?.value ?? null;
  if (cell === undefined || value === null) return null;
  if (isCellError(value)) return value.error === UNCALCULATED ? '公式未计算' : value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return isVisible(value) ? value.trim() : null;
  if (!Number.isFinite(value)) return String(value);
  const exact = decimalFromCell(value);
  if (isPercentFormat(cell.numberFormat)) return `${plain(exact.times(HUNDRED))}%`;
  if (isPercentPointsFormat(cell.numberFormat)) return `${plain(exact)}%`;
  return (isDateFormat(cell.numberFormat) ? formatSerialDate(exact) : null) ?? plain(exact);
}

function isVisible(text: string): boolean {
  return /[!-~\u4E00-\u9FFF]/.test(text) || normalizeText(text) !== '';
}

/** Whether a cell is absent, empty, or holds nothing but spaces. */
export function isBlank(cell: SourceCell | undefined): boolean {
  return textOf(cell) === null;
}

/** Whether a text stands for "nothing here": blank, `/`, or dashes (domain: reading values). */
export function isPlaceholder(text: string): boolean {
  return /^[-‐‒–—―−─/\\\s]*$/u.test(normalizeText(text));
}

/** Whether the text of an actual is missing: a placeholder, or 无 (domain: reading values). */
export function isMissing(text: string): boolean {
  return isPlaceholder(text) || normalizeText(text) === '无';
}

/** Whether the text says that an indicator does not apply; only 不适用 and 不涉及 do (domain: reading values). */
export function isNotApplicable(text: string): boolean {
  return /^(?:不适用|不涉及)$/.test(withoutStops(text));
}

/** 达成程度 as the words say it, such as 已完成 or 部分达成预期指标并具有一定效果; null for any other words. */
export function attainmentOf(text: string): AttainmentLevel | null {
  const words = withoutStops(text);
  if (words.length > LONGEST_WORDING) return null;
  for (const [level, pattern] of ATTAINMENT) if (pattern.test(words)) return level;
  return null;
}

const DONE = '(?:达成|完成|达到|达标|实现)';
const WHAT =
  '(?:(?:既定|预定|预期|年度|全年|绩效|工作|设定|计划)*(?:指标值|目标值|指标|目标|任务|效果|计划|要求|值)?)';

/** The levels of 财预〔2020〕10号 in the wordings of self-evaluation forms. */
const ATTAINMENT: readonly (readonly [AttainmentLevel, RegExp])[] = [
  ['部分达成', new RegExp(`^(?:已)?部分${DONE}${WHAT}(?:[并且,]*具?有一定效果)?$`)],
  ['未达成', new RegExp(`^(?:尚|仍|均|全部|都)*(?:未|没有|没)${DONE}${WHAT}(?:[并且,]*效果较?差)?$`)],
  [
    '达成',
    new RegExp(
      `^(?:已经|已|均|都|全部|全面|按时|按期|如期|及时|按要求|按计划|保质保量|圆满|顺利|超额)*${DONE}${WHAT}了?$`,
    ),
  ],
];

/** Longer texts say more than one of these words. */
const LONGEST_WORDING = 40;

function withoutStops(text: string): string {
  if (text.length > LONGEST_WORDING) return text;
  return normalizeText(text)
    .replace(/\s+/g, '')
    .replace(/[。.!;,、]+$/, '');
}
