import { formatCell } from '../../domain/cell-ref';
import { isCellError } from '../../domain/source-cell';
import type { CellValue } from '../../domain/source-cell';
import type { AmountUnit } from '../../domain/values/amount-unit';
import type { GridCell } from '../grid';

/** A cell's content as text, trimmed; null where it is blank or holds nothing but spaces. */
export function shownText(value: CellValue): string | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  const text = String(value).trim();
  return text === '' ? null : text;
}

/** Most cells: Chinese characters, letters and digits, which squeezing leaves as they are. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]*$/;

/** NFKC without spaces, line breaks, required-field marks and a closing colon: `实际 完成值：` → `实际完成值`. */
export function squeeze(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[*※☆★]/g, '')
    .replace(/[:;]+$/, '');
}

const BRACKETED = /[([【〔{<《][^)\]】〕}>》]*[)\]】〕}>》]/g;
const BRACKET_SIGNS = /[()[\]【】〔〕{}<>《》“”"'‘’]/g;
const TRAILING_UNIT = /(?:(?:单位:?)?(?:人民币)?(?:亿元|万元|元)|%)$/;
const LEADING_YEAR = /^(\d{4})年(?:度)?/;

/**
 * The keys under which a label is looked up, best first: with the content of its brackets, without it, and both
 * without a closing amount unit or percent sign. With `withoutYear` a leading `2021年` or `2021年度` is left out as well.
 */
export function labelKeys(text: string, withoutYear = false): readonly string[] {
  const squeezed = squeeze(text);
  const plain = withoutYear ? squeezed.replace(LEADING_YEAR, '') : squeezed;
  const withContent = plain.replace(BRACKET_SIGNS, '').replace(/:+$/, '');
  const withoutContent = plain.replace(BRACKETED, '').replace(BRACKET_SIGNS, '').replace(/:+$/, '');
  const keys = [withContent, withoutContent];
  return [...new Set([...keys, ...keys.map((key) => key.replace(TRAILING_UNIT, ''))])].filter(
    (key) => key !== '',
  );
}

/** The year a header begins with (`2021年执行数` → `2021`), or null. */
export function leadingYear(text: string): string | null {
  return LEADING_YEAR.exec(squeeze(text))?.[1] ?? null;
}

/** The amount unit a header states, in brackets or at its end: `执行数（万元）`, `金额单位：元`; null where it states none. */
export function amountUnitIn(text: string): AmountUnit | null {
  const found = /(?:^|[(,:、/[【]|单位|人民币|[数额金预算])(?:人民币)?(亿元|万元|元)[)\]】]*$/.exec(
    squeeze(text),
  );
  return asAmountUnit(found?.[1]);
}

/**
 * An amount unit that is not one of ours: `千元`, `百万元`, `美元`. Found at the end of a text or of a bracket in it; null
 * where there is none. What it heads can not be read without knowing it.
 */
export function foreignUnitIn(text: string): string | null {
  const found =
    /(?:^|[(,:、/[【]|单位|[数额金预算])(?:人民币)?([十百千]{1,2}万?元|[美欧日港]元|英镑)[)\]】]*$/.exec(
      squeeze(text),
    );
  return found?.[1] ?? null;
}

/** `元`, `万元` or `亿元` (also 人民币万元), or null for anything else. */
export function asAmountUnit(text: string | undefined): AmountUnit | null {
  const unit = text === undefined ? '' : squeeze(text).replace(/^人民币/, '');
  return unit === '元' || unit === '万元' || unit === '亿元' ? unit : null;
}

const POINTS =
  /[(（【[〔]\s*((?:满分|分值|权重|共|计)?\s*[:：]?\s*[\d０-９]+(?:[.．][\d０-９]+)?\s*[分%％]?)\s*[)）】\]〕]\s*$/;

/**
 * Points in brackets at the end of a name: `产出指标(50分)` → name `产出指标`, points `50分`. A bare number in brackets
 * is no points; `points` is null where there are none.
 */
export function splitPoints(text: string): { readonly name: string; readonly points: string | null } {
  const found = POINTS.exec(text);
  const points = found?.[1]?.trim();
  if (found === null || points === undefined || !/[分%％]|权重|满分|共|计/.test(points)) {
    return { name: text.trim(), points: null };
  }
  const name = text.slice(0, found.index).trim();
  return name === '' ? { name: text.trim(), points: null } : { name, points };
}

/** Cells for a message: `C5“48个”、D5“3”`. */
export function describeCells(cells: readonly GridCell[]): string {
  return cells
    .map((cell) => {
      const text = shownText(cell.value) ?? '';
      return `${formatCell(cell.row, cell.column)}“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;
    })
    .join('、');
}

/** Row numbers as people count them, in ranges: `5、7-9`. */
export function describeRows(rows: readonly number[]): string {
  const parts: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const open = parts.at(-1);
    if (open !== undefined && row <= open.last + 1) open.last = row;
    else parts.push({ first: row, last: row });
  }
  return parts
    .map(({ first, last }) =>
      first === last ? String(first + 1) : `${String(first + 1)}-${String(last + 1)}`,
    )
    .join('、');
}
