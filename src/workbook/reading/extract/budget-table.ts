import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { mapColumns } from '../columns/map-columns';
import { BUDGET_SUBTOTALS, BUDGET_TOTALS } from '../columns/synonyms/budget-headers';
import { isFactRow, isNoteRow, isRunningNumber } from '../locate/row-kinds';
import { cellIn, refOf, sourceIn } from '../sheet-index';
import { describeCells, shownText } from '../text';
import { unitsOfTable } from './amount-units';
import { basisInWords, basisOfLines } from './budget-basis';
import { lineKey, parentsOf, readLineName } from './budget-lines';
import { executionRateRow } from './execution-rate-row';
import { hiddenRowsRead } from './hidden-rows';
import { columnsNotRead } from './unread-columns';
import type {
  BudgetBasis,
  BudgetField,
  BudgetLineRow,
  BudgetTable,
  IndicatorRow,
} from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { SourceCell } from '../../../domain/source-cell';
import type { BudgetColumn } from '../columns/synonyms/budget-headers';
import type { HeaderColumn } from '../columns/map-columns';
import type { LocatedTable } from '../locate/located-table';
import type { SheetIndex, SheetRow } from '../sheet-index';
import type { NamedRow } from './budget-lines';

/** A budget table's content: one table for each grouping that stands under its header. */
export interface BudgetTables {
  readonly tables: readonly BudgetTable[];
  /** The execution-rate row of a project form's funding block. */
  readonly indicator: IndicatorRow | null;
  readonly findings: readonly Finding[];
  readonly rowsOutside: readonly SheetRow[];
}

interface Section {
  readonly basis: BudgetBasis | null;
  readonly rows: NamedRow[];
}

const AMOUNTS: readonly BudgetField[] = ['initial', 'adjusted', 'executed'];
const FIELDS: readonly BudgetField[] = [...AMOUNTS, 'executionRate', 'share', 'reason', 'remark'];
const NAMES: readonly (BudgetBasis | 'name')[] = [
  'funding-source',
  'nature',
  'unit',
  'project-funding',
  'name',
];

/**
 * Reads a budget table. The grouping is told by the group column or section row, the header of the names, the nearest
 * title above, or the names themselves. `titles` are the texts above the header, nearest first. A `stated` grouping, which
 * the user said, counts before all of these.
 */
export function extractBudgetTable(
  sheet: SheetIndex,
  table: LocatedTable<'budget'>,
  titles: readonly string[],
  stated: BudgetBasis | null = null,
): BudgetTables {
  const map = mapColumns(sheet.sheet, table.columns);
  const at = (field: BudgetColumn): number | undefined => map.fields.get(field)?.column;
  const findings: Finding[] = [...map.findings];
  const header = { sheet: sheet.sheet, row: table.headerRow, column: table.columns[0]?.column ?? 0 };
  const nameField = NAMES.find((field) => at(field) !== undefined);
  const fieldColumns = [...map.fields.values()].map(({ column }) => column);
  const labelColumns = new Set(
    [...map.fields].filter(([field]) => isLabelColumn(field)).map(([, { column }]) => column),
  );
  const firstValue = Math.min(...fieldColumns.filter((column) => !labelColumns.has(column)));

  const rowsOutside: SheetRow[] = [];
  const sections: Section[] = [{ basis: null, rows: [] }];
  const nameColumns = new Set<number>();
  let groupText: string | null = null;
  let afterNotes = false;
  let partsFollow = false;

  for (const row of table.body) {
    if (isNoteRow(row) || isFactRow(row)) {
      afterNotes = true;
      rowsOutside.push(row);
      continue;
    }
    const values = row.cells.filter(({ column }) => column >= firstValue && !labelColumns.has(column));
    const left = row.cells.filter(
      ({ column }) => column !== at('index') && (column < firstValue || labelColumns.has(column)),
    );
    const mapped = nameField === undefined ? undefined : cellIn(row, at(nameField));
    const name = mapped ?? left.filter(({ column }) => column !== at('group') || left.length === 1).at(-1);
    if (afterNotes && (name === undefined || values.length === 0)) {
      rowsOutside.push(row);
      continue;
    }
    const group = left.find((cell) => cell !== name && basisInWords(shownText(cell.value) ?? '') !== null);
    const newGroup = group === undefined ? null : shownText(group.value);
    if (newGroup !== null && newGroup !== groupText) {
      groupText = newGroup;
      sections.push({ basis: basisInWords(newGroup), rows: [] });
    }
    if (name === undefined) {
      const unread = row.cells.filter(
        ({ column, value }) => column !== at('index') || !isRunningNumber(value),
      );
      const [first] = unread;
      if (first === undefined) continue;
      const code = values.length > 0 ? 'values-without-name' : 'text-row-not-read';
      const parameters = { row: String(row.row + 1), cells: describeCells(unread) };
      findings.push(createFinding(READING_FINDINGS, code, parameters, refOf(sheet, first)));
      continue;
    }
    const text = typeof name.value === 'string' ? name.value : (shownText(name.value) ?? '');
    if (values.length === 0 && basisInWords(text) !== null) {
      sections.push({ basis: basisInWords(text), rows: [] });
      continue;
    }
    nameColumns.add(name.column);
    const line = readLineName(text);
    if (line.name === '' && values.length === 0) {
      partsFollow = true;
      continue;
    }
    const partOfAbove = line.partOfAbove || partsFollow;
    partsFollow = false;
    sections.at(-1)?.rows.push({ row, column: name.column, line: { ...line, partOfAbove } });
  }

  const named = sections.flatMap(({ rows }) => rows);
  const amounts = new Map(
    AMOUNTS.flatMap((field) => {
      const text = map.fields.get(field)?.text;
      return text === undefined ? [] : [[field, text] as const];
    }),
  );
  const headers = table.columns.map(({ text }) => text);
  const { foreign, ...units } = unitsOfTable(sheet, table.headerRow, headers, amounts);
  const tables = shareHeadTotal(sections).flatMap((section) => {
    if (section.rows.length === 0) return [];
    if (foreign !== null) {
      const parameters = {
        unit: foreign,
        cells: describeCells(section.rows.flatMap(({ row }) => row.cells)),
      };
      findings.push(createFinding(READING_FINDINGS, 'amount-unit-unknown', parameters, header));
      return [];
    }
    const basis =
      stated ??
      section.basis ??
      (nameField === undefined || nameField === 'name' ? null : nameField) ??
      basisOfLines(section.rows.map(({ line }) => line.name)) ??
      titles.map(basisInWords).find((found) => found !== null) ??
      null;
    if (basis === null) {
      const cells = section.rows.flatMap(({ row }) => row.cells);
      findings.push(
        createFinding(READING_FINDINGS, 'budget-basis-unknown', { cells: describeCells(cells) }, header),
      );
      return [];
    }
    const read = readSection(sheet, section.rows, map.fields);
    findings.push(...read.findings);
    return [{ basis, ref: header, ...units, lines: read.lines, total: read.total }];
  });
  if (named.length === 0) findings.push(createFinding(READING_FINDINGS, 'empty-table', {}, header));

  const execution = executionRateRow(sheet, named, map.fields);
  findings.push(...execution.findings);
  findings.push(
    ...columnsNotRead(
      sheet,
      named.map(({ row }) => row),
      {
        columns: table.columns,
        read: new Set([...fieldColumns.filter((column) => !labelColumns.has(column)), ...nameColumns]),
        ignored: (cell) =>
          (cell.column === at('index') && isRunningNumber(cell.value)) ||
          ((cell.column < firstValue || labelColumns.has(cell.column)) &&
            basisInWords(shownText(cell.value) ?? '') !== null),
      },
    ),
  );
  const hidden = named.map(({ row }) => row.row).filter((row) => sheet.hiddenRows.has(row));
  findings.push(...hiddenRowsRead(sheet, hidden, header.column));
  return { tables, indicator: execution.indicator, findings, rowsOutside };
}

