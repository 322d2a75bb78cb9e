/**
 * npm run bench:requests: what a run asks of Excel. For each size, once for a new summary and once more over it: requests
 * counted at the bridge between the real Office.js client and the stand-in, the client's own apart, and their sizes. Three
 * requests is the aim; Excel takes 5 MB in each.
 */
import { indicatorWorkbook } from './indicator-workbook';
import { openXlsx } from '../../src/xlsx/xlsx-host';
import { evaluate, WatchedHost, workbookOf } from '../../tests/excel/support/open-in-excel';
import { startExcel } from '../../tests/support/office/start-excel';

const SIZES = [10, 500, 1000, 2000, 5000, 10_000];
const PATIENCE = 600;

async function main(): Promise<void> {
  console.log('indicators  run     requests  of the client  bytes of each');
  for (const size of SIZES) {
    const opened = await openXlsx(await indicatorWorkbook(size));
    const read = opened.ok ? await opened.value.read() : opened;
    if (!read.ok) throw new Error(read.error.message.en);
    const workbook = workbookOf(read.value);
    for (const run of ['first', 'again']) {
      const excel = startExcel({ workbook, apiSet: '1.14' });
      const evaluated = await evaluate(new WatchedHost(workbook, PATIENCE));
      if (!evaluated.ok) throw new Error(evaluated.error.message.en);
      const { count, clientOwn, sizes } = excel.requests;
      excel.stop();
      console.log(
        [
          String(size).padStart(10),
          run.padEnd(7),
          String(count).padStart(8),
          String(clientOwn.length).padStart(14),
          ` ${sizes.map((bytes) => bytes.toLocaleString('en')).join('  ')}`,
        ].join(' '),
      );
    }
  }
}

void main();
