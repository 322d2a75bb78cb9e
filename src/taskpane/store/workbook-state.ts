import type { CheckedWorkbook } from '../../app/check-workbook';
import type { HostError } from '../../workbook/host';

/** What the pane knows of the open workbook. */
export interface WorkbookState {
  /** `waiting`: Excel was busy, such as with a cell being edited; it is asked again by itself. */
  readonly reading: 'unread' | 'reading' | 'read' | 'waiting' | 'failed';
  /** The reading takes so long that it may never end; the user can have another one begun. */
  readonly isSlow: boolean;
  /** Why it waits or failed; what was known before stays. */
  readonly failure: HostError | null;
  /** The last reading that went well. */
  readonly checked: CheckedWorkbook | null;
  /** Why the pane can not see changes by itself; null where it can. */
  readonly unwatched: HostError | null;
  /** The scheme chosen for this document, as `readKeptScheme` takes it. */
  readonly scheme: string | null;
  /** Corrections of the reader's matches, as `parseCorrections` takes them. */
  readonly corrections: string | null;
  /** Why the last choice is not kept in the document; null where it is. */
  readonly unkept: HostError | null;
}

export const NOTHING_READ: WorkbookState = {
  reading: 'unread',
  isSlow: false,
  failure: null,
  checked: null,
  unwatched: null,
  scheme: null,
  corrections: null,
  unkept: null,
};
