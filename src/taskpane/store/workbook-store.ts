import type { CheckedWorkbook } from '../../app/check-workbook';
import { SETTING_KEYS } from '../../app/setting-keys';
import type { Result } from '../../domain/result';
import type { HostError } from '../../workbook/host';
import type { StopListening, WorkbookChange } from '../../workbook/live-workbook';
import type { Environment } from '../environment';
import { failureOf } from '../parts/failure-of';
import { Drafts } from './drafts';
import { PendingChanges } from './pending-changes';
import { NOTHING_READ, type WorkbookState } from './workbook-state';

/** Milliseconds. */
export interface Delays {
  /** From the last of a series of changes to the reading. */
  readonly debounce: number;
  /** To the first new attempt where Excel is busy; doubled each time. */
  readonly firstRetry: number;
  readonly longestRetry: number;
  /** Until a reading counts as slow. */
  readonly slow: number;
}

const DELAYS: Delays = { debounce: 400, firstRetry: 1500, longestRetry: 30_000, slow: 20_000 };

/** Failures that pass by themselves: the user ends the editing of a cell, Excel its calculation. */
const PASSING: ReadonlySet<string> = new Set([
  'cell-being-edited',
  'excel-not-answering',
  'excel-connection-lost',
]);

/**
 * What the pane knows of the open workbook, kept up to date while its cells change. One reading at a time; only changed
 * sheets are read again; a failure leaves what was known.
 */
export class WorkbookStore {
  /** What is half typed in the pane. */
  readonly drafts: Drafts;
  private state: WorkbookState;
  private readonly listeners = new Set<() => void>();
  private readonly pending = new PendingChanges();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private retry: number;
  private running: AbortController | null = null;
  /** A further reading was asked for while one was under way. */
  private isWanted = false;
  private watching: Promise<Result<StopListening, HostError>> | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly delays: Delays = DELAYS,
  ) {
    this.state = {
      ...NOTHING_READ,
      scheme: environment.settings.get(SETTING_KEYS.scheme),
      corrections: environment.settings.get(SETTING_KEYS.corrections),
    };
    this.retry = delays.firstRetry;
    this.drafts = new Drafts(environment.settings);
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): WorkbookState => this.state;

  /** Reads the workbook and follows its changes; later calls do nothing. */
  start(): void {
    if (this.watching !== null) return;
    this.watching = this.watch();
    this.readAgain();
  }

  /** Reads everything anew, at once; a reading under way is given up, for it may hang. */
  readAgain(): void {
    this.running?.abort();
    this.running = null;
    this.pending.addAll();
    this.schedule(0);
  }

  /** Reads again, at once, what the pane itself wrote: Excel need not tell of it. */
  readWritten(sheets: readonly string[]): void {
    sheets.forEach((sheet) => this.pending.add(sheet));
    this.schedule(0);
  }

  /**
   * Remembers a choice for this document: a scheme, null for the one the workbook names; or corrections, null for none.
   * `kept` false: only until the pane closes.
   */
  choose(choice: 'scheme' | 'corrections', text: string | null, kept = true): void {
    this.update({ [choice]: text, unkept: null });
    this.schedule(0);
    if (!kept) return;
    void this.environment.settings.set(SETTING_KEYS[choice], text).then((saved) => {
      if (!saved.ok && this.state[choice] === text) this.update({ unkept: saved.error });
    });
  }

  /** Ends everything; for when the pane closes. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.running?.abort();
    this.drafts.keep();
    const watching = await this.watching;
    if (watching?.ok === true) await watching.value();
  }

  private async watch(): Promise<Result<StopListening, HostError>> {
    const watching = await this.environment.live
      .onChange((change) => this.note(change))
      .catch((error: unknown) => ({ ok: false as const, error: failureOf(error) }));
    if (!watching.ok) this.update({ unwatched: watching.error });
    return watching;
  }

  private note({ sheet }: WorkbookChange): void {
    if (sheet === null) this.pending.addAll();
    else this.pending.add(sheet);
    this.schedule(this.delays.debounce);
  }

  private schedule(delay: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      // What changes during a reading is read after it.
      if (this.running === null) void this.read();
      else this.isWanted = true;
    }, delay);
  }

  private async read(): Promise<void> {
    const running = new AbortController();
    this.running = running;
    this.isWanted = false;
    const changed = this.pending.take();
    this.update({ reading: 'reading', isSlow: false });
    const slow = setTimeout(() => this.update({ isSlow: true }), this.delays.slow);
    running.signal.addEventListener('abort', () => clearTimeout(slow));
    const checked = await this.check(changed, running.signal).catch((error: unknown) => ({
      ok: false as const,
      error: failureOf(error),
    }));
    if (running.signal.aborted) return;
    clearTimeout(slow);
    this.running = null;
    this.update({ isSlow: false });
    if (checked.ok) {
      this.retry = this.delays.firstRetry;
      this.update({ reading: 'read', failure: null, checked: checked.value });
      if (this.wantsMore()) this.schedule(0);
      return;
    }
    this.pending.putBack(changed);
    const passing = PASSING.has(checked.error.code);
    this.update({ reading: passing ? 'waiting' : 'failed', failure: checked.error });
    if (this.wantsMore()) this.schedule(0);
    if (!passing || this.timer !== null) return;
    this.schedule(this.retry);
    this.retry = Math.min(this.retry * 2, this.delays.longestRetry);
  }

  private wantsMore(): boolean {
    return this.isWanted && this.timer === null;
  }

  private async check(
    changed: ReadonlySet<string> | null,
    signal: AbortSignal,
  ): Promise<Result<CheckedWorkbook, HostError>> {
    const [{ checkWorkbook }, { choicesOf }, host] = await Promise.all([
      import('../../app/check-workbook'),
      import('../../app/choices'),
      this.environment.openHost(),
    ]);
    const choices = choicesOf(this.state);
    if (!choices.ok) return choices;
    const { checked } = this.state;
    return checkWorkbook(host, {
      ...choices.value,
      known: changed === null || checked === null ? null : { snapshot: checked.snapshot, changed },
      signal,
    });
  }

  private update(change: Partial<WorkbookState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
