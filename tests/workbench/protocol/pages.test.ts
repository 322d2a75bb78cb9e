import { officeDialog } from '../../../src/commands/office-dialog';
import { documentSettings } from '../../../src/excel/document-settings';
import { ExcelEngine } from '../../../src/workbench/engine/excel-engine';
import { ExcelWire } from '../../../src/workbench/engine/excel-wire';
import { Workbook } from '../../../src/workbench/model/workbook';
import { editByHand } from '../../../src/workbench/model/user-edit';
import type { ApiVersion } from '../../../src/workbench/engine/api-version';
import { openPage, type OpenPage, type OpenPageOptions } from '../../support/office/open-page';

const open: OpenPage[] = [];
afterEach(() => {
  for (const page of open.splice(0)) {
    expect([...page.page.unknown]).toEqual([]);
    page.close();
  }
});

function workbookWith(value: number): Workbook {
  const workbook = new Workbook({ year: 2021 });
  workbook.addSheet('指标').put(0, 0, value);
  return workbook;
}

async function opened(
  options: Partial<OpenPageOptions> & { readonly version: ApiVersion },
): Promise<{ page: OpenPage; workbook: Workbook }> {
  const workbook = workbookWith(5);
  const engine = new ExcelEngine(workbook, { version: options.version });
  const page = await openPage({ excel: new ExcelWire(engine), ...options });
  engine.onEvents = (events) => {
    queueMicrotask(() => page.page.tellEvents(events));
  };
  open.push(page);
  return { page, workbook };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 6000 && !isTrue(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

describe.each(['1.7', '1.14', '1.15'] as const)('Office.js in an Excel of ExcelApi %s', (version) => {
  test('is ready, knows where it is, and what it may use', async () => {
    const { page } = await opened({ version });
    const { Office } = page;
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    expect(Office.context.displayLanguage).toBe('zh-CN');
    const supported = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);
    expect([supported('1.7'), supported('1.14'), supported('1.15'), supported('1.16')]).toEqual([
      true,
      version !== '1.7',
      version === '1.15',
      false,
    ]);
    expect(Office.context.officeTheme).toBeUndefined();
  });

  test('reads and writes the workbook', async () => {
    const { page, workbook } = await opened({ version });
    const read = await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('指标');
      const range = sheet.getRange('A1');
      range.load('values');
      sheet.getRange('C1').values = [['=A1']];
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([[5]]);
    expect(workbook.sheets[0]!.cell(0, 2)?.formula).toBe('=A1');
  });
});

test('an English Excel says so', async () => {
  const { page } = await opened({ version: '1.14', language: 'en-US' });
  expect(page.Office.context.displayLanguage).toBe('en-US');
});

test('what is typed by hand reaches a page that listens', async () => {
  const { page, workbook } = await opened({ version: '1.14' });
  const heard: string[] = [];
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  editByHand(workbook, workbook.sheets[0]!, [{ row: 6, column: 1, typed: '1' }]);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['B7 Unknown']);
});

test('settings are kept in the document, for the next page too', async () => {
  const settings = new Map<string, string>();
  const first = await opened({ version: '1.14', settings });
  const kept = documentSettings(first.page.Office.context.document.settings);
  expect(kept.get('scheme')).toBeNull();
  expect(await kept.set('scheme', '部门整体支出')).toMatchObject({ ok: true });
  const second = await opened({ version: '1.14', settings });
  const again = documentSettings(second.page.Office.context.document.settings);
  expect(again.get('scheme')).toBe('部门整体支出');
  expect(await again.set('scheme', null)).toMatchObject({ ok: true });
  expect(settings.size).toBe(0);
});

test('a ribbon button runs its function, also when pressed before the page listens; it ends when the function says so', async () => {
  const { page } = await opened({ version: '1.14' });
  const pressed: string[] = [];
  let finish: () => void = () => undefined;
  page.Office.actions.associate('evaluateNow', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    finish = () => event.completed();
  });
  let isDone = false;
  const running = page.page.invokeCommand('evaluateNow', 'SelfEvaluation.EvaluateNow').then(() => {
    isDone = true;
  });
  await until(() => pressed.length > 0);
  expect(pressed).toEqual(['SelfEvaluation.EvaluateNow']);
  expect(isDone).toBe(false);
  finish();
  await running;
});

describe('a dialog', () => {
  async function withDialog(): Promise<{
    shown: Promise<boolean>;
    dialog: () => OpenPage | undefined;
    told: string[];
    asked: string[];
    closeByHand: () => void;
  }> {
    const told: string[] = [];
    const asked: string[] = [];
    let dialog: OpenPage | undefined;
    let closeByHand: () => void = () => undefined;
    const { page } = await opened({
      version: '1.14',
      onDialog: async (request, listener) => {
        asked.push(`${request.url} ${String(request.width)}×${String(request.height)}`);
        closeByHand = () => {
          listener.onClosed();
        };
        dialog = await openPage({
          excel: new ExcelWire(new ExcelEngine(new Workbook())),
          version: '1.14',
          path: 'notice.html',
          messageParent: (message) => {
            listener.onMessage(message);
          },
        });
        const { ui } = dialog.Office.context;
        ui.addHandlerAsync(
          dialog.Office.EventType.DialogParentMessageReceived,
          ({ message }: { readonly message: string }) => told.push(message),
          () => ui.messageParent('ready'),
        );
        open.push(dialog);
        return dialog;
      },
    });
    const { ui } = page.Office.context;
    // As src/commands/main.ts does it.
    const show = officeDialog(ui, page.Office.EventType, 'https://add-in.test/notice.html');
    const shown = show({ title: '自评未完成', lines: ['工作表受保护'], close: '关闭' });
    return { shown, dialog: () => dialog, told, asked, closeByHand: () => closeByHand() };
  }

  test('is opened in Excel’s page, gets its text as a message, and closes on its button', async () => {
    const { shown, dialog, told, asked } = await withDialog();
    await until(() => told.length > 0);
    expect(asked).toEqual(['https://add-in.test/notice.html 35×45']);
    expect(JSON.parse(told[0]!)).toMatchObject({ title: '自评未完成' });
    dialog()!.Office.context.ui.messageParent('close');
    expect(await shown).toBe(true);
  });

  test('closed by hand counts as shown', async () => {
    const { shown, told, closeByHand } = await withDialog();
    await until(() => told.length > 0);
    closeByHand();
    expect(await shown).toBe(true);
  });

  test('is refused where none can be opened, and that is noted', async () => {
    const { page } = await opened({ version: '1.14' });
    const show = officeDialog(
      page.Office.context.ui,
      page.Office.EventType,
      'https://add-in.test/notice.html',
    );
    expect(await show({ title: 'x', lines: [], close: '关闭' })).toBe(false);
    expect([...page.page.unknown]).toEqual(['dialog']);
    open.pop()!.close();
  });
});

test('an event that is not played is refused and noted', async () => {
  const { page } = await opened({ version: '1.14' });
  const status = await new Promise((resolve) => {
    page.Office.context.document.addHandlerAsync(
      page.Office.EventType.DocumentSelectionChanged,
      () => undefined,
      (result) => resolve(result.status),
    );
  });
  expect(status).toBe('failed');
  expect([...page.page.unknown]).toEqual(['event documentSelectionChanged']);
  open.pop()!.close();
});
