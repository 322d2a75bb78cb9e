import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { renderWord } from '../../../src/report/word/render-word';
import { convertWordWithLibreOffice } from '../../support/libreoffice';
import { SAMPLE_REPORT } from '../../support/report/sample-report';

let folder: string;
let pdf: string;
let pages: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'word-file-'));
  pdf = join(folder, 'report.pdf');
  writeFileSync(pdf, await convertWordWithLibreOffice(await renderWord(SAMPLE_REPORT), 'pdf'));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  pages = text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/[ \n]+/g, ''));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('LibreOffice opens the report and sets it on A4', () => {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  expect(info).toMatch(/Title: +广州市协作办公室 2021 年部门整体支出绩效自评报告/);
  expect(info).toMatch(/Page size: +59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
  expect(info).not.toMatch(/^Author: +\S/m);
});

test('every word of the report is printed, in order', () => {
  const printed = pages.join('');
  const wanted = [
    '附件2',
    '部门财政拨款支出293,939.61万元',
    '表1部门整体收支情况',
    '图1一级指标得分',
    '=1+1是文字，不是公式。',
    '【草稿】培训人数未达目标值，扣1.17分。',
    '提高财政资金使用效益；',
  ];
  const places = wanted.map((text) => printed.indexOf(text));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test('the chart is drawn with its figures and names', () => {
  const page = pages.find((each) => each.includes('图1一级指标得分')) ?? '';
  for (const text of ['整体效能', '22.33', '分值', '得分']) expect(page).toContain(text);
});

test('pages are numbered, and a long table has its header row on each', () => {
  pages.forEach((page, index) => {
    expect(page).toContain(`—${String(index + 1)}—`);
  });
  const withRows = pages.filter((page) => page.includes('项工作的完成情况'));
  expect(withRows.length).toBeGreaterThan(2);
  for (const page of withRows) expect(page).toContain('偏差原因');
});
