import { fail, ok, type Result } from '../domain/result';
import type { DefinedName, HostError } from '../workbook/host';
import { OWNER_PREFIX, sheetOfReference } from '../workbook/ownership';
import type { Area } from '../workbook/sheet-plan';
import { joinTextConstant } from '../workbook/text-constant';
import { parseAddress } from './address';
import { markSheet, roundTrip, type TripFailure } from './round-trip';

/** A worksheet as Excel lists it; its id stays the same when it is renamed or moved. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** What a run needs to know of the workbook before it reads or writes cells. */
export interface Listing {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  /** Formulas are calculated only when the user asks for it. */
  readonly calculatesManually: boolean;
}

/** What stands on a sheet of ours before it is rewritten. */
export interface OwnSheet {
  /** The smallest area around all cells with content or format; null on an empty sheet. */
  readonly used: Area | null;
  readonly charts: readonly string[];
}

/** A listing and what stands on our sheets, by sheet id. */
export interface Survey {
  readonly listing: Listing;
  readonly own: ReadonlyMap<string, OwnSheet>;
}

export interface TripSettings {
  readonly signal: AbortSignal | undefined;
  /** Seconds to wait for one answer. */
  readonly patience: number;
}

/** Lists worksheets and workbook-scoped names: one request. */
export async function listWorkbook(settings: TripSettings): Promise<Result<Listing, HostError>> {
  const context = new Excel.RequestContext();
  const { application, names, worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/formula,items/visible,items/scope');
  application.load('calculationMode');
  const trip = await roundTrip(context, { ...settings, doing: { step: 'read', sheet: null } });
  if (!trip.ok) return fail(trip.error.error);
  return ok({
    sheets: worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === 'Visible',
    })),
    names: names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula, visible }) => ({ name, refersTo: refersTo(formula), hidden: !visible })),
    calculatesManually: application.calculationMode === 'Manual',
  });
}

/** The sheets that owner names point to. */
export function ownSheetsOf({ sheets, names }: Listing): readonly ListedSheet[] {
  const owned = new Set(
    names.filter(({ name }) => name.startsWith(OWNER_PREFIX)).map((name) => sheetOfReference(name.refersTo)),
  );
  return sheets.filter(({ name }) => owned.has(name));
}

/** Queues what a survey wants to know of one sheet; the answer is there after the round trip. */
export function queueOwnSheet(context: Excel.RequestContext, { id, name }: ListedSheet): () => OwnSheet {
  markSheet(context, name);
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('address');
  sheet.charts.load('items/name');
  return () => ({ used: areaOf(used), charts: sheet.charts.items.map((chart) => chart.name) });
}

/** Null where there is no range. Its address must have been loaded. */
export function areaOf(range: Excel.Range): Area | null {
  return range.isNullObject ? null : parseAddress(range.address);
}

/** Surveys our sheets without reading any cells: one request, or none where there are no sheets of ours. */
export async function surveyOwnSheets(
  listing: Listing,
  settings: TripSettings,
): Promise<Result<Survey, HostError>> {
  const sheets = ownSheetsOf(listing);
  if (sheets.length === 0) return ok({ listing, own: new Map() });
  const context = new Excel.RequestContext();
  const answers = sheets.map((sheet) => ({ id: sheet.id, answer: queueOwnSheet(context, sheet) }));
  const trip: Result<void, TripFailure> = await roundTrip(context, {
    ...settings,
    doing: { step: 'read', sheet: null },
  });
  if (!trip.ok) return fail(trip.error.error);
  return ok({ listing, own: new Map(answers.map(({ id, answer }) => [id, answer()])) });
}

function refersTo(formula: unknown): string {
  return typeof formula === 'string' ? joinTextConstant(formula.replace(/^=/, '')) : '';
}
