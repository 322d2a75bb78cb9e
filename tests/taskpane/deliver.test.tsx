/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import type { CellGrid } from '../../src/workbook/grid';
import type { HostError, Progress, WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, calculated, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment, type FakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

const saved: Blob[] = [];

beforeAll(() => {
  addBrowserGlobals();
  // jsdom keeps no files.
  Object.assign(URL, {
    createObjectURL: (content: Blob) => `blob:test/${String(saved.push(content))}`,
    revokeObjectURL: () => undefined,
  });
});

beforeEach(() => {
  saved.length = 0;
});

const HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '实际完成值',
  '度量单位',
  '分值',
  '偏差原因及改进措施',
];

/** Nothing in the way of any of the three, but for what the upload sheet can not hold and the report has no words for. */
const COMPLETE = sheet('绩效', [
  HEADER,
  ['产出指标', '数量指标', '培训次数', '≥', 6, 6, '次', 50, null],
  ['效益指标', '社会效益指标', '检查次数', '≥', 4, 4, '次', 50, null],
]);

const FAULT: HostError = {
  code: 'sheet-protected',
  message: { zh: '这张表受保护，写不进去。', en: 'The sheet is protected.' },
  fix: { zh: '请先撤销工作表保护。', en: 'Unprotect the sheet.' },
};

async function deliver(
  sheets: readonly CellGrid[] | WorkbookHost,
  language: Language = 'zh',
): Promise<FakeEnvironment> {
  const host = 'apply' in sheets ? sheets : memoryHost(sheets);
  const environment = fakeEnvironment({ host, language, kept: { step: 'deliver' } });
  await renderPane(environment);
  await screen.findAllByRole('region');
  return environment;
}

const card = (name: string) => {
  const element = screen.getByRole('region', { name });
  return { ...within(element), element };
};

