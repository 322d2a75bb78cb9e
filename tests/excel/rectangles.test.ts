import fc from 'fast-check';

import { rectangles } from '../../src/excel/write/rectangles';

test('a table of two columns of styles is two rectangles, whatever its length', () => {
  const cells = Array.from({ length: 1000 }, (_, row) => [
    { row, column: 0, key: 'a' },
    { row, column: 1, key: 'a' },
    { row, column: 2, key: 'b' },
  ]).flat();
  const found = rectangles(cells, ({ key }) => key);
  expect([...found]).toEqual([
    ['a', [{ row: 0, column: 0, rows: 1000, columns: 2 }]],
    ['b', [{ row: 0, column: 2, rows: 1000, columns: 1 }]],
  ]);
});

test('rectangles cover exactly the cells of their key, each once', () => {
  const grid = fc.array(fc.array(fc.constantFrom('a', 'b', null, 'gap'), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, (rows) => {
      const cells = rows.flatMap((keys, row) =>
        keys.flatMap((key, column) => (key === 'gap' ? [] : [{ row, column, key }])),
      );
      const covered = [...rectangles(cells, ({ key }) => key)].flatMap(([key, areas]) =>
        areas.flatMap((area) =>
          Array.from({ length: area.rows * area.columns }, (_, at) =>
            [area.row + Math.floor(at / area.columns), area.column + (at % area.columns), key].join(),
          ),
        ),
      );
      const wanted = cells
        .filter(({ key }) => key !== null)
        .map(({ row, column, key }) => [row, column, key].join());
      expect(covered.sort()).toEqual(wanted.sort());
    }),
  );
});
