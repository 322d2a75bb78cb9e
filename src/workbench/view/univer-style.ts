import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { Border, BorderSide, CellFormat } from '../model/cell';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, readonly [thin: BorderStyleTypes, medium: BorderStyleTypes]>> = {
  Continuous: [BorderStyleTypes.THIN, BorderStyleTypes.MEDIUM],
  Dash: [BorderStyleTypes.DASHED, BorderStyleTypes.MEDIUM_DASHED],
  DashDot: [BorderStyleTypes.DASH_DOT, BorderStyleTypes.MEDIUM_DASH_DOT],
  DashDotDot: [BorderStyleTypes.DASH_DOT_DOT, BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  Dot: [BorderStyleTypes.DOTTED, BorderStyleTypes.DOTTED],
  Double: [BorderStyleTypes.DOUBLE, BorderStyleTypes.DOUBLE],
  SlantDashDot: [BorderStyleTypes.SLANT_DASH_DOT, BorderStyleTypes.SLANT_DASH_DOT],
};

const SIDES: readonly (readonly [BorderSide, keyof IBorderData])[] = [
  ['EdgeTop', 't'],
  ['EdgeRight', 'r'],
  ['EdgeBottom', 'b'],
  ['EdgeLeft', 'l'],
  ['DiagonalDown', 'tl_br'],
  ['DiagonalUp', 'bl_tr'],
];

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A cell's look in Univer's words. Null takes away what a cell had before. */
export function univerStyle(format: CellFormat): IStyleData {
  return {
    ff: format.fontName,
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    ul: { s: flag(format.underline !== 'None') },
    st: { s: flag(format.strikethrough) },
    cl: { rgb: format.fontColor },
    bg: format.fill === '' ? null : { rgb: format.fill },
    bd: borders(format),
    ht: HORIZONTAL[format.horizontal] ?? null,
    vt: VERTICAL[format.vertical] ?? VerticalAlign.MIDDLE,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    n: format.numberFormat === 'General' ? null : { pattern: format.numberFormat },
    tr: format.orientation === 0 ? null : rotation(format.orientation),
    // A character of indent is about nine pixels.
    pd: {
      l: 2 + (format.horizontal === 'Right' ? 0 : format.indent * 9),
      r: 2 + (format.horizontal === 'Right' ? format.indent * 9 : 0),
      t: 0,
      b: 1,
    },
  };
}

/** Univer turns clockwise; Excel counts the other way, and 180 is text written downwards. */
const rotation = (degrees: number): NonNullable<IStyleData['tr']> =>
  degrees === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };

function borders(format: CellFormat): IBorderData {
  const drawn: IBorderData = {};
  for (const [side, key] of SIDES) {
    const line = lineOf(format.borders[side]);
    if (line !== null) drawn[key] = line;
  }
  return drawn;
}

function lineOf(border: Border | undefined): IBorderStyleData | null {
  const lines = LINES[border?.style ?? ''];
  if (border === undefined || lines === undefined) return null;
  const isPlain = border.style === 'Continuous';
  const style =
    isPlain && border.weight === 'Hairline'
      ? BorderStyleTypes.HAIR
      : isPlain && border.weight === 'Thick'
        ? BorderStyleTypes.THICK
        : lines[border.weight === 'Medium' ? 1 : 0];
  return { s: style, cl: { rgb: border.color } };
}
