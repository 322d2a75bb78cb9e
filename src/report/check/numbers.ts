import { decimal, type Decimal } from '../../domain/decimal';

/** A number as it stands in a text, with the unit right behind it. */
export interface StatedNumber {
  readonly value: Decimal;
  /** Decimal places as written. */
  readonly places: number;
  readonly unit: '分' | '%' | '元' | '万元' | '亿元' | null;
  /** As written, with its unit. */
  readonly text: string;
  /** Where it begins in the settled text. */
  readonly at: number;
}

const NUMBER = /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(万元|亿元|元|分|%|亿|万)?/g;

const UNITS: Readonly<Record<string, StatedNumber['unit']>> = {
  分: '分',
  '%': '%',
  元: '元',
  万元: '万元',
  万: '万元',
  亿元: '亿元',
  亿: '亿元',
};

/** A text as it is compared: half-width digits, points and signs, no blanks, commas between digits only as separators. */
export function settledText(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/％/g, '%')
    .replace(/\s+/g, '')
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',');
}

/** The numbers of a settled text, in order. */
export function numbersIn(text: string): readonly StatedNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [whole, digits = '', fraction = '', unit = ''] = match;
    return {
      value: decimal(digits.replaceAll(',', '') + fraction),
      places: Math.max(0, fraction.length - 1),
      unit: UNITS[unit] ?? null,
      text: whole,
      at: match.index,
    };
  });
}

/** The text with every number replaced by a mark, by which sentences are known again whatever their numbers. */
export function withoutNumbers(text: string): string {
  return text.replace(NUMBER, (_whole, _digits, _fraction, unit: string | undefined) => `#${unit ?? ''}`);
}

/** The sentence of a text that holds a place. */
export function sentenceAround(text: string, at: number): string {
  const begin = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const ends = ['。', '；'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return text.slice(begin, ends.length === 0 ? undefined : Math.min(...ends) + 1);
}
