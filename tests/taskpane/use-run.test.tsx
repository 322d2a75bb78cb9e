/** @jest-environment jsdom */
import { act, renderHook, waitFor } from '@testing-library/react';

import { ok } from '../../src/domain/result';
import { useRun, type Run } from '../../src/taskpane/parts/use-run';

/** A run that never stops by itself, and what ends it all the same. */
function hanging(): { readonly run: Run<string>; readonly answer: (value: string) => Promise<void> } {
  const answers: ((value: string) => void)[] = [];
  return {
    run: () => new Promise((resolve) => answers.push((value) => resolve(ok(value)))),
    answer: (value) => {
      answers.shift()?.(value);
      return Promise.resolve();
    },
  };
}

it('a run that does not stop when asked is given up, and says what to do', async () => {
  const { run, answer } = hanging();
  const { result } = renderHook(() => useRun(run, 5));
  act(() => result.current.start());
  act(() => result.current.cancel());
  expect(result.current.state).toEqual({ kind: 'running', progress: null, cancelling: true });
  await waitFor(() => expect(result.current.state.kind).toBe('failed'));
  const { state } = result.current;
  if (state.kind !== 'failed') throw new Error(state.kind);
  expect([state.error.code, state.error.fix.zh, state.error.fix.en]).toEqual([
    'run-not-stopped',
    expect.stringContaining('重新运行'),
    expect.stringContaining('run it again'),
  ]);

  // Another one can begin, and is not taken for the old one when that answers at last.
  act(() => result.current.start());
  expect(result.current.state.kind).toBe('running');
  await act(() => answer('旧'));
  expect(result.current.state.kind).toBe('running');
  await act(() => answer('新'));
  expect(result.current.state).toEqual({ kind: 'done', value: '新' });
});

it('a run that is not stopped may take as long as it needs', async () => {
  const { run, answer } = hanging();
  const { result } = renderHook(() => useRun(run, 0));
  act(() => result.current.start());
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(result.current.state.kind).toBe('running');
  await act(() => answer('好'));
  expect(result.current.state).toEqual({ kind: 'done', value: '好' });
});
