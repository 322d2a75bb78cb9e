import { evaluate } from '../../../domain/evaluation/evaluate';
import type { IndicatorResult } from '../../../domain/evaluation/evaluation';
import type { Scheme } from '../../../domain/schemes/scheme';
import type { CellGrid, GridCell } from '../../grid';
import { readWorkbook } from '../../reading/read-workbook';
import type { PlannedCell, SheetPlan } from '../../sheet-plan';

/**
 * What the sheet says when it is read as the only input: the result of each indicator by the row it stands in (from 0),
 * under the given scheme. Rows that would not be read as an indicator are absent.
 */
export function readBack(plan: SheetPlan, scheme: Scheme): ReadonlyMap<number, IndicatorResult> {
  const input = readWorkbook({ sheets: [gridOf(plan)], names: [] });
  if (!input.ok) return new Map();
  const { indicators } = evaluate(input.value.main, scheme);
  return new Map(indicators.map((result) => [result.row.ref.row, result]));
}

/** The sheet of a plan as a host would read it. */
function gridOf(plan: SheetPlan): CellGrid {
  return {
    sheet: plan.name,
    visible: true,
    cells: plan.cells.flatMap((cell) => gridCell(cell, plan)),
    hiddenRows: new Set(),
  };
}

function gridCell({ row, column, content, style }: PlannedCell, plan: SheetPlan): readonly GridCell[] {
  const numberFormat = plan.styles[style]?.numberFormat ?? 'General';
  switch (content.kind) {
    case 'blank':
      return [];
    case 'number':
      return [{ row, column, value: content.value, numberFormat }];
    case 'text':
      return [{ row, column, value: content.text, numberFormat }];
    case 'formula':
      return [{ row, column, value: content.cached, formula: content.formula, numberFormat }];
  }
}
