import { readFileSync } from 'node:fs';

import type { FrameLocator, Page } from 'playwright-core';

import { startWorkbench, type RunningWorkbench } from '../../scripts/workbench/serve';
import { readWorkbook } from '../../src/workbench/files/read/read-workbook';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { Worksheet } from '../../src/workbench/model/worksheet';
import { convertWithLibreOffice } from '../support/libreoffice';
import { openPage, type OpenPage } from './support/open-page';
import { takePicture } from './support/pictures';
import { until } from './support/until';

const SUMMARY = '自评汇总';

let workbench: RunningWorkbench;
let open: OpenPage | undefined;

beforeAll(async () => {
  workbench = await startWorkbench({ port: 0 });
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
afterAll(() => workbench.close());

async function openWorkbench(query = ''): Promise<Page> {
  open = await openPage(`${workbench.url}${query}`);
  await open.page.locator('canvas[id*="sheet-main-canvas"]').waitFor();
  return open.page;
}

/** Nothing was forbidden, missing, or asked of anyone else. */
function expectQuiet(): void {
  expect(open?.observed.foreignRequests).toEqual([]);
  expect(open?.observed.policyViolations).toEqual([]);
  expect(open?.observed.failedRequests).toEqual([]);
  expect(open?.observed.errors).toEqual([]);
}

/** The bytes that "save" gives. */
async function save(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 .xlsx' }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

function sheetIn(bytes: Uint8Array, name: string): Worksheet | null {
  return workbookIn(bytes).sheet(name);
}

function workbookIn(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes, 'saved.xlsx');
  if (read === null) throw new Error('what was saved is no workbook');
  return read.workbook;
}

/** What the total's name leads to. */
function total(bytes: Uint8Array): unknown {
  const workbook = workbookIn(bytes);
  const formula = workbook.names.find(({ name }) => name === '自评总分')?.formula ?? '';
  const [, row = '0'] = /\$A\$(\d+)$/.exec(formula) ?? [];
  return workbook.sheet(SUMMARY)?.cell(Number(row) - 1, 0)?.value;
}

/** Every figure of a sheet, by place, to ten digits. */
function figures(sheet: Worksheet | null): ReadonlyMap<string, number> {
  const cells = [...(sheet?.cells() ?? [])].flatMap(({ row, column, cell }) =>
    typeof cell.value === 'number'
      ? [[`${String(row)} ${String(column)}`, Number(cell.value.toPrecision(10))] as const]
      : [],
  );
  return new Map(cells);
}

const pane = (page: Page): FrameLocator => page.frameLocator('.pane-frame');

/** Brings a sheet to the front, goes to a cell by the name box, and types. */
async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page.getByText(sheet, { exact: true }).click();
  const nameBox = page.locator('[data-u-comp="defined-name"] input, input[value="A1"]').first();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('the main job: pane, evaluation, a figure typed, evaluated again, saved and opened elsewhere', async () => {
  const page = await openWorkbench();
  await takePicture(page, 'main-job-1-opened');

  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await pane(page).getByRole('tab', { name: '自评' }).click();
  await takePicture(page, 'main-job-2-pane');
  await pane(page)
    .getByRole('button', { name: /开始自评|重新自评|自评/ })
    .first()
    .click();
  const result = pane(page).getByRole('tabpanel', { name: '自评' });
  await result.getByText('94.33').first().waitFor({ timeout: 60_000 });
  await page.getByText(SUMMARY, { exact: true }).click();
  await takePicture(page, 'main-job-3-evaluated');
  const first = await save(page);
  expect(total(first)).toBe(94.33);

  const training = [...(sheetIn(first, '履职效能')?.cells() ?? [])].find(
    ({ cell }) => cell.value === '培训次数',
  );
  const actual = [...(sheetIn(first, '履职效能')?.cells() ?? [])].find(
    ({ row, cell }) => row === training?.row && (cell.value === 6 || cell.value === '6'),
  );
  expect(actual).toBeDefined();
  const address = String.fromCharCode(65 + (actual?.column ?? 0)) + String((actual?.row ?? 0) + 1);
  await typeInto(page, '履职效能', address, '12');
  let second = first;
  await until('the summary is calculated anew', async () => {
    second = await save(page);
    return total(second) !== 94.33;
  });
  expect(total(second)).toBe(95.83);
  await page.getByText(SUMMARY, { exact: true }).click();
  await takePicture(page, 'main-job-4-typed');

  const elsewhere = await convertWithLibreOffice(second, 'xlsx', { recalculate: true });
  expect(figures(sheetIn(elsewhere, SUMMARY))).toEqual(figures(sheetIn(second, SUMMARY)));
  expectQuiet();
});

test('the ribbon’s other button evaluates without a pane', async () => {
  const page = await openWorkbench();
  await page.getByRole('button', { name: '立即自评' }).click();
  await page.getByText(SUMMARY, { exact: true }).waitFor({ timeout: 60_000 });
  await until('the summary is complete', async () => total(await save(page)) === 94.33);
  await takePicture(page, 'main-job-5-evaluate-now');
  expectQuiet();
});

test('an Excel that is too old shows which Office is needed, in the pane and for the button', async () => {
  const page = await openWorkbench('?api=1.7');
  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await pane(page).getByText('ExcelApi 1.14').first().waitFor();
  await takePicture(page, 'main-job-6-too-old');
  expectQuiet();
});
