import type { PageSetup } from '../../sheet-plan';
import type { PageRoom } from '../sheet-builder';
import { columnPoints } from '../text-width';
import { PRINTED } from './columns';

const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.55, header: 0.28, footer: 0.25 } as const;

/** A4 landscape, in points. */
const PAPER = { width: 841.9, height: 595.3 };
const POINTS_PER_INCH = 72;

/** Share of a page that is planned for, so that a small difference in measuring does not spill a row. */
const SLACK = 0.97;

/** Excel holds 1,026 manual breaks a sheet; beyond these, pages end where they are full. */
const MOST_BREAKS = 1000;

/** Room of one printed page once the sheet is scaled to one page wide. */
export function pageRoom(printedWidths: readonly number[], repeatedHeight: number): PageRoom {
  const needed = printedWidths.reduce((total, width) => total + columnPoints(width), 0);
  const width = PAPER.width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  const height = PAPER.height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH;
  const scale = Math.min(1, Math.floor((width / needed) * 100) / 100);
  return { capacity: (height / scale) * SLACK, repeated: repeatedHeight };
}

/** A4 landscape, one page wide, rows 1–2 repeated, running header, page x of y. */
export function summaryPage(rows: number, rowBreaks: readonly number[], runningHeader: string): PageSetup {
  const escaped = runningHeader.replaceAll('&', '&&');
  return {
    paper: 'A4',
    orientation: 'landscape',
    printArea: { row: 0, column: 0, rows, columns: PRINTED },
    repeatedRows: [0, 1],
    rowBreaks: rowBreaks.slice(0, MOST_BREAKS),
    margins: MARGINS,
    header: `&R${escaped}`,
    footer: '&C第 &P 页，共 &N 页',
  };
}
