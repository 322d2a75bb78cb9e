import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'acorn';
import { JSDOM } from 'jsdom';

const source = readFileSync(join(__dirname, '../../src/taskpane/support-gate.js'), 'utf8');

const CHROMIUM =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';
const TRIDENT = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const EDGE_HTML =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';

interface Setting {
  readonly userAgent?: string;
  /** Highest ExcelApi the host has; null: office.js did not load. */
  readonly excelApi?: string | null;
  readonly host?: string | null;
  /** Never answers `onReady`. */
  readonly silent?: boolean;
  /** Run in the page before the gate: takes newer globals away. */
  readonly before?: string;
  readonly attributes?: string;
  readonly query?: string;
}

interface DialogCall {
  readonly address: string;
  readonly done: (result: unknown) => void;
}

const minor = (version: string): number => Number(version.split('.')[1]);

/** A page with the gate in it, run; `ready` is what Office answers. */
function open(setting: Setting = {}) {
  const {
    excelApi = '1.14',
    host = 'Excel',
    attributes = 'data-main="taskpane.abc.js" data-office="office-js/office.js"',
  } = setting;
  const dom = new JSDOM(
    `<!doctype html><body><div id="pane"></div><script type="text/plain" id="support-gate" ${attributes}></script></body>`,
    {
      url: `https://pane.test/sub/taskpane.html${setting.query ?? ''}`,
      runScripts: 'outside-only',
    },
  );
  const { window } = dom;
  const { document } = window;
  Object.defineProperty(window.navigator, 'userAgent', { value: setting.userAgent ?? CHROMIUM });
  window.eval('window.TextEncoder = window.TextEncoder || function () {};');
  const dialogs: DialogCall[] = [];
  const associated = new Map<string, (event: { completed: () => void }) => void>();
  let answer: (() => void) | null = null;
  const loadOffice = (): void => {
    if (excelApi === null) return;
    Object.assign(window, {
      Office: {
        onReady: (callback: (info: unknown) => void) => {
          answer = () => callback({ host, platform: 'PC' });
          if (setting.silent !== true) answer();
        },
        actions: {
          associate: (name: string, run: (event: { completed: () => void }) => void) =>
            associated.set(name, run),
        },
        context: {
          requirements: {
            isSetSupported: (set: string, version: string) =>
              set === 'ExcelApi' && minor(version) <= minor(excelApi),
          },
          ui: {
            displayDialogAsync: (address: string, _options: unknown, done: (result: unknown) => void) =>
              dialogs.push({ address, done }),
          },
        },
      },
    });
  };
  // The pages that show nothing have it in their head.
  if (!attributes.includes('data-office')) loadOffice();
  if (setting.before !== undefined) window.eval(setting.before);
  const timers: (() => void)[] = [];
  const frames: (() => void)[] = [];
  Object.assign(window, {
    setTimeout: (run: () => void) => timers.push(run),
    clearTimeout: (id: number) => {
      timers[id - 1] = () => undefined;
    },
    requestAnimationFrame: (run: () => void) => frames.push(run),
  });
  window.eval(source);
  const script = (address: string): Element | null => document.querySelector(`script[src$="${address}"]`);
  const pane = document.getElementById('pane')!;
  const page = {
    window,
    dialogs,
    associated,
    timers,
    scripts: () => [...document.querySelectorAll('script[src]')].map((each) => each.getAttribute('src')),
    text: () => document.body.textContent,
    isPaneShown: () => !pane.hidden,
    loadBundle: ({ shows = true } = {}) => {
      if (shows) pane.textContent = '开始';
      script('.abc.js')!.dispatchEvent(new window.Event('load'));
    },
    failBundle: () => script('.abc.js')!.dispatchEvent(new window.Event('error')),
    /** A frame is painted, and what waited for it runs. */
    paint: () => {
      const before = timers.length;
      frames.splice(0).forEach((run) => run());
      timers.slice(before).forEach((run) => run());
    },
    loadLibrary: () => {
      loadOffice();
      script('office.js')!.dispatchEvent(new window.Event('load'));
    },
    failLibrary: () => script('office.js')!.dispatchEvent(new window.Event('error')),
    answer: () => answer?.(),
    /** Nothing came, or no answer, for as long as the gate waits. */
    losePatience: () => timers[0]!(),
    /** Whether the pane's bundle has been told that Office is ready. */
    isLetGo: async (): Promise<boolean> => {
      let isLetGo = false;
      const { officeIsReady } = window as unknown as { readonly officeIsReady?: Promise<void> };
      void officeIsReady?.then(() => {
        isLetGo = true;
      });
      await new Promise((done) => setTimeout(done));
      return isLetGo;
    },
  };
  return page;
}

