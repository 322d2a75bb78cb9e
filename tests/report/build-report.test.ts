import { readFileSync } from 'node:fs';

import type { Evaluation } from '../../src/domain/evaluation/evaluation';
import { buildReport } from '../../src/report/build-report';
import { narrativeOf } from '../../src/report/narrative';
import { paragraphText } from '../../src/report/paragraphs';
import type { Report } from '../../src/report/report';
import { NOTHING_KEPT, type KeptTexts } from '../../src/workbook/writing/summary/kept-regions';
import { evaluationsOf, sampleSnapshot } from '../golden/sample-workbook';
import { sheet } from '../workbook/reading/grids';

const GUANGZHOU = 'guangzhou-cooperation-office-2021.xlsx';

async function reportOf(file: string, kept: KeptTexts = NOTHING_KEPT): Promise<Report> {
  const [evaluation] = evaluationsOf(await sampleSnapshot(file));
  return buildReport(evaluation!, narrativeOf(evaluation!, kept));
}

/** Sentences without the differences of spacing and width that a printer makes. */
const settled = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/(?<=\d)，(?=\d{3})/g, ',')
    .replace(/(?<=万元),/g, '，');

const lines = (report: Report): string[] => [
  report.title,
  ...report.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [paragraphText(block)] : block.kind === 'heading' ? [block.text] : [],
  ),
];

const published = readFileSync(`${__dirname}/../fixtures/reference/self-evaluation-report-2021.txt`, 'utf8')
  .split('\n')
  .map(settled)
  .filter((line) => line !== '');

/** What the published report says that the workbook's facts can not say, or that we say in another way, and why. */
const DIFFERENT: readonly (readonly [begins: string, why: string])[] = [
  ['附件2', 'the sample states no number of the enclosure'],
  ['根据《广州市财政局', 'dimensions stand in the order of the table, and the grade is told with the total'],
  ['2021年，市协作办部门财政拨款支出', 'the rate of execution is told too'],
  ['2.对口支援新疆喀什县', 'a character printed twice there stands once in the sample'],
  ['2021年我部门预算资金管理', 'drafted from the deductions of the table, in words of its own'],
  ['（一）建章立制', 'measures of the department’s own; the sample’s reasons state others'],
  ['（二）动态调整', 'likewise'],
  ['（三）加强学习', 'likewise'],
];

test('the sample gives the published report, sentence for sentence where its facts are in the workbook', async () => {
  const ours = new Set(lines(await reportOf(GUANGZHOU)).map(settled));
  const missing = published.filter((line) => !ours.has(line));
  expect(missing.map((line) => line.slice(0, 6))).toEqual(DIFFERENT.map(([begins]) => begins.slice(0, 6)));
});

test('every figure of the published report that is the evaluation’s stands in it, formatted one way', async () => {
  const text = lines(await reportOf(GUANGZHOU)).join('\n');
  for (const figure of [
    '自评绩效得分为94.33分',
    '财政拨款支出293,939.61万元',
    '一般公共预算财政拨款支出127,052.62万元',
    '政府性基金预算财政拨款支出166,886.99万元',
    '基本支出3,992.42万元，占部门总支出1.36%',
    '项目支出289,947.19万元，占部门总支出98.64%',
    '两个维度',
    '设置了5项部门重点工作任务',
  ]) {
    expect(text).toContain(figure);
  }
});

test('the headings are those of the official shape, in order', async () => {
  const report = await reportOf(GUANGZHOU);
  expect(report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(
    published.filter((line) => /^(?:[一二三四]、|（[一二三]）(?!.*。))/.test(line) && line.length < 25),
  );
});

test('what the department wrote is printed as it is; what it did not write is a draft', async () => {
  const written = { text: '写好的问题一\n写好的问题二', lastDraft: null };
  const report = await reportOf(GUANGZHOU, { ...NOTHING_KEPT, problems: written });
  const of = (key: string): [string, string][] =>
    report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.key.startsWith(key) ? [[block.origin, paragraphText(block)]] : [],
    );
  expect(of('problems')).toEqual([
    ['narrative', '写好的问题一'],
    ['narrative', '写好的问题二'],
  ]);
  expect(of('measures').map(([origin]) => origin)).toContain('draft');
  expect(of('overview').map(([origin]) => origin)).toEqual(['narrative']);
});

test('an incomplete evaluation is told as such, with no grade and no invented figure', async () => {
  const [complete] = evaluationsOf(await sampleSnapshot(GUANGZHOU));
  const evaluation: Evaluation = {
    ...complete!,
    total: { ...complete!.total, complete: false, grade: null },
    facts: {},
    keyTasks: [],
    budget: { ...complete!.budget, groupings: [] },
  };
  const text = lines(buildReport(evaluation, narrativeOf(evaluation, NOTHING_KEPT))).join('\n');
  expect(text).toContain('自评尚未完成，已评指标得分合计为94.33分');
  expect(text).not.toMatch(/等级|万元|%/);
  expect(text).toContain('（待填写：部门的主要职能');
});

test('a project’s report is about the project', async () => {
  const report = await reportOf('project-form-2021.xlsx');
  expect(report.title).toMatch(/项目支出绩效自评报告$/);
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toContain('（二）项目资金情况');
});

test('tables name every column once in each row, spans counted', async () => {
  for (const file of [GUANGZHOU, 'project-form-2021.xlsx', 'faulty-2021.xlsx']) {
    for (const block of (await reportOf(file)).blocks) {
      if (block.kind !== 'table') continue;
      const covered: number[] = [];
      for (const row of block.rows) {
        const spanned = row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
        expect(spanned + (covered.shift() ?? 0)).toBe(block.header.length);
        for (const { rowSpan, columnSpan } of row) {
          for (let below = 0; below < rowSpan - 1; below += 1)
            covered[below] = (covered[below] ?? 0) + columnSpan;
        }
      }
    }
  }
});

test.each([
  [2, '附件 2'],
  ['附件3', '附件3'],
  [null, null],
])('a stated enclosure number %p is printed above the title', async (stated, printed) => {
  const snapshot = await sampleSnapshot(GUANGZHOU);
  const facts = sheet('报送信息', [
    ['事项', '填写内容'],
    ['附件编号', stated],
  ]);
  const [evaluation] = evaluationsOf({ ...snapshot, sheets: [...snapshot.sheets, facts] });
  const report = buildReport(evaluation!, narrativeOf(evaluation!, NOTHING_KEPT));
  expect(report.attachment).toBe(printed);
});
