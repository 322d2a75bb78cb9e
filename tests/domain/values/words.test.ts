import { normalizeText } from '../../../src/domain/values/normalize-text';
import { attainmentOf, isBlank, isMissing, isNotApplicable, textOf } from '../../../src/domain/values/words';
import type { CellValue } from '../../../src/domain/source-cell';
import { cell } from './cells';

describe('attainmentOf', () => {
  test.each([
    ['达成', '达成'],
    ['已完成', '达成'],
    ['已完成。', '达成'],
    ['达成预期指标', '达成'],
    ['达成年度指标', '达成'],
    ['达成预期目标', '达成'],
    ['已达标', '达成'],
    ['按时完成', '达成'],
    ['部分达成', '部分达成'],
    ['部分完成', '部分达成'],
    ['部分达成预期指标并具有一定效果', '部分达成'],
    ['部分达成年度指标并具有一定效果', '部分达成'],
    ['未达成', '未达成'],
    ['未完成', '未达成'],
    ['未达成预期指标且效果较差', '未达成'],
    ['未达成年度指标且效果较差', '未达成'],
    ['尚未完成', '未达成'],
  ])('%s is %s', (text, level) => {
    expect(attainmentOf(text)).toBe(level);
  });

  test.each([
    ['基本完成'],
    ['未完全达成'],
    ['完成情况良好'],
    ['良好'],
    ['是'],
    ['不适用'],
    ['达成3项'],
    [''],
  ])('%s says no level', (text) => {
    expect(attainmentOf(text)).toBeNull();
  });
});

test.each([
  ['不适用', true],
  [' 不涉及。', true],
  ['不适用于本年', false],
  ['无', false],
  ['/', false],
  ['N/A', false],
])('%s does not apply: %s', (text, expected) => {
  expect(isNotApplicable(text)).toBe(expected);
});

test.each([
  ['', true],
  ['/', true],
  ['／', true],
  ['—', true],
  ['——', true],
  ['－', true],
  ['--', true],
  ['无', true],
  ['0', false],
  ['不适用', false],
  ['无违规', false],
])('%j is missing: %s', (text, expected) => {
  expect(isMissing(text)).toBe(expected);
});

describe('textOf', () => {
  test.each<[CellValue, string | null, string?]>([
    [' 培训次数 ', '培训次数'],
    ['\u3000', null],
    ['', null],
    [null, null],
    [0, '0'],
    [293939.61, '293939.61'],
    [0.1 + 0.2, '0.3'],
    [0.95, '95%', '0.00%'],
    [0.07, '7%', '0%'],
    [44530, '2021-11-30', 'yyyy"年"m"月"d"日"'],
    [44530.75, '2021-11-30', 'yyyy-mm-dd hh:mm'],
    [12, '1900-01-12', 'yyyy-mm-dd'],
    [59, '1900-02-28', 'yyyy-mm-dd'],
    [60, '60', 'yyyy-mm-dd'],
    [61, '1900-03-01', 'yyyy-mm-dd'],
    [2958465, '9999-12-31', 'yyyy-mm-dd'],
    [2958466, '2958466', 'yyyy-mm-dd'],
    [1e21, '1000000000000000000000'],
    [true, 'TRUE'],
    [{ error: '#N/A' }, '#N/A'],
  ])('%j is %j', (value, text, format = 'General') => {
    expect(textOf(cell(value, format))).toBe(text);
    expect(isBlank(cell(value, format))).toBe(text === null);
  });

  test('an absent cell has none', () => {
    expect(textOf(undefined)).toBeNull();
    expect(isBlank(undefined)).toBe(true);
  });
});

test.each([
  ['　（５．００）％ ', '(5.00)%'],
  ['a\u00a0\u3000 b', 'a b'],
  ['一 \r\n 二\r三', '一\n二\n三'],
  ['5²½①㎡', '5²½①㎡'],
  ['\ufeff零\u200b宽', '零宽'],
])('%j is, normalised, %j', (text, expected) => {
  expect(normalizeText(text)).toBe(expected);
});
