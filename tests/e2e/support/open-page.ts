import { chromium, type Browser, type Page } from 'playwright-core';

import type { FoundBrowser } from '../../../scripts/e2e/found-browser';
import { browserOfRun } from './browser-of-run';
import { watchPage, type Observed } from './watch-page';

/** How the page is shown; everything has the value most users have. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  /** The browser's language; the display language of Office is for the page to say. */
  readonly language?: 'zh-CN' | 'en-US';
  readonly colours?: 'light' | 'dark';
  /** Windows' high contrast. */
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** A page in a browser of its own, and what was seen in it and in all its frames since it was opened. */
export interface OpenPage {
  readonly page: Page;
  readonly observed: Observed;
  /** Closes the page and its browser. */
  close(): Promise<void>;
}

/** No name but localhost is looked up: a request elsewhere fails at once, and is seen. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
];

/** Opens an address of this machine, whose certificate may be self-signed, and waits until it is loaded. */
export async function openPage(url: string, view: View = {}): Promise<OpenPage> {
  const browser = await launch(browserOfRun());
  try {
    const context = await browser.newContext({
      acceptDownloads: true,
      ignoreHTTPSErrors: true,
      viewport: { width: view.width ?? 1440, height: view.height ?? 900 },
      locale: view.language ?? 'zh-CN',
      colorScheme: view.colours ?? 'light',
      forcedColors: view.forcedColours === true ? 'active' : 'none',
      reducedMotion: view.reducedMotion === true ? 'reduce' : 'no-preference',
    });
    const observed = await watchPage(context, new URL(url).origin);
    const page = await context.newPage();
    await page.goto(url);
    return { page, observed, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts a browser without a window. */
export function launch({ executable, environment }: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: FLAGS,
    env: { ...process.env, ...environment },
  });
}
