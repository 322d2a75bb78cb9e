import { ExcelEngine } from '../../src/workbench/engine/excel-engine';
import { Workbook } from '../../src/workbench/model/workbook';
import captured from '../fixtures/office/captured-requests.json';

/** Requests as the client sent them, with answers it took. */
test.each(captured.map((each) => [each.label, each] as const))(
  '%s is answered as the client takes it',
  (_, each) => {
    const workbook = new Workbook({ year: 2021 });
    const sheet = workbook.addSheet('A');
    [
      ['Item', 'Qty', 'Price'],
      ['Ale', 2, 3.5],
      ['Bun', 4, 1.25],
    ].forEach((row, top) => row.forEach((value, left) => sheet.put(top, left, value)));
    workbook.addSheet('B');
    const answer = new ExcelEngine(workbook).answer(each.request);
    expect(comparable(answer)).toEqual(comparable(each.response));
  },
);

/** References and texts of errors may differ; what was done and answered may not. */
function comparable(answer: object): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    ['Message', 'Location', 'TraceIds'].includes(key) ? undefined : value,
  );
  return JSON.parse(text.replaceAll(/\{REF-\d+\}/g, '{REF}')) as unknown;
}
