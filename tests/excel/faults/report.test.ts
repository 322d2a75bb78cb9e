import { writeReport } from '../../../src/app/write-report';
import { excelHost } from '../../../src/excel/excel-host';
import type { Workbook } from '../../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../../src/workbook/host';
import { cellShows, readReportSheet, typedCells } from '../../../src/workbook/report-sheet/read-report-sheet';
import type { Fault } from '../../support/office/faults';
import { startExcel } from '../../support/office/start-excel';
import { BUDGET, INDICATORS } from '../../support/memory-host';
import { workbookOf } from '../support/open-in-excel';
import { sheetNamed, sheetState } from '../support/workbook-state';

jest.setTimeout(180_000);

const WRITING = 3;
const SHEET = '自评报告';
const NARRATIVE = '本部门负责…\n共有三个处室';
const OWN_ROW = '=补充一段，不是公式';
const BESIDE = '已与业务处核对';
const AMOUNT = 12.5;
const TYPED = [NARRATIVE, OWN_ROW, BESIDE, String(AMOUNT)];
const INPUT: WorkbookSnapshot = { sheets: [INDICATORS, BUDGET], names: [] };

/** Runs something over the workbook in Excel; gives how many actions its last request had. */
async function inExcel<T>(
  workbook: Workbook,
  work: (host: ReturnType<typeof excelHost>) => Promise<T>,
  ...faults: readonly Fault[]
): Promise<{ readonly result: T; readonly actions: number; readonly requests: number }> {
  const excel = startExcel({ workbook, apiSet: '1.14', faults });
  const result = await work(excelHost({ patience: 0.15 }));
  excel.stop();
  const { bodies, count } = excel.requests;
  return { result, actions: bodies.at(-1)?.Actions.length ?? 0, requests: count };
}

const write = (host: ReturnType<typeof excelHost>) => writeReport(host, { scheme: null, earlier: null });

async function snapshotOf(workbook: Workbook): Promise<WorkbookSnapshot> {
  const { result } = await inExcel(workbook, (host) => host.read());
  if (!result.ok) throw new Error(result.error.message.zh);
  return result.value;
}

/** A workbook with a report in which somebody wrote. */
async function written(): Promise<Workbook> {
  const workbook = workbookOf(INPUT);
  await inExcel(workbook, write);
  const sheet = sheetNamed(workbook, SHEET);
  const cells = [...sheet.cells()];
  const draft = cells.find(({ cell }) => String(cell.value).includes('待填写'))!;
  sheet.put(draft.row, draft.column, NARRATIVE);
  sheet.put(draft.row, 9, BESIDE);
  sheet.put(draft.row, 10, AMOUNT);
  sheet.put(Math.max(...cells.map(({ row }) => row)) + 1, 1, OWN_ROW);
  return workbook;
}

function typedIn(snapshot: WorkbookSnapshot): readonly string[] {
  return readReportSheet(snapshot, 0)!.rows.flatMap(typedCells).map(cellShows).toSorted();
}

test('wherever writing stops, nothing that was typed is lost or doubled, and the next run makes the sheet whole', async () => {
  const before = await snapshotOf(await written());
  expect(typedIn(before)).toEqual(TYPED.toSorted());
  const undisturbed = workbookOf(before);
  const { actions, requests } = await inExcel(undisturbed, write);
  expect(requests).toBe(3);
  const whole = sheetState(sheetNamed(undisturbed, SHEET));
  expect(typedIn(await snapshotOf(undisturbed))).toEqual(TYPED.toSorted());
  // The old content goes early; every step of that, and some of the rest.
  const early = Array.from({ length: 14 }, (_, index) => 4 + index);
  const stops = [1, ...early, 25, 40, 0.3, 0.6, 0.9, 0.97].map((stop) =>
    stop >= 1 ? stop : Math.floor(stop * actions),
  );
  for (const stop of [...stops, actions - 4, actions - 2, actions - 1]) {
    const workbook = workbookOf(before);
    const fault = { request: WRITING, kind: 'fails-at', actions: stop, code: 'GeneralException' } as const;
    await inExcel(workbook, write, fault);
    expect([stop, typedIn(await snapshotOf(workbook))]).toEqual([stop, TYPED.toSorted()]);
    await inExcel(workbook, write);
    expect([stop, typedIn(await snapshotOf(workbook))]).toEqual([stop, TYPED.toSorted()]);
    expect([stop, sheetState(sheetNamed(workbook, SHEET))]).toEqual([stop, whole]);
  }
});
