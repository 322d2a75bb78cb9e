import { fail, ok, type Result } from '../../domain/result';
import type { AppliedValues, HostError, Progress } from '../../workbook/host';
import { sheetNameInvalid, sheetNameTaken } from '../../workbook/sheet-name-failures';
import { cancelled, workbookProtected } from '../failures';
import { markSheet, roundTrip, type TripFailure } from '../round-trip';
import type { TripSettings } from '../survey';
import {
  appliedValues,
  halveFormulaAreas,
  queueFormulaAreas,
  type FormulaAnswer,
  type FormulaArea,
  type ReadArea,
} from './applied-values';
import type { SheetOperation, TargetSheet } from './operation';
import { performer } from './perform';

export interface WritingOptions extends TripSettings {
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** What the last request does besides writing. */
interface Finish {
  readonly reading: readonly FormulaArea[];
  /** The sheet that comes to the front. */
  readonly front: TargetSheet | null;
}

const NOTHING: Finish = { reading: [], front: null };

/** Sends the requests of one writing after each other. What Excel finds too large is sent again in halves. */
export class WritingRun {
  private done = 0;
  /** Excel was still calculating when its values were read again. */
  private isPending = false;

  constructor(
    private readonly requests: readonly (readonly SheetOperation[])[],
    private readonly readings: readonly (readonly FormulaArea[])[],
    private readonly front: TargetSheet | null,
    private readonly options: WritingOptions,
  ) {}

  async finish(): Promise<Result<AppliedValues, HostError>> {
    const [firstReading = [], ...furtherReadings] = this.readings;
    let answer: FormulaAnswer | null = null;
    for (const [index, request] of this.requests.entries()) {
      const isLast = index === this.requests.length - 1;
      const written = await this.write(
        request,
        isLast ? { reading: firstReading, front: this.front } : NOTHING,
      );
      if (!written.ok) return written;
      answer = written.value;
    }
    const isRead = answer !== null && !answer.isPending;
    const values: ReadArea[] = isRead && answer !== null ? [...answer.areas] : [];
    for (const areas of isRead ? furtherReadings : this.readings) {
      const failure = await this.readBack(areas, values);
      if (failure !== null) return fail(failure);
    }
    return ok(appliedValues(this.isPending ? [] : values));
  }

  /** Null where everything was written, but the values are more than Excel gives at once. */
  private async write(
    operations: readonly SheetOperation[],
    finish: Finish,
  ): Promise<Result<FormulaAnswer | null, HostError>> {
    if (this.options.signal?.aborted === true) return fail(cancelled(this.done > 0));
    const first = await this.send(operations, finish, true);
    // A chart, a picture or several areas are selected: Excel gives none of them, and nothing was done yet.
    const sent =
      !first.ok && isUnselectable(first.error) ? await this.send(operations, finish, false) : first;
    if (!sent.ok) {
      if (hasCode(sent.error, 'excel-answer-too-large') || isActivation(sent.error)) return ok(null);
      if (!hasCode(sent.error, 'excel-request-too-large') || operations.length < 2) {
        return fail(writeFailure(sent.error, operations));
      }
      const middle = Math.ceil(operations.length / 2);
      const upper = await this.write(operations.slice(0, middle), NOTHING);
      return upper.ok ? this.write(operations.slice(middle), finish) : upper;
    }
    this.advance();
    return ok(sent.value());
  }

  /** What is selected now is selected again at the end, should writing have changed it. */
  private async send(
    operations: readonly SheetOperation[],
    { reading, front }: Finish,
    keepsSelection: boolean,
  ): Promise<Result<() => FormulaAnswer, TripFailure>> {
    const context = new Excel.RequestContext();
    const selection = keepsSelection ? context.workbook.getSelectedRange() : null;
    selection?.load('address');
    context.application.suspendScreenUpdatingUntilNextSync();
    const perform = performer(context);
    let marked: string | null = null;
    for (const { sheet, operation } of operations) {
      if (marked !== sheet.name) markSheet(context, sheet.name);
      marked = sheet.name;
      perform(sheet, operation);
    }
    const answer = queueFormulaAreas(context, reading);
    selection?.select();
    // After the selection, which brings its own sheet to the front.
    if (front !== null) context.workbook.worksheets.getItem(front.key).activate();
    const trip = await this.trip(context, 'write');
    return trip.ok ? ok(answer) : trip;
  }

  private async readBack(areas: readonly FormulaArea[], into: ReadArea[]): Promise<HostError | null> {
    const context = new Excel.RequestContext();
    const answer = queueFormulaAreas(context, areas);
    const trip = await this.trip(context, 'read');
    if (trip.ok) {
      const { isPending, areas: read } = answer();
      this.isPending ||= isPending;
      into.push(...read);
      this.advance();
      return null;
    }
    const halves = hasCode(trip.error, 'excel-answer-too-large') ? halveFormulaAreas(areas) : [];
    if (halves.length === 0) return trip.error.error;
    for (const half of halves) {
      const failure = await this.readBack(half, into);
      if (failure !== null) return failure;
    }
    return null;
  }

  private trip(context: Excel.RequestContext, step: 'read' | 'write'): Promise<Result<void, TripFailure>> {
    const { signal, patience } = this.options;
    return roundTrip(context, { signal, patience, doing: { step, sheet: null } });
  }

  private advance(): void {
    this.done += 1;
    const total = Math.max(this.done, this.requests.length + Math.max(0, this.readings.length - 1));
    this.options.onProgress?.({ step: 'write', done: this.done, total });
  }
}

function hasCode(failure: TripFailure, code: string): boolean {
  return failure.kind === 'refused' && failure.error.code === code;
}

function isUnselectable(failure: TripFailure): boolean {
  if (failure.kind === 'unanswered') return false;
  const { code, location } = failure.failure;
  return code === 'InvalidSelection' || /getSelectedRange/i.test(location);
}

/** The last action of all: everything is written by then, and only the values remain to be read. */
function isActivation(failure: TripFailure): boolean {
  return failure.kind === 'refused' && /^worksheet\.activate$/i.test(failure.failure.location);
}

/** Refusals of a new sheet have reasons of their own. */
function writeFailure(failure: TripFailure, operations: readonly SheetOperation[]): HostError {
  if (failure.kind === 'unanswered') return failure.error;
  const { code, location, traces } = failure.failure;
  const sheet = traces.at(-1) ?? operations[0]?.sheet.name ?? '';
  if (!/^worksheets?(collection)?\.add$/i.test(location)) return failure.error;
  switch (code) {
    case 'ItemAlreadyExists':
      return sheetNameTaken(sheet);
    case 'InvalidArgument':
      return sheetNameInvalid(sheet);
    case 'AccessDenied':
    case 'InvalidOperation':
      return workbookProtected({ step: 'write', sheet: null });
    default:
      return failure.error;
  }
}
