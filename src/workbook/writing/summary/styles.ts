import type { CellStyle } from '../../sheet-plan';

/** The one accent colour: headings, chart bars, data bars. */
export const ACCENT = '1F4E79';

/** A tint of the accent, for the second series of a chart. */
export const ACCENT_LIGHT = 'A6BFD6';

/** A paler one, for data bars behind figures. */
export const DATA_BAR = 'C9D8E8';

/** Header rows only, so that printing costs little toner. */
const HEADER_FILL = 'EEF3F8';

/** Fonts every Windows has. */
const HEI = '黑体';
const SONG = '宋体';
const FANG = '仿宋';
const KAI = '楷体';

export const BODY_SIZE = 10;
export const SMALL_SIZE = 9;
export const KEPT_SIZE = 11;

const body = {
  font: { name: SONG, size: BODY_SIZE },
  border: 'thin',
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  numberFormat: 'General',
} as const satisfies CellStyle;

const subtotal = { ...body, font: { ...body.font, bold: true } } as const satisfies CellStyle;

const helper = {
  ...body,
  font: { name: SONG, size: SMALL_SIZE, color: '595959' },
  border: 'none',
  wrap: false,
} as const satisfies CellStyle;

export const MONEY = '#,##0.00';
/** Points of a sheet to be filled, before any scheme rounds them. */
export const POINTS = '0.00';
export const PERCENT = '0.00%';

/** Every style of the summary sheet; number formats that depend on a row are added to these. */
export const SUMMARY_STYLES = {
  title: {
    ...body,
    font: { name: HEI, size: 18 },
    border: 'none',
    horizontal: 'center',
  },
  facts: { ...body, border: 'none' },
  factsRight: { ...body, border: 'none', horizontal: 'right' },
  status: {
    ...body,
    font: { name: HEI, size: BODY_SIZE, color: 'C00000' },
    border: 'none',
    horizontal: 'right',
    wrap: false,
  },
  section: {
    ...body,
    font: { name: HEI, size: 12, color: ACCENT },
    border: 'none',
    wrap: false,
  },
  header: {
    ...body,
    font: { name: HEI, size: BODY_SIZE },
    fill: HEADER_FILL,
    horizontal: 'center',
  },
  label: { ...body, horizontal: 'center' },
  text: body,
  small: { ...body, font: { name: SONG, size: SMALL_SIZE } },
  number: { ...body, horizontal: 'right', wrap: false },
  wrappedNumber: { ...body, horizontal: 'right' },
  headline: {
    ...body,
    font: { name: HEI, size: 14 },
    horizontal: 'center',
    wrap: false,
  },
  subtotalLabel: { ...subtotal, horizontal: 'center' },
  subtotalText: subtotal,
  subtotalNumber: { ...subtotal, horizontal: 'right', wrap: false },
  totalLabel: { ...subtotal, font: { name: HEI, size: BODY_SIZE }, fill: HEADER_FILL, horizontal: 'center' },
  totalText: { ...subtotal, font: { name: HEI, size: BODY_SIZE }, fill: HEADER_FILL },
  totalNumber: {
    ...subtotal,
    font: { name: HEI, size: BODY_SIZE },
    fill: HEADER_FILL,
    horizontal: 'right',
    wrap: false,
  },
  kept: { ...body, font: { name: FANG, size: KEPT_SIZE }, vertical: 'top' },
  signature: { ...body, font: { name: SONG, size: 11 }, border: 'none', wrap: false },
  note: { ...body, font: { name: KAI, size: SMALL_SIZE }, border: 'none' },
  chartFrame: { ...body, border: 'none' },
  helperHeader: { ...helper, font: { name: HEI, size: SMALL_SIZE, color: '595959' } },
  helper,
  helperNumber: { ...helper, horizontal: 'right' },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type SummaryStyle = keyof typeof SUMMARY_STYLES;
