/** What to write on one sheet, as data. Applied twice it gives the same sheet. Rows and columns count from 0. */
export interface SheetPlan {
  /** Tab name; where a sheet of this name exists that is not `owner`'s, the caller has chosen another before. */
  readonly name: string;
  /**
   * Hidden workbook-scoped defined name that marks the sheet as ours; it refers to A1. Null: once written, the sheet is
   * the user's, such as a template to fill; it is only ever added, never rewritten, unless its writing was broken off.
   */
  readonly owner: string | null;
  /** In row-major order, at most one for each cell. Merged areas carry their content in the first cell. */
  readonly cells: readonly PlannedCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly merges: readonly Area[];
  /** Widths in characters of the default font, by column from 0. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by row; rows not named have the default height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly page: PageSetup;
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  /** Visible and hidden workbook-scoped names besides `owner`. */
  readonly names: readonly PlannedName[];
  readonly charts: readonly PlannedChart[];
  /** What may be typed where; absent: anything anywhere. */
  readonly validations?: readonly PlannedValidation[];
  /** Locks every cell whose style is not `unlocked`; without a password, so that anyone can unlock the sheet. */
  readonly protected?: boolean;
  /** Says 未完成，请重新生成 while a host writes that can be interrupted; its content here is written last. */
  readonly statusCell: { readonly row: number; readonly column: number; readonly whileWriting: string };
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds. Text is never taken for a formula. `cached` is the engine's value. */
export type PlannedContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: number | string };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  /** Key into `SheetPlan.styles`. */
  readonly style: string;
}

export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  /** RRGGBB. */
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrap: boolean;
  readonly numberFormat: string;
  /** Can be typed into also while the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Always one page wide, as many tall as needed. */
  readonly printArea: Area;
  /** Rows repeated at the top of every page: first and last; null where none are. */
  readonly repeatedRows: readonly [number, number] | null;
  /** Rows before which a new page begins. */
  readonly rowBreaks: readonly number[];
  /** Scaled so that everything stands on a single page, not only one page wide. */
  readonly onePage?: boolean;
  /** Inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Excel's header and footer codes, such as `&C第 &P 页，共 &N 页`. */
  readonly header: string;
  readonly footer: string;
}

export type PlannedConditionalFormat =
  | {
      readonly kind: 'formula';
      readonly area: Area;
      /** Relative to the area's first cell, without `=`. */
      readonly formula: string;
      readonly bold?: boolean;
      readonly color?: string;
      readonly fill?: string;
    }
  | {
      readonly kind: 'data-bar';
      readonly area: Area;
      readonly color: string;
      readonly minimum: number;
      readonly maximum: number;
    };

/** What one area takes, with the text shown beside a cell while it is filled. */
export interface PlannedValidation {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Shown beside a selected cell; Excel holds titles of 32 and texts of 255 characters. */
  readonly prompt: { readonly title: string; readonly text: string };
  /** `stop` refuses other entries, `warning` asks first; both say `text`. Null: other entries are taken. */
  readonly refusal: {
    readonly style: 'stop' | 'warning';
    readonly title: string;
    readonly text: string;
  } | null;
}

/** `list`: a drop-down of these words, without commas, 255 characters in all. `any`: only the prompt. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly words: readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number | null }
  | { readonly kind: 'any' };

/** A workbook-scoped name for an area of this sheet, or for a text constant. */
export interface PlannedName {
  readonly name: string;
  readonly hidden: boolean;
  readonly target: { readonly area: Area } | { readonly text: string };
}

export interface PlannedSeries {
  readonly name: string;
  readonly values: Area;
  readonly color: string;
}

export interface PlannedChart {
  readonly kind: 'bar' | 'column' | 'doughnut';
  readonly title: string;
  /** Cells with the category names, on this sheet. */
  readonly categories: Area;
  readonly series: readonly PlannedSeries[];
  readonly numberFormat: string;
  /** Cells the chart covers. */
  readonly anchor: Area;
}
