import { useCallback, useEffect, useRef, useState } from 'react';

import type { EvaluatedWorkbook } from '../../app/evaluate-workbook';
import { unexpectedFailure } from '../../app/unexpected-failure';
import type { Result } from '../../domain/result';
import type { HostError, Progress } from '../../workbook/host';

/** The use case as the pane sees it. */
export type Evaluate = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => Promise<Result<EvaluatedWorkbook, HostError>>;

/** Where a run stands. */
export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly evaluated: EvaluatedWorkbook }
  | { readonly kind: 'failed'; readonly error: HostError }
  | { readonly kind: 'cancelled'; readonly error: HostError };

/** One run at a time; `cancel` asks it to stop, and the run ends when the host has stopped. */
export function useEvaluation(evaluate: Evaluate): {
  readonly state: RunState;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
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
    const ended = (next: RunState): void => {
      running.current = null;
      setState(next);
    };
    evaluate({ signal: controller.signal, onProgress }).then(
      (result) => {
        if (result.ok) ended({ kind: 'done', evaluated: result.value });
        else ended({ kind: result.error.code === 'cancelled' ? 'cancelled' : 'failed', error: result.error });
      },
      (error: unknown) => {
        ended({ kind: 'failed', error: unexpectedFailure(error) });
      },
    );
  }, [evaluate]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now));
  }, []);

  return { state, start, cancel };
}
