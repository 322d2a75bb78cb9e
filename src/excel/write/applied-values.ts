import { formatCell } from '../../domain/cell-ref';
import type { AppliedValues } from '../../workbook/host';
import { areaReference } from '../../workbook/references';
import type { Area, SheetPlan } from '../../workbook/sheet-plan';
import type { TargetSheet } from './operation';
import { rectangles } from './rectangles';

/** Cells that one answer surely holds, values only: some 25 bytes each of the 5 MB. */
const CELLS_AT_ONCE = 150_000;

/** Formula cells of one sheet, to be read after Excel recalculated them. */
export interface FormulaArea {
  readonly sheet: TargetSheet;
  readonly area: Area;
}

type Value = number | string | boolean | null;

/** The formula cells of a plan, in few rectangles. */
export function formulaAreas(plan: SheetPlan, sheet: TargetSheet): readonly FormulaArea[] {
  const areas = rectangles(plan.cells, ({ content }) => (content.kind === 'formula' ? 'formula' : null));
  return (areas.get('formula') ?? []).map((area) => ({ sheet, area }));
}

/** In order, into requests whose answers Excel gives at once. */
export function packFormulaAreas(areas: readonly FormulaArea[]): readonly (readonly FormulaArea[])[] {
  const requests: FormulaArea[][] = [];
  let cells = Infinity;
  for (const each of areas) {
    const size = each.area.rows * each.area.columns;
    if (cells + size > CELLS_AT_ONCE) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(each);
    cells += size;
  }
  return requests;
}

/** Queues the reading of formula cells and of whether calculation is done; the answer is there after the round trip. */
export function queueFormulaAreas(
  context: Excel.RequestContext,
  areas: readonly FormulaArea[],
): () => { readonly isPending: boolean; readonly values: readonly (readonly (readonly Value[])[])[] } {
  const { application, worksheets } = context.workbook;
  application.load('calculationState');
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = areas.map(({ sheet: { key }, area }) => {
    const sheet = sheets.get(key) ?? worksheets.getItem(key);
    sheets.set(key, sheet);
    const range = sheet.getRange(areaReference(area));
    range.load('values');
    return range;
  });
  return () => ({
    isPending: application.calculationState !== 'Done',
    values: ranges.map((range) => range.values as Value[][]),
  });
}

/** By sheet and cell. */
export function appliedValues(
  answers: readonly { readonly area: FormulaArea; readonly values: readonly (readonly Value[])[] }[],
): AppliedValues {
  const bySheet = new Map<string, Map<string, Value>>();
  for (const { area, values } of answers) {
    const sheet = bySheet.get(area.sheet.name) ?? new Map<string, Value>();
    bySheet.set(area.sheet.name, sheet);
    values.forEach((row, down) => {
      row.forEach((value, right) => {
        sheet.set(formatCell(area.area.row + down, area.area.column + right), value);
      });
    });
  }
  return bySheet;
}
