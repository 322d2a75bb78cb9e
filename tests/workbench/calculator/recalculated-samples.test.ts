import { univerCalculator } from '../../../src/workbench/calculator/univer-calculator';
import type { PlannedContent } from '../../../src/workbook/sheet-plan';
import {
  evaluate,
  REFERENCE,
  sampleSnapshot,
  WatchedHost,
  workbookOf,
} from '../../excel/support/open-in-excel';
import { startExcel } from '../../support/office/start-excel';

type FormulaContent = Extract<PlannedContent, { kind: 'formula' }>;

/** Fifteen digits are what Excel keeps of a number. */
const shown = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(14)) : value;

test.each([REFERENCE, 'project-form-2021.xlsx', 'faulty-2021.xlsx'])(
  'every formula written for %s gives the value it was written with',
  async (file) => {
    const workbook = workbookOf(await sampleSnapshot(file));
    const excel = startExcel({ workbook, apiSet: '1.14' });
    const host = new WatchedHost(workbook);
    workbook.calculator = univerCalculator();
    const result = await evaluate(host);
    expect(result.ok).toBe(true);
    excel.stop();

    const formulas = host.plans.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, content }) =>
        content.kind === 'formula' ? [{ name, row, column, content }] : [],
      ),
    );
    expect(formulas.length).toBeGreaterThan(50);
    const differing = formulas
      .map(
        ({
          name,
          row,
          column,
          content,
        }: {
          name: string;
          row: number;
          column: number;
          content: FormulaContent;
        }) => ({
          at: `${name} ${String(row)} ${String(column)} =${content.formula}`,
          calculated: shown(workbook.sheet(name)?.cell(row, column)?.value),
          written: shown(content.cached),
        }),
      )
      .filter(({ calculated, written }) => calculated !== written);
    expect(differing).toEqual([]);
  },
);
