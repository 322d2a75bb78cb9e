import { checkReportDocument } from '../../../src/app/check-report-document';
import { prepareReports } from '../../../src/app/prepare-report';
import { writeReport, type WrittenReportSheet } from '../../../src/app/write-report';
import { documentLines } from '../../../src/report/word/document-lines';
import { readWordParagraphs } from '../../../src/report/word/read-word';
import { renderWord } from '../../../src/report/word/render-word';
import { NO_CORRECTIONS } from '../../../src/workbook/reading/corrections/corrections';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { paragraphText } from '../../../src/report/paragraphs';
import { sampleSnapshot } from '../../golden/sample-workbook';
import { EditedWorkbook } from './edited-workbook';

let sample: WorkbookSnapshot;
let workbook: EditedWorkbook;

beforeAll(async () => {
  sample = await sampleSnapshot('guangzhou-cooperation-office-2021.xlsx');
});

beforeEach(async () => {
  workbook = new EditedWorkbook(sample);
  await run();
});

async function run(host = workbook, earlier: WorkbookSnapshot | null = null): Promise<WrittenReportSheet> {
  const written = await writeReport(host, { scheme: null, earlier });
  if (!written.ok) throw new Error(written.error.message.zh);
  return written.value[0]!;
}

const codes = ({ findings }: WrittenReportSheet): string[] => findings.map(({ code }) => code);

/** The report as the Word file prints it: its paragraphs with their origins. */
const paragraphs = ({ report }: WrittenReportSheet): [string, string][] =>
  report.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[block.origin, paragraphText(block)] as [string, string]] : [],
  );

test('the sheet has the report’s title, headings, paragraphs and tables, in order', () => {
  const texts = workbook.texts().map((text) => text.trim());
  const at = (words: string) => texts.findIndex((text) => text.startsWith(words));
  const order = [
    '广州市协作办公室2021年部门整体支出绩效自评报告',
    '根据《广州市财政局',
    '一、基本情况',
    '（一）部门概况',
    '（二）部门整体收支情况',
    '部门整体收支情况表（单位：万元）',
    '（三）年度总体工作',
    '二、整体绩效完成情况',
    '绩效指标得分表',
    '三、存在的主要问题',
    '【草稿】1. ',
    '四、下一步改进措施',
  ].map(at);
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
});

test('figures of its tables are numbers that show as the report prints them', () => {
  const total = workbook.rows().find((cells) => cells.some(([, value]) => value === '自评总分'))!;
  expect(total.slice(1)).toEqual([
    [1, '自评总分'],
    [6, 100],
    [7, 94.33],
  ]);
  const plan = workbook.plans[0]!;
  const formats = plan.cells.flatMap(({ content, style }) =>
    content.kind === 'number' && content.value === 127052.62 ? [plan.styles[style]!.numberFormat] : [],
  );
  expect(new Set(formats)).toEqual(new Set(['#,##0.00']));
});

test('a second run without edits changes no cell', async () => {
  const before = workbook.rows();
  const written = await run();
  expect(workbook.rows()).toEqual(before);
  expect(codes(written)).toEqual([]);
});

test('what a person wrote in place of a draft stays, is no draft any more, and the report says it', async () => {
  const row = workbook.rowWith('【草稿】1. 支持西部地区');
  workbook.type(row, 1, '　　【草稿】培训因疫情推迟，已商有关单位。');
  const written = await run();
  expect(workbook.texts()[row]).toBe('　　培训因疫情推迟，已商有关单位。');
  expect(paragraphs(written)).toContainEqual(['narrative', '培训因疫情推迟，已商有关单位。']);
  await run();
  expect(workbook.texts()[row]).toBe('　　培训因疫情推迟，已商有关单位。');
});

test('a draft whose mark alone was taken off is the department’s own', async () => {
  const row = workbook.rowWith('【草稿】2. ');
  const own = workbook.texts()[row]!.replace('【草稿】', '');
  workbook.type(row, 1, own);
  expect(paragraphs(await run())).toContainEqual(['narrative', own.trim()]);
});

test('a cleared paragraph is written again', async () => {
  const row = workbook.rowWith('根据《广州市财政局');
  const before = workbook.texts();
  workbook.type(row, 1, '');
  await run();
  expect(workbook.texts()).toEqual(before);
});

test('a deleted draft stays deleted; where all of a section are, they are offered again', async () => {
  const drafts = workbook.texts().filter((text) => text.includes('【草稿】1. ')).length;
  expect(drafts).toBe(2);
  workbook.deleteRow(workbook.rowWith('【草稿】1. 支持西部地区'));
  await run();
  await run();
  expect(workbook.texts().filter((text) => text.includes('【草稿】1. '))).toHaveLength(1);
  workbook.deleteRow(workbook.rowWith('【草稿】2. '));
  await run();
  expect(workbook.texts().filter((text) => text.includes('【草稿】1. '))).toHaveLength(2);
});

test('a deleted sentence made from the evaluation is written again', async () => {
  const before = workbook.texts();
  workbook.deleteRow(workbook.rowWith('按支出性质分类'));
  await run();
  expect(workbook.texts()).toEqual(before);
});

