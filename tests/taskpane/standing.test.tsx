/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { ok } from '../../src/domain/result';
import type { CellGrid } from '../../src/workbook/grid';
import type { WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, calculated, INDICATORS, keepingHost, memoryHost } from '../support/memory-host';
import { fakeEnvironment, type FakeEnvironment } from './support/fake-environment';
import { openStep, renderPane, settled, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const CURRENT = /工作簿里的“自评汇总”与现在的数据一致；\d+ 个公式/;
const OUTDATED = /“自评汇总”是改动之前写的/;
const ALTERED = /“自评汇总”有 1 个单元格与计算的结果不一致/;

type Writable = { -readonly [K in keyof CellGrid]: CellGrid[K] };

/** A workbook in memory whose sheets can be changed under the pane, and which calculates as Excel does. */
function changingHost(): WorkbookHost & { readonly sheets: Writable[]; setCell: SetCell } {
  const sheets: Writable[] = [INDICATORS, BUDGET].map((grid) => ({ ...grid }));
  const kept = keepingHost(sheets);
  const written = new Map<string, CellGrid>();
  const calculating = memoryHost(sheets, { calculates: calculated });
  return {
    ...kept,
    sheets,
    read: async (...asked) => {
      const read = await kept.read(...asked);
      if (!read.ok) return read;
      return ok({ ...read.value, sheets: read.value.sheets.map((grid) => written.get(grid.sheet) ?? grid) });
    },
    apply: async (plans, options) => {
      plans.forEach(({ name }) => written.delete(name));
      await kept.apply(plans, options);
      return calculating.apply(plans, options);
    },
    setCell: async (name, isCell, value) => {
      const all = await kept.read();
      const grid = all.ok ? all.value.sheets.find(({ sheet }) => sheet === name) : undefined;
      if (grid === undefined) throw new Error(`no sheet ${name}`);
      const place = grid.cells.findIndex(isCell);
      if (place === -1) throw new Error(`no such cell on ${name}`);
      const cells = grid.cells.map((cell, index) => (index === place ? { ...cell, value } : cell));
      const own = sheets.find(({ sheet }) => sheet === name);
      if (own === undefined) written.set(name, { ...grid, cells });
      else own.cells = cells;
    },
  };
}

type SetCell = (
  sheet: string,
  isCell: (cell: CellGrid['cells'][number]) => boolean,
  value: number | string,
) => Promise<void>;

const isActual = ({ value }: { readonly value: unknown }): boolean => value === '183人';
const isFigure = ({ value, formula }: CellGrid['cells'][number]): boolean =>
  formula !== undefined && typeof value === 'number';

/** The figure of the summary that the tests change. */
async function figureOf(host: WorkbookHost): Promise<number> {
  const read = await host.read();
  const summary = read.ok ? read.value.sheets.find(({ sheet }) => sheet === '自评汇总') : undefined;
  return Number(summary?.cells.find(isFigure)?.value);
}

async function evaluateFirst(host: WorkbookHost): Promise<{ first: FakeEnvironment; close: () => void }> {
  const first = fakeEnvironment({ host, kept: { step: 'evaluate' } });
  const { unmount } = await renderPane(first);
  await userEvent.click(await screen.findByRole('button', { name: '开始自评' }));
  await screen.findByText(/已与 Excel 的重新计算核对/);
  return { first, close: unmount };
}

async function reopen(host: WorkbookHost, first: FakeEnvironment): Promise<FakeEnvironment> {
  const again = fakeEnvironment({ host, kept: Object.fromEntries(first.kept) });
  await renderPane(again);
  return again;
}

it('the result is there again when the pane is opened next, held against the sheet as it stands', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  await reopen(host, first);
  expect(await screen.findByText(CURRENT)).toBeTruthy();
  expect(screen.getByText('38.30')).toBeTruthy();
  expect(screen.getByRole('region', { name: /各项得分（3）/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: '重新自评' })).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it.each(['zh', 'en'] as const)('each way it can stand is readable for everyone: %s', async (language) => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  const open = async (): Promise<() => void> => {
    const kept = { ...Object.fromEntries(first.kept), language };
    const { unmount } = await renderPane(fakeEnvironment({ host, kept }));
    await screen.findByText('38.30');
    expect(await violations()).toEqual([]);
    return unmount;
  };
  close();
  (await open())();
  await host.setCell('自评汇总', isFigure, 999);
  (await open())();
  await host.setCell('绩效', ({ value }) => value === '培训次数', '培训场次');
  const unmount = await open();
  expect(screen.getByText(language === 'zh' ? OUTDATED : /written before a change/)).toBeTruthy();
  unmount();
});

it('a result is no longer shown as that of the sheet once the data are others; undone, it is', async () => {
  const host = changingHost();
  const { first } = await evaluateFirst(host);
  const change = async (value: string, was: string): Promise<void> => {
    await host.setCell('绩效', (cell) => cell.value === was, value);
    first.change({ sheet: '绩效', area: null });
  };
  await change('300人', '183人');
  expect(await screen.findByText(OUTDATED)).toBeTruthy();
  expect(screen.queryByText('38.30')).toBeNull();
  expect(screen.getByText('50.00')).toBeTruthy();
  expect(screen.queryByText(/已与 Excel 的重新计算核对/)).toBeNull();
  await change('183人', '300人');
  expect(await screen.findByText(/已与 Excel 的重新计算核对/)).toBeTruthy();
  expect(screen.getByText('38.30')).toBeTruthy();
});

it('evaluated again, an outdated one is current', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  await host.setCell('绩效', isActual, '300人');
  await reopen(host, first);
  await screen.findByText(OUTDATED);
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '重新自评' }));
  await screen.findByText(/已与 Excel 的重新计算核对/);
  expect(screen.queryByText(OUTDATED)).toBeNull();
  expect(screen.getByText('50.00')).toBeTruthy();
});

