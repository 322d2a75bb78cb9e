import { isCellError } from '../../../domain/source-cell';
import type { WorkbookSnapshot } from '../../host';
import type { CellGrid, GridCell } from '../../grid';
import type { Area } from '../../sheet-plan';
import { sheetOfReference } from '../../ownership';
import { areasOfReference } from '../../references';
import { textFingerprint } from '../../text-fingerprint';

/** Regions of the summary whose text belongs to the user once it was edited. */
export const KEPT_REGIONS = ['problems', 'measures'] as const;
export type KeptRegionName = (typeof KEPT_REGIONS)[number];

/** What a workbook holds of one kept region. */
export interface KeptRegion {
  /** Null where the region does not exist (any more). */
  readonly text: string | null;
  /** Fingerprint of the last draft written there; null where none is recorded. */
  readonly lastDraft: string | null;
}

/** The kept regions of one summary sheet. */
export type KeptTexts = Readonly<Record<KeptRegionName, KeptRegion>>;

/** For a workbook without a summary. */
export const NOTHING_KEPT: KeptTexts = {
  problems: { text: null, lastDraft: null },
  measures: { text: null, lastDraft: null },
};

/** Hidden name of a region's cells; `suffix` tells the summaries of one workbook apart. */
export function keepName(region: KeptRegionName, suffix: string): string {
  return `_bpse_keep_${region}${suffix}`;
}

/** Hidden name of the constant that holds the fingerprint of a region's last draft. */
export function draftName(region: KeptRegionName, suffix: string): string {
  return `_bpse_draft_${region}${suffix}`;
}

/**
 * The texts of the kept regions, found by name and never by position, so that they survive renaming the sheet and
 * inserting or moving rows.
 */
export function readKeptRegions(snapshot: WorkbookSnapshot, suffix: string): KeptTexts {
  const region = (name: KeptRegionName): KeptRegion => ({
    text: namedText(snapshot, keepName(name, suffix)),
    lastDraft: namedConstant(snapshot, draftName(name, suffix)),
  });
  return { problems: region('problems'), measures: region('measures') };
}

/**
 * The regions to carry over where both the input and an earlier output hold some: text a user edited in the earlier
 * output, which is about to be replaced, before text of the input, which stays where it is.
 */
export function mergeKeptTexts(present: KeptTexts, earlier: KeptTexts): KeptTexts {
  const merge = (name: KeptRegionName): KeptRegion =>
    isEdited(earlier[name]) || present[name].text === null ? earlier[name] : present[name];
  return { problems: merge('problems'), measures: merge('measures') };
}

/** The text to write: the user's where there is one, else the new draft. */
export function textToWrite(region: KeptRegion, draft: string): string {
  return isEdited(region) && region.text !== null ? region.text : draft;
}

/** Whether a region holds text that is not the last draft. */
export function isEdited(region: KeptRegion): boolean {
  if (region.text === null || region.text.trim() === '') return false;
  return region.lastDraft === null || textFingerprint(region.text) !== region.lastDraft;
}

function namedConstant(snapshot: WorkbookSnapshot, name: string): string | null {
  const refersTo = snapshot.names.find((defined) => defined.name === name)?.refersTo;
  return refersTo === undefined ? null : (/^"([0-9a-f]+)"$/.exec(refersTo.trim())?.[1] ?? null);
}

function namedText(snapshot: WorkbookSnapshot, name: string): string | null {
  const refersTo = snapshot.names.find((defined) => defined.name === name)?.refersTo;
  if (refersTo === undefined) return null;
  const sheet = sheetOfReference(refersTo);
  const grid = snapshot.sheets.find((each) => each.sheet === sheet);
  const areas = areasOfReference(refersTo);
  if (grid === undefined || areas.length === 0) return null;
  return areas.map((area) => textOfArea(grid, area)).join('\n');
}

/** Rows become lines; several cells of one row are kept apart by two blanks. */
function textOfArea(grid: CellGrid, area: Area): string {
  const rows = new Map<number, string[]>();
  for (const cell of grid.cells) {
    const inside =
      cell.row >= area.row &&
      cell.row < area.row + area.rows &&
      cell.column >= area.column &&
      cell.column < area.column + area.columns;
    const shown = inside ? shownText(cell) : '';
    if (shown !== '') rows.set(cell.row, [...(rows.get(cell.row) ?? []), shown]);
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, texts]) => texts.join('  '))
    .join('\n');
}

function shownText({ value }: GridCell): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
