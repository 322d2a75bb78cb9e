import type { UploadRow } from '../../../domain/evaluation/upload-row';
import type { PageSetup, PlannedCell, SheetPlan } from '../../sheet-plan';
import { text } from '../content';
import { UNFINISHED } from '../summary/title-block';
import { HIGHEST_ROW, textHeight } from '../text-width';
import { UPLOAD_COLUMNS } from './upload-columns';
import { uploadStyles, type UploadStyle } from './upload-styles';

/** Names columns A to C stay in view. */
const FROZEN_COLUMNS = 3;

/**
 * The upload sheet (domain: interchange): the header in row 1, then one row an indicator, nothing else. Values are
 * constants, not formulas: the integrated system reads what cells hold. With `owner` null the sheet is the user's, and
 * can be read as input wherever it stands.
 */
export function planUploadSheet(
  rows: readonly UploadRow[],
  sheet: { readonly name: string; readonly owner: string | null },
): SheetPlan {
  const header: readonly PlannedCell[] = UPLOAD_COLUMNS.map((column, index) => ({
    row: 0,
    column: index,
    content: text(column.header),
    style: 'header',
  }));
  const body = rows.flatMap((each, index) =>
    UPLOAD_COLUMNS.map((column, at): PlannedCell => ({
      row: index + 1,
      column: at,
      content: column.content(each),
      style: column.style(each),
    })),
  );
  const cells = [...header, ...body];
  const styles = uploadStyles(rows[0]?.scorePlaces ?? 0);
  return {
    name: sheet.name,
    owner: sheet.owner,
    cells,
    styles,
    merges: [],
    columnWidths: UPLOAD_COLUMNS.map(({ width }) => width),
    rowHeights: heightsOf(cells, styles),
    frozenRows: 1,
    frozenColumns: FROZEN_COLUMNS,
    page: pageOf(rows.length + 1),
    conditionalFormats: [],
    names: [],
    charts: [],
    statusCell: { row: 0, column: 0, whileWriting: UNFINISHED },
  };
}

function heightsOf(
  cells: readonly PlannedCell[],
  styles: ReturnType<typeof uploadStyles>,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, content, style } of cells) {
    if (content.kind !== 'text') continue;
    const width = UPLOAD_COLUMNS[column]?.width ?? 0;
    const { size } = styles[style as UploadStyle].font;
    const needed = Math.min(HIGHEST_ROW, textHeight(content.text, width, size));
    heights.set(row, Math.max(heights.get(row) ?? 0, needed));
  }
  return heights;
}

function pageOf(rows: number): PageSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    printArea: { row: 0, column: 0, rows, columns: UPLOAD_COLUMNS.length },
    repeatedRows: [0, 0],
    rowBreaks: [],
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.55, header: 0.28, footer: 0.25 },
    header: '',
    footer: '&C第 &P 页，共 &N 页',
  };
}
