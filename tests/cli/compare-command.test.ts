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
import { ok } from '../../src/domain/result';
import type { WorkbookHost, WorkbookSnapshot } from '../../src/workbook/host';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { runCli } from '../support/run-cli';
import { valueOf } from '../support/value-of';

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
  sheet: string;
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
  expect(parsed.sheet).toBe('上年对比');
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

describe('an earlier output', () => {
  const NOTE = '本部门自己写的说明';
  let output: string;

  beforeEach(() => {
    output = join(folder, '已有.xlsx');
    rmSync(output, { force: true });
  });

  async function snapshotOf(path: string): Promise<WorkbookSnapshot> {
    return valueOf(await valueOf(await openXlsx(new Uint8Array(readFileSync(path)))).read());
  }

  /** Leaves this year's workbook, evaluated, at the output's place; sheets of `others` count as if they stood in it too. */
  async function leaveEvaluated(...others: readonly string[]): Promise<void> {
    const host = valueOf(await openXlsx(new Uint8Array(readFileSync(thisYear))));
    const present = valueOf(await host.read());
    const more = await Promise.all(others.map(snapshotOf));
    const sheets = [present, ...more].flatMap((each) => each.sheets);
    const together: WorkbookHost = {
      read: () => Promise.resolve(ok({ ...present, sheets })),
      apply: (plans, options) => host.apply(plans, options),
    };
    const options = { scheme: null, language: 'zh', toolVersion: '1', earlier: null } as const;
    valueOf(await evaluateWorkbook(together, options));
    writeFileSync(output, host.bytes());
  }

  /** Replaces the drafted problems on a summary, as a user does. */
  async function typeNote(sheet: string, note: string): Promise<void> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(output);
    const summary = workbook.getWorksheet(sheet)!;
    const rows = Array.from({ length: summary.rowCount }, (_, index) => index + 1);
    const heading = rows.find((row) => summary.getCell(row, 1).text.startsWith('五、'))!;
    summary.getCell(heading + 1, 1).value = note;
    await workbook.xlsx.writeFile(output);
  }

  async function textsOf(sheet: string): Promise<readonly string[]> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(output);
    const texts: string[] = [];
    workbook.getWorksheet(sheet)?.eachRow((row) => {
      row.eachCell(({ value }) => {
        if (typeof value === 'string') texts.push(value);
      });
    });
    return texts;
  }

  test('without a note in it is replaced by this year’s workbook and the comparison alone', async () => {
    await leaveEvaluated();
    expect(compare(thisYear, lastYear, '-o', output).status).toBe(0);
    expect(await textsOf('自评汇总')).toEqual([]);
    expect(await textsOf('上年对比')).not.toEqual([]);
  });

  test('gives its notes to the new one, and again when that is replaced', async () => {
    await leaveEvaluated();
    await typeNote('自评汇总', NOTE);
    for (const run of ['first', 'second']) {
      expect({ run, status: compare(thisYear, lastYear, '-o', output).status }).toEqual({ run, status: 0 });
      expect(await textsOf('自评汇总')).toContain(NOTE);
      expect(await textsOf('上年对比')).not.toEqual([]);
    }
  });

  test('gives the answers in it to the new one', async () => {
    const host = valueOf(await openXlsx(new Uint8Array(readFileSync(thisYear))));
    const about = { evaluation: '部门整体支出', place: '某处', cell: '', message: '' } as const;
    const answer = { ...about, code: 'low-execution-rate', reason: NOTE, status: 'gone' } as const;
    valueOf(await host.apply([planAnswers([answer], { sheetName: '校验说明', language: 'zh' })], {}));
    writeFileSync(output, host.bytes());
    expect(compare(thisYear, lastYear, '-o', output).status).toBe(0);
    expect(await textsOf('校验说明')).toContain(NOTE);
  });

  test('is left alone while a note in it has no place in the new one', async () => {
    await leaveEvaluated(join(ROOT, 'assets/samples/project-form-2021.xlsx'));
    await typeNote('自评汇总2', NOTE);
    const before = hashOf(output);
    const compared = compare(thisYear, lastYear, '-o', output);
    const evaluated = runCli([thisYear, '-o', output]);
    for (const { status, stderr } of [compared, evaluated]) {
      expect(status).toBe(2);
      expect(stderr).toContain(`“自评汇总2”：${NOTE}`);
    }
    expect(hashOf(output)).toBe(before);
  });

  test('is left alone while it can not be read', () => {
    writeFileSync(output, 'not a workbook');
    const before = hashOf(output);
    const run = compare(thisYear, lastYear, '-o', output);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('没有覆盖');
    expect(hashOf(output)).toBe(before);
  });
});