it('a figure typed over on the summary is named, and its cell is a click away', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  await host.setCell('自评汇总', isFigure, 999);
  const again = await reopen(host, first);
  const status = (await screen.findByText(ALTERED)).closest<HTMLElement>('[role=status]')!;
  const link = within(status).getByRole('button', { name: /^转到 自评汇总!/ });
  await userEvent.click(link);
  expect(again.revealed).toEqual([link.textContent]);
});

it('cells that are others indeed are read again once, and not for ever', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  await host.setCell('自评汇总', isFigure, 999);
  let reads = 0;
  const counting: WorkbookHost = {
    ...host,
    read: (...asked) => {
      reads += 1;
      return host.read(...asked);
    },
  };
  await reopen(counting, first);
  await screen.findByText(ALTERED);
  await waitFor(() => expect(reads).toBe(2));
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(reads).toBe(2);
  expect(screen.getByText(ALTERED)).toBeTruthy();
});

it('one that does not seem current is read again when the user comes back to the pane', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  const right = await figureOf(host);
  await host.setCell('自评汇总', isFigure, 999);
  await reopen(host, first);
  await screen.findByText(ALTERED);
  await host.setCell('自评汇总', isFigure, right);
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText(CURRENT)).toBeTruthy();
});

it('cells that only seem to be others, since Excel calculated them anew untold, are read again by itself', async () => {
  const host = changingHost();
  const { first, close } = await evaluateFirst(host);
  close();
  const right = await figureOf(host);
  // The data were others when the pane was opened, and Excel had calculated the summary from them.
  await host.setCell('绩效', isActual, '300人');
  await host.setCell('自评汇总', isFigure, 999);
  const again = await reopen(host, first);
  await screen.findByText(OUTDATED);
  const change = async (was: string, is: string, figure: number): Promise<void> => {
    await host.setCell('绩效', ({ value }) => value === was, is);
    await host.setCell('自评汇总', isFigure, figure);
    again.change({ sheet: '绩效', area: null });
  };
  await change('300人', '183人', right);
  expect(await screen.findByText(CURRENT)).toBeTruthy();
  // Not only the first time.
  await change('183人', '300人', 999);
  await screen.findByText(OUTDATED);
  window.dispatchEvent(new Event('focus'));
  await settled();
  await change('300人', '183人', right);
  expect(await screen.findByText(CURRENT)).toBeTruthy();
});

it('to hand on the summary, too, says how it stands', async () => {
  const host = changingHost();
  const { first } = await evaluateFirst(host);
  await openStep('交付');
  expect(await screen.findByText(CURRENT)).toBeTruthy();
  await host.setCell('绩效', isActual, '300人');
  first.change({ sheet: '绩效', area: null });
  expect(await screen.findByText(OUTDATED)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '写出自评汇总' }));
  expect(await screen.findByText(CURRENT)).toBeTruthy();
});

it('a report on a sheet says where it is of the data before a change, and is current once written again', async () => {
  const host = changingHost();
  const first = fakeEnvironment({ host, kept: { step: 'deliver' } });
  await renderPane(first);
  await userEvent.click(await screen.findByRole('button', { name: '写出自评报告表' }));
  expect(await screen.findByText(/工作簿里的“自评报告”与现在的数据一致/)).toBeTruthy();
  await host.setCell('绩效', isActual, '299人');
  first.change({ sheet: '绩效', area: null });
  const warned = await screen.findByText(/“自评报告”有 \d+ 个单元格还是改动之前的数据/);
  const [, count] = /有 (\d+) 个/.exec(warned.textContent)!;
  await userEvent.click(screen.getByText(`看这 ${count!} 个单元格`));
  const links = screen.getAllByRole('button', { name: /^转到 自评报告!/ });
  await userEvent.click(links[0]!);
  expect(first.revealed.at(-1)).toBe(links[0]!.textContent);
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '写出自评报告表' }));
  expect(await screen.findByText(/工作簿里的“自评报告”与现在的数据一致/)).toBeTruthy();

  await openStep('自评');
  await userEvent.click(await screen.findByRole('button', { name: '开始自评' }));
  await userEvent.click(await screen.findByRole('button', { name: '去“交付”' }));
  expect(screen.getByRole('tab', { name: '交付' }).getAttribute('aria-selected')).toBe('true');
});

it('a step behind another does no work, and has all when it comes to the front', async () => {
  const host = changingHost();
  const { first } = await evaluateFirst(host);
  await openStep('检查');
  await screen.findByText(/已填/);
  await host.setCell('绩效', isActual, '300人');
  first.change({ sheet: '绩效', area: null });
  await waitFor(() => expect(screen.getAllByText('50.00')).not.toEqual([]));
  expect(document.querySelector('#step-panel-evaluate')?.textContent).toContain('38.30');
  await openStep('自评');
  expect(document.querySelector('#step-panel-evaluate')?.textContent).toMatch(OUTDATED);
  expect(document.querySelector('#step-panel-evaluate')?.textContent).not.toContain('38.30');
});
