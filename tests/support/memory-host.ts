import { ok, type Result } from '../../src/domain/result';
import type { CellGrid, GridCell } from '../../src/workbook/grid';
import { formatCell } from '../../src/domain/cell-ref';
import type {
  AppliedValues,
  ApplyOptions,
  DefinedName,
  HostError,
  WorkbookHost,
} from '../../src/workbook/host';
import { absoluteReference } from '../../src/workbook/references';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { sheet } from '../workbook/reading/grids';

/** 培训人数 loses points for a reason, 检查次数 has no actual, 培训次数 is met. */
export const INDICATORS = sheet('绩效', [
  ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '偏差原因及改进措施'],
  ['产出指标', '数量指标', '培训次数', '≥6次', '6次', 20, null],
  ['产出指标', '数量指标', '培训人数', '≥300人', '183人', 30, '受疫情影响，培训人数减少'],
  ['产出指标', '数量指标', '检查次数', '≥4次', null, 50, null],
]);

export const BUDGET = sheet('预算', [
  ['按支出性质', '年初预算数', '调整后预算数', '执行数'],
  ['基本支出', 300, 300, 300],
  ['项目支出', 100, 100, 95],
  ['合计', 400, 400, 395],
]);

/** A sheet as it is read once a plan is written. */
function gridOf({ name, cells }: SheetPlan): CellGrid {
  return {
    sheet: name,
    visible: true,
    hiddenRows: new Set(),
    cells: cells.flatMap(({ row, column, content }): GridCell[] => {
      if (content.kind === 'blank') return [];
      const cell = { row, column, numberFormat: 'General' };
      if (content.kind === 'text') return [{ ...cell, value: content.text }];
      if (content.kind === 'number') return [{ ...cell, value: content.value }];
      return [{ ...cell, value: content.cached, formula: content.formula }];
    }),
  };
}

/** The names of a plan as they are read once it is written. */
function namesOf({ name: sheet, owner, names }: SheetPlan): readonly DefinedName[] {
  const own = owner === null ? [] : [{ name: owner, refersTo: `'${sheet}'!$A$1`, hidden: true }];
  return [
    ...own,
    ...names.map(({ name, hidden, target }) => ({
      name,
      hidden,
      refersTo: 'area' in target ? absoluteReference(sheet, target.area) : JSON.stringify(target.text),
    })),
  ];
}

/** A workbook in memory in which everything that was written can be read. */
export function keepingHost(sheets: readonly CellGrid[]): ReturnType<typeof memoryHost> {
  const host = memoryHost(sheets);
  return {
    ...host,
    read: () => {
      const written = new Map(host.applied.map((plan) => [plan.name, plan]));
      const names = [...written.values()].flatMap(namesOf);
      const others = sheets.filter(({ sheet: name }) => !written.has(name));
      return Promise.resolve(ok({ sheets: [...others, ...[...written.values()].map(gridOf)], names }));
    },
  };
}

/** A workbook in memory that remembers what was written to it, and which sheets came to the front. */
export function memoryHost(
  sheets: readonly CellGrid[],
  faults: {
    /** Awaited before it answers a write. */
    readonly beforeApply?: (options: ApplyOptions) => Promise<Result<null, HostError>>;
    /** What it calculates for the formulas written; absent: nothing, as a file. */
    readonly calculates?: (plans: readonly SheetPlan[]) => AppliedValues;
  } = {},
): WorkbookHost & { readonly applied: SheetPlan[]; readonly fronts: string[] } {
  const applied: SheetPlan[] = [];
  const fronts: string[] = [];
  return {
    applied,
    fronts,
    read: () => Promise.resolve(ok({ sheets, names: [] })),
    apply: async (plans, options) => {
      const allowed = (await faults.beforeApply?.(options)) ?? ok(null);
      if (!allowed.ok) return allowed;
      applied.push(...plans);
      if (options.front !== undefined) fronts.push(options.front);
      return ok(faults.calculates?.(plans) ?? new Map());
    },
  };
}

/** A spreadsheet that calculates what the engine does, but for `wrong`: by sheet and cell, such as `自评汇总!F5`. */
export function calculated(
  plans: readonly SheetPlan[],
  wrong: Readonly<Record<string, number | string>> = {},
): AppliedValues {
  return new Map(
    plans.map(({ name, cells }) => [
      name,
      new Map(
        cells.flatMap(({ row, column, content }) => {
          if (content.kind !== 'formula') return [];
          const address = formatCell(row, column);
          return [[address, wrong[`${name}!${address}`] ?? content.cached] as const];
        }),
      ),
    ]),
  );
}

/** The first formula with a number, in the order of the plans. */
export function firstFormula(plans: readonly SheetPlan[]): string {
  for (const { name, cells } of plans) {
    for (const { row, column, content } of cells) {
      if (content.kind === 'formula' && typeof content.cached === 'number') {
        return `${name}!${formatCell(row, column)}`;
      }
    }
  }
  throw new Error('no formula');
}
