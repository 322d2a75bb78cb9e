import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { insertTemplates } from '../../../src/app/insert-templates';
import { shippedScheme } from '../../../src/domain/schemes/shipped-schemes';
import { excelHost } from '../../../src/excel/excel-host';
import { WORDS } from '../../../src/workbench/engine/words';
import { readWorkbook } from '../../../src/workbench/files/read/read-workbook';
import { writeWorkbook } from '../../../src/workbench/files/write/write-workbook';
import { univerCalculator } from '../../../src/workbench/calculator/univer-calculator';
import {
  BOUNDED_RULES,
  newDataValidation,
  type BoundedRuleKind,
  type ValidationRule,
} from '../../../src/workbench/model/data-validation';
import { Workbook } from '../../../src/workbench/model/workbook';
import type { WorkbookHost } from '../../../src/workbook/host';
import { openXlsx } from '../../../src/xlsx/xlsx-host';
import { evaluate, REFERENCE, WatchedHost } from '../../excel/support/open-in-excel';
import { sheetState } from '../../excel/support/workbook-state';
import { startExcel } from '../../support/office/start-excel';
import { validatePackage } from '../../support/ooxml/validate-package';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');

function open(bytes: Uint8Array): Workbook {
  const read = readWorkbook(bytes, 'x.xlsx');
  if (read === null) throw new Error('no workbook');
  return read.workbook;
}

/** What a file keeps: sizes to a hundred-thousandth of a point, and no looks of what is not shown. */
function kept(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(5));
  if (Array.isArray(value)) return value.map(kept);
  if (value instanceof Map) return [...value].map(kept);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isHiddenLegend = entries.some(([name, each]) => name === 'legendVisible' && each === false);
  return Object.fromEntries(
    entries
      .filter(([name]) => !(isHiddenLegend && name === 'legendFont'))
      .map(([name, each]) => [name, kept(each)]),
  );
}

const state = (workbook: Workbook): unknown =>
  kept({
    sheets: workbook.sheets.map(sheetState),
    names: workbook.names,
    active: workbook.activeSheet?.name,
    mode: workbook.calculationMode,
    isStructureProtected: workbook.isStructureProtected,
    addIns: [...workbook.addIns],
  });

/** What a host reads of every cell that holds something, and the names. */
async function contents(host: WorkbookHost): Promise<unknown> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.error.message.en);
  const { sheets, names } = read.value;
  return {
    sheets: sheets.map(({ sheet, visible, cells }) => ({
      sheet,
      visible,
      cells: cells
        .filter(({ value, formula }) => value !== null || formula !== undefined)
        .map(({ row, column, value, formula }) => ({ row, column, value, formula })),
    })),
    names: [...names].sort((a, b) => a.name.localeCompare(b.name)),
  };
}

test.each([REFERENCE, 'project-form-2021.xlsx', 'faulty-2021.xlsx'])(
  '%s, evaluated, comes back from its file as it was',
  async (file) => {
    const workbook = open(readFileSync(join(SAMPLES, file)));
    const excel = startExcel({ workbook, apiSet: '1.14' });
    const host = new WatchedHost(workbook);
    workbook.calculator = univerCalculator();
    expect((await evaluate(host)).ok).toBe(true);
    excel.stop();
    expect(workbook.sheet('自评汇总')).not.toBeNull();
    expect(state(open(writeWorkbook(workbook)))).toEqual(state(workbook));
  },
);

test('templates keep their drop-downs, prompts, locks and what the add-in keeps beside them', async () => {
  const workbook = new Workbook({ year: 2022 });
  workbook.addSheet('Sheet1');
  const excel = startExcel({ workbook, apiSet: '1.14' });
  expect((await insertTemplates(excelHost(), shippedScheme('department-overall')!)).ok).toBe(true);
  const kept = new Map([['bpse.scheme', '"a \\"quoted\\" <text> & 中文"']]);
  workbook.addIns.set('86c06d74-3ba9-4977-8012-31db69af940a', { version: '1.2.3.4', settings: kept });
  const validations = workbook.sheets.flatMap((sheet) => sheet.validations);
  expect(new Set(validations.map(({ rule }) => rule?.kind))).toEqual(new Set(['List', 'Decimal', undefined]));
  expect(workbook.sheets.some((sheet) => sheet.allowedWhileProtected.length > 0)).toBe(true);
  const bytes = writeWorkbook(workbook);
  expect(validatePackage(bytes)).toEqual([]);
  expect(state(open(bytes))).toEqual(state(workbook));

  const fromFile = await openXlsx(bytes);
  if (!fromFile.ok) throw new Error(fromFile.error.message.en);
  expect(await contents(fromFile.value)).toEqual(await contents(excelHost()));
  excel.stop();
});

test('every kind of rule, operator and option comes back', () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('表');
  const operators = Object.values(WORDS.DataValidationOperator);
  const kinds = Object.keys(BOUNDED_RULES) as BoundedRuleKind[];
  const rules: (ValidationRule | null)[] = [
    null,
    { kind: 'List', source: '达成,部分达成,"未"达成', inCellDropDown: true },
    { kind: 'List', source: '=$B$1:$B$3', inCellDropDown: false },
    { kind: 'Custom', formula: '=LEN(A1)<3' },
    ...operators.map((operator, index): ValidationRule => ({
      kind: kinds[index % kinds.length] ?? 'Decimal',
      operator,
      formula1: index % 2 === 0 ? -1.5 : '=$B$1',
      formula2: operator.endsWith('etween') ? 7 : null,
    })),
  ];
  sheet.validations = rules.map((rule, row) => ({
    ...newDataValidation({ top: row, left: 0, bottom: row, right: 1 }),
    rule,
    ignoreBlanks: row % 2 === 0,
    prompt: { showPrompt: row % 3 !== 0, title: row === 0 ? '' : '填写', message: '第一行\n第二行' },
    errorAlert: { showAlert: row % 2 === 1, style: 'Warning', title: '', message: '' },
  }));
  sheet.isProtected = true;
  sheet.allowedWhileProtected = ['allowSort', 'allowEditScenarios', 'allowInsertRows'];
  expect(state(open(writeWorkbook(workbook)))).toEqual(state(workbook));
});
