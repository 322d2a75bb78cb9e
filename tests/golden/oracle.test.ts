import { outputsOf } from './oracle';
import { rational, toTwoPlaces } from './rational';
import { REFERENCE } from './reference-table';

describe('the oracle by itself', () => {
  const outputs = outputsOf(REFERENCE);

  test.each([
    ['total', '94.33'],
    ['grade', '优'],
    ['group 履职效能 score', '47.33'],
    ['group 管理效能 score', '47.00'],
    ['培训次数 score', '1.50'],
    ['培训人数 score', '1.83'],
    ['绩效管理制度建设 lost', '2.00'],
    ['评价结果应用 lost', '1.00'],
    ['资金来源 total executed', '293939.61'],
    ['支出性质 基本支出 share', '1.36'],
    ['支出性质 项目支出 share', '98.64'],
  ])('%s is %s', (name, value) => {
    expect(outputs.get(name)).toBe(value);
  });

  test.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['2.675', '2.68'],
    ['1.0049', '1.00'],
  ])('rounds %s half away from zero to %s', (value, printed) => {
    expect(toTwoPlaces(rational(value))).toBe(printed);
  });
});
