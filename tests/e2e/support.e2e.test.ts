import { readFileSync } from 'node:fs';

import { PNG } from 'pngjs';

import { unpackBundledBrowser } from '../../scripts/e2e/bundled-browser';
import { findBrowser } from '../../scripts/e2e/find-browser';
import { accessibilityProblems } from './support/accessibility';
import { launch, openPage, type OpenPage } from './support/open-page';
import { takePicture } from './support/pictures';
import { servePages } from './support/serve-pages';
import { until } from './support/until';

/** What the tests in a browser rely on must itself be able to say no. */
describe('what is seen of a page', () => {
  const FAULTY = `<!doctype html><html lang="zh"><title>坏页</title><body>
    <img alt="" src="https://tracker.example/pixel.png"><iframe title="内" src="/inner"></iframe></body></html>`;
  const INNER = `<!doctype html><html lang="zh"><title>内页</title><body><button></button>
    <script src="/missing.js"></script><script>eval('1')</script></body></html>`;
  const GOOD = `<!doctype html><html lang="zh"><title>好页</title><body style="background:#fff"><main><h1>预算</h1></main></body></html>`;

  let server: Awaited<ReturnType<typeof servePages>>;
  let open: OpenPage | undefined;

  beforeAll(async () => {
    server = await servePages({
      '/faulty': { html: FAULTY },
      '/inner': { html: INNER, policy: "script-src 'self' 'unsafe-inline'" },
      '/good': { html: GOOD, policy: "default-src 'none'; style-src 'unsafe-inline'" },
    });
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  afterAll(() => server.close());

  test('a faulty page: what its frames violate, ask of others, miss and say on the console', async () => {
    open = await openPage(`${server.url}faulty`);
    const { page, observed } = open;
    await page.waitForLoadState('load');
    await until('the violation is seen', () => observed.policyViolations.length > 0);
    expect(observed.policyViolations[0]).toMatch(/^script-src: eval \(.*\/inner\)$/);
    expect(observed.foreignRequests).toEqual(['https://tracker.example/pixel.png']);
    expect(observed.failedRequests).toEqual([expect.stringMatching(/^404 .*\/missing\.js$/) as string]);
    expect(observed.errors.join('\n')).toContain('EvalError');
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner'))!;
    expect((await accessibilityProblems(inner)).join('\n')).toContain('button-name');
  });

  test('a good page: nothing, and a picture of it in the size asked for', async () => {
    open = await openPage(`${server.url}good`, { width: 320, height: 200 });
    const { page, observed } = open;
    expect(await accessibilityProblems(page.mainFrame())).toEqual([]);
    expect(observed.policyViolations).toEqual([]);
    expect(observed.foreignRequests).toEqual([]);
    const { width, height } = PNG.sync.read(readFileSync(await takePicture(page, 'support-good-page')));
    expect({ width, height }).toEqual({ width: 320, height: 200 });
  });
});

describe('the browser', () => {
  test('the one CHROME_PATH names is taken; a name that is none is an error, not another browser', async () => {
    const environment = { CHROME_PATH: process.execPath, PATH: process.env['PATH'] };
    await expect(findBrowser(environment)).resolves.toMatchObject({ executable: process.execPath });
    await expect(findBrowser({ ...environment, CHROME_PATH: '/no/such/chrome' })).rejects.toThrow(
      '/no/such/chrome',
    );
  });

  const bundled = process.platform === 'linux' && process.arch === 'x64';
  test('where none is installed the one from npm starts, on its own libraries', async () => {
    const found = bundled ? await findBrowser({ PATH: '' }) : null;
    expect(found?.origin ?? null).toEqual(bundled ? expect.stringContaining('@sparticuz/chromium') : null);
    if (found === null) return;
    const browser = await launch((await unpackBundledBrowser({ ownLibraries: true }))!);
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>预算</h1>');
      expect(await page.textContent('h1')).toBe('预算');
    } finally {
      await browser.close();
    }
  });
});
