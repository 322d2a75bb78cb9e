import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';

import { App } from '../../../src/taskpane/app';
import { PaneContext } from '../../../src/taskpane/pane-context';
import { WorkbookStore } from '../../../src/taskpane/store/workbook-store';
import { fakeEnvironment, type FakeEnvironment } from './fake-environment';

/** The whole pane as its root renders it, with the step in front loaded. */
export async function renderPane(environment: FakeEnvironment): Promise<RenderResult> {
  const rendered = render(<App environment={environment} />);
  await settled();
  return rendered;
}

/** Brings a step to the front by its tab, and waits until it is loaded. */
export async function openStep(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('tab', { name }));
  await settled();
}

/** What was being loaded has come. */
export async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** One part of the pane in the pane's surroundings. */
export function renderPart(
  part: ReactElement,
  environment: FakeEnvironment = fakeEnvironment(),
): RenderResult {
  const language = environment.displayLanguage;
  const workbook = new WorkbookStore(environment);
  return render(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={{ environment, language, theme: 'light', workbook, goTo: () => undefined }}>
        <main lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <h1>预算绩效自评</h1>
          {part}
        </main>
      </PaneContext>
    </FluentProvider>,
  );
}

/** What axe finds wrong with the page as it stands. */
export async function violations(): Promise<readonly string[]> {
  return (await axe(document.body)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
