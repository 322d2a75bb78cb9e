import {
  isDateFormat,
  isPercentFormat,
  isPercentPointsFormat,
} from '../../../src/domain/values/number-format';

test.each([
  ['0%', true],
  ['0.00%', true],
  ['#,##0.0%;[Red]-#,##0.0%', true],
  ['0"%"', false],
  ['0\\%', false],
  ['General', false],
  ['0.00;0%', false],
  ['[DBNum1]0%', true],
])('%s shows percentages: %s', (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日"', true],
  ['yyyy"年"m"月";@', true],
  ['[$-804]yyyy"年"m"月"d"日"', true],
  ['[$-F800]dddd, mmmm dd, yyyy', true],
  ['m/d/yy h:mm', true],
  ['d-mmm', true],
  ['mmm-yy', true],
  ['yyyy\\年m\\月', true],
  ['[DBNum1][$-804]yyyy年m月d日', true],
  ['yyyy/m/d h:mm:ss.000', true],
  ['h:mm', false],
  ['[h]:mm:ss', false],
  ['mm:ss', false],
  ['General', false],
  ['General"天"', false],
  ['Standard', false],
  ['G/通用格式', false],
  ['h:mm AM/PM', false],
  ['@', false],
  ['#,##0.00', false],
  ['0.00E+00', false],
  ['[Red]0.00', false],
  ['0"天"', false],
  ['0" days"', false],
  ['_-¥* #,##0.00_-', false],
  ['0\\d', false],
])('%s shows dates: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test.each([
  ['General"%"', true],
  ['0.0"%"', true],
  ['0\\%', true],
  ['0"%";-0"%"', true],
  ['0%', false],
  ['General', false],
  ['0.00;0"%"', false],
  ['0"% of weight"', false],
])('%s shows percent points: %s', (format, expected) => {
  expect(isPercentPointsFormat(format)).toBe(expected);
});
