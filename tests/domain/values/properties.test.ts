import fc from 'fast-check';
import { decimal, plain } from '../../../src/domain/decimal';
import type { Decimal } from '../../../src/domain/decimal';
import type { CellValue } from '../../../src/domain/source-cell';
import { convertAmount, readAmount } from '../../../src/domain/values/amount';
import type { AmountUnit } from '../../../src/domain/values/amount-unit';
import { formatAmount, formatNumber, formatPercent } from '../../../src/domain/values/format';
import { normalizeText } from '../../../src/domain/values/normalize-text';
import { readNumber } from '../../../src/domain/values/number';
import { readScore, readWeight } from '../../../src/domain/values/weight';
import { textOf } from '../../../src/domain/values/words';
import { actual, cell, target } from './cells';

const UNITS: readonly AmountUnit[] = ['元', '万元', '亿元'];
const amountUnit = fc.constantFrom(...UNITS);

/** Any decimal with up to 14 digits before and 6 behind the point. */
const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 14n), fc.nat({ max: 999_999 }))
  .map(([negative, whole, fraction]) =>
    decimal(`${negative ? '-' : ''}${String(whole)}.${String(fraction).padStart(6, '0')}`),
  );
const positive = anyDecimal.map((value) => value.abs());

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

describe('what is formatted is read back', () => {
  test('numbers, also in full width and in brackets', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        for (const text of [plain(value), formatNumber(value), fullWidth(formatNumber(value))]) {
          expect(readNumber(text)?.value.eq(value)).toBe(true);
        }
        const bracketed = `（${formatNumber(value.abs())}）`;
        expect(readNumber(bracketed)?.value.eq(value.abs().neg())).toBe(true);
      }),
    );
  });

  test('percentages', () => {
    fc.assert(
      fc.property(anyDecimal, (points) => {
        const read = readNumber(formatPercent(points));
        expect(read?.unit).toBe('%');
        expect(read?.value.eq(points)).toBe(true);
      }),
    );
  });

  test('amounts, whatever unit the header states', () => {
    fc.assert(
      fc.property(anyDecimal, amountUnit, amountUnit, amountUnit, (value, unit, stated, into) => {
        const read = readAmount(cell(formatAmount(value, unit)), stated, into);
        const expected = convertAmount(value, unit, into);
        expect(read.ok && read.value?.value.eq(expected)).toBe(true);
        expect(convertAmount(expected, into, unit).eq(value)).toBe(true);
      }),
    );
  });

  test('a cell’s text is read as its number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const text = textOf(cell(value)) ?? '';
        expect(readNumber(text)?.value.eq(decimal(value.toPrecision(15)))).toBe(true);
        const percent = textOf(cell(value, '0.00%')) ?? '';
        expect(readNumber(percent)?.value.eq(decimal(value.toPrecision(15)).times('100'))).toBe(true);
      }),
    );
  });

  test('targets as printed are read as the same target', () => {
    const sign = fc.constantFrom('≥', '>', '≤', '<', '=');
    const unit = fc.constantFrom('', '%', '个', '万元', '人次', '次/年');
    fc.assert(
      fc.property(sign, positive, unit, (operator, value, suffix) => {
        const first = target(`${operator} ${formatNumber(value)} ${suffix}`);
        const again = target(first.text);
        expect(first.findings).toEqual([]);
        expect(first.low?.value.eq(value)).toBe(true);
        expect(again.low?.value.eq(value)).toBe(true);
        expect([again.operator, again.unit, again.measure, again.text]).toEqual([
          first.operator,
          first.unit,
          first.measure,
          first.text,
        ]);
      }),
    );
    fc.assert(
      fc.property(positive, positive, fc.constantFrom('', '%', '个', '万元'), (from, width, suffix) => {
        const to = from.plus(width);
        const first = target(`${plain(from)}～${plain(to)}${suffix}`);
        const again = target(first.text);
        for (const reading of [first, again]) {
          expect(reading.operator).toBe('range');
          expect(reading.low?.value.eq(from)).toBe(true);
          expect(reading.high?.value.eq(to)).toBe(true);
        }
      }),
    );
  });

  test('actuals as printed are read as the same actual', () => {
    fc.assert(
      fc.property(positive, fc.constantFrom('', '个', '万元'), (value, suffix) => {
        const goal = target(`≥50${suffix}`);
        const first = actual(`${formatNumber(value)}${suffix}`, goal);
        expect(first.kind === 'quantity' && first.quantity.value.eq(value)).toBe(true);
        const again = first.kind === 'quantity' ? actual(first.text, goal) : null;
        expect(again?.kind === 'quantity' && again.quantity.value.eq(value)).toBe(true);
      }),
    );
  });
});

