import { evaluateNow } from '../../src/commands/evaluate-now';
import type { Notice } from '../../src/commands/notice';
import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import type { HostError, WorkbookHost } from '../../src/workbook/host';
import { BUDGET, calculated, firstFormula, INDICATORS, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';

const PROTECTED: HostError = {
  code: 'sheet-protected',
  message: { zh: '“自评汇总”受保护，写不进去。', en: 'The sheet is protected.' },
  fix: { zh: '请先撤销工作表保护。', en: 'Unprotect the sheet.' },
};

/** Every indicator met, nothing to correct. */
const MET = sheet('绩效', [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
  ['产出指标', '数量指标', '培训次数', '≥6次', '6次', 100],
]);

async function run(
  host: WorkbookHost,
  options: {
    language?: Language;
    load?: () => Promise<never>;
    shown?: boolean;
    /** What another page keeps in the document. */
    kept?: Readonly<Record<string, string>>;
  } = {},
) {
  let held: Readonly<Record<string, string>> = {};
  const notices: Notice[] = [];
  let loads = 0;
  await evaluateNow({
    openHost: () => host,
    settings: {
      get: (key) => held[key] ?? null,
      refresh: () => {
        held = options.kept ?? {};
        return Promise.resolve();
      },
    },
    language: options.language ?? 'zh',
    toolVersion: '0.0.0',
    loadNotices: () => {
      loads++;
      return (
        options.load?.() ??
        Promise.resolve((notice) => {
          notices.push(notice);
          return Promise.resolve(options.shown ?? true);
        })
      );
    },
  });
  return { notices, loads };
}

describe('立即自评', () => {
  it('writes the summary, brings it to the front, and shows the errors to correct', async () => {
    const host = memoryHost([INDICATORS, BUDGET]);
    const { notices } = await run(host);
    expect(host.applied.map((plan) => plan.name)).toEqual(['自评汇总']);
    expect(host.fronts).toEqual(['自评汇总']);
    expect(notices).toHaveLength(1);
    expect(notices[0]?.title).toMatch(/^自评汇总已写好，有 \d+ 处错误要改正$/);
    expect(notices[0]?.lines[0]).toBe('自评汇总：总分 38.30（满分 100），等级 未定（评分未完成）。');
    expect(notices[0]?.lines.join('\n')).toContain('绩效!E4');
  });

  it('says it in English where Excel is in English', async () => {
    const { notices } = await run(memoryHost([INDICATORS, BUDGET]), { language: 'en' });
    expect(notices[0]?.title).toMatch(/need correcting$/);
    expect(notices[0]?.close).toBe('Close');
  });

  it('loads no dialog where there is nothing to correct', async () => {
    const host = memoryHost([MET]);
    const { notices, loads } = await run(host);
    expect(notices).toEqual([]);
    expect(loads).toBe(0);
    expect(host.fronts).toEqual(['自评汇总']);
  });

  it('tells of formulas that Excel calculates to something else, before anything', async () => {
    const agreeing = memoryHost([MET], { calculates: (plans) => calculated(plans) });
    expect((await run(agreeing)).notices).toEqual([]);
    const host = memoryHost([MET], {
      calculates: (plans) => calculated(plans, { [firstFormula(plans)]: -1 }),
    });
    const { notices } = await run(host);
    expect(notices[0]?.title).toBe('自评汇总已写好，但与表格软件的计算不一致');
    expect(notices[0]?.lines[0]).toContain(`${firstFormula(host.applied)} 应为`);
    expect(notices[0]?.lines[1]).toContain('请先不要报送');
  });

  it('tells where the result went if the name was taken', async () => {
    const host = memoryHost([MET, sheet('自评汇总', [['我的笔记']])]);
    const { notices } = await run(host);
    expect(host.fronts).toHaveLength(1);
    expect(host.fronts[0]).not.toBe('自评汇总');
    expect(notices[0]?.lines.join('\n')).toContain(`“${host.fronts[0] ?? ''}”`);
  });

  it('shows an expected failure with what to do', async () => {
    const host = memoryHost([INDICATORS], { beforeApply: () => Promise.resolve(fail(PROTECTED)) });
    const { notices } = await run(host);
    expect(host.fronts).toEqual([]);
    expect(notices).toEqual([
      {
        title: '自评没有完成',
        lines: [PROTECTED.message.zh, PROTECTED.fix.zh, '代码：sheet-protected'],
        close: '关闭',
      },
    ]);
  });

  it('shows a failure nobody expected', async () => {
    const host = memoryHost([INDICATORS], { beforeApply: () => Promise.reject(new Error('boom')) });
    const { notices } = await run(host);
    expect(notices[0]?.lines[0]).toContain('boom');
    expect(notices[0]?.lines.at(-1)).toBe('代码：unexpected');
  });

  it.each([
    ['does not load', { load: () => Promise.reject(new Error('offline')) }],
    ['does not open', { shown: false }],
  ])('ends all the same where the dialog %s, and leaves the text in the console', async (_, options) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await run(memoryHost([sheet('空', [])]), options);
    expect(log).toHaveBeenCalledTimes(1);
    expect(String(log.mock.calls[0]?.[0])).toContain('自评没有完成');
    log.mockRestore();
  });

  it('lists no more errors than a dialog can hold', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      '产出指标',
      '数量指标',
      `检查${String(index)}`,
      '≥4次',
      null,
      10,
    ]);
    const many = sheet('绩效', [
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值'],
      ...rows,
    ]);
    const { notices } = await run(memoryHost([many]));
    expect(notices[0]?.lines.length).toBeLessThanOrEqual(7);
    expect(notices[0]?.lines.at(-1)).toMatch(/^还有 \d+ 处。/);
  });
});

describe('what was chosen in the pane', () => {
  const TALLY = sheet('台账', [
    ['三级指标', '指标值', '实际完成值', '上年完成值', '分值'],
    ['培训次数', '6', '3', '6', 100],
  ]);
  const kept = (field: string, header: string, letter: string): string =>
    JSON.stringify({ sheets: [{ sheet: '台账', columns: [{ table: 'indicator', header, letter, field }] }] });

  it('is how the sheets are read', async () => {
    const total = async (corrections: Readonly<Record<string, string>>): Promise<string | undefined> => {
      const { notices } = await run(memoryHost([TALLY, sheet('自评汇总', [['我的笔记']])]), {
        kept: corrections,
      });
      return notices[0]?.lines[0];
    };
    expect(await total({})).toContain('总分 50.00');
    expect(await total({ corrections: kept('actual', '上年完成值', 'D') })).toContain('总分 100.00');
  });

  it('is the scheme', async () => {
    const titles = async (kept: Readonly<Record<string, string>>): Promise<string> => {
      const host = memoryHost([MET]);
      await run(host, { kept });
      return JSON.stringify(host.applied[0]);
    };
    expect(await titles({})).not.toContain('department-grades-95');
    expect(await titles({ scheme: '{"shipped":"department-grades-95"}' })).toContain('department-grades-95');
  });

  it('is the language', async () => {
    const { notices } = await run(memoryHost([INDICATORS, BUDGET]), { kept: { language: 'en' } });
    expect(notices[0]?.title).toMatch(/need correcting$/);
  });

  it('is not replaced by another scheme where it can not be used', async () => {
    const host = memoryHost([MET]);
    const { notices } = await run(host, { kept: { scheme: '{"shipped":"of a later version"}' } });
    expect(host.applied).toEqual([]);
    expect(notices[0]?.lines.at(-1)).toBe('代码：kept-scheme-unusable');
    expect(notices[0]?.lines.join('\n')).toContain('“开始”一步');
  });
});
