import { fail, ok, type Result } from '../../../src/domain/result';
import type { CellValue } from '../../../src/domain/source-cell';
import type { GridCell } from '../../../src/workbook/grid';
import type {
  AppliedValues,
  DefinedName,
  HostError,
  WorkbookHost,
  WorkbookSnapshot,
} from '../../../src/workbook/host';
import { sheetOfReference } from '../../../src/workbook/ownership';
import { placePlans } from '../../../src/workbook/placement';
import { absoluteReference, areasOfReference } from '../../../src/workbook/references';
import type { Area, SheetPlan } from '../../../src/workbook/sheet-plan';

/** Rows of a sheet from 0, each with its cells by column. */
type Rows = Map<number, GridCell>[];

/** A workbook in memory in which somebody works on one sheet between two runs, as in Excel: names follow the rows. */
export class EditedWorkbook implements WorkbookHost {
  plans: readonly SheetPlan[] = [];
  private readonly sheets = new Map<string, Rows>();
  private names: DefinedName[];

  constructor(private readonly input: WorkbookSnapshot) {
    this.names = [...input.names];
  }

  read(): Promise<Result<WorkbookSnapshot, HostError>> {
    const written = [...this.sheets].map(([sheet, rows]) => ({
      sheet,
      visible: true,
      hiddenRows: new Set<number>(),
      cells: rows.flatMap((cells, row) =>
        [...cells.values()].sort((a, b) => a.column - b.column).map((cell) => ({ ...cell, row })),
      ),
    }));
    return Promise.resolve(ok({ sheets: [...this.input.sheets, ...written], names: this.names }));
  }

  apply(plans: readonly SheetPlan[]): Promise<Result<AppliedValues, HostError>> {
    const present = [...this.input.sheets.map(({ sheet }) => sheet), ...this.sheets.keys()];
    const placed = placePlans(
      plans,
      this.names,
      present.map((name) => ({ name })),
      () => true,
    );
    if (!placed.ok) return Promise.resolve(fail(placed.error));
    this.plans = plans;
    for (const { plan, name } of placed.value) this.write(plan, name);
    return Promise.resolve(ok(new Map()));
  }

  private write(plan: SheetPlan, sheet: string): void {
    const rows: Rows = [];
    for (const { row, column, content, style } of plan.cells) {
      if (content.kind === 'blank') continue;
      const value =
        content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : content.cached;
      const numberFormat = plan.styles[style]?.numberFormat ?? 'General';
      for (let at = rows.length; at <= row; at += 1) rows.push(new Map());
      rows[row]?.set(column, { row, column, value, numberFormat });
    }
    this.sheets.set(sheet, rows);
    this.name(plan.owner ?? '', absoluteReference(sheet, { row: 0, column: 0, rows: 1, columns: 1 }));
    for (const { name, target } of plan.names) {
      if ('area' in target) this.name(name, absoluteReference(sheet, target.area));
    }
  }

  private name(name: string, refersTo: string): void {
    this.names = [...this.names.filter((each) => each.name !== name), { name, refersTo, hidden: true }];
  }

  /** What stands on a sheet: rows of `[column, value]`. */
  rows(sheet = '自评报告'): readonly (readonly (readonly [number, CellValue])[])[] {
    return this.rowsOf(sheet).map((cells) =>
      [...cells.values()]
        .sort((a, b) => a.column - b.column)
        .map(({ column, value }) => [column, value] as const),
    );
  }

  /** Texts of the column of the text, by row; '' where it is blank. */
  texts(sheet = '自评报告'): readonly string[] {
    return this.rowsOf(sheet).map((cells) => {
      const value = cells.get(1)?.value;
      return typeof value === 'string' ? value : '';
    });
  }

  /** The row, from 0, whose text has these words. */
  rowWith(words: string, sheet = '自评报告'): number {
    const found = this.texts(sheet).findIndex((text) => text.includes(words));
    if (found < 0) throw new Error(`no row says ${words}`);
    return found;
  }

  type(
    row: number,
    column: number,
    value: CellValue,
    more: Partial<GridCell> = {},
    sheet = '自评报告',
  ): void {
    const rows = this.rowsOf(sheet);
    for (let at = rows.length; at <= row; at += 1) rows.push(new Map());
    if (value === '' || value === null) rows[row]?.delete(column);
    else rows[row]?.set(column, { row, column, value, numberFormat: 'General', ...more });
  }

  /** A blank row above the one that stands there. */
  insertRow(row: number, sheet = '自评报告'): void {
    this.rowsOf(sheet).splice(row, 0, new Map());
    this.moveNames(sheet, (area) => ({
      ...area,
      row: area.row >= row ? area.row + 1 : area.row,
      rows: area.row < row && row < area.row + area.rows ? area.rows + 1 : area.rows,
    }));
  }

  deleteRow(row: number, sheet = '自评报告'): void {
    this.rowsOf(sheet).splice(row, 1);
    this.moveNames(sheet, (area) => {
      const inside = area.row <= row && row < area.row + area.rows;
      if (inside && area.rows === 1) return null;
      return {
        ...area,
        row: area.row > row ? area.row - 1 : area.row,
        rows: inside ? area.rows - 1 : area.rows,
      };
    });
  }

  rename(from: string, to: string): void {
    this.sheets.set(to, this.rowsOf(from));
    this.sheets.delete(from);
    this.names = this.names.map((name) => ({
      ...name,
      refersTo: name.refersTo.replace(`'${from}'`, `'${to}'`),
    }));
  }

  private rowsOf(sheet: string): Rows {
    const rows = this.sheets.get(sheet);
    if (rows === undefined) throw new Error(`no sheet ${sheet}`);
    return rows;
  }

  private moveNames(sheet: string, move: (area: Area) => Area | null): void {
    this.names = this.names.map((name) => {
      const [area] = areasOfReference(name.refersTo);
      if (sheetOfReference(name.refersTo) !== sheet || area === undefined) return name;
      const moved = move(area);
      return { ...name, refersTo: moved === null ? '#REF!' : absoluteReference(sheet, moved) };
    });
  }
}
