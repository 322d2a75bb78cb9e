import { decimal } from '../decimal';
import type { Decimal } from '../decimal';
import { normalizeText } from './normalize-text';
import { normalizeUnit, unitParts } from './unit';

/** A number as typed, with what was written behind it. */
export interface TypedNumber {
  /** The number before its unit: 8.1 in `8.1万人`, 95 in `95%`. */
  readonly mantissa: Decimal;
  /** `万人`, `%`, `个`; null where only a number stands. */
  readonly unit: string | null;
  /** The number with 万 and 亿 multiplied in: 81,000. Percent signs are not divided out. */
  readonly value: Decimal;
}

/** Grouping is by three digits throughout or not at all: `1,23` may be 1.23 or a list, so it is no number. */
const DIGITS = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const SIGN = '[-+−–‐‑‒负]';
const CURRENCY = '(?:人民币|RMB|CNY)? ?¥?';
const SIGNED = new RegExp(`^(${SIGN})? ?${CURRENCY} ?(${SIGN})? ?(${DIGITS}) ?(.*)$`, 'is');
const BRACKETED = new RegExp(`^${CURRENCY} ?\\( ?${CURRENCY} ?(${DIGITS}) ?([^()]*)\\) ?(.*)$`, 'is');
const PER_CENT = new RegExp(`^百分之 ?(${DIGITS})$`);

/** A unit: letters, and the few signs that stand within units. No digits, so that no second number hides in one. */
const UNIT = /^(?:%|‰|(?=[\p{L}°㎡㎥])[\p{L}°℃㎡㎥²³/·]{1,10}(?:\([\p{L}%]{1,4}\))?|\([\p{L}%]{1,6}\))$/u;
/** Words that make of a number something else than that number: 约, 余, 未完成, 以上, … */
const NOT_A_UNIT = /[未不没无完已达约余近超左右至到和及与或均每者占增减降多来几半第其等内外前后上下成]|提升/;

/**
 * Reads a text that is one number and nothing else, save a currency sign and a unit (domain: reading values): full-width
 * characters, `293，939.61`, `￥`, spaces around the parts, `1.36%`, `8.1万`, `3.5亿`, `－5`, and `(5.00)` for −5. Null for all
 * else, also for two numbers, malformed grouping, approximations (`50余个`), years (`2021年`) and months (`3月`; `3个月`
 * is a number).
 */
export function readNumber(text: string): TypedNumber | null {
  const typed = normalizeText(text).replace(/\s+/g, ' ');
  if (!/\d/.test(typed)) return null;
  const perCent = PER_CENT.exec(typed)?.[1];
  if (perCent !== undefined) return withUnit(perCent, '%', false);
  const bracketed = BRACKETED.exec(typed);
  if (bracketed !== null) {
    const [, digits = '', inner = '', outer = ''] = bracketed;
    const [within, behind] = [inner.trim(), outer.trim()];
    if (within !== '' && behind !== '') return null;
    if (behind !== '' && !/^(?:%|[万亿]?元|[万亿])$/.test(behind)) return null;
    return withUnit(digits, within + behind, true);
  }
  const signed = SIGNED.exec(typed);
  if (signed === null) return null;
  const [, outer, inner, digits = '', unit = ''] = signed;
  if (outer !== undefined && inner !== undefined) return null;
  const sign = outer ?? inner ?? '+';
  return withUnit(digits, unit, sign !== '+');
}

function withUnit(digits: string, suffix: string, negative: boolean): TypedNumber | null {
  const compact = suffix.replace(/m2/g, 'm²').replace(/m3/g, 'm³');
  if (compact !== '' && (!UNIT.test(compact) || NOT_A_UNIT.test(compact))) return null;
  if (/^(?:19|20)\d\d$/.test(digits) && compact.startsWith('年')) return null;
  if (compact.startsWith('月')) return null;
  const unsigned = decimal(digits.replace(/,/g, '').replace(/^\./, '0.'));
  const mantissa = negative ? unsigned.neg() : unsigned;
  const unit = compact === '' ? null : normalizeUnit(compact);
  return { mantissa, unit, value: mantissa.times(unitParts(unit).scale) };
}
