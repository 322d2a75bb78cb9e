import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { validatePackage } from '../support/ooxml/validate-package';

const ROOT = resolve(__dirname, '../..');
const SAMPLES = join(ROOT, 'assets/samples');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batch-command-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `batch` as npm does for a user who stands in `folder`, without npm in between. */
function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = resolve(ROOT, 'src/cli/batch-main.ts');
  const env = { ...process.env, npm_lifecycle_event: 'batch', INIT_CWD: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

/** Puts a sample at a place below the folder. */
function put(sample: string, place: string): Buffer {
  const path = join(folder, place);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(SAMPLES, sample), path);
  return readFileSync(path);
}

const SOUND = 'guangzhou-cooperation-office-2021.xlsx';

interface Outcome {
  readonly file: string;
  readonly output: string | null;
  readonly status: number;
  readonly error: { readonly code: string } | null;
  readonly evaluation: { readonly total: { readonly score: string } } | null;
}

test('one bad file does not stop the rest, and the worst status is the run’s', () => {
  const before = put(SOUND, 'in/甲.xlsx');
  writeFileSync(join(folder, 'in/乙.xlsx'), 'no workbook');
  put('faulty-2021.xlsx', 'in/丙.xlsx');
  const batch = run('in', '-o', 'out', '--json', 'all.json');
  expect(batch.status).toBe(2);
  expect(batch.stdout).toMatch(/完成 +94\.33 +优 +0 /);
  expect(batch.stdout).toContain('共 3 个工作簿，1 个未能处理');
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['丙-自评汇总.xlsx', '甲-自评汇总.xlsx']);
  expect(validatePackage(readFileSync(join(folder, 'out/甲-自评汇总.xlsx')))).toEqual([]);
  expect(readFileSync(join(folder, 'in/甲.xlsx')).equals(before)).toBe(true);
  const outcomes = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as Outcome[];
  expect(outcomes.map(({ status }) => status).sort()).toEqual([0, 1, 2]);
  const bad = outcomes.find(({ file }) => file.endsWith('乙.xlsx'));
  expect(bad).toMatchObject({ output: null, error: { code: 'file-is-text' }, evaluation: null });
  const good = outcomes.find(({ file }) => file.endsWith('甲.xlsx'));
  expect(good).toMatchObject({ error: null, evaluation: { total: { score: '94.33' } } });
});

test('files of one name in several folders keep results of their own', () => {
  put(SOUND, 'a/自评.xlsx');
  put(SOUND, 'b/自评.xlsx');
  expect(run('a/自评.xlsx', 'b/自评.xlsx', 'a/自评.xlsx', '-o', 'single').status).toBe(0);
  expect(readdirSync(join(folder, 'single')).sort()).toEqual([
    '自评-自评汇总 (2).xlsx',
    '自评-自评汇总.xlsx',
  ]);
  expect(run('.', '-o', 'tree').status).toBe(0);
  for (const place of ['tree/a/自评-自评汇总.xlsx', 'tree/b/自评-自评汇总.xlsx'])
    expect(existsSync(join(folder, place))).toBe(true);
});

test('results of an earlier run and lock files are not taken for inputs', () => {
  put(SOUND, '自评.xlsx');
  writeFileSync(join(folder, '~$自评.xlsx'), 'lock');
  expect(run('.', '-o', 'out').status).toBe(0);
  const again = run('.', '-o', 'out', '--json', '-');
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toHaveLength(1);
  expect(readdirSync(join(folder, 'out'))).toEqual(['自评-自评汇总.xlsx']);
});

test('an input is never written over', () => {
  put(SOUND, '自评.xlsx');
  const before = put(SOUND, 'out/自评-自评汇总.xlsx');
  const batch = run('自评.xlsx', 'out/自评-自评汇总.xlsx', '-o', 'out');
  expect(batch.status).toBe(2);
  expect(batch.stdout).toContain('-o 指定的文件正是本次要读取');
  expect(readFileSync(join(folder, 'out/自评-自评汇总.xlsx')).equals(before)).toBe(true);
});

test('a folder without workbooks is a failure with what to do', () => {
  mkdirSync(join(folder, 'empty'));
  const batch = run('empty', '-o', 'out');
  expect(batch.status).toBe(2);
  expect(batch.stderr).toMatch(/没有 \.xlsx 或 \.xlsm 工作簿[\s\S]*处理办法/);
});

test('a file that is not there is told among the others', () => {
  put(SOUND, '自评.xlsx');
  const batch = run('gone.xlsx', '自评.xlsx', '-o', 'out');
  expect(batch.status).toBe(2);
  expect(batch.stdout).toMatch(/找不到工作簿[\s\S]*完成 +94\.33/);
});
