import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

import { SAMPLES } from '../../scripts/samples/samples';
import { writeWorkbook } from '../../scripts/samples/write-workbook';
import { fixed } from '../../src/domain/decimal';
import { isCellError } from '../../src/domain/source-cell';
import { SAMPLES_FOLDER, evaluationsOf, mainEvaluation, sampleSnapshot } from './sample-workbook';

const FAULTLESS = ['guangzhou-cooperation-office-2021.xlsx', 'project-form-2021.xlsx'];

test('the folder holds exactly the generated samples', () => {
  expect(readdirSync(SAMPLES_FOLDER).sort()).toEqual(SAMPLES.map(({ file }) => file).sort());
});

test.each(SAMPLES.map((sample) => [sample.file, sample] as const))(
  '%s is what its script writes, part by part',
  async (file, { title, sheets }) => {
    const committed = unzipSync(readFileSync(join(SAMPLES_FOLDER, file)));
    const written = unzipSync(await writeWorkbook(title, sheets()));
    expect(Object.keys(written)).toEqual(Object.keys(committed));
    const differing = Object.keys(written).filter(
      (part) => !Buffer.from(written[part] ?? []).equals(Buffer.from(committed[part] ?? [])),
    );
    expect(differing).toEqual([]);
  },
);

test.each(FAULTLESS)('every formula of %s is stored with its value', async (file) => {
  const snapshot = await sampleSnapshot(file);
  const formulas = snapshot.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ formula }) => formula !== undefined);
  expect(formulas.length).toBeGreaterThan(3);
  expect(formulas.filter(({ value }) => value === null || isCellError(value))).toEqual([]);
});

test.each(FAULTLESS)('%s evaluates without findings of severity error', async (file) => {
  const findings = evaluationsOf(await sampleSnapshot(file)).flatMap((evaluation) => evaluation.findings);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the project form scores 99.31 with its two deductions', async () => {
  const evaluation = mainEvaluation(await sampleSnapshot('project-form-2021.xlsx'));
  const { score, grade } = evaluation.total;
  expect([evaluation.subject, score === null ? null : fixed(score, 2), grade]).toEqual([
    'project',
    '99.31',
    '优',
  ]);
  const lost = evaluation.indicators.filter((indicator) => indicator.lost?.gt('0'));
  expect(lost.map(({ path, explanation }) => [path.at(-1), explanation.zh])).toEqual([
    ['预算执行率', '272 ÷ 280 × 10 = 9.71'],
    ['培训人次', '288 ÷ 300 × 10 = 9.60'],
  ]);
});

test('the reference sample warns only where spending and training diverge', async () => {
  const { findings } = mainEvaluation(await sampleSnapshot('guangzhou-cooperation-office-2021.xlsx'));
  expect(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual([
    'completion-below-execution',
    'completion-below-execution',
  ]);
});
