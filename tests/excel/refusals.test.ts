import { excelHost } from '../../src/excel/excel-host';
import { givenValues } from '../../src/workbench/model/calculator';
import { Workbook } from '../../src/workbench/model/workbook';
import type { WorkbookHost } from '../../src/workbook/host';
import type { PlannedCell } from '../../src/workbook/sheet-plan';
import { summaryOwner } from '../../src/workbook/ownership';
import { startExcel, type RunningExcel } from '../support/office/start-excel';
import { samplePlan } from '../xlsx/support/plans';
import { foreignState, sheetNamed, sheetState, valueAt } from './support/workbook-state';

const SUMMARY = '自评汇总';

let workbook: Workbook;
let excel: RunningExcel;
let host: WorkbookHost;

beforeEach(() => {
  workbook = new Workbook({ year: 2022 });
  workbook.addSheet('指标').put(1, 1, 5);
  workbook.calculator = givenValues(() => 5);
  excel = startExcel({ workbook, apiSet: '1.14' });
  host = excelHost({ patience: 0.3 });
});

afterEach(() => excel.stop());

test('a sheet of the user’s is not overwritten, whatever the case of its name', async () => {
  workbook.addSheet('Summary').put(0, 0, '我的');
  const before = foreignState(workbook, []);
  const applied = await host.apply([samplePlan({ name: 'SUMMARY' })], {});
  expect(applied).toMatchObject({ ok: false, error: { code: 'sheet-name-taken' } });
  expect(foreignState(workbook, [])).toEqual(before);
});

test('a sheet of the wanted name that appears after reading is not overwritten either', async () => {
  await host.read();
  workbook.addSheet(SUMMARY).put(0, 0, '我的');
  const applied = await host.apply([samplePlan()], {});
  expect(applied).toMatchObject({ ok: false, error: { code: 'sheet-name-taken' } });
  expect(valueAt(sheetNamed(workbook, SUMMARY), 0, 0)).toBe('我的');
});

test.each(['', '甲/乙', '长'.repeat(32), "'甲"])('the sheet name %j is refused', async (name) => {
  expect(await host.apply([samplePlan({ name })], {})).toMatchObject({
    ok: false,
    error: { code: 'sheet-name-invalid' },
  });
  expect(workbook.sheets).toHaveLength(1);
});

test('two plans for one sheet are refused', async () => {
  const plans = [samplePlan(), samplePlan({ owner: summaryOwner(1) })];
  expect(await host.apply(plans, {})).toMatchObject({ ok: false, error: { code: 'sheet-planned-twice' } });
});

test('a protected summary is named and left as it is', async () => {
  await host.apply([samplePlan()], {});
  const sheet = sheetNamed(workbook, SUMMARY);
  sheet.isProtected = true;
  const before = structuredClone(sheetState(sheet));
  const applied = await host.apply([samplePlan({ rows: 9 })], {});
  expect(applied).toMatchObject({ ok: false, error: { code: 'sheet-protected' } });
  expect(!applied.ok && applied.error.message.zh).toContain(`“${SUMMARY}”`);
  expect(sheetState(sheet)).toEqual(before);
  sheet.isProtected = false;
  expect(await host.apply([samplePlan({ rows: 9 })], {})).toMatchObject({ ok: true });
});

test('protected sheets of the user’s do not matter', async () => {
  sheetNamed(workbook, '指标').isProtected = true;
  expect(await host.apply([samplePlan()], {})).toMatchObject({ ok: true });
});

test('our sheet deleted between reading and writing is reported, nothing is written', async () => {
  await host.apply([samplePlan()], {});
  await host.read();
  workbook.removeSheet(sheetNamed(workbook, SUMMARY));
  const before = foreignState(workbook, []);
  expect(await host.apply([samplePlan()], {})).toMatchObject({ ok: false, error: { code: 'sheet-gone' } });
  expect(foreignState(workbook, [])).toEqual(before);
});

test('a cell being edited is told apart; afterwards all is well', async () => {
  excel.editCell(true);
  expect(await host.read()).toMatchObject({ ok: false, error: { code: 'cell-being-edited' } });
  excel.editCell(false);
  expect(await host.read()).toMatchObject({ ok: true });
});

