import { plain } from '../../../src/domain/decimal';
import type { CellValue } from '../../../src/domain/source-cell';
import { codes, target } from './cells';
import type { Beside } from './cells';

/** A reading on one line: operator, low, high, unit (% for percentages), text. */
function summary(value: CellValue, beside?: Beside) {
  const { operator, measure, low, high, unit, text } = target(value, beside);
  return [
    operator,
    low === null ? null : plain(low.value),
    high === null ? null : plain(high.value),
    measure === 'percent' ? '%' : (unit ?? measure),
    text,
  ];
}

describe('a target in one cell', () => {
  test.each<[string, unknown[]]>([
    ['≥50个', ['>=', '50', null, '个', '≥50个']],
    ['>=50', ['>=', '50', null, 'number', '≥50']],
    ['＞＝50', ['>=', '50', null, 'number', '≥50']],
    ['=>50', ['>=', '50', null, 'number', '≥50']],
    ['≧50', ['>=', '50', null, 'number', '≥50']],
    ['> 50', ['>', '50', null, 'number', '>50']],
    ['＞50', ['>', '50', null, 'number', '>50']],
    ['＜50', ['<', '50', null, 'number', '<50']],
    ['≦50', ['<=', '50', null, 'number', '≤50']],
    ['<=50', ['<=', '50', null, 'number', '≤50']],
    ['＝50', ['=', '50', null, 'number', '=50']],
    ['=100%', ['=', '100', null, '%', '=100%']],
    ['不低于95%', ['>=', '95', null, '%', '≥95%']],
    ['不少于3次', ['>=', '3', null, '次', '≥3次']],
    ['不小于3次', ['>=', '3', null, '次', '≥3次']],
    ['大于等于3', ['>=', '3', null, 'number', '≥3']],
    ['大于或等于3', ['>=', '3', null, 'number', '≥3']],
    ['至少3次', ['>=', '3', null, '次', '≥3次']],
    ['达到95%以上', ['>=', '95', null, '%', '≥95%']],
    ['95%以上', ['>=', '95', null, '%', '≥95%']],
    ['≥95%（含）', ['>=', '95', null, '%', '≥95%']],
    ['95%（含）以上', ['>=', '95', null, '%', '≥95%']],
    ['95%以上（不含）', ['>', '95', null, '%', '>95%']],
    ['≤90万元', ['<=', '90', null, '万元', '≤90万元']],
    ['不超过90万元', ['<=', '90', null, '万元', '≤90万元']],
    ['不高于90万元', ['<=', '90', null, '万元', '≤90万元']],
    ['不大于5', ['<=', '5', null, 'number', '≤5']],
    ['不多于5', ['<=', '5', null, 'number', '≤5']],
    ['小于等于5', ['<=', '5', null, 'number', '≤5']],
    ['最多5次', ['<=', '5', null, '次', '≤5次']],
    ['5%以下', ['<=', '5', null, '%', '≤5%']],
    ['控制在90万元以内', ['<=', '90', null, '万元', '≤90万元']],
    ['5个工作日内', ['<=', '5', null, '个工作日', '≤5个工作日']],
    ['超过95%', ['>', '95', null, '%', '>95%']],
    ['大于5', ['>', '5', null, 'number', '>5']],
    ['高于5', ['>', '5', null, 'number', '>5']],
    ['低于5', ['<', '5', null, 'number', '<5']],
    ['小于5', ['<', '5', null, 'number', '<5']],
    ['等于5', ['=', '5', null, 'number', '=5']],
    ['≥100百分比', ['>=', '100', null, '%', '≥100%']],
    ['≥293，939.61万元', ['>=', '293939.61', null, '万元', '≥293939.61万元']],
    ['90%-95%', ['range', '90', '95', '%', '90%-95%']],
    ['90-95%', ['range', '90', '95', '%', '90%-95%']],
    ['90%－95%', ['range', '90', '95', '%', '90%-95%']],
    ['90～95', ['range', '90', '95', 'number', '90-95']],
    ['90~95', ['range', '90', '95', 'number', '90-95']],
    ['90至95', ['range', '90', '95', 'number', '90-95']],
    ['90—95', ['range', '90', '95', 'number', '90-95']],
    ['5-10个', ['range', '5', '10', '个', '5-10个']],
    ['-5～-1', ['range', '-5', '-1', 'number', '-5～-1']],
    ['-5-10', ['range', '-5', '10', 'number', '-5-10']],
    ['90——95', ['range', '90', '95', 'number', '90-95']],
    ['≥90%，≤95%', ['range', '90', '95', '%', '90%-95%']],
    ['不低于90%且不超过95%', ['range', '90', '95', '%', '90%-95%']],
    ['[90%,95%]', ['range', '90', '95', '%', '90%-95%']],
    ['2021年12月底前', ['<=', '44561', null, 'date', '2021年12月底前']],
    ['2021年12月31日前', ['<=', '44561', null, 'date', '2021年12月31日前']],
    ['2021年底前', ['<=', '44561', null, 'date', '2021年底前']],
    ['2020年2月底前完成', ['<=', '43890', null, 'date', '2020年2月底前完成']],
    ['不晚于2021-12-31', ['<=', '44561', null, 'date', '不晚于2021-12-31']],
    ['2021年第三季度前完成验收', ['<=', '44469', null, 'date', '2021年第三季度前完成验收']],
    ['全年', ['qualitative', null, null, 'words', '全年']],
    ['严格执行相关制度规定', ['qualitative', null, null, 'words', '严格执行相关制度规定']],
    ['按〔2020〕10号文执行', ['qualitative', null, null, 'words', '按〔2020〕10号文执行']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
    expect(codes(target(text))).toEqual([]);
  });

  test.each([
    ['1,23个', 'target-unreadable'],
    ['≥1,23', 'target-unreadable'],
    ['约50个', 'target-unreadable'],
    ['12次，300人', 'target-unreadable'],
    ['≥', 'target-unreadable'],
    ['超过95%以下', 'target-unreadable'],
    ['≥90%-95%', 'target-unreadable'],
    ['2021年13月底前', 'target-unreadable'],
    ['95%-90%', 'target-range-reversed'],
    ['5--10', 'target-unreadable'],
    ['5-10-15', 'target-unreadable'],
    ['12月31日前', 'target-date-without-year'],
    [true, 'cell-boolean'],
    [{ error: '#VALUE!' }, 'cell-error'],
    [{ error: '#UNCALCULATED' }, 'cell-uncalculated'],
  ])('%j is a finding, not a guess: %s', (value, code) => {
    const reading = target(value);
    expect(codes(reading)).toEqual([code]);
    expect(reading).toMatchObject({ operator: null, low: null, high: null });
    expect(reading.findings[0]).toMatchObject({ severity: 'error', ref: { column: 3 } });
    expect(reading.findings[0]?.message.zh).toContain('培训次数');
  });

  test('a date without year takes the year evaluated, and says so', () => {
    const reading = target('12月底前', { year: 2021 });
    expect(reading.low?.value.toFixed()).toBe('44561');
    expect(codes(reading)).toEqual(['year-assumed']);
  });

  test.each([[null], [''], ['/'], ['—']])('%j is no target', (value) => {
    expect(target(value)).toMatchObject({ operator: null, low: null, text: null, findings: [] });
    expect(target(value, { nature: '≥' })).toMatchObject({ operator: '>=', low: null });
  });
});

describe('numbers in cells', () => {
  test('a %-formatted 0.95 and the text 95% both mean 95', () => {
    for (const unit of [undefined, '%', '百分比']) {
      const beside = unit === undefined ? {} : { unit };
      expect(summary(0.95, { ...beside, nature: '≥', format: '0.00%' })).toEqual(
        summary('95%', { ...beside, nature: '≥' }),
      );
    }
    expect(target(0.95, { format: '0%' }).low?.scale?.toFixed()).toBe('100');
    expect(target('95%').low?.scale).toBeNull();
  });

  test('a bare number beside % is points above 2', () => {
    expect(summary(95, { nature: '≥', unit: '%' })).toEqual(['>=', '95', null, '%', '≥95%']);
    expect(target(95, { unit: '%' }).low?.scale?.toFixed()).toBe('1');
    expect(summary(2.01, { nature: '≤', unit: '%' })).toEqual(['<=', '2.01', null, '%', '≤2.01%']);
  });

  test.each([[0.95], [2], ['0.95'], [1]])(
    'a bare %j beside %% may be either, and is not guessed',
    (value) => {
      const reading = target(value, { nature: '≥', unit: '％' });
      expect(codes(reading)).toEqual(['target-percent-ambiguous']);
      expect(reading.low).toBeNull();
      expect(reading.findings[0]?.message.zh).toContain(`${String(value)}%`);
      expect(reading.findings[0]?.message.zh).toContain(`${String(Number(value) * 100)}%`);
    },
  );

  test('0 beside % is 0 either way', () => {
    expect(summary(0, { nature: '≤', unit: '%' })).toEqual(['<=', '0', null, '%', '≤0%']);
  });

  test.each([['yyyy-mm-dd'], ['yyyy"年"m"月"d"日"'], ['[$-804]yyyy"年"m"月";@']])(
    'a date cell formatted %s is a date',
    (format) => {
      const reading = target(44561, { format });
      expect(reading).toMatchObject({ measure: 'date', operator: '<=', operatorStated: false });
      expect(reading.low?.value.toFixed()).toBe('44561');
      expect(codes(reading)).toEqual(['operator-assumed']);
    },
  );
});

describe('operator, number and unit in three columns', () => {
  test.each<[string, CellValue, string, unknown[]]>([
    ['≥', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['>=', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['＞', 12, '次', ['>', '12', null, '次', '>12']],
    ['≦', 12, '次', ['<=', '12', null, '次', '≤12']],
    ['大于等于', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['不超过', 12, '次', ['<=', '12', null, '次', '≤12']],
    ['以上', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['正向', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['正向指标', 12, '次', ['>=', '12', null, '次', '≥12']],
    ['反向', 12, '次', ['<=', '12', null, '次', '≤12']],
    ['反向', '<12', '次', ['<', '12', null, '次', '<12']],
    ['＝', '100%', '%', ['=', '100', null, '%', '=100%']],
    ['区间', '90-95', '%', ['range', '90', '95', '%', '90%-95%']],
    ['定性', '优良', '/', ['qualitative', null, null, 'words', '优良']],
    ['定性', '12次，300人', '', ['qualitative', null, null, 'words', '12次，300人']],
    ['≥', '≥50个', '个', ['>=', '50', null, '个', '≥50个']],
    ['≤', '90万元', '元', ['<=', '900000', null, '元', '≤90万元']],
    ['≥', '8.1万', '人', ['>=', '81000', null, '人', '≥8.1万']],
    ['≥', '8.1万', '万人', ['>=', '8.1', null, '万人', '≥8.1万']],
    ['≤', '2021年12月', '', ['<=', '44561', null, 'date', '≤2021年12月']],
  ])('%s | %j | %s', (nature, value, unit, expected) => {
    expect(summary(value, { nature, unit })).toEqual(expected);
    expect(codes(target(value, { nature, unit }))).toEqual([]);
    expect(target(value, { nature, unit }).operatorStated).toBe(true);
  });

  test.each<[string, CellValue, string]>([
    ['≥', '≤90', 'target-operator-conflict'],
    ['正向', '≤90', 'target-operator-conflict'],
    ['反向', '≥90', 'target-operator-conflict'],
    ['=', '90%-95%', 'target-operator-conflict'],
    ['定性', '100%', 'target-operator-conflict'],
    ['≥', '2021年12月底前', 'target-operator-conflict'],
    ['区间', 90, 'target-range-incomplete'],
  ])('%s | %j contradict each other: %s', (nature, value, code) => {
    const reading = target(value, { nature });
    expect(codes(reading)).toEqual([code]);
    expect(reading).toMatchObject({ operator: null, low: null });
  });

  test('a unit in the cell wins over another unit in the column, with a warning', () => {
    const reading = target('≥95%', { unit: '个' });
    expect(reading.measure).toBe('percent');
    expect(codes(reading)).toEqual(['target-unit-conflict']);
    expect(reading.findings[0]?.severity).toBe('warning');
  });

  test('a nature that is none, and one that words can not use, are warnings', () => {
    expect(codes(target('≥5', { nature: '数量' }))).toEqual(['nature-unknown']);
    expect(codes(target('合格', { nature: '≥' }))).toEqual(['nature-without-use']);
    expect(codes(target(5, { nature: '定量' }))).toEqual(['operator-assumed']);
    expect(codes(target('≥5', { nature: { error: '#N/A' } }))).toEqual(['cell-error']);
  });
});

test('without operator a target is ≥, under 成本指标 ≤, with a warning', () => {
  expect(target('50个')).toMatchObject({ operator: '>=', operatorStated: false, text: '≥50个' });
  expect(target('50万元', { cost: true })).toMatchObject({
    operator: '<=',
    operatorStated: false,
    text: '≤50万元',
  });
  expect(target('≥50万元', { cost: true })).toMatchObject({ operator: '>=', findings: [] });
  expect(target('50个').findings).toMatchObject([{ code: 'operator-assumed', severity: 'warning' }]);
});
