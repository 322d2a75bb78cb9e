import type { GridCell } from '../../workbook/grid';
import {
  cellShows,
  typedCells,
  type WrittenReport,
  type WrittenRow,
} from '../../workbook/report-sheet/read-report-sheet';
import { FIRST_NOTE_COLUMN, TEXT_COLUMNS, markName } from '../../workbook/report-sheet/row-mark';
import { DRAFT_MARK } from '../draft-mark';
import { ABOVE, type ReportLine } from './report-line';

/** A cell as a person typed it: text with its blanks, or a number with its format. */
export type TypedCell = Pick<GridCell, 'row' | 'column' | 'value' | 'numberFormat'>;

/** One row of the sheet once what people typed is in it. */
export type MergedRow =
  | {
      readonly kind: 'line';
      readonly line: ReportLine;
      /** What stands in place of our content, by the column of our cell. */
      readonly instead: ReadonlyMap<number, TypedCell>;
      /** Typed beside it, in columns of its own. */
      readonly beside: readonly TypedCell[];
    }
  /** A row of a person's own, below the part of the report (`block`) that it stood below. */
  | { readonly kind: 'own'; readonly block: number; readonly cells: readonly TypedCell[] };

/** A row of the report's. */
export type LineRow = Extract<MergedRow, { kind: 'line' }>;
type OwnRow = Extract<MergedRow, { kind: 'own' }>;

/**
 * The lines of a report with what people typed on the sheet of an earlier run; nothing typed is left out. A line that still
 * says what was written last is ours and says what the report says now; a changed one stays as it is. Rows that are a person's
 * own, and changed ones that the report no longer has, follow what they followed. Texts that were offered and deleted stay deleted, unless
 * nothing else is left under their heading.
 */
export function mergeLines(
  lines: readonly ReportLine[],
  written: WrittenReport | null,
): readonly MergedRow[] {
  const { found, own } = sortRows(lines, written?.rows ?? []);
  const isDeleted = (line: ReportLine): boolean =>
    isOffered(line) && !found.has(line.key) && written?.offered.has(markName(line.key)) === true;
  const emptied = emptiedSections(lines, isDeleted, own);
  const rows: MergedRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isDeleted(line) || emptied.has(line.section)) rows.push(lineRow(line, found.get(line.key)));
    if (lines[index + 1]?.block !== line.block) rows.push(...(own.get(line.block) ?? []));
  }
  return withoutPlaceholders(rows);
}

/** Names of the texts that a report offers and people may delete, for the mark of its first row. */
export function offeredNames(lines: readonly ReportLine[]): readonly string[] {
  return lines.filter(isOffered).map(({ key }) => markName(key));
}

/** All but what is written from the evaluation. */
const isOffered = ({ paragraph }: ReportLine): boolean =>
  paragraph !== null && paragraph.origin !== 'generated';

/** What a row of a person's own says in the columns of the text; null where it has only notes beside them. */
export function ownText({ cells }: OwnRow): { readonly text: string; readonly cell: TypedCell } | null {
  const inText = cells.filter(({ column }) => column < FIRST_NOTE_COLUMN);
  const [cell] = inText;
  return cell === undefined ? null : { text: inText.map(shownText).join('  '), cell };
}

/** A typed cell as text. */
export const shownText = (cell: TypedCell): string => cellShows(cell);

interface SortedRows {
  /** The row of each line that stands on the sheet. */
  readonly found: ReadonlyMap<string, WrittenRow>;
  /** A person's own rows by the block that they follow. */
  readonly own: ReadonlyMap<number, readonly OwnRow[]>;
}

function sortRows(lines: readonly ReportLine[], rows: readonly WrittenRow[]): SortedRows {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const marked = new Set(rows.map(({ mark }) => mark?.key));
  const unmarked = new Map(
    lines.filter(({ key }) => !marked.has(key)).map((line) => [saidBy(line), line.key] as const),
  );
  const found = new Map<string, WrittenRow>();
  const own = new Map<number, OwnRow[]>();
  let after: number = ABOVE.guide;
  for (const row of rows) {
    const key = row.mark?.key ?? unmarked.get(row.cells.map(cellShows).join('\n'));
    const line = key === undefined || found.has(key) ? undefined : byKey.get(key);
    if (line !== undefined) {
      found.set(line.key, row.mark === null ? { ...row, cells: [] } : row);
      after = line.block;
      continue;
    }
    const cells = typedCells(row)
      .map(withoutMark)
      .filter((cell) => shownText(cell) !== '');
    if (cells.length === 0) continue;
    own.set(after, [...(own.get(after) ?? []), { kind: 'own', block: after, cells }]);
  }
  return { found, own };
}

/** The text of a paragraph, by which a row that lost its mark is known again. */
function saidBy({ paragraph, cells }: ReportLine): string {
  const content = paragraph === null ? undefined : cells[0]?.content;
  return content?.kind === 'text' ? content.text.trim() : '';
}

function lineRow(line: ReportLine, row: WrittenRow | undefined): LineRow {
  const typed = row === undefined ? [] : typedCells(row).map(withoutMark);
  const columns = new Set(line.cells.map(({ column }) => column));
  const isInstead = (cell: TypedCell): boolean => columns.has(cell.column) && shownText(cell) !== '';
  return {
    kind: 'line',
    line,
    instead: new Map(typed.filter(isInstead).map((cell) => [cell.column, cell])),
    beside: typed.filter(({ column }) => !columns.has(column)),
  };
}

/** A draft that was rewritten is none any more. */
function withoutMark(cell: TypedCell): TypedCell {
  if (typeof cell.value !== 'string' || cell.column !== TEXT_COLUMNS.first) return cell;
  const [, before = '', mark = '', after = ''] = /^(\s*)(【草稿】)?([\s\S]*)$/.exec(cell.value) ?? [];
  return mark === DRAFT_MARK ? { ...cell, value: before + after } : cell;
}

/** Sections in which every paragraph was deleted, and nothing was put in its place. */
function emptiedSections(
  lines: readonly ReportLine[],
  isDeleted: (line: ReportLine) => boolean,
  own: SortedRows['own'],
): ReadonlySet<number> {
  const emptied = new Set(lines.filter(isDeleted).map(({ section }) => section));
  for (const line of lines) {
    const stands = line.paragraph !== null && !isDeleted(line);
    if (stands || own.has(line.block)) emptied.delete(line.section);
  }
  return emptied;
}

/** 待填写 is asked for no longer where somebody wrote something under the same heading. */
function withoutPlaceholders(rows: readonly MergedRow[]): readonly MergedRow[] {
  const sectionOf = new Map(
    rows.flatMap((row) => (row.kind === 'line' ? [[row.line.block, row.line.section]] : [])),
  );
  const written = new Set(
    rows.flatMap((row) => (row.kind === 'own' && ownText(row) !== null ? [sectionOf.get(row.block)] : [])),
  );
  return rows.filter(
    (row) =>
      row.kind === 'own' || !isPlaceholder(row) || row.beside.length > 0 || !written.has(row.line.section),
  );
}

/** The one draft of a section that has nothing to draft from. */
function isPlaceholder({ line: { paragraph, key }, instead }: LineRow): boolean {
  return paragraph?.origin === 'draft' && !key.includes('.') && instead.size === 0;
}
