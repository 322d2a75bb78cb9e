import { readTarget, type TargetReading } from '../values/target';
import type { IndicatorRow } from './input';

const COST_LEVEL = /成本指标|^成本$/;

/** The target of a row from its 指标性质, 指标值 and 度量单位; `year` completes dates that name none. */
export function readRowTarget(row: IndicatorRow, year: number | null): TargetReading {
  return readTarget({
    target: row.fields.target,
    nature: row.fields.nature,
    unit: row.fields.unit,
    costIndicator: [row.level1, row.level2].some((level) => level !== null && COST_LEVEL.test(level)),
    indicator: row.name,
    year,
  });
}
