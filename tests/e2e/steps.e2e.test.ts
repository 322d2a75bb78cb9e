import { readFileSync } from 'node:fs';

import type { Frame, Page } from 'playwright-core';

import { readWordParagraphs } from '../../src/report/word/read-word';
import { problemsInEveryLook } from './support/looks';
import { pane, useWorkbench } from './support/workbench-page';

const workbenches = useWorkbench();

interface Words {
  readonly query: string;
  readonly openPane: string;
  readonly check: string;
  readonly evaluate: string;
  readonly start: RegExp;
  readonly recalculated: RegExp;
  readonly look: string;
  readonly deliver: string;
  readonly word: string;
  readonly makeWord: string;
}

const LANGUAGES: readonly (readonly [string, Words])[] = [
  [
    'zh',
    {
      query: '',
      openPane: '打开自评窗格',
      check: '检查',
      evaluate: '自评',
      start: /^开始自评$/,
      recalculated: /已与 Excel 的重新计算核对/,
      look: '查看',
      deliver: '交付',
      word: '自评报告（Word）',
      makeWord: '生成 Word 报告',
    },
  ],
  [
    'en',
    {
      query: '?lang=en',
      openPane: 'Open pane',
      check: 'Check',
      evaluate: 'Evaluate',
      start: /^Start evaluation$/,
      recalculated: /Checked against Excel's own recalculation/,
      look: 'Look',
      deliver: 'Deliver',
      word: 'Report (Word)',
      makeWord: 'Make the Word report',
    },
  ],
];

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => new URL(each.url()).pathname === '/taskpane.html');
  if (frame === undefined) throw new Error('the pane is not open');
  return frame;
}

test.each(LANGUAGES)('every step of the pane, in %s', async (language, words) => {
  const page = await workbenches.open(words.query);
  await page.getByRole('button', { name: words.openPane }).click();
  const inPane = pane(page);
  await inPane.getByRole('tab', { name: words.check, exact: true }).click();
  await inPane.getByRole('tabpanel', { name: words.check }).getByRole('region').first().waitFor();
  const frame = paneFrame(page);
  const look = (name: string) =>
    problemsInEveryLook(page, frame, { of: page.locator('.pane-frame'), name: `steps-${name}-${language}` });
  expect(await look('2-check')).toEqual([]);

  await inPane.getByRole('tab', { name: words.evaluate, exact: true }).click();
  await inPane.getByRole('button', { name: words.start }).click();
  await inPane.getByText(words.recalculated).waitFor({ timeout: 60_000 });
  expect(await look('3-evaluate')).toEqual([]);

  await inPane.getByRole('tab', { name: words.look, exact: true }).click();
  await inPane.getByRole('img').first().waitFor();
  expect(await look('4-look')).toEqual([]);

  await inPane.getByRole('tab', { name: words.deliver, exact: true }).click();
  const word = inPane.getByRole('region', { name: words.word });
  await word.getByRole('button', { name: words.makeWord }).click();
  const link = word.getByRole('link');
  await link.waitFor({ timeout: 60_000 });
  const download = page.waitForEvent('download');
  await link.click();
  const report = readWordParagraphs(new Uint8Array(readFileSync(await (await download).path())));
  expect(report.ok && report.value.some(({ text }) => text.includes('94.33'))).toBe(true);
  expect(await look('5-deliver')).toEqual([]);
  workbenches.expectQuiet();
});
