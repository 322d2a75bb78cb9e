import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Workbook } from '@cj-tech-master/excelts';

import { runCommand, type CliRun } from '../support/run-cli';

let folder: string;

/** Headers no list of words could know. */
const HEADER = ['类', '考什么', '目标要求', '今年做到', '满'];
const ROWS = [
  ['产出', '培训次数', '≥12次', 6, 3],
  ['产出', '培训人数', '≥300人', 183, 3],
];
const COLUMNS = [
  ['考什么', 'B', 'name'],
  ['目标要求', 'C', 'target'],
  ['今年做到', 'D', 'actual'],
  ['满', 'E', 'weight'],
].map(([header, letter, field]) => ({ table: 'indicator', header, letter, field }));

async function write(file: string, header: readonly string[]): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('台账');
  [header, ...ROWS].forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.getCell(at + 1, column + 1).value = value;
    });
  });
  await workbook.xlsx.writeFile(join(folder, file));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'match-option-'));
  await write('台账.xlsx', HEADER);
  await write('上年.xlsx', ['一级指标', '三级指标', '指标值', '实际完成值', '分值']);
  writeFileSync(join(folder, '识别.json'), JSON.stringify({ sheets: [{ sheet: '台账', columns: COLUMNS }] }));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...args: readonly string[]): CliRun => runCommand(folder, command, ...args);

interface Parsed {
  indicators: { path: string[]; actual: string; score: string | null }[];
  findings: { code: string }[];
}

test('evaluate reads as the file says, with a note that says so; without the file there is nothing to read', () => {
  const evaluate = (...args: string[]) =>
    run('evaluate', '台账.xlsx', '-o', 'out.xlsx', '--json', '-', ...args);
  expect(evaluate().status).toBe(2);
  const { indicators, findings } = JSON.parse(evaluate('--match', '识别.json').stdout) as Parsed;
  expect(indicators.map(({ path, actual, score }) => [path.at(-1), actual, score])).toEqual([
    ['培训次数', '6', '1.50'],
    ['培训人数', '183', '1.83'],
  ]);
  expect(findings.map(({ code }) => code)).toContain('read-as-corrected');
});

test.each([
  ['compare', ['台账.xlsx', '上年.xlsx', '-o', 'out.xlsx'], '上年对比'],
  ['interchange', ['台账.xlsx', '-o', 'out.xlsx'], '“培训次数”'],
  ['report', ['write', '台账.xlsx', '-o', 'out.xlsx'], '自评报告已写入'],
])('%s reads as the file says', (command, args, said) => {
  const without = run(command, ...args);
  expect(without.status).toBe(2);
  const { status, stdout } = run(command, ...args, '--match', '识别.json');
  expect(status).not.toBe(2);
  expect(stdout).toContain(said);
});

test('report check holds a report against what is read as the file says', () => {
  run('evaluate', '台账.xlsx', '-o', 'out.xlsx', '--report', '报告.docx', '--match', '识别.json');
  expect(run('report', 'check', '报告.docx', '台账.xlsx').status).toBe(2);
  const { status, stdout } = run('report', 'check', '报告.docx', '台账.xlsx', '--match', '识别.json');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '报告中的数字与自评结果一致。\n' });
});

test('each fault of the file is told with its place and what should stand there, and nothing is written', () => {
  const [first, ...others] = COLUMNS;
  const sheets = [{ sheet: '台账', kind: 'table', columns: [{ ...first, field: 'naem' }, ...others] }];
  writeFileSync(join(folder, '识别.json'), JSON.stringify({ sheets }));
  const before = readdirSync(folder);
  const { status, stderr } = run('evaluate', '台账.xlsx', '--match', '识别.json', '--lang', 'en');
  expect(status).toBe(2);
  expect(stderr).toMatch(/sheets\[0\]\.kind: it must be one of "indicator"/);
  expect(stderr).toMatch(/sheets\[0\]\.columns\[0\]\.field: it must be one of null, .*"name"/);
  expect(readdirSync(folder)).toEqual(before);
});

test('a sheet that is not there is a finding; a file that is none, or misspells a key, is refused', () => {
  const sheets = [
    { sheet: '台账', columns: COLUMNS },
    { sheet: '没有的表', kind: 'ignored' },
  ];
  writeFileSync(join(folder, '识别.json'), JSON.stringify({ sheets }));
  const evaluate = (file: string) => run('evaluate', '台账.xlsx', '-o', 'out.xlsx', '--match', file);
  expect(evaluate('识别.json').stdout).toContain('没有的表');
  writeFileSync(join(folder, '坏.json'), '{');
  expect(evaluate('坏.json').stderr).toContain('应为 JSON');
  writeFileSync(join(folder, '错字.json'), JSON.stringify({ sheets: [{ sheet: '台账', colums: [] }] }));
  expect(evaluate('错字.json').stderr).toContain('sheets[0].colums');
  expect(evaluate('没有.json').stderr).toContain('找不到识别设置文件');
});

test('the file is not written over', () => {
  const { status, stderr } = run('evaluate', '台账.xlsx', '--match', '识别.json', '--json', '识别.json');
  expect(status).toBe(2);
  expect(stderr).toContain('--json 指定的文件正是本次要读取');
});
