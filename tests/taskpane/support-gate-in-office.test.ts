import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NEWEST, type ApiVersion } from '../../src/workbench/engine/api-version';
import { ExcelEngine } from '../../src/workbench/engine/excel-engine';
import { ExcelWire } from '../../src/workbench/engine/excel-wire';
import { Workbook } from '../../src/workbench/model/workbook';
import type { DialogListener, DialogRequest } from '../../src/workbench/protocol/dialogs';
import { openPage, type OpenPage } from '../support/office/open-page';

const GATE = readFileSync(join(__dirname, '../../src/taskpane/support-gate.js'), 'utf8');

const open: OpenPage[] = [];
afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

/** A page of the add-in in an Excel of this version, with the unmodified office.js; the gate in it has run. */
async function openGate(
  version: ApiVersion,
  attributes: Readonly<Record<string, string>>,
  onDialog?: (request: DialogRequest, listener: DialogListener) => void,
): Promise<OpenPage> {
  const workbook = new Workbook({ year: 2021 });
  workbook.addSheet('指标');
  const excel = new ExcelWire(new ExcelEngine(workbook, { version }));
  const page = await openPage({
    excel,
    version,
    path: 'sub/taskpane.html',
    onDialog: async (request, listener) => {
      const dialog = await openPage({
        excel,
        version,
        path: 'sub/unsupported.html',
        messageParent: () => undefined,
      });
      open.push(dialog);
      onDialog?.(request, listener);
      return dialog;
    },
  });
  open.push(page);
  const { window } = page;
  // jsdom has none.
  window.eval('window.TextEncoder = window.TextEncoder || function () {};');
  const script = window.document.createElement('script');
  script.id = 'support-gate';
  script.type = 'text/plain';
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  const pane = window.document.createElement('div');
  pane.id = 'pane';
  window.document.body.append(pane, script);
  window.eval(GATE);
  if (!('data-command' in attributes)) await loadAll(page, pane);
  await new Promise((answered) => setTimeout(answered));
  return page;
}

/** The bundle shows itself, is painted, and office.js loads, which this page has already. */
async function loadAll({ window }: OpenPage, pane: HTMLElement): Promise<void> {
  const script = (address: string): Element | null =>
    window.document.querySelector(`body script[src="${address}"]`);
  pane.textContent = '开始';
  script(PANE['data-main'])!.dispatchEvent(new window.Event('load'));
  while (script(PANE['data-office']) === null) await new Promise((again) => setTimeout(again, 5));
  script(PANE['data-office'])!.dispatchEvent(new window.Event('load'));
}

const bundles = ({ window }: OpenPage): readonly (string | null)[] =>
  [...window.document.body.querySelectorAll('script[src]')].map((each) => each.getAttribute('src'));

const PANE = { 'data-main': 'taskpane.js', 'data-office': 'office-js/office.js' };
const COMMANDS = { 'data-main': 'commands.js', 'data-command': 'evaluateNow' };

/** Whether the pane's bundle may show itself. */
async function isLetGo({ window }: OpenPage): Promise<boolean> {
  let isReady = false;
  void (window as unknown as { readonly officeIsReady: Promise<void> }).officeIsReady.then(() => {
    isReady = true;
  });
  await new Promise((done) => setTimeout(done));
  return isReady;
}

test.each(['1.14', NEWEST] as const)('in an Excel of ExcelApi %s the pane loads', async (version) => {
  const page = await openGate(version, PANE);
  expect(bundles(page)).toEqual(['taskpane.js', 'office-js/office.js']);
  expect(await isLetGo(page)).toBe(true);
  expect(page.window.document.querySelector('[role="alert"]')).toBeNull();
});

test.each(['1.7', '1.13'] as const)('in an Excel of ExcelApi %s it is a plain page', async (version) => {
  const page = await openGate(version, PANE);
  expect(await isLetGo(page)).toBe(false);
  const alert = page.window.document.querySelector('[role="alert"]');
  for (const words of ['ExcelApi 1.14', 'Excel 版本太旧', 'too old', 'LTSC 2021']) {
    expect(alert?.textContent).toContain(words);
  }
});

test('the ribbon’s button in an Excel that is too old opens that page in a dialog, and ends when it is closed', async () => {
  const dialogs: { readonly url: string; readonly listener: DialogListener }[] = [];
  const page = await openGate('1.7', COMMANDS, ({ url }, listener) => dialogs.push({ url, listener }));
  expect(bundles(page)).toEqual([]);
  let isDone = false;
  const done = page.page.invokeCommand('evaluateNow', 'SelfEvaluation.EvaluateNow').then(() => {
    isDone = true;
  });
  while (dialogs.length === 0) await new Promise((again) => setTimeout(again, 5));
  const { pathname, search } = new URL(dialogs[0]!.url);
  expect(pathname + search).toMatch(/^\/sub\/unsupported\.html\?reason=version/);
  expect(isDone).toBe(false);
  dialogs[0]!.listener.onClosed();
  await done;
  expect(dialogs).toHaveLength(1);
  expect([...page.page.unknown]).toEqual([]);
});
