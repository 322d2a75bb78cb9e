import { halvePieces, packPieces, type Piece } from '../../src/excel/read/pieces';
import { packFormulaAreas, formulaAreas } from '../../src/excel/write/applied-values';
import { lookOperations, rowHeightOperations } from '../../src/excel/write/looks';
import { operationBytes, packOperations, type Operation } from '../../src/excel/write/operation';
import { headerSections } from '../../src/excel/write/perform-page';
import { samplePlan } from '../xlsx/support/plans';

const sheet = { id: '{1}', name: '表', visible: true };
const target = { key: '{1}', name: '表' };
const piece = (rows: number, columns: number): Piece => ({
  sheet,
  area: { row: 3, column: 1, rows, columns },
});
const rowsOf = (pieces: readonly Piece[]) => pieces.map(({ area }) => [area.row, area.rows]);

test('pieces are read in order, no more cells at once than allowed', () => {
  expect(packPieces([piece(5, 2), piece(1, 2)], 4).map(rowsOf)).toEqual([
    [[3, 2]],
    [[5, 2]],
    [
      [7, 1],
      [3, 1],
    ],
  ]);
  expect(packPieces([piece(2, 9)], 4).map(rowsOf)).toEqual([[[3, 1]], [[4, 1]]]);
});

test('pieces whose answer is too large are halved down to one row', () => {
  expect(halvePieces([piece(4, 2), piece(2, 2)])?.map(rowsOf)).toEqual([[[3, 4]], [[3, 2]]]);
  expect(halvePieces([piece(5, 2)])?.map(rowsOf)).toEqual([[[3, 3]], [[6, 2]]]);
  expect(halvePieces([piece(1, 2)])).toBeNull();
});

test('operations are packed in order below the limit; bytes are those of UTF-8', () => {
  const entry = (text: string): Operation => ({
    kind: 'entries',
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    entries: [[text]],
  });
  expect(operationBytes(entry('长'.repeat(1000))) - operationBytes(entry(''))).toBe(3000);
  expect(operationBytes(entry('"'.repeat(1000))) - operationBytes(entry(''))).toBe(2000);
  const operations = ['a', 'b', 'c'].map((text) => ({ sheet: target, operation: entry(text.repeat(5000)) }));
  const requests = packOperations(operations, 14_000);
  expect(requests.map((request) => request.length)).toEqual([2, 1]);
  expect(requests.flat()).toEqual(operations);
});

test('addresses stay within what Excel takes', () => {
  const plan = samplePlan({ rows: 1 });
  const rows = Array.from({ length: 4000 }, (_, row) => row);
  const striped = {
    ...plan,
    merges: [],
    rowHeights: new Map(rows.map((row) => [row, row % 2 === 0 ? 20 : 30])),
    cells: rows.map((row) => ({
      row,
      column: 0,
      content: { kind: 'blank' } as const,
      style: row % 2 === 0 ? 'head' : 'number',
    })),
  };
  const addresses = [...lookOperations(striped), ...rowHeightOperations(striped)].flatMap((operation) =>
    'addresses' in operation ? [operation.addresses] : [],
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) expect(address.length).toBeLessThanOrEqual(8192);
});

test('formula cells are read back in few areas', () => {
  const areas = formulaAreas(samplePlan({ rows: 3 }), target);
  expect(areas.map(({ area }) => area)).toEqual([
    { row: 2, column: 1, rows: 3, columns: 1 },
    { row: 2, column: 3, rows: 3, columns: 1 },
  ]);
  expect(packFormulaAreas(areas)).toEqual([areas]);
});

test.each([
  ['&R自评汇总', { left: '', center: '', right: '自评汇总' }],
  ['&C第 &P 页，共 &N 页', { left: '', center: '第 &P 页，共 &N 页', right: '' }],
  ['&L甲&&乙&R&R', { left: '甲&&乙', center: '', right: '' }],
  ['甲', { left: '', center: '甲', right: '' }],
  ['', { left: '', center: '', right: '' }],
])('header code %s', (code, sections) => {
  expect(headerSections(code)).toEqual(sections);
});
