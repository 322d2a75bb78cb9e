import type { Page } from 'playwright-core';

import { writeWorkbook } from '../../src/workbench/files/write/write-workbook';
import { Workbook } from '../../src/workbench/model/workbook';
import { Keyboard } from './support/keyboard';
import { openFile, pane, paneFrame, useWorkbench } from './support/workbench-page';

const workbenches = useWorkbench();

/** Milliseconds; for what reads or writes the workbook. */
const LONG = { timeout: 60_000 };

/** Opens the pane, and stands at its first control as when F6 leads there: up to that all is Excel's own. */
async function openPane(page: Page): Promise<Keyboard> {
  await page.getByRole('button', { name: '打开自评窗格' }).focus();
  await page.keyboard.press('Enter');
  await pane(page).getByRole('tab', { name: '开始' }).waitFor();
  await pane(page).getByRole('button', { name: 'English' }).focus();
  return new Keyboard(page, paneFrame(page));
}

/** Brings another step to the front; from there Tab leads into it. */
async function goTo(keyboard: Keyboard, name: string, back = true): Promise<void> {
  await keyboard.to(/^tab: /, back);
  await keyboard.press('Home');
  while (!(await keyboard.focused()).endsWith(name)) await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
}

test('the keyboard alone inserts the sheets to fill and goes to them', async () => {
  const page = await workbenches.open('', { reducedMotion: true });
  const blank = new Workbook();
  blank.addSheet('Sheet1');
  await openFile(page, writeWorkbook(blank), 'blank.xlsx');
  const keyboard = await openPane(page);
  const inPane = pane(page);
  await inPane.getByRole('button', { name: '插入模板', exact: true }).waitFor();

  await keyboard.to(/^select: 按哪个指标体系自评/);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.to(/^input: 评价年度/);
  await keyboard.press('Control+A');
  await page.keyboard.type('2023');
  await keyboard.to(/^button: 插入模板$/);
  await keyboard.press('Enter');
  await inPane.getByText('模板已插入').first().waitFor(LONG);
  await keyboard.expectKept('the insertion');
  await keyboard.to(/^button: 基本信息$/);
  await keyboard.press('Enter');
  workbenches.expectQuiet();
});

test('the keyboard alone checks, answers, evaluates, looks and delivers', async () => {
  const page = await workbenches.open('', { reducedMotion: true });
  const keyboard = await openPane(page);
  const inPane = pane(page);
  await inPane.getByRole('region', { name: '读到的内容' }).waitFor(LONG);

  await keyboard.to(/^tab: /);
  await goTo(keyboard, '检查');
  const check = inPane.getByRole('tabpanel', { name: '检查' });
  await check.getByRole('table').first().waitFor(LONG);
  await keyboard.to(/^select: 级别/);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.to(/^button: 转到 /);
  await keyboard.press('Enter');
  await keyboard.to(/^button: 说明原因$/);
  await keyboard.press('Enter');
  await page.keyboard.type('上级临时增加任务。');
  await keyboard.to(/^button: 保存$/);
  await keyboard.press('Enter');
  await check.getByText('已说明：上级临时增加任务。').waitFor(LONG);
  await keyboard.expectKept('the saving of a reason');

  await goTo(keyboard, '自评');
  await inPane.getByRole('button', { name: '开始自评', exact: true }).waitFor();
  await keyboard.to(/^button: 开始自评$/);
  await keyboard.press('Enter');
  const evaluate = inPane.getByRole('tabpanel', { name: '自评' });
  await evaluate.getByText('94.33').first().waitFor(LONG);
  await keyboard.expectKept('the evaluation');
  await keyboard.to(/^summary: /);
  await keyboard.press('Enter');
  await evaluate.getByText('来源单元格').first().waitFor();
  await keyboard.to(/^button: 转到 /);
  await keyboard.press('Enter');

  await goTo(keyboard, '查看');
  const look = inPane.getByRole('tabpanel', { name: '查看' });
  await look.getByRole('img').first().waitFor(LONG);
  await keyboard.to(/^button: 看表格$/);
  await keyboard.press('Enter');
  await look.getByRole('table').first().waitFor();

  await goTo(keyboard, '交付');
  const deliver = inPane.getByRole('tabpanel', { name: '交付' });
  await deliver.getByRole('region', { name: '自评汇总' }).waitFor(LONG);
  for (const [card, action] of [
    ['自评汇总', '写出自评汇总'],
    ['自评报告（工作表）', '写出自评报告表'],
    ['自评报告（Word）', '生成 Word 报告'],
  ] as const) {
    const part = deliver.getByRole('region', { name: card });
    await keyboard.to(new RegExp(`^button: ${action}$`));
    await keyboard.press('Enter');
    await part
      .getByRole('status')
      .getByText(/已写出|已生成/)
      .waitFor(LONG);
    await keyboard.expectKept(action);
  }
  // The sample can not be uploaded yet: its button is reached all the same, does nothing, and says why.
  await keyboard.to(/^button: 写出导入表$/);
  await keyboard.press('Enter');
  const upload = deliver.getByRole('button', { name: '写出导入表' });
  expect(await upload.getAttribute('aria-disabled')).toBe('true');
  const reason = (await upload.getAttribute('aria-describedby')) ?? '';
  expect(await deliver.locator(`[id="${reason}"]`).textContent()).toBe(
    '有 5 处要先改正，改好后这个按钮就能用。',
  );
  workbenches.expectQuiet();
});
