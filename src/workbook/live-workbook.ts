import type { CellRef } from '../domain/cell-ref';
import type { Result } from '../domain/result';
import type { HostError } from './host';
import type { Area } from './sheet-plan';

/** Something changed in the open workbook that this tool did not write. */
export interface WorkbookChange {
  /** Name of the sheet as last known; null where that is not known, as for a sheet just added by the user. */
  readonly sheet: string | null;
  /** Cells whose content changed; null where the whole sheet is concerned: it was added or deleted. */
  readonly area: Area | null;
}

/** Ends a listening. Never fails: where the workbook is gone, nothing more would come anyway. */
export type StopListening = () => Promise<void>;

/** A workbook that a user has open in front of them. */
export interface LiveWorkbook {
  /** Selects a cell and brings its sheet to the front. False where that is not possible, as for a sheet that is gone. */
  select(ref: CellRef): Promise<boolean>;
  /** Brings a sheet to the front. False where that is not possible. */
  show(sheet: string): Promise<boolean>;
  /**
   * Tells of changes to sheets and cells that are not this tool's own writing, until stopped. Fails where the program
   * that holds the workbook tells of no changes.
   */
  onChange(listener: (change: WorkbookChange) => void): Promise<Result<StopListening, HostError>>;
}

/** Small settings kept inside the document, such as the scheme chosen for it: they go where the file goes. No personal data. */
export interface DocumentSettings {
  /** What is kept under this key; null where nothing is. */
  get(key: string): string | null;
  /** Keeps a value, null removes it. Kept for good once the user saves the document. */
  set(key: string, value: string | null): Promise<Result<void, HostError>>;
  /** Takes up what another page of this add-in kept since. Never rejects; where it fails, what is held here stays. */
  refresh(): Promise<void>;
}
