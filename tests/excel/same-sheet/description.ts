/**
 * A written sheet in words of its own, so that what stands in Excel and what stands in a file can be told side by side.
 * Addresses are in A1 notation, colours RRGGBB, sizes points, margins inches.
 */
export interface SheetDescription {
  /** By address; only cells that hold something or look like something. */
  readonly cells: Readonly<Record<string, CellDescription>>;
  readonly merges: readonly string[];
  /** Widths of the first columns, in pixels. */
  readonly widths: readonly number[];
  /** By row number from 1; only rows of a height of their own. */
  readonly heights: Readonly<Record<string, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly page: PageDescription;
  /** In order of precedence. */
  readonly conditionalFormats: readonly object[];
  readonly validations: readonly ValidationDescription[];
  /** What may be done while it is locked; null where it is not. */
  readonly protection: readonly string[] | null;
  readonly charts: readonly ChartDescription[];
}

export interface CellDescription {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly font: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Left, right, top, bottom. */
  readonly borders: readonly (string | null)[];
  readonly locked: boolean;
}

export interface ValidationDescription {
  readonly area: string;
  /** `list`, `decimal`, or `any`. */
  readonly type: string;
  readonly operator: string | null;
  /** The words of a list, or one or two bounds. */
  readonly formulas: readonly string[];
  readonly ignoresBlanks: boolean;
  readonly prompt: string;
  /** What is said to other entries; null where they are taken. */
  readonly alert: string | null;
}

export interface PageDescription {
  readonly paper: string;
  readonly orientation: string;
  readonly centred: boolean;
  readonly wide: number;
  /** Null: as many as needed. */
  readonly tall: number | null;
  readonly margins: readonly number[];
  readonly header: string;
  readonly footer: string;
  readonly breaks: readonly number[];
  readonly printArea: string;
  readonly titleRows: string;
}

export interface ChartDescription {
  readonly type: string;
  readonly title: string;
  readonly legend: string | null;
  readonly anchor: string;
  readonly series: readonly SeriesDescription[];
  /** Bars: whether categories count from above, where values begin, and whether a value axis and lines are shown. */
  readonly axes: {
    readonly reversed: boolean;
    readonly minimum: number;
    readonly values: boolean;
    readonly gridlines: boolean;
  } | null;
}

export interface SeriesDescription {
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  /** Of the series, or of each of its slices. */
  readonly colors: readonly string[];
  /** Shown as numbers or shares, in which format, font and colour (one each slice). */
  readonly labels: {
    readonly shows: 'value' | 'share';
    readonly format: string;
    readonly font: string;
    readonly colors: readonly string[];
  };
  /** Between bars, or the hole of a doughnut, in percent. */
  readonly gap: number;
}

/** One font in words. */
export function fontText(name: string, size: number, bold: boolean, color: string): string {
  return `${name} ${String(size)}${bold ? ' bold' : ''} ${color}`;
}

/** Excel keeps margins and heights less exactly than we state them. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
