import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareEvaluations } from '../../../src/domain/comparison/compare-evaluations';
import type { IndicatorComparison, YearComparison } from '../../../src/domain/comparison/comparison';
import { evaluate } from '../../../src/domain/evaluation/evaluate';
import { chooseScheme } from '../../../src/domain/schemes/choose-scheme';
import type { CellValue } from '../../../src/domain/source-cell';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { readWorkbook } from '../../../src/workbook/reading/read-workbook';
import { openXlsx } from '../../../src/xlsx/xlsx-host';
import { locate, withCell, type CellAddress } from '../../golden/cells';

export const SAMPLE = 'guangzhou-cooperation-office-2021.xlsx';
export const PERFORMANCE = '履职效能';

/** Bytes of a sample workbook. */
export function sampleBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples', file)));
}

/** The cells of a sample workbook. */
export async function snapshotOf(file: string): Promise<WorkbookSnapshot> {
  const host = await openXlsx(sampleBytes(file));
  if (!host.ok) throw new Error(host.error.message.en);
  const snapshot = await host.value.read();
  if (!snapshot.ok) throw new Error(snapshot.error.message.en);
  return snapshot.value;
}

/** The workbook with one cell typed anew; null empties it. */
export function typed(snapshot: WorkbookSnapshot, address: CellAddress, value: CellValue): WorkbookSnapshot {
  return withCell(snapshot, address.sheet, { ...locate(snapshot, address), value });
}

/** The sample's year typed anew wherever it is stated as a fact. */
export function ofYear(snapshot: WorkbookSnapshot, from: number, to: number): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) => {
      if (cell.value === from) return { ...cell, value: to };
      if (typeof cell.value !== 'string') return cell;
      return {
        ...cell,
        value: cell.value
          .replaceAll(`${String(from)} 年度`, `${String(to)} 年度`)
          .replaceAll(`${String(from)}年度`, `${String(to)}年度`),
      };
    }),
  }));
  return { ...snapshot, sheets };
}

/** A row of a table removed. */
export function withoutRow(snapshot: WorkbookSnapshot, sheet: string, name: string): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const row = grid.cells.find(({ value }) => value === name)?.row;
    if (row === undefined) throw new Error(`no row ${name}`);
    return { ...grid, cells: grid.cells.filter((cell) => cell.row !== row) };
  });
  return { ...snapshot, sheets };
}

/** The main evaluations of two workbooks, compared as the use case does. */
export function compared(thisYear: WorkbookSnapshot, lastYear: WorkbookSnapshot): YearComparison {
  const [now, before] = [thisYear, lastYear].map((snapshot) => {
    const input = readWorkbook(snapshot);
    if (!input.ok) throw new Error(input.error.message.en);
    return input.value.main;
  });
  const { scheme } = chooseScheme(now!, null, true);
  return compareEvaluations(evaluate(now!, scheme), evaluate(before!, scheme));
}

/** The comparison of the indicator of that name. */
export function indicatorOf(comparison: YearComparison, name: string): IndicatorComparison {
  const found = comparison.indicators.find(
    ({ thisYear, lastYear }) => thisYear?.row.name === name || lastYear?.row.name === name,
  );
  if (found === undefined) throw new Error(`no indicator ${name}`);
  return found;
}
