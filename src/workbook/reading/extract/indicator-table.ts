import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { columnLetters } from '../../../domain/cell-ref';
import { mapColumns } from '../columns/map-columns';
import { isFactRow, isNoteRow, isRunningNumber, sumLabel } from '../locate/row-kinds';
import { cellIn, refOf, sourceIn, textIn } from '../sheet-index';
import { describeCells, splitPoints } from '../text';
import { coveredBy, resolveSum } from './indicator-sums';
import { hiddenRowsRead } from './hidden-rows';
import type { ExtraCell, IndicatorField, IndicatorRow, StatedSum } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { SourceCell } from '../../../domain/source-cell';
import type { GridCell } from '../../grid';
import type { IndicatorColumn } from '../columns/synonyms/indicator-headers';
import type { LocatedTable } from '../locate/located-table';
import type { SheetIndex, SheetRow } from '../sheet-index';
import type { GroupPath, Level, SumRow } from './indicator-sums';

/** An indicator table's content; `covers` of its sums count from the table's first row. */
export interface IndicatorTable {
  readonly rows: readonly IndicatorRow[];
  readonly sums: readonly StatedSum[];
  readonly findings: readonly Finding[];
  /** Rows in its body that are not part of it: notes, signatures and what stands below them. */
  readonly rowsOutside: readonly SheetRow[];
}

const LEVELS: readonly Level[] = ['dimension', 'level1', 'level2'];
const NOT_FIELDS: ReadonlySet<IndicatorColumn> = new Set(['dimension', 'level1', 'level2', 'name', 'index']);

interface OpenLevel {
  readonly text: string;
  /** Where it is printed; several where it is repeated instead of merged. */
  readonly cells: GridCell[];
  used: boolean;
}

/**
 * Reads an indicator table. Level names fill down below a merged cell, until the next name of the same or an outer level;
 * nothing else fills down. Points in brackets, 小计 and 合计 become stated sums. Every non-blank cell of the
 * table ends up in the result or in a finding.
 */
