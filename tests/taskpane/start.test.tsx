/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Language } from '../../src/domain/bilingual';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { openStep, renderPane, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const BOTH: readonly Language[] = ['zh', 'en'];

/** What was done stands in a column whose header nobody can know. */
const TALLY = sheet('台账', [
  ['三级指标', '指标值', '数', '分值'],
  ['培训次数', '≥6次', '6次', 100],
]);

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const choice = (name: string): HTMLSelectElement => screen.getByRole('combobox', { name });

describe('a workbook that is filled in', () => {
  it.each([
    [
      'zh',
      '读到的内容',
      ['部门整体支出', '没有写明', '3 项', '1 组，金额单位：万元', '部门整体支出绩效自评指标体系'],
    ],
    [
      'en',
      'What was found',
      ['Overall departmental spending', 'Not stated', '3', '1 grouping, in 万元', 'The workbook names none'],
    ],
  ] as const)('is told in outline, with the scheme that fits and why: %s', async (language, title, parts) => {
    await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS, BUDGET]), language }));
    const found = await screen.findByRole('region', { name: title });
    for (const part of parts) expect(found.textContent).toContain(part);
    expect(await violations()).toEqual([]);
  });

  it('has each sheet with what was made of it, and a way to it', async () => {
    const environment = fakeEnvironment({
      host: memoryHost([INDICATORS, BUDGET, sheet('记录', [['开会'], ['散会']]), sheet('新表', [])]),
    });
    await renderPane(environment);
    const sheets = await screen.findByRole('region', { name: '工作表（4）' });
    const items = within(sheets)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items[0]).toContain('指标表 · 3 项指标');
    expect(items[1]).toContain('预算表（按支出性质） · 3 行 · 表上没有写金额单位');
    expect(items[2]).toContain('没有认出内容');
    expect(items[3]).toContain('空工作表');
    await userEvent.click(within(sheets).getByRole('button', { name: '绩效' }));
    await userEvent.click(within(sheets).getByRole('button', { name: '转到 预算!A1' }));
    expect(environment.revealed).toEqual(['绩效', '预算!A1']);
    expect(within(sheets).queryByRole('button', { name: '改正识别：“新表”' })).toBeNull();
  });
});

