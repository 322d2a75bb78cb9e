import { insertTemplates } from '../../../src/app/insert-templates';
import { shippedScheme } from '../../../src/domain/schemes/shipped-schemes';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { excelHost } from '../../../src/excel/excel-host';
import type { HostError, WorkbookSnapshot } from '../../../src/workbook/host';
import { sheet } from '../../workbook/reading/grids';
import type { Fault } from '../../support/office/faults';
import { startExcel } from '../../support/office/start-excel';
import { workbookOf } from '../support/open-in-excel';
import { foreignState, sheetState, valueAt } from '../support/workbook-state';

jest.setTimeout(120_000);

const SCHEME = shippedScheme('department-overall')!;
const WRITING = 3;
/** Seconds to wait where no answer comes. */
const PATIENCE = 0.15;
const UNFINISHED = '未完成，请重新插入模板';

/** The user has a sheet that a template would be called as. */
const INPUT: WorkbookSnapshot = { sheets: [sheet('基本信息', [['我的笔记', '不能动']])], names: [] };
const FOREIGN = new Set(INPUT.sheets.map(({ sheet: name }) => name));

interface Run {
  readonly error: HostError | null;
  readonly sheets: readonly string[];
  readonly actions: number;
}

async function insert(workbook: Workbook, ...faults: readonly Fault[]): Promise<Run> {
  const excel = startExcel({ workbook, apiSet: '1.14', faults });
  const inserted = await insertTemplates(excelHost({ patience: PATIENCE }), SCHEME);
  excel.stop();
  return {
    error: inserted.ok ? null : inserted.error,
    sheets: inserted.ok ? inserted.value.map((each) => each.sheet) : [],
    actions: excel.requests.bodies.at(-1)?.Actions.length ?? 0,
  };
}

const added = (workbook: Workbook) => workbook.sheets.filter(({ name }) => !FOREIGN.has(name));
const foreign = (workbook: Workbook): unknown =>
  foreignState(
    workbook,
    added(workbook).map(({ name }) => name),
  );

/** Each sheet's whole content and look. */
const looks = (workbook: Workbook): ReadonlyMap<string, string> =>
  new Map(added(workbook).map((each) => [each.name, JSON.stringify(sheetState(each))]));

let whole: ReadonlyMap<string, string>;
let order: readonly string[];
let actions: number;

beforeAll(async () => {
  const workbook = workbookOf(INPUT);
  const run = await insert(workbook);
  expect(run).toMatchObject({ error: null });
  whole = looks(workbook);
  order = run.sheets;
  actions = run.actions;
});

test('where nothing goes wrong every template is there, and the user’s sheet of the same name as it was', () => {
  expect(order).toContain('基本信息 (2)');
  expect([...whole.keys()].sort()).toEqual([...order].sort());
});

const NOTHING_DONE: readonly ((request: number) => Fault)[] = [
  (request) => ({ request, kind: 'cell-edit-mode' }),
  (request) => ({ request, kind: 'refused', code: 'ItemNotFound' }),
  (request) => ({ request, kind: 'refused', code: 'AccessDenied' }),
  (request) => ({ request, kind: 'refused', code: 'GeneralException' }),
  (request) => ({ request, kind: 'no-answer' }),
  (request) => ({ request, kind: 'closed' }),
];

test.each([1, 2, WRITING])('whatever is refused in request %i: nothing was added', async (request) => {
  for (const fault of NOTHING_DONE) {
    const workbook = workbookOf(INPUT);
    const before = foreign(workbook);
    const { error } = await insert(workbook, fault(request));
    expect(error?.fix.zh).toMatch(/[一-龥]{4}/);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([...FOREIGN]);
    expect(foreign(workbook)).toEqual(before);
    expect((await insert(workbook)).error).toBeNull();
    expect(looks(workbook)).toEqual(whole);
  }
});

/** Each sheet that was added is whole, blank, or says that it is unfinished. */
function expectNoneHalf(workbook: Workbook): void {
  for (const each of added(workbook)) {
    if (each.usedArea(false) === null) continue;
    const says = [...each.cells()].some(({ cell }) => cell.value === UNFINISHED);
    if (!says) expect(JSON.stringify(sheetState(each))).toBe(whole.get(each.name));
  }
}

/** The instructions and the sheets with formulas name the other sheets, which may have other names after a second insertion. */
const isNamingOthers = (name: string): boolean => !/^(基本信息|重点工作任务)/.test(name);

const STOPS = [1, 8, 12, 30, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 1 - Number.EPSILON];
const stopAt = (stop: number): Fault => ({
  request: WRITING,
  kind: 'fails-at',
  actions: stop >= 1 ? stop : Math.floor(stop * actions),
  code: 'GeneralException',
});

const HALF_DONE: readonly (readonly [string, () => Fault])[] = [
  ...STOPS.map((stop) => [`writing stops after ${String(stop)}`, () => stopAt(stop)] as const),
  ['all is done, but no answer comes', () => ({ request: WRITING, kind: 'applied-without-answer' })],
  ['the workbook is closed', () => ({ request: WRITING, kind: 'closed', actions: 40 })],
];

test.each(HALF_DONE)('%s: what is half is marked, and inserting again completes it', async (_, fault) => {
  const workbook = workbookOf(INPUT);
  const before = foreign(workbook);
  const { error } = await insert(workbook, fault());
  expect(error?.fix.zh).toContain('未完成');
  expect(foreign(workbook)).toEqual(before);
  expectNoneHalf(workbook);
  const again = await insert(workbook);
  expect(again.error).toBeNull();
  expect(foreign(workbook)).toEqual(before);
  // Between taking its mark off and its words a sheet is whole: it is not touched again, and only the words stay.
  const said = added(workbook).flatMap((each) =>
    [...each.cells()].filter(({ cell }) => cell.value === UNFINISHED).map((place) => ({ each, place })),
  );
  expect(said.length).toBeLessThanOrEqual(1);
  for (const { each, place } of said) {
    each.put(place.row, place.column, '');
    expect(again.sheets).not.toContain(each.name);
  }
  expect(again.sheets).toHaveLength(order.length);
  for (const each of added(workbook)) {
    if (whole.has(each.name) && !isNamingOthers(each.name)) {
      expect(JSON.stringify(sheetState(each))).toBe(whole.get(each.name));
    }
  }
});

test('what the user fills in after an insertion whose answer never came is not written over', async () => {
  const workbook = workbookOf(INPUT);
  await insert(workbook, { request: WRITING, kind: 'applied-without-answer' });
  const facts = workbook.sheet('基本信息 (2)');
  facts?.put(2, 1, '某某局');
  await insert(workbook);
  expect(facts === null ? null : valueAt(facts, 2, 1)).toBe('某某局');
});

test('a workbook whose structure is locked gets no sheet, and the user is told', async () => {
  const workbook = workbookOf(INPUT);
  workbook.isStructureProtected = true;
  expect((await insert(workbook)).error?.code).toBe('workbook-protected');
  expect(added(workbook)).toEqual([]);
});
