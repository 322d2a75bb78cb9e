import { ok, type Result } from '../../src/domain/result';
import type { CellGrid } from '../../src/workbook/grid';
import type { ApplyOptions, HostError, WorkbookHost } from '../../src/workbook/host';
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

/** A workbook in memory that remembers what was written to it, and which sheets came to the front. */
export function memoryHost(
  sheets: readonly CellGrid[],
  faults: {
    /** Awaited before it answers a write. */
    readonly beforeApply?: (options: ApplyOptions) => Promise<Result<null, HostError>>;
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
      return ok(new Map());
    },
  };
}
