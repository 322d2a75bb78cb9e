import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareFormulas, describeValue } from '../../scripts/check-formulas/compare';
import { readStoredWorkbook } from '../../scripts/check-formulas/formula-cells';
import { fixtureBytes, fixtureNames } from '../support/fixtures';
import { convertAllWithLibreOffice } from '../support/libreoffice';
import { validatePackage } from '../support/ooxml/validate-package';
import { evaluated } from './evaluated';
import { GRAFTED_SHEET, grafted } from './grafted';
import { lostParts } from './package-diff';

/**
 * LibreOffice opens every workbook that we have put sheets into, keeps every sheet, and computes what we stored with each
 * of our formulas: fixtures with a plan that uses every means, fixtures evaluated, samples evaluated.
 */
const SAMPLE_FOLDER = join(__dirname, '..', '..', 'assets', 'samples');
const FIXTURES = fixtureNames();
const SAMPLES = readdirSync(SAMPLE_FOLDER).filter((name) => name.endsWith('.xlsx'));

interface Output {
  readonly input: Uint8Array;
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
}

const outputs = new Map<string, Output>();
let converted: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  for (const name of FIXTURES) {
    const input = fixtureBytes(name);
    outputs.set(`grafted-${name}`, { input, bytes: (await grafted(input)).bytes(), sheets: [GRAFTED_SHEET] });
    outputs.set(`evaluated-${name}`, { input, ...(await evaluated(input)) });
  }
  for (const name of SAMPLES) {
    const input = new Uint8Array(readFileSync(join(SAMPLE_FOLDER, name)));
    outputs.set(`evaluated-${name}`, { input, ...(await evaluated(input)) });
  }
  const files = new Map([...outputs].map(([name, { bytes }]) => [name, bytes]));
  converted = await convertAllWithLibreOffice(files, 'xlsx', {
    recalculate: true,
    timeoutMilliseconds: 240_000,
  });
}, 300_000);

test.each([
  ...FIXTURES.flatMap((name) => [`grafted-${name}`, `evaluated-${name}`]),
  ...SAMPLES.map((name) => `evaluated-${name}`),
])('%s', (name) => {
  const { bytes, sheets } = outputs.get(name)!;
  const written = readStoredWorkbook(bytes);
  const recalculated = readStoredWorkbook(converted.get(name)!);
  expect([...recalculated.values.keys()]).toEqual([...written.values.keys()]);

  const ours = written.formulas.filter((cell) => sheets.includes(cell.sheet));
  expect(ours.length).toBeGreaterThanOrEqual(7);
  const { disagreements } = compareFormulas({ ...written, formulas: ours }, recalculated);
  const listed = disagreements.map(
    ({ cell, recalculated: value }) =>
      `${cell.sheet}!${cell.address} ${describeValue(cell.value)} ≠ ${describeValue(value)}   =${cell.formula}`,
  );
  expect(listed).toEqual([]);
});

test.each(SAMPLES)('%s evaluated is a valid package that has lost nothing', (name) => {
  const { input, bytes } = outputs.get(`evaluated-${name}`)!;
  expect(validatePackage(bytes)).toEqual([]);
  expect(lostParts(input, bytes)).toEqual([]);
});
