import { cellGrid, type LoadedBlock } from '../../src/excel/read/cell-grid';
import { parseAddress } from '../../src/excel/address';

const block = (over: Partial<LoadedBlock>): LoadedBlock => {
  const values = over.values ?? [];
  return {
    row: 0,
    column: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    valueTypes: values.map((row) => row.map(() => 'String')),
    hidden: values.map(() => false),
    ...over,
  };
};

test('cells have their place on the sheet; blanks and what a merge covers are left out', () => {
  const grid = cellGrid('表', false, [
    block({
      row: 4,
      column: 2,
      values: [
        ['', '甲'],
        ['', ''],
        [true, 0],
      ],
      hidden: [false, true, false],
    }),
  ]);
  expect(grid).toEqual({
    sheet: '表',
    visible: false,
    cells: [
      { row: 4, column: 3, value: '甲', numberFormat: 'General' },
      { row: 6, column: 2, value: true, numberFormat: 'General' },
      { row: 6, column: 3, value: 0, numberFormat: 'General' },
    ],
    hiddenRows: new Set([5]),
  });
});

test('formulas, errors, and text that only looks like either', () => {
  const grid = cellGrid('表', true, [
    block({
      values: [['#DIV/0!', '#DIV/0!', '=A1', '', 44260]],
      formulas: [['=1/0', '#DIV/0!', '=A1', '=""', 44260]],
      valueTypes: [['Error', 'String', 'String', 'String', 'Double']],
      numberFormats: [['0.00', 'General', '@', 'General', 'yyyy/m/d']],
    }),
  ]);
  expect(grid.cells).toEqual([
    { row: 0, column: 0, value: { error: '#DIV/0!' }, formula: '1/0', numberFormat: '0.00' },
    { row: 0, column: 1, value: '#DIV/0!', numberFormat: 'General' },
    { row: 0, column: 2, value: '=A1', numberFormat: '@' },
    { row: 0, column: 3, value: '', formula: '""', numberFormat: 'General' },
    { row: 0, column: 4, value: 44260, numberFormat: 'yyyy/m/d' },
  ]);
});

test('blocks that follow each other are one grid', () => {
  const grid = cellGrid('表', true, [
    block({ values: [['a']] }),
    block({ row: 1, values: [['b']], hidden: [true] }),
  ]);
  expect(grid.cells.map(({ row, value }) => [row, value])).toEqual([
    [0, 'a'],
    [1, 'b'],
  ]);
  expect([...grid.hiddenRows]).toEqual([1]);
});

test.each([
  ['Sheet1!B3:D5', { row: 2, column: 1, rows: 3, columns: 3 }],
  ["'a!b'!$AA$10", { row: 9, column: 26, rows: 1, columns: 1 }],
  ['表!2:3', { row: 1, column: 0, rows: 2, columns: 16_384 }],
  ['A:B', { row: 0, column: 0, rows: 1_048_576, columns: 2 }],
  ['', null],
  ['#REF!', null],
])('the address %s', (address, area) => {
  expect(parseAddress(address)).toEqual(area);
});
