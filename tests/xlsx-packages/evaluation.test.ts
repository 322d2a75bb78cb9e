import { compareFormulas } from '../../scripts/check-formulas/compare';
import { readStoredWorkbook } from '../../scripts/check-formulas/formula-cells';
import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { convertAllWithLibreOffice } from '../support/libreoffice';
import { fixtureBytes, fixtureNames } from '../support/fixtures';
import { validatePackage } from '../support/ooxml/validate-package';
import { differingParts, lostParts } from './package-diff';
import type { EvaluatedSheet } from '../../src/app/evaluate-workbook';

interface Evaluated {
  readonly main: EvaluatedSheet;
  readonly bytes: Uint8Array;
}

async function evaluated(bytes: Uint8Array): Promise<Evaluated> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  const options = { scheme: null, language: 'zh', toolVersion: '0.0.0', earlier: null } as const;
  const result = await evaluateWorkbook(host.value, options);
  if (!result.ok) throw new Error(result.error.message.en);
  return { main: result.value.main, bytes: host.value.bytes() };
}

const outputs = new Map<string, Evaluated>();
let converted: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  for (const name of fixtureNames()) outputs.set(name, await evaluated(fixtureBytes(name)));
  const files = new Map([...outputs].map(([name, { bytes }]) => [name, bytes]));
  converted = await convertAllWithLibreOffice(files, 'xlsx', { recalculate: true });
}, 180_000);

describe.each(fixtureNames())('%s evaluated', (name) => {
  const input = fixtureBytes(name);
  let output: Evaluated;

  beforeAll(() => {
    output = outputs.get(name)!;
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

  test('LibreOffice opens it and computes every figure of the summary', () => {
    const written = readStoredWorkbook(output.bytes);
    const recalculated = readStoredWorkbook(converted.get(name)!);
    expect([...recalculated.values.keys()]).toEqual([...written.values.keys()]);
    const ours = written.formulas.filter((cell) => cell.sheet === output.main.sheet);
    expect(ours.length).toBeGreaterThan(50);
    expect(compareFormulas({ ...written, formulas: ours }, recalculated).disagreements).toEqual([]);
  });
});

test("a user's own 自评汇总 stays, and the summary takes another name", async () => {
  const output = await evaluated(fixtureBytes('openpyxl-summary-taken.xlsx'));
  expect(output.main).toMatchObject({ renamed: true, sheet: '自评汇总 (2)' });
  const values = readStoredWorkbook(output.bytes).values.get('自评汇总');
  expect(values?.get('A1')).toEqual({ kind: 'text', value: '这是用户自己的汇总，不属于任何工具' });
});
