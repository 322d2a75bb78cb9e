import type { Page, Route } from 'playwright-core';

import { accessibilityProblems } from './support/accessibility';
import { takePicture } from './support/pictures';
import { pane, paneFrame, useWorkbench } from './support/workbench-page';

const workbenches = useWorkbench();

/** Opens the pane; what becomes of its request for office.js is for `answer` to say. */
async function openPane(page: Page, answer: (route: Route) => unknown): Promise<void> {
  await page.route('**/office.js', (route) =>
    new URL(route.request().frame().url()).pathname === '/taskpane.html' ? answer(route) : route.continue(),
  );
  await page.getByRole('button', { name: '打开自评窗格' }).click();
}

test('the pane is seen, and can be used, before Office’s library has come', async () => {
  const page = await workbenches.open();
  const held: Route[] = [];
  await openPane(page, (route) => held.push(route));
  const inPane = pane(page);
  await inPane.getByRole('tabpanel', { name: '开始' }).getByText('正在读取工作簿…').waitFor();
  await takePicture(page.locator('.pane-frame'), 'before-office');
  expect(await accessibilityProblems(paneFrame(page))).toEqual([]);
  await inPane.getByRole('tab', { name: '检查' }).click();
  await inPane.getByRole('tabpanel', { name: '检查' }).getByText('正在读取工作簿…').waitFor();

  expect(held).not.toEqual([]);
  await Promise.all(held.splice(0).map((route) => route.continue()));
  await inPane.getByRole('tabpanel', { name: '检查' }).getByRole('table').first().waitFor();
  await inPane.getByRole('tab', { name: '开始' }).click();
  await inPane.getByRole('region', { name: '读到的内容' }).waitFor();
  workbenches.expectQuiet();
});

test('where a closed network keeps Office’s library away, the pane says so in its place', async () => {
  const page = await workbenches.open();
  await openPane(page, (route) => route.abort());
  await pane(page).getByRole('alert').getByText('office.js').first().waitFor();
  expect(await pane(page).getByRole('tab').count()).toBe(0);
  await takePicture(page.locator('.pane-frame'), 'without-office');
  expect(await accessibilityProblems(paneFrame(page))).toEqual([]);
});
