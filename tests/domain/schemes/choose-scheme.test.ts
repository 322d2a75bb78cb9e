import { plain } from '../../../src/domain/decimal';
import { chooseScheme } from '../../../src/domain/schemes/choose-scheme';
import { loadSchemeByYear, type SchemeByYear } from '../../../src/domain/schemes/load-scheme';
import { shippedSchemeJson } from '../../../src/domain/schemes/shipped-schemes';
import { cell, inputOf } from '../evaluation/builders';

function byYear(subject: string): SchemeByYear {
  const threshold = {
    values: [
      { from: 2020, value: '1.3' },
      { from: 2023, value: '1.2' },
    ],
  };
  const json = { id: 'mine', extends: subject, overshoot: { threshold } };
  const loaded = loadSchemeByYear(json, 'mine.json', shippedSchemeJson);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const inYear = (year: string | null) => inputOf([], year === null ? {} : { facts: { year: cell(year) } });
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe('the values of the evaluation’s year count', () => {
  test.each([
    ['2022', '1.3', []],
    ['2023年度', '1.2', []],
    [null, '1.2', []],
    ['2019', '1.3', ['scheme-begins-later']],
  ])('%s', (year, threshold, found) => {
    const { scheme, findings } = chooseScheme(inYear(year), byYear('department-overall'), true);
    expect(plain(scheme.overshoot.threshold)).toBe(threshold);
    expect(codes(findings)).toEqual(found);
    for (const { message, fix } of findings) {
      expect(`${message.zh}${fix.zh}${message.en}${fix.en}`).not.toMatch(/\{\w+\}|null/);
    }
  });
});

test('a chosen scheme of another subject is used for the main evaluation only, and said', () => {
  const project = byYear('project');
  const main = chooseScheme(inYear('2019'), project, true);
  expect([main.scheme.id, codes(main.findings)]).toEqual([
    'mine',
    ['scheme-for-other-subject', 'scheme-begins-later'],
  ]);
  const other = chooseScheme(inYear('2019'), project, false);
  expect([other.scheme.id, codes(other.findings)]).toEqual(['department-overall', []]);
});

test('a workbook may name a variant by id or title', () => {
  const named = (text: string) => chooseScheme(inputOf([], { facts: { scheme: cell(text) } }), null, true);
  expect(named('department-capped').scheme.id).toBe('department-capped');
  expect(named('部门整体支出绩效自评指标体系（等级 95、85、60）').scheme.id).toBe('department-grades-95');
  expect(codes(named('别处的体系').findings)).toEqual(['scheme-not-found']);
});
