import { compareApplied } from '../../src/app/compare-applied';
import { recalculationFailure } from '../../src/app/recalculation-failure';
import { formatCell } from '../../src/domain/cell-ref';
import type { AppliedValues } from '../../src/workbook/host';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { samplePlan } from '../xlsx/support/plans';

/** What a spreadsheet would answer that calculates as the engine does, but for what `change` says. */
function answer(
  plan: SheetPlan,
  change: Readonly<Record<string, number | string | boolean | null | undefined>> = {},
): AppliedValues {
  const values = new Map<string, number | string | boolean | null>();
  for (const { row, column, content } of plan.cells) {
    if (content.kind !== 'formula') continue;
    const address = formatCell(row, column);
    const value = address in change ? change[address] : content.cached;
    if (value !== undefined) values.set(address, value);
  }
  return new Map([[plan.name, values]]);
}

const one = (content: { readonly cached: number | string; readonly numberFormat?: string }): SheetPlan => {
  const plan = samplePlan();
  const [name, style] = Object.entries(plan.styles)[0]!;
  return {
    ...plan,
    styles: { [name]: { ...style, numberFormat: content.numberFormat ?? 'General' } },
    cells: [
      { row: 2, column: 1, content: { kind: 'formula', formula: '1', cached: content.cached }, style: name },
    ],
  };
};

test('the same values agree, and are counted', () => {
  const plan = samplePlan({ rows: 3 });
  const formulas = plan.cells.filter(({ content }) => content.kind === 'formula').length;
  expect(formulas).toBeGreaterThan(3);
  expect(compareApplied([plan], answer(plan))).toEqual({ kind: 'agrees', formulas });
});

test('where nothing was calculated nothing is said', () => {
  expect(compareApplied([samplePlan()], new Map())).toEqual({ kind: 'not-calculated' });
});

test.each([
  ['a number beyond the printed place', { cached: 94.33, numberFormat: '0.00' }, 94.334, true],
  ['a number at the printed place', { cached: 94.33, numberFormat: '0.00' }, 94.34, false],
  ['a share at its printed place', { cached: 0.9433, numberFormat: '0.00%' }, 0.94334, true],
  ['a share beyond it', { cached: 0.9433, numberFormat: '0.00%' }, 0.9434, false],
  ['a number without a printed place', { cached: 94.33 }, 94.330_001, false],
  ['a binary trace', { cached: 0.3 }, 0.1 + 0.2, true],
  ['a text', { cached: '优' }, '良', false],
  ['a number as text', { cached: 5 }, '5', false],
  ['an error', { cached: 5, numberFormat: '0.00' }, '#DIV/0!', false],
  ['an empty text', { cached: '' }, '', true],
  ['no answer', { cached: '' }, undefined, false],
])('%s', (_name, content, value, agrees) => {
  const plan = one(content);
  const compared = compareApplied([plan], answer(plan, { B3: value }));
  expect(compared).toEqual(
    agrees
      ? { kind: 'agrees', formulas: 1 }
      : {
          kind: 'differs',
          formulas: 1,
          cells: [
            {
              ref: { sheet: plan.name, row: 2, column: 1 },
              engine: content.cached,
              spreadsheet: value ?? null,
            },
          ],
        },
  );
});

test('what differs is named with both values, the first five of many', () => {
  const cells = [1, 2, 3, 4, 5, 6].map((row) => ({
    ref: { sheet: '自评汇总', row, column: 0 },
    engine: row,
    spreadsheet: null,
  }));
  const { message, fix } = recalculationFailure({ cells });
  expect(message.zh).toContain('6 个公式');
  expect(message.zh).toContain('自评汇总!A2 应为 1，表格为 空');
  expect(message.zh).toContain('自评汇总!A6');
  expect(message.zh).not.toContain('自评汇总!A7');
  expect(message.en).toContain('自评汇总!A2 should be 1 and is empty');
  expect(fix.zh).toContain('不要报送');
});
