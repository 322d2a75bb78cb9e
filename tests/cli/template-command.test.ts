import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { validatePackage } from '../support/ooxml/validate-package';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/guangzhou-cooperation-office-2021.xlsx');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-command-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `template` as npm does for a user who stands in `folder`, without npm in between. */
function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = resolve(ROOT, 'src/cli/template-main.ts');
  const env = { ...process.env, npm_lifecycle_event: 'template', INIT_CWD: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

test('a new workbook goes under a free name in the user’s folder', () => {
  const first = run('--scheme', 'project');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('项目支出绩效自评表');
  const path = join(folder, '绩效自评-模板.xlsx');
  expect(validatePackage(new Uint8Array(readFileSync(path)))).toEqual([]);
  const written = readFileSync(path);
  expect(run('--scheme', 'project').status).toBe(0);
  expect(readFileSync(path)).toEqual(written);
  expect(existsSync(join(folder, '绩效自评-模板 (2).xlsx'))).toBe(true);
});

test('a file that exists is not overwritten', () => {
  const path = join(folder, '已填.xlsx');
  writeFileSync(path, 'filled');
  const { status, stderr } = run('-o', '已填.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('文件已存在，没有覆盖');
  expect(readFileSync(path, 'utf8')).toBe('filled');
});

test('sheets are added to a copy of a workbook, and another name for a sheet is said', () => {
  const workbook = join(folder, '本年.xlsx');
  copyFileSync(SAMPLE, workbook);
  const { status, stdout } = run('--into', '本年.xlsx', '-o', '结果.xlsx');
  expect(status).toBe(0);
  expect(stdout).toContain('收支情况 (2)（已有工作表“收支情况”，没有改动它，模板用了这个名称）');
  expect(readFileSync(workbook)).toEqual(readFileSync(SAMPLE));
  expect(validatePackage(new Uint8Array(readFileSync(join(folder, '结果.xlsx'))))).toEqual([]);
});

test('what can not be used is refused with what to do', () => {
  expect(run('--scheme', 'no-such')).toMatchObject({ status: 2, stdout: '' });
  expect(run('-o', '模板.ods').stderr).toContain('把 -o 的文件名改成以 .xlsx 结尾');
  expect(run('--into', '没有.xlsx').stderr).toContain('找不到工作簿');
});
