import type { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookSnapshot } from '../../src/workbook/host';
import type { Fault } from '../support/office/faults';
import { startExcel, type RunningExcel } from '../support/office/start-excel';
import { evaluate, REFERENCE, sampleSnapshot, WatchedHost, workbookOf } from './support/open-in-excel';
import { foreignState, keptCell, sheetNamed, sheetState, valueAt } from './support/workbook-state';

jest.setTimeout(60_000);

const SUMMARY = '自评汇总';
const UNFINISHED = '未完成，请重新生成';
const NOTE = '已与财务处核对，差额为年中追加';
/** Seconds to wait where no answer comes. */
const PATIENCE = 0.5;
/** Row and column of the status cell. */
const STATUS = [1, 12] as const;

let sample: WorkbookSnapshot;

beforeAll(async () => {
  sample = await sampleSnapshot(REFERENCE);
});

/** What can go wrong with a request, and what it is called. */
const REFUSALS: readonly (readonly [string, (request: number) => Fault, string])[] = [
  ['a cell is being edited', (request) => ({ request, kind: 'cell-edit-mode' }), 'cell-being-edited'],
  ['an item is gone', (request) => ({ request, kind: 'refused', code: 'ItemNotFound' }), 'sheet-gone'],
  ['access is denied', (request) => ({ request, kind: 'refused', code: 'AccessDenied' }), 'sheet-protected'],
  ['a member is unknown', (request) => ({ request, kind: 'refused', code: 'ApiNotFound' }), 'excel-too-old'],
  [
    'Excel has an error of its own',
    (request) => ({ request, kind: 'refused', code: 'GeneralException' }),
    'excel-refused',
  ],
  ['no answer comes', (request) => ({ request, kind: 'no-answer' }), 'excel-not-answering'],
  [
    'all is done, but no answer comes',
    (request) => ({ request, kind: 'applied-without-answer' }),
    'excel-not-answering',
  ],
  ['the workbook is closed', (request) => ({ request, kind: 'closed' }), 'excel-connection-lost'],
  [
    'the workbook is closed without a word',
    (request) => ({ request, kind: 'closed', silent: true }),
    'excel-not-answering',
  ],
];

interface Before {
  readonly workbook: Workbook;
  readonly old: unknown;
  readonly foreign: unknown;
}

/** A workbook with a summary of an earlier run, a note in it, and figures that have changed since. */
async function withOldSummary(): Promise<Before> {
  const workbook = workbookOf(sample);
  await inExcel(workbook, [], () => evaluate(new WatchedHost(workbook)));
  keptCell(workbook, '_bpse_keep_problems').write(NOTE);
  const sheet = sheetNamed(workbook, SUMMARY);
  sheet.put(20, 1, '旧的内容');
  return { workbook, old: structuredClone(sheetState(sheet)), foreign: foreignState(workbook, [SUMMARY]) };
}

async function inExcel<T>(
  workbook: Workbook,
  faults: readonly Fault[],
  run: (excel: RunningExcel) => Promise<T>,
): Promise<T> {
  const excel = startExcel({ workbook, apiSet: '1.14', faults });
  const result = await run(excel);
  excel.stop();
  return result;
}

/** The sheet is the old one, a complete new one, or says that it is neither; the note is there in any case. */
async function expectWholeOrUnfinished({ workbook, old, foreign }: Before): Promise<void> {
  expect(keptCell(workbook, '_bpse_keep_problems').read()).toBe(NOTE);
  const sheet = sheetNamed(workbook, SUMMARY);
  const found = structuredClone(sheetState(sheet));
  const isUnfinished = valueAt(sheet, ...STATUS) === UNFINISHED;
  expect(foreignState(workbook, [SUMMARY])).toEqual(foreign);
  expect(await inExcel(workbook, [], () => evaluate(new WatchedHost(workbook)))).toMatchObject({ ok: true });
  const repaired = structuredClone(sheetState(sheet));
  expect(valueAt(sheet, ...STATUS)).toBe('');
  expect(valueAt(sheet, 20, 1)).not.toBe('旧的内容');
  expect(keptCell(workbook, '_bpse_keep_problems').read()).toBe(NOTE);
  if (!isUnfinished) expect([old, repaired]).toContainEqual(found);
  expect(foreignState(workbook, [SUMMARY])).toEqual(foreign);
}

