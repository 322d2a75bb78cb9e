import type { ColumnsOfKind, TableKind } from '../columns/lexicons';
import type { HeaderColumn } from '../columns/map-columns';
import type { SheetRow } from '../sheet-index';

/** A table found by its header: what kind it is, its header's columns, and the rows up to the next table. */
export interface LocatedTable<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly headerRow: number;
  /** The last row of the header: the same row, or the next one. */
  readonly lastHeaderRow: number;
  readonly columns: readonly HeaderColumn<ColumnsOfKind[K]>[];
  /** Non-blank rows below the header, before the titles of the next table. */
  readonly body: readonly SheetRow[];
}

/** Any located table, told apart by its kind. */
export type AnyLocatedTable = { [K in TableKind]: LocatedTable<K> }[TableKind];

/** A sheet's tables and the rows outside of them. */
export interface LocatedSheet {
  readonly tables: readonly AnyLocatedTable[];
  /** Titles, units and facts above a table; all rows where there is no table. */
  readonly rowsOutside: readonly SheetRow[];
}
