import { evaluateNow } from '../../src/commands/evaluate-now';
import type { Notice } from '../../src/commands/notice';
import { revealSheet } from '../../src/excel/reveal';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { REFERENCE, sampleSnapshot, WatchedHost, workbookOf } from '../excel/support/open-in-excel';
import type { Fault } from '../support/office/faults';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let sample: WorkbookSnapshot;
let workbook: Workbook;
let excel: RunningExcel;

beforeAll(async () => {
  sample = await sampleSnapshot(REFERENCE);
});

afterEach(() => excel.stop());

async function press(faults: readonly Fault[] = []): Promise<readonly Notice[]> {
  workbook = workbookOf(sample);
  excel = startExcel({ workbook, apiSet: '1.14', faults });
  const notices: Notice[] = [];
  await evaluateNow({
    openHost: () => new WatchedHost(workbook, 30),
    language: 'zh',
    toolVersion: '0.0.0',
    revealSheet,
    loadNotices: () =>
      Promise.resolve((notice) => {
        notices.push(notice);
        return Promise.resolve(true);
      }),
  });
  return notices;
}

it('writes the summary in three requests and brings it to the front in a fourth', async () => {
  expect(await press()).toEqual([]);
  expect(workbook.activeSheet?.name).toBe('自评汇总');
  expect(excel.requests.count).toBe(4);
});

it('says what to do where a cell is being edited', async () => {
  const notices = await press([{ request: 1, kind: 'cell-edit-mode', lasting: true }]);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.title).toBe('自评没有完成');
  expect(notices[0]?.lines.at(-1)).toBe('代码：cell-being-edited');
  expect(workbook.sheet('自评汇总')).toBeNull();
});

it('is done though the summary can not be brought to the front', async () => {
  expect(await press([{ request: 4, kind: 'refused', code: 'GeneralException' }])).toEqual([]);
  expect(workbook.sheet('自评汇总')).not.toBeNull();
  expect(workbook.activeSheet?.name).not.toBe('自评汇总');
});
