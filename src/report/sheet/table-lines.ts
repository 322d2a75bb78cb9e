import { text } from '../../workbook/writing/content';
import { keyOf } from '../paragraphs';
import type { ReportCell, ReportTable } from '../report';
import { tableSpans, type Span } from './columns';
import { printedNumber } from './printed-number';
import { wide, type LineCell, type LooseLine } from './report-line';

/** How many of the first columns say what a row is about. */
const NAMING_COLUMNS = 2;

/** Caption, header and rows of a table. A row is known again by what it is about, not by its place or its figures. */
export function tableLines(table: ReportTable): readonly LooseLine[] {
  const spans = tableSpans(table.widths);
  // The unit in brackets may change from one year to the next.
  const name = table.caption.replace(/（.*$/, '');
  const rows = placedRows(table);
  return [
    { key: keyOf('caption', name), paragraph: null, cells: [wide(text(table.caption), 'caption')] },
    {
      key: keyOf('header', name),
      paragraph: null,
      cells: table.header.map((heading, column) => ({
        ...joined(spans, column, 1),
        rows: 1,
        content: text(heading),
        style: 'header',
      })),
    },
    ...rows.map((cells) => ({
      key: keyOf('row', [name, ...namesOf(cells)].join('\n')),
      paragraph: null,
      cells: cells.filter(({ isFirst }) => isFirst).map((placed) => lineCell(placed, spans)),
    })),
  ];
}

/** A cell of a table and the column it begins in; in the rows below its first one it stands again. */
interface PlacedCell {
  readonly cell: ReportCell;
  readonly column: number;
  readonly isFirst: boolean;
}

function placedRows({ rows }: ReportTable): readonly (readonly PlacedCell[])[] {
  let covering: readonly (PlacedCell & { readonly rowsLeft: number })[] = [];
  return rows.map((row) => {
    const placed: (PlacedCell & { readonly rowsLeft: number })[] = covering.map((each) => ({
      ...each,
      isFirst: false,
    }));
    let column = 0;
    for (const cell of row) {
      for (;;) {
        const covered = placed.find((each) => !each.isFirst && each.column === column);
        if (covered === undefined) break;
        column += covered.cell.columnSpan;
      }
      placed.push({ cell, column, isFirst: true, rowsLeft: cell.rowSpan });
      column += cell.columnSpan;
    }
    covering = placed
      .map((each) => ({ ...each, rowsLeft: each.rowsLeft - 1 }))
      .filter(({ rowsLeft }) => rowsLeft > 0);
    return [...placed].sort((one, other) => one.column - other.column);
  });
}

const namesOf = (cells: readonly PlacedCell[]): readonly string[] =>
  cells.filter(({ column }) => column < NAMING_COLUMNS).map(({ cell }) => cell.text);

function lineCell({ cell, column }: PlacedCell, spans: readonly Span[]): LineCell {
  const place = { ...joined(spans, column, cell.columnSpan), rows: cell.rowSpan };
  const style = cell.bold ? (`${cell.align}Bold` as const) : cell.align;
  const number = cell.align === 'right' ? printedNumber(cell.text) : null;
  if (number === null) return { ...place, content: text(cell.text), style };
  const content = { kind: 'number', value: number.value } as const;
  return { ...place, content, style, numberFormat: number.format, printed: cell.text };
}

/** The sheet's columns of so many neighbouring columns of a table. */
function joined(spans: readonly Span[], column: number, count: number): Span {
  const covered = spans.slice(column, column + count);
  return {
    column: covered[0]?.column ?? 0,
    columns: covered.reduce((sum, { columns }) => sum + columns, 0),
  };
}
