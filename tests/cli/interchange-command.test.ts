import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import type { GridCell } from '../../src/workbook/grid';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { IMPORTABLE, uploadWorkbook } from '../support/upload-workbook';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/project-form-2021.xlsx');

let folder: string;
let input: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interchange-command-'));
  input = join(folder, '指标.xlsx');
  writeFileSync(input, await uploadWorkbook(...IMPORTABLE));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `interchange` as npm does for a user who stands in `folder`, without npm in between. */
function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const cli = resolve(ROOT, 'src/cli/interchange-main.ts');
  const env = { ...process.env, npm_lifecycle_event: 'interchange', INIT_CWD: folder };
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

async function cellsOf(path: string): Promise<readonly GridCell[]> {
  const host = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!host.ok) throw new Error(host.error.message.en);
  const snapshot = await host.value.read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  expect(snapshot.value.sheets).toHaveLength(1);
  return snapshot.value.sheets[0]?.cells ?? [];
}

test('writes a workbook with just the upload sheet, which can be read again', async () => {
  const first = run('指标.xlsx', '-o', 'a/导入.xlsx');
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain(`导入表：${join(folder, 'a/导入.xlsx')}`);
  expect(readdirSync(join(folder, 'a'))).toEqual(['导入.xlsx']);
  expect(run('a/导入.xlsx', '-o', 'b.xlsx').status).toBe(0);
  expect(await cellsOf(join(folder, 'b.xlsx'))).toEqual(await cellsOf(input));
});

test('gives each evaluation of a workbook a file of its own', async () => {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(SAMPLE);
  const form = workbook.getWorksheet('项目支出绩效自评表');
  if (form === undefined) throw new Error('the sample has no form');
  form.getCell('J12').value = '完成情况简要描述';
  form.getCell('J19').value = '已形成年度培训计划制度';
  const department = workbook.addWorksheet('部门指标');
  for (const { row, column, value } of await cellsOf(input)) {
    if (typeof value === 'object') continue;
    department.getCell(row + 1, column + 1).value = value;
  }
  department.getCell('E3').numFmt = 'General"%"';
  department.getCell('F3').numFmt = 'General"%"';
  await workbook.xlsx.writeFile(join(folder, '两份.xlsx'));
  const both = run('两份.xlsx', '-o', 'out.xlsx');
  expect(both).toMatchObject({ status: 0, stderr: '' });
  expect(await cellsOf(join(folder, 'out.xlsx'))).toEqual(await cellsOf(input));
  const project = await cellsOf(join(folder, 'out-2.xlsx'));
  expect(project.filter(({ column, row }) => column === 2 && row > 0).map(({ value }) => value)).toEqual(
    expect.arrayContaining(['预算执行率', '举办培训班期数', '人才培训长效机制']),
  );
});

test('writes beside the input under a new name where none is given', () => {
  expect(run('指标.xlsx').status).toBe(0);
  expect(existsSync(join(folder, '指标-导入表.xlsx'))).toBe(true);
});

test('status 1 and no file where the system would refuse it, with each error, its cell and what to do', () => {
  const refused = run(SAMPLE, '-o', 'out.xlsx', '--lang', 'en');
  expect(refused.status).toBe(1);
  expect(refused.stdout).toMatch(
    /\[error\] 项目支出绩效自评表!\w+ .*What to do: .*\(import-description-missing\)/,
  );
  expect(refused.stdout).toContain('Nothing was written');
  expect(readdirSync(folder)).toEqual(['指标.xlsx']);
});

test.each([
  [['没有.xlsx'], '找不到工作簿'],
  [['指标.xlsx', '-o', '指标.xlsx'], '-o 指定的文件正是本次要读取'],
  [['指标.xlsx', '-o', 'out.xlsm'], '.xlsx'],
  [['指标.xlsx', '--scheme', 'no-such'], 'no-such'],
])('status 2 for %j, with the reason', (args, said) => {
  const failed = run(...args);
  expect(failed.status).toBe(2);
  expect(failed.stderr).toContain(said);
  expect(readdirSync(folder)).toEqual(['指标.xlsx']);
});
