import { shippedScheme, shippedSchemeIds } from '../../../../src/domain/schemes/shipped-schemes';
import type { PlannedCell, PlannedValidation, SheetPlan } from '../../../../src/workbook/sheet-plan';
import { planTemplates } from '../../../../src/workbook/writing/templates/plan-templates';

/** What a clerk sees of the sheets to fill: colour, number formats, paper and drop-downs. */
const TO_FILL = '#FFF8E1';

const colour = (fill: string | undefined): string | null =>
  fill === undefined ? null : `#${fill.replace('#', '')}`;

function plansOf(id: string): readonly SheetPlan[] {
  return planTemplates(shippedScheme(id)!, { nameOf: (wanted) => wanted, year: null });
}

const styleOf = (plan: SheetPlan, { style }: PlannedCell) => plan.styles[style]!;

/** The rule of the cell below a heading, in the first row to fill. */
function ruleBelow(plan: SheetPlan, heading: string): PlannedValidation['rule'] | undefined {
  const header = plan.cells.find(({ content }) => content.kind === 'text' && content.text === heading)!;
  return plan.validations?.find(
    ({ area }) => area.column === header.column && area.row > header.row && area.columns === 1,
  )?.rule;
}

describe.each(shippedSchemeIds())('the template of %s', (id) => {
  test('is coloured where it is unlocked, and nowhere else but in the legend', () => {
    for (const plan of plansOf(id)) {
      expect(plan.protected).toBe(true);
      for (const cell of plan.cells) {
        const style = styleOf(plan, cell);
        const isLegend = cell.style.startsWith('legend');
        expect(colour(style.fill ?? undefined) === TO_FILL).toBe(style.unlocked === true || isLegend);
        if (cell.content.kind === 'formula') expect(style.unlocked ?? false).toBe(false);
      }
    }
  });

  test('prints on A4, all of its columns, a form on one page', () => {
    for (const plan of plansOf(id)) {
      const { paper, printArea, onePage } = plan.page;
      expect([paper, printArea.columns]).toEqual(['A4', plan.columnWidths.length]);
      expect(onePage).toBe(plan.name === '项目支出绩效自评表');
    }
  });

  test('offers levels of attainment and units, and takes other texts beside them', () => {
    const sheets = plansOf(id).filter(({ cells }) =>
      cells.some(({ content }) => content.kind === 'text' && content.text === '度量单位'),
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const plan of sheets) {
      const lists = [ruleBelow(plan, '实际完成值'), ruleBelow(plan, '度量单位')];
      expect(lists).toMatchObject([
        { kind: 'list', words: ['达成', '部分达成', '未达成', '不适用'] },
        { kind: 'list', words: expect.arrayContaining(['%', '个', '次', '人', '万元']) as unknown },
      ]);
    }
  });

  test('formats money, rates and points', () => {
    const formats = new Set(
      plansOf(id).flatMap((plan) =>
        plan.cells.flatMap((cell) =>
          cell.content.kind === 'formula' ? [styleOf(plan, cell).numberFormat] : [],
        ),
      ),
    );
    expect([...formats]).toEqual(expect.arrayContaining(['#,##0.00', '0.00%', '0.00']));
  });
});
