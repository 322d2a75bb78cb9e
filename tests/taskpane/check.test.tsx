/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const rows = (): string[][] =>
  within(screen.getByRole('table', { name: '分值合计' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

it('shows weights against what they must be, counts and scores so far', async () => {
  await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS]), kept: { step: 'check' } }));
  await screen.findByRole('table');
  expect(rows()[0]).toEqual(['全部指标', '100 ✓ 相符', '38.30']);
  expect(screen.getByText(/已填 2 \/ 3 项 · 已评 2 \/ 3 项/)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it('says what a sum of weights must be where it is not, and how many weights are missing', async () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'];
  const row = (name: string, weight: number | null) => ['产出指标', '数量指标', name, '≥6次', '6次', weight];
  const off = sheet('绩效', [header, row('培训次数', 50), row('检查次数', 40.5)]);
  const { unmount } = await renderPane(fakeEnvironment({ host: memoryHost([off]), kept: { step: 'check' } }));
  await screen.findByRole('table');
  expect(rows()[0]).toEqual(['全部指标', '90.5 ✗ 应为 100', '90.50']);
  unmount();
  const missing = sheet('绩效', [header, row('培训次数', 50), row('检查次数', null)]);
  await renderPane(fakeEnvironment({ host: memoryHost([missing]), kept: { step: 'check' } }));
  await screen.findByRole('table');
  expect(rows()[0]?.[1]).toBe('50 … 缺 1 项分值');
});

it('lists findings by severity, with a way to the cell, and filters them', async () => {
  const environment = fakeEnvironment({ host: memoryHost([INDICATORS, BUDGET]), kept: { step: 'check' } });
  await renderPane(environment);
  const errors = await screen.findByRole('region', { name: /^错误/ });
  await userEvent.click(within(errors).getAllByRole('button', { name: '转到 绩效!E4' })[0]!);
  expect(environment.revealed).toEqual(['绩效!E4']);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '级别' }), '警告');
  expect(screen.queryByRole('region', { name: /^错误/ })).toBeNull();
});

it('says what the filter leaves out, and shows it all again', async () => {
  const environment = fakeEnvironment({ host: memoryHost([INDICATORS, BUDGET]), kept: { step: 'check' } });
  await renderPane(environment);
  await screen.findByRole('region', { name: /^错误/ });
  const listed = (): number => within(screen.getByRole('tabpanel')).getAllByText(/^怎么办：/).length;
  const all = listed();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '级别' }), '警告');
  const left = screen.getByText(/^另有 \d+ 个校验问题不在所选/);
  expect(left.textContent).toContain(`另有 ${String(all - listed())} 个`);
  expect(await violations()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '全部显示' }));
  expect(listed()).toBe(all);
  expect(screen.queryByText(/^另有/)).toBeNull();
});

it('says before the tables how much is left to mend, and leads to it', async () => {
  await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS, BUDGET]), kept: { step: 'check' } }));
  const errors = await screen.findByRole('region', { name: /^错误/ });
  const { length } = within(errors).getAllByRole('listitem');
  const count = screen.getByText(/^待处理：/);
  expect(count.textContent).toContain(`错误 ${String(length)} 个`);
  expect(
    count.compareDocumentPosition(screen.getByRole('table')) & Node.DOCUMENT_POSITION_FOLLOWING,
  ).not.toBe(0);
  await userEvent.click(screen.getByRole('button', { name: '看校验问题' }));
  expect(document.activeElement?.contains(errors)).toBe(true);
  expect(document.activeElement?.contains(screen.getByRole('table'))).toBe(false);
});

it('says what to do where there is nothing to check, in English too', async () => {
  await renderPane(fakeEnvironment({ language: 'en', kept: { step: 'check' } }));
  await waitFor(() => expect(screen.getByText(/nothing to check yet/)).toBeTruthy());
  expect(await violations()).toEqual([]);
});
