import { univerCalculator } from '../../../src/workbench/calculator/univer-calculator';
import type { Scalar } from '../../../src/workbench/model/cell';
import { Workbook } from '../../../src/workbench/model/workbook';

/** A workbook that calculates, with cells as typed; addresses are of the first sheet unless they name one. */
function workbookWith(cells: Readonly<Record<string, Scalar>>, sheets = ['表 一', '表二']): Workbook {
  const workbook = new Workbook({ year: 2022 });
  for (const name of sheets) workbook.addSheet(name);
  workbook.calculator = univerCalculator();
  for (const [address, written] of Object.entries(cells)) type(workbook, address, written);
  workbook.recalculate();
  return workbook;
}

function place(workbook: Workbook, address: string) {
  const [, name, letter = 'A', digits = '1'] = /^(?:(.+)!)?([A-Z])(\d+)$/.exec(address) ?? [];
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheet(name);
  return { sheet: sheet!, row: Number(digits) - 1, column: letter.charCodeAt(0) - 65 };
}

function type(workbook: Workbook, address: string, written: Scalar): void {
  const { sheet, row, column } = place(workbook, address);
  sheet.enter(row, column, written);
}

function value(workbook: Workbook, address: string): Scalar | undefined {
  const { sheet, row, column } = place(workbook, address);
  return sheet.cell(row, column)?.value;
}

test.each<[string, Scalar]>([
  ['=A1*2', 366],
  ['=ROUND(A1*3/300,2)', 1.83],
  ['=ROUND(2.675,2)', 2.68],
  ['=IF(A1>=300,"达标","未达标")', '未达标'],
  ['=A1>100', true],
  ['=B9', 0],
  ['=N(A2)', 0],
  ['="共"&A1&"人"', '共183人'],
  ['=1/0', '#DIV/0!'],
  ['=NOSUCH(1)', '#NAME?'],
  ["=SUM('表 一'!A1:A3)", 184],
  ['=SUM(A:A)', 184],
  ['=SUMPRODUCT((A1:A3>0)*1)', 3],
  ['=COUNTIF(A1:A3,"文*")', 1],
])('%s gives %p', (formula, expected) => {
  const workbook = workbookWith({ A1: 183, A2: '文字', A3: 1, D1: formula });
  expect(value(workbook, 'D1')).toBe(expected);
});

test('a formula comes behind those it reads, wherever they stand', () => {
  const workbook = workbookWith({ A1: '=B1+1', B1: "='表二'!A1*10", '表二!A1': '=C1', C1: 5, '表二!C1': 4 });
  expect(['A1', 'B1', '表二!A1'].map((address) => value(workbook, address))).toEqual([41, 40, 4]);
});

test('a change goes through the formulas behind it', () => {
  const workbook = workbookWith({ A1: 2, A2: '=A1*10', A3: '=SUM(A1:A2)' });
  type(workbook, 'A1', 3);
  workbook.recalculate();
  expect(value(workbook, 'A3')).toBe(33);
});

test('thousands of formulas in a row', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`A${String(3001 - index)}`, `=A${String(3000 - index)}+1`]),
  );
  expect(value(workbookWith({ ...chain, A1: 1 }), 'A3001')).toBe(3001);
});

test('names are followed, also when what they stand for changes', () => {
  const workbook = workbookWith({ A1: 7, A2: '=A1+1', B1: '=总分*2' });
  expect(value(workbook, 'B1')).toBe('#NAME?');
  workbook.names.push({ name: '总分', formula: "='表 一'!$A$2", comment: '', visible: true });
  workbook.recalculate();
  expect(value(workbook, 'B1')).toBe(16);
  workbook.names.splice(0, 1, { name: '总分', formula: "='表 一'!$A$1", comment: '', visible: true });
  workbook.recalculate();
  expect(value(workbook, 'B1')).toBe(14);
});

test("a sheet's own name comes before the workbook's", () => {
  const workbook = workbookWith({ A1: 1, '表二!A1': 2, B1: '=总分', '表二!B1': '=总分' });
  workbook.names.push({ name: '总分', formula: "='表 一'!$A$1", comment: '', visible: true });
  workbook.sheets[1]!.names.push({ name: '总分', formula: '=表二!$A$1', comment: '', visible: true });
  workbook.recalculate();
  expect([value(workbook, 'B1'), value(workbook, '表二!B1')]).toEqual([1, 2]);
});

test('a circle gives 0 and does not hold up the rest', () => {
  const workbook = workbookWith({ A1: '=B1', B1: '=A1+1', C1: '=1+1' });
  expect(['A1', 'B1', 'C1'].map((address) => value(workbook, address))).toEqual([0, 0, 2]);
});
