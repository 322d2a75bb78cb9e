import fc from 'fast-check';

import { enter } from '../../src/workbench/model/typed-input';

const typed = (text: string, format = 'General'): unknown => {
  const entered = enter(text, format, 2021);
  if (entered.kind === 'formula') return { formula: entered.formula };
  return entered.numberFormat === undefined ? entered.value : [entered.value, entered.numberFormat];
};

test.each([
  ['12', 12],
  ['-3.50', -3.5],
  ['.5', 0.5],
  ['1,234.5', [1234.5, '#,##0.00']],
  ['1,234', [1234, '#,##0']],
  ['1%', [0.01, '0%']],
  ['92.5%', [0.925, '0.00%']],
  ['¥3', [3, '¥#,##0;¥-#,##0']],
  ['(5)', -5],
  ['1e3', [1000, '0.00E+00']],
  ['TRUE', true],
  ['#N/A', '#N/A'],
  ['2021-3-5', [44260, 'yyyy/m/d']],
  ['2021/3/5', [44260, 'yyyy/m/d']],
  ['2021年3月5日', [44260, 'yyyy"年"m"月"d"日"']],
  ['3/5', [44260, 'm"月"d"日"']],
  ['1-2', [44198, 'm"月"d"日"']],
  ['12:30', [12.5 / 24, 'h:mm']],
])('%s is read as Excel reads it', (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test.each([
  ['=A1+1', { formula: '=A1+1' }],
  ['+A1', { formula: '=+A1' }],
  ['-甲', { formula: '=-甲' }],
  ['@SUM(A1)', { formula: '=SUM(A1)' }],
])('%s begins a formula', (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

test.each([
  '=',
  '+',
  '-',
  '—',
  '≥12',
  '90%-95%',
  '12个',
  '1,23',
  '1,234,5',
  '2021-2-30',
  '13/40',
  '25:61',
  '- 无',
  '',
])('%s stays text', (text) => {
  expect(typed(text)).toBe(text);
});

test.each(["'=A1", "'12", "'3/5", "'@甲", "'"])('%s is the text behind its apostrophe', (text) => {
  expect(typed(text)).toBe(text.slice(1));
});

test('a cell formatted as text takes everything as it stands', () => {
  expect(typed('12', '@')).toBe('12');
  expect(typed('=A1', '@')).toBe('=A1');
});

test('an apostrophe keeps any text whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typed(`'${text}`)).toBe(text);
    }),
  );
});