function isLabelColumn(field: BudgetColumn): boolean {
  return field === 'index' || field === 'group' || (NAMES as readonly BudgetColumn[]).includes(field);
}

/** A total that stands alone above several groupings, as 年度资金总额 does, is the total of each that has none. */
function shareHeadTotal(sections: readonly Section[]): readonly Section[] {
  const [head, ...groupings] = sections;
  const [total, ...further] = head?.rows ?? [];
  const holding = groupings.filter(({ rows }) => rows.length > 0);
  if (total === undefined || further.length > 0 || holding.length === 0 || !isSumOf(total, BUDGET_TOTALS)) {
    return sections;
  }
  return holding.map((section) =>
    section.rows.some((named) => isSumOf(named, [...BUDGET_TOTALS, ...BUDGET_SUBTOTALS]))
      ? section
      : { ...section, rows: [total, ...section.rows] },
  );
}

function isSumOf(named: NamedRow, names: readonly string[]): boolean {
  return !named.line.partOfAbove && names.includes(lineKey(named.line.name));
}

function readSection(
  sheet: SheetIndex,
  rows: readonly NamedRow[],
  fields: ReadonlyMap<BudgetColumn, HeaderColumn<BudgetColumn>>,
): { lines: readonly BudgetLineRow[]; total: BudgetLineRow | null; findings: readonly Finding[] } {
  const totals = rows.filter((named) => isSumOf(named, BUDGET_TOTALS));
  const subtotals = rows.filter((named) => isSumOf(named, BUDGET_SUBTOTALS));
  const total = totals.at(0) ?? (subtotals.length === 1 ? subtotals[0] : undefined);
  const unread = [...totals, ...subtotals].filter((named) => named !== total);
  const lines = rows.filter((named) => named !== total && !unread.includes(named));
  const withTotal = rows.filter((named) => named === total || lines.includes(named));
  const parents = parentsOf(withTotal.map(({ line }) => line));
  const parentOf = (named: NamedRow): number | null => {
    const parent = withTotal[parents[withTotal.indexOf(named)] ?? -1];
    return parent === undefined || parent === total ? null : lines.indexOf(parent);
  };
  const lineRow = (named: NamedRow, parent: number | null): BudgetLineRow => ({
    ref: refOf(sheet, { row: named.row.row, column: named.column }),
    name: named.line.name,
    parent,
    fields: fieldsOf(sheet, named.row, fields),
  });
  return {
    lines: lines.map((named) => lineRow(named, parentOf(named))),
    total: total === undefined ? null : lineRow(total, null),
    findings: unread.map((named) =>
      createFinding(
        READING_FINDINGS,
        'sum-row-not-read',
        { label: named.line.name, cells: describeCells(named.row.cells) },
        refOf(sheet, { row: named.row.row, column: named.column }),
      ),
    ),
  };
}

function fieldsOf(
  sheet: SheetIndex,
  row: SheetRow,
  fields: ReadonlyMap<BudgetColumn, HeaderColumn<BudgetColumn>>,
): Readonly<Partial<Record<BudgetField, SourceCell>>> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const column = fields.get(field)?.column;
      return column === undefined ? [] : [[field, sourceIn(sheet, row, column)]];
    }),
  );
}
