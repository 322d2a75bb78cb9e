/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import type { HostError, WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { keepingHost, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

/** 培训次数 is far above its target without a reason, which a reason answers; 检查次数 is below without one, which it does not. */
const TABLE = sheet('绩效', [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '偏差原因及改进措施'],
  ['产出指标', '数量指标', '培训次数', '≥6次', '20次', 50, null],
  ['产出指标', '数量指标', '检查次数', '≥4次', '2次', 50, null],
]);

const REASON = '上级临时增加培训任务。';

const FAULT: HostError = {
  code: 'sheet-protected',
  message: { zh: '“校验说明”受保护，写不进去。', en: 'The sheet is protected.' },
  fix: { zh: '请先撤销工作表保护。', en: 'Unprotect the sheet.' },
};

async function checked(host: WorkbookHost, language: Language = 'zh'): Promise<void> {
  await renderPane(fakeEnvironment({ host, language, kept: { step: 'check' } }));
  await screen.findByRole('table');
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

it.each([
  ['zh', '说明原因', '原因', '保存', '修改说明', '已说明：'],
  ['en', 'Give a reason', 'Reason', 'Save', 'Change the reason', 'Answered: '],
] as const)('a reason answers a finding, in %s', async (language, answer, reason, save, change, answered) => {
  const host = keepingHost([TABLE]);
  await checked(host, language);
  expect(button(answer).getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button(answer));
  const field = screen.getByRole('textbox', { name: reason });
  expect(document.activeElement).toBe(field);
  expect(await violations()).toEqual([]);
  await userEvent.type(field, REASON);
  await userEvent.click(button(save));
  expect(await screen.findByText(`${answered}${REASON}`)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(button(change));
  expect(host.applied.map(({ name }) => name)).toEqual(['校验说明']);
  expect(await violations()).toEqual([]);
});

it('only findings that the rules let be answered have the button, and it is described by its finding', async () => {
  await checked(keepingHost([TABLE]));
  const errors = screen.getByRole('region', { name: /^错误/ });
  expect(errors.textContent).toContain('检查次数');
  expect(within(errors).queryByRole('button', { name: '说明原因' })).toBeNull();
  const described = document.getElementById(button('说明原因').getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('“培训次数”的完成值超过指标值');
});

it('a reason is changed, and taken back with an empty field', async () => {
  await checked(keepingHost([TABLE]));
  await userEvent.click(button('说明原因'));
  await userEvent.keyboard(REASON);
  await userEvent.click(button('保存'));
  await screen.findByText(`已说明：${REASON}`);
  await userEvent.click(button('修改说明'));
  expect(screen.getByRole('textbox')).toHaveProperty('value', REASON);
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.click(button('保存'));
  await waitFor(() => expect(button('说明原因')).toBeTruthy());
  expect(screen.queryByText(/已说明/)).toBeNull();
});

it('the keyboard alone does: Enter opens, Esc closes without saving and gives the focus back', async () => {
  const host = keepingHost([TABLE]);
  await checked(host);
  button('说明原因').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('不保存的话');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('说明原因'));
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard(REASON);
  button('保存').focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(`已说明：${REASON}`)).toBeTruthy();
});

it('an empty reason is not written, and the field says so', async () => {
  const host = keepingHost([TABLE]);
  await checked(host);
  await userEvent.click(button('说明原因'));
  await userEvent.click(button('保存'));
  expect(screen.getByText('请先写明原因。')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  expect(host.applied).toEqual([]);
  expect(await violations()).toEqual([]);
});

it('what can not be written says what to do, and keeps what was typed', async () => {
  await checked(memoryHost([TABLE], { beforeApply: () => Promise.resolve(fail(FAULT)) }));
  await userEvent.click(button('说明原因'));
  await userEvent.keyboard(REASON);
  await userEvent.click(button('保存'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('说明没有保存');
  expect(alert.textContent).toContain('怎么办：请先撤销工作表保护。');
  expect(screen.getByRole('textbox')).toHaveProperty('value', REASON);
  expect(await violations()).toEqual([]);
});

it('a write that does not end can be stopped', async () => {
  const cancelled: HostError = { ...FAULT, code: 'cancelled' };
  const host = memoryHost([TABLE], {
    beforeApply: ({ signal }) =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve(fail(cancelled)))),
  });
  await checked(host);
  await userEvent.click(button('说明原因'));
  await userEvent.keyboard(REASON);
  await userEvent.click(button('保存'));
  await userEvent.click(await screen.findByRole('button', { name: '取消' }));
  expect(await screen.findByText('已停止')).toBeTruthy();
  expect(host.applied).toEqual([]);
});

it('what is half typed stays with its finding when others come and go', async () => {
  let rows = TABLE;
  const environment = fakeEnvironment({
    host: {
      ...memoryHost([]),
      read: () => memoryHost([rows]).read(),
    },
    kept: { step: 'check' },
  });
  await renderPane(environment);
  await screen.findByRole('table');
  await userEvent.click(button('说明原因'));
  await userEvent.keyboard(REASON);
  // A further warning that can be answered stands before it now.
  rows = sheet('绩效', [
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '偏差原因及改进措施'],
    ['产出指标', '数量指标', '培训次数', '≥6次', '20次', 40, null],
    ['产出指标', '数量指标', '检查次数', '≥4次', '40次', 60, null],
  ]);
  act(() => environment.change({ sheet: '绩效', area: null }));
  await waitFor(() => expect(screen.getAllByRole('button', { name: '说明原因' })).toHaveLength(2));
  const item = screen.getByRole('textbox').closest('li');
  expect(item?.textContent).toContain('培训次数');
  expect(screen.getByRole('textbox')).toHaveProperty('value', REASON);
});