test('rows of a person’s own stay below what they followed, notes beside stay in their row', async () => {
  const row = workbook.rowWith('（一）部门概况');
  workbook.insertRow(row + 1);
  workbook.type(row + 1, 1, '我办另有：=1+1');
  workbook.type(row, 9, 44562, { numberFormat: 'yyyy/m/d' });
  workbook.type(row, 8, '待核');
  const table = workbook.rowWith('自评总分');
  workbook.insertRow(table);
  workbook.type(table, 2, '表中插入的说明');
  const written = await run();
  expect(workbook.texts()[row + 1]).toBe('我办另有：=1+1');
  expect(workbook.rows()[row]!.slice(-2)).toEqual([
    [8, '待核'],
    [9, 44562],
  ]);
  const plan = workbook.plans[0]!;
  const date = plan.cells.find((cell) => cell.row === row && cell.column === 9)!;
  expect(plan.styles[date.style]!.numberFormat).toBe('yyyy/m/d');
  expect(workbook.rows()[workbook.rowWith('自评总分') + 1]).toEqual([[2, '表中插入的说明']]);
  expect(paragraphs(written)).toContainEqual(['narrative', '我办另有：=1+1']);
  const before = workbook.rows();
  await run();
  expect(workbook.rows()).toEqual(before);
});

test('a row above the title is the number of the enclosure', async () => {
  workbook.insertRow(1);
  workbook.type(1, 1, '附件 7');
  const written = await run();
  expect(workbook.texts()[1]).toBe('附件 7');
  expect(written.report.attachment).toBe('附件 7');
});

test('a changed figure in a sentence stays, and is reported with the sentence and its cell', async () => {
  const row = workbook.rowWith('自评绩效得分为94.33分');
  workbook.type(row, 1, workbook.texts()[row]!.replace('94.33', '94.38'));
  const written = await run();
  expect(workbook.texts()[row]).toContain('94.38');
  const [finding] = written.findings;
  expect(finding).toMatchObject({
    code: 'report-figure-differs',
    severity: 'error',
    ref: { sheet: '自评报告', row, column: 1 },
  });
  expect(finding!.message.zh).toContain('94.38分');
  expect(finding!.message.zh).toContain('自评绩效得分为94.38分');
});

test('a changed cell of a table stays, and is reported where it was a figure', async () => {
  const row = workbook.rowWith('自评总分');
  workbook.type(row, 7, 95);
  workbook.type(row, 1, '总分');
  const written = await run();
  expect(workbook.rows()[row]!.slice(1)).toEqual([
    [1, '总分'],
    [6, 100],
    [7, 95],
  ]);
  expect(written.findings).toMatchObject([{ code: 'report-cell-differs', ref: { row, column: 7 } }]);
  expect(written.findings[0]!.message.zh).toContain('94.33');
  // What the Word file prints is always the evaluation's.
  expect(JSON.stringify(written.report.blocks)).not.toContain('"95"');
});

test('a formula, or something among the marks, is refused with its cell, and nothing is written', async () => {
  const before = workbook.plans;
  workbook.type(3, 9, 5, { formula: 'B3+1' });
  expect(await writeReport(workbook, { scheme: null, earlier: null })).toMatchObject({
    ok: false,
    error: {
      code: 'report-sheet-formula',
      message: { zh: expect.stringContaining('自评报告!J4') as string },
    },
  });
  workbook.type(3, 9, '');
  workbook.type(4, 0, '我写的');
  expect(await writeReport(workbook, { scheme: null, earlier: null })).toMatchObject({
    ok: false,
    error: {
      code: 'report-sheet-mark-column',
      message: { zh: expect.stringContaining('自评报告!A5') as string },
    },
  });
  expect(workbook.plans).toBe(before);
});

test('a sheet of the user’s with the name is left alone, and another name is taken', async () => {
  const own = { sheet: '自评报告', visible: true, hiddenRows: new Set<number>(), cells: [] };
  const taken = new EditedWorkbook({ ...sample, sheets: [...sample.sheets, own] });
  const written = await run(taken);
  expect([written.sheet, written.renamed]).toEqual(['自评报告 (2)', true]);
});

test('the sheet is found again where it was renamed', async () => {
  const row = workbook.rowWith('部门概况') + 1;
  workbook.type(row, 1, '改写的概况');
  workbook.rename('自评报告', '报告定稿');
  expect((await run()).sheet).toBe('报告定稿');
  expect(workbook.texts('报告定稿')[row]).toBe('改写的概况');
});

test('where the first row was deleted with its mark, what was written goes into the new sheet', async () => {
  workbook.type(workbook.rowWith('部门概况') + 1, 1, '改写的概况');
  workbook.deleteRow(0);
  const written = await run();
  expect(workbook.texts(written.sheet)).toContain('改写的概况');
});

test('what stands in an earlier output is carried over', async () => {
  workbook.type(workbook.rowWith('部门概况') + 1, 1, '改写的概况');
  const earlier = await workbook.read();
  if (!earlier.ok) throw new Error(earlier.error.message.zh);
  const anew = new EditedWorkbook(sample);
  await run(anew, earlier.value);
  expect(anew.texts()).toContain('改写的概况');
});

test('the Word file says what stands on the sheet, and is checked against the evaluation all the same', async () => {
  const overview = workbook.rowWith('部门概况') + 1;
  workbook.type(overview, 1, '改写的概况，自评得分为94.38分。');
  const opening = workbook.rowWith('自评绩效得分为94.33分');
  workbook.type(opening, 1, workbook.texts()[opening]!.replace('94.33', '94.38'));
  const prepared = await prepareReports(workbook, { scheme: null, corrections: NO_CORRECTIONS });
  if (!prepared.ok) throw new Error(prepared.error.message.zh);
  const word = await renderWord(prepared.value[0]!.report);
  const read = readWordParagraphs(word);
  if (!read.ok) throw new Error(read.error.message.zh);
  const lines = documentLines(read.value);
  expect(lines).toContain('改写的概况，自评得分为94.38分。');
  const checked = await checkReportDocument(workbook, lines, { scheme: null });
  if (!checked.ok) throw new Error(checked.error.message.zh);
  expect(checked.value.findings.map(({ code }) => code).toSorted()).toEqual([
    'report-figure-differs',
    'report-narrative-figure',
  ]);
});
