import { readDate } from './date-text';
import type { TypedDate } from './date-text';
import { normalizeText } from './normalize-text';
import { readNumber } from './number';
import type { TypedNumber } from './number';
import { takeOperator } from './operator';
import type { Operator } from './operator';
import { unitParts } from './unit';
import { isPlaceholder } from './words';

/** What the text of a target says, before the columns beside it are looked at. */
export type TargetText =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly operator: Operator | null; readonly number: TypedNumber }
  | { readonly kind: 'range'; readonly low: TypedNumber; readonly high: TypedNumber }
  | { readonly kind: 'date'; readonly operator: Operator | null; readonly date: TypedDate }
  | { readonly kind: 'words' }
  | { readonly kind: 'unreadable' };

/** Longer texts are prose, however they begin. */
const LONGEST_FIGURE = 60;

/**
 * Reads the text of a target: `≥50个`, `不低于95%`, `90%-95%`, `2021年12月底前`, or a requirement in words. Text that looks like a
 * figure and is none (`1,23个`, `约50个`, `12次，300人`) is unreadable, never words.
 */
export function readTargetText(text: string, indicator: string): TargetText {
  const typed = withoutName(normalizeText(text).replace(/\s+/g, ' '), normalizeText(indicator));
  if (isPlaceholder(typed)) return { kind: 'blank' };
  const special =
    typed.length > LONGEST_FIGURE || !/[\d年]/.test(typed) ? null : (dateTarget(typed) ?? rangeTarget(typed));
  if (special !== null) return special;
  const { operator, contradictory, rest } = takeOperator(typed);
  const number = contradictory ? null : readNumber(rest);
  if (number !== null) return { kind: 'number', operator, number };
  return { kind: looksLikeFigure(typed) ? 'unreadable' : 'words' };
}

/** 满意度≥90% under the indicator 满意度 is ≥90%. */
function withoutName(text: string, indicator: string): string {
  const prefix = /^([^\d≥≧>≤≦<=]+?)[:]? ?(?=[≥≧>≤≦<=])/.exec(text)?.[1];
  return prefix !== undefined && indicator.includes(prefix) ? text.slice(text.search(/[≥≧>≤≦<=]/)) : text;
}

function dateTarget(text: string): TargetText | null {
  const plain = readDate(text);
  if (plain !== null) return { kind: 'date', operator: null, date: plain };
  const [, before = '', core = '', after = ''] =
    /^((?:应|须|需)?(?:不得?晚于|不得?迟于|不得?早于|早于|截至|截止到?|于|在|≤|<=|≦|<|≥|>=|≧|>|=)?) ?(.*?)((?:以前|之前|前|以后|之后|后|内)?(?:全部|基本)?(?:完成[\p{L}]{0,12}|达成)?)$/su.exec(
      text,
    ) ?? [];
  const date = readDate(core);
  if (date === null || /[未不没]/.test(after)) return null;
  const behind: Operator | null = /^(?:以后|之后|后)/.test(after)
    ? '>='
    : /^(?:以前|之前|前|内)/.test(after)
      ? '<='
      : null;
  const leading =
    takeOperator(before.replace(/^[应须需]/, '')).operator ?? (/^截/.test(before) ? '<=' : null);
  if (leading !== null && behind !== null && leading !== behind) return { kind: 'unreadable' };
  return { kind: 'date', operator: leading ?? behind, date };
}

function rangeTarget(text: string): TargetText | null {
  const bounded =
    /^(?:≥|>=|≧|不低于|不少于) ?(.+?) ?[,;，且并和]? ?(?:且|并且|同时)? ?(?:≤|<=|≦|不高于|不超过|不大于) ?(.+)$/s.exec(
      text,
    );
  const interval = /^\[([^,[\]]+),([^,[\]]+)\](.*)$/s.exec(text);
  if (bounded !== null) return endsOf(bounded[1], bounded[2]);
  if (interval !== null) return endsOf(interval[1], (interval[2] ?? '') + (interval[3] ?? ''));
  return splitRange(text.replace(/^介于/, '').replace(/之间$/, ''));
}

const SEPARATORS = ['——', '--', '-', '~', '〜', '∼', '–', '—', '−', '至', '到'];

/** A range where exactly one of the separators in the text has a number on either side; signs are separators too. */
function splitRange(text: string): TargetText | null {
  const found: TargetText[] = [];
  for (let at = 1; at < text.length - 1; at += 1) {
    for (const separator of SEPARATORS) {
      if (!text.startsWith(separator, at)) continue;
      const ends = endsOf(text.slice(0, at), text.slice(at + separator.length));
      if (ends !== null) found.push(ends);
    }
  }
  return found.length > 1 ? { kind: 'unreadable' } : (found[0] ?? null);
}

/** Both ends in one unit: `90-95%` is 90% to 95%; `5-10万` is 5万 to 10万. */
function endsOf(lowText: string | undefined, highText: string | undefined): TargetText | null {
  const low = readNumber(lowText ?? '');
  const high = readNumber(highText ?? '');
  if (low === null || high === null) return null;
  if (low.unit === high.unit) return { kind: 'range', low, high };
  if (low.unit === null && high.unit !== null) return { kind: 'range', low: inUnit(low, high.unit), high };
  if (high.unit === null && low.unit === '%') return { kind: 'range', low, high: inUnit(high, '%') };
  return null;
}

function inUnit(number: TypedNumber, unit: string): TypedNumber {
  return { ...number, unit, value: number.mantissa.times(unitParts(unit).scale) };
}

/** Whether a text that is no number is an attempt at one (`1,23个`, `约50个`) rather than prose. */
export function looksLikeFigure(text: string): boolean {
  if (text.length > LONGEST_FIGURE) return false;
  if (!/\p{N}/u.test(text)) return /^[≥≧≤≦<>=]/.test(text);
  return takeOperator(text).operator !== null || /^[\p{N}.,¥(+\-−–—约近共计负]/u.test(text);
}