describe('a wrong match', () => {
  it('of a column is corrected, remembered, used by the next step, and taken back', async () => {
    const environment = fakeEnvironment({ host: memoryHost([TALLY]) });
    await renderPane(environment);
    await userEvent.click(await screen.findByRole('button', { name: '改正识别：“台账”' }));
    expect(choice('C 列“数”').value).toBe('');
    await userEvent.selectOptions(choice('C 列“数”'), '完成值');
    await waitFor(() => expect(choice('C 列“数” ✎ 已按您的指定').value).toBe('actual'));
    expect(JSON.parse(environment.kept.get('corrections') ?? '')).toEqual({
      sheets: [
        {
          sheet: '台账',
          kind: null,
          columns: [{ table: 'indicator', header: '数', letter: 'C', field: 'actual' }],
        },
      ],
    });
    expect(await violations()).toEqual([]);
    await openStep('检查');
    expect(await screen.findByText(/已评 1 \/ 1 项/)).toBeTruthy();
    await openStep('开始');
    await userEvent.click(button('C 列“数”恢复自动识别'));
    await waitFor(() => expect(choice('C 列“数”').value).toBe(''));
    expect(environment.kept.has('corrections')).toBe(false);
  });

  it('is told to people who listen to the screen once it is corrected', async () => {
    const said: string[] = [];
    Object.assign(document, { ariaNotify: (text: string) => said.push(text) });
    await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS, BUDGET]) }));
    await userEvent.click(await screen.findByRole('button', { name: '改正识别：“预算”' }));
    expect(said).toEqual([]);
    await userEvent.selectOptions(choice('这张表是'), '不读取');
    await screen.findByText('按您的指定不读取');
    expect(said).toContain('已重新读取：3 项指标，1 张表；指标体系：部门整体支出绩效自评指标体系。');
    Object.assign(document, { ariaNotify: undefined });
  });

  it('of a sheet is corrected, and is there again when the pane is opened next', async () => {
    const notes = sheet('甲', [
      ['名目', '本年', '上年'],
      ['培训费', 3, 2],
    ]);
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS, notes]), language: 'en' });
    const { unmount } = await renderPane(environment);
    await userEvent.click(await screen.findByRole('button', { name: 'Correct how 甲 is read' }));
    await userEvent.selectOptions(choice('This sheet is'), 'not read');
    await screen.findByText('Not read, as you said');
    unmount();
    await renderPane(
      fakeEnvironment({
        host: memoryHost([INDICATORS, notes]),
        language: 'en',
        kept: Object.fromEntries(environment.kept),
      }),
    );
    expect(await screen.findByText('Not read, as you said')).toBeTruthy();
    await userEvent.click(button('Correct how 甲 is read'));
    await userEvent.click(button('Recognise again: all of 甲'));
    await waitFor(() => expect(screen.queryByText('Not read, as you said')).toBeNull());
  });

  it('of a sheet whose header nobody knows lets its columns be named', async () => {
    const unknown = sheet('台账', [
      ['考什么', '要求', '做到', '满'],
      ['培训次数', '≥12次', 6, 3],
    ]);
    await renderPane(fakeEnvironment({ host: memoryHost([unknown]) }));
    await userEvent.click(await screen.findByRole('button', { name: '改正识别：“台账”' }));
    expect(screen.getByText(/没有认出表头，不能指定列/)).toBeTruthy();
    await userEvent.selectOptions(choice('这张表是'), '指标表');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'A 列“考什么”' }), '三级指标');
    await waitFor(() => expect(screen.getByText(/1 项指标/)).toBeTruthy());
  });

  it.each([
    ['zh', '没有用上的指定', '取消对工作表“旧表”的指定'],
    ['en', 'Corrections that do not apply', 'Drop the correction of the sheet 旧表'],
  ] as const)('of a sheet that is gone is told and dropped: %s', async (language, title, drop) => {
    const kept = { corrections: '{"sheets":[{"sheet":"旧表","kind":"ignored"}]}' };
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS]), language, kept });
    await renderPane(environment);
    await screen.findByRole('region', { name: title });
    await userEvent.click(button(drop));
    expect(screen.queryByRole('region', { name: title })).toBeNull();
    expect(environment.kept.has('corrections')).toBe(false);
  });

  it('of a column that is gone is told', async () => {
    const columns = [{ table: 'indicator', header: '去年', letter: 'K', field: 'actual' }];
    const kept = { corrections: JSON.stringify({ sheets: [{ sheet: '绩效', columns }] }) };
    await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS]), kept }));
    expect(await screen.findByRole('button', { name: '取消对“绩效”K 列“去年”的指定' })).toBeTruthy();
  });

  it('is told where what was remembered can not be used', async () => {
    await renderPane(fakeEnvironment({ host: memoryHost([INDICATORS]), kept: { corrections: 'nonsense' } }));
    expect(await screen.findByText(/保存的识别设置读不出来/)).toBeTruthy();
  });

  it.each(BOTH)('holds, and says so, where the document can not keep it: %s', async (language) => {
    await renderPane(fakeEnvironment({ host: memoryHost([TALLY]), language, unkeepable: true }));
    const [correct, column, field] =
      language === 'zh'
        ? ['改正识别：“台账”', 'C 列“数”', '完成值']
        : ['Correct how 台账 is read', 'Column C “数”', 'actual'];
    await userEvent.click(await screen.findByRole('button', { name: correct }));
    await userEvent.selectOptions(choice(column), field);
    expect((await screen.findByRole('alert')).textContent).toContain('setting-not-kept');
    expect(choice(`${column} ${language === 'zh' ? '✎ 已按您的指定' : '✎ as you said'}`).value).toBe(
      'actual',
    );
  });
});

