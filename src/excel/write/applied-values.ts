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

/** Two halves of a request whose answer was too large; none where one row is left. */
export function halveFormulaAreas(areas: readonly FormulaArea[]): readonly (readonly FormulaArea[])[] {
  const [only, second] = areas;
  if (only === undefined) return [];
  if (second !== undefined) {
    const middle = Math.ceil(areas.length / 2);
    return [areas.slice(0, middle), areas.slice(middle)];
  }
  const { sheet, area } = only;
  if (area.rows < 2) return [];
  const upper = Math.ceil(area.rows / 2);
  return [
    [{ sheet, area: { ...area, rows: upper } }],
    [{ sheet, area: { ...area, row: area.row + upper, rows: area.rows - upper } }],
  ];
}

/** What Excel calculated, unless it is still calculating. */
export interface FormulaAnswer {
  readonly isPending: boolean;
  readonly areas: readonly ReadArea[];
}

/** Formula cells and their values, one inner array a row. */
export interface ReadArea extends FormulaArea {
  readonly values: readonly (readonly Value[])[];
}

/** Queues the reading of formula cells and of whether calculation is done; the answer is there after the round trip. */
export function queueFormulaAreas(
  context: Excel.RequestContext,
  areas: readonly FormulaArea[],
): () => FormulaAnswer {
  const { application, worksheets } = context.workbook;
  application.load('calculationState');
  const sheets = new Map<string, Excel.Worksheet>();
  const queued = areas.map(({ sheet: target, area }) => {
    const sheet = sheets.get(target.key) ?? worksheets.getItem(target.key);
    sheets.set(target.key, sheet);
    const range = sheet.getRange(areaReference(area));
    range.load('values');
    return { sheet: target, area, range };
  });
  return () => ({
    isPending: application.calculationState !== 'Done',
    areas: queued.map(({ sheet, area, range }) => ({ sheet, area, values: range.values as Value[][] })),
  });
}

/** By sheet and cell. */
export function appliedValues(read: readonly ReadArea[]): AppliedValues {
  const bySheet = new Map<string, Map<string, Value>>();
  for (const { sheet: target, area, values } of read) {
    const sheet = bySheet.get(target.name) ?? new Map<string, Value>();
    bySheet.set(target.name, sheet);
    values.forEach((row, down) => {
      row.forEach((value, right) => {
        sheet.set(formatCell(area.row + down, area.column + right), value);
      });
    });
  }
  return bySheet;
}
