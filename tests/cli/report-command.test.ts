import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
