import fc from 'fast-check';

import { lineCapacity, textHeight, textUnits, wrappedLines } from '../../../src/workbook/writing/text-width';

describe('text width', () => {
  it('counts a Chinese character as two units and a Latin one as one', () => {
    expect(textUnits('培训12次')).toBe(8);
    expect(textUnits('≥“，')).toBe(6);
  });

  it('counts the lines of wrapped text, with line ends, words unbroken', () => {
    expect(wrappedLines('', 10)).toBe(1);
    expect(wrappedLines('一二三四五', 10)).toBe(1);
    expect(wrappedLines('一二三四五六', 10)).toBe(2);
    expect(wrappedLines('一\n二\r\n三', 10)).toBe(3);
    expect(wrappedLines('一二三 12345678', 10)).toBe(2);
    expect(wrappedLines('abcdefghijklmnopqrstuvwxyz', 10)).toBe(3);
  });

  it('never needs fewer lines than the text’s width asks for, nor less room in a narrower cell', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '，', 'a', '1', ' ', '\n'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (shown, width) => {
        const capacity = lineCapacity(width, 10);
        const paragraphs = shown
          .split('\n')
          .map((each) => Math.max(1, Math.ceil(textUnits(each) / capacity)));
        expect(wrappedLines(shown, capacity)).toBeGreaterThanOrEqual(paragraphs.reduce((a, b) => a + b, 0));
        expect(textHeight(shown, width, 10)).toBeGreaterThanOrEqual(textHeight(shown, width * 2, 10));
      }),
    );
  });
});
