import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { readWordParagraphs } from '../../src/report/word/read-word';
import { renderWord } from '../../src/report/word/render-word';
import type { Report } from '../../src/report/report';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/guangzhou-cooperation-office-2021.xlsx');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-command-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as npm does for a user who stands in `folder`, without npm in between. */
function run(
  command: string,
  main: string,
  ...args: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, npm_lifecycle_event: command, INIT_CWD: folder };
  const cli = join(ROOT, 'src/cli', main);
  return spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

const evaluate = (...args: readonly string[]) => run('evaluate', 'main.ts', SAMPLE, '-o', 'a.xlsx', ...args);
const check = (...args: readonly string[]) => run('report', 'report-main.ts', 'check', ...args);

test('evaluate --report writes the report, and its check finds every figure to be the evaluation’s', () => {
  const done = evaluate('--report', 'a.docx');
  expect(done.stdout).toContain(`自评报告：${join(folder, 'a.docx')}`);
  const read = readWordParagraphs(readFileSync(join(folder, 'a.docx')));
  const text = read.ok ? read.value.map((paragraph) => paragraph.text).join('\n') : '';
  expect(text).toContain('自评绩效得分为94.33分');
  const checked = check('a.docx', 'a.xlsx');
  expect([checked.status, checked.stdout]).toEqual([0, '报告中的数字与自评结果一致。\n']);
});

test('a report whose total was changed is told with its sentence, status 1', async () => {
  const said = '自评绩效得分为95.33分';
  const report: Report = {
    attachment: null,
    title: '报告',
    blocks: [
      {
        kind: 'paragraph',
        key: 'opening',
        origin: 'generated',
        runs: [
          {
            kind: 'words',
            text: `根据《广州市财政局关于印发2022年广州市市级财政资金支出绩效评价工作方案的通知》相关要求，我部门高度重视，严格按照绩效评价工作规范，积极组织开展部门绩效自评工作，确保相关工作做细做实。${said}，自评等级为“优”。`,
          },
        ],
      },
    ],
  };
  writeFileSync(join(folder, 'b.docx'), await renderWord(report));
  const checked = check('b.docx', SAMPLE);
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain('report-figure-differs');
  expect(checked.stdout).toContain(said);
});

test('a report that is none, and a place Word would not take, are refused with what to do', () => {
  const refused = evaluate('--report', 'a.txt');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('.docx');
  expect(existsSync(join(folder, 'a.xlsx'))).toBe(false);
  const checked = check(SAMPLE, SAMPLE);
  expect(checked.status).toBe(2);
  expect(checked.stderr).toContain(SAMPLE);
});

test('batch --report writes each report beside its workbook', () => {
  const done = run('batch', 'batch-main.ts', SAMPLE, '-o', 'out', '--report');
  expect(done.stderr).not.toContain('error');
  expect(existsSync(join(folder, 'out/guangzhou-cooperation-office-2021-自评报告.docx'))).toBe(true);
});

test('report write keeps what was written in an earlier output, tells changed figures with their cell, and Word says it too', () => {
  const write = () => run('report', 'report-main.ts', 'write', SAMPLE, '-o', 'a.xlsx');
  const first = write();
  expect([first.status, first.stdout]).toEqual([
    0,
    `自评报告已写入“自评报告”表：${join(folder, 'a.xlsx')}\n`,
  ]);
  const file = join(folder, 'a.xlsx');
  const parts = unzipSync(readFileSync(file));
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    parts[name] = strToU8(strFromU8(part).replaceAll('自评绩效得分为94.33分', '自评绩效得分为94.38分'));
  }
  writeFileSync(file, zipSync(parts));
  const second = write();
  expect(second.status).toBe(1);
  expect(second.stdout).toContain('自评报告!B3');
  expect(second.stdout).toContain('94.38分');
  const word = run('evaluate', 'main.ts', file, '-o', 'b.xlsx', '--report', 'b.docx');
  expect(word.stdout).toContain('自评报告：');
  expect(check('b.docx', 'b.xlsx').stdout).toContain('自评绩效得分为94.38分');
});
