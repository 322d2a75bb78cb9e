import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/guangzhou-cooperation-office-2021.xlsx');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scheme-command-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `scheme` as `npm run scheme -- …` does, without npm in between. */
function scheme(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/scheme-main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('a workbook is exported, and the file is sound', () => {
  const output = join(folder, '我局 2021.json');
  expect(scheme('export', SAMPLE, '-o', output)).toMatchObject({
    status: 0,
    stdout: `已导出指标体系：${output}\n`,
  });
  const file = JSON.parse(readFileSync(output, 'utf8')) as { id: string; year: number };
  expect([file.id, file.year]).toEqual(['我局-2021', 2021]);
  expect(scheme('check', output).status).toBe(0);
});

test('what can not be exported is refused, and nothing is written', () => {
  const output = join(folder, 'none.json');
  expect(scheme('export', join(ROOT, 'README.md'), '-o', output).status).toBe(2);
  expect(scheme('export', SAMPLE, '-o', join(folder, 'none.xlsx')).status).toBe(2);
  expect(existsSync(output)).toBe(false);
  expect(scheme('export', SAMPLE).status).toBe(2);
});

test('a faulty file is refused with the place and the fix, an example that does not hold is shown', () => {
  const path = join(folder, 'mine.json');
  const example = {
    title: '合计',
    rows: [{ name: '合计', level1: '整体效能', weight: '100', rule: '直接评分', entered: '90', score: '90' }],
    total: '90',
    cap: null,
    grade: '良',
  };
  const write = (members: object): void => {
    writeFileSync(path, JSON.stringify({ id: 'mine', extends: 'department-overall', ...members }));
  };
  write({ examples: [example] });
  const differing = scheme('check', path, '--lang', 'en');
  expect(differing.status).toBe(1);
  expect(differing.stdout).toContain('examples[0].grade (合计): the file says 良, computed 优');
  write({ negativeMethod: { values: [{ from: 2020, value: 'straight' }] } });
  const faulty = scheme('check', path, '--lang', 'en');
  expect(faulty.status).toBe(2);
  expect(faulty.stderr).toContain('mine.json negativeMethod.values[0].value:');
  expect(faulty.stderr).toContain('Use one of: ratio, linear');
});
