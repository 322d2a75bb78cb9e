import type { CellStyle } from '../../workbook/sheet-plan';

/**
 * Faces of the Word file; where Excel needs one name, the face every Windows has instead of 方正小标宋, 仿宋_GB2312 and
 * 楷体_GB2312.
 */
const HEI = '黑体';
const SONG = '宋体';
const FANG = '仿宋';
const KAI = '楷体';

/** 2号, 3号, 小四 and 五号 in points. */
const SIZE = { two: 22, three: 16, smallFour: 12, five: 10.5 } as const;

const body = {
  font: { name: FANG, size: SIZE.three },
  border: 'none',
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  numberFormat: 'General',
} as const satisfies CellStyle;

const cell = { ...body, font: { name: SONG, size: SIZE.five }, border: 'thin' } as const satisfies CellStyle;
const bold = { ...cell, font: { ...cell.font, bold: true } } as const satisfies CellStyle;

export const REPORT_STYLES = {
  guide: { ...body, font: { name: SONG, size: 9, color: '595959' } },
  attachment: { ...body, font: { name: HEI, size: SIZE.three } },
  title: { ...body, font: { name: SONG, size: SIZE.two, bold: true }, horizontal: 'center' },
  heading1: { ...body, font: { name: HEI, size: SIZE.three } },
  heading2: { ...body, font: { name: KAI, size: SIZE.three } },
  body,
  /** Highlighted as in the Word file; the mark in words tells a draft in black and white, too. */
  draft: { ...body, fill: 'FFF2CC' },
  caption: { ...body, font: { name: HEI, size: SIZE.smallFour }, horizontal: 'center' },
  header: { ...cell, font: { name: HEI, size: SIZE.five }, fill: 'EEF3F8', horizontal: 'center' },
  left: cell,
  center: { ...cell, horizontal: 'center' },
  right: { ...cell, horizontal: 'right' },
  leftBold: bold,
  centerBold: { ...bold, horizontal: 'center' },
  rightBold: { ...bold, horizontal: 'right' },
  /** Beside the text, as a person typed it. */
  note: { ...body, font: { name: SONG, size: SIZE.five }, wrap: false },
  /** Not shown: the format leaves out whatever stands in the cell. */
  mark: {
    ...body,
    font: { name: SONG, size: 9, color: 'FFFFFF' },
    wrap: false,
    numberFormat: ';;;',
  },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type ReportStyle = keyof typeof REPORT_STYLES;
