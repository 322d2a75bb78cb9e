import { formatCell } from '../../src/domain/cell-ref';
import type { Finding } from '../../src/domain/findings/finding';
import type { GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { CORRECTIONS, WITHOUT_CORRECTION, type Edit } from './corrections';
import { FAULTY } from './finding-codes';
import { evaluationsOf, sampleSnapshot } from './sample-workbook';

const snapshots = new Map<string, WorkbookSnapshot>();
const shown = new Map<string, readonly Finding[]>();

beforeAll(async () => {
  for (const file of FAULTY) {
    const snapshot = await sampleSnapshot(file);
    snapshots.set(file, snapshot);
    shown.set(file, findingsOf(snapshot));
  }
});

describe.each(Object.entries(CORRECTIONS))('%s', (code, { file, at, edits }) => {
  test('goes when corrected as it says, and no other of its kind comes', () => {
    const before = placesOf(shown.get(file)!, code);
    const place = at === null ? '—' : `${at[0]}!${at[1]}`;
    expect(before).toContain(place);
    const after = placesOf(findingsOf(edits.reduce(edited, snapshots.get(file)!)), code);
    expect(count(after, place)).toBe(count(before, place) - 1);
    expect([...new Set(after)].filter((each) => count(after, each) > count(before, each))).toEqual([]);
  });
});

test('every finding of the faulty samples has a correction or a reason why it has none', () => {
  const codes = new Set([...shown.values()].flat().map(({ code }) => code));
  const known = [...Object.keys(CORRECTIONS), ...Object.keys(WITHOUT_CORRECTION)];
  expect([...known].sort()).toEqual([...codes].sort());
});

function findingsOf(snapshot: WorkbookSnapshot): readonly Finding[] {
  return evaluationsOf(snapshot).flatMap(({ findings }) => findings);
}

/** The cells a kind of finding points to, once for each time. */
function placesOf(findings: readonly Finding[], code: string): readonly string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ ref }) => (ref === null ? '—' : `${ref.sheet}!${formatCell(ref.row, ref.column)}`));
}

function count(places: readonly string[], place: string): number {
  return places.filter((each) => each === place).length;
}

/** The workbook with one cell typed anew, also where it was blank; with the number format that typing gives. */
function edited(snapshot: WorkbookSnapshot, [sheet, address, value]: Edit): WorkbookSnapshot {
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
