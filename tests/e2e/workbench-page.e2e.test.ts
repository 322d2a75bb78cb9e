import { join } from 'node:path';

import type { FrameLocator, Page } from 'playwright-core';

import { problemsInEveryLook } from './support/looks';
import { takePicture } from './support/pictures';
import { until } from './support/until';
import { save, useWorkbench } from './support/workbench-page';

const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');
const FAULTY = 'faulty-2021.xlsx';
const PROJECT = 'project-form-2021.xlsx';

const workbenches = useWorkbench();

/** The page that the add-in shows in Excel's dialog. */
const notice = (page: Page): FrameLocator => page.frameLocator('.dialog-frame');

/** What the page's last line says. */
const status = (page: Page): Promise<string | null> => page.getByRole('status').last().textContent();

const sheetTab = (page: Page, name: string) => page.getByText(name, { exact: true });

test('what “evaluate now” has to say stands in a dialog, and the command ends when that is closed', async () => {
  const page = await workbenches.open(`?open=${FAULTY}`);
  const press = page.getByRole('button', { name: '立即自评' });
  await press.click();
  const title = notice(page).getByRole('heading', { level: 1 });
  await title.waitFor({ timeout: 60_000 });
  expect(await title.textContent()).toMatch(/^自评汇总已写好，有 \d+ 处错误要改正$/);
  const lines = await notice(page).locator('p').allTextContents();
  expect(lines[0]).toMatch(/^自评汇总：总分 (—|[\d.]+)（满分 100），等级/);
  expect(lines.at(-1)).toContain('打开自评窗格');
  expect(await status(page)).toContain('立即自评');
  const frame = page.frames().find((each) => each.url().includes('/notice.html'));
  if (frame === undefined) throw new Error('the dialog has no page');
  expect(await frame.evaluate(() => window.scrollY)).toBe(0);
  const look = { of: page.locator('dialog[open]'), name: 'workbench-dialog' };
  expect(await problemsInEveryLook(page, frame, look)).toEqual([]);

  await notice(page).getByRole('button', { name: '关闭' }).click();
  await until('the command has ended', async () => (await status(page)) === '');
  expect(await page.locator('dialog').count()).toBe(0);
  await sheetTab(page, '自评汇总').waitFor();

  // Closed by hand, from outside the add-in's page.
  await press.click();
  await title.waitFor({ timeout: 60_000 });
  await page.locator('dialog').getByRole('button', { name: '关闭' }).first().click();
  await until('the command has ended', async () => (await status(page)) === '');
  workbenches.expectQuiet();
});

test('the page is English and dark where its address says so', async () => {
  const page = await workbenches.open('?lang=en&theme=dark');
  for (const name of ['Open .xlsx', 'Save as .xlsx', 'Open pane', 'Evaluate now']) {
    expect(await page.getByRole('button', { name }).count()).toBe(1);
  }
  expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
  expect(await page.title()).toContain('Workbench');
  expect(await page.locator('.ribbon').textContent()).not.toMatch(/打开|自评/);
  for (const part of ['.ribbon', '.status']) {
    expect(await page.locator(part).evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(31, 31, 31)',
    );
  }
  await takePicture(page, 'workbench-dark');
});

test('a workbook of the user’s own is opened by the file button; what is none leaves the open one as it is', async () => {
  const page = await workbenches.open();
  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开 .xlsx' }).click();
    await (await chooser).setFiles(file);
  };
  const before = await save(page);
  await choose({ name: '说明.xlsx', mimeType: 'text/plain', buffer: Buffer.from('这不是工作簿') });
  await until('the page says so', async () => (await status(page))?.includes('说明.xlsx 不是') === true);
  expect(await save(page)).toEqual(before);

  await choose(join(SAMPLES, PROJECT));
  await until('it is open', async () => (await status(page))?.startsWith(`已打开 ${PROJECT}`) === true);
  await page.locator('canvas[id*="sheet-main-canvas"]').waitFor();
  await takePicture(page, 'workbench-opened-file');
  expect(await save(page)).not.toEqual(before);
  workbenches.expectQuiet();
});

test('the samples are there to choose from', async () => {
  const page = await workbenches.open();
  const chooser = page.getByRole('combobox', { name: '示例工作簿' });
  const names = await chooser.locator('option').allTextContents();
  expect(names.slice(1)).toEqual(expect.arrayContaining([FAULTY, PROJECT]));
  await chooser.selectOption(FAULTY);
  await until('it is open', async () => (await status(page))?.startsWith(`已打开 ${FAULTY}`) === true);
  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await page.frameLocator('.pane-frame').getByRole('tab', { name: '检查' }).waitFor({ timeout: 60_000 });
  workbenches.expectQuiet();
});
