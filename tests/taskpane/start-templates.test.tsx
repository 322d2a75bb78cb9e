/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { fail } from '../../src/domain/result';
import type { WorkbookHost } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { addBrowserGlobals } from '../support/browser-globals';
import { INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const BLANK = sheet('Sheet1', []);
const NOTES = sheet('收支情况', [['我的笔记']]);
const LAST_YEAR = new Date().getFullYear() - 1;

const names = (plans: readonly SheetPlan[]): readonly string[] => plans.map(({ name }) => name);
const button = (name: string): Promise<HTMLElement> =>
  screen.findByRole('button', { name }, { timeout: 5000 });

/** A blank workbook that holds what is written to it, as far as there being such sheets, until `clear`. */
function growingHost(): WorkbookHost & {
  readonly applied: readonly SheetPlan[];
  readonly clear: () => void;
} {
  const applied: SheetPlan[] = [];
  return {
    applied,
    clear: () => void applied.splice(0),
    read: () => memoryHost([BLANK, ...names(applied).map((name) => sheet(name, [['甲']]))]).read(),
    apply: (plans, options) => {
      applied.push(...plans);
      return memoryHost([]).apply(plans, options);
    },
  };
}

/** What a plan puts beside a label; null where it has no such label. */
function beside(plan: SheetPlan | undefined, label: string): unknown {
  const cells = plan?.cells ?? [];
  const at = cells.find(({ content }) => content.kind === 'text' && content.text === label);
  if (at === undefined) return null;
  return cells.find(({ row, column }) => row === at.row && column === at.column + 1)?.content;
}

describe('an empty workbook', () => {
  it.each([
    ['zh', '这是空工作簿', '插入模板工作表', '评价年度', '插入模板'],
    ['en', 'This workbook is empty', 'Insert template sheets', 'Year evaluated', 'Insert templates'],
  ] as const)(
    'offers the sheets to fill for a scheme and a year: %s',
    async (language, says, title, year, insert) => {
      await renderPane(fakeEnvironment({ host: memoryHost([BLANK]), language }));
      const form = await screen.findByRole('region', { name: title });
      expect(screen.getByText(new RegExp(says))).toBeTruthy();
      expect(within(form).getByRole<HTMLInputElement>('textbox', { name: year }).value).toBe(
        String(LAST_YEAR),
      );
      expect(form.textContent).toContain('收支情况');
      expect(within(form).getByRole('button', { name: insert })).toBeTruthy();
      expect(await violations()).toEqual([]);
    },
  );

  it('gets them, with the year, and says in which order to fill them', async () => {
    const host = growingHost();
    const environment = fakeEnvironment({ host });
    await renderPane(environment);
    const year = await screen.findByRole('textbox', { name: '评价年度' });
    await userEvent.clear(year);
    await userEvent.type(year, '2023');
    await userEvent.click(await button('插入模板'));
    const [, facts] = host.applied;
    expect(names(host.applied)).toEqual(
      expect.arrayContaining(['填报说明', '基本信息', '收支情况', '重点工作任务']),
    );
    expect(beside(facts, '评价年度')).toEqual({ kind: 'number', value: 2023 });
    const order = await screen.findByRole('region', { name: '模板已插入，请依次填写' });
    // A control: from anything else Tab leaves the pane in Excel on the web.
    expect(document.activeElement).toBe(within(order).getAllByRole('button')[0]);
    expect(within(order).getAllByRole('listitem')).toHaveLength(host.applied.length);
    await userEvent.click(within(order).getByRole('button', { name: '基本信息' }));
    expect(environment.revealed).toEqual(['基本信息']);
    expect(await violations()).toEqual([]);
  });

  it('gets those of a project where its scheme is one', async () => {
    const host = memoryHost([BLANK]);
    await renderPane(fakeEnvironment({ host }));
    const schemes = await screen.findByRole<HTMLSelectElement>('combobox', { name: '按哪个指标体系自评' });
    expect(schemes.value).toBe('department-overall');
    await userEvent.selectOptions(schemes, '项目支出绩效自评指标体系');
    await userEvent.click(await button('插入模板'));
    await waitFor(() => expect(names(host.applied)).toEqual(['填报说明', '项目支出绩效自评表']));
  });

  it('gets nothing while the year is no year', async () => {
    const host = memoryHost([BLANK]);
    await renderPane(fakeEnvironment({ host }));
    const year = await screen.findByRole('textbox', { name: '评价年度' });
    await userEvent.clear(year);
    await userEvent.type(year, '20年');
    expect(screen.getByText(/请填四位年份/)).toBeTruthy();
    await userEvent.click(await button('插入模板'));
    expect(host.applied).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('is left alone where Excel refuses, which is said', async () => {
    const error = { code: 'no', message: { zh: '不行', en: 'no' }, fix: { zh: '再试', en: 'again' } };
    const host = memoryHost([BLANK], { beforeApply: () => Promise.resolve(fail(error)) });
    await renderPane(fakeEnvironment({ host }));
    await userEvent.click(await button('插入模板'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('模板没有插入完');
    expect(alert.textContent).toContain('不行');
    expect(await button('插入模板')).toBeTruthy();
  });

  it('is left as it is where the insertion is stopped', async () => {
    const cancelled = { code: 'cancelled', message: { zh: '停了', en: 'x' }, fix: { zh: '再来', en: 'y' } };
    const host = memoryHost([BLANK], {
      beforeApply: ({ signal }) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail(cancelled)))),
    });
    await renderPane(fakeEnvironment({ host }));
    await userEvent.click(await button('插入模板'));
    await userEvent.click(await button('停止'));
    expect(await screen.findByText('停了')).toBeTruthy();
    expect(host.applied).toEqual([]);
  });
});

describe('a name that is taken', () => {
  const open = async (): Promise<ReturnType<typeof memoryHost>> => {
    const host = memoryHost([NOTES]);
    await renderPane(fakeEnvironment({ host }));
    await userEvent.click(await button('插入模板'));
    await screen.findByText('“收支情况”已有，模板改称“收支情况 (2)”');
    expect(host.applied).toEqual([]);
    return host;
  };

  it('is told with the other name, which is used once the user agrees', async () => {
    const host = await open();
    expect(document.activeElement).toBe(await button('用这些名称插入'));
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(names(host.applied)).toContain('收支情况 (2)'));
    expect(names(host.applied)).not.toContain('收支情况');
  });

  it('ends the insertion where the user declines', async () => {
    const host = await open();
    await userEvent.click(await button('不插入'));
    expect(await button('插入模板')).toBeTruthy();
    expect(host.applied).toEqual([]);
  });
});

it('is not offered to a workbook that has indicators', async () => {
  await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS]) }));
  await screen.findByRole('combobox', { name: '按哪个指标体系自评' });
  expect(screen.queryByRole('button', { name: '插入模板' })).toBeNull();
});

it('is offered again where the templates were deleted', async () => {
  const host = growingHost();
  const environment = fakeEnvironment({ host });
  await renderPane(environment);
  await userEvent.click(await button('插入模板'));
  await screen.findByRole('region', { name: '模板已插入，请依次填写' });
  await waitFor(() => expect(screen.queryByRole('button', { name: '插入模板' })).toBeNull());
  host.clear();
  act(() => environment.change({ sheet: null, area: null }));
  expect(await button('插入模板')).toBeTruthy();
  expect(screen.queryByRole('region', { name: '模板已插入，请依次填写' })).toBeNull();
});
