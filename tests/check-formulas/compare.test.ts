import { compareFormulas, describeValue } from '../../scripts/check-formulas/compare';
import { printedPlaces } from '../../src/workbook/printed-places';
import type { FormulaCell, StoredValue, StoredWorkbook } from '../../scripts/check-formulas/formula-cells';

const number = (value: number): StoredValue => ({ kind: 'number', value });
const text = (value: string): StoredValue => ({ kind: 'text', value });

function agree(cached: StoredValue, computed: StoredValue, places: number | null = null): boolean {
  const cell: FormulaCell = { sheet: '表', address: 'A1', formula: '1', value: cached, places };
  const written: StoredWorkbook = { formulas: [cell], values: new Map() };
  const recalculated: StoredWorkbook = {
    formulas: [],
    values: new Map([['表', new Map([['A1', computed]])]]),
  };
  return compareFormulas(written, recalculated).disagreements.length === 0;
}

test('numbers agree within 1e-9 relative', () => {
  expect(agree(number(1e6), number(1e6 + 1e-4))).toBe(true);
  expect(agree(number(1), number(1 + 1e-8))).toBe(false);
  expect(agree(number(0), number(0))).toBe(true);
  expect(agree(number(0), number(1e-6))).toBe(false);
  expect(agree(number(1), number(-1))).toBe(false);
});

test('numbers agree where both print the same, and not where the last printed place differs', () => {
  expect(agree(number(0.4322), number(0.432242657), 4)).toBe(true);
  expect(agree(number(0.4323), number(0.432242657), 4)).toBe(false);
  expect(agree(number(1.5), number(1.51), 2)).toBe(false);
  expect(agree(number(1.005), number(1.01), 2)).toBe(true);
  expect(agree(number(-1.005), number(-1.01), 2)).toBe(true);
  expect(agree(number(1.5), number(1.51), null)).toBe(false);
});

test('texts are compared exactly, and kinds are not mixed', () => {
  expect(agree(text('优'), text('优'))).toBe(true);
  expect(agree(text('优'), text('优 '))).toBe(false);
  expect(agree(text('1'), number(1))).toBe(false);
  expect(agree({ kind: 'boolean', value: true }, number(1))).toBe(false);
  expect(agree({ kind: 'error', value: '#N/A' }, { kind: 'error', value: '#N/A' })).toBe(true);
  expect(agree({ kind: 'error', value: '#N/A' }, { kind: 'error', value: '#REF!' })).toBe(false);
});

test('a formula without a stored value, and a cell that is gone, disagree', () => {
  expect(agree({ kind: 'none' }, number(1))).toBe(false);
  expect(agree(number(1), { kind: 'none' })).toBe(false);
  expect(agree({ kind: 'none' }, { kind: 'none' })).toBe(false);
  expect(describeValue({ kind: 'none' })).toBe('(no value)');
});

test.each([
  ['General', null],
  ['0', 0],
  ['0.00', 2],
  ['#,##0.00', 2],
  ['0.00%', 4],
  ['#,##0.00_ ;[Red]-#,##0.00 ', 2],
  ['#,##0.00"万元"', 2],
  ['0.0,', -2],
  ['yyyy/m/d', null],
  ['0.00E+00', null],
  ['# ?/?', null],
  ['@', null],
])('format %s prints %p decimals', (code, places) => {
  expect(printedPlaces(code)).toBe(places);
});
