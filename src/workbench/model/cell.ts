/** What a cell holds or a formula gives; '' is a blank cell, errors are their names (`#DIV/0!`), as Excel hands them out. */
export type Scalar = string | number | boolean;

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The look of a cell; never changed in place, so cells share it. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** `#RRGGBB`, or '' for no fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  shrink: false,
  indent: 0,
  orientation: 0,
  locked: true,
  borders: {},
};

export interface Cell {
  value: Scalar;
  /** With its leading `=`; null for a constant. */
  formula: string | null;
  format: CellFormat;
}

const ERRORS = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

export const isError = (value: Scalar): boolean => typeof value === 'string' && ERRORS.has(value);
