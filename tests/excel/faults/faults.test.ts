import type { Workbook } from '../../../src/workbench/model/workbook';
import type { Fault } from '../../support/office/faults';
import { Scenario } from './matrix';
import { USE_CASES, type Told } from './use-cases';

jest.setTimeout(120_000);

const WRITING = 3;
const UNFINISHED = '未完成';

/** A request of which nothing is done, and what that is called. */
const REFUSALS: readonly (readonly [(request: number) => Fault, string])[] = [
  [(request) => ({ request, kind: 'cell-edit-mode' }), 'cell-being-edited'],
  [(request) => ({ request, kind: 'refused', code: 'ItemNotFound' }), 'sheet-gone'],
  [(request) => ({ request, kind: 'refused', code: 'AccessDenied' }), 'sheet-protected'],
  [(request) => ({ request, kind: 'refused', code: 'ApiNotFound' }), 'excel-too-old'],
  [(request) => ({ request, kind: 'refused', code: 'GeneralException' }), 'excel-refused'],
  [(request) => ({ request, kind: 'no-answer' }), 'excel-not-answering'],
  [(request) => ({ request, kind: 'closed' }), 'excel-connection-lost'],
];

/** A writing request of which some or all is done. */
const HALF_DONE: readonly (readonly [string, Fault, string])[] = [
  [
    'all is done, but no answer comes',
    { request: WRITING, kind: 'applied-without-answer' },
    'excel-not-answering',
  ],
  ['the workbook is closed', { request: WRITING, kind: 'closed', actions: 40 }, 'excel-connection-lost'],
  [
    'the workbook is closed without a word',
    { request: WRITING, kind: 'closed', actions: 40, silent: true },
    'excel-not-answering',
  ],
];

/** Where the writing request stops: after so many actions, or after this share of them. */
const STOPS = [1, 6, 9, 14, 25, 45, 0.5, 0.9, 0.97, 1 - Number.EPSILON];

/**
 * The same for new sheets. Between adding a sheet and marking it ours (8 and 9) nothing tells it from a blank sheet of the
 * user's: it stays behind, and the next run takes another name.
 */
const FIRST_STOPS = [1, 7, 10, 14, 45, 0.5, 0.97, 1 - Number.EPSILON];

function stopAt(stop: number, actions: number): Fault {
  const done = stop >= 1 ? stop : Math.floor(stop * actions);
  return { request: WRITING, kind: 'fails-at', actions: done, code: 'GeneralException' };
}

/** What is wrong, and what to do, in both languages; after writing also what the sheets look like now. */
function expectInstruction(told: Told | null, code: unknown, isWriting: boolean): void {
  expect(told).toMatchObject({ code });
  for (const text of [told?.message, told?.fix]) {
    expect(text?.zh).toMatch(/[一-龥]{4}/);
    expect(text?.en).toMatch(/[a-z]/);
  }
  expect(told?.fix.zh.includes(UNFINISHED)).toBe(isWriting);
}

describe.each(Object.entries(USE_CASES))('%s', (_, useCase) => {
  let scenario: Scenario;
  let old: Workbook;

  beforeAll(async () => {
    scenario = await Scenario.of(useCase);
    old = await scenario.old();
  });

  test.each([1, 2, WRITING])(
    'whatever is refused in request %i: the workbook is as before',
    async (request) => {
      for (const [fault, code] of REFUSALS) {
        const told = await scenario.changesNothing(old, { faults: [fault(request)] });
        expectInstruction(told, code, request === WRITING);
      }
      await scenario.surviveOver(old, {});
    },
  );

  test.each(HALF_DONE)('%s while it writes', async (__, fault, code) => {
    expectInstruction(await scenario.surviveOver(old, { faults: [fault] }), code, true);
    expectInstruction(await scenario.surviveFirst(scenario.fresh(), { faults: [fault] }), code, true);
  });

  test.each(STOPS)('writing over an earlier run stops after %d', async (stop) => {
    const faults = [stopAt(stop, scenario.actions.again)];
    expectInstruction(await scenario.surviveOver(old, { faults }), 'excel-refused', true);
  });

  test.each(FIRST_STOPS)('writing for the first time stops after %d', async (stop) => {
    const faults = [stopAt(stop, scenario.actions.first)];
    expectInstruction(await scenario.surviveFirst(scenario.fresh(), { faults }), 'excel-refused', true);
  });

  test.each([
    ['asks for too much', 2, 'ResponsePayloadSizeLimitExceeded'],
    ['writes too much', WRITING, 'RequestPayloadSizeLimitExceeded'],
  ])('a request that %s at once is made in parts', async (__, request, code) => {
    const faults: readonly Fault[] = [{ request, kind: 'refused', code }];
    expect(await scenario.surviveOver(old, { faults })).toBeNull();
    expect(await scenario.surviveFirst(scenario.fresh(), { faults })).toBeNull();
  });

  test('where not even the parts are small enough, it says so', async () => {
    const told = await scenario.surviveOver(old, { payloadLimit: 1_000 });
    expectInstruction(told, expect.stringMatching(/^excel-(request|answer)-too-large$/), false);
  });

  test('a sheet of ours that the user locked is left as it is', async () => {
    const lock = (locked: boolean) => (workbook: Workbook) => {
      const sheet = workbook.sheets.at(-1);
      if (sheet !== undefined) sheet.isProtected = locked;
    };
    const told = await scenario.surviveOver(old, { before: lock(true), after: lock(false) });
    expectInstruction(told, 'sheet-protected', true);
    expect(told?.message.zh).toContain(`“${old.sheets.at(-1)?.name ?? ''}”`);
  });

  test('a workbook whose structure is locked gets no sheet', async () => {
    const lock = (locked: boolean) => (workbook: Workbook) => {
      workbook.isStructureProtected = locked;
    };
    const workbook = scenario.fresh();
    const told = await scenario.surviveFirst(workbook, { before: lock(true), after: lock(false) });
    expectInstruction(told, 'workbook-protected', true);
  });
});
