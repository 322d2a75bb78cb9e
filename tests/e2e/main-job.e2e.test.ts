import { readWorkbook } from '../../src/workbench/files/read/read-workbook';
import type { Workbook } from '../../src/workbench/model/workbook';
import type { Worksheet } from '../../src/workbench/model/worksheet';
import { convertWithLibreOffice } from '../support/libreoffice';
import { takePicture } from './support/pictures';
import { until } from './support/until';
import { pane, save, typeInto, useWorkbench } from './support/workbench-page';

const SUMMARY = '自评汇总';

const workbenches = useWorkbench();

function sheetIn(bytes: Uint8Array, name: string): Worksheet | null {
  return workbookIn(bytes).sheet(name);
}

function workbookIn(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes, 'saved.xlsx');
  if (read === null) throw new Error('what was saved is no workbook');
  return read.workbook;
}

/** What the total's name leads to. */
function total(bytes: Uint8Array): unknown {
  const workbook = workbookIn(bytes);
  const formula = workbook.names.find(({ name }) => name === '自评总分')?.formula ?? '';
  const [, row = '0'] = /\$A\$(\d+)$/.exec(formula) ?? [];
  return workbook.sheet(SUMMARY)?.cell(Number(row) - 1, 0)?.value;
}

/** Every figure of a sheet, by place, to ten digits. */
function figures(sheet: Worksheet | null): ReadonlyMap<string, number> {
  const cells = [...(sheet?.cells() ?? [])].flatMap(({ row, column, cell }) =>
    typeof cell.value === 'number'
      ? [[`${String(row)} ${String(column)}`, Number(cell.value.toPrecision(10))] as const]
      : [],
  );
  return new Map(cells);
}

test('the main job: pane, evaluation, a figure typed, evaluated again, saved and opened elsewhere', async () => {
  const page = await workbenches.open();
  await takePicture(page, 'main-job-1-opened');

  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await pane(page).getByRole('tab', { name: '自评' }).click();
  await takePicture(page, 'main-job-2-pane');
  await pane(page)
    .getByRole('button', { name: /开始自评|重新自评|自评/ })
    .first()
    .click();
  const result = pane(page).getByRole('tabpanel', { name: '自评' });
  await result.getByText('94.33').first().waitFor({ timeout: 60_000 });
  await page.getByText(SUMMARY, { exact: true }).click();
  await takePicture(page, 'main-job-3-evaluated');
  const first = await save(page);
  expect(total(first)).toBe(94.33);

  const training = [...(sheetIn(first, '履职效能')?.cells() ?? [])].find(
    ({ cell }) => cell.value === '培训次数',
  );
  const actual = [...(sheetIn(first, '履职效能')?.cells() ?? [])].find(
    ({ row, cell }) => row === training?.row && (cell.value === 6 || cell.value === '6'),
  );
  expect(actual).toBeDefined();
  const address = String.fromCharCode(65 + (actual?.column ?? 0)) + String((actual?.row ?? 0) + 1);
  await typeInto(page, '履职效能', address, '12');
  let second = first;
  await until('the summary is calculated anew', async () => {
    second = await save(page);
    return total(second) !== 94.33;
  });
  expect(total(second)).toBe(95.83);
  await page.getByText(SUMMARY, { exact: true }).click();
  await takePicture(page, 'main-job-4-typed');

  // The result of the data as they were is no longer shown as that of the sheet.
  await result.getByText(/“自评汇总”是改动之前写的/).waitFor();
  expect(await result.getByText('95.83').count()).toBeGreaterThan(0);
  expect(await result.getByText('94.33').count()).toBe(0);
  await takePicture(page.locator('.pane-frame'), 'main-job-5-outdated');
  await result.getByRole('button', { name: '重新自评' }).click();
  await result.getByText(/已与 Excel 的重新计算核对/).waitFor({ timeout: 60_000 });

  // And it is there again, held against the sheet, when the pane is opened next.
  await page.getByRole('button', { name: '关闭窗格' }).click();
  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await result.getByText(/工作簿里的“自评汇总”与现在的数据一致/).waitFor({ timeout: 60_000 });
  expect(await result.getByText('95.83').count()).toBeGreaterThan(0);
  await takePicture(page.locator('.pane-frame'), 'main-job-6-opened-again');
  second = await save(page);

  const elsewhere = await convertWithLibreOffice(second, 'xlsx', { recalculate: true });
  expect(figures(sheetIn(elsewhere, SUMMARY))).toEqual(figures(sheetIn(second, SUMMARY)));
  workbenches.expectQuiet();
});

test('the ribbon’s other button evaluates without a pane', async () => {
  const page = await workbenches.open();
  await page.getByRole('button', { name: '立即自评' }).click();
  await page.getByText(SUMMARY, { exact: true }).waitFor({ timeout: 60_000 });
  await until('the summary is complete', async () => total(await save(page)) === 94.33);
  await takePicture(page, 'main-job-7-evaluate-now');
  workbenches.expectQuiet();
});

test('what the ribbon’s button wrote is known in the open pane once the user is back in it', async () => {
  const page = await workbenches.open();
  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await pane(page).getByRole('tab', { name: '自评' }).click();
  const result = pane(page).getByRole('tabpanel', { name: '自评' });
  await result.getByRole('button', { name: '开始自评' }).click();
  await result.getByText('94.33').first().waitFor({ timeout: 60_000 });
  await typeInto(page, '履职效能', 'F12', '9');
  await result.getByText(/“自评汇总”是改动之前写的/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '立即自评' }).click();
  await until('the pane knows of it', async () => {
    await pane(page).getByRole('tab', { name: '自评' }).focus();
    return (
      (await result.getByText(/工作簿里的“自评汇总”与现在的数据一致|已与 Excel 的重新计算核对/).count()) > 0
    );
  });
  workbenches.expectQuiet();
});

test('an Excel that is too old shows which Office is needed, in the pane and for the button', async () => {
  const page = await workbenches.open('?api=1.7');
  await page.getByRole('button', { name: '打开自评窗格' }).click();
  await pane(page).getByText('ExcelApi 1.14').first().waitFor();
  await takePicture(page, 'main-job-8-too-old');
  workbenches.expectQuiet();
});
