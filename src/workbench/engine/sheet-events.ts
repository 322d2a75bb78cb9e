import { areaText } from '../model/area';
import type { ChangedBy, WorkbookChanges } from '../model/changes';
import type { JsonObject } from './json';

/** One event as the client takes it: its number, and what it says. All are events of the whole workbook. */
export interface WorkbookEvent {
  readonly type: number;
  readonly args: JsonObject;
}

/** How the client registers an event: `_Register…Event` around `wire`, and by which number it knows it again. */
export interface EventInfo {
  readonly wire: string;
  readonly type: number;
}

/** The events of `Excel.WorksheetCollection` that are played, by documented names. */
export const SHEET_EVENTS = {
  onChanged: { wire: 'DataChanged', type: 10 },
  onActivated: { wire: 'Activated', type: 11 },
  onAdded: { wire: 'Added', type: 13 },
  onSelectionChanged: { wire: 'SelectionChanged', type: 14 },
  onDeleted: { wire: 'Deleted', type: 15 },
} as const satisfies Readonly<Record<string, EventInfo>>;

/** What there is to tell of the changes, in the order Excel tells it: sheets, contents, then what is in front. */
export function sheetEvents(
  { by, sheets, written, isSelectionChanged }: WorkbookChanges,
  front: { readonly id: string; readonly address: string; readonly isNew: boolean } | null,
): readonly WorkbookEvent[] {
  const events: WorkbookEvent[] = [];
  for (const { kind, sheet } of sheets) {
    const args = { source: 'Local', worksheetId: sheet.id };
    if (kind === 'added') events.push({ type: SHEET_EVENTS.onAdded.type, args });
    if (kind === 'removed') events.push({ type: SHEET_EVENTS.onDeleted.type, args });
  }
  for (const [sheet, area] of written) {
    if (sheet.isDeleted) continue;
    events.push({
      type: SHEET_EVENTS.onChanged.type,
      args: {
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: TRIGGERS[by],
        worksheetId: sheet.id,
        address: areaText(area),
        shiftDirection: 'None',
      },
    });
  }
  if (!isSelectionChanged || front === null) return events;
  if (front.isNew) events.push({ type: SHEET_EVENTS.onActivated.type, args: { worksheetId: front.id } });
  events.push({
    type: SHEET_EVENTS.onSelectionChanged.type,
    args: { worksheetId: front.id, address: front.address },
  });
  return events;
}

const TRIGGERS: Readonly<Record<ChangedBy, string>> = { user: 'Unknown', 'add-in': 'ThisLocalAddin' };