const PIECES = [
  ...Array.from('0123456789０１２３４５６７８９'),
  ...Array.from(
    ',，.．-－−–—~～至到()（）[]%％‰万亿元个次人年月日底前时/／、;；:： \u00a0\u3000\n￥¥$≥≤≧≦＞＜＝><=+²½①㎡٣Ⅳ五',
  ),
  ...[
    '不低于',
    '不超过',
    '以上',
    '以内',
    '约',
    '余',
    '未',
    '完成',
    '达成',
    '百分之',
    '百分比',
    '人民币',
    '万元',
    '2021年',
    '12月',
    '1,234',
    '95%',
  ],
];
const junk = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

/** The numbers that stand in a text, found without the parser: runs of digits, in groups of three where commas are. */
function numbersIn(text: string): Decimal[] {
  const halfWidth = text
    .replace(/[\p{No}\p{So}]/gu, 'x')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC');
  const found = halfWidth
    .replace(/m[23]/g, 'm')
    .matchAll(/\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/g);
  return Array.from(found, ([digits]) => decimal(digits.replaceAll(',', '').replace(/^\./, '0.')));
}

/** The digits of a number without its place: 81,000 and 8.1 have the same. */
function significand(value: Decimal): string {
  return value
    .abs()
    .c.join('')
    .replace(/^0+|0+$/g, '');
}

function expectFrom(value: Decimal, text: string): void {
  expect(numbersIn(text).map(significand)).toContain(significand(value));
}

describe('junk', () => {
  const runs = { numRuns: 3000 };

  test('a number comes from a text that holds just that number', () => {
    let read = 0;
    fc.assert(
      fc.property(junk, (text) => {
        const number = readNumber(text);
        if (number === null) return;
        read += 1;
        const numbers = numbersIn(text);
        expect(numbers.map(plain)).toEqual([plain(number.mantissa.abs())]);
        expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 12]).toContain(exponentBetween(number.mantissa, number.value));
      }),
      runs,
    );
    expect(read).toBeGreaterThan(50);
  });

  test('amounts, weights and scores are in the text', () => {
    fc.assert(
      fc.property(junk, amountUnit, amountUnit, (text, stated, into) => {
        for (const result of [
          readAmount(cell(text), stated, into),
          readWeight(cell(text)),
          readScore(cell(text)),
        ]) {
          if (!result.ok) expect(result.error.text).toBe(textOf(cell(text)));
          else if (result.value !== null) expectFrom(result.value.value, text);
        }
      }),
      runs,
    );
  });

  test('targets and actuals are in the text, or say why not', () => {
    fc.assert(
      fc.property(junk, junk, junk, junk, (text, nature, unit, done) => {
        const goal = target(text, { nature, unit });
        if (goal.low !== null && goal.measure === 'date') {
          expect(text.normalize('NFKC')).toMatch(/(?:19|20)\d\d/);
        } else if (goal.low !== null) {
          expectFrom(goal.low.value, text);
          if (goal.high !== null) expectFrom(goal.high.value, text);
          expect(numbersIn(text).length).toBe(goal.high === null ? 1 : 2);
        }
        const reading = actual(done, goal);
        if (reading.kind !== 'quantity') return;
        if (reading.measure === 'date') expect(done.normalize('NFKC')).toMatch(/\d/);
        else expectFrom(reading.quantity.value, done);
      }),
      runs,
    );
  });

  test('no cell at all makes a reader throw', () => {
    const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
      junk,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.string() }),
    );
    const format = fc.oneof(fc.constantFrom('General', '0%', 'yyyy-mm-dd', '@', '#,##0.00'), fc.string());
    fc.assert(
      fc.property(value, value, value, format, (goal, nature, done, numberFormat) => {
        const reading = target(goal, { nature, unit: done, format: numberFormat });
        actual(done, reading, numberFormat);
        for (const any of [goal, done]) {
          readAmount(cell(any, numberFormat), null, '万元');
          readWeight(cell(any, numberFormat));
          textOf(cell(any, numberFormat));
        }
      }),
      runs,
    );
  });

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(junk, (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
      runs,
    );
  });
});

/** The power of ten between two numbers with the same digits; 0 where both are 0. */
function exponentBetween(small: Decimal, large: Decimal): number {
  expect(significand(small)).toBe(significand(large));
  return large.e - small.e;
}