describe('the scheme', () => {
  const FILE = {
    id: 'ours',
    extends: 'department-overall',
    title: { zh: '我市指标体系', en: 'Our scheme' },
    place: '某市',
    year: 2022,
  };
  const file = (content: unknown): File =>
    new File([typeof content === 'string' ? content : JSON.stringify(content)], '体系.json', {
      type: 'application/json',
    });

  it('can be another that ships, which is remembered and evaluated by', async () => {
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS]) });
    await renderPane(environment);
    const found = await screen.findByRole('region', { name: '读到的内容' });
    expect(found.textContent).toContain('按评价对象自动选用');
    const list = await screen.findByRole('combobox', { name: '按哪个指标体系自评' });
    expect(
      within(list)
        .getAllByRole('group')
        .map((group) => group.getAttribute('label')),
    ).toEqual(['部门整体支出', '项目支出']);
    await userEvent.selectOptions(list, 'department-grades-95');
    await waitFor(() => expect(found.textContent).toContain('由您为本工作簿选定'));
    expect(found.textContent).toContain('（等级 95、85、60）');
    expect(environment.kept.get('scheme')).toBe('{"shipped":"department-grades-95"}');
    await userEvent.selectOptions(list, '自动：按工作簿写明的，没有写明的按评价对象');
    await waitFor(() => expect(found.textContent).toContain('按评价对象自动选用'));
    expect(environment.kept.has('scheme')).toBe(false);
    expect(await violations()).toEqual([]);
  });

  it('says so where it is one for something else', async () => {
    await renderPane(
      fakeEnvironment({ host: memoryHost([INDICATORS]), kept: { scheme: '{"shipped":"project"}' } }),
    );
    expect(await screen.findByText('⚠ 这个指标体系是项目支出用的')).toBeTruthy();
  });

  it('can be a file of the user, which the document then holds', async () => {
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS]), language: 'en' });
    await renderPane(environment);
    expect(await screen.findByRole('button', { name: 'Load your own scheme file…' })).toBeTruthy();
    await userEvent.upload(screen.getByLabelText('Your own scheme file (.json)'), file(FILE));
    const found = await screen.findByRole('region', { name: 'What was found' });
    await waitFor(() => expect(found.textContent).toContain('Our scheme'));
    const list = choice('Evaluate by');
    expect(list.selectedOptions[0]?.textContent).toBe(
      'Our scheme (某市, 2022, 体系.json): knows none of the 3 indicators',
    );
    expect(JSON.parse(environment.kept.get('scheme') ?? '')).toEqual({ file: '体系.json', content: FILE });
  });

  it.each([
    ['zh', '“体系.json”有 2 处错误，没有采用', '怎么办'],
    ['en', '体系.json has 2 faults and was not taken', 'What to do'],
  ] as const)(
    'is not taken from a file with faults; each is told with its place: %s',
    async (language, title, next) => {
      const environment = fakeEnvironment({ host: memoryHost([INDICATORS]), language });
      await renderPane(environment);
      const label = language === 'zh' ? '自己的体系文件（.json）' : 'Your own scheme file (.json)';
      const faulty = { ...FILE, equalAbove: 'sometimes', overshoot: { threshold: '三倍' } };
      await userEvent.upload(await screen.findByLabelText(label), file(faulty));
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain(title);
      expect(within(alert).getAllByRole('listitem')).toHaveLength(2);
      expect(alert.textContent).toContain('体系.json: overshoot.threshold');
      expect(alert.textContent).toContain(next);
      expect(environment.kept.has('scheme')).toBe(false);
      expect(await violations()).toEqual([]);
    },
  );

  it('is not taken from a file that is no JSON, nor from one too large to keep', async () => {
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS]) });
    await renderPane(environment);
    const input = await screen.findByLabelText('自己的体系文件（.json）');
    await userEvent.upload(input, file('{"id": '));
    expect((await screen.findByRole('alert')).textContent).toContain('scheme-not-json');
    await userEvent.upload(input, file({ ...FILE, basis: { positive: 'x'.repeat(200_000) } }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('scheme-too-large'));
    expect(environment.kept.has('scheme')).toBe(false);
  });

  it('that was remembered and can not be used is told, and another chosen', async () => {
    const kept = { scheme: '{"shipped":"of a later version"}' };
    const environment = fakeEnvironment({ host: memoryHost([INDICATORS]), kept });
    await renderPane(environment);
    expect((await screen.findByRole('alert')).textContent).toContain('kept-scheme-unusable');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: '按哪个指标体系自评' }),
      'department-overall',
    );
    expect(await screen.findByRole('region', { name: '读到的内容' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
