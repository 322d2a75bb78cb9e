import { coversColumns, coversRows, type Area } from '../../model/area';
import { NO_BORDER, type Border, type BorderSide, type CellFormat } from '../../model/cell';
import {
  colorValue,
  flagValue,
  numberValue,
  oneOf,
  textValue,
  type Definition,
  type Property,
} from '../definition';
import type { Json } from '../json';
import { invalidArgument } from '../refusal';
import { ApiObject, type LookTarget, type Targets } from '../targets';
import { assertPresent, changeFormat, common } from './range-access';
import { WORDS } from '../words';
import type { Worksheet } from '../../model/worksheet';

type FormatField = Exclude<keyof CellFormat, 'borders'>;

/** A property that every cell of the range has for itself; null where they differ. */
function look<N extends FormatField>(name: N, read: (value: Json) => CellFormat[N]): Property<LookTarget> {
  return {
    get: (target) => common(target, (format) => format[name]),
    set: (target, value) => changeFormat(target, { [name]: read(value) }),
  };
}

/** Most a column is wide and a row is high, in points. */
const WIDEST = 1790;
const HIGHEST = 409.5;

function size(
  lines: (area: Area) => readonly [number, number],
  isEverything: (area: Area) => boolean,
  read: (sheet: Worksheet, index: number) => number,
  write: (sheet: Worksheet, index: number, size: number) => void,
  most: number,
): Property<LookTarget> {
  return {
    get: ({ sheet, areas }) => {
      assertPresent(sheet);
      return onlyOne(areas.flatMap((area) => indexes(lines(area)).map((index) => read(sheet, index))));
    },
    set: ({ sheet, areas }, value) => {
      assertPresent(sheet);
      const wanted = numberValue(value);
      if (wanted < 0 || wanted > most || areas.some(isEverything)) throw invalidArgument();
      for (const index of areas.flatMap((area) => indexes(lines(area)))) write(sheet, index, wanted);
    },
  };
}

const indexes = ([from, to]: readonly [number, number]): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The value all have; null where they differ. */
const onlyOne = <T extends Json>(values: readonly T[]): T | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

const rowsOf = (area: Area): readonly [number, number] => [area.top, area.bottom];
const columnsOf = (area: Area): readonly [number, number] => [area.left, area.right];

function standardSize(
  lines: (area: Area) => readonly [number, number],
  hasOwn: (sheet: Worksheet, index: number) => boolean,
  reset: (sheet: Worksheet, index: number) => void,
): Property<LookTarget> {
  return {
    get: ({ sheet, areas }) =>
      onlyOne(areas.flatMap((area) => indexes(lines(area)).map((index) => !hasOwn(sheet, index)))),
    set: ({ sheet, areas }, value) => {
      if (!flagValue(value)) return;
      for (const index of areas.flatMap((area) => indexes(lines(area)))) reset(sheet, index);
    },
  };
}

export const rangeFormat: Definition<'RangeFormat'> = {
  guardedBy: ({ sheet }) => sheet,
  properties: {
    wrapText: look('wrap', flagValue),
    horizontalAlignment: look('horizontal', (value) => oneOf(WORDS.HorizontalAlignment, value)),
    verticalAlignment: look('vertical', (value) => oneOf(WORDS.VerticalAlignment, value)),
    indentLevel: look('indent', numberValue),
    shrinkToFit: look('shrink', flagValue),
    textOrientation: look('orientation', numberValue),
    columnWidth: size(
      columnsOf,
      () => false,
      (sheet, column) => sheet.columnWidth(column),
      (sheet, column, width) => sheet.setColumnWidth(column, width),
      WIDEST,
    ),
    rowHeight: size(
      rowsOf,
      (area) => coversColumns(area) && !coversRows(area),
      (sheet, row) => sheet.rowHeight(row),
      (sheet, row, height) => sheet.setRowHeight(row, height),
      HIGHEST,
    ),
    useStandardWidth: standardSize(
      columnsOf,
      (sheet, column) => sheet.hasOwnWidth(column),
      (sheet, column) => sheet.setColumnWidth(column, null),
    ),
    useStandardHeight: standardSize(
      rowsOf,
      (sheet, row) => sheet.hasOwnHeight(row),
      (sheet, row) => sheet.setRowHeight(row, null),
    ),
  },
  navigation: {
    font: (target) => new ApiObject('RangeFont', target),
    fill: (target) => new ApiObject('RangeFill', target),
    borders: (target) => new ApiObject('RangeBorderCollection', target),
    protection: (target) => new ApiObject('FormatProtection', target),
  },
};

