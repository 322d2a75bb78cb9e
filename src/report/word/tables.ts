import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import { TEXT_WIDTH } from './page-layout';
import { STYLE } from './styles';
import { linesOf, textRun } from './text';
import type { ReportCell, ReportTable } from '../report';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<ReportCell['align'], unknown>;

/** Rows up to which a table is kept on one page; longer ones go on over pages, with the header row on each. */
const KEPT_TOGETHER = 12;

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const OUTER = { ...THIN, size: 8 } as const;
const BORDERS = {
  top: OUTER,
  bottom: OUTER,
  left: OUTER,
  right: OUTER,
  insideHorizontal: THIN,
  insideVertical: THIN,
} as const;
const MARGINS = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 } as const;

/** The caption, and below it the table as wide as the text; no row is torn in two by the end of a page. */
export function tableBlocks(table: ReportTable): readonly (Paragraph | Table)[] {
  const widths = columnWidths(table.widths);
  const together = table.rows.length <= KEPT_TOGETHER;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.header.map((text, column) => headerCell(text, widths[column] ?? 0)),
  });
  const rows = table.rows.map((cells, index) => {
    const keepNext = together && index < table.rows.length - 1;
    return new TableRow({ cantSplit: true, children: rowCells(cells, keepNext) });
  });
  return [
    new Paragraph({ style: STYLE.caption, keepNext: true, children: [textRun(table.caption)] }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: BORDERS,
      margins: MARGINS,
      rows: [header, ...rows],
    }),
    // Two tables in a row would be read as one, and the text goes on at some distance.
    new Paragraph({ style: STYLE.tableText }),
  ];
}

/** Widths in twips that add up to the width of the text; what rounding leaves goes to the last column. */
function columnWidths(relative: readonly number[]): number[] {
  const sum = relative.reduce((total, width) => total + width, 0);
  const widths = relative.map((width) => Math.floor((TEXT_WIDTH * width) / sum));
  const left = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width));
}

function headerCell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: linesOf(text).map(
      (line) => new Paragraph({ style: STYLE.tableHeader, children: [textRun(line)] }),
    ),
  });
}

function rowCells(cells: readonly ReportCell[], keepNext: boolean): TableCell[] {
  return cells.map(({ text, align, columnSpan, rowSpan, bold }) => {
    const lines = linesOf(text).map(
      (line) =>
        new Paragraph({
          style: STYLE.tableText,
          alignment: ALIGNMENTS[align],
          keepNext,
          children: [textRun(line, bold ? { bold } : {})],
        }),
    );
    return new TableCell({ columnSpan, rowSpan, verticalAlign: VerticalAlignTable.CENTER, children: lines });
  });
}
