/// <reference types="office-js" />
import { fail, ok, type Result } from '../domain/result';
import type { HostError } from '../workbook/host';
import type { StopListening, WorkbookChange } from '../workbook/live-workbook';
import type { Area } from '../workbook/sheet-plan';
import { parseAddress } from './address';
import { roundTrip } from './round-trip';
import { listWorkbook, ownSheetsOf, type Listing } from './survey';

/** What an event of Excel's says, before its sheet is known by name. */
type SheetEvent =
  | { readonly kind: 'changed'; readonly id: string; readonly area: Area | null }
  | { readonly kind: 'added' | 'deleted'; readonly id: string };

/**
 * Tells a listener what others change in the workbook: cells, and sheets added or deleted. Changes by this add-in are told
 * apart by their source; sheets it added itself, by their owner's name. Fails where Excel takes no registration.
 */
export async function watchChanges(
  listener: (change: WorkbookChange) => void,
  patience: number,
): Promise<Result<StopListening, HostError>> {
  const listing = await listWorkbook({ signal: undefined, patience });
  if (!listing.ok) return listing;
  const watch = new ChangeWatch(listener, listing.value, patience);
  return watch.start();
}

class ChangeWatch {
  private readonly names: Map<string, string>;
  /** Events whose sheets are being looked up, or wait for it. */
  private waiting: SheetEvent[] = [];
  private isLookingUp = false;
  private isStopped = false;

  constructor(
    private readonly listener: (change: WorkbookChange) => void,
    listing: Listing,
    private readonly patience: number,
  ) {
    this.names = new Map(listing.sheets.map(({ id, name }) => [id, name]));
  }

  async start(): Promise<Result<StopListening, HostError>> {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add((event) => {
        if (event.triggerSource !== 'ThisLocalAddin') this.note(changedEvent(event));
        return Promise.resolve();
      }),
      worksheets.onAdded.add(({ worksheetId: id }) => {
        this.note({ kind: 'added', id });
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(({ worksheetId: id }) => {
        this.note({ kind: 'deleted', id });
        return Promise.resolve();
      }),
    ];
    const trip = await this.send(context);
    if (!trip.ok) return trip;
    return ok(async () => {
      if (this.isStopped) return;
      this.isStopped = true;
      for (const each of registered) each.remove();
      // Where this fails the workbook is gone, and its events with it.
      await this.send(context);
    });
  }

  private note(event: SheetEvent): void {
    if (this.isStopped) return;
    this.waiting.push(event);
    if (!this.isLookingUp) void this.lookUp();
  }

  /** Excel's events name sheets by id, and none tells of a renaming: the names of now are asked for, once for all waiting. */
  private async lookUp(): Promise<void> {
    this.isLookingUp = true;
    while (this.waiting.length > 0) {
      const events = this.waiting;
      this.waiting = [];
      const listing = await listWorkbook({ signal: undefined, patience: this.patience });
      const own = new Set(listing.ok ? ownSheetsOf(listing.value).map(({ id }) => id) : []);
      if (listing.ok) for (const { id, name } of listing.value.sheets) this.names.set(id, name);
      for (const event of events) {
        if (event.kind !== 'added' || !own.has(event.id)) this.tell(event);
        if (event.kind === 'deleted') this.names.delete(event.id);
      }
    }
    this.isLookingUp = false;
  }

  private tell(event: SheetEvent): void {
    if (this.isStopped) return;
    const change = {
      sheet: this.names.get(event.id) ?? null,
      area: event.kind === 'changed' ? event.area : null,
    };
    // In a task of its own, so that a listener that throws stops neither the others nor this.
    queueMicrotask(() => {
      this.listener(change);
    });
  }

  private async send(context: Excel.RequestContext): Promise<Result<void, HostError>> {
    const trip = await roundTrip(context, {
      doing: { step: 'read', sheet: null },
      signal: undefined,
      patience: this.patience,
    });
    return trip.ok ? trip : fail(trip.error.error);
  }
}

/** Where rows or cells were put in or taken out, everything behind them moved: the whole sheet is concerned. */
function changedEvent({ worksheetId, changeType, address }: Excel.WorksheetChangedEventArgs): SheetEvent {
  const area = changeType === 'RangeEdited' ? parseAddress(address) : null;
  return { kind: 'changed', id: worksheetId, area };
}
