import { PaperSize, Workbook } from '@cj-tech-master/excelts';
import type { Alignment, Borders, CellValue, Fill, Worksheet } from '@cj-tech-master/excelts';
import type { MergedArea, SampleCell, SampleRow, SampleSheet, StyleName, StyledCell } from './sheet-model';

/** Fixed, so that writing a sample twice gives the same bytes. */
const WRITTEN_AT = new Date(Date.UTC(2022, 2, 31));

const LINE_HEIGHT = 15;
const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const HEADER_FILL: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly framed: boolean;
  readonly filled: boolean;
  readonly horizontal: NonNullable<Alignment['horizontal']>;
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { size: 16, bold: true, framed: false, filled: false, horizontal: 'center' },
  caption: { size: 10, bold: false, framed: false, filled: false, horizontal: 'left' },
  captionRight: { size: 10, bold: false, framed: false, filled: false, horizontal: 'right' },
  section: { size: 11, bold: true, framed: false, filled: false, horizontal: 'left' },
  subtitle: { size: 11, bold: false, framed: false, filled: false, horizontal: 'center' },
  header: { size: 10, bold: true, framed: true, filled: true, horizontal: 'center' },
  center: { size: 10, bold: false, framed: true, filled: false, horizontal: 'center' },
  text: { size: 10, bold: false, framed: true, filled: false, horizontal: 'left' },
  number: { size: 10, bold: false, framed: true, filled: false, horizontal: 'right' },
  note: { size: 9, bold: false, framed: false, filled: false, horizontal: 'left' },
  plain: { size: 10, bold: false, framed: false, filled: false, horizontal: 'left' },
};

/** The bytes of an .xlsx file with these sheets. The same sheets always give the same bytes. */
export async function writeWorkbook(title: string, sheets: readonly SampleSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = title;
  workbook.creator = '示例';
  workbook.lastModifiedBy = '示例';
  workbook.created = WRITTEN_AT;
  workbook.modified = WRITTEN_AT;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, sheet: SampleSheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.hidden === true ? 'hidden' : 'visible',
    properties: { defaultRowHeight: LINE_HEIGHT },
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  if (sheet.repeatedRows !== undefined) {
    worksheet.pageSetup.printTitlesRow = sheet.repeatedRows.join(':');
  }
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  sheet.rows.forEach((row, index) => {
    addRow(worksheet, sheet, row, index + 1);
  });
  for (const [top, left, bottom, right] of sheet.merges ?? []) {
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
}

function addRow(worksheet: Worksheet, sheet: SampleSheet, row: SampleRow, number: number): void {
  row.cells.forEach((cell, column) => {
    const styled = asStyled(cell);
    const look = LOOKS[styled.style ?? row.style];
    const target = worksheet.getCell(number, column + 1);
    target.value = valueOf(styled);
    target.font = { name: '宋体', size: look.size, bold: look.bold };
    target.alignment = { horizontal: look.horizontal, vertical: 'middle', wrapText: true };
    if (look.framed) target.border = THIN;
    if (look.filled) target.fill = HEADER_FILL;
    if (styled.numberFormat !== undefined) target.numFmt = styled.numberFormat;
  });
  const worksheetRow = worksheet.getRow(number);
  worksheetRow.height = heightOf(sheet, row, number - 1);
  worksheetRow.hidden = row.hidden === true;
  if (row.fullWidth === true) worksheet.mergeCells(number, 1, number, sheet.widths.length);
}

function asStyled(cell: SampleCell): StyledCell {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? cell : { value: cell };
}

function valueOf(cell: StyledCell): CellValue {
  if (cell.formula === undefined) return cell.value ?? null;
  return cell.result === undefined
    ? { formula: cell.formula }
    : { formula: cell.formula, result: cell.result };
}

/** Enough for the row's longest text: Excel does not fit heights to merged cells by itself. */
function heightOf(sheet: SampleSheet, row: SampleRow, rowIndex: number): number {
  const lines = row.cells.map((cell, column) => {
    const { value } = asStyled(cell);
    if (typeof value !== 'string') return 1;
    const area = row.fullWidth === true ? wholeRow(sheet, rowIndex) : areaAt(sheet, rowIndex, column);
    const [top, left, bottom, right] = area;
    const width = sheet.widths.slice(left, right + 1).reduce((total, part) => total + part, 0);
    const needed = value
      .split('\n')
      .reduce((total, line) => total + Math.max(1, Math.ceil(displayWidth(line) / (width - 1.5))), 0);
    return needed / (bottom - top + 1);
  });
  const padding = row.style === 'title' ? 16 : 5;
  return Math.min(400, Math.ceil(Math.max(1, ...lines)) * LINE_HEIGHT + padding);
}

function wholeRow(sheet: SampleSheet, row: number): MergedArea {
  return [row, 0, row, sheet.widths.length - 1];
}

function areaAt(sheet: SampleSheet, row: number, column: number): MergedArea {
  const area = sheet.merges?.find(([top, left]) => top === row && left === column);
  return area ?? [row, column, row, column];
}

/** Width in characters of the default font: a Chinese character takes two. */
function displayWidth(line: string): number {
  let width = 0;
  for (const character of line) width += /[\u2E80-\uFFEF“”‘’—…]/u.test(character) ? 2 : 1;
  return width;
}
