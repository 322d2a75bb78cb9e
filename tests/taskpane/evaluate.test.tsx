/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { evaluateWorkbook, type EvaluatedWorkbook } from '../../src/app/evaluate-workbook';
import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import { EvaluateView } from '../../src/taskpane/evaluate/evaluate-view';
import type { Run } from '../../src/taskpane/parts/use-run';
import type { HostError, Progress, WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import {
  BUDGET,
  calculated,
  firstFormula,
  INDICATORS,
  keepingHost,
  memoryHost,
} from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, renderPart, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

type Evaluate = Run<EvaluatedWorkbook>;

/** The use case over a workbook in memory, as the step puts it together. */
const over =
  (host: WorkbookHost, language: Language = 'zh'): Evaluate =>
  (options) =>
    evaluateWorkbook(host, { scheme: null, language, toolVersion: '0.0.0', earlier: null, ...options });

function show(
  evaluate: Evaluate,
  options: { readonly language?: Language; readonly gone?: boolean } = {},
): readonly string[] {
  const environment = fakeEnvironment(options);
  renderPart(<EvaluateView evaluate={evaluate} standing={null} />, environment);
  return environment.revealed;
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const part = (name: RegExp): HTMLElement => screen.getByRole('region', { name });

const FAULT: HostError = {
  code: 'sheet-protected',
  message: { zh: '“自评汇总”受保护，写不进去。', en: 'The sheet is protected.' },
  fix: { zh: '请先撤销工作表保护。', en: 'Unprotect the sheet.' },
};

const CANCELLED: HostError = {
  code: 'cancelled',
  message: { zh: '操作已取消，工作簿没有改动', en: 'Cancelled; nothing was changed' },
  fix: { zh: '需要时请重新运行', en: 'Run it again when needed' },
};

describe('before a run', () => {
  it('says what it will do and offers one button', async () => {
    show(over(memoryHost([INDICATORS])));
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['开始自评']);
    expect(await violations()).toEqual([]);
  });

  it('speaks English where Excel does', () => {
    show(over(memoryHost([INDICATORS]), 'en'), { language: 'en' });
    expect(screen.getByRole('button', { name: 'Start evaluation' })).toBeTruthy();
    expect(document.querySelector('main')?.textContent).not.toMatch(/[开始的您]/);
    expect(document.querySelector('main')?.lang).toBe('en');
  });
});

it('reads and writes the open workbook', async () => {
  const host = keepingHost([INDICATORS]);
  await renderPane(fakeEnvironment({ host, kept: { step: 'evaluate' } }));
  await userEvent.click(await screen.findByRole('button', { name: '开始自评' }));
  expect(await screen.findByText('38.30')).toBeTruthy();
  expect(host.applied.map(({ name }) => name)).toEqual(['自评汇总']);
});

describe('the result', () => {
  it('is the total, the grade, the shares and what was found', async () => {
    const host = memoryHost([INDICATORS, BUDGET]);
    show(over(host));
    await press('开始自评');
    expect(await screen.findByText('38.30')).toBeTruthy();
    expect(host.applied).toHaveLength(1);
    expect(document.body.textContent).toContain('满分 100');
    expect(document.body.textContent).toContain('3 项指标中已评 2 项');
    const rows = within(part(/收支占比/)).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['项目', '执行数', '占比', '执行率'],
      ['基本支出', '300.00', '75.95%', '100.00%'],
      ['项目支出', '95.00', '24.05%', '95.00%'],
    ]);
    expect(part(/读到的内容/).textContent).toContain('3 项指标');
    expect(await violations()).toEqual([]);
  });

  it('lists deductions with the arithmetic and the reason', async () => {
    show(over(memoryHost([INDICATORS])));
    await press('开始自评');
    await screen.findByText('38.30');
    const text = part(/扣分指标（1）/).textContent;
    expect(text).toContain('培训人数 扣 11.70 分');
    expect(text).toContain('183 ÷ 300');
    expect(text).toContain('原因：受疫情影响，培训人数减少');
  });

  it('opens each score: its arithmetic, rule, basis, what full marks needed and its cells', async () => {
    const revealed = show(over(memoryHost([INDICATORS])));
    await press('开始自评');
    await screen.findByText('38.30');
    const items = within(part(/各项得分（3）/)).getAllByRole('listitem');
    const [item] = items.filter(({ textContent }) => textContent.startsWith('培训人数'));
    const details = item?.querySelector('details') ?? document.createElement('details');
    expect(details.open).toBe(false);
    await userEvent.click(within(details).getByText('培训人数 18.30 / 30'));
    expect(details.open).toBe(true);
    const terms = within(details).getAllByRole('term');
    const read = terms.map((term) => [term.textContent, term.nextElementSibling?.textContent] as const);
    const said = new Map(read.map(([name, text]) => [name, text ?? '']));
    expect(said.get('计算')).toBe('183 ÷ 300 × 30 = 18.30');
    expect(said.get('得满分的条件')).toMatch(/^完成值须 ≥ 300.*现为 183.*还差 117/);
    expect(said.get('评分方式')).toBe('正向指标');
    expect(said.get('依据')).toContain('财预〔2020〕10号');
    const places = within(details).getAllByRole('button');
    for (const place of places) await userEvent.click(place);
    expect(revealed).toEqual(places.map((place) => place.textContent));
    expect(new Set(revealed).size).toBe(revealed.length);
    expect(items.some(({ textContent }) => /未评分/.test(textContent))).toBe(true);
    expect(await violations()).toEqual([]);
  });

  it('opens scores in English too', async () => {
    show(over(memoryHost([INDICATORS]), 'en'), { language: 'en' });
    await press('Start evaluation');
    const scores = await screen.findByRole('region', { name: 'Scores by indicator (3)' });
    await userEvent.click(within(scores).getByText('培训人数 18.30 / 30'));
    expect(scores.textContent).toContain('Actual must be ≥ 300');
    expect(await violations()).toEqual([]);
  });

  it('lists findings, errors first, each with what to do and a way to its cell', async () => {
    const revealed = show(over(memoryHost([INDICATORS])));
    await press('开始自评');
    await screen.findByText('38.30');
    const findings = part(/校验问题/);
    const items = within(findings).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('错误');
    const kinds = items.map((item) => /^(错误|警告|提示)/.exec(item.textContent)?.[1] ?? '');
    expect(kinds).toEqual([...kinds].sort((a, b) => '错误警告提示'.indexOf(a) - '错误警告提示'.indexOf(b)));
    for (const item of items) expect(item.textContent).toContain('怎么办：');
    await userEvent.click(within(findings).getAllByRole('button', { name: '转到 绩效!E4' })[0]!);
    expect(revealed).toEqual(['绩效!E4']);
  });

  it('brings the summary to the front, and says so where that fails', async () => {
    const revealed = show(over(memoryHost([INDICATORS])), { gone: true });
    await press('开始自评');
    await screen.findByText('38.30');
    await press('查看“自评汇总”');
    expect(revealed).toEqual(['自评汇总']);
    expect((await screen.findByRole('alert')).textContent).toContain('转不到 自评汇总');
  });

  it('says why another name was chosen', async () => {
    show(over(memoryHost([INDICATORS, sheet('自评汇总', [['我的笔记']])])));
    await press('开始自评');
    expect(await screen.findByText(/没有动它/)).toBeTruthy();
  });

  it('shows long lists in parts', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      '产出指标',
      '数量指标',
      `检查${String(index)}`,
      '≥4次',
      null,
      1,
    ]);
    const header = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'];
    show(over(memoryHost([sheet('绩效', [header, ...rows])])));
    await press('开始自评');
    const findings = await screen.findByRole('region', { name: /^错误/ });
    expect(within(findings).getAllByRole('listitem')).toHaveLength(50);
    await userEvent.click(within(findings).getByRole('button', { name: '再显示 50 条' }));
    expect(within(findings).getAllByRole('listitem')).toHaveLength(100);
  });

  it('keeps parts of the same name apart', async () => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const again = { ...BUDGET, sheet: '预算二' };
    show(over(memoryHost([INDICATORS, { ...INDICATORS, sheet: '绩效二' }, BUDGET, again])));
    await press('开始自评');
    const shares = await screen.findByRole('region', { name: '收支占比' });
    expect(within(shares).getAllByRole('table')).toHaveLength(2);
    expect(within(part(/扣分指标（2）/)).getAllByRole('listitem')).toHaveLength(2);
    expect(complaints.mock.calls.map(([text]) => String(text))).toEqual([]);
    complaints.mockRestore();
  });

  it('says that Excel’s own calculation gives the same', async () => {
    show(over(memoryHost([INDICATORS, BUDGET], { calculates: (plans) => calculated(plans) })));
    await press('开始自评');
    expect(await screen.findByText(/已与 Excel 的重新计算核对：\d+ 个公式，结果全部一致/)).toBeTruthy();
    expect(screen.queryByText(/不一致/)).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('names the cells that Excel calculates to something else, and leads to them', async () => {
    const host = memoryHost([INDICATORS, BUDGET], {
      calculates: (plans) => calculated(plans, { [firstFormula(plans)]: 1234 }),
    });
    const revealed = show(over(host));
    await press('开始自评');
    const place = firstFormula(host.applied);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(place);
    expect(alert.textContent).toContain('表格为 1234');
    expect(alert.textContent).toContain('请先不要报送');
    expect(screen.queryByText(/全部一致/)).toBeNull();
    await press(`转到 ${place}`);
    expect(revealed).toEqual([place]);
    expect(await violations()).toEqual([]);
  });

  it('says where Excel had not finished calculating', async () => {
    show(over(memoryHost([INDICATORS]), 'en'), { language: 'en' });
    await press('Start evaluation');
    expect(await screen.findByText(/Excel has not finished calculating/)).toBeTruthy();
  });

  it('can be made again', async () => {
    const host = memoryHost([INDICATORS]);
    show(over(host));
    await press('开始自评');
    await screen.findByText('38.30');
    await press('重新自评');
    await waitFor(() => {
      expect(host.applied).toHaveLength(2);
    });
  });
});

