import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';

import type { ExcelWire } from '../../../src/workbench/engine/excel-wire';
import type { ApiVersion } from '../../../src/workbench/engine/api-version';
import { frameName, type ExcelLanguage } from '../../../src/workbench/protocol/app-context';
import { AddInPage } from '../../../src/workbench/protocol/add-in-page';
import type { DialogListener, DialogRequest } from '../../../src/workbench/protocol/dialogs';

const DIST = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const ORIGIN = 'https://add-in.test';
/** Where the pages of these tests load Office's library from. */
const LIBRARY = `${ORIGIN}/office-js/`;

/** The library's namespaces in a page's window. */
export interface OfficeWindow {
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
}

export interface OpenPage extends OfficeWindow {
  readonly page: AddInPage;
  /** What the library wrote to the page's console as an error. */
  readonly errors: readonly string[];
  close(): void;
}

export interface OpenPageOptions {
  readonly excel: ExcelWire;
  readonly version: ApiVersion;
  readonly language?: ExcelLanguage;
  readonly settings?: Map<string, string>;
  readonly path?: string;
  /** Takes a dialog the page opens; what comes back is closed with it. */
  readonly onDialog?: (request: DialogRequest, listener: DialogListener) => Promise<OpenPage>;
  readonly messageParent?: (message: string) => void;
}

let pages = 0;

/**
 * A page of an add-in with the unmodified office.js, in jsdom, in a frame of a page that plays Excel: all the library needs of
 * the other page is `postMessage`. Resolves once `Office.onReady` has.
 */
export async function openPage(options: OpenPageOptions): Promise<OpenPage> {
  pages += 1;
  const identity = {
    id: `page-${String(pages)}`,
    conversation: `conversation-${String(pages)}`,
    origin: ORIGIN,
    isDialog: options.messageParent !== undefined,
  };
  const language = options.language ?? 'zh-CN';
  const errors: string[] = [];
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => errors.push(error.message));
  console.on('error', (...parts: unknown[]) => errors.push(parts.map(String).join(' ')));
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ORIGIN}/${options.path ?? 'taskpane.html'}`,
    runScripts: 'outside-only',
    virtualConsole: console,
    pretendToBeVisual: true,
  });
  const { window } = dom;
  // jsdom has none.
  Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
  const opened: { dialog: Promise<OpenPage> | null } = { dialog: null };
  const page = new AddInPage({
    identity,
    excel: options.excel,
    version: options.version,
    language,
    settings: options.settings ?? new Map<string, string>(),
    send: (data) => {
      setTimeout(() => window.dispatchEvent(new window.MessageEvent('message', { data, origin: ORIGIN })));
    },
    openDialog:
      options.onDialog === undefined
        ? null
        : (request, listener) => {
            const dialog = options.onDialog?.(request, listener) ?? null;
            opened.dialog = dialog;
            return {
              tell: (message) => void dialog?.then((each) => each.page.tellFromParent(message)),
              close: () => void dialog?.then((each) => each.close()),
            };
          },
    messageParent: options.messageParent ?? null,
  });
  const parent = {
    postMessage: (text: string) => {
      setTimeout(() => page.receive(text));
    },
  };
  Object.defineProperty(window, 'parent', { value: parent });
  // The page is in a frame: a dialog's page that is the top one would wait for the window that opened it.
  dom.reconfigure({ windowTop: parent as unknown as DOMWindow });
  window.name = frameName(identity, language);
  loadScriptsFromDisk(window);
  const script = window.document.createElement('script');
  script.src = `${LIBRARY}office.js`;
  window.document.head.appendChild(script);
  const loaded = window as unknown as { readonly Office: typeof Office; readonly Excel: typeof Excel };
  await loaded.Office.onReady();
  return {
    window,
    page,
    errors,
    get Office() {
      return loaded.Office;
    },
    get Excel() {
      return loaded.Excel;
    },
    close: () => {
      window.close();
    },
  };
}

/** office.js brings its other files by script elements: each is read from the package and run where it would be loaded. */
function loadScriptsFromDisk(window: DOMWindow): void {
  const append = Reflect.get(window.Node.prototype, 'appendChild') as (this: Node, child: Node) => Node;
  window.Node.prototype.appendChild = function <T extends Node>(this: Node, child: T): T {
    const added = append.call(this, child) as T;
    const source = (child as unknown as HTMLScriptElement).src;
    if (child.nodeName === 'SCRIPT' && typeof source === 'string' && source.startsWith(LIBRARY)) {
      window.eval(readFileSync(join(DIST, source.slice(LIBRARY.length)), 'utf8'));
      setTimeout(() => child.dispatchEvent(new window.Event('load')));
    }
    return added;
  };
}