export const rangeFont: Definition<'RangeFont'> = {
  guardedBy: ({ sheet }) => sheet,
  properties: {
    name: look('fontName', textValue),
    size: look('fontSize', fontSize),
    bold: look('bold', flagValue),
    italic: look('italic', flagValue),
    underline: look('underline', (value) => oneOf(WORDS.RangeUnderlineStyle, value)),
    strikethrough: look('strikethrough', flagValue),
    color: look('fontColor', colorValue),
  },
};

function fontSize(value: Json): number {
  const points = numberValue(value);
  if (points < 1 || points > 409) throw invalidArgument();
  return points;
}

export const rangeFill: Definition<'RangeFill'> = {
  guardedBy: ({ sheet }) => sheet,
  properties: {
    // No fill reads as white.
    color: {
      get: (target) => common(target, ({ fill }) => (fill === '' ? '#FFFFFF' : fill)),
      set: (target, value) => changeFormat(target, { fill: colorValue(value) }),
    },
  },
  methods: {
    clear: (target) => {
      changeFormat(target, { fill: '' });
      return undefined;
    },
  },
};

export const formatProtection: Definition<'FormatProtection'> = {
  guardedBy: ({ sheet }) => sheet,
  properties: { locked: look('locked', flagValue) },
};

const SIDES = WORDS.BorderIndex;

type BorderTarget = Targets['RangeBorder'];

function border(target: LookTarget, key: Json): ApiObject<'RangeBorder'> {
  return new ApiObject('RangeBorder', { ...target, side: oneOf(SIDES, key) });
}

export const rangeBorderCollection: Definition<'RangeBorderCollection'> = {
  items: (target) => SIDES.map((side) => border(target, side)),
  item: border,
  methods: {
    getItemAt: (target, parameters) => border(target, SIDES[parameters.integer(0)] ?? null),
  },
};

/** The part of the range whose cells carry a border, and on which of their sides. */
function carried(
  area: Area,
  side: BorderTarget['side'],
): readonly { readonly area: Area; readonly side: BorderSide }[] {
  const { top, left, bottom, right } = area;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: top }, side }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: bottom }, side }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: left }, side }];
    case 'EdgeRight':
      return [{ area: { ...area, left: right }, side }];
    case 'InsideHorizontal':
      return top === bottom
        ? []
        : [
            { area: { ...area, bottom: bottom - 1 }, side: 'EdgeBottom' },
            { area: { ...area, top: top + 1 }, side: 'EdgeTop' },
          ];
    case 'InsideVertical':
      return left === right
        ? []
        : [
            { area: { ...area, right: right - 1 }, side: 'EdgeRight' },
            { area: { ...area, left: left + 1 }, side: 'EdgeLeft' },
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [{ area, side }];
  }
}

function line<N extends keyof Border>(name: N, read: (value: Json) => Border[N]): Property<BorderTarget> {
  return {
    get: ({ sheet, areas, side }) => {
      const parts = areas.flatMap((area) => carried(area, side).slice(0, 1));
      const lines = parts.map((part) =>
        common({ sheet, areas: [part.area] }, ({ borders }) => (borders[part.side] ?? NO_BORDER)[name]),
      );
      return parts.length === 0 ? NO_BORDER[name] : onlyOne(lines);
    },
    set: ({ sheet, areas, side }, value) => {
      assertPresent(sheet);
      const wanted = read(value);
      for (const part of areas.flatMap((area) => carried(area, side))) {
        sheet.changeFormat(part.area, (format) => withLine(format, part.side, name, wanted));
      }
    },
  };
}

/** A colour or weight given to a side without a line draws one, as in Excel. */
function withLine<N extends keyof Border>(
  format: CellFormat,
  side: BorderSide,
  name: N,
  wanted: Border[N],
): CellFormat {
  const known = format.borders[side] ?? NO_BORDER;
  const drawn = known.style === 'None' ? { ...known, style: 'Continuous' } : known;
  return { ...format, borders: { ...format.borders, [side]: { ...drawn, [name]: wanted } } };
}

export const rangeBorder: Definition<'RangeBorder'> = {
  guardedBy: ({ sheet }) => sheet,
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: line('style', (value) => oneOf(WORDS.BorderLineStyle, value)),
    weight: line('weight', (value) => oneOf(WORDS.BorderWeight, value)),
    color: line('color', colorValue),
  },
};
