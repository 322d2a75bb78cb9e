import { ownedSheets } from '../../src/workbook/ownership';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { INDICATORS } from '../support/memory-host';

test('a sheet of ours is no input either after its first row, and so its owner’s mark, was deleted', () => {
  const snapshot = {
    sheets: [INDICATORS, { ...INDICATORS, sheet: '自评报告' }],
    names: [
      { name: '_bpse_sheet_report', refersTo: '自评报告!#REF!', hidden: true },
      { name: '_bpse_report_rows', refersTo: '自评报告!$A$1:$H$9', hidden: true },
    ],
  };
  expect([...ownedSheets(snapshot)]).toEqual(['自评报告']);
  const read = readWorkbook(snapshot);
  const alone = readWorkbook({ sheets: [INDICATORS], names: [] });
  expect(read.ok && alone.ok && read.value.main.indicators.length).toBe(
    alone.ok ? alone.value.main.indicators.length : -1,
  );
});

test('a name of the user’s makes no sheet ours', () => {
  const names = [{ name: '自评总分', refersTo: '绩效!$A$1', hidden: false }];
  expect(ownedSheets({ sheets: [INDICATORS], names }).size).toBe(0);
});
