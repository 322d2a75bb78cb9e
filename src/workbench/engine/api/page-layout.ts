import { coversColumns, coversRows, type Area } from '../../model/area';
import type { HeaderFooter, PageSetup, Zoom } from '../../model/page-setup';
import type { Worksheet } from '../../model/worksheet';
import {
  field,
  flagValue,
  numberValue,
  oneOf,
  textValue,
  type Definition,
  type Property,
} from '../definition';
import { isObject, type Json } from '../json';
import { invalidArgument } from '../refusal';
import { ApiObject } from '../targets';
import { WORDS } from '../words';
import { areaArgument, rangeOf } from './range-access';

const page = (sheet: Worksheet): PageSetup => sheet.page;

function margin(name: Extract<keyof PageSetup, `${string}Margin`>): Property<Worksheet> {
  return field(page, name, (value) => {
    const points = numberValue(value);
    if (points < 0) throw invalidArgument();
    return points;
  });
}

export const pageLayout: Definition<'PageLayout'> = {
  properties: {
    orientation: field(page, 'orientation', (value) => oneOf(WORDS.PageOrientation, value)),
    paperSize: field(page, 'paperSize', (value) => oneOf(WORDS.PaperType, value)),
    leftMargin: margin('leftMargin'),
    rightMargin: margin('rightMargin'),
    topMargin: margin('topMargin'),
    bottomMargin: margin('bottomMargin'),
    headerMargin: margin('headerMargin'),
    footerMargin: margin('footerMargin'),
    centerHorizontally: field(page, 'centerHorizontally', flagValue),
    centerVertically: field(page, 'centerVertically', flagValue),
    blackAndWhite: field(page, 'blackAndWhite', flagValue),
    printGridlines: field(page, 'printGridlines', flagValue),
    zoom: {
      get: (sheet) => ({ ...sheet.page.zoom }),
      set: (sheet, value) => {
        sheet.page.zoom = zoomValue(value);
      },
    },
  },
  navigation: {
    headersFooters: (sheet) => new ApiObject('HeaderFooterGroup', sheet),
  },
  methods: {
    setPrintArea: (sheet, parameters) => {
      sheet.page.printArea = areaArgument(sheet, parameters, 0);
      return undefined;
    },
    setPrintTitleRows: (sheet, parameters) => {
      const area = areaArgument(sheet, parameters, 0);
      if (!coversRows(area)) throw invalidArgument();
      sheet.page.titleRows = area;
      return undefined;
    },
    setPrintTitleColumns: (sheet, parameters) => {
      const area = areaArgument(sheet, parameters, 0);
      if (!coversColumns(area)) throw invalidArgument();
      sheet.page.titleColumns = area;
      return undefined;
    },
    setPrintMargins: (sheet, parameters) => {
      setMargins(sheet.page, parameters.choice(0, WORDS.PrintMarginUnit), parameters.json(1));
      return undefined;
    },
    getPrintTitleRowsOrNullObject: (sheet) => rangeOrNull(sheet, sheet.page.titleRows),
    getPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea === null
        ? null
        : new ApiObject('RangeAreas', { sheet, areas: [sheet.page.printArea] }),
  },
};

const rangeOrNull = (sheet: Worksheet, area: Area | null): ApiObject<'Range'> | null =>
  area === null ? null : rangeOf(sheet, area);

/** Either a scale of 10 to 400, or pages to fit to. */
function zoomValue(value: Json): Zoom {
  if (!isObject(value)) throw invalidArgument();
  const read = (name: string, least: number, most: number): number | undefined => {
    const given = value[name];
    if (given === undefined || given === null) return undefined;
    const number = numberValue(given);
    if (!Number.isInteger(number) || number < least || number > most) throw invalidArgument();
    return number;
  };
  const scale = read('scale', 10, 400);
  const horizontalFitToPages = read('horizontalFitToPages', 0, 32_767);
  const verticalFitToPages = read('verticalFitToPages', 0, 32_767);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if ((scale === undefined) === !fits) throw invalidArgument();
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
    ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
  };
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function setMargins(setup: PageSetup, unit: keyof typeof POINTS, value: Json): void {
  if (!isObject(value)) throw invalidArgument();
  for (const side of SIDES) {
    const given = value[side];
    if (given !== undefined && given !== null) setup[`${side}Margin`] = numberValue(given) * POINTS[unit];
  }
}

export const headerFooterGroup: Definition<'HeaderFooterGroup'> = {
  properties: {
    state: field(page, 'headerFooterState', (value) => oneOf(WORDS.HeaderFooterState, value)),
    useSheetMargins: field(page, 'useSheetMargins', flagValue),
    useSheetScale: field(page, 'useSheetScale', flagValue),
  },
  navigation: {
    defaultForAllPages: (sheet) => new ApiObject('HeaderFooter', sheet),
  },
};

const part = (name: keyof HeaderFooter): Property<Worksheet> =>
  field((sheet: Worksheet) => sheet.page.headerFooter, name, textValue);

export const headerFooter: Definition<'HeaderFooter'> = {
  properties: {
    leftHeader: part('leftHeader'),
    centerHeader: part('centerHeader'),
    rightHeader: part('rightHeader'),
    leftFooter: part('leftFooter'),
    centerFooter: part('centerFooter'),
    rightFooter: part('rightFooter'),
  },
};

/** Excel holds no more on a sheet. */
const MOST_BREAKS = 1026;

const breakObject = (sheet: Worksheet, row: number): ApiObject<'PageBreak'> =>
  new ApiObject('PageBreak', { sheet, row });

function breakAt(sheet: Worksheet, index: Json): ApiObject<'PageBreak'> | null {
  const row = sheet.page.horizontalBreaks[numberValue(index)];
  return row === undefined ? null : breakObject(sheet, row);
}

export const pageBreakCollection: Definition<'PageBreakCollection'> = {
  items: (sheet) => sheet.page.horizontalBreaks.map((row) => breakObject(sheet, row)),
  item: breakAt,
  methods: {
    add: (sheet, parameters) => {
      const { top } = areaArgument(sheet, parameters, 0);
      const breaks = sheet.page.horizontalBreaks;
      if (top === 0 || breaks.length >= MOST_BREAKS) throw invalidArgument();
      if (!breaks.includes(top)) {
        sheet.page.horizontalBreaks = [...breaks, top].sort((one, other) => one - other);
      }
      return breakObject(sheet, top);
    },
    getCount: (sheet) => sheet.page.horizontalBreaks.length,
    removePageBreaks: (sheet) => {
      sheet.page.horizontalBreaks = [];
      return undefined;
    },
  },
};

export const pageBreak: Definition<'PageBreak'> = {
  properties: {
    rowIndex: { get: ({ row }) => row },
    columnIndex: { get: () => 0 },
  },
  methods: {
    delete: ({ sheet, row }) => {
      sheet.page.horizontalBreaks = sheet.page.horizontalBreaks.filter((each) => each !== row);
      return undefined;
    },
    getCellAfterBreak: ({ sheet, row }) => rangeOf(sheet, { top: row, left: 0, bottom: row, right: 0 }),
  },
};