/** The same, with all loaded that loads. */
function openWhole(setting: Setting = {}): ReturnType<typeof open> {
  const page = open(setting);
  page.loadBundle();
  page.paint();
  page.loadLibrary();
  return page;
}

const BOTH = ['taskpane.abc.js', 'office-js/office.js'];

describe('the script itself', () => {
  it('is ES5', () => {
    expect(() => parse(source, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    expect(() => parse(`${source}\nvar f = () => 1;`, { ecmaVersion: 5, sourceType: 'script' })).toThrow();
  });

  it('leaves no name in the page but the promise that the bundle waits for', () => {
    const { window } = openWhole();
    const fresh = new JSDOM('', { url: 'https://pane.test/', runScripts: 'outside-only' }).window;
    const added = Object.getOwnPropertyNames(window).filter((name) => !(name in fresh));
    const ours = ['Office', 'TextEncoder', 'support-gate', 'pane', 'requestAnimationFrame'];
    expect(added.filter((name) => !ours.includes(name))).toEqual(['officeIsReady']);
  });
});

describe('in the pane', () => {
  it('loads the bundle, and Office’s library once the first view has been painted', async () => {
    const page = open();
    expect(page.scripts()).toEqual(['taskpane.abc.js']);
    page.loadBundle();
    expect(page.scripts()).toEqual(['taskpane.abc.js']);
    page.paint();
    expect(page.scripts()).toEqual(BOTH);
    expect(await page.isLetGo()).toBe(false);
    page.loadLibrary();
    expect(await page.isLetGo()).toBe(true);
    expect(page.scripts()).toEqual(BOTH);
    expect(page.text().trim()).toBe('开始');
    expect(page.isPaneShown()).toBe(true);
  });

  it('does not wait for a frame where none is painted, and loads the library once', () => {
    const page = open();
    page.loadBundle();
    page.timers[1]!();
    page.timers[2]!();
    expect(page.scripts()).toEqual(BOTH);
    page.paint();
    expect(page.scripts()).toEqual(BOTH);
  });

  it.each(['1.7', '1.9', '1.13'])('says which Office is needed on ExcelApi %s', async (excelApi) => {
    const page = openWhole({ excelApi });
    expect(await page.isLetGo()).toBe(false);
    expect(page.isPaneShown()).toBe(false);
    expect(page.text()).toContain('Excel 版本太旧');
    expect(page.text()).toContain('too old');
    for (const office of ['ExcelApi 1.14', 'LTSC 2021', 'LTSC 2024', 'Microsoft 365', 'Mac', '网页版']) {
      expect(page.text()).toContain(office);
    }
    expect(page.window.document.querySelector('[role="alert"]')).not.toBeNull();
  });

  it.each(['1.14', '1.15', '1.17'])('lets the bundle go on on ExcelApi %s', async (excelApi) => {
    expect(await openWhole({ excelApi }).isLetGo()).toBe(true);
  });

  it.each([
    ['Internet Explorer', TRIDENT],
    ['EdgeHTML', EDGE_HTML],
  ])('says so in %s, without loading anything', (_name, userAgent) => {
    const page = open({ userAgent });
    expect(page.scripts()).toEqual([]);
    expect(page.text()).toContain('旧的浏览器内核');
    expect(page.text()).toContain('WebView2');
  });

  it.each([
    'delete window.Promise',
    'delete window.Symbol',
    'delete window.Map',
    'delete window.Proxy',
    'delete window.AbortController',
    'delete Array.prototype.flatMap',
    'delete Array.prototype.at',
    'delete Array.prototype.findLast',
    'delete Object.fromEntries',
    'delete String.prototype.replaceAll',
    'var R = RegExp; window.RegExp = function (p, f) { if (/\\?<=/.test(p)) throw new SyntaxError(); return new R(p, f); }',
  ])('says so where a newer global is missing: %s', (before) => {
    const page = open({ before });
    expect(page.scripts()).toEqual([]);
    expect(page.text()).toContain('旧的浏览器内核');
  });

  it('says so with all newer globals gone at once, as in Internet Explorer', () => {
    const before = `
      ['Promise', 'Symbol', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Proxy', 'Reflect', 'BigInt', 'fetch', 'URL', 'TextEncoder',
       'AbortController', 'globalThis'].forEach(function (name) { delete window[name]; });
      ['find', 'findIndex', 'includes', 'flat', 'flatMap', 'at', 'findLast', 'fill', 'from', 'values', 'entries', 'keys']
        .forEach(function (name) { delete Array.prototype[name]; delete Array[name]; });
      ['includes', 'startsWith', 'endsWith', 'repeat', 'padStart', 'matchAll', 'replaceAll', 'at', 'codePointAt']
        .forEach(function (name) { delete String.prototype[name]; });
      ['assign', 'entries', 'values', 'fromEntries', 'hasOwn', 'is'].forEach(function (name) { delete Object[name]; });
      delete Element.prototype.append; delete Element.prototype.remove; delete Element.prototype.replaceChildren;
      delete Element.prototype.closest; delete NodeList.prototype.forEach; delete document.currentScript;
    `;
    const page = open({ before, userAgent: TRIDENT });
    expect(page.scripts()).toEqual([]);
    expect(page.text()).toContain('LTSC 2021');
  });

  it('names its place where it was not opened in Excel', async () => {
    expect(openWhole({ host: null }).text()).toContain('请在 Excel 中打开');
    const inWord = openWhole({ host: 'Word' });
    expect(inWord.text()).toContain('Open it in Excel');
    expect(await inWord.isLetGo()).toBe(false);
  });

  it('says so where Excel does not answer, and goes on when it does', async () => {
    const page = openWhole({ silent: true });
    expect(page.text().trim()).toBe('开始');
    page.losePatience();
    expect(page.text()).toContain('Excel 没有应答');
    expect(page.isPaneShown()).toBe(false);
    expect(await page.isLetGo()).toBe(false);
    page.answer();
    expect(page.text().trim()).toBe('开始');
    expect(page.isPaneShown()).toBe(true);
    expect(await page.isLetGo()).toBe(true);
  });
});

describe('where Office’s library does not load', () => {
  const openPainted = (setting: Setting = {}): ReturnType<typeof open> => {
    const page = open(setting);
    page.loadBundle();
    page.paint();
    return page;
  };

  it('the pane says so', () => {
    const page = openPainted();
    page.failLibrary();
    expect(page.text()).toContain('office.js');
    expect(page.isPaneShown()).toBe(false);
    page.losePatience();
    expect(page.text()).toContain('office.js');
  });

  it('the pane says so where something else comes in its place', () => {
    const page = openPainted({ excelApi: null });
    page.loadLibrary();
    expect(page.text()).toContain('office.js');
  });

  it('the pane says so where a closed network answers nothing at all, and goes on when it does', async () => {
    const page = openPainted();
    page.losePatience();
    expect(page.text()).toContain('office.js');
    page.loadLibrary();
    expect(page.text().trim()).toBe('开始');
    expect(await page.isLetGo()).toBe(true);
  });
});

describe('where the bundle does not load', () => {
  it.each([
    ['not at all', (page: ReturnType<typeof open>) => page.failBundle()],
    ['in part', (page: ReturnType<typeof open>) => page.loadBundle({ shows: false })],
    ['for long', (page: ReturnType<typeof open>) => page.losePatience()],
  ])('the pane says so: %s', (_name, lose) => {
    const page = open();
    lose(page);
    expect(page.text()).toContain('文件没有加载');
  });

  it('the pane says so, too, whether Excel answers or not', async () => {
    const page = open({ silent: true });
    page.failBundle();
    page.loadLibrary();
    page.losePatience();
    expect(page.text()).not.toContain('没有应答');
    page.answer();
    expect(page.text()).toContain('文件没有加载');
    expect(await page.isLetGo()).toBe(false);
  });

  it('the pane says that this Excel is too old where both are so', () => {
    const page = open({ excelApi: '1.9' });
    page.failBundle();
    page.loadLibrary();
    expect(page.text()).toContain('Excel 版本太旧');
    expect(page.text()).not.toContain('文件没有加载');
  });
});

describe('in the commands page', () => {
  const attributes = 'data-main="commands.abc.js" data-command="evaluateNow"';

  it('loads the bundle, which brings the function', () => {
    const page = open({ attributes });
    expect(page.scripts()).toEqual(['commands.abc.js']);
  });

  it('keeps presses of the button until the bundle is there', () => {
    const page = open({ attributes });
    const press = { completed: () => undefined };
    page.associated.get('evaluateNow')!(press);
    expect((page.window as unknown as { pendingCommands: unknown[] }).pendingCommands).toEqual([press]);
  });

  it('refuses kept and later presses where the bundle does not load', () => {
    const page = open({ attributes });
    page.associated.get('evaluateNow')!({ completed: () => undefined });
    page.failBundle();
    page.associated.get('evaluateNow')!({ completed: () => undefined });
    expect(page.dialogs.map((dialog) => dialog.address)).toEqual(
      Array(2).fill('https://pane.test/sub/unsupported.html?reason=files'),
    );
  });

  it.each([
    ['version', { excelApi: '1.7' }],
    ['browser', { userAgent: TRIDENT }],
  ] as const)('answers the button with the reason in a dialog: %s', (reason, setting) => {
    const page = open({ attributes, ...setting });
    expect(page.scripts()).toEqual([]);
    let completed = 0;
    page.associated.get('evaluateNow')!({ completed: () => completed++ });
    expect(page.dialogs.map((dialog) => dialog.address)).toEqual([
      `https://pane.test/sub/unsupported.html?reason=${reason}`,
    ]);
    let closed = (): void => undefined;
    page.dialogs[0]!.done({
      status: 'succeeded',
      value: { addEventHandler: (_event: string, handler: () => void) => (closed = handler) },
    });
    expect(completed).toBe(0);
    closed();
    closed();
    expect(completed).toBe(1);
  });

  it('ends the command where the dialog does not open', () => {
    for (const fault of ['refused', 'throws'] as const) {
      const page = open({ attributes, excelApi: '1.7' });
      if (fault === 'throws') page.window.eval('Office.context.ui = undefined');
      let completed = 0;
      page.associated.get('evaluateNow')!({ completed: () => completed++ });
      page.dialogs[0]?.done({ status: 'failed' });
      expect(completed).toBe(1);
    }
  });
});

describe('in the dialog of a refused command', () => {
  it.each([
    ['?reason=browser', '旧的浏览器内核'],
    ['?reason=version&_host_Info=x', 'Excel 版本太旧'],
    ['?reason=toString', 'Excel 版本太旧'],
    ['', 'Excel 版本太旧'],
  ])('shows the reason it was opened for: %s', (query, expected) => {
    const page = open({ attributes: 'data-reason=""', query, excelApi: '1.15' });
    expect(page.text()).toContain(expected);
    expect(page.scripts()).toEqual([]);
  });
});