it.each([
  ['zh', '自评汇总', '写出自评汇总', '查看“自评汇总”'],
  ['en', 'Summary sheet', 'Write the summary', 'Show 自评汇总'],
] as const)('the summary is written and leads to its sheet, in %s', async (language, name, action, link) => {
  const host = memoryHost([INDICATORS, BUDGET], { calculates: (plans) => calculated(plans) });
  const environment = await deliver(host, language);
  const summary = card(name);
  expect(summary.getByText(/培训|检查次数/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  await userEvent.click(summary.getByRole('button', { name: action }));
  await userEvent.click(await summary.findByRole('button', { name: link }));
  expect(environment.revealed).toEqual(['自评汇总']);
  expect(host.applied.map(({ name: written }) => written)).toEqual(['自评汇总']);
  expect(summary.getByRole('status').textContent).toMatch(/✓/);
  expect(document.activeElement?.textContent).toBe(link);
  expect(await violations()).toEqual([]);
});

it.each([
  ['zh', '自评报告（工作表）', '写出自评报告表', '查看“自评报告”', /自评报告的“部门概况”还没有内容/],
  [
    'en',
    'Report (sheet)',
    'Write the report sheet',
    'Show 自评报告',
    /“部门概况” of the report has not been written/,
  ],
] as const)('the report is written on a sheet, in %s', async (language, name, action, link, finding) => {
  const host = memoryHost([COMPLETE]);
  const environment = await deliver(host, language);
  const report = card(name);
  await userEvent.click(report.getByRole('button', { name: action }));
  await userEvent.click(await report.findByRole('button', { name: link }));
  expect(environment.revealed).toEqual(['自评报告']);
  expect(host.applied.map(({ name: written }) => written)).toEqual(['自评报告']);
  expect(host.fronts).toEqual(['自评报告']);
  expect(within(report.getByRole('status')).getByText(finding)).toBeTruthy();
  expect(await violations()).toEqual([]);
});

it('a sheet of the user’s that has the name is left alone, and that is said', async () => {
  const host = memoryHost([COMPLETE, sheet('自评报告', [['我的笔记']]), sheet('自评汇总', [['我的笔记']])]);
  await deliver(host);
  const report = card('自评报告（工作表）');
  await userEvent.click(report.getByRole('button', { name: '写出自评报告表' }));
  expect(await report.findByText(/没有动它/)).toBeTruthy();
  const summary = card('自评汇总');
  await userEvent.click(summary.getByRole('button', { name: '写出自评汇总' }));
  expect(await summary.findByText(/没有动它/)).toBeTruthy();
  expect(host.applied.map(({ name }) => name).filter((name) => /^自评(报告|汇总)$/.test(name))).toEqual([]);
});

describe('the report', () => {
  it('asks that what only the department can write has been seen, then gives a Word file', async () => {
    await deliver([COMPLETE]);
    const report = card('自评报告（Word）');
    expect(report.getByText(/自评报告的“部门概况”还没有内容/)).toBeTruthy();
    const button = report.getByRole('button', { name: '生成 Word 报告' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('请先看过上面各项，并在方框里打勾。');
    await userEvent.click(button);
    expect(report.queryByRole('progressbar')).toBeNull();

    await userEvent.click(report.getByRole('checkbox', { name: /我已看过/ }));
    await userEvent.click(button);
    const link = await report.findByRole('link', { name: /自评报告\.docx$/ });
    expect(link.getAttribute('download')).toBe(link.textContent);
    expect(link.getAttribute('href')).toMatch(/^blob:/);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.size).toBeGreaterThan(5000);
    expect(report.getByText(/点了没有反应的/)).toBeTruthy();
    expect(await violations()).toEqual([]);

    const copy = report.getByRole('button', { name: '复制报告文字' });
    expect(document.getElementById(copy.getAttribute('aria-describedby') ?? '')).toBe(link);
    const written = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: written }, configurable: true });
    await userEvent.click(copy);
    expect(await report.findByText('已复制，可以粘贴到 Word 或 WPS。')).toBeTruthy();
    expect(written.mock.calls[0]?.[0]).toContain('得分为100.00分');
    written.mockRejectedValueOnce(new Error('not allowed'));
    await userEvent.click(copy);
    const text = await report.findByRole<HTMLTextAreaElement>('textbox', { name: /已经选中/ });
    expect(text.value).toContain('得分为100.00分');
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
    expect(document.activeElement).toBe(text);
    expect(await violations()).toEqual([]);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('can not be made while nothing is scored, and says what to mend and where', async () => {
    const blank = sheet('绩效', [
      HEADER,
      ['产出指标', '数量指标', '培训次数', '≥', 6, null, '次', 100, null],
    ]);
    const environment = await deliver([blank], 'en');
    const report = card('Report (Word)');
    const button = report.getByRole('button', { name: 'Make the Word report' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(report.queryByRole('checkbox')).toBeNull();
    expect(report.getByText(/Not possible yet/)).toBeTruthy();
    await userEvent.click(report.getAllByRole('button', { name: 'Go to 绩效!F2' })[0]!);
    expect(environment.revealed).toEqual(['绩效!F2']);
    expect(await violations()).toEqual([]);
  });
});

describe('the upload sheet', () => {
  it('lists what its columns can not hold, and is written once that was seen', async () => {
    const host = memoryHost([COMPLETE]);
    const environment = await deliver(host);
    const upload = card('绩效指标导入表');
    const button = upload.getByRole('button', { name: '写出导入表' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(upload.getByText(/写出前请看一下这 \d+ 项/)).toBeTruthy();
    await userEvent.click(upload.getByRole('checkbox'));
    await userEvent.click(button);
    await userEvent.click(await upload.findByRole('button', { name: '查看“绩效指标导入表”' }));
    expect(environment.revealed).toEqual(['绩效指标导入表']);
    expect(host.applied.map(({ name }) => name)).toEqual(['绩效指标导入表']);
    expect(await violations()).toEqual([]);
  });

  it('is not written with what the import would refuse', async () => {
    const host = memoryHost([INDICATORS]);
    const environment = await deliver(host);
    const upload = card('绩效指标导入表');
    const button = upload.getByRole('button', { name: '写出导入表' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(upload.getByText(/“检查次数”.*不能导入/)).toBeTruthy();
    const places = upload.getAllByRole('button', { name: /^转到/ });
    await userEvent.click(places[0]!);
    expect(environment.revealed).toHaveLength(1);
    await userEvent.click(button);
    expect(host.applied).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('is not written where the cells became worse since they were read', async () => {
    let now = COMPLETE;
    const written = memoryHost([]);
    await deliver({ ...written, read: () => memoryHost([now]).read() });
    const upload = card('绩效指标导入表');
    await userEvent.click(upload.getByRole('checkbox'));
    now = sheet('绩效', [HEADER, ['产出指标', '数量指标', '培训次数', '≥', 6, null, '次', 100, null]]);
    await userEvent.click(upload.getByRole('button', { name: '写出导入表' }));
    expect(await upload.findByText(/刚才又读了一遍工作簿/)).toBeTruthy();
    expect(within(upload.getByRole('status')).getByText(/“培训次数”.*不能导入/)).toBeTruthy();
    expect(written.applied).toEqual([]);
  });

  it('says where there are no indicators to write', async () => {
    await deliver([BUDGET]);
    expect(card('绩效指标导入表').getByRole('alert').textContent).toContain('工作簿中没有指标');
    expect(await violations()).toEqual([]);
  });
});

it('what was seen does not count for what came since', async () => {
  let now = COMPLETE;
  const environment = await deliver({ ...memoryHost([]), read: () => memoryHost([now]).read() });
  const upload = card('绩效指标导入表');
  await userEvent.click(upload.getByRole('checkbox'));
  expect(upload.getByRole('checkbox')).toHaveProperty('checked', true);
  now = sheet('绩效', [
    [...HEADER, '联系人'],
    ['产出指标', '数量指标', '培训次数', '≥', 6, 6, '次', 50, null, '张三'],
    ['效益指标', '社会效益指标', '检查次数', '≥', 4, 4, '次', 50, null, null],
  ]);
  act(() => environment.change({ sheet: '绩效', area: null }));
  await waitFor(() => expect(upload.element.textContent).toContain('联系人'));
  expect(upload.getByRole('checkbox')).toHaveProperty('checked', false);
});

it('a failure says what to do, in both languages, and the button can be pressed again', async () => {
  const host = memoryHost([COMPLETE], { beforeApply: () => Promise.resolve(fail(FAULT)) });
  await deliver(host, 'en');
  const summary = card('Summary sheet');
  await userEvent.click(summary.getByRole('button', { name: 'Write the summary' }));
  const alert = await summary.findByRole('alert');
  expect(alert.textContent).toContain('The summary was not written');
  expect(alert.textContent).toContain('What to do: Unprotect the sheet.');
  expect(summary.getByRole('button', { name: 'Write the summary' }).getAttribute('aria-disabled')).not.toBe(
    'true',
  );
  expect(await violations()).toEqual([]);
});

it('a write that does not end shows how far it is and can be stopped', async () => {
  const host = memoryHost([COMPLETE], {
    beforeApply: ({ signal, onProgress }) => {
      const progress: Progress = { step: 'write', done: 1, total: 4 };
      onProgress?.(progress);
      return new Promise((resolve) =>
        signal?.addEventListener('abort', () => resolve(fail({ ...FAULT, code: 'cancelled' }))),
      );
    },
  });
  await deliver(host);
  const summary = card('自评汇总');
  await userEvent.click(summary.getByRole('button', { name: '写出自评汇总' }));
  const bar = await summary.findByRole('progressbar', { name: '正在写自评汇总…' });
  expect(bar.getAttribute('aria-valuenow')).toBe('1');
  expect(await violations()).toEqual([]);
  await userEvent.click(summary.getByRole('button', { name: '停止' }));
  expect(await summary.findByText('已停止')).toBeTruthy();
  expect(host.applied).toEqual([]);
});

it('says where there is nothing to hand on', async () => {
  await renderPane(fakeEnvironment({ host: memoryHost([]), kept: { step: 'deliver' } }));
  await waitFor(() => expect(screen.getByText(/还没有可以交付的内容/)).toBeTruthy());
  expect(await violations()).toEqual([]);
});
