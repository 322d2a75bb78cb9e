import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureBytes } from '../support/fixtures';
import { editPackage } from '../support/ooxml/edit-package';
import { runCli } from '../support/run-cli';
import { encryptedWorkbook, legacyWorkbook } from './compound-file';
import { zipBomb } from './zip-bomb';
import type { CliRun } from '../support/run-cli';

const WORKBOOK = fixtureBytes('by-hand-prefixed.xlsx');
const INDICATORS = 'xl/worksheets/sheet2.xml';

/** Peak memory of a run that refuses a bomb, in KB: far below what it would unpack to. */
const PEAK_ALLOWED = 600 * 1024;

/** Writes the peak memory of the process into the file named by PEAK_FILE when it ends. */
const REPORT_PEAK = `data:text/javascript,${encodeURIComponent(
  'import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(process.env.PEAK_FILE,String(process.resourceUsage().maxRSS)))',
)}`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function place(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/**
 * Runs the command where it must refuse, and checks all that a refusal owes the user: status 2, nothing on standard
 * output, one message that says what, where (`where`) and what to do, no stack trace, no new file, input untouched.
 */
function refuse(input: string, where: string, more: readonly string[] = [], environment = {}): CliRun {
  const before = contents(folder);
  const extension = /\.\w+$/.exec(input)?.[0] ?? '.xlsx';
  const outputs = ['-o', join(folder, `out${extension}`), '--json', join(folder, 'out.json')];
  const run = runCli([input, ...outputs, ...more], environment);
  expect(run.stderr).toContain(where);
  expect(run.stderr.match(/^错误：/gm)).toHaveLength(1);
  expect(run.stderr.match(/^处理办法：\S/gm)).toHaveLength(1);
  expect(run.stderr).not.toMatch(/^\s+at |node:internal|\bundefined\b|没有预料到/m);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(contents(folder)).toEqual(before);
  return run;
}

/** Every file below a folder with its bytes. */
function contents(path: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name);
    files[full] = entry.isFile() ? readFileSync(full).toString('base64') : '(folder)';
  }
  return files;
}

test('a missing file', () => {
  const path = join(folder, '没有.xlsx');
  expect(refuse(path, path).stderr).toMatch(/找不到/);
});

test('a folder', () => {
  const path = join(folder, '自评.xlsx');
  mkdirSync(path);
  expect(refuse(path, path).stderr).toMatch(/文件夹/);
});

test('an .xls of Excel 97–2003', () => {
  const path = place('旧表.xls', legacyWorkbook());
  expect(refuse(path, path).stderr).toMatch(/97-2003[\s\S]*另存为.*\.xlsx/);
});

test('an .xls under the name of an .xlsx', () => {
  const path = place('改名.xlsx', legacyWorkbook());
  expect(refuse(path, path).stderr).toMatch(/97-2003/);
});

test('a .csv under the name of an .xlsx', () => {
  const path = place(
    '指标.xlsx',
    '\uFEFF一级指标,二级指标,三级指标,指标值,完成值,分值\r\n产出,数量,次数,12,6,3\r\n',
  );
  expect(refuse(path, path).stderr).toMatch(/文本文件[\s\S]*另存为/);
});

test('a truncated zip', () => {
  const path = place('截断.xlsx', WORKBOOK.subarray(0, Math.floor(WORKBOOK.length * 0.6)));
  expect(refuse(path, path).stderr).toMatch(/不完整[\s\S]*重新下载/);
});

test('an encrypted workbook', () => {
  const path = place('加密.xlsx', encryptedWorkbook());
  expect(refuse(path, path).stderr).toMatch(/密码[\s\S]*清除密码/);
});

test.each([
  ['that states its true size', false],
  ['that states a harmless size', true],
])(
  'a zip bomb %s is refused before it fills the memory',
  (_, lying) => {
    const path = place('炸弹.xlsx', zipBomb(WORKBOOK, INDICATORS, lying));
    const measure = mkdtempSync(join(tmpdir(), 'bad-input-peak-'));
    try {
      const peak = join(measure, 'peak');
      const run = refuse(path, path, [], { NODE_OPTIONS: `--import=${REPORT_PEAK}`, PEAK_FILE: peak });
      expect(run.stderr).toMatch(lying ? /过大|损坏/ : /过大/);
      expect(existsSync(peak)).toBe(true);
      expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(PEAK_ALLOWED);
    } finally {
      rmSync(measure, { recursive: true });
    }
  },
  60_000,
);

test('a workbook without any known table', () => {
  const sheet = (text: string) => () =>
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">' +
    `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c><c r="B1"><v>3</v></c></row></sheetData></worksheet>`;
  const letters = editPackage(WORKBOOK, {
    'xl/worksheets/sheet1.xml': sheet('通讯录'),
    [INDICATORS]: sheet('会议室安排'),
    'xl/worksheets/sheet3.xml': sheet('备忘'),
  });
  const path = place('通讯录.xlsx', letters);
  expect(refuse(path, path).stderr).toMatch(/表/);
});

test('a scheme file with a wrong key', () => {
  const shipped = readFileSync(
    join(__dirname, '..', '..', 'src', 'domain', 'schemes', 'project.json'),
    'utf8',
  );
  const scheme = place('我的体系.json', shipped.replace('"fullMarks"', '"fullMark"'));
  const input = place('自评.xlsx', WORKBOOK);
  const { stderr } = refuse(input, '我的体系.json', ['--scheme', scheme]);
  expect(stderr).toMatch(/fullMark\b/);
});
