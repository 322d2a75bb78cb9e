import type { FoundBrowser } from '../../../scripts/e2e/found-browser';

/** The way from jest's one setup into the processes that run the tests: they inherit its environment. */
const VARIABLE = 'E2E_BROWSER';

export function setBrowserOfRun(browser: FoundBrowser): void {
  process.env[VARIABLE] = JSON.stringify(browser);
}

/** The browser that was found for this run. Throws outside `npm run test:e2e`. */
export function browserOfRun(): FoundBrowser {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error('Run these tests with npm run test:e2e.');
  return JSON.parse(value) as FoundBrowser;
}
