import { findBrowser } from '../../../scripts/e2e/find-browser';
import { setBrowserOfRun } from './browser-of-run';

/** Finds the browser once for all files of tests. Without one nothing here can run, so that is a failure. */
export default async function globalSetup(): Promise<void> {
  const browser = await findBrowser();
  if (browser === null) {
    throw new Error(
      'No browser found for the tests. Install Chrome, Edge or Chromium, or name one with CHROME_PATH=/path/to/chrome.',
    );
  }
  setBrowserOfRun(browser);
}
