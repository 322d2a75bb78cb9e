import { fail } from '../../src/domain/result';
import type { WorkbookHost } from '../../src/workbook/host';
import { INDICATORS, memoryHost } from '../support/memory-host';

let host: () => WorkbookHost;

jest.mock('../../src/excel/excel-host', () => ({ excelHost: () => host() }));

type Command = (event: { readonly completed: () => void }) => void;

/** Loads the page's bundle beside an Office that refuses dialogs, and gives the function of the button. */
function command(pending: Parameters<Command>[0][] = []): Command {
  const associated = new Map<string, Command>();
  Object.assign(globalThis, {
    window: { pendingCommands: pending },
    location: { href: 'https://pane.test/sub/commands.html?_host_Info=x' },
    Office: {
      actions: { associate: (name: string, run: Command) => associated.set(name, run) },
      context: {
        displayLanguage: 'zh-CN',
        document: { settings: { get: () => null, refreshAsync: (done: () => void) => done() } },
        ui: {
          displayDialogAsync: (address: string, _options: unknown, done: (result: unknown) => void) => {
            dialogs.push(address);
            done({ status: 'failed', error: { code: 12009 } });
          },
        },
      },
    },
  });
  jest.isolateModules(() => {
    jest.requireActual('../../src/commands/main');
  });
  expect([...associated.keys()]).toEqual(['evaluateNow']);
  return associated.get('evaluateNow')!;
}

const dialogs: string[] = [];
beforeEach(() => {
  dialogs.length = 0;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

const refusing = (): WorkbookHost =>
  memoryHost([INDICATORS], {
    beforeApply: () =>
      Promise.resolve(fail({ code: 'x', message: { zh: '甲', en: 'a' }, fix: { zh: '乙', en: 'b' } })),
  });

it.each([
  ['done', () => memoryHost([INDICATORS])],
  ['refused', refusing],
  [
    'a fault',
    () => {
      throw new Error('no Excel');
    },
  ],
])('the command is completed once, whatever happens: %s', async (_, make) => {
  host = make;
  const run = command();
  let completed = 0;
  await new Promise<void>((resolve) => {
    run({
      completed: () => {
        completed++;
        resolve();
      },
    });
  });
  expect(completed).toBe(1);
  expect(dialogs).toEqual(['https://pane.test/sub/notice.html']);
});

it('runs the presses that came before the bundle', async () => {
  host = () => memoryHost([INDICATORS]);
  const pending: Parameters<Command>[0][] = [];
  await new Promise<void>((resolve) => {
    pending.push({ completed: resolve });
    command(pending);
  });
  expect(pending).toEqual([]);
});
