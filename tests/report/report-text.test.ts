import { buildReport } from '../../src/report/build-report';
import { narrativeOf } from '../../src/report/narrative';
import { reportText } from '../../src/report/report-text';
import type { Report } from '../../src/report/report';
import { NOTHING_KEPT } from '../../src/workbook/writing/summary/kept-regions';
import { mainEvaluation, sampleSnapshot } from '../golden/sample-workbook';

const GUANGZHOU = 'guangzhou-cooperation-office-2021.xlsx';

test('the whole report is there, a paragraph a line, in order', async () => {
  const evaluation = mainEvaluation(await sampleSnapshot(GUANGZHOU));
  const lines = reportText(buildReport(evaluation, narrativeOf(evaluation, NOTHING_KEPT))).split('\n');
  const at = (words: string) => lines.findIndex((line) => line.includes(words));
  const order = ['绩效自评报告', '自评绩效得分为94.33分', '（一）部门概况', '得分表', '【草稿】1. '].map(at);
  expect(order).not.toContain(-1);
  expect(order.toSorted((a, b) => a - b)).toEqual(order);
  expect(lines).toContain('自评总分\t\t\t\t100\t94.33');
});

test('cells of a table stand in their columns, also beside cells over several rows or columns', () => {
  const cell = (text: string, columnSpan = 1, rowSpan = 1) =>
    ({ text, columnSpan, rowSpan, align: 'left', bold: false }) as const;
  const report: Report = {
    attachment: '附件 2',
    title: '报告',
    blocks: [
      {
        kind: 'table',
        caption: '表',
        widths: [1, 1, 1],
        header: ['甲', '乙', '丙'],
        rows: [
          [cell('长', 1, 3), cell('一\n行'), cell('1')],
          [cell('二', 2)],
          [cell('三'), cell('3')],
          [cell('全', 3)],
        ],
      },
      { kind: 'paragraph', key: 'a', origin: 'draft', runs: [{ kind: 'words', text: '其一\n 其二\n' }] },
    ],
  };
  expect(reportText(report)).toBe(
    '附件 2\n报告\n表\n甲\t乙\t丙\n长\t一 行\t1\n\t二\t\n\t三\t3\n全\t\t\n　　【草稿】其一\n　　【草稿】其二\n',
  );
});
