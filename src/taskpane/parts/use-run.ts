import { useCallback, useEffect, useRef, useState } from 'react';

import type { Result } from '../../domain/result';
import type { HostError, Progress } from '../../workbook/host';
import { RUN_WORDS } from '../words/run';
import { failureOf } from './failure-of';

/** Milliseconds from being asked to stop until a run counts as hanging. */
const PATIENCE = 10_000;

/** A use case as the pane sees it. */
export type Run<T> = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => Promise<Result<T, HostError>>;

/** Where a run stands. */
export type RunState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: HostError }
  | { readonly kind: 'cancelled'; readonly error: HostError };

/**
 * One run at a time; `cancel` asks it to stop, and the run ends when the host has stopped. A host that does not stop either
 * loses the run (`run-not-stopped`), so that the user has the pane back; what it answers later is not shown.
 */
export function useRun<T>(
  run: Run<T>,
  patience = PATIENCE,
): {
  readonly state: RunState<T>;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<RunState<T>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(() => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running', progress: null, cancelling: false });
    const onProgress = (progress: Progress): void => {
      if (running.current !== controller) return;
      setState((now) => (now.kind === 'running' ? { ...now, progress } : now));
    };
    const ended = (next: RunState<T>): void => {
      if (running.current !== controller) return;
      running.current = null;
      setState(next);
    };
    controller.signal.addEventListener('abort', () => {
      setTimeout(() => ended({ kind: 'failed', error: NOT_STOPPED }), patience);
    });
    run({ signal: controller.signal, onProgress }).then(
      (result) => {
        if (result.ok) ended({ kind: 'done', value: result.value });
        else ended({ kind: result.error.code === 'cancelled' ? 'cancelled' : 'failed', error: result.error });
      },
      (error: unknown) => {
        ended({ kind: 'failed', error: failureOf(error) });
      },
    );
  }, [run, patience]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now));
  }, []);

  return { state, start, cancel };
}

const NOT_STOPPED: HostError = {
  code: 'run-not-stopped',
  message: { zh: RUN_WORDS.zh.notStopped, en: RUN_WORDS.en.notStopped },
  fix: { zh: RUN_WORDS.zh.notStoppedFix, en: RUN_WORDS.en.notStoppedFix },
};