export function extractIndicatorTable(sheet: SheetIndex, table: LocatedTable<'indicator'>): IndicatorTable {
  const map = mapColumns(sheet.sheet, table.columns);
  const nameColumn = map.fields.get('name')?.column;
  const header = { sheet: sheet.sheet, row: table.headerRow, column: table.columns[0]?.column ?? 0 };
  if (nameColumn === undefined) {
    const cells = table.body.flatMap((row) => row.cells);
    const finding = createFinding(
      READING_FINDINGS,
      'no-name-column',
      { cells: describeCells(cells) },
      header,
    );
    return { rows: [], sums: [], findings: [...map.findings, finding], rowsOutside: [] };
  }

  const levels = LEVELS.filter((level) => map.fields.has(level));
  const levelColumn = (level: Level): number | undefined => map.fields.get(level)?.column;
  const indexColumn = map.fields.get('index')?.column;
  const labelColumns = [indexColumn, ...levels.map(levelColumn), nameColumn];
  const leftOfName = map.others.map(({ column }) => column).filter((column) => column < nameColumn);
  const sumColumns = [...leftOfName, ...labelColumns];
  const fieldColumns = [...map.fields].filter(([field]) => !NOT_FIELDS.has(field)) as [
    IndicatorField,
    { readonly column: number },
  ][];
  const headed = new Set(table.columns.map(({ column }) => column));

  const rows: IndicatorRow[] = [];
  const sumRows: SumRow[] = [];
  const brackets: { label: string; points: SourceCell; group: GroupPath; own: number | null }[] = [];
  const findings: Finding[] = [...map.findings];
  const rowsOutside: SheetRow[] = [];
  const unheaded = new Map<number, GridCell[]>();
  const hidden: number[] = [];
  const open = new Map<Level, OpenLevel>();
  let afterNotes = false;

  const path = (): GroupPath => ({
    dimension: open.get('dimension')?.text ?? null,
    level1: open.get('level1')?.text ?? null,
    level2: open.get('level2')?.text ?? null,
  });
  const pathTo = (level: Level): GroupPath => ({
    ...path(),
    ...Object.fromEntries(LEVELS.slice(LEVELS.indexOf(level) + 1).map((inner) => [inner, null])),
  });
  const addBracket = (
    cell: GridCell,
    label: string,
    points: string,
    group: GroupPath,
    own: number | null,
  ): void => {
    const same = brackets.some(
      (other) =>
        own === null &&
        other.own === null &&
        other.label === label &&
        other.points.value === points &&
        samePath(other.group, group),
    );
    if (same) return;
    brackets.push({
      label,
      points: { ref: refOf(sheet, cell), value: points, numberFormat: 'General' },
      group,
      own,
    });
  };
  const closeLevel = (level: Level): void => {
    const closed = open.get(level);
    const unused = closed === undefined || closed.used ? [] : closed.cells;
    for (const cell of unused) {
      const parameters = { name: closed?.text ?? '' };
      findings.push(
        createFinding(READING_FINDINGS, 'level-without-indicators', parameters, refOf(sheet, cell)),
      );
    }
    open.delete(level);
  };
  const openLevels = (row: SheetRow, outermost: number): void => {
    levels.slice(0, outermost).forEach((level, depth) => {
      const cell = cellIn(row, levelColumn(level));
      const text = textIn(row, levelColumn(level));
      if (cell === undefined || text === null) return;
      const { name, points } = splitPoints(text);
      const current = open.get(level);
      if (current?.text === name) current.cells.push(cell);
      else {
        for (const inner of levels.slice(depth).reverse()) closeLevel(inner);
        open.set(level, { text: name, cells: [cell], used: false });
      }
      if (points !== null) addBracket(cell, name, points, pathTo(level), null);
    });
  };

  const depthOf = (column: number): number => {
    if (column === indexColumn || leftOfName.includes(column)) return 0;
    const depth = levels.findIndex((level) => levelColumn(level) === column);
    return depth === -1 ? levels.length : depth;
  };

  for (const row of table.body) {
    if (isNoteRow(row) || isFactRow(row)) {
      afterNotes = true;
      rowsOutside.push(row);
      continue;
    }
    const fields = fieldColumns.filter(([, { column }]) => cellIn(row, column) !== undefined);
    const nameCell = cellIn(row, nameColumn);
    if (afterNotes && (nameCell === undefined || fields.length < 2)) {
      rowsOutside.push(row);
      continue;
    }
    const labelled = sumColumns.find((column) => isSumCell(textIn(row, column), column === nameColumn, rows));
    if (labelled !== undefined) {
      const depth = depthOf(labelled);
      openLevels(row, depth);
      sumRows.push(sumRow(sheet, row, labelled, map.fields, path(), levels, depth));
      const outer = levels.slice(0, depth).map(levelColumn);
      const sums = [map.fields.get('weight')?.column, map.fields.get('score')?.column];
      const read = new Set([labelled, ...outer, ...sums]);
      const unread = row.cells.filter(
        ({ column, value }) => !read.has(column) && !(column === indexColumn && isRunningNumber(value)),
      );
      if (unread.length > 0) {
        const parameters = { label: textIn(row, labelled) ?? '', cells: describeCells(unread) };
        const ref = refOf(sheet, { row: row.row, column: labelled });
        findings.push(createFinding(READING_FINDINGS, 'sum-row-cells-not-read', parameters, ref));
      }
      continue;
    }
    openLevels(row, levels.length);
    const others = row.cells.filter(({ column }) => !labelColumns.includes(column));
    const indexCell = cellIn(row, indexColumn);
    const numbered = indexCell === undefined || isRunningNumber(indexCell.value) ? undefined : indexCell;
    if (nameCell === undefined) {
      const unread = numbered === undefined ? others : [numbered, ...others];
      const [first] = unread;
      if (first === undefined) continue;
      const code = others.length > 0 ? 'values-without-name' : 'text-row-not-read';
      const parameters = { row: String(row.row + 1), cells: describeCells(unread) };
      findings.push(createFinding(READING_FINDINGS, code, parameters, refOf(sheet, first)));
      continue;
    }
    for (const level of levels) {
      const opened = open.get(level);
      if (opened !== undefined) opened.used = true;
    }
    const { name, points } = splitPoints(textIn(row, nameColumn) ?? '');
    if (points !== null) addBracket(nameCell, name, points, path(), rows.length);
    const extra: ExtraCell[] = map.others.flatMap((other) =>
      cellIn(row, other.column) === undefined
        ? []
        : [{ header: other.text, cell: sourceIn(sheet, row, other.column) }],
    );
    if (numbered !== undefined) {
      const header = map.fields.get('index')?.text ?? '';
      extra.push({ header, cell: sourceIn(sheet, row, numbered.column) });
    }
    for (const cell of others) {
      if (headed.has(cell.column)) continue;
      extra.push({ header: '', cell: sourceIn(sheet, row, cell.column) });
      unheaded.set(cell.column, [...(unheaded.get(cell.column) ?? []), cell]);
    }
    rows.push({
      ref: refOf(sheet, nameCell),
      name,
      ...path(),
      fields: Object.fromEntries(
        fieldColumns.map(([field, { column }]) => [field, sourceIn(sheet, row, column)]),
      ),
      extra,
      origin: 'table',
    });
    if (sheet.hiddenRows.has(row.row)) hidden.push(row.row);
  }

  for (const level of [...levels].reverse()) closeLevel(level);
  for (const [column, cells] of unheaded) {
    const parameters = { column: columnLetters(column), cells: describeCells(cells) };
    const ref = cells[0] === undefined ? header : refOf(sheet, cells[0]);
    findings.push(createFinding(READING_FINDINGS, 'column-without-header', parameters, ref));
  }
  if (rows.length === 0) findings.push(createFinding(READING_FINDINGS, 'empty-table', {}, header));
  findings.push(...hiddenRowsRead(sheet, hidden, nameColumn));

  const sums = brackets
    .map(({ label, points, group, own }): StatedSum => ({
      origin: 'bracket',
      label,
      ...group,
      ref: points.ref,
      weight: points,
      score: null,
      covers: own === null ? coveredBy(group, rows) : [own],
    }))
    .filter(({ covers }) => covers.length > 0);
  sumRows.forEach((sum, index) => {
    const resolved = resolveSum(sum, rows, index === sumRows.length - 1);
    if (resolved !== null) {
      sums.push(resolved);
      return;
    }
    const cells = table.body.find(({ row }) => row === sum.ref.row)?.cells ?? [];
    const parameters = { label: sum.label, cells: describeCells(cells) };
    findings.push(createFinding(READING_FINDINGS, 'subtotal-group-unknown', parameters, sum.ref));
  });
  return { rows, sums, findings, rowsOutside };
}

