import { decimal, plain } from '../../../src/domain/decimal';
import type { CellValue } from '../../../src/domain/source-cell';
import { convertAmount, readAmount } from '../../../src/domain/values/amount';
import type { AmountUnit } from '../../../src/domain/values/amount-unit';
import { cell } from './cells';

function read(value: CellValue, stated: AmountUnit | null, into: AmountUnit, format?: string) {
  const result = readAmount(cell(value, format), stated, into);
  if (!result.ok) return result.error.code;
  return result.value === null ? null : plain(result.value.value);
}

describe('readAmount', () => {
  test.each<[CellValue, AmountUnit | null, AmountUnit, string]>([
    ['293，939.61', '万元', '万元', '293939.61'],
    [293939.61, '万元', '万元', '293939.61'],
    [2939396100, '元', '万元', '293939.61'],
    [293939.61, '万元', '元', '2939396100'],
    ['3.5亿', '万元', '万元', '35000'],
    ['8.1万', '万元', '万元', '8.1'],
    ['8.1万', '元', '万元', '8.1'],
    ['90万元', '元', '万元', '90'],
    ['90万元', '亿元', '元', '900000'],
    ['900000元', '万元', '万元', '90'],
    ['￥5', '万元', '万元', '5'],
    ['(5.00)', '万元', '元', '-50000'],
    ['1亿元', null, '万元', '10000'],
    [88, null, '万元', '88'],
    [1, '元', '亿元', '0.00000001'],
  ])('%j stated in %s is, in %s, %s', (value, stated, into, expected) => {
    expect(read(value, stated, into)).toBe(expected);
  });

  test('a binary float is read as Excel shows it', () => {
    expect(read(0.1 + 0.2, '万元', '万元')).toBe('0.3');
  });

  test('the scale says how the cell became the value; text has none', () => {
    const fromYuan = readAmount(cell(20000), '元', '万元');
    const fromText = readAmount(cell('20000'), '元', '万元');
    expect(fromYuan.ok && fromYuan.value?.scale?.toFixed()).toBe('0.0001');
    expect(fromText.ok && fromText.value?.scale).toBeNull();
    expect(fromText.ok && fromText.value?.source?.ref.sheet).toBe('履职效能');
  });

  test.each([[null], [''], ['  '], ['/'], ['—'], ['——'], ['-'], ['无'], ['不涉及']])(
    '%j is no amount',
    (value) => {
      expect(read(value, '万元', '万元')).toBeNull();
    },
  );

  test.each<[CellValue, string, string?]>([
    ['1,23', 'amount-unreadable'],
    ['约90万元', 'amount-unreadable'],
    ['90+5', 'amount-unreadable'],
    ['见附件', 'amount-unreadable'],
    ['5人', 'amount-wrong-unit'],
    ['5%', 'amount-wrong-unit'],
    [0.5, 'amount-wrong-unit', '0.00%'],
    [44561, 'amount-is-date', 'yyyy-mm-dd'],
    [true, 'cell-boolean'],
    [{ error: '#DIV/0!' }, 'cell-error'],
    [{ error: '#UNCALCULATED' }, 'cell-uncalculated'],
  ])('%j fails as %s', (value, code, format = 'General') => {
    expect(read(value, '万元', '万元', format)).toBe(code);
  });
});

test('convertAmount is exact', () => {
  expect(plain(convertAmount(decimal('0.01'), '元', '亿元'))).toBe('0.0000000001');
  expect(plain(convertAmount(decimal('293939.61'), '万元', '元'))).toBe('2939396100');
});
