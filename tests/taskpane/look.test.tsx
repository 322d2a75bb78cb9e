/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import type { CellGrid } from '../../src/workbook/grid';
import type { HostError } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

/** Executed 395 of 400, of which 300 人员经费 are a part of 基本支出. */
const SOURCES = sheet('资金来源', [
  ['按资金来源', '年初预算数', '调整后预算数', '执行数'],
  ['一般公共预算', 300, 300, 300],
  ['其中：本级', 300, 300, 200],
  ['政府性基金预算', 100, 100, 95],
  ['合计', 400, 400, 395],
]);

async function look(sheets: readonly CellGrid[], language: Language = 'zh'): Promise<void> {
  await renderPane(fakeEnvironment({ host: memoryHost(sheets), language, kept: { step: 'look' } }));
}

const chart = (name: RegExp): Promise<HTMLElement> => screen.findByRole('img', { name });

/** Lengths of what is drawn in a bar, as a share of the width. */
const lengths = (bar: Element | null | undefined): readonly (string | null)[] =>
  [...(bar?.querySelectorAll('rect') ?? [])].map((each) => each.getAttribute('width'));

it('draws the score of each level-1 indicator in its full marks, with both figures', async () => {
  const table = sheet('绩效', [
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '偏差原因及改进措施'],
    ['产出指标', '数量指标', '培训人数', '≥300人', '183人', 30, '受疫情影响'],
    ['产出指标', '数量指标', '培训次数', '≥6次', null, 50, null],
    ['效益指标', '社会效益指标', '检查次数', '≥4次', '4次', 20, null],
  ]);
  await look([table]);
  const img = await chart(/各一级指标得分/);
  expect(img.getAttribute('aria-label')).toContain('产出指标 18.30 / 80 已评 1 / 2 项；效益指标 20.00 / 20');
  const [output, benefit] = img.querySelectorAll('svg');
  expect(lengths(output)).toEqual(['100.000%', '22.875%']);
  expect(lengths(benefit)).toEqual(['25.000%', '25.000%']);
  expect(screen.getByText(/3 项指标中已评 2 项/)).toBeTruthy();
  expect(screen.getByText('自评总分 38.30 / 100')).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it('says where nothing is scored, and invents no bar', async () => {
  const table = sheet('绩效', [
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '培训人数', '≥300人', null, 100],
  ]);
  await look([table]);
  const img = await chart(/各一级指标得分/);
  expect(img.getAttribute('aria-label')).toContain('产出指标 — / 100 未评分');
  expect(lengths(img.querySelector('svg'))).toEqual(['100.000%']);
  expect(screen.getByText('自评总分 — / 100')).toBeTruthy();
});

it('draws each grouping of the budget: shares of the total, parts hatched', async () => {
  await look([INDICATORS, SOURCES, BUDGET]);
  const bySource = await chart(/支出结构（按资金来源）/);
  const rows = [...bySource.children].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    '一般公共预算300.00 · 75.95%',
    expect.stringContaining('200.00 · 50.63%'),
    '政府性基金预算95.00 · 24.05%',
  ]);
  const bars = [...bySource.querySelectorAll('svg')];
  expect(bars.map((bar) => lengths(bar).at(-1))).toEqual(['75.950%', '50.630%', '24.050%']);
  expect(bars.map((bar) => bar.querySelector('pattern') !== null)).toEqual([false, true, false]);
  expect((await chart(/支出结构（按支出性质）/)).textContent).toContain('项目支出95.00 · 24.05%');
  expect(await violations()).toEqual([]);
});

it('draws completion beside the execution rate, and says in words what is far from it', async () => {
  await look([INDICATORS, SOURCES]);
  const img = await chart(/完成率与预算执行率/);
  expect(img.getAttribute('aria-label')).toContain('预算执行率 98.75%');
  expect([...img.children].map(({ textContent }) => textContent)).toEqual([
    '培训次数100.00%',
    '培训人数61.00%▼ 明显低于执行率',
  ]);
  const lines = [...img.querySelectorAll('svg')].map((bar) => bar.querySelector('line')?.getAttribute('x1'));
  expect(new Set(lines)).toEqual(new Set(['98.750%']));
  await userEvent.click(screen.getAllByRole('button', { name: '看表格' }).at(-1)!);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
    ['培训次数', '100.00%', '相近'],
    ['培训人数', '61.00%', '▼ 明显偏低'],
  ]);
});

