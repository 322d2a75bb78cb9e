import { decimal, ONE } from '../decimal';
import type { Decimal } from '../decimal';
import { normalizeText } from './normalize-text';
import { isMissing } from './words';

/** A 度量单位 taken apart: `万人` is 10,000 of `人`; `万` alone has the base ``. */
export interface UnitParts {
  readonly scale: Decimal;
  readonly base: string;
}

/** Scale words before a unit. 千, 百 and 十 alone are not among them: 千克 and 百分比 are units of their own. */
const SCALES: readonly (readonly [string, Decimal])[] = [
  ['万亿', decimal('1000000000000')],
  ['千亿', decimal('100000000000')],
  ['百亿', decimal('10000000000')],
  ['十亿', decimal('1000000000')],
  ['亿', decimal('100000000')],
  ['千万', decimal('10000000')],
  ['百万', decimal('1000000')],
  ['十万', decimal('100000')],
  ['万', decimal('10000')],
];

/** Takes a unit as {@link normalizeUnit} gives it apart; no unit has scale 1 and the base ``. */
export function unitParts(unit: string | null): UnitParts {
  const text = unit ?? '';
  for (const [word, scale] of SCALES) {
    if (text.startsWith(word)) return { scale, base: text.slice(word.length) };
  }
  return { scale: ONE, base: text };
}

/**
 * A unit as written in a 度量单位 column or behind a number, without spaces; all names of percent are `%`. Null where there
 * is none: blank, `/`, `—`, 无.
 */
export function normalizeUnit(text: string | null): string | null {
  if (text === null || isMissing(text)) return null;
  const unit = normalizeText(text)
    .replace(/\s+/g, '')
    .replace(/^\((.+)\)$/, '$1')
    .replace(/m2/g, 'm²')
    .replace(/m3/g, 'm³');
  return /^(?:%|个?百分[比点]|百分率|百分数|百分号)(?:\(%\))?$/.test(unit) ? '%' : unit;
}
