/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { Language } from '../../src/domain/bilingual';
import { fail } from '../../src/domain/result';
import { ReadingState } from '../../src/taskpane/parts/reading-state';
import { PaneContext } from '../../src/taskpane/pane-context';
import { WorkbookStore } from '../../src/taskpane/store/workbook-store';
import { STEPS, type Step } from '../../src/taskpane/steps';
import type { HostError, WorkbookHost } from '../../src/workbook/host';
import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, INDICATORS, keepingHost, memoryHost } from '../support/memory-host';
import { sheet } from '../workbook/reading/grids';
import { fakeEnvironment } from './support/fake-environment';
import { renderPane, renderPart, violations } from './support/render-pane';

beforeAll(addBrowserGlobals);

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The steps that show what the workbook holds; 自评 reads it when its button is pressed. */
const READING = STEPS.filter((step) => step !== 'evaluate');

const each = (steps: readonly Step[]): readonly (readonly [Step, Language])[] =>
  steps.flatMap((step) => LANGUAGES.map((language) => [step, language] as const));

const REFUSED: HostError = {
  code: 'excel-refused',
  message: { zh: 'Excel 拒绝了读取。', en: 'Excel refused to be read.' },
  fix: { zh: '请另存后再打开。', en: 'Save a copy and open that.' },
};

const CANNOT_READ: WorkbookHost = { ...memoryHost([]), read: () => Promise.resolve(fail(REFUSED)) };

/** The step in front over a workbook. */
async function open(step: Step, language: Language, host: WorkbookHost): Promise<void> {
  await renderPane(fakeEnvironment({ host, language, kept: { step } }));
}

const said = (): string => screen.getByRole('tabpanel').textContent;

describe('while the workbook is read', () => {
  it.each(each(READING))('%s says what is being done: %s', async (step, language) => {
    await open(step, language, { ...memoryHost([]), read: () => new Promise(() => undefined) });
    const text = language === 'zh' ? '正在读取工作簿…' : 'Reading the workbook…';
    await waitFor(() => expect(said()).toContain(text));
    expect(screen.getByRole('status').textContent).toContain(text);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['zh', /已经读了很久.*重新读取/, '重新读取'],
    ['en', /takes very long.*Read again/, 'Read again'],
  ] as const)('a reading without an end can be begun anew: %s', async (language, text, again) => {
    let asked = 0;
    const host: WorkbookHost = {
      ...memoryHost([]),
      read: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    };
    const environment = fakeEnvironment({ host, language });
    const workbook = new WorkbookStore(environment, { debounce: 0, firstRetry: 0, longestRetry: 0, slow: 5 });
    renderPart(
      <PaneContext value={{ environment, language, theme: 'light', workbook, goTo: () => undefined }}>
        <ReadingState />
      </PaneContext>,
      environment,
    );
    act(() => workbook.start());
    expect(await screen.findByText(text)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: again }));
    await waitFor(() => expect(asked).toBe(2));
    await act(() => workbook.stop());
  });
});

describe('where the workbook can not be read', () => {
  it.each(each(READING))('%s says why and what to do, and reads again: %s', async (step, language) => {
    await open(step, language, CANNOT_READ);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(language === 'zh' ? '没有读到工作簿' : 'The workbook was not read');
    expect(alert.textContent).toContain(REFUSED.message[language]);
    expect(alert.textContent).toContain(REFUSED.fix[language]);
    expect(screen.getByRole('button', { name: language === 'zh' ? '重新读取' : 'Read again' })).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
    expect(await violations()).toEqual([]);
  });
});

describe('over an empty workbook', () => {
  const NEXT = {
    start: { zh: '请选择指标体系，插入模板工作表', en: 'Choose a scheme and insert its template sheets' },
    other: {
      zh: '请先在“开始”一步插入模板并填好',
      en: 'Insert templates in the step Start and fill them in',
    },
  };

  it.each(each(READING))('%s says what to do first: %s', async (step, language) => {
    await open(step, language, memoryHost([sheet('Sheet1', [])]));
    const next = step === 'start' ? NEXT.start : NEXT.other;
    await waitFor(() => expect(said()).toContain(next[language]));
    expect(screen.queryByRole('status')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it.each(LANGUAGES)('evaluate says so when its button is pressed: %s', async (language) => {
    await open('evaluate', language, memoryHost([sheet('Sheet1', [])]));
    const start = language === 'zh' ? '开始自评' : 'Start evaluation';
    await userEvent.click(await screen.findByRole('button', { name: start }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(language === 'zh' ? '自评没有完成' : 'The evaluation did not finish');
    expect(alert.textContent).toContain(language === 'zh' ? '怎么办：' : 'What to do: ');
    expect(await violations()).toEqual([]);
  });
});

describe('over a workbook that is filled in part', () => {
  const PARTIAL: Readonly<Record<Step, Readonly<Record<Language, string>>>> = {
    start: { zh: '1 组，金额单位', en: '1 grouping' },
    check: { zh: '已评 2 / 3 项', en: '2 of 3 scored' },
    evaluate: { zh: '3 项指标中已评 2 项', en: '2 of 3 indicators are scored' },
    look: { zh: '3 项指标中已评 2 项', en: '2 of 3 indicators are scored' },
    deliver: { zh: '检查次数', en: '检查次数' },
  };

  it.each(each(STEPS))('%s says what is missing, and shows the rest: %s', async (step, language) => {
    await open(step, language, keepingHost([INDICATORS, BUDGET]));
    if (step === 'evaluate') {
      const start = language === 'zh' ? '开始自评' : 'Start evaluation';
      await userEvent.click(await screen.findByRole('button', { name: start }));
    }
    await waitFor(() => expect(said()).toContain(PARTIAL[step][language]), { timeout: 5000 });
    // Tab in Excel on the web leads to no summary by itself.
    for (const summary of document.querySelectorAll('summary')) {
      expect(summary.getAttribute('tabindex')).toBe('0');
    }
    expect(await violations()).toEqual([]);
  });
});
