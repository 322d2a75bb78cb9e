import { createFinding } from '../../../domain/findings/finding';
import { READING_FINDINGS } from '../../../domain/findings/reading-findings';
import { FACT_SHEET_HEADINGS } from '../columns/synonyms/fact-labels';
import { isNoteRow, looksLikeData } from '../locate/row-kinds';
import { refOf } from '../sheet-index';
import { describeCells, shownText, squeeze } from '../text';
import { statedUnit } from './amount-units';
import { colonPairs, factLabel } from './fact-labels';
import { readTitle } from './titles';
import type { ExtraCell, FactName } from '../../../domain/evaluation/input';
import type { Finding } from '../../../domain/findings/finding';
import type { SourceCell } from '../../../domain/source-cell';
import type { GridCell } from '../../grid';
import type { SheetIndex, SheetRow } from '../sheet-index';

/** One statement of a fact, with how it was made: an explicit name/value pair counts before a title. */
export interface StatedFact {
  readonly name: FactName;
  readonly label: string;
  readonly cell: SourceCell;
  readonly origin: 'pair' | 'title' | 'unit-of-table';
}

/** What stands on a sheet outside of its tables. */
export interface OutsideTables {
  readonly facts: readonly StatedFact[];
  readonly extraFacts: readonly ExtraCell[];
  readonly titledAsProjectForm: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Reads names and values, titles and units from the rows outside of tables. A row that still holds a number nobody read is
 * reported; text alone is a title or a remark. `hasTables` tells whether a unit belongs to a table or to the sheet.
 */
export function readOutsideTables(
  sheet: SheetIndex,
  rows: readonly SheetRow[],
  hasTables: boolean,
): OutsideTables {
  const facts: StatedFact[] = [];
  const extraFacts: ExtraCell[] = [];
  const findings: Finding[] = [];
  let titledAsProjectForm = false;
  const labelColumns = columnsOfLabels(rows);

  for (const row of rows) {
    if (isNoteRow(row)) continue;
    const read = new Set<GridCell>();
    const state = (name: FactName, label: string, cell: GridCell, value: SourceCell['value']): void => {
      const origin =
        name === 'amountUnit' && hasTables && squeeze(label) === '单位' ? 'unit-of-table' : 'pair';
      facts.push({ name, label, cell: { ...source(sheet, cell), value }, origin });
    };

    row.cells.forEach((cell, index) => {
      if (read.has(cell) || typeof cell.value !== 'string') return;
      const next = row.cells[index + 1];
      const pairs = colonPairs(cell.value);
      for (const pair of pairs) {
        const inCell = pair.value !== '';
        const beside =
          !inCell && pairs.length === 1 && next !== undefined && !isLabel(next, labelColumns) ? next : null;
        const value = inCell ? pair.value : beside === null ? null : shownText(beside.value);
        if (value === null) continue;
        const known = factLabel(pair.label, value);
        if (known !== null) {
          read.add(cell);
          if (beside === null) state(known.name, pair.label, cell, value);
          else {
            read.add(beside);
            state(known.name, pair.label, beside, beside.value);
          }
        } else if (isUnknownLabel(pair.label)) {
          read.add(cell);
          if (beside !== null) read.add(beside);
          const at = beside ?? cell;
          extraFacts.push({
            header: pair.label,
            cell: { ...source(sheet, at), value: beside === null ? value : beside.value },
          });
        }
      }
      if (read.has(cell) || pairs.some((pair) => factLabel(pair.label, pair.value) !== null)) return;

      const text = cell.value.trim();
      const labelled = isLabel(cell, labelColumns);
      if (next !== undefined && (labelled || isUnknownPair(row, index, labelColumns, read))) {
        // A form side by side whose value is still blank: what follows is the next label, not the value.
        const isNextLabel = !labelColumns.has(cell.column) || labelColumns.has(next.column);
        if (isLabel(next, labelColumns) && isNextLabel) return;
        const known = factLabel(text, shownText(next.value));
        read.add(cell);
        read.add(next);
        if (known !== null) state(known.name, text, next, next.value);
        else if (!FACT_SHEET_HEADINGS.includes(squeeze(text))) {
          extraFacts.push({ header: text, cell: source(sheet, next) });
        }
        return;
      }
      if (row.cells.length > 3) return;
      const title = readTitle(text);
      titledAsProjectForm ||= title.projectForm;
      const stated = source(sheet, cell);
      if (title.department !== null) {
        facts.push({
          name: 'department',
          label: '部门名称',
          cell: { ...stated, value: title.department },
          origin: 'title',
        });
      }
      if (title.year !== null) {
        facts.push({
          name: 'year',
          label: '评价年度',
          cell: { ...stated, value: title.year },
          origin: 'title',
        });
      }
      const unit = statedUnit(text);
      if (unit !== null) {
        facts.push({
          name: 'amountUnit',
          label: '金额单位',
          cell: { ...stated, value: unit },
          origin: 'unit-of-table',
        });
      }
    });

    const unread = row.cells.filter((cell) => !read.has(cell));
    const data = unread.filter(({ value }) => looksLikeData(value));
    const [first] = data;
    if (first !== undefined) {
      const parameters = { row: String(row.row + 1), cells: describeCells(unread) };
      findings.push(createFinding(READING_FINDINGS, 'row-not-read', parameters, refOf(sheet, first)));
    }
  }
  return { facts, extraFacts, titledAsProjectForm, findings };
}

/** Columns that hold the labels of name/value pairs: at least two clear labels stand in them. */
function columnsOfLabels(rows: readonly SheetRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (typeof cell.value !== 'string' || factLabel(cell.value, null)?.strong !== true) continue;
    counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([column, times]) => (times >= 2 ? [column] : [])));
}

function isLabel(cell: GridCell, labelColumns: ReadonlySet<number>): boolean {
  if (typeof cell.value !== 'string') return false;
  if (colonPairs(cell.value).some(({ label, value }) => factLabel(label, value) !== null)) return true;
  const known = factLabel(cell.value, null);
  return known !== null && (known.strong || labelColumns.has(cell.column));
}

/** A short text in a column of labels, or after a pair that was read, with something to its right that is no label. */
function isUnknownPair(
  row: SheetRow,
  index: number,
  labelColumns: ReadonlySet<number>,
  read: ReadonlySet<GridCell>,
): boolean {
  const cell = row.cells[index];
  const next = row.cells[index + 1];
  const previous = row.cells[index - 1];
  if (cell === undefined || next === undefined || typeof cell.value !== 'string') return false;
  const placed = labelColumns.has(cell.column) || (previous !== undefined && read.has(previous));
  return (
    placed && cell.value.trim().length <= 20 && !looksLikeData(cell.value) && !isLabel(next, labelColumns)
  );
}

function isUnknownLabel(label: string): boolean {
  return /^\p{Script=Han}{2,10}$/u.test(squeeze(label)) && !/^(?:附件|附表|备?注|说明)/.test(squeeze(label));
}

function source(sheet: SheetIndex, cell: GridCell): SourceCell {
  return { ref: refOf(sheet, cell), value: cell.value, numberFormat: cell.numberFormat };
}
