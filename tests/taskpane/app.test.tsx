/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { App } from '../../src/taskpane/app';
import type { Environment } from '../../src/taskpane/environment';
import {
  environmentBeforeOffice,
  environmentWithoutOffice,
  likelyLanguage,
} from '../../src/taskpane/environment-before-office';
import { ErrorBoundary } from '../../src/taskpane/parts/error-boundary';
import { addBrowserGlobals } from '../support/browser-globals';
import { fakeEnvironment } from './support/fake-environment';
import { openStep, renderPane, renderPart, settled, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const tabs = (): HTMLElement[] => screen.getAllByRole('tab');
const front = (): string => screen.getByRole('tabpanel').getAttribute('aria-labelledby') ?? '';

describe('the steps', () => {
  it('stand in order under one heading, the first in front', async () => {
    await renderPane(fakeEnvironment());
    expect(screen.getByRole('heading', { level: 1, name: '预算绩效自评' })).toBeTruthy();
    expect(within(screen.getByRole('tablist', { name: '步骤' })).getAllByRole('tab')).toEqual(tabs());
    expect(tabs()).toEqual(['开始', '检查', '自评', '查看', '交付'].map(tab));
    expect(tabs().map((each) => each.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'false',
      'false',
      'false',
    ]);
    expect(front()).toBe(tab('开始').id);
    expect(await violations()).toEqual([]);
  });

  it('are reached with the keyboard alone', async () => {
    await renderPane(fakeEnvironment());
    act(() => tab('开始').focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(tabs().at(-1));
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(tab('自评'));
    expect(front()).toBe(tab('开始').id);
    await userEvent.keyboard('{Enter}');
    expect(front()).toBe(tab('自评').id);
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab('自评')]);
    expect(await screen.findByRole('button', { name: '开始自评' })).toBeTruthy();
  });

  it('let Tab go on from the one that the arrows reached, and come back to the one in front', async () => {
    await renderPane(fakeEnvironment());
    act(() => tab('开始').focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab('检查')]);
    await userEvent.tab();
    expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toEqual([tab('开始')]);
  });

  it.each(['开始', '检查', '自评', '查看', '交付'])('%s: axe finds nothing', async (name) => {
    await renderPane(fakeEnvironment());
    await openStep(name);
    expect(front()).toBe(tab(name).id);
    expect(await violations()).toEqual([]);
  });

  it('open where the pane was closed', async () => {
    const first = fakeEnvironment();
    const { unmount } = await renderPane(first);
    await openStep('自评');
    unmount();
    await renderPane(fakeEnvironment({ kept: Object.fromEntries(first.kept) }));
    expect(front()).toBe(tab('自评').id);
  });

  it('begin with the first where what was kept makes no sense', async () => {
    await renderPane(fakeEnvironment({ kept: { step: 'nonsense', language: 'fr' } }));
    expect(front()).toBe(tab('开始').id);
  });

  it('stay as they are while others are in front', async () => {
    await renderPane(fakeEnvironment({ kept: { step: 'evaluate' } }));
    await userEvent.click(await screen.findByRole('button', { name: '开始自评' }));
    await screen.findByRole('alert');
    await openStep('检查');
    expect(screen.queryByRole('alert')).toBeNull();
    await openStep('自评');
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

describe('the language', () => {
  it("is Office's, until another is chosen, which is remembered", async () => {
    const environment = fakeEnvironment({ language: 'en' });
    const { unmount } = await renderPane(environment);
    expect(tab('Evaluate')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: '中文' }));
    expect(tab('自评')).toBeTruthy();
    expect(document.documentElement.lang).toBe('zh-CN');
    unmount();
    await renderPane(fakeEnvironment({ language: 'en', kept: Object.fromEntries(environment.kept) }));
    expect(tab('自评')).toBeTruthy();
  });
});

describe('before Office is ready', () => {
  const BUSY = '正在读取工作簿…';

  /** The pane as it is first seen, and what gives it Office. */
  async function renderEarly(): Promise<(environment: Environment) => Promise<void>> {
    const { rerender } = render(<App environment={environmentBeforeOffice('0.0.0', 'zh')} />);
    await settled();
    return async (environment) => {
      rerender(<App environment={environment} />);
      await settled();
    };
  }

  it('the first step is there, and says that the workbook is being read', async () => {
    await renderEarly();
    expect(front()).toBe(tab('开始').id);
    expect(screen.getByRole('status').textContent).toBe(BUSY);
    expect(await violations()).toEqual([]);
  });

  it('every step can be opened, and none begins any work', async () => {
    const giveOffice = await renderEarly();
    for (const name of ['检查', '自评', '查看', '交付']) {
      await openStep(name);
      expect(within(screen.getByRole('tabpanel')).queryAllByRole('button')).toEqual([]);
      expect(within(screen.getByRole('tabpanel')).getByRole('status').textContent).toBe(BUSY);
    }
    await giveOffice(fakeEnvironment());
    await openStep('自评');
    expect(await screen.findByRole('button', { name: '开始自评' })).toBeTruthy();
  });

  it('what the document keeps holds once it is there', async () => {
    const giveOffice = await renderEarly();
    await giveOffice(fakeEnvironment({ kept: { step: 'check', language: 'en' } }));
    expect(front()).toBe(tab('Check').id);
    expect(document.documentElement.lang).toBe('en');
    expect(document.getElementById('step-panel-start')).toBeNull();
  });

  it('what the user chose until then holds against it, and is kept; the focus stays', async () => {
    const giveOffice = await renderEarly();
    await openStep('自评');
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    const focused = document.activeElement;
    const environment = fakeEnvironment({ kept: { step: 'check', language: 'zh' } });
    await giveOffice(environment);
    expect(front()).toBe(tab('Evaluate').id);
    expect(document.activeElement).toBe(focused);
    expect(screen.getByRole('button', { name: '中文' })).toBe(focused);
    expect(Object.fromEntries(environment.kept)).toMatchObject({ step: 'evaluate', language: 'en' });
  });

  it('an Office that can not be used is said to be so, with what to do: nothing waits for ever', async () => {
    const giveOffice = await renderEarly();
    const early = environmentBeforeOffice('0.0.0', 'zh');
    await giveOffice(environmentWithoutOffice(early, new Error('no settings')));
    expect((await screen.findByRole('alert')).textContent).toContain('no settings');
    expect(screen.getByRole('button', { name: '重新读取' })).toBeTruthy();
    await openStep('自评');
    expect(screen.getByRole('alert').textContent).toContain('怎么办：');
    expect(screen.queryByText(BUSY)).toBeNull();
  });

  it('the workbook is followed once Office is there, by one listener', async () => {
    const giveOffice = await renderEarly();
    const environment = fakeEnvironment();
    await giveOffice(environment);
    expect(environment.listeners()).toBe(1);
    expect(screen.queryByText(BUSY)).toBeNull();
  });
});

describe('the likely language', () => {
  it.each([
    ['?_host_Info=Excel$Win32$16.01$zh-CN$$$$0', 'en-US', 'zh'],
    ['?x=1&_host_Info=Excel%24Web%2416.01%24en-US%24telemetry%24%24%240', 'zh-CN', 'en'],
    ['?_host_Info=excel|mac|16.00|zh-TW|x', 'en', 'zh'],
    ['?_host_Info=nonsense', 'zh-CN', 'zh'],
    ['?_host_Info=%E0%A4%A', 'en-GB', 'en'],
    ['', 'zh', 'zh'],
    ['', 'de', 'en'],
  ] as const)('of %s in a browser in %s is %s', (query, browserLanguage, expected) => {
    expect(likelyLanguage(query, browserLanguage)).toBe(expected);
  });
});

describe('a part that fails', () => {
  it('says what to do, and is shown again when asked', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    function Part(): string {
      if (broken) throw new Error('boom');
      return 'fine';
    }
    const retry = jest.fn();
    renderPart(
      <ErrorBoundary retry={retry}>
        <Part />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('您的表没有被改动');
    expect(screen.getByRole('alert').textContent).toContain('boom');
    expect(await violations()).toEqual([]);
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(retry).toHaveBeenCalledTimes(1);
    expect(screen.getByText('fine')).toBeTruthy();
    complaints.mockRestore();
  });

  it('for want of a file of the add-in names the network', () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    function Part(): string {
      throw Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });
    }
    renderPart(
      <ErrorBoundary retry={() => undefined}>
        <Part />
      </ErrorBoundary>,
      fakeEnvironment({ language: 'en' }),
    );
    expect(screen.getByRole('alert').textContent).toContain('Check the network');
    complaints.mockRestore();
  });
});
