import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { startExcel } from '../support/office/start-excel';
import { evaluate, REFERENCE, sampleSnapshot, WatchedHost, workbookOf } from './support/open-in-excel';

let sample: WorkbookSnapshot;
let workbook: Workbook;

beforeAll(async () => {
  sample = await sampleSnapshot(REFERENCE);
});

beforeEach(() => {
  workbook = workbookOf(sample);
});

test('a run takes three requests and writes the summary', async () => {
  const excel = startExcel({ workbook, apiSet: '1.14' });
  const evaluated = await evaluate(new WatchedHost(workbook));
  console.log(
    JSON.stringify(evaluated.ok ? 'ok' : evaluated.error),
    excel.unknownMembers,
    excel.requests.sizes,
  );
  expect(evaluated).toMatchObject({ ok: true, value: { main: { sheet: '自评汇总' } } });
  expect(excel.requests.count).toBe(3);
  excel.stop();
});
