import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkWorkbook } from '../../src/app/check-workbook';
import { reportsOf } from '../../src/app/prepare-report';
import { standingReports, type StandingReport } from '../../src/app/standing-report';
import { writeReport } from '../../src/app/write-report';
import { ok } from '../../src/domain/result';
import type { GridCell } from '../../src/workbook/grid';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { NO_CORRECTIONS } from '../../src/workbook/reading/corrections/corrections';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { valueOf } from '../support/value-of';

const DEPARTMENT = 'guangzhou-cooperation-office-2021.xlsx';
const PROJECT = 'project-form-2021.xlsx';
const OPTIONS = { scheme: null, corrections: NO_CORRECTIONS };

async function snapshotOf(sample: string, isWritten: boolean): Promise<WorkbookSnapshot> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', sample)));
  const host = valueOf(await openXlsx(bytes));
  if (isWritten) valueOf(await writeReport(host, { ...OPTIONS, earlier: null }));
  return valueOf(await valueOf(await openXlsx(host.bytes())).read());
}

async function standingIn(snapshot: WorkbookSnapshot): Promise<readonly StandingReport[]> {
  const host = { read: () => Promise.resolve(ok(snapshot)), apply: () => Promise.resolve(ok(new Map())) };
  const checked = valueOf(await checkWorkbook(host, { ...OPTIONS, known: null }));
  const evaluations = valueOf(checked.evaluations).map(({ evaluation }) => evaluation);
  return standingReports(reportsOf(evaluations, snapshot), snapshot);
}

function edited(
  snapshot: WorkbookSnapshot,
  sheet: string,
  change: (cell: GridCell) => GridCell,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((grid) =>
    grid.sheet === sheet ? { ...grid, cells: grid.cells.map(change) } : grid,
  );
  return { ...snapshot, sheets };
}

it('tells of no report where there is none', async () => {
  expect(await standingIn(await snapshotOf(DEPARTMENT, false))).toEqual([]);
});

it.each([DEPARTMENT, PROJECT])('has no difference where nothing changed since: %s', async (sample) => {
  expect(await standingIn(await snapshotOf(sample, true))).toEqual([{ sheet: '自评报告', cells: [] }]);
});

it('names the cells that tell of the data before a change', async () => {
  const snapshot = await snapshotOf(DEPARTMENT, true);
  const changed = edited(snapshot, '履职效能', (cell) =>
    cell.row === 11 && cell.column === 5 ? { ...cell, value: 9 } : cell,
  );
  const [standing] = await standingIn(changed);
  const texts = snapshot.sheets
    .find(({ sheet }) => sheet === '自评报告')!
    .cells.filter(({ row, column }) =>
      standing!.cells.some((cell) => cell.row === row && cell.column === column),
    )
    .map(({ value }) => JSON.stringify(value));
  expect(texts.some((text) => text.includes('94.33'))).toBe(true);
});

it('takes what people wrote for no difference', async () => {
  const snapshot = await snapshotOf(DEPARTMENT, true);
  let isDone = false;
  const written = edited(snapshot, '自评报告', (cell) => {
    if (
      isDone ||
      cell.row < 3 ||
      typeof cell.value !== 'string' ||
      cell.column !== 1 ||
      cell.value.length < 40
    )
      return cell;
    isDone = true;
    return { ...cell, value: `${cell.value}这一句是本部门加的。` };
  });
  expect(isDone).toBe(true);
  expect(await standingIn(written)).toEqual([{ sheet: '自评报告', cells: [] }]);
});
