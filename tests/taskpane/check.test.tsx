/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { addBrowserGlobals } from '../support/browser-globals';
import { BUDGET, INDICATORS, memoryHost } from '../support/memory-host';
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
  expect(rows()[0]).toEqual(['全部指标', '100', '100', '✓ 相符', '38.30']);
  expect(screen.getByText(/已填 2 \/ 3 项 · 已评 2 \/ 3 项/)).toBeTruthy();
  expect(await violations()).toEqual([]);
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

it('says what to do where there is nothing to check, in English too', async () => {
  await renderPane(fakeEnvironment({ language: 'en', kept: { step: 'check' } }));
  await waitFor(() => expect(screen.getByText(/nothing to check yet/)).toBeTruthy());
  expect(await violations()).toEqual([]);
});
