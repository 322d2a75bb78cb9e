import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { planAnswers } from '../../src/workbook/writing/answers/plan-answers';
import { openXlsx } from '../../src/xlsx/xlsx-host';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/guangzhou-cooperation-office-2021.xlsx');

let folder: string;
let thisYear: string;
let lastYear: string;

/** Runs `compare` as `npm run compare -- …` does, without npm in between. */
function compare(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/compare-main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compare-command-'));
  thisYear = join(folder, '2021.xlsx');
  lastYear = join(folder, '2020.xlsx');
  copyFileSync(SAMPLE, thisYear);
  const workbook = new Workbook();
  await workbook.xlsx.readFile(SAMPLE);
  const cell = (sheet: string, row: number, column: number) =>
    workbook.getWorksheet(sheet)!.getCell(row, column);
  cell('基本信息', 5, 2).value = 2020;
  cell('履职效能', 12, 6).value = 12;
  await workbook.xlsx.writeFile(lastYear);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Parsed {
  schemaVersion: number;
  total: { score: object };
  indicators: { path: string[]; why: string; explanation: string; score: object }[];
  findings: { code: string }[];
}

test('writes beside this year’s file, says what changed, and leaves both inputs as they are', () => {
  const before = [thisYear, lastYear].map(hashOf);
  const run = compare(thisYear, lastYear);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('上年 95.83 → 本年 94.33 (-1.50)');
  expect(run.stdout).toContain('培训次数：3.00 → 1.50 (-1.50) 完成值 12次 → 6次');
  expect([thisYear, lastYear].map(hashOf)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['2020.xlsx', '2021-上年对比.xlsx', '2021.xlsx']);
});

test('--json - gives JSON alone on standard output', () => {
  const run = compare(thisYear, lastYear, '-o', join(folder, 'out.xlsx'), '--json', '-', '--lang', 'en');
  expect(run.status).toBe(0);
  const parsed = JSON.parse(run.stdout) as Parsed;
  expect(parsed.schemaVersion).toBe(1);
  expect(parsed.total.score).toEqual({ lastYear: '95.83', thisYear: '94.33', difference: '-1.50' });
  const changed = parsed.indicators.filter(({ why }) => why !== 'unchanged');
  expect(changed).toMatchObject([
    {
      path: ['专项效能', '支持西部地区人才培训', '培训次数'],
      why: 'actual',
      explanation: 'actual 12次 → 6次',
      score: { lastYear: '3.00', thisYear: '1.50', difference: '-1.50' },
    },
  ]);
});

test.each(['thisYear', 'lastYear'])('refuses to write over %s', (which) => {
  const path = which === 'thisYear' ? thisYear : lastYear;
  const before = hashOf(path);
  const run = compare(thisYear, lastYear, '-o', path);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('-o 指定的文件正是本次要读取');
  expect(hashOf(path)).toBe(before);
});

test('refuses to write the machine-readable result over a workbook it reads', () => {
  for (const path of [thisYear, lastYear]) {
    const before = hashOf(path);
    const run = compare(thisYear, lastYear, '-o', join(folder, 'compared.xlsx'), '--json', path);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--json 指定的文件正是本次要读取');
    expect(hashOf(path)).toBe(before);
  }
});

test('a missing workbook of last year is named, and nothing is written', () => {
  const output = join(folder, 'none.xlsx');
  const run = compare(thisYear, join(folder, '2019.xlsx'), '-o', output);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('找不到上年的工作簿');
  expect(existsSync(output)).toBe(false);
});

test('a file given in one place only is a usage error', () => {
  expect(compare(thisYear).status).toBe(2);
});

test('an earlier output is not written over while a note in it, or its content, would be lost', async () => {
  const output = join(folder, '已有.xlsx');
  const host = await openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  if (!host.ok) throw new Error(host.error.code);
  const evaluated = await evaluateWorkbook(host.value, {
    scheme: null,
    language: 'zh',
    toolVersion: '1',
    earlier: null,
  });
  if (!evaluated.ok) throw new Error(evaluated.error.code);
  writeFileSync(output, host.value.bytes());
  expect(compare(thisYear, lastYear, '-o', output).status).toBe(0);

  const answers = planAnswers(
    [
      {
        code: 'low-execution-rate',
        evaluation: '部门整体支出',
        place: '某处',
        cell: '',
        message: '',
        reason: '已核对',
        status: 'gone',
      },
    ],
    { sheetName: '校验说明', language: 'zh' },
  );
  const noted = await openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  if (!noted.ok) throw new Error(noted.error.code);
  await noted.value.apply([answers], {});
  for (const [content, code] of [
    [noted.value.bytes(), '有手工写下的内容，没有覆盖'],
    [Buffer.from('not a workbook'), '没有覆盖'],
  ] as const) {
    writeFileSync(output, content);
    const before = hashOf(output);
    const run = compare(thisYear, lastYear, '-o', output);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(code);
    expect(hashOf(output)).toBe(before);
  }
});
