import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { startExcel, type RunningExcel } from '../support/office/start-excel';
import { evaluate, REFERENCE, sampleSnapshot, WatchedHost, workbookOf } from './support/open-in-excel';
import { keptCell, sheetNamed, sheetState } from './support/workbook-state';

jest.setTimeout(60_000);

const SUMMARY = '自评汇总';
const NOTE = '=1+1 不是公式\n第二行：已与各处核对';

let sample: WorkbookSnapshot;
let workbook: Workbook;
let excel: RunningExcel;

beforeAll(async () => {
  sample = await sampleSnapshot(REFERENCE);
});

beforeEach(async () => {
  workbook = workbookOf(sample);
  excel = startExcel({ workbook, apiSet: '1.14' });
  await evaluate(new WatchedHost(workbook));
});

afterEach(() => excel.stop());

test('a note stays where it was typed, a draft is replaced by the new draft', async () => {
  const problems = keptCell(workbook, '_bpse_keep_problems');
  const draft = keptCell(workbook, '_bpse_keep_measures').read();
  problems.write(NOTE);
  await evaluate(new WatchedHost(workbook));
  expect(keptCell(workbook, '_bpse_keep_problems').read()).toBe(NOTE);
  expect(keptCell(workbook, '_bpse_keep_measures').read()).toBe(draft);
});

test('a note survives whatever the sheet looked like before', async () => {
  keptCell(workbook, '_bpse_keep_problems').write(NOTE);
  const name = workbook.names.find((each) => each.name === '_bpse_keep_problems')!;
  const sheet = sheetNamed(workbook, SUMMARY);
  // Moved by the user to where the next run writes something else.
  sheet.put(0, 0, NOTE);
  name.formula = `='${SUMMARY}'!$A$1`;
  await evaluate(new WatchedHost(workbook));
  expect(keptCell(workbook, '_bpse_keep_problems').read()).toBe(NOTE);
  expect(sheet.cell(0, 0)?.value).toMatch(/自评汇总表$/);
});

test('nothing of the shelf for notes is left below the sheet', async () => {
  const before = structuredClone(sheetState(sheetNamed(workbook, SUMMARY)));
  await evaluate(new WatchedHost(workbook));
  expect(sheetState(sheetNamed(workbook, SUMMARY))).toEqual(before);
});
