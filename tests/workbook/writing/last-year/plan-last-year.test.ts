import { formatCell } from '../../../../src/domain/cell-ref';
import type { PlannedContent, SheetPlan } from '../../../../src/workbook/sheet-plan';
import { openXlsx } from '../../../../src/xlsx/xlsx-host';
import {
  PERFORMANCE,
  SAMPLE,
  ofYear,
  sampleBytes,
  snapshotOf,
  typed,
} from '../../../domain/comparison/years';
import { validatePackage } from '../../../support/ooxml/validate-package';
import type { WorkbookSnapshot } from '../../../../src/workbook/host';
import { comparedPackage } from './last-year-host';

let same: WorkbookSnapshot;
let last: WorkbookSnapshot;

beforeAll(async () => {
  same = ofYear(await snapshotOf(SAMPLE), 2021, 2020);
  last = typed(same, { sheet: PERFORMANCE, row: '培训次数', header: '完成值' }, 12);
});

function contentAt(plan: SheetPlan, row: number, column: number): PlannedContent | undefined {
  return plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
}

/** The row of the table of indicators that names this one. */
function rowOf(plan: SheetPlan, name: string): number {
  const found = plan.cells.find(
    ({ column, content }) => column === 3 && content.kind === 'text' && content.text === name,
  );
  if (found === undefined) throw new Error(`no row ${name}`);
  return found.row;
}

test('both years stand side by side, and the difference is a formula between their cells', async () => {
  const { plans } = await comparedPackage(sampleBytes(SAMPLE), last);
  const plan = plans[0]!;
  const row = rowOf(plan, '培训次数');
  expect(contentAt(plan, row, 10)).toEqual({ kind: 'number', value: 12 });
  expect(contentAt(plan, row, 11)).toEqual({ kind: 'number', value: 6 });
  const [before, now] = [formatCell(row, 13), formatCell(row, 14)];
  expect(contentAt(plan, row, 15)).toEqual({
    kind: 'formula',
    formula: `IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),ROUND(${now}-${before},2),"—")`,
    cached: -1.5,
  });
  expect(contentAt(plan, row, 16)).toEqual({ kind: 'text', text: '完成值' });
  expect(contentAt(plan, row, 17)).toEqual({ kind: 'text', text: '完成值 12次 → 6次' });
});

test('the sheet is ours, landscape on A4, and no error for the package rules', async () => {
  const { plans, bytes } = await comparedPackage(sampleBytes(SAMPLE), last, 'en');
  expect(plans.map(({ name, owner, page }) => [name, owner, page.orientation])).toEqual([
    ['上年对比', '_bpse_sheet_last_year', 'landscape'],
  ]);
  expect(validatePackage(bytes)).toEqual([]);
});

test('compared again, the sheet is rewritten in place and is no input of either reading', async () => {
  const once = await comparedPackage(sampleBytes(SAMPLE), last);
  const twice = await comparedPackage(once.bytes, last);
  const host = await openXlsx(twice.bytes);
  const snapshot = host.ok ? await host.value.read() : host;
  const names = snapshot.ok ? snapshot.value.sheets.map(({ sheet }) => sheet) : [];
  expect(names.filter((name) => name.startsWith('上年对比'))).toEqual(['上年对比']);
  expect(twice.result.ok && twice.result.value.main.comparison.indicators).toHaveLength(31);
  expect(twice.plans[0]!.cells).toEqual(once.plans[0]!.cells);
});

test('a long change makes its row higher', async () => {
  const name = '国内区域合作年度任务完成情况';
  const target = '推动泛珠三角区域合作，举办推介会，组团赴外省市参展参会。'.repeat(6);
  const long = typed(last, { sheet: PERFORMANCE, row: name, header: '指标值' }, target);
  const heightBeside = async (lastYear: WorkbookSnapshot): Promise<number> => {
    const { plans } = await comparedPackage(sampleBytes(SAMPLE), lastYear);
    return plans[0]!.rowHeights.get(rowOf(plans[0]!, name)) ?? 0;
  };
  expect(await heightBeside(long)).toBeGreaterThan(3 * (await heightBeside(last)));
});
