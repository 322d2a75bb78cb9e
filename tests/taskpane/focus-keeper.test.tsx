/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';

import { FocusKeeper } from '../../src/taskpane/parts/focus-keeper';

const rows = (names: readonly string[]): ReactElement => (
  <FocusKeeper>
    <button>前</button>
    <ul>
      {names.map((name) => (
        <li key={name}>
          <button>{name}</button>
        </li>
      ))}
    </ul>
    <button>后</button>
  </FocusKeeper>
);

/** Whether the pane, and not Excel's cells, has the keys. */
let isInPane: jest.SpyInstance<boolean, []>;
beforeEach(() => {
  isInPane = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
});
afterEach(() => isInPane.mockRestore());

const focused = (): string | null => document.activeElement?.textContent ?? null;

/** Shows other rows, and waits until what keeps the focus was told. */
async function show(rerender: (ui: ReactElement) => void, names: readonly string[]): Promise<void> {
  rerender(rows(names));
  await act(() => Promise.resolve());
}

it('moves to the next row when the row that had the focus goes, and to the one before when it was the last', async () => {
  const { rerender } = render(rows(['甲', '乙', '丙']));
  screen.getByText('乙').focus();
  await show(rerender, ['甲', '丙']);
  expect(focused()).toBe('丙');
  await show(rerender, ['甲']);
  expect(focused()).toBe('甲');
});

it('leaves a list of which nothing is left for what stands behind it', async () => {
  const { rerender } = render(rows(['甲']));
  screen.getByText('甲').focus();
  await show(rerender, []);
  expect(focused()).toBe('后');
});

it('leaves a focus alone that was not lost', async () => {
  const { rerender } = render(rows(['甲', '乙']));
  screen.getByText('甲').focus();
  screen.getByText('前').focus();
  await show(rerender, ['乙']);
  expect(focused()).toBe('前');
});

it('takes no keys from the cells: what was lost meanwhile is found when the user comes back', async () => {
  const { rerender } = render(rows(['甲', '乙']));
  screen.getByText('甲').focus();
  isInPane.mockReturnValue(false);
  await show(rerender, ['乙']);
  expect(document.activeElement).toBe(document.body);
  isInPane.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(focused()).toBe('乙');
});

it('moves nothing after a press of the mouse beside every control', async () => {
  const { rerender } = render(rows(['甲', '乙']));
  screen.getByText('甲').focus();
  await userEvent.click(document.body);
  await show(rerender, ['乙']);
  expect(document.activeElement).toBe(document.body);
});
