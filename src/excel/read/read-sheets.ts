import { fail, ok, type Result } from '../../domain/result';
import type { CellGrid } from '../../workbook/grid';
import type { HostError } from '../../workbook/host';
import { areaReference } from '../../workbook/references';
import { answerTooLarge } from '../failures';
import { markSheet, roundTrip, type TripFailure } from '../round-trip';
import {
  areaOf,
  ownSheetsOf,
  queueOwnSheet,
  type Listing,
  type ListedSheet,
  type OwnSheet,
  type Survey,
  type TripSettings,
} from '../survey';
import { cellGrid, type LoadedBlock } from './cell-grid';
import { halvePieces, packPieces, type Piece } from './pieces';

const CELL_PROPERTIES = 'address,values,formulas,numberFormat,valueTypes';

/** The cells of the wanted sheets, and what stands on ours. */
export interface SheetsRead {
  readonly grids: readonly CellGrid[];
  readonly survey: Survey;
}

/**
 * Reads the used ranges of all wanted sheets in one request, with what a later rewriting needs to know of our own sheets.
 * Where that is more than Excel answers at once, it asks for the addresses and reads in pieces.
 */
export async function readSheets(
  listing: Listing,
  wanted: readonly ListedSheet[],
  settings: TripSettings,
): Promise<Result<SheetsRead, HostError>> {
  const context = new Excel.RequestContext();
  const own = ownSheetsOf(listing).map((sheet) => ({ id: sheet.id, answer: queueOwnSheet(context, sheet) }));
  const queued = wanted.map((sheet) => ({ sheet, answer: queueUsedRange(context, sheet) }));
  const trip = await roundTrip(context, { ...settings, doing: { step: 'read', sheet: null } });
  if (!trip.ok && !isTooLarge(trip.error)) return fail(trip.error.error);
  const grids = trip.ok ? queued.map(({ sheet, answer }) => gridOf(sheet, answer())) : null;
  if (grids !== null && trip.ok && grids.every((grid) => grid !== null)) {
    return ok({ grids, survey: { listing, own: new Map(own.map(({ id, answer }) => [id, answer()])) } });
  }
  return readInPieces(listing, wanted, settings);
}

/** Null where Excel left the cells out because they are too many. */
function gridOf(sheet: ListedSheet, block: LoadedBlock | 'empty' | 'left-out'): CellGrid | null {
  if (block === 'left-out') return null;
  return cellGrid(sheet.name, sheet.visible, block === 'empty' ? [] : [block]);
}

function queueUsedRange(
  context: Excel.RequestContext,
  { id, name }: ListedSheet,
): () => LoadedBlock | 'empty' | 'left-out' {
  markSheet(context, name);
  return queueCells(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true));
}

/** The cells of a range, none where it is a null object; `left-out` where Excel finds them too many. */
function queueCells(range: Excel.Range): () => LoadedBlock | 'empty' | 'left-out' {
  range.load(CELL_PROPERTIES);
  const rows = range.getRowProperties({ rowHidden: true });
  return () => {
    const area = areaOf(range);
    if (area === null) return 'empty';
    // Declared as always there, yet null for areas of more than five million cells.
    const values = range.values as unknown[][] | null;
    if (values === null) return 'left-out';
    return {
      row: area.row,
      column: area.column,
      values,
      formulas: range.formulas as unknown[][],
      numberFormats: range.numberFormat as unknown[][],
      valueTypes: range.valueTypes,
      hidden: rows.value.map((row) => row.rowHidden === true),
    };
  };
}

async function readInPieces(
  listing: Listing,
  wanted: readonly ListedSheet[],
  settings: TripSettings,
): Promise<Result<SheetsRead, HostError>> {
  const context = new Excel.RequestContext();
  const own = ownSheetsOf(listing).map((sheet) => ({ id: sheet.id, answer: queueOwnSheet(context, sheet) }));
  const ranges = wanted.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load('address');
    return { sheet, used };
  });
  const trip = await roundTrip(context, { ...settings, doing: { step: 'read', sheet: null } });
  if (!trip.ok) return fail(trip.error.error);
  const pieces: Piece[] = [];
  for (const { sheet, used } of ranges) {
    const area = areaOf(used);
    if (area !== null) pieces.push({ sheet, area });
  }
  const blocks = new Map<string, LoadedBlock[]>(wanted.map(({ id }) => [id, []]));
  for (const request of packPieces(pieces)) {
    const failure = await readPieces(request, blocks, settings);
    if (failure !== null) return fail(failure);
  }
  return ok({
    grids: wanted.map(({ id, name, visible }) => cellGrid(name, visible, blocks.get(id) ?? [])),
    survey: { listing, own: new Map<string, OwnSheet>(own.map(({ id, answer }) => [id, answer()])) },
  });
}

/** Adds the pieces' cells to `blocks`; an answer too large is asked for again in two halves. */
async function readPieces(
  pieces: readonly Piece[],
  blocks: ReadonlyMap<string, LoadedBlock[]>,
  settings: TripSettings,
): Promise<HostError | null> {
  const context = new Excel.RequestContext();
  const queued = pieces.map(({ sheet, area }) => {
    markSheet(context, sheet.name);
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(areaReference(area));
    return { sheet, answer: queueCells(range) };
  });
  const trip = await roundTrip(context, { ...settings, doing: { step: 'read', sheet: null } });
  if (!trip.ok) {
    if (!isTooLarge(trip.error)) return trip.error.error;
    const halves = halvePieces(pieces);
    if (halves === null) return answerTooLarge({ step: 'read', sheet: pieces[0]?.sheet.name ?? null });
    for (const half of halves) {
      const failure = await readPieces(half, blocks, settings);
      if (failure !== null) return failure;
    }
    return null;
  }
  for (const { sheet, answer } of queued) {
    const block = answer();
    if (block === 'left-out') return answerTooLarge({ step: 'read', sheet: sheet.name });
    if (block !== 'empty') blocks.get(sheet.id)?.push(block);
  }
  return null;
}

function isTooLarge(failure: TripFailure): boolean {
  return failure.kind === 'refused' && failure.error.code === 'excel-answer-too-large';
}
