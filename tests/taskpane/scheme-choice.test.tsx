/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { addBrowserGlobals } from '../support/browser-globals';
import { memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

/** Two indicators of the schemes for overall spending, one that no scheme knows. */
const TABLE = sheet('绩效', [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
  ['管理效能', '预算编制', '预算编制约束性', '100%', '100%', 40],
  ['管理效能', '资产管理', '资产盘点情况', '100%', '100%', 40],
  ['产出指标', '数量指标', '植树棵数', '≥6棵', '6棵', 20],
]);

const FACTS = sheet('基本信息', [
  ['部门名称', '某局'],
  ['评价年度', '2019'],
]);

/** A scheme that says nothing of the years before 2022. */
const LATE = {
  file: '体系.json',
  content: {
    id: 'ours',
    extends: 'department-overall',
    title: { zh: '我市指标体系', en: 'Our scheme' },
    overshoot: {
      threshold: {
        values: [
          { from: 2022, value: '1.3', basis: '某通知' },
          { from: 2023, value: '1.2', basis: '某通知' },
        ],
      },
    },
  },
};

const LISTS = [
  ['zh', '按哪个指标体系自评', '3 项指标中 2 项在其中', '3 项指标都不在其中'],
  ['en', 'Evaluate by', 'knows 2 of the 3 indicators', 'knows none of the 3 indicators'],
] as const;

it.each(LISTS)('every scheme offered says how well it fits: %s', async (language, name, some, none) => {
  await renderPane(fakeEnvironment({ host: memoryHost([TABLE]), language }));
  const list = await screen.findByRole('combobox', { name });
  const [automatic, ...schemes] = within(list).getAllByRole<HTMLOptionElement>('option');
  expect(automatic?.value).toBe('');
  expect(schemes.length).toBeGreaterThan(3);
  for (const { value, text } of schemes) {
    expect(text).toContain(value.startsWith('department') ? some : none);
  }
});

it('nothing is counted where the workbook has no indicators yet', async () => {
  await renderPane(fakeEnvironment({ host: memoryHost([sheet('Sheet1', [])]) }));
  const list = await screen.findByRole('combobox', { name: '按哪个指标体系自评' });
  for (const { text } of within(list).getAllByRole<HTMLOptionElement>('option')) {
    expect(text).not.toMatch(/项指标/);
  }
});

it.each([
  ['zh', '按哪个指标体系自评', '没有规定 2019 年的值', '怎么办：'],
  ['en', 'Evaluate by', 'sets no values for 2019', 'What to do: '],
] as const)(
  'a scheme that begins after the year of the workbook says so where it is chosen: %s',
  async (language, name, says, next) => {
    const kept = { scheme: JSON.stringify(LATE) };
    await renderPane(fakeEnvironment({ host: memoryHost([FACTS, TABLE]), language, kept }));
    const list = await screen.findByRole<HTMLSelectElement>('combobox', { name });
    await waitFor(() => expect(list.selectedOptions[0]?.textContent).toContain(says));
    const part = list.closest('section');
    expect(part?.textContent).toContain('overshoot.threshold');
    expect(part?.textContent).toContain(next);
    expect(await violations()).toEqual([]);
  },
);

it('templates of a year before the scheme begins are told so while the year is typed', async () => {
  const kept = { scheme: JSON.stringify(LATE) };
  await renderPane(fakeEnvironment({ host: memoryHost([sheet('Sheet1', [])]), kept }));
  const year = await screen.findByRole('textbox', { name: '评价年度' });
  const part = screen.getByRole('combobox', { name: '按哪个指标体系自评' }).closest('section');
  await userEvent.clear(year);
  await userEvent.type(year, '2021');
  expect(part?.textContent).toContain('没有规定 2021 年的值（overshoot.threshold）');
  await userEvent.clear(year);
  await userEvent.type(year, '2022');
  expect(part?.textContent).not.toContain('没有规定');
});
