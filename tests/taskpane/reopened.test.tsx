/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { Drafts } from '../../src/taskpane/store/drafts';
import type { WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, keepingHost, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment, type FakeEnvironment } from './support/fake-environment';
import { openStep, renderPane } from './support/render-pane';

beforeAll(addBrowserGlobals);

const TABLE = sheet('绩效', [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '数', '分值'],
  ['产出指标', '数量指标', '培训次数', '≥6次', '20次', '甲', 100],
]);

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const field = (name: string): Promise<HTMLInputElement> => screen.findByRole('textbox', { name });

/** The pane over the same document, opened a second time: what is left of the first is what the document holds. */
function reopened(host: WorkbookHost, first: FakeEnvironment): FakeEnvironment {
  return fakeEnvironment({ host, kept: Object.fromEntries(first.kept) });
}

it('the step, the language, the scheme and the corrections are there again', async () => {
  const host = memoryHost([TABLE]);
  const first = fakeEnvironment({ host });
  const { unmount } = await renderPane(first);
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: '按哪个指标体系自评' }),
    'department-capped',
  );
  await userEvent.click(await button('改正识别：“绩效”'));
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'F 列“数”' }),
    '偏差原因及改进措施',
  );
  await screen.findByRole('combobox', { name: 'F 列“数” ✎ 已按您的指定' });
  await userEvent.click(await button('English'));
  await openStep('Check');
  unmount();

  await renderPane(reopened(host, first));
  expect(screen.getByRole('tab', { name: 'Check' }).getAttribute('aria-selected')).toBe('true');
  await openStep('Start');
  const list = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Evaluate by' });
  expect(list.value).toBe('department-capped');
  await userEvent.click(await button('Correct how 绩效 is read'));
  const column = await screen.findByRole<HTMLSelectElement>('combobox', {
    name: 'Column F “数” ✎ as you said',
  });
  expect(column.selectedOptions[0]?.text).toBe('reason and measures');
});

describe('a reason', () => {
  it('half typed is there again, in its finding, without taking the focus', async () => {
    const host = keepingHost([TABLE]);
    const first = fakeEnvironment({ host, kept: { step: 'check' } });
    const { unmount } = await renderPane(first);
    await userEvent.click(await button('说明原因'));
    await userEvent.keyboard('上级临时');
    unmount();

    const second = reopened(host, first);
    const again = await renderPane(second);
    const reason = await field('原因');
    expect(reason.value).toBe('上级临时');
    expect(document.activeElement).toBe(document.body);
    await userEvent.type(reason, '增加任务。');
    await userEvent.click(await button('保存'));
    await screen.findByText('已说明：上级临时增加任务。');
    again.unmount();

    await renderPane(reopened(host, second));
    await screen.findByText('已说明：上级临时增加任务。');
    expect(screen.queryByRole('textbox', { name: '原因' })).toBeNull();
  });

  it('given up is not there again', async () => {
    const host = keepingHost([TABLE]);
    const first = fakeEnvironment({ host, kept: { step: 'check' } });
    const { unmount } = await renderPane(first);
    await userEvent.click(await button('说明原因'));
    await userEvent.keyboard('不要的话{Escape}');
    unmount();
    expect(first.kept.has('drafts')).toBe(false);
    await renderPane(reopened(host, first));
    await button('说明原因');
    expect(screen.queryByRole('textbox', { name: '原因' })).toBeNull();
  });

  it('is kept as soon as its field is left: nobody tells a pane that it will be closed', async () => {
    const first = fakeEnvironment({ host: keepingHost([TABLE]), kept: { step: 'check' } });
    await renderPane(first);
    await userEvent.click(await button('说明原因'));
    await userEvent.keyboard('上级临时');
    await userEvent.tab();
    expect(first.kept.get('drafts')).toContain('上级临时');
  });
});

it('the year of templates that are not made yet is there again', async () => {
  const host = memoryHost([sheet('Sheet1', [])]);
  const first = fakeEnvironment({ host });
  const { unmount } = await renderPane(first);
  const year = await field('评价年度');
  await userEvent.clear(year);
  await userEvent.type(year, '202');
  unmount();
  await renderPane(reopened(host, first));
  expect((await field('评价年度')).value).toBe('202');
});

it('what the findings were filtered by is there again, and says what it leaves out', async () => {
  const host = memoryHost([TABLE]);
  const first = fakeEnvironment({ host, kept: { step: 'check' } });
  const { unmount } = await renderPane(first);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: '级别' }), '错误');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '工作表' }), '绩效');
  unmount();
  await renderPane(reopened(host, first));
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: '级别' })).value).toBe('error');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '工作表' }).value).toBe('绩效');
  expect(screen.getByText(/^另有 \d+ 个校验问题不在所选/)).toBeTruthy();
});

it('a chart that was looked at as a table is one again, and the others are charts', async () => {
  const host = memoryHost([TABLE, BUDGET]);
  const first = fakeEnvironment({ host, kept: { step: 'look' } });
  const { unmount } = await renderPane(first);
  const [scores] = await screen.findAllByRole('button', { name: '看表格' });
  await userEvent.click(scores!);
  unmount();
  await renderPane(reopened(host, first));
  expect(await screen.findAllByRole('button', { name: '看图' })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: '看表格' })).not.toHaveLength(0);
});

describe('what is half typed', () => {
  it('is kept by itself a moment after the last key', async () => {
    const { settings, kept } = fakeEnvironment();
    const drafts = new Drafts(settings, 1);
    drafts.set('甲', '一');
    drafts.set('甲', '一二');
    expect(kept.has('drafts')).toBe(false);
    await waitFor(() => expect(new Drafts(settings).get('甲')).toBe('一二'));
  });

  it('does not pile up in the document: the oldest goes first', () => {
    const { settings } = fakeEnvironment();
    const drafts = new Drafts(settings);
    for (let number = 1; number <= 21; number += 1) drafts.set(String(number), '话');
    drafts.keep();
    const kept = new Drafts(settings);
    expect([kept.get('1'), kept.get('2'), kept.get('21')]).toEqual([null, '话', '话']);
  });

  it.each(['{', '{"甲":"一"}', '[["甲"],["乙",1],null]'])(
    'is nothing where what was kept makes no sense: %s',
    (text) => {
      const drafts = new Drafts(fakeEnvironment({ kept: { drafts: text } }).settings);
      expect([drafts.get('甲'), drafts.get('乙')]).toEqual([null, null]);
    },
  );
});
