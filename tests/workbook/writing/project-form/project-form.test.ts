import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateWorkbook } from '../../../../src/app/evaluate-workbook';
import type { SheetPlan } from '../../../../src/workbook/sheet-plan';
import { openXlsx, type XlsxHost } from '../../../../src/xlsx/xlsx-host';
import { validatePackage } from '../../../support/ooxml/validate-package';

const OPTIONS = { scheme: null, language: 'zh', toolVersion: 'test', earlier: null } as const;
const SAMPLE = new Uint8Array(
  readFileSync(join(__dirname, '../../../../assets/samples/project-form-2021.xlsx')),
);

async function opened(bytes: Uint8Array): Promise<XlsxHost> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.error.message.en);
  return host.value;
}

/** Evaluates a workbook; gives what was planned and the finished file. */
async function evaluated(input: Uint8Array): Promise<{ plans: readonly SheetPlan[]; bytes: Uint8Array }> {
  const host = await opened(input);
  const plans: SheetPlan[] = [];
  const recording = {
    read: host.read.bind(host),
    apply: (all: readonly SheetPlan[], options: object) => {
      plans.push(...all);
      return host.apply(all, options);
    },
  };
  const result = await evaluateWorkbook(recording, OPTIONS);
  if (!result.ok) throw new Error(result.error.message.en);
  expect(result.value.main.evaluation.findings).toEqual([]);
  expect(result.value.projects).toEqual([]);
  return { plans, bytes: host.bytes() };
}

/** What a cell shows: its text, number or cached result. */
function shown(plan: SheetPlan, row: number, column: number): string | number | null {
  const content = plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
  switch (content?.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.cached;
    default:
      return null;
  }
}

function rowOf(plan: SheetPlan, text: string): number {
  const cell = plan.cells.find(({ content }) => content.kind === 'text' && content.text === text);
  if (cell === undefined) throw new Error(`no cell says ${text}`);
  return cell.row;
}

function formulaAt(plan: SheetPlan, row: number, column: number): string | null {
  const content = plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
  return content?.kind === 'formula' ? content.formula : null;
}

describe('the printed form of a project', () => {
  let form: SheetPlan;
  let summary: SheetPlan;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const done = await evaluated(SAMPLE);
    [summary, form] = done.plans as [SheetPlan, SheetPlan];
    bytes = done.bytes;
  });

  it('holds header, funding, goals, indicators and total', () => {
    expect(shown(form, 2, 1)).toBe('西部地区人才培训项目（示例）');
    const total = rowOf(form, '年度资金总额');
    expect([3, 4, 5, 6, 7, 8].map((column) => shown(form, total, column))).toEqual([
      300, 280, 272, 10, 0.9714, 9.71,
    ]);
    expect(shown(form, rowOf(form, '预期目标') + 1, 1)).toMatch(/^举办西部地区干部/);
    const row = rowOf(form, '培训人次');
    expect([4, 5, 6, 7].map((column) => shown(form, row, column))).toEqual([300, 288, 10, 9.6]);
    const last = rowOf(form, '总分');
    expect([6, 7, 8].map((column) => shown(form, last, column))).toEqual([100, 99.31, '优']);
  });

  it('refers to the summary for points and to the source for amounts, each to the right cell', () => {
    const row = rowOf(form, '培训人次');
    const inSummary = summary.cells.find(
      ({ column, content }) => column === 3 && content.kind === 'text' && content.text === '培训人次',
    );
    expect(formulaAt(form, row, 7)).toBe(`'自评汇总'!I${String((inSummary?.row ?? 0) + 1)}`);
    expect(formulaAt(form, rowOf(form, '其中：当年财政拨款'), 3)).toBe("'项目支出绩效自评表'!C7");
    const total = rowOf(form, '年度资金总额') + 1;
    expect(formulaAt(form, total - 1, 5)).toBe(
      `SUM(F${String(total + 1)},F${String(total + 2)},F${String(total + 3)})`,
    );
  });

  it('prints the execution rate in the funding block only', () => {
    expect(form.cells.some(({ content }) => content.kind === 'text' && content.text === '预算执行率')).toBe(
      false,
    );
  });

  it('prints on one page of A4 portrait', () => {
    expect(form.page).toMatchObject({ orientation: 'portrait', onePage: true });
  });

  it('is valid, never input, and rewritten in its place', async () => {
    expect(validatePackage(bytes)).toEqual([]);
    const again = await evaluated(bytes);
    expect(again.plans.map(({ name }) => name)).toEqual(['自评汇总', '项目自评表']);
    expect(validatePackage(again.bytes)).toEqual([]);
    const [before, after] = [await (await opened(bytes)).read(), await (await opened(again.bytes)).read()];
    const names = (read: typeof before): readonly string[] =>
      read.ok ? read.value.sheets.map(({ sheet }) => sheet) : [];
    expect(names(after)).toEqual(names(before));
  });
});
