import { editsIn } from '../../../src/workbench/view/typed-cells';

const contents = (...parameters: Parameters<typeof editsIn>) => editsIn(...parameters).contents;

test('what was typed counts as it was typed, not as the grid understood it', () => {
  const cells = { 2: { 3: { v: 0.12, t: 2, s: { n: { pattern: '0%' } } } } };
  expect(contents(cells, { row: 2, column: 3, text: '12%' })).toEqual([{ row: 2, column: 3, typed: '12%' }]);
  expect(contents(cells, { row: 9, column: 9, text: '12%' })).toEqual([{ row: 2, column: 3, typed: 0.12 }]);
});

test('formulas, texts that look like numbers, logical values and emptied cells', () => {
  const row = {
    0: { f: '=A1', v: 1 },
    1: { v: '12', t: 1 },
    2: { v: 1, t: 3 },
    3: null,
    4: { v: null, f: null },
  };
  expect(contents({ 0: row }, null).map(({ typed }) => typed)).toEqual(['=A1', "'12", true, '', '']);
});

test('a change of looks alone is no content, but the cell was touched', () => {
  expect(editsIn({ 1: { 1: { s: { ff: '宋体' } } } }, null)).toEqual({ contents: [], all: [[1, 1]] });
});