test('nothing is sent once the caller has given up', async () => {
  const signal = AbortSignal.abort();
  expect(await host.read(undefined, signal)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await host.apply([samplePlan()], { signal })).toMatchObject({
    ok: false,
    error: { code: 'cancelled', message: { zh: expect.stringContaining('没有改动') as string } },
  });
  expect(excel.requests.count).toBe(0);
});

test('giving up does not wait for an answer', async () => {
  excel.stop();
  excel = startExcel({ workbook, apiSet: '1.14', faults: [{ request: 1, kind: 'no-answer' }] });
  const control = new AbortController();
  const reading = excelHost().read(undefined, control.signal);
  setTimeout(() => control.abort(), 20);
  expect(await reading).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('an Excel older than the floor is named as such', async () => {
  excel.abandon();
  excel = startExcel({ workbook, apiSet: '1.7' });
  expect(await host.read()).toMatchObject({ ok: false, error: { code: 'excel-too-old' } });
  excel.abandon();
  excel = startExcel({ workbook, apiSet: '1.14' });
});

test('a run works on the newest Excel too', async () => {
  excel.stop();
  excel = startExcel({ workbook, apiSet: 'newest' });
  await host.read();
  expect(await host.apply([samplePlan()], {})).toMatchObject({ ok: true });
  expect(excel.requests.count).toBe(3);
});

test('several selected areas stay selected', async () => {
  workbook.selection = [
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 3 },
  ];
  const before = structuredClone(workbook.selection);
  expect(await host.apply([samplePlan()], {})).toMatchObject({ ok: true });
  expect(workbook.selection).toEqual(before);
});

test('text that looks like a formula, a number or a date stays text', async () => {
  const texts = ['=1+1', '+1', '-2', '@a', "'q", '12', '1%', '2021-3-5', '3月5日', 'TRUE', '=HYPERLINK("x")'];
  const plan = samplePlan();
  const cells: PlannedCell[] = texts.map((text, row) => ({
    row,
    column: 1,
    content: { kind: 'text', text },
    style: 'body',
  }));
  await host.apply([{ ...plan, cells, merges: [] }], {});
  const sheet = sheetNamed(workbook, SUMMARY);
  expect(texts.map((_, row) => sheet.cell(row, 1))).toMatchObject(
    texts.map((value) => ({ value, formula: null })),
  );
  const read = await host.read([SUMMARY]);
  expect(read.ok && read.value.sheets[0]?.cells.map(({ value }) => value)).toEqual(texts);
});

test('names of the user’s are left alone, also where they are spelt like ours', async () => {
  workbook.names.push({ name: '自评总分', formula: '=指标!$B$2', comment: '', visible: true });
  await host.apply([samplePlan()], {});
  expect(workbook.names.find(({ name }) => name === '自评总分')?.formula).toBe('=指标!$B$2');
  const long = workbook.names.find(({ name }) => name === '_bpse_draft_reasons');
  expect(long).toMatchObject({ visible: false });
  const read = await host.read();
  expect(read.ok && read.value.names.find(({ name }) => name === '_bpse_draft_reasons')?.refersTo).toBe(
    `"说""${'长'.repeat(300)}"""`,
  );
});

test('hidden names of ours that the plan no longer has go', async () => {
  await host.apply([samplePlan()], {});
  await host.apply([{ ...samplePlan(), names: [] }], {});
  expect(workbook.names.map(({ name }) => name)).toEqual([
    '_bpse_sheet_summary',
    '自评总分',
    '_bpse_draft_reasons',
  ]);
});

test('hidden sheets, errors, formulas and hidden rows are read as they are', async () => {
  const sheet = workbook.addSheet('藏');
  sheet.visibility = 'VeryHidden';
  sheet.put(2, 1, '#DIV/0!', '=1/0');
  sheet.put(3, 2, '', '=""');
  sheet.put(4, 2, true);
  sheet.hideRow(3, true);
  const read = await host.read(['藏']);
  expect(read).toEqual({
    ok: true,
    value: {
      names: [],
      sheets: [
        {
          sheet: '藏',
          visible: false,
          cells: [
            { row: 2, column: 1, value: { error: '#DIV/0!' }, formula: '1/0', numberFormat: 'General' },
            { row: 3, column: 2, value: '', formula: '""', numberFormat: 'General' },
            { row: 4, column: 2, value: true, numberFormat: 'General' },
          ],
          hiddenRows: new Set([3]),
        },
      ],
    },
  });
});
