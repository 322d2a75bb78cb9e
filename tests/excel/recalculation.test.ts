import { evaluateWorkbook } from '../../src/app/evaluate-workbook';
import { univerCalculator } from '../../src/workbench/calculator/univer-calculator';
import { givenValues } from '../../src/workbench/model/calculator';
import { excelHost } from '../../src/excel/excel-host';
import { startExcel } from '../support/office/start-excel';
import { evaluate, REFERENCE, sampleSnapshot, WatchedHost, workbookOf } from './support/open-in-excel';

jest.setTimeout(60_000);

const run = () =>
  evaluateWorkbook(excelHost(), { scheme: null, language: 'zh', toolVersion: '0.0.0', earlier: null });

test.each([REFERENCE, 'project-form-2021.xlsx'])(
  'what a spreadsheet calculates for %s is held against what was computed',
  async (file) => {
    const workbook = workbookOf(await sampleSnapshot(file));
    const excel = startExcel({ workbook, apiSet: '1.14' });
    workbook.calculator = univerCalculator();
    const evaluated = await run();
    excel.stop();
    if (!evaluated.ok) throw new Error(evaluated.error.message.en);
    const { recalculation } = evaluated.value;
    expect(recalculation.kind).toBe('agrees');
    expect('formulas' in recalculation && recalculation.formulas).toBeGreaterThan(50);
    expect(excel.requests.count).toBe(3);
  },
);

test('a cell that Excel calculates to something else is named', async () => {
  const workbook = workbookOf(await sampleSnapshot(REFERENCE));
  const excel = startExcel({ workbook, apiSet: '1.14' });
  const host = new WatchedHost(workbook);
  const first = await evaluate(host);
  expect(first.ok && first.value.recalculation.kind).toBe('agrees');
  const [cell] = host.plans.flatMap((plan) =>
    plan.cells.flatMap(({ row, column, content }) =>
      content.kind === 'formula' && typeof content.cached === 'number'
        ? [{ ref: { sheet: plan.name, row, column }, engine: content.cached }]
        : [],
    ),
  );
  const right = workbook.calculator;
  workbook.calculator = {
    *recalculate(calculable) {
      for (const each of right!.recalculate(calculable)) {
        const isWrong =
          each.sheet === cell!.ref.sheet && each.row === cell!.ref.row && each.column === cell!.ref.column;
        yield isWrong ? { ...each, value: cell!.engine + 1 } : each;
      }
    },
  };
  const second = await evaluate(host);
  excel.stop();
  expect(second.ok && second.value.recalculation).toMatchObject({
    kind: 'differs',
    cells: [{ ...cell!, spreadsheet: cell!.engine + 1 }],
  });
});

test('stale values of an Excel that is still calculating are not taken for a difference', async () => {
  const workbook = workbookOf(await sampleSnapshot(REFERENCE));
  const excel = startExcel({ workbook, apiSet: '1.14', calculationDelay: 9 });
  workbook.calculator = givenValues(() => 0);
  const evaluated = await run();
  excel.stop();
  expect(evaluated.ok && evaluated.value.recalculation).toEqual({ kind: 'not-calculated' });
  expect(excel.requests.count).toBe(4);
});
