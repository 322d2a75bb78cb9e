import fc from 'fast-check';

import { formatCell } from '../../../src/domain/cell-ref';
import type { GridCell } from '../../../src/workbook/grid';
import type { DefinedName, WorkbookSnapshot } from '../../../src/workbook/host';
import type { Area, SheetPlan } from '../../../src/workbook/sheet-plan';
import {
  mergeKeptTexts,
  readKeptRegions,
  type KeptRegionName,
  type KeptTexts,
} from '../../../src/workbook/writing/summary/kept-regions';
import { planSummary } from '../../../src/workbook/writing/summary/plan-summary';
import { MANAGEMENT, OPTIONS, summaryEvaluation, summaryInput } from './summary-fixture';

const evaluation = summaryEvaluation();
/** The same department with one deduction less, so that its draft is another. */
const changed = summaryEvaluation(
  summaryInput({
    management: MANAGEMENT.map(([level1, level2, name, fields]) =>
      name === '评价结果应用'
        ? [level1, level2, name, { ...fields, actual: 0 }]
        : [level1, level2, name, fields],
    ),
  }),
);

const first = planSummary(evaluation, OPTIONS);
const draft = keptText(first, 'problems');

describe('kept regions', () => {
  it('hold a draft that tells the deductions with the figures of the table', () => {
    expect(draft).toContain('支持西部地区人才培训“培训次数”指标值≥12次，完成6次，扣1.50分');
    expect(draft).toContain('“培训人数”指标值≥300人，完成183人，扣1.17分');
    expect(draft).toContain('原因：受疫情影响');
    expect(draft).not.toContain('改进措施');
    expect(keptText(first, 'measures')).toContain('提前制定线上线下结合的培训方案');
  });

  it('take a new draft while the text is still the last one', () => {
    const again = planSummary(changed, { ...OPTIONS, kept: readKeptRegions(workbookOf(first), '') });
    expect(keptText(again, 'problems')).not.toBe(draft);
    expect(keptText(again, 'problems')).not.toContain('“评价结果应用”');
  });

  it('take a new draft where the region was emptied or deleted', () => {
    for (const text of ['', ' \n']) {
      const kept = readKeptRegions(workbookOf(first, { problems: text }), '');
      expect(keptText(planSummary(changed, { ...OPTIONS, kept }), 'problems')).not.toBe('');
    }
    const deleted = workbookOf(first);
    const broken = deleted.names.map((name) =>
      name.name === '_bpse_keep_problems' ? { ...name, refersTo: '#REF!' } : name,
    );
    expect(readKeptRegions({ ...deleted, names: broken }, '').problems.text).toBeNull();
  });

  it('never lose what the user wrote, wherever the region was moved', () => {
    const line = fc.string({
      unit: fc.constantFrom('一', '二', '扣', 'a', '1', '，', '。', '=', ' '),
      maxLength: 300,
    });
    const text = fc
      .array(line, { minLength: 1, maxLength: 40 })
      .map((lines) => lines.join('\n').trim())
      .filter((each) => each !== '');
    fc.assert(
      fc.property(text, fc.nat(50), fc.constantFrom('自评汇总', "领导 '审阅' 稿"), (typed, moved, sheet) => {
        const kept = readKeptRegions(workbookOf(first, { problems: typed }, { moved, sheet }), '');
        const again = planSummary(changed, { ...OPTIONS, kept });
        expect(keptText(again, 'problems')).toBe(typed);
        const third = planSummary(evaluation, { ...OPTIONS, kept: readKeptRegions(workbookOf(again), '') });
        expect(keptText(third, 'problems')).toBe(typed);
        expect(third.page.printArea.rows).toBeGreaterThan(0);
        for (const height of third.rowHeights.values()) expect(height).toBeLessThanOrEqual(409);
      }),
      { numRuns: 25 },
    );
  });

  it('keep text that stands in several cells of the region', () => {
    const workbook = workbookOf(first);
    const area = areaOf(first, '_bpse_keep_problems');
    const cell = (column: number, value: string): GridCell => ({
      row: area.row,
      column,
      value,
      numberFormat: 'General',
    });
    const [grid] = workbook.sheets;
    if (grid === undefined) throw new Error('one sheet');
    const sheets = [{ ...grid, cells: [cell(0, '第一格'), cell(3, '第二格')] }];
    expect(readKeptRegions({ ...workbook, sheets }, '').problems.text).toBe('第一格  第二格');
  });

  it('of several summaries are told apart by their suffix', () => {
    const other = planSummary(evaluation, { ...OPTIONS, namesSuffix: '_2' });
    expect(readKeptRegions(workbookOf(other), '').problems.text).toBeNull();
    expect(readKeptRegions(workbookOf(other), '_2').problems.text).toBe(draft);
  });
});

describe('regions of the input and of an earlier output', () => {
  const none = readKeptRegions({ sheets: [], names: [] }, '');
  const drafted = readKeptRegions(workbookOf(first), '');
  const edited = readKeptRegions(workbookOf(first, { problems: '人工修改' }), '');
  const older = readKeptRegions(workbookOf(first, { problems: '先前修改' }), '');
  const problems = (present: KeptTexts, earlier: KeptTexts) => mergeKeptTexts(present, earlier).problems.text;

  it('prefer what was edited, and the output that is about to be replaced', () => {
    expect(problems(none, edited)).toBe('人工修改');
    expect(problems(edited, none)).toBe('人工修改');
    expect(problems(edited, drafted)).toBe('人工修改');
    expect(problems(drafted, edited)).toBe('人工修改');
    expect(problems(older, edited)).toBe('人工修改');
  });
});

function areaOf(plan: SheetPlan, name: string): Area {
  const target = plan.names.find((each) => each.name === name)?.target;
  if (target === undefined || !('area' in target)) throw new Error(`no area ${name}`);
  return target.area;
}

function keptText(plan: SheetPlan, region: KeptRegionName): string {
  return readKeptRegions(workbookOf(plan), '')[region].text ?? '';
}

/** The workbook after a host applied the plan: with other texts typed into the regions, moved down, on a renamed sheet. */
function workbookOf(
  plan: SheetPlan,
  typed: Readonly<Partial<Record<KeptRegionName, string>>> = {},
  { moved = 0, sheet = plan.name } = {},
): WorkbookSnapshot {
  const replaced = new Map<string, string>();
  const covered = new Set<number>();
  for (const [region, text] of Object.entries(typed)) {
    const area = areaOf(plan, `_bpse_keep_${region}`);
    for (let row = area.row; row < area.row + area.rows; row += 1) covered.add(row);
    replaced.set(formatCell(area.row, area.column), text);
  }
  const cells = plan.cells.flatMap(({ row, column, content }): GridCell[] => {
    const own = covered.has(row) && column < 13 ? (replaced.get(formatCell(row, column)) ?? null) : undefined;
    const value = own !== undefined ? own : content.kind === 'text' ? content.text : null;
    return value === null || value === ''
      ? []
      : [{ row: row + moved, column, value, numberFormat: 'General' }];
  });
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  const names = plan.names.map(({ name, hidden, target }): DefinedName => {
    if ('text' in target) return { name, hidden, refersTo: `"${target.text}"` };
    const { row, column, rows, columns } = target.area;
    const absolute = (r: number, c: number) =>
      formatCell(r + moved, c).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return {
      name,
      hidden,
      refersTo: `${quoted}!${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`,
    };
  });
  return { sheets: [{ sheet, visible: true, cells, hiddenRows: new Set() }], names };
}
