import fc from 'fast-check';

import { cellEntry, textEntry } from '../../src/excel/write/cell-entry';
import { enter } from '../../src/workbench/model/typed-input';

const typed = (text: string) => enter(textEntry(text), 'General', 2022);

const LOOKS_LIKE_SOMETHING_ELSE = [
  '=1+1',
  '=HYPERLINK("http://x","y")',
  ' =1+1',
  '\t=1+1',
  '\n=1',
  '＝1+1',
  '+86 20',
  '-1',
  '－3',
  '@SUM(A1)',
  "'引号",
  "''",
  '12',
  '012',
  '１２',
  ' 12 ',
  '1,234.50',
  '1e5',
  '(4)',
  '95%',
  '95.5 %',
  '９５％',
  '¥3',
  '3/5',
  '1 1/2',
  '2021-3-5',
  '2021/03/05',
  '2021年3月5日',
  '2021年',
  '3月',
  '二〇二一年三月',
  '12:30',
  '上午9:00',
  'Mar 5',
  '5-May-21',
  'TRUE',
  'false',
  '#N/A',
  '#DIV/0!',
];

test.each(LOOKS_LIKE_SOMETHING_ELSE)('%j stays the text it is', (text) => {
  expect(textEntry(text)).toBe(`'${text}`);
  expect(typed(text)).toEqual({ kind: 'value', value: text });
});

test.each([
  '完成',
  '指标 1',
  '≥12个',
  '部分达成',
  '—',
  'a=b',
  'No. 5',
  '5元',
  '2021 年度自评',
  '1．已完成',
  '',
])('%j needs no apostrophe', (text) => {
  expect(textEntry(text)).toBe(text);
  expect(typed(text)).toEqual({ kind: 'value', value: text });
});

test('any text survives being written', () => {
  const pieces = fc.constantFrom(...LOOKS_LIKE_SOMETHING_ELSE, '个', ' ', '\n', '=', '-', '%', '1', 'a');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 4 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(typed(any)).toEqual({ kind: 'value', value: any });
    }),
    { numRuns: 2000 },
  );
});

test('text beyond the limit of a cell is cut with an ellipsis', () => {
  const entry = textEntry('长'.repeat(40_000));
  expect(entry).toHaveLength(32_767);
  expect(entry.endsWith('…')).toBe(true);
});

test('other content', () => {
  expect(cellEntry({ kind: 'blank' })).toBe('');
  expect(cellEntry({ kind: 'number', value: 1.5 })).toBe(1.5);
  expect(cellEntry({ kind: 'number', value: Number.NaN })).toBe('');
  expect(cellEntry({ kind: 'formula', formula: 'SUM(A1:A2)', cached: 3 })).toBe('=SUM(A1:A2)');
});
