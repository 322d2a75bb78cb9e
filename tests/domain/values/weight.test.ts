import { plain } from '../../../src/domain/decimal';
import type { CellValue } from '../../../src/domain/source-cell';
import { readScore, readWeight } from '../../../src/domain/values/weight';
import { cell } from './cells';

describe.each([
  ['readWeight', readWeight],
  ['readScore', readScore],
])('%s', (_, read) => {
  test.each<[CellValue, string, string | null, string?]>([
    [15, '15', '1'],
    [0.2, '20', '100', '0%'],
    [0.2, '0.2', '1'],
    ['20%', '20', null],
    ['２０％', '20', null],
    ['15分', '15', null],
    ['15 分', '15', null],
    ['1.50', '1.5', null],
    [0, '0', '1'],
  ])('%j is %s', (value, points, scale, format = 'General') => {
    const result = read(cell(value, format));
    expect(result.ok && result.value !== null && plain(result.value.value)).toBe(points);
    expect(result.ok && (result.value?.scale?.toFixed() ?? null)).toBe(scale);
  });

  test.each([[null], [''], ['/'], ['—']])('%j is no weight', (value) => {
    expect(read(cell(value))).toEqual({ ok: true, value: null });
  });

  test.each<[CellValue, string, string?]>([
    ['十五', 'weight-unreadable'],
    ['15个', 'weight-unreadable'],
    ['10-15', 'weight-unreadable'],
    [44561, 'weight-is-date', 'm"月"d"日"'],
    [false, 'cell-boolean'],
    [{ error: '#REF!' }, 'cell-error'],
  ])('%j fails as %s', (value, code, format = 'General') => {
    const result = read(cell(value, format));
    expect(!result.ok && result.error).toMatchObject({ code, ref: { row: 4 } });
  });
});