describe('during a run', () => {
  /** A write that reports progress and then waits to be stopped. */
  const waiting = (): WorkbookHost =>
    memoryHost([INDICATORS], {
      beforeApply: ({ signal, onProgress }) => {
        const progress: Progress = { step: 'write', done: 1, total: 4 };
        onProgress?.(progress);
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            setTimeout(() => resolve(fail(CANCELLED)), 20);
          });
        });
      },
    });

  it('shows how far it is, and stops when asked', async () => {
    const host = waiting() as ReturnType<typeof memoryHost>;
    show(over(host));
    await press('开始自评');
    const bar = await screen.findByRole('progressbar', { name: '正在写自评汇总…' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['1', '4']);
    expect(screen.queryByRole('button', { name: '开始自评' })).toBeNull();
    expect(await violations()).toEqual([]);

    await press('停止');
    const stop = screen.getByRole('button', { name: '停止' });
    expect(stop.getAttribute('aria-disabled')).toBe('true');
    // A button that is switched off altogether loses the keyboard's place.
    expect(document.activeElement).toBe(stop);
    expect(await screen.findByText(CANCELLED.message.zh)).toBeTruthy();
    expect(host.applied).toEqual([]);
    expect(screen.getByRole('button', { name: '重新自评' })).toBeTruthy();
  });

  it('is stopped when the pane closes', async () => {
    let signal: AbortSignal | null = null;
    const evaluate: Evaluate = (options) => {
      signal = options.signal;
      return new Promise(() => undefined);
    };
    const { unmount } = renderPart(<EvaluateView evaluate={evaluate} standing={null} />);
    await press('开始自评');
    unmount();
    expect(signal).toHaveProperty('aborted', true);
  });
});

describe('a failure', () => {
  it('says what is wrong and what to do', async () => {
    show(over(memoryHost([INDICATORS], { beforeApply: () => Promise.resolve(fail(FAULT)) })));
    await press('开始自评');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('“自评汇总”受保护，写不进去。');
    expect(alert.textContent).toContain('怎么办：请先撤销工作表保护。');
    expect(alert.textContent).toContain('sheet-protected');
    expect(await violations()).toEqual([]);
  });

  it('of a workbook without tables names what to do, in English too', async () => {
    show(over(memoryHost([sheet('空', [])]), 'en'), { language: 'en' });
    await press('Start evaluation');
    expect((await screen.findByRole('alert')).textContent).toContain('What to do: ');
  });

  it('nobody expected is shown as well, and the next run is possible', async () => {
    let runs = 0;
    const evaluate: Evaluate = (options) => {
      runs++;
      return runs === 1 ? Promise.reject(new Error('boom')) : over(memoryHost([INDICATORS]))(options);
    };
    show(evaluate);
    await press('开始自评');
    expect((await screen.findByRole('alert')).textContent).toContain('boom');
    await press('重新自评');
    expect(await screen.findByText('38.30')).toBeTruthy();
  });
});
