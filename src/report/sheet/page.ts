import type { PageSetup } from '../../workbook/sheet-plan';
import { FULL_WIDTH } from './columns';

const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const inches = (millimetres: number): number =>
  Math.round((millimetres / MILLIMETRES_PER_INCH) * 1000) / 1000;

/** Of an official document (GB/T 9704), as in the Word file. */
const MARGINS = {
  left: inches(28),
  right: inches(26),
  top: inches(37),
  bottom: inches(35),
  header: inches(15),
  footer: inches(25),
} as const;

/** Height of A4 in points. */
const PAPER_HEIGHT = 841.9;

/** Share of a page that is planned for, so that a small difference in measuring does not spill a row. */
const SLACK = 0.97;

/** Points that the rows of one page may take. */
export const PAGE_ROOM = (PAPER_HEIGHT - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH) * SLACK;

/** Excel holds 1,026 manual breaks a sheet; beyond these, pages end where they are full. */
const MOST_BREAKS = 1000;

/** A4 portrait from row `first` to the end, without the marks and what stands beside the text. */
export function reportPage(first: number, rows: number, rowBreaks: readonly number[]): PageSetup {
  return {
    paper: 'A4',
    orientation: 'portrait',
    printArea: { row: first, column: FULL_WIDTH.column, rows: rows - first, columns: FULL_WIDTH.columns },
    repeatedRows: null,
    rowBreaks: rowBreaks.slice(0, MOST_BREAKS),
    margins: MARGINS,
    header: '',
    footer: '&C— &P —',
  };
}
