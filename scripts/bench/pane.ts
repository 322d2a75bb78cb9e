/**
 * npm run bench:pane: how soon the pane shows its first view, in a headless Chromium, in the workbench. Each load is a fresh
 * browser, to which everything is new; counted from the navigation of the pane's own page until the first step is painted.
 * Beside it: when Office was ready, which the first view does not wait for, and when what the workbook holds was painted.
 * 500 ms is the aim for the first view; nothing depends on it.
 */
import { findBrowser } from '../e2e/find-browser';
import type { FoundBrowser } from '../e2e/found-browser';
import { startWorkbench } from '../workbench/serve';
import { launch } from '../../tests/e2e/support/open-page';

const LOADS = 7;
const AIM = 500;

/** In every page before its own scripts: notes on the pane's page, in ms since the navigation, the moments that are printed. */
function noteFirstView(): void {
  if (location.pathname !== '/taskpane.html') return;
  let ready: Promise<void> | undefined;
  Object.defineProperty(window, 'officeIsReady', {
    get() {
      return ready;
    },
    set(promise: Promise<void>) {
      ready = promise;
      void promise.then(() => {
        document.documentElement.dataset['officeReady'] = String(performance.now());
      });
    },
  });
  // What was found in the workbook has the first step's first headline.
  for (const [name, isThere] of [
    ['firstView', () => (document.querySelector('[role=tabpanel]')?.childElementCount ?? 0) > 0],
    ['workbookRead', () => document.querySelector('[role=tabpanel] h2') !== null],
  ] as const) {
    const seen = new MutationObserver(() => {
      if (!isThere()) return;
      seen.disconnect();
      // Two frames: the first is the one that paints it.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          document.documentElement.dataset[name] = String(performance.now());
        });
      });
    });
    seen.observe(document, { childList: true, subtree: true });
  }
}

interface Load {
  readonly firstView: number;
  readonly officeReady: number;
  readonly workbookRead: number;
}

async function load(browser: FoundBrowser, url: string): Promise<Load> {
  const running = await launch(browser);
  try {
    const context = await running.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
    await context.addInitScript(noteFirstView);
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('canvas[id*="sheet-main-canvas"]').waitFor({ timeout: 120_000 });
    // The workbench is still starting when its sheet is first drawn, in the same thread; a clerk's Excel is not.
    await page.waitForTimeout(2_000);
    await page.getByRole('button', { name: '打开自评窗格' }).click();
    const root = page.frameLocator('.pane-frame').locator('html[data-workbook-read]');
    await root.waitFor({ state: 'attached', timeout: 120_000 });
    const moment = async (name: string): Promise<number> => Number(await root.getAttribute(name));
    return {
      firstView: await moment('data-first-view'),
      officeReady: await moment('data-office-ready'),
      workbookRead: await moment('data-workbook-read'),
    };
  } finally {
    await running.close();
  }
}

const line = (name: string, { firstView, officeReady, workbookRead }: Load): string =>
  `${name}  ${firstView.toFixed(0).padStart(5)} ms, Office ready at ${officeReady.toFixed(0)} ms, workbook read at ${workbookRead.toFixed(0)} ms`;

function middle(loads: readonly Load[], figure: keyof Load): number {
  const sorted = loads.map((each) => each[figure]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const browser = await findBrowser();
  if (browser === null) throw new Error('There is no Chromium here; CHROME_PATH can name one.');
  const workbench = await startWorkbench({ port: 0, say: console.log });
  try {
    const loads: Load[] = [];
    for (let index = 0; index < LOADS; index++) {
      const each = await load(browser, workbench.url);
      loads.push(each);
      console.log(line(`load ${String(index + 1)}`, each));
    }
    const median: Load = {
      firstView: middle(loads, 'firstView'),
      officeReady: middle(loads, 'officeReady'),
      workbookRead: middle(loads, 'workbookRead'),
    };
    console.log(`${line('median', median)}  (aim: ${String(AIM)} ms)`);
  } finally {
    await workbench.close();
  }
}

void main();
