import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { Workbook } from '../../src/workbench/model/workbook';
import { writeWorkbook } from '../../src/workbench/files/write/write-workbook';
import { readWordParagraphs } from '../../src/report/word/read-word';
import { problemsInEveryLook } from './support/looks';
import { openFile, pane, paneFrame, useWorkbench } from './support/workbench-page';

const workbenches = useWorkbench();

interface Words {
  readonly query: string;
  readonly openPane: string;
  readonly steps: Readonly<Record<'start' | 'check' | 'evaluate' | 'look' | 'deliver', string>>;
  readonly found: string;
  readonly evaluate: string;
  readonly recalculated: RegExp;
  readonly asTable: string;
  readonly word: string;
  readonly makeWord: string;
  readonly insert: string;
  readonly inserted: RegExp;
}

const LANGUAGES: readonly (readonly [string, Words])[] = [
  [
    'zh',
    {
      query: '',
      openPane: '打开自评窗格',
      steps: { start: '开始', check: '检查', evaluate: '自评', look: '查看', deliver: '交付' },
      found: '读到的内容',
      evaluate: '开始自评',
      recalculated: /已与 Excel 的重新计算核对/,
      asTable: '看表格',
      word: '自评报告（Word）',
      makeWord: '生成 Word 报告',
      insert: '插入模板',
      inserted: /模板已插入/,
    },
  ],
  [
    'en',
    {
      query: '?lang=en',
      openPane: 'Open pane',
      steps: { start: 'Start', check: 'Check', evaluate: 'Evaluate', look: 'Look', deliver: 'Deliver' },
      found: 'What was found',
      evaluate: 'Start evaluation',
      recalculated: /Checked against Excel's own recalculation/,
      asTable: 'Show as a table',
      word: 'Report (Word)',
      makeWord: 'Make the Word report',
      insert: 'Insert templates',
      inserted: /templates are inserted/i,
    },
  ],
];

/** What axe finds in every look of the pane as it stands; pictures are taken of each. */
function look(page: Page, name: string): Promise<readonly string[]> {
  return problemsInEveryLook(page, paneFrame(page), {
    of: page.locator('.pane-frame'),
    name: `steps-${name}`,
  });
}

test.each(LANGUAGES)('every step over a filled workbook, in %s', async (language, words) => {
  const page = await workbenches.open(words.query);
  await page.getByRole('button', { name: words.openPane }).click();
  const inPane = pane(page);
  const step = async (name: keyof Words['steps']) => {
    await inPane.getByRole('tab', { name: words.steps[name], exact: true }).click();
    return inPane.getByRole('tabpanel', { name: words.steps[name] });
  };

  await inPane.getByRole('region', { name: words.found }).waitFor();
  expect(await look(page, `1-start-${language}`)).toEqual([]);

  await (await step('check')).getByRole('table').first().waitFor();
  expect(await look(page, `2-check-${language}`)).toEqual([]);

  await (await step('evaluate')).getByRole('button', { name: words.evaluate, exact: true }).click();
  await inPane.getByText(words.recalculated).waitFor({ timeout: 60_000 });
  expect(await look(page, `3-evaluate-${language}`)).toEqual([]);

  const charts = await step('look');
  await charts.getByRole('img').first().waitFor();
  expect(await look(page, `4-look-${language}`)).toEqual([]);
  // A button that was pressed has another name.
  const buttons = charts.getByRole('button', { name: words.asTable });
  while ((await buttons.count()) > 0) await buttons.first().click();
  await charts.getByRole('table').first().waitFor();
  expect(await look(page, `4-look-tables-${language}`)).toEqual([]);

  const word = (await step('deliver')).getByRole('region', { name: words.word });
  await word.getByRole('button', { name: words.makeWord }).click();
  const link = word.getByRole('link');
  await link.waitFor({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await link.click();
  const report = readWordParagraphs(new Uint8Array(readFileSync(await (await download).path())));
  expect(report.ok && report.value.some(({ text }) => text.includes('94.33'))).toBe(true);
  expect(await look(page, `5-deliver-${language}`)).toEqual([]);
  workbenches.expectQuiet();
});

test.each(LANGUAGES)('an empty workbook is given its sheets, in %s', async (language, words) => {
  const page = await workbenches.open(words.query);
  const blank = new Workbook();
  blank.addSheet('Sheet1');
  await openFile(page, writeWorkbook(blank), 'blank.xlsx');
  await page.getByRole('button', { name: words.openPane }).click();
  const inPane = pane(page);
  await inPane.getByRole('button', { name: words.insert, exact: true }).waitFor();
  expect(await look(page, `1-empty-${language}`)).toEqual([]);
  await inPane.getByRole('button', { name: words.insert, exact: true }).click();
  await inPane.getByText(words.inserted).first().waitFor({ timeout: 60_000 });
  for (const sheet of ['填报说明', '基本信息', '收支情况', '重点工作任务']) {
    await page.getByText(sheet, { exact: true }).first().waitFor();
  }
  expect(await look(page, `1-inserted-${language}`)).toEqual([]);
  workbenches.expectQuiet();
});
