/// <reference types="office-js" />
import { fail, ok, type Result } from '../domain/result';
import type { HostError } from '../workbook/host';
import { cancelled, notAnswering, type Doing } from './failures';
import { describeFailure, officeFailure, type OfficeFailure } from './office-failure';

/** Why a round trip has no result: Excel's refusal, or the message to pass on where there was no answer. */
export type TripFailure =
  | { readonly kind: 'refused'; readonly failure: OfficeFailure; readonly error: HostError }
  | { readonly kind: 'unanswered'; readonly error: HostError };

export interface TripOptions {
  readonly doing: Doing;
  readonly signal: AbortSignal | undefined;
  /** After this many seconds without an answer, the request counts as lost. */
  readonly patience: number;
}

/**
 * Sends everything queued on a context as one request. A context of its own, rather than `Excel.run`, keeps no reference
 * to ranges, which would cost a further request to release. Excel may still carry out what it has not answered.
 */
export async function roundTrip(
  context: Excel.RequestContext,
  { doing, signal, patience }: TripOptions,
): Promise<Result<void, TripFailure>> {
  const giveUp = new AbortController();
  try {
    const outcome = await Promise.race([
      context.sync().then(() => 'answered' as const),
      elapsed(patience, giveUp.signal),
      aborted(signal, giveUp.signal),
    ]);
    if (outcome === 'answered') return ok(undefined);
    const error = outcome === 'aborted' ? cancelled(doing.step === 'write') : notAnswering(doing, patience);
    return fail({ kind: 'unanswered', error });
  } catch (thrown) {
    const failure = officeFailure(thrown);
    if (failure === null) throw thrown;
    return fail({ kind: 'refused', failure, error: describeFailure(failure, tracedDoing(doing, failure)) });
  } finally {
    giveUp.abort();
  }
}

/** Marks on the queue that what follows concerns this sheet, so that a failure can name it. */
export function markSheet(context: Excel.RequestContext, sheet: string): void {
  context.trace(sheet);
}

function tracedDoing(doing: Doing, { traces }: OfficeFailure): Doing {
  const last = traces.at(-1);
  return last === undefined ? doing : { ...doing, sheet: last };
}

function elapsed(seconds: number, settled: AbortSignal): Promise<'late'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), seconds * 1000);
    settled.addEventListener('abort', () => clearTimeout(timer));
  });
}

function aborted(signal: AbortSignal | undefined, settled: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve('aborted');
    signal?.addEventListener('abort', () => resolve('aborted'), { once: true, signal: settled });
  });
}
