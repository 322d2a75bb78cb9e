import type {
  Area,
  CellStyle,
  PageSetup,
  PlannedChart,
  PlannedConditionalFormat,
  PlannedValidation,
} from '../../workbook/sheet-plan';

/** Where cells have lines. */
export type Edge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** One step of writing a sheet, as data. `addresses` are several areas in one text, separated by commas. */
export type Operation =
  | { readonly kind: 'add-sheet' }
  /** As `Range.formulas` takes them: constants, escaped texts, `=…`, `''` for blank. */
  | {
      readonly kind: 'entries';
      readonly area: Area;
      readonly entries: readonly (readonly (string | number)[])[];
    }
  /** `null` leaves a cell's format as it is. */
  | {
      readonly kind: 'number-formats';
      readonly area: Area;
      readonly formats: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: 'unmerge'; readonly area: Area }
  | { readonly kind: 'clear'; readonly area: Area; readonly what: 'All' | 'Formats' }
  /** Standard widths and heights, nothing hidden, no conditional formats, rules for input, filter, page breaks or frozen panes. */
  | { readonly kind: 'reset'; readonly area: Area }
  | { readonly kind: 'delete-charts'; readonly names: readonly string[] }
  | { readonly kind: 'merge'; readonly area: Area }
  | { readonly kind: 'look'; readonly addresses: string; readonly style: CellStyle }
  | { readonly kind: 'borders'; readonly addresses: string; readonly edges: readonly Edge[] }
  | { readonly kind: 'column-width'; readonly address: string; readonly points: number }
  | { readonly kind: 'row-height'; readonly addresses: string; readonly points: number }
  | { readonly kind: 'conditional-format'; readonly format: PlannedConditionalFormat }
  | { readonly kind: 'view'; readonly frozenRows: number; readonly frozenColumns: number }
  | { readonly kind: 'page'; readonly page: PageSetup }
  | { readonly kind: 'row-break'; readonly row: number }
  | { readonly kind: 'chart'; readonly chart: PlannedChart; readonly name: string }
  /** `refersTo` with its leading `=`. */
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly isNew: boolean;
      readonly refersTo: string;
      readonly hidden: boolean;
    }
  | { readonly kind: 'delete-name'; readonly name: string }
  | { readonly kind: 'validation'; readonly validation: PlannedValidation }
  | { readonly kind: 'protect' | 'unprotect' }
  | { readonly kind: 'calculate' };

/** An operation and the sheet it is for. */
export interface SheetOperation {
  readonly sheet: TargetSheet;
  readonly operation: Operation;
}

/** A sheet to write: by id where it exists, by name where this run adds it. */
export interface TargetSheet {
  readonly key: string;
  readonly name: string;
}

/** What an operation takes beside its data, in bytes: paths and actions of 60 to 130 bytes each. */
const OVERHEAD: Readonly<Partial<Record<Operation['kind'], number>>> = {
  look: 2_000,
  borders: 4_500,
  page: 4_500,
  chart: 5_000,
  reset: 2_500,
  'conditional-format': 2_500,
};
const USUAL_OVERHEAD = 400;
const SERIES_OVERHEAD = 4_000;
const SLICE_OVERHEAD = 1_000;

/** The most bytes an operation adds to a request: its data as JSON in UTF-8, and what addresses it. */
export function operationBytes(operation: Operation): number {
  const text = JSON.stringify(operation);
  let bytes = OVERHEAD[operation.kind] ?? USUAL_OVERHEAD;
  if (operation.kind === 'chart') {
    const { categories, series } = operation.chart;
    bytes += SERIES_OVERHEAD * series.length + SLICE_OVERHEAD * categories.rows * categories.columns;
  }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Packs operations, in order, into requests of at most so many bytes; an operation is never cut. */
export function packOperations(
  operations: readonly SheetOperation[],
  most: number,
): readonly (readonly SheetOperation[])[] {
  const requests: SheetOperation[][] = [];
  let bytes = Infinity;
  for (const each of operations) {
    const size = operationBytes(each.operation);
    if (bytes + size > most) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(each);
    bytes += size;
  }
  return requests;
}
