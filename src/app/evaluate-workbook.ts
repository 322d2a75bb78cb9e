import { ok, type Result } from '../domain/result';
import type { HostError, Progress, WorkbookHost } from '../workbook/host';
import { compareApplied, type Recalculation } from './compare-applied';
import { planEvaluations, type EvaluatedSheet, type EvaluationOptions } from './plan-evaluations';

export interface EvaluateWorkbookOptions extends EvaluationOptions {
  /** Brings the main summary to the front, where a user has the workbook open. */
  readonly showsSummary?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface EvaluatedWorkbook {
  readonly main: EvaluatedSheet;
  readonly projects: readonly EvaluatedSheet[];
  /** Every formula written, held against what the spreadsheet calculates for it. */
  readonly recalculation: Recalculation;
}

/**
 * 自评: reads the workbook, evaluates everything in it and writes a summary sheet for each evaluation. Fails, without
 * having written, where the workbook can not be read or holds no table that is known.
 */
export async function evaluateWorkbook(
  host: WorkbookHost,
  options: EvaluateWorkbookOptions,
): Promise<Result<EvaluatedWorkbook, HostError>> {
  const report = (step: Progress['step'], done: number, total: number): void => {
    options.onProgress?.({ step, done, total });
  };
  report('read', 0, 1);
  const snapshot = await host.read(undefined, options.signal);
  if (!snapshot.ok) return snapshot;
  const planned = planEvaluations(snapshot.value, options, (done, total) => report('evaluate', done, total));
  if (!planned.ok) return planned;
  const { main, projects, sheets, answers } = planned.value;
  report('write', 0, projects.length + 1);
  const plans = answers === null ? sheets : [...sheets, answers];
  const applied = await host.apply(plans, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.showsSummary === true ? { front: main.sheet } : {}),
  });
  return applied.ok ? ok({ main, projects, recalculation: compareApplied(plans, applied.value) }) : applied;
}