/** Whether a label cell names a sum. An indicator's own name may end like one, unless it names a group of the table. */
function isSumCell(text: string | null, isName: boolean, rows: readonly IndicatorRow[]): boolean {
  const label = sumLabel(text);
  if (label === null) return false;
  return (
    label.group === '' || !isName || rows.some((row) => LEVELS.some((level) => row[level] === label.group))
  );
}

function sumRow(
  sheet: SheetIndex,
  row: SheetRow,
  column: number,
  fields: ReadonlyMap<IndicatorColumn, { readonly column: number }>,
  path: GroupPath,
  levels: readonly Level[],
  depth: number,
): SumRow {
  const label = textIn(row, column) ?? '';
  const stated = (field: 'weight' | 'score'): SourceCell | null => {
    const at = fields.get(field)?.column;
    return at === undefined || cellIn(row, at) === undefined ? null : sourceIn(sheet, row, at);
  };
  return {
    label,
    read: sumLabel(label) ?? { whole: true, group: '' },
    ref: refOf(sheet, { row: row.row, column }),
    weight: stated('weight'),
    score: stated('score'),
    path,
    levels,
    depth,
  };
}

function samePath(a: GroupPath, b: GroupPath): boolean {
  return LEVELS.every((level) => a[level] === b[level]);
}
