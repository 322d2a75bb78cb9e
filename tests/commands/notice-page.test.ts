/** @jest-environment jsdom */
import { axe } from 'jest-axe';

import type { Notice } from '../../src/commands/notice';

const NOTICE: Notice = {
  title: '自评没有完成',
  lines: ['<img src=x onerror=alert(1)>', '下一步'],
  close: '关闭',
};

/** Loads the page's script beside an Office that plays the command's part. */
function page() {
  const said: string[] = [];
  let hear: (args: { message: string }) => void = () => undefined;
  document.body.innerHTML = '<main id="notice"></main>';
  Object.assign(globalThis, {
    Office: {
      EventType: { DialogParentMessageReceived: 'dialogParentMessageReceived' },
      onReady: (ready: () => void) => Promise.resolve().then(ready),
      context: {
        ui: {
          addHandlerAsync: (_event: string, handler: typeof hear, done: () => void) => {
            hear = handler;
            done();
          },
          messageParent: (message: string) => said.push(message),
        },
      },
    },
  });
  jest.isolateModules(() => {
    jest.requireActual('../../src/commands/notice-page');
  });
  return { said, hear: (message: string) => hear({ message }) };
}

it('says that it is there, shows what it is sent as plain text, and asks to be closed', async () => {
  const { said, hear } = page();
  await Promise.resolve();
  await Promise.resolve();
  expect(said).toEqual(['ready']);
  hear('no notice');
  expect(document.querySelector('h1')).toBeNull();
  hear(JSON.stringify(NOTICE));
  expect(document.querySelector('h1')?.textContent).toBe('自评没有完成');
  expect([...document.querySelectorAll('p')].map((line) => line.textContent)).toEqual(NOTICE.lines);
  expect(document.querySelector('img')).toBeNull();
  const button = document.querySelector('button');
  expect(document.activeElement).toBe(button);
  button?.click();
  expect(said).toEqual(['ready', 'close']);
  expect((await axe(document.body)).violations).toEqual([]);
});
