import { formatCell } from '../../src/domain/cell-ref';
import type { Finding } from '../../src/domain/findings/finding';
import type { GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import type { Edit } from './corrections';
import { evaluationsOf } from './sample-workbook';

/** Everything said of all evaluations in a workbook. */
export function findingsOf(snapshot: WorkbookSnapshot): readonly Finding[] {
  return evaluationsOf(snapshot).flatMap(({ findings }) => findings);
}

/** The cells a kind of finding points to, once for each time. */
export function placesOf(findings: readonly Finding[], code: string): readonly string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ ref }) => (ref === null ? '—' : `${ref.sheet}!${formatCell(ref.row, ref.column)}`));
}

export function count(places: readonly string[], place: string): number {
  return places.filter((each) => each === place).length;
}

/** Places named more often than before. */
export function added(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...new Set(after)].filter((each) => count(after, each) > count(before, each));
}

/** The workbook with one cell typed anew, also where it was blank; with the number format that typing gives. */
export function edited(snapshot: WorkbookSnapshot, [sheet, address, value]: Edit): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const others = grid.cells.filter(({ row, column }) => formatCell(row, column) !== address);
    const typed = value === null ? [] : [cellAt(address, value)];
    const cells = [...others, ...typed].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...grid, cells };
  });
  return { ...snapshot, sheets };
}

function cellAt(address: string, value: GridCell['value']): GridCell {
  const [, letter, number] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  if (letter === undefined) throw new Error(`no cell ${address}`);
  return { row: Number(number) - 1, column: letter.charCodeAt(0) - 65, value, numberFormat: 'General' };
}
