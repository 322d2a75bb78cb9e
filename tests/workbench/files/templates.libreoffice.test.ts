import { insertTemplates } from '../../../src/app/insert-templates';
import { shippedScheme } from '../../../src/domain/schemes/shipped-schemes';
import { excelHost } from '../../../src/excel/excel-host';
import { readWorkbook } from '../../../src/workbench/files/read/read-workbook';
import { writeWorkbook } from '../../../src/workbench/files/write/write-workbook';
import { Workbook } from '../../../src/workbench/model/workbook';
import { convertWithLibreOffice } from '../../support/libreoffice';
import { startExcel } from '../../support/office/start-excel';

/** The drop-downs of a workbook: sheet, cell and words. */
function dropDowns({ sheets }: Workbook): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ name, validations }) =>
      validations.flatMap(({ area, rule }) => {
        if (rule?.kind !== 'List') return [];
        const cells: string[] = [];
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            cells.push(`${name} ${String(row)} ${String(column)} ${rule.source}`);
          }
        }
        return cells;
      }),
    ),
  );
}

test('LibreOffice finds every drop-down of the templates in a file that was saved', async () => {
  const workbook = new Workbook({ year: 2022 });
  workbook.addSheet('Sheet1');
  const excel = startExcel({ workbook, apiSet: '1.14' });
  expect((await insertTemplates(excelHost(), shippedScheme('department-overall')!)).ok).toBe(true);
  excel.stop();
  const wanted = dropDowns(workbook);
  expect(wanted.size).toBeGreaterThan(20);
  const elsewhere = readWorkbook(await convertWithLibreOffice(writeWorkbook(workbook), 'xlsx'), 'x.xlsx');
  expect(elsewhere === null ? null : dropDowns(elsewhere.workbook)).toEqual(wanted);
});
