import type { BudgetBasis } from '../../../domain/evaluation/input';
import type { TableKind } from '../columns/lexicons';

/** What a whole sheet is said to be. A grouping stands for budget tables that are grouped so. */
export type SheetKind =
  | Exclude<TableKind, 'budget'>
  | BudgetBasis
  | 'facts' // names and values, no table
  | 'ignored'; // not read at all

/** In the order they are offered. */
export const SHEET_KINDS: readonly SheetKind[] = [
  'indicator',
  'funding-source',
  'nature',
  'unit',
  'project-funding',
  'key-task',
  'goals',
  'facts',
  'ignored',
];

/** Which field a column is. */
export interface ColumnCorrection {
  /** The kind of table the column is in; fields differ by kind. */
  readonly table: TableKind;
  /**
   * The header as the reader shows it, so that the correction still holds after columns were moved; empty for a column
   * without a header, which only its letter names.
   */
  readonly header: string;
  /** Column letters, which tell columns with the same header apart. */
  readonly letter: string;
  /** A field of that kind of table; null: the column is none. */
  readonly field: string | null;
}

/** How one sheet is to be read. */
export interface SheetCorrection {
  /** Name on the tab. */
  readonly sheet: string;
  /** Null: left to the reader. */
  readonly kind: SheetKind | null;
  readonly columns: readonly ColumnCorrection[];
}

/** What the user corrected of the reader's matches; plain data, kept as JSON. A sheet stands there at most once. */
export interface ReadingCorrections {
  readonly sheets: readonly SheetCorrection[];
}

export const NO_CORRECTIONS: ReadingCorrections = { sheets: [] };

export function correctionOf(corrections: ReadingCorrections, sheet: string): SheetCorrection | null {
  return corrections.sheets.find((each) => each.sheet === sheet) ?? null;
}

/** The corrections with a sheet said to be of a kind; null leaves the kind to the reader again. */
export function withSheetKind(
  corrections: ReadingCorrections,
  sheet: string,
  kind: SheetKind | null,
): ReadingCorrections {
  return withSheet(corrections, {
    sheet,
    kind,
    columns: correctionOf(corrections, sheet)?.columns ?? [],
  });
}

/** The corrections with a sheet and all its columns left to the reader again. */
export function withoutSheet(corrections: ReadingCorrections, sheet: string): ReadingCorrections {
  return withSheet(corrections, { sheet, kind: null, columns: [] });
}

/** The corrections with one column's field; a former correction of the same column is replaced. */
export function withColumn(
  corrections: ReadingCorrections,
  sheet: string,
  column: ColumnCorrection,
): ReadingCorrections {
  const present = correctionOf(corrections, sheet);
  const others = (present?.columns ?? []).filter((each) => !sameColumn(each, column));
  return withSheet(corrections, { sheet, kind: present?.kind ?? null, columns: [...others, column] });
}

/** The corrections with one column left to the reader again. */
export function withoutColumn(
  corrections: ReadingCorrections,
  sheet: string,
  column: Omit<ColumnCorrection, 'field'>,
): ReadingCorrections {
  const present = correctionOf(corrections, sheet);
  if (present === null) return corrections;
  return withSheet(corrections, {
    ...present,
    columns: present.columns.filter((each) => !sameColumn(each, column)),
  });
}

/** Whether two corrections are of one column. */
export function sameColumn(a: Omit<ColumnCorrection, 'field'>, b: Omit<ColumnCorrection, 'field'>): boolean {
  return a.table === b.table && a.header === b.header && a.letter === b.letter;
}

function withSheet(corrections: ReadingCorrections, sheet: SheetCorrection): ReadingCorrections {
  const others = corrections.sheets.filter((each) => each.sheet !== sheet.sheet);
  const holds = sheet.kind !== null || sheet.columns.length > 0;
  return { sheets: holds ? [...others, sheet] : others };
}
