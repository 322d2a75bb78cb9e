import type ts from 'typescript';

import { sourceProgram } from '../support/source-program';
import { excelUse, type ExcelUse, type UsedMember } from './support/excel-members';

/** The add-in runs on ExcelApi 1.14; what came later stands in src/excel/optional/, each file saying what it requires. */
const FLOOR = 14;
const OPTIONAL = 'src/excel/optional/';

const isAbove = (minor: UsedMember['minor'], limit: number): boolean => minor === 'other' || minor > limit;
const told = ({ file, member, minor }: UsedMember): string =>
  `${file} ${member} ${minor === 'other' ? 'other' : `1.${String(minor)}`}`;

/** What a file of src/excel/optional says: `export const REQUIRES = '1.15';` */
function requiredBy(text: string): number | null {
  const stated = /^export const REQUIRES = '1\.(\d+)';$/m.exec(text)?.[1];
  return stated === undefined ? null : Number(stated);
}

/** Everything in which src/ asks for more than it may. */
function faults({ members, unreadable }: ExcelUse, texts: (file: string) => string): readonly string[] {
  const tooNew = members
    .filter(({ file, minor }) => {
      const limit = file.startsWith(OPTIONAL) ? (requiredBy(texts(file)) ?? FLOOR) : FLOOR;
      return isAbove(minor, limit);
    })
    .map(told);
  return [...new Set([...tooNew, ...unreadable])];
}

function check(program: ts.Program): { readonly use: ExcelUse; readonly faults: readonly string[] } {
  const use = excelUse(program);
  const text = (file: string): string => {
    const source = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/${file}`));
    return source?.text ?? '';
  };
  const optional = program
    .getSourceFiles()
    .map(({ fileName }) => /src\/excel\/optional\/.*/.exec(fileName)?.[0])
    .filter((file) => file !== undefined);
  const silent = optional.filter((file) => requiredBy(text(file)) === null);
  return {
    use,
    faults: [...faults(use, text), ...silent.map((file) => `${file} does not say what it requires`)],
  };
}

test('nothing outside src/excel/optional is newer than ExcelApi 1.14, by the comments of @types/office-js', () => {
  const { use, faults } = check(sourceProgram());
  expect(faults).toEqual([]);
  // Reading by type, loading by name, writing, registering for an event and destructuring are all seen.
  const seen = new Set(use.members.map(told));
  for (const expected of [
    'src/excel/read/read-sheets.ts Range.values 1.1',
    'src/excel/read/read-sheets.ts Range.valueTypes 1.1',
    'src/excel/survey.ts Worksheet.visibility 1.2',
    'src/excel/change-watch.ts WorksheetCollection.onChanged 1.9',
    'src/excel/change-watch.ts WorksheetChangedEventArgs.triggerSource 1.14',
  ]) {
    expect(seen).toContain(expected);
  }
});

test('what is too new is found, however it is asked for', () => {
  const sample = `
    export function tooNew(workbook: Excel.Workbook, range: Excel.Range): void {
      void range.getDisplayedCellProperties({ address: true });
      range.load('address,valuesAsJson');
      range.load(['valueTypes', 'numberFormatCategories']);
      const { linkedWorkbooks } = workbook;
      void linkedWorkbooks;
      range['valuesAsJsonLocal'] = [];
      range.set({ valuesAsJson: [] });
      workbook.worksheets.getActiveWorksheet().load({ showDataTypeIcons: true });
      range.load('valuez');
      range.load([String(Math.random())]);
      const unused: Excel.LinkedWorkbookCollection | null = null;
      void unused;
    }`;
  const { faults } = check(sourceProgram({ added: { 'src/excel/too-new.ts': sample } }, true));
  expect(faults).toEqual([
    'src/excel/too-new.ts Range.getDisplayedCellProperties 1.19',
    'src/excel/too-new.ts Range.valuesAsJson 1.16',
    'src/excel/too-new.ts Workbook.linkedWorkbooks other',
    'src/excel/too-new.ts Range.valuesAsJsonLocal 1.16',
    'src/excel/too-new.ts RangeUpdateData.valuesAsJson 1.16',
    'src/excel/too-new.ts WorksheetLoadOptions.showDataTypeIcons 1.19',
    'src/excel/too-new.ts LinkedWorkbookCollection other',
    'src/excel/too-new.ts:11 valuez',
    'src/excel/too-new.ts:12 [String(Math.random())]',
  ]);
});

test('a file of src/excel/optional may use what it says it requires, and no more, and must say it', () => {
  const body = `export const read = (range: Excel.Range): void => { range.load('valuesAsJson'); };`;
  const faultsOf = (text: string): readonly string[] =>
    check(sourceProgram({ added: { 'src/excel/optional/rich-values.ts': text } }, true)).faults;
  expect(faultsOf(`export const REQUIRES = '1.16';\n${body}`)).toEqual([]);
  expect(faultsOf(`export const REQUIRES = '1.15';\n${body}`)).toEqual([
    'src/excel/optional/rich-values.ts Range.valuesAsJson 1.16',
  ]);
  expect(faultsOf(body)).toContain('src/excel/optional/rich-values.ts does not say what it requires');
});
