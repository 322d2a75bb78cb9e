import { readStoredWorkbook } from '../../scripts/check-formulas/formula-cells';
import { fixtureBytes, fixtureNames } from '../support/fixtures';
import { validatePackage } from '../support/ooxml/validate-package';
import { evaluated } from './evaluated';
import { differingParts, lostParts } from './package-diff';
import type { Evaluated } from './evaluated';

describe.each(fixtureNames())('%s evaluated', (name) => {
  const input = fixtureBytes(name);
  let output: Evaluated;

  beforeAll(async () => {
    output = await evaluated(input);
  });

  test('scores the same table the same, whoever wrote the file', () => {
    const { total, budget } = output.main.evaluation;
    expect(total.score?.toFixed(2)).toBe('99.00');
    expect(total.grade).toBe('优');
    expect(budget.groupings[0]?.lines.map((line) => line.share?.toFixed(2))).toEqual(['70.56', '29.44']);
  });

  test('passes on every part that is not ours, in a package that breaks no rule', () => {
    expect(lostParts(input, output.bytes)).toEqual([]);
    expect(validatePackage(output.bytes)).toEqual([]);
  });

  test('evaluated again is the same file', async () => {
    const again = await evaluated(output.bytes);
    expect(again.main.sheet).toBe(output.main.sheet);
    expect(differingParts(output.bytes, again.bytes)).toEqual([]);
  });
});

test("a user's own 自评汇总 stays, and the summary takes another name", async () => {
  const output = await evaluated(fixtureBytes('openpyxl-summary-taken.xlsx'));
  expect(output.main).toMatchObject({ renamed: true, sheet: '自评汇总 (2)' });
  const values = readStoredWorkbook(output.bytes).values.get('自评汇总');
  expect(values?.get('A1')).toEqual({ kind: 'text', value: '这是用户自己的汇总，不属于任何工具' });
});
