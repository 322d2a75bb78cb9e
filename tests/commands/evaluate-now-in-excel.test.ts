import { evaluateNow } from '../../src/commands/evaluate-now';
import type { Notice } from '../../src/commands/notice';
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

async function press(
  faults: readonly Fault[] = [],
  opened: Workbook = workbookOf(sample),
): Promise<readonly Notice[]> {
  workbook = opened;
  excel = startExcel({ workbook, apiSet: '1.14', faults });
  const notices: Notice[] = [];
  await evaluateNow({
    openHost: () => new WatchedHost(workbook, 30),
    settings: { get: () => null, refresh: () => Promise.resolve() },
    language: 'zh',
    toolVersion: '0.0.0',
    loadNotices: () =>
      Promise.resolve((notice) => {
        notices.push(notice);
        return Promise.resolve(true);
      }),
  });
  return notices;
}

it('writes the summary and brings it to the front, in three requests', async () => {
  expect(await press()).toEqual([]);
  expect(workbook.activeSheet?.name).toBe('自评汇总');
  expect(excel.requests.count).toBe(3);
});

it('brings the summary to the front though a chart is selected, which can not be selected again', async () => {
  expect(await press([{ request: 3, kind: 'refused', code: 'InvalidSelection' }])).toEqual([]);
  expect(workbook.activeSheet?.name).toBe('自评汇总');
});

it('says what to do where a cell is being edited', async () => {
  const notices = await press([{ request: 1, kind: 'cell-edit-mode', lasting: true }]);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.title).toBe('自评没有完成');
  expect(notices[0]?.lines.at(-1)).toBe('代码：cell-being-edited');
  expect(workbook.sheet('自评汇总')).toBeNull();
});

it('leaves a summary hidden that the user hid, and is done all the same', async () => {
  await press();
  excel.stop();
  const hidden = workbook;
  const summary = hidden.sheet('自评汇总')!;
  hidden.activeSheet = hidden.sheets[0]!;
  summary.visibility = 'Hidden';
  expect(await press([], hidden)).toEqual([]);
  expect(summary.visibility).toBe('Hidden');
  expect(hidden.activeSheet.name).not.toBe('自评汇总');
  expect(excel.requests.count).toBe(3);
});

it('is done though the summary is refused to come to the front: its values are read once more', async () => {
  const hide = (opened: Workbook): void => {
    // Hidden by someone else while the run was on its way.
    const add = opened.addSheet.bind(opened);
    opened.addSheet = (name) => Object.assign(add(name), { visibility: 'Hidden' });
  };
  workbook = workbookOf(sample);
  hide(workbook);
  expect(await press([], workbook)).toEqual([]);
  expect(excel.requests.count).toBe(4);
  expect(workbook.sheet('自评汇总')).not.toBeNull();
  expect(workbook.activeSheet?.name).not.toBe('自评汇总');
});
