import { fail, ok, type Result } from '../../domain/result';
import type { AppliedValues, HostError, Progress } from '../../workbook/host';
import { placePlans, type Placement } from '../../workbook/placement';
import { sheetNameInvalid, sheetNameTaken } from '../../workbook/sheet-name-failures';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { cancelled, workbookProtected } from '../failures';
import { markSheet, roundTrip, type TripFailure } from '../round-trip';
import type { ListedSheet, Survey, TripSettings } from '../survey';
import {
  appliedValues,
  formulaAreas,
  packFormulaAreas,
  queueFormulaAreas,
  type FormulaArea,
} from './applied-values';
import { SheetNames } from './name-operations';
import { packOperations, type SheetOperation, type TargetSheet } from './operation';
import { performer } from './perform';
import { sheetOperations } from './plan-operations';

/** Excel takes requests of 5 MB; what the client adds is not all known. */
const REQUEST_BYTES = 4_000_000;

export interface ApplyOptions extends TripSettings {
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * Writes the planned sheets and reads the recalculated values of their formulas: one request, more where Excel's limits
 * ask for it, and one more reading where Excel is still calculating.
 */
export async function applyPlans(
  plans: readonly SheetPlan[],
  survey: Survey,
  options: ApplyOptions,
): Promise<Result<AppliedValues, HostError>> {
  const { sheets, names } = survey.listing;
  const placed = placePlans(plans, names, sheets, () => true);
  if (!placed.ok) return placed;
  const targets = placed.value.map((placement) => ({ ...placement, target: targetOf(placement) }));
  const requests = packOperations(allOperations(targets, survey), REQUEST_BYTES);
  const readings = packFormulaAreas(targets.flatMap(({ plan, target }) => formulaAreas(plan, target)));
  return new Run(requests, readings, options).finish();
}

interface Target extends Placement<ListedSheet> {
  readonly target: TargetSheet;
}

function targetOf({ existing, name }: Placement<ListedSheet>): TargetSheet {
  return { key: existing?.id ?? name, name };
}

function allOperations(targets: readonly Target[], { listing, own }: Survey): readonly SheetOperation[] {
  const written = targets.map(({ plan, existing, name, target }) => {
    const names = new SheetNames(listing.names, name, existing?.name ?? null);
    const present = existing === null ? null : (own.get(existing.id) ?? { used: null, charts: [] });
    return { target, ...sheetOperations(plan, names, present, listing.calculatesManually) };
  });
  return [
    ...written.flatMap(({ target, opening }) => opening.map((operation) => ({ sheet: target, operation }))),
    ...written.flatMap(({ target, writing, closing }) =>
      [...writing, closing].map((operation) => ({ sheet: target, operation })),
    ),
  ];
}

class Run {
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly requests: readonly (readonly SheetOperation[])[],
    private readonly readings: readonly (readonly FormulaArea[])[],
    private readonly options: ApplyOptions,
  ) {
    this.total = requests.length + Math.max(0, readings.length - 1);
  }

  async finish(): Promise<Result<AppliedValues, HostError>> {
    const [firstReading = [], ...furtherReadings] = this.readings;
    let answer: ReturnType<typeof queueFormulaAreas> = () => ({ isPending: false, values: [] });
    for (const [index, request] of this.requests.entries()) {
      const isLast = index === this.requests.length - 1;
      const written = await this.write(request, isLast ? firstReading : []);
      if (!written.ok) return written;
      answer = written.value;
    }
    const values = [];
    const { isPending } = answer();
    const toRead = isPending ? [firstReading, ...furtherReadings] : furtherReadings;
    if (!isPending) values.push(...zip(firstReading, answer().values));
    for (const areas of toRead) {
      const read = await this.read(areas);
      if (!read.ok) return read;
      values.push(...zip(areas, read.value().values));
    }
    return ok(appliedValues(values));
  }

  private async write(
    operations: readonly SheetOperation[],
    reading: readonly FormulaArea[],
  ): Promise<Result<ReturnType<typeof queueFormulaAreas>, HostError>> {
    if (this.options.signal?.aborted === true) return fail(cancelled(this.done > 0));
    const first = await this.send(operations, reading, true);
    // A chart or a picture is selected: Excel has no cells to give back, and nothing was done yet.
    const sent =
      !first.ok && isUnselectable(first.error) ? await this.send(operations, reading, false) : first;
    if (!sent.ok) return fail(writeFailure(sent.error, operations));
    this.advance();
    return sent;
  }

  /** What is selected now is selected again at the end, should writing have changed it. */
  private async send(
    operations: readonly SheetOperation[],
    reading: readonly FormulaArea[],
    keepsSelection: boolean,
  ): Promise<Result<ReturnType<typeof queueFormulaAreas>, TripFailure>> {
    const context = new Excel.RequestContext();
    const selection = keepsSelection ? context.workbook.getSelectedRanges() : null;
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
    const trip = await roundTrip(context, {
      signal: this.options.signal,
      patience: this.options.patience,
      doing: { step: 'write', sheet: null },
    });
    return trip.ok ? ok(answer) : trip;
  }

  private async read(
    areas: readonly FormulaArea[],
  ): Promise<Result<ReturnType<typeof queueFormulaAreas>, HostError>> {
    const context = new Excel.RequestContext();
    const answer = queueFormulaAreas(context, areas);
    const trip = await roundTrip(context, {
      signal: this.options.signal,
      patience: this.options.patience,
      doing: { step: 'read', sheet: null },
    });
    if (!trip.ok) return fail(trip.error.error);
    this.advance();
    return ok(answer);
  }

  private advance(): void {
    this.done = Math.min(this.done + 1, this.total);
    this.options.onProgress?.({ step: 'write', done: this.done, total: this.total });
  }
}

function zip<A, V>(areas: readonly A[], values: readonly V[]): { readonly area: A; readonly values: V }[] {
  return areas.flatMap((area, index) => {
    const found = values[index];
    return found === undefined ? [] : [{ area, values: found }];
  });
}

function isUnselectable(failure: TripFailure): boolean {
  return failure.kind === 'refused' && /getSelectedRanges/i.test(failure.failure.location);
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
