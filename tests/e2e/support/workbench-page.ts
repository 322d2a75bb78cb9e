import { readFileSync } from 'node:fs';

import type { Frame, FrameLocator, Page } from 'playwright-core';

import { startWorkbench, type RunningWorkbench } from '../../../scripts/workbench/serve';
import { openPage, type OpenPage, type View } from './open-page';

/** Milliseconds. */
const BUILD_TIMEOUT = 600_000;

/** Pages of one running workbench. What has not changed is not built again, so one build serves all files of tests. */
export interface Workbenches {
  /** Opens the workbench and waits until its grid is drawn. `query` such as `?lang=en`. */
  open(query?: string, view?: View): Promise<Page>;
  /** Nothing was forbidden, missing, or asked of anyone else, since the last `open`. */
  expectQuiet(): void;
}

/** Starts the workbench before all tests of the file, closes each test's page after it, and all at the end. */
export function useWorkbench(): Workbenches {
  let workbench: RunningWorkbench;
  let opened: OpenPage | undefined;
  // Where the sources changed, it is built first.
  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0 });
  }, BUILD_TIMEOUT);
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  afterAll(() => workbench.close());
  return {
    open: async (query = '', view = {}) => {
      opened = await openPage(`${workbench.url}${query}`, view);
      await opened.page.locator('canvas[id*="sheet-main-canvas"]').waitFor();
      return opened.page;
    },
    expectQuiet: () => {
      expect(opened?.observed.foreignRequests).toEqual([]);
      expect(opened?.observed.policyViolations).toEqual([]);
      expect(opened?.observed.failedRequests).toEqual([]);
      expect(opened?.observed.errors).toEqual([]);
    },
  };
}

/** The add-in's pane. */
export const pane = (page: Page): FrameLocator => page.frameLocator('.pane-frame');

/** The bytes that "save" gives. */
export async function save(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 .xlsx' }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** Brings a sheet to the front, goes to a cell by the name box, and types. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page.getByText(sheet, { exact: true }).click();
  const nameBox = page.locator('[data-u-comp="defined-name"] input, input[value="A1"]').first();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Opens a workbook as its file button does. */
export async function openFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('.ribbon input[type="file"], input[type="file"]')
    .first()
    .setInputFiles({
      name,
      mimeType,
      buffer: Buffer.from(bytes),
    });
  await page.getByRole('status').filter({ hasText: name }).first().waitFor();
}

/** The frame of the add-in's pane, once it is there. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => new URL(each.url()).pathname === '/taskpane.html');
  if (frame === undefined) throw new Error('the pane is not open');
  return frame;
}
