import { insertTemplates } from '../../src/app/insert-templates';
import { shippedScheme } from '../../src/domain/schemes/shipped-schemes';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import { startExcel } from '../support/office/start-excel';
import { INDICATORS } from '../support/memory-host';
import { USE_CASES, type Told, type UseCase } from './faults/use-cases';
import { WatchedHost, workbookOf } from './support/open-in-excel';
import { foreignState, sheetState } from './support/workbook-state';

jest.setTimeout(120_000);

const ALL: Readonly<Record<string, UseCase>> = {
  ...USE_CASES,
  插入模板: {
    input: () => Promise.resolve({ sheets: [INDICATORS], names: [] }),
    run: async (host) => {
      const inserted = await insertTemplates(host, shippedScheme('department-overall')!);
      return inserted.ok ? null : inserted.error;
    },
  },
};

/** Everything in the workbook; what is numbered anew in each is not part of it. */
const stateOf = (workbook: Workbook): unknown => ({
  sheets: structuredClone(workbook.sheets.map(sheetState)),
  foreign: foreignState(workbook, []),
});

/** Runs a use case, and again over what it wrote; an unknown or too new member fails the test. */
async function runTwice(
  useCase: UseCase,
  input: WorkbookSnapshot,
  apiSet: '1.14' | 'newest',
): Promise<{ readonly told: readonly (Told | null)[]; readonly first: unknown; readonly again: unknown }> {
  const workbook = workbookOf(input);
  const excel = startExcel({ workbook, apiSet });
  const host = new WatchedHost(workbook);
  const told = [await useCase.run(host, input)];
  const first = stateOf(workbook);
  told.push(await useCase.run(host, input));
  excel.stop();
  return { told, first, again: stateOf(workbook) };
}

describe.each(Object.entries(ALL))('%s', (_, useCase) => {
  let input: WorkbookSnapshot;

  beforeAll(async () => {
    input = await useCase.input();
  });

  test('runs in the oldest Excel that is supported, and leaves the same in the newest', async () => {
    const oldest = await runTwice(useCase, input, '1.14');
    expect(oldest.told).toEqual([null, null]);
    expect(oldest.first).not.toEqual(stateOf(workbookOf(input)));
    expect(await runTwice(useCase, input, 'newest')).toEqual(oldest);
  });

  test('is told of an Excel that is older, and changes nothing in it', async () => {
    const workbook = workbookOf(input);
    const before = stateOf(workbook);
    const excel = startExcel({ workbook, apiSet: '1.7' });
    const told = await useCase.run(new WatchedHost(workbook), input);
    excel.abandon();
    expect(told).toMatchObject({ code: 'excel-too-old' });
    expect(stateOf(workbook)).toEqual(before);
  });
});
