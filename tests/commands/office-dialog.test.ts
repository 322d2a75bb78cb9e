import type { DialogOpener } from '../../src/commands/office-dialog';
import { officeDialog } from '../../src/commands/office-dialog';
import { parseNotice, type Notice } from '../../src/commands/notice';

const NOTICE: Notice = { title: '题', lines: ['预算 1,234.56 万元', '<b>x</b>'], close: '关闭' };

type Handler = (args: { readonly message: string } | { readonly error: number }) => void;

/** Office's side of one dialog. */
function office(outcome: 'opens' | 'refuses' = 'opens') {
  const handlers = new Map<string, Handler>();
  const calls: string[] = [];
  const sent: string[] = [];
  const opened: { address: string; options: Readonly<Record<string, unknown>> }[] = [];
  const ui: DialogOpener<string> = {
    displayDialogAsync: (address, options, done) => {
      opened.push({ address, options });
      done({
        status: outcome === 'opens' ? 'succeeded' : 'failed',
        value: {
          close: () => calls.push('close'),
          messageChild: (message) => sent.push(message),
          addEventHandler: (event, handler) => handlers.set(event, handler),
        },
      });
    },
  };
  return {
    ui,
    calls,
    sent,
    opened,
    say: (message: string) => handlers.get('dialogMessageReceived')?.({ message }),
    event: (error: number) => handlers.get('dialogEventReceived')?.({ error }),
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const PAGE = 'https://pane.test/notice.html';
const EVENTS = {
  DialogMessageReceived: 'dialogMessageReceived',
  DialogEventReceived: 'dialogEventReceived',
};
const opener = (ui: DialogOpener<string>) => officeDialog(ui, EVENTS, PAGE);

describe("Office's dialog", () => {
  it('gets the notice once its page is there, and closes on the button', async () => {
    const side = office();
    const shown = opener(side.ui)(NOTICE);
    expect(side.sent).toEqual([]);
    side.say('ready');
    expect(side.sent.map(parseNotice)).toEqual([NOTICE]);
    side.say('close');
    expect(await shown).toBe(true);
    expect(side.calls).toEqual(['close']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('puts no text into the address, and needs no prompt inside the page that calls', () => {
    const side = office();
    void opener(side.ui)(NOTICE);
    expect(side.opened[0]?.address).toBe(PAGE);
    expect(side.opened[0]?.options).toMatchObject({ displayInIframe: true });
  });

  it('takes the window closed by hand for closed, and does not close it again', async () => {
    const side = office();
    const shown = opener(side.ui)(NOTICE);
    side.say('ready');
    side.event(12006);
    expect(await shown).toBe(true);
    expect(side.calls).toEqual([]);
  });

  it('says that it was not shown where Office refuses, the page is not found, or never speaks', async () => {
    expect(await opener(office('refuses').ui)(NOTICE)).toBe(false);

    const lost = office();
    const notFound = opener(lost.ui)(NOTICE);
    lost.event(12002);
    expect(await notFound).toBe(false);

    const mute = office();
    const waited = opener(mute.ui)(NOTICE);
    jest.runOnlyPendingTimers();
    expect(await waited).toBe(false);
    expect(mute.calls).toEqual(['close']);
  });
});

describe('a notice as it travels', () => {
  it.each(['', '{', 'null', '[]', '{"title":"a"}', '{"title":"a","lines":[1],"close":"b"}'])(
    'is refused where it is none: %s',
    (text) => {
      expect(parseNotice(text)).toBeNull();
    },
  );
});