function expectInstruction(
  failed: Awaited<ReturnType<typeof evaluate>>,
  code: string,
  isWriting: boolean,
): void {
  expect(failed).toMatchObject({ ok: false, error: { code } });
  if (failed.ok) return;
  for (const text of [failed.error.message, failed.error.fix]) {
    expect(text.zh).toMatch(/[一-龥]/);
    expect(text.en).toMatch(/[a-z]/);
  }
  expect(failed.error.fix.zh.includes('未完成')).toBe(isWriting);
}

test.each([1, 2])(
  'whatever goes wrong in request %i, which reads, the workbook is as before',
  async (request) => {
    const before = await withOldSummary();
    for (const [, fault, code] of REFUSALS) {
      const { workbook } = before;
      const failed = await inExcel(workbook, [fault(request)], () =>
        evaluate(new WatchedHost(workbook, PATIENCE)),
      );
      expectInstruction(failed, code, false);
      expect(sheetState(sheetNamed(workbook, SUMMARY))).toEqual(before.old);
    }
    await expectWholeOrUnfinished(before);
  },
);

test.each(REFUSALS)('while it is being written %s', async (_, fault, code) => {
  const before = await withOldSummary();
  const { workbook } = before;
  const failed = await inExcel(workbook, [fault(3)], () => evaluate(new WatchedHost(workbook, PATIENCE)));
  expectInstruction(failed, code, true);
  await expectWholeOrUnfinished(before);
});

/** Where the writing request stops: after so many actions, or after this share of them. */
const STOPS = [1, 6, 9, 14, 25, 45, 0.5, 0.9, 0.97, 0.99];

let actionsOfWriting = 0;

beforeAll(async () => {
  const { workbook } = await withOldSummary();
  await inExcel(workbook, [], async (excel) => {
    await evaluate(new WatchedHost(workbook));
    actionsOfWriting = excel.requests.bodies[2]!.Actions.length;
  });
});

test.each(STOPS)('writing over a summary stops after %d', async (stop) => {
  const before = await withOldSummary();
  const { workbook } = before;
  const actions = stop >= 1 ? stop : Math.floor(stop * actionsOfWriting);
  const fault: Fault = { request: 3, kind: 'fails-at', actions, code: 'GeneralException' };
  const failed = await inExcel(workbook, [fault], () => evaluate(new WatchedHost(workbook)));
  expectInstruction(failed, 'excel-refused', true);
  await expectWholeOrUnfinished(before);
});

test.each([4, 14, 60, 900])(
  'a new summary that stops after %d actions is completed by the next run',
  async (actions) => {
    const workbook = workbookOf(sample);
    const fault: Fault = { request: 3, kind: 'fails-at', actions, code: 'GeneralException' };
    const failed = await inExcel(workbook, [fault], () => evaluate(new WatchedHost(workbook)));
    expect(failed).toMatchObject({ ok: false });
    const left = workbook.sheet(SUMMARY);
    if (left !== null && actions > 14) expect(valueAt(left, ...STATUS)).toBe(UNFINISHED);
    const evaluated = await inExcel(workbook, [], () => evaluate(new WatchedHost(workbook)));
    expect(evaluated).toMatchObject({ ok: true, value: { main: { sheet: SUMMARY } } });
    expect(valueAt(sheetNamed(workbook, SUMMARY), ...STATUS)).toBe('');
    expect(workbook.sheets.filter(({ name }) => name.startsWith(SUMMARY))).toHaveLength(1);
  },
);