it('marks a bar that would be wider than the chart; its figure is the exact one', async () => {
  const table = sheet('绩效', [
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
    ['产出指标', '数量指标', '培训人数', '≥3人', '50人', 100],
  ]);
  await look([table, SOURCES]);
  const img = await chart(/完成率与预算执行率/);
  expect(img.textContent).toBe('培训人数1666.67% »▲ 明显高于执行率');
  expect(lengths(img.querySelector('svg'))).toEqual(['100.000%']);
});

it.each([
  ['zh', '看表格', '看图', '各一级指标得分', ['一级指标', '得分', '满分'], ['产出指标', '38.30', '100']],
  [
    'en',
    'Show as a table',
    'Show as a chart',
    'Score by level-1 indicator',
    ['Level-1 indicator', 'Score', 'Full marks'],
    ['产出指标', '38.30', '100'],
  ],
] as const)('shows every chart as a table, in %s', async (language, asTable, asChart, title, head, row) => {
  await look([INDICATORS, SOURCES], language);
  const region = await screen.findByRole('region', { name: title });
  await userEvent.click(within(region).getByRole('button', { name: asTable }));
  const rows = within(within(region).getByRole('table', { name: title })).getAllByRole('row');
  expect(rows.map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual([
    head,
    row,
  ]);
  expect(within(region).queryByRole('img')).toBeNull();
  const others = screen.getAllByRole('button', { name: asTable });
  for (const other of others) await userEvent.click(other);
  expect(screen.queryByRole('img')).toBeNull();
  expect(await violations()).toEqual([]);
  await userEvent.click(within(region).getByRole('button', { name: asChart }));
  expect(document.activeElement).toBe(within(region).getByRole('button', { name: asTable }));
  expect(within(region).getByRole('img')).toBeTruthy();
});

it('draws many in parts', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => [
    '产出指标',
    '数量指标',
    `检查${String(index)}`,
    '≥4次',
    '4次',
    2,
  ]);
  const table = sheet('绩效', [
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
    ...rows,
  ]);
  await look([table, SOURCES]);
  const img = await chart(/完成率与预算执行率/);
  expect(img.children).toHaveLength(40);
  expect(img.getAttribute('aria-label')).toContain('等共 50 项');
  await userEvent.click(screen.getByRole('button', { name: '再显示 10 条' }));
  expect(img.children).toHaveLength(50);
});

it('follows the cells', async () => {
  let sheets = [INDICATORS];
  const environment = fakeEnvironment({
    host: { ...memoryHost([]), read: () => memoryHost(sheets).read() },
    kept: { step: 'look' },
  });
  await renderPane(environment);
  await screen.findByText('自评总分 38.30 / 100');
  sheets = [
    sheet('绩效', [
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
      ['产出指标', '数量指标', '培训次数', '≥6次', '6次', 100],
    ]),
  ];
  act(() => environment.change({ sheet: '绩效', area: null }));
  expect(await screen.findByText('自评总分 100.00 / 100')).toBeTruthy();
});

it('says what is missing for a chart, in English too', async () => {
  await look([INDICATORS], 'en');
  expect(await screen.findByText('No budget table was found in the workbook.')).toBeTruthy();
  expect(screen.getByText(/The execution rate is not known/)).toBeTruthy();
  expect(document.querySelector('main')?.textContent).not.toMatch(/图|看表格/);
});

it('says where there is nothing to draw', async () => {
  await look([]);
  await waitFor(() => expect(screen.getByText(/还没有可以画的图/)).toBeTruthy());
  expect(await violations()).toEqual([]);
});

it('says why the workbook was not read', async () => {
  const error: HostError = {
    code: 'excel-error',
    message: { zh: 'Excel 没有给出内容。', en: 'Excel gave nothing.' },
    fix: { zh: '请再试一次。', en: 'Try again.' },
  };
  const host = { ...memoryHost([]), read: () => Promise.resolve(fail(error)) };
  await renderPane(fakeEnvironment({ host, kept: { step: 'look' } }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Excel 没有给出内容。');
  expect(screen.getByRole('button', { name: '重新读取' })).toBeTruthy();
});
