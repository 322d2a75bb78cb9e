import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { ownedSheet, reportOwner } from '../../src/workbook/ownership';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { runCommand, type CliRun } from '../support/run-cli';
import { IMPORTABLE, uploadWorkbook } from '../support/upload-workbook';
import { valueOf } from '../support/value-of';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/guangzhou-cooperation-office-2021.xlsx');
const NOTE = '本部门自己写的一段话';

let folder: string;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'existing-output-'));
  output = join(folder, '结果.xlsx');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...args: readonly string[]): CliRun => runCommand(folder, command, ...args);

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Leaves a workbook nobody made with this tool at a place. */
async function leaveForeign(path: string): Promise<void> {
  const workbook = new Workbook();
  workbook.addWorksheet('会议记录').getCell('A1').value = NOTE;
  await workbook.xlsx.writeFile(path);
}

/** Every text of a workbook's sheets. */
async function textsOf(path: string): Promise<string> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text));
    });
  });
  return texts.join('\n');
}

/** The commands that write a workbook, each over the same place. */
const WRITERS: readonly (readonly [string, readonly string[]])[] = [
  ['evaluate', [SAMPLE, '-o', '结果.xlsx']],
  ['compare', [SAMPLE, SAMPLE, '-o', '结果.xlsx']],
  ['report', ['write', SAMPLE, '-o', '结果.xlsx']],
  ['interchange', ['指标.xlsx', '-o', '结果.xlsx']],
  ['template', ['-o', '结果.xlsx']],
];

test.each(WRITERS)('%s leaves a workbook alone that is somebody else’s', async (command, args) => {
  writeFileSync(join(folder, '指标.xlsx'), await uploadWorkbook(...IMPORTABLE));
  await leaveForeign(output);
  const before = hashOf(output);
  const refused = run(command, ...args);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/结果\.xlsx[\s\S]*没有覆盖|没有覆盖[\s\S]*结果\.xlsx/);
  expect(refused.stderr).toContain('处理办法');
  expect(hashOf(output)).toBe(before);
});

test.each(WRITERS.slice(0, 3))(
  '%s leaves an earlier result alone to which somebody added a sheet',
  async (command, args) => {
    expect(run('evaluate', SAMPLE, '-o', '结果.xlsx').status).toBe(0);
    const workbook = new Workbook();
    await workbook.xlsx.readFile(output);
    workbook.addWorksheet('测算底稿').getCell('B2').value = NOTE;
    await workbook.xlsx.writeFile(output);
    const before = hashOf(output);
    const refused = run(command, ...args);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('“测算底稿”');
    expect(hashOf(output)).toBe(before);
  },
);

test.each(WRITERS.slice(0, 3))(
  '%s never loses what was typed on the report’s sheet of an earlier result',
  async (command, args) => {
    expect(run('report', 'write', SAMPLE, '-o', '结果.xlsx').status).toBe(0);
    const snapshot = valueOf(await valueOf(await openXlsx(new Uint8Array(readFileSync(output)))).read());
    const name = ownedSheet(snapshot, reportOwner(0)) ?? '';
    const workbook = new Workbook();
    await workbook.xlsx.readFile(output);
    const sheet = workbook.getWorksheet(name)!;
    sheet.getCell(sheet.rowCount + 1, 2).value = NOTE;
    await workbook.xlsx.writeFile(output);
    const before = hashOf(output);
    const done = run(command, ...args);
    if (done.status === 2) {
      expect(done.stderr).toContain(`“${name}”：${NOTE}`);
      expect(hashOf(output)).toBe(before);
    } else {
      expect(await textsOf(output)).toContain(NOTE);
    }
  },
);

test('a Word report is replaced while nobody saved it, and left alone once somebody did', () => {
  const write = () => run('evaluate', SAMPLE, '-o', '结果.xlsx', '--report', '报告.docx');
  const report = join(folder, '报告.docx');
  expect([write().status, write().status]).toEqual([0, 0]);
  const parts = unzipSync(readFileSync(report));
  const body = strFromU8(parts['word/document.xml']!);
  parts['word/document.xml'] = strToU8(body.replace('自评绩效得分', `${NOTE}自评绩效得分`));
  writeFileSync(report, zipSync(parts));
  const before = [report, output].map(hashOf);
  const refused = write();
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(`没有覆盖：${report}`);
  expect([report, output].map(hashOf)).toEqual(before);
});

test('the machine-readable result replaces an earlier one, and nothing else', async () => {
  const evaluate = (json: string) => run('evaluate', SAMPLE, '-o', '结果.xlsx', '--json', json);
  expect([evaluate('a.json').status, evaluate('a.json').status]).toEqual([0, 0]);
  await leaveForeign(join(folder, '别人的.xlsx'));
  writeFileSync(join(folder, 'own.json'), JSON.stringify({ id: 'own', extends: 'department-overall' }));
  for (const file of ['别人的.xlsx', 'own.json']) {
    const before = hashOf(join(folder, file));
    const refused = evaluate(file);
    expect({ file, status: refused.status }).toEqual({ file, status: 2 });
    expect(refused.stderr).toContain('给 --json 换一个文件名');
    expect(hashOf(join(folder, file))).toBe(before);
  }
});

test('an exported scheme does not replace one that stands there', () => {
  const path = join(folder, '本地.json');
  writeFileSync(path, JSON.stringify({ id: 'own', extends: 'department-overall' }));
  const before = hashOf(path);
  expect(run('scheme', 'export', SAMPLE, '-o', '本地.json')).toMatchObject({ status: 2 });
  expect(hashOf(path)).toBe(before);
});
