import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SAMPLES_FOLDER } from './sample-workbook';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(SAMPLES_FOLDER, 'guangzhou-cooperation-office-2021.xlsx');

/** The part of the command line's JSON this test looks at. */
interface EvaluationJson {
  readonly schemaVersion: number;
  readonly department: string;
  readonly year: number;
  readonly scheme: string;
  readonly amountUnit: string;
  readonly total: Record<string, unknown>;
  readonly dimensions: readonly { name: string; fullMarks: string; score: string }[];
  readonly indicators: readonly {
    path: readonly string[];
    kind: string;
    status: string;
    score: string;
    lost: string;
    reason: string | null;
  }[];
  readonly budget: {
    readonly groupings: readonly {
      basis: string;
      total: string;
      lines: readonly { name: string; executed: string; share: string; ref: string }[];
    }[];
  };
  readonly projects: readonly unknown[];
  readonly findings: readonly { severity: string; code: string; ref: string | null }[];
}

let folder: string;
let status: number | null;
let errors: string;
let json: EvaluationJson;
let inputBefore: string;

/** One run of the command for the whole file; the tests look at what it left. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
  inputBefore = digest(SAMPLE);
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', SAMPLE, '-o', join(folder, 'evaluated.xlsx'), '--json', '-'],
    { cwd: ROOT, encoding: 'utf8', timeout: 120_000 },
  );
  ({ status } = run);
  errors = run.stderr;
  json = JSON.parse(run.stdout || 'null') as EvaluationJson;
}, 130_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the run ends without findings of severity error, and its only output file is the finished workbook', () => {
  expect(json.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect({ status, errors: status === 0 ? '' : errors }).toEqual({ status: 0, errors: '' });
  expect(readdirSync(folder)).toEqual(['evaluated.xlsx']);
  expect(digest(SAMPLE)).toBe(inputBefore);
});

test('department, year, indicator system and unit', () => {
  expect(json).toMatchObject({
    schemaVersion: 1,
    department: '广州市协作办公室',
    year: 2021,
    scheme: 'department-overall',
    amountUnit: '万元',
    projects: [],
  });
});

test('财政拨款支出 293,939.61 万元, of it 一般公共预算 127,052.62 and 政府性基金预算 166,886.99', () => {
  const grouping = json.budget.groupings.find(({ basis }) => basis === '资金来源');
  expect(grouping?.total).toBe('293939.61');
  expect(grouping?.lines.map(({ name, executed }) => [name, executed])).toEqual([
    ['一般公共预算', '127052.62'],
    ['政府性基金预算', '166886.99'],
  ]);
});

test('基本支出 3,992.42 万元, 1.36 %; 项目支出 289,947.19 万元, 98.64 %', () => {
  const grouping = json.budget.groupings.find(({ basis }) => basis === '支出性质');
  const line = (wanted: string): unknown => {
    const found = grouping?.lines.find(({ name }) => name === wanted);
    return [found?.executed, found?.share];
  };
  expect(grouping?.total).toBe('293939.61');
  expect(line('基本支出')).toEqual(['3992.42', '1.36']);
  expect(line('项目支出')).toEqual(['289947.19', '98.64']);
});

test('two dimensions, 管理效能 and 履职效能', () => {
  expect([...json.dimensions].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
    [
      { name: '履职效能', fullMarks: '50', score: '47.33' },
      { name: '管理效能', fullMarks: '50', score: '47.00' },
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

test('自评得分 94.33, 优', () => {
  expect(json.total).toEqual({
    score: '94.33',
    fullMarks: '100',
    grade: '优',
    complete: true,
    scored: 31,
    indicators: 31,
    uncappedScore: '94.33',
    cap: null,
  });
});

test('points were lost only where the report says so, each with its reason', () => {
  const lost = json.indicators.filter((indicator) => indicator.lost !== '0.00');
  expect(lost.map(({ path, score, lost: points }) => [path, score, points])).toEqual([
    [['专项效能', '支持西部地区人才培训', '培训次数'], '1.50', '1.50'],
    [['专项效能', '支持西部地区人才培训', '培训人数'], '1.83', '1.17'],
    [['绩效管理', '绩效管理制度建设'], '3.00', '2.00'],
    [['绩效管理', '评价结果应用'], '1.00', '1.00'],
  ]);
  expect(lost.every(({ reason }) => (reason ?? '') !== '')).toBe(true);
});

test('培训次数 is told as in the interchange description', () => {
  expect(json.indicators.find(({ path }) => path.at(-1) === '培训次数')).toMatchObject({
    dimension: '履职效能',
    path: ['专项效能', '支持西部地区人才培训', '培训次数'],
    kind: 'positive',
    status: 'scored',
    weight: '3',
    target: '≥12',
    actual: '6',
    completion: '50.00',
    score: '1.50',
    lost: '1.50',
    entered: '1.5',
    deduction: null,
    explanation: '6 ÷ 12 × 3 = 1.50',
  });
});

test('31 indicators of all ten rule kinds', () => {
  expect(json.indicators).toHaveLength(31);
  expect([...new Set(json.indicators.map(({ kind }) => kind))].sort()).toEqual([
    'deduction',
    'entered',
    'equal',
    'execution-rate',
    'negative',
    'pass-fail',
    'positive',
    'qualitative',
    'range',
    'tiers',
  ]);
});

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
