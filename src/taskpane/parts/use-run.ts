import { useCallback, useEffect, useRef, useState } from 'react';

import type { Result } from '../../domain/result';
import type { HostError, Progress } from '../../workbook/host';
import { failureOf } from './failure-of';

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

/** One run at a time; `cancel` asks it to stop, and the run ends when the host has stopped. */
export function useRun<T>(run: Run<T>): {
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
      setState((now) => (now.kind === 'running' ? { ...now, progress } : now));
    };
    const ended = (next: RunState<T>): void => {
      running.current = null;
      setState(next);
    };
    run({ signal: controller.signal, onProgress }).then(
      (result) => {
        if (result.ok) ended({ kind: 'done', value: result.value });
        else ended({ kind: result.error.code === 'cancelled' ? 'cancelled' : 'failed', error: result.error });
      },
      (error: unknown) => {
        ended({ kind: 'failed', error: failureOf(error) });
      },
    );
  }, [run]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now));
  }, []);

  return { state, start, cancel };
}
