import { bounding, type Area } from './area';
import type { Worksheet } from './worksheet';

/** Who made a change: the person at the sheet, or an add-in through Excel's API. */
export type ChangedBy = 'user' | 'add-in';

/** What happened to the list of sheets since listeners were last told. */
export type SheetListChange = {
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'shown-or-hidden';
  readonly sheet: Worksheet;
};

/** Everything that changed since listeners were last told. */
export interface WorkbookChanges {
  readonly by: ChangedBy;
  /** The smallest area around the cells whose content was written, by sheet; recalculated results are not content. */
  readonly written: ReadonlyMap<Worksheet, Area>;
  /** Sheets that may look different: contents, results, formats, sizes, merges, charts, whatever it is. */
  readonly touched: ReadonlySet<Worksheet>;
  readonly sheets: readonly SheetListChange[];
  /** Another sheet is in front, or another area is selected. */
  readonly isSelectionChanged: boolean;
}

export type ChangeListener = (changes: WorkbookChanges) => void;

/** As much of the workbook as is compared between two announcements. */
interface Observed {
  readonly sheets: readonly Worksheet[];
  readonly activeSheet: Worksheet | null;
  readonly selection: readonly Area[];
}

interface SeenSheet {
  readonly sheet: Worksheet;
  readonly name: string;
  readonly visibility: string;
}

/** Collects what changes in a workbook, and tells listeners once for each request or edit. */
export class ChangeFeed {
  readonly #listeners = new Set<ChangeListener>();
  #written = new Map<Worksheet, Area>();
  #touched = new Set<Worksheet>();
  #seenSheets: readonly SeenSheet[] = [];
  #seenActive: Worksheet | null = null;
  #seenSelection: readonly Area[] = [];

  constructor(private readonly observed: Observed) {
    this.#look();
  }

  /** Returns what ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    if (this.#listeners.size === 0) this.#forget();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  noteWritten(sheet: Worksheet, row: number, column: number): void {
    const cell = { top: row, left: column, bottom: row, right: column };
    const known = this.#written.get(sheet);
    this.#written.set(sheet, known === undefined ? cell : bounding(known, cell));
    this.#touched.add(sheet);
  }

  noteTouched(sheet: Worksheet): void {
    this.#touched.add(sheet);
  }

  /** Tells listeners what has changed since the last time; nothing where nothing has. */
  announce(by: ChangedBy): void {
    const changes: WorkbookChanges = {
      by,
      written: this.#written,
      touched: this.#touched,
      sheets: this.#sheetChanges(),
      isSelectionChanged:
        this.observed.activeSheet !== this.#seenActive || this.observed.selection !== this.#seenSelection,
    };
    this.#forget();
    const isNothing =
      changes.touched.size === 0 && changes.sheets.length === 0 && !changes.isSelectionChanged;
    if (isNothing) return;
    for (const listener of [...this.#listeners]) listener(changes);
  }

  #forget(): void {
    this.#written = new Map();
    this.#touched = new Set();
    this.#look();
  }

  #look(): void {
    this.#seenSheets = this.observed.sheets.map((sheet) => ({
      sheet,
      name: sheet.name,
      visibility: sheet.visibility,
    }));
    this.#seenActive = this.observed.activeSheet;
    this.#seenSelection = this.observed.selection;
  }

  #sheetChanges(): readonly SheetListChange[] {
    const { sheets } = this.observed;
    const changes: SheetListChange[] = [];
    const seen = new Map(this.#seenSheets.map((each) => [each.sheet, each]));
    for (const { sheet } of this.#seenSheets)
      if (!sheets.includes(sheet)) changes.push({ kind: 'removed', sheet });
    for (const sheet of sheets) {
      const before = seen.get(sheet);
      if (before === undefined) changes.push({ kind: 'added', sheet });
      else if (before.name !== sheet.name) changes.push({ kind: 'renamed', sheet });
      else if (before.visibility !== sheet.visibility) changes.push({ kind: 'shown-or-hidden', sheet });
    }
    const left = this.#seenSheets.filter(({ sheet }) => sheets.includes(sheet));
    const stayed = sheets.filter((sheet) => seen.has(sheet));
    for (const [index, sheet] of stayed.entries()) {
      if (left[index]?.sheet !== sheet) changes.push({ kind: 'moved', sheet });
    }
    return changes;
  }
}
