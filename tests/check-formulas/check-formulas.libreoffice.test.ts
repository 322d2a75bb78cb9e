import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFormulas } from '../../scripts/check-formulas/run';
import { fixtureBytes, fixturePath } from '../support/fixtures';
import { editPackage, swap } from '../support/ooxml/edit-package';

const ROOT = join(__dirname, '..', '..');
const FORMULAS = 'by-hand-formulas.xlsx';
const SHEET = 'xl/worksheets/sheet4.xml';
const TIMEOUT = 120_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-formulas-'));
});

afterEach(() => {
  delete process.env['SOFFICE'];
  rmSync(folder, { recursive: true });
});

function broken(old: string, replacement: string): string {
  const path = join(folder, 'broken.xlsx');
  writeFileSync(path, editPackage(fixtureBytes(FORMULAS), { [SHEET]: swap(old, replacement) }));
  return path;
}

test(
  'agrees where every stored value is right: shared, array, text, truth value, error',
  async () => {
    const outcome = await checkFormulas(fixturePath(FORMULAS));
    expect(outcome).toEqual({
      status: 0,
      output: ['11 formulas compared, 11 agree, 0 disagree'],
      errors: [],
    });
  },
  TIMEOUT,
);

test(
  'names the address of a wrong stored number',
  async () => {
    const outcome = await checkFormulas(broken('<f>B1=2</f><v>1</v>', '<f>B1=2</f><v>0</v>'));
    expect(outcome.status).toBe(1);
    expect(outcome.output).toEqual([
      '公式!C4: stored false, recalculated true   =B1=2',
      '11 formulas compared, 10 agree, 1 disagree',
    ]);
  },
  TIMEOUT,
);

test(
  'names the address of a wrong stored text and of a wrong value under a shared formula',
  async () => {
    const text = await checkFormulas(broken('<v>大</v>', '<v>小</v>'));
    expect(text.output[0]).toBe('公式!D2: stored "小", recalculated "大"   =IF(B2>2,"大","小")');
    const shared = await checkFormulas(broken('<v>10</v>', '<v>10.01</v>'));
    expect(shared.output[0]).toBe('公式!C3: stored 10.01, recalculated 10');
    expect([text.status, shared.status]).toEqual([1, 1]);
  },
  TIMEOUT,
);

test('a workbook without formulas is not taken for a checked one', async () => {
  const outcome = await checkFormulas(withoutFormulas());
  expect(outcome.status).toBe(1);
  expect(outcome.errors[0]).toMatch(/has no formulas/);
});

test('a missing file, a folder, no file, and what is no workbook cannot be checked', async () => {
  const text = join(folder, 'text.xlsx');
  writeFileSync(text, '一级指标,分值');
  const outcomes = await Promise.all([join(folder, 'gone.xlsx'), folder, undefined, text].map(checkFormulas));
  expect(outcomes.map((outcome) => outcome.status)).toEqual([2, 2, 2, 2]);
  expect(outcomes.map((outcome) => outcome.errors[0])).toEqual([
    expect.stringMatching(/gone\.xlsx: there is no such file/),
    expect.stringMatching(/this is a folder/),
    expect.stringMatching(/no file was named/),
    expect.stringMatching(/cannot be unzipped/),
  ]);
});

test('a missing LibreOffice is said plainly', async () => {
  process.env['SOFFICE'] = 'no-such-soffice';
  const outcome = await checkFormulas(fixturePath(FORMULAS));
  expect(outcome.status).toBe(2);
  expect(outcome.errors[0]).toMatch(/Install libreoffice-calc/);
});

test(
  'as a command it prints the count and exits 0, or names the file and exits 2',
  async () => {
    const good = await run(fixturePath(FORMULAS));
    expect(good).toEqual({ status: 0, stdout: '11 formulas compared, 11 agree, 0 disagree\n', stderr: '' });
    const bad = await run(join(folder, 'gone.xlsx'));
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toMatch(/gone\.xlsx: there is no such file\. Check the path\.\n$/);
  },
  TIMEOUT,
);

function run(path: string): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const parameters = ['--import', 'tsx', join('scripts', 'check-formulas.ts'), path];
    execFile(process.execPath, parameters, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function withoutFormulas(): string {
  const path = join(folder, 'plain.xlsx');
  const drop = (text: string | null): string => (text ?? '').replace(/<f[^>]*\/>|<f[^>]*>[^<]*<\/f>/g, '');
  writeFileSync(
    path,
    editPackage(fixtureBytes(FORMULAS), { [SHEET]: drop, 'xl/worksheets/sheet3.xml': drop }),
  );
  return path;
}
