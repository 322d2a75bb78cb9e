import { Workbook } from '../../src/workbench/model/workbook';
import type { Worksheet } from '../../src/workbench/model/worksheet';
import { startExcel, type RunningExcel } from '../support/office/start-excel';

let excel: RunningExcel;
let workbook: Workbook;
let sheet: Worksheet;

beforeEach(() => {
  workbook = new Workbook({ year: 2021 });
  sheet = workbook.addSheet('A');
  sheet.put(0, 0, 1);
  excel = startExcel({ workbook, apiSet: '1.14' });
});
afterEach(() => excel.abandon());

type Batch = (context: Excel.RequestContext) => void;

async function refusal(batch: Batch): Promise<unknown> {
  try {
    await excel.Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return null;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return `${code} ${debugInfo.errorLocation ?? ''}`;
  }
}

const ofA = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('A');

test.each<[string, Batch, string]>([
  [
    'a sheet that is not there',
    (c) => c.workbook.worksheets.getItem('Z').load('name'),
    'ItemNotFound WorksheetCollection.getItem',
  ],
  [
    'a name that is not there',
    (c) => c.workbook.names.getItem('无').delete(),
    'ItemNotFound NamedItemCollection.getItem',
  ],
  [
    'a chart that is not there',
    (c) => ofA(c).charts.getItem('图').delete(),
    'ItemNotFound ChartCollection.getItem',
  ],
  ['rows too few', (c) => (ofA(c).getRange('A1:A2').values = [[1]]), 'InvalidArgument Range.values'],
  ['columns too many', (c) => (ofA(c).getRange('A1').formulas = [[1, 2]]), 'InvalidArgument Range.formulas'],
  [
    'number formats of another size',
    (c) => (ofA(c).getRange('A1:B2').numberFormat = [['0']]),
    'InvalidArgument Range.numberFormat',
  ],
  [
    'a text longer than a cell holds',
    (c) => (ofA(c).getRange('A1').values = [['长'.repeat(32_768)]]),
    'InvalidArgument Range.values',
  ],
  [
    'values for a whole column',
    (c) => (ofA(c).getRange('A:A').values = [[1]]),
    'InvalidArgument Range.values',
  ],
  [
    'an address that is none',
    (c) => ofA(c).getRange('A0').load('address'),
    'InvalidArgument Worksheet.getRange',
  ],
  [
    'an address beyond the sheet',
    (c) => ofA(c).getRange('XFE1').load('address'),
    'InvalidArgument Worksheet.getRange',
  ],
  [
    'an address on another sheet',
    (c) => ofA(c).getRange('B!A1').load('address'),
    'InvalidArgument Worksheet.getRange',
  ],
  ['a bad sheet name', (c) => c.workbook.worksheets.add('一/二'), 'InvalidArgument WorksheetCollection.add'],
  [
    'a sheet name too long',
    (c) => c.workbook.worksheets.add('名'.repeat(32)),
    'InvalidArgument WorksheetCollection.add',
  ],
  [
    'a sheet name taken, in other case',
    (c) => c.workbook.worksheets.add('a'),
    'ItemAlreadyExists WorksheetCollection.add',
  ],
  ['the last sheet deleted', (c) => ofA(c).delete(), 'InvalidOperation Worksheet.delete'],
  ['the last sheet hidden', (c) => (ofA(c).visibility = 'Hidden'), 'InvalidOperation Worksheet.visibility'],
  ['a name like a cell', (c) => c.workbook.names.add('A1', '=1'), 'InvalidArgument NamedItemCollection.add'],
  [
    'a name that is taken, in other case',
    (c) => {
      c.workbook.names.add('Total', '=1');
      c.workbook.names.add('TOTAL', '=2');
    },
    'ItemAlreadyExists NamedItemCollection.add',
  ],
  [
    'a word Excel does not know',
    (c) => (ofA(c).getRange('A1').format.horizontalAlignment = 'Middle' as 'Left'),
    'InvalidArgument RangeFormat.horizontalAlignment',
  ],
  [
    'a colour that is none',
    (c) => (ofA(c).getRange('A1').format.fill.color = '#12'),
    'InvalidArgument RangeFill.color',
  ],
  [
    'both a scale and a fit',
    (c) => (ofA(c).pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 }),
    'InvalidArgument PageLayout.zoom',
  ],
  [
    'print titles that are no rows',
    (c) => ofA(c).pageLayout.setPrintTitleRows('A1:B2'),
    'InvalidArgument PageLayout.setPrintTitleRows',
  ],
  [
    'a page break before the first row',
    (c) => ofA(c).horizontalPageBreaks.add('A1'),
    'InvalidArgument PageBreakCollection.add',
  ],
  [
    'a condition that is no formula',
    (c) => (ofA(c).getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1>1'),
    'InvalidArgument ConditionalFormatRule.formula',
  ],
  [
    'a chart of an unknown kind',
    (c) => ofA(c).charts.add('Cake' as 'Pie', ofA(c).getRange('A1')),
    'InvalidArgument ChartCollection.add',
  ],
  [
    'one range of several selected',
    (c) => {
      workbook.selection = [
        { top: 0, left: 0, bottom: 0, right: 0 },
        { top: 3, left: 0, bottom: 3, right: 0 },
      ];
      c.workbook.getSelectedRange().load('address');
    },
    'InvalidOperation Workbook.getSelectedRange',
  ],
])('Excel refuses %s', async (_, batch, expected) => {
  expect(await refusal(batch)).toBe(expected);
  expect(excel.unknownMembers).toEqual([]);
});

describe('a protected sheet', () => {
  beforeEach(() => (sheet.isProtected = true));

  test.each<[string, Batch]>([
    ['values', (c) => (ofA(c).getRange('A1').values = [[2]])],
    ['a font', (c) => (ofA(c).getRange('A1').format.font.bold = true)],
    ['a column width', (c) => (ofA(c).getRange('A1').format.columnWidth = 9)],
    ['several areas', (c) => (ofA(c).getRanges('A1,B2').format.wrapText = true)],
    ['merged cells', (c) => ofA(c).getRange('A1:B1').merge()],
    ['what is there', (c) => ofA(c).getRange('A1').clear()],
    ['conditional formats', (c) => ofA(c).getRange('A1').conditionalFormats.clearAll()],
    ['charts', (c) => ofA(c).charts.add('Pie', ofA(c).getRange('A1'))],
  ])('does not let %s be changed', async (_, batch) => {
    expect(await refusal(batch)).toMatch(/^AccessDenied /);
    expect(sheet.cell(0, 0)).toMatchObject({ value: 1, format: { bold: false } });
  });

  test('takes the content of cells that are not locked, and no other look of them', async () => {
    sheet.changeFormat({ top: 0, left: 0, bottom: 0, right: 1 }, (format) => ({ ...format, locked: false }));
    await excel.Excel.run(async (context) => {
      ofA(context).getRange('A1:B1').values = [[2, 3]];
      ofA(context).getRange('B1').formulas = [['=A1']];
      await context.sync();
    });
    expect([sheet.cell(0, 0)?.value, sheet.cell(0, 1)?.formula]).toEqual([2, '=A1']);
    expect(await refusal((c) => (ofA(c).getRange('A1:C1').values = [[5, 5, 5]]))).toMatch(/^AccessDenied /);
    expect(await refusal((c) => (ofA(c).getRange('A1').format.font.bold = true))).toMatch(/^AccessDenied /);
    expect(await refusal((c) => ofA(c).getRange('A1').clear())).toMatch(/^AccessDenied /);
    expect(await refusal((c) => ofA(c).getRange('A1:C1').clear('Contents'))).toMatch(/^AccessDenied /);
    expect(sheet.cell(0, 0)).toMatchObject({ value: 2, format: { bold: false } });
    await excel.Excel.run(async (context) => {
      ofA(context).getRange('A1').clear('Contents');
      await context.sync();
    });
    expect(sheet.cell(0, 0)?.value).toBe('');
  });

  test('may be read and selected', async () => {
    await excel.Excel.run(async (context) => {
      const range = ofA(context).getRange('A1').load('values');
      const { protection } = ofA(context);
      protection.load('protected');
      range.select();
      await context.sync();
      expect([range.values, protection.protected]).toEqual([[[1]], true]);
    });
  });
});

test.each<[string, Batch]>([
  ['added', (c) => c.workbook.worksheets.add('新')],
  ['deleted', (c) => ofA(c).delete()],
  ['renamed', (c) => (ofA(c).name = '新')],
  ['hidden', (c) => (ofA(c).visibility = 'Hidden')],
  ['moved', (c) => (ofA(c).position = 0)],
])('in a protected workbook no sheet is %s', async (_, batch) => {
  workbook.addSheet('B');
  workbook.isStructureProtected = true;
  expect(await refusal(batch)).toMatch(/^AccessDenied /);
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['A', 'Visible'],
    ['B', 'Visible'],
  ]);
});

test('what stands before a refused action stays done', async () => {
  const error = await refusal((context) => {
    const range = ofA(context).getRange('B1');
    range.values = [['先']];
    context.workbook.worksheets.add('A');
    range.values = [['后']];
  });
  expect(error).toBe('ItemAlreadyExists WorksheetCollection.add');
  expect(sheet.cell(0, 1)?.value).toBe('先');
});

test('traces say how far a refused request came', async () => {
  await excel.Excel.run(async (context) => {
    context.trace('第一步');
    ofA(context).getRange('B1').values = [[1]];
    context.trace('第二步');
    context.workbook.worksheets.add('A');
    context.trace('第三步');
    await expect(context.sync()).rejects.toMatchObject({ traceMessages: ['第一步', '第二步'] });
  });
});

test('a sheet deleted takes the ranges on it along', async () => {
  workbook.addSheet('B');
  const error = await refusal((context) => {
    const range = ofA(context).getRange('A1').load('values');
    ofA(context).delete();
    range.values = [[1]];
  });
  expect(error).toMatch(/^ItemNotFound/);
});

test('a null object takes what is done to it and stays null', async () => {
  await excel.Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('Z');
    const range = none.getRange('A1');
    range.values = [[1]];
    range.load('values');
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    expect([none.isNullObject, range.isNullObject, rows.value]).toEqual([true, true, undefined]);
  });
});

test('more than five million cells come back null', async () => {
  sheet.put(999_999, 5, 1);
  await excel.Excel.run(async (context) => {
    const used = ofA(context).getUsedRange(true).load('values,formulas,numberFormat,address,cellCount');
    await context.sync();
    expect([used.address, used.cellCount]).toEqual(['A!A1:F1000000', 6_000_000]);
    expect([used.values, used.formulas, used.numberFormat]).toEqual([null, null, null]);
  });
});

describe('members that are not there', () => {
  test.each<[string, Batch, string]>([
    ['an object', (c) => ofA(c).slicers.load('items/name'), 'Worksheet.slicers is not implemented'],
    ['a method', (c) => ofA(c).getRange('A1').autoFill('A1:A3'), 'Range.autoFill() is not implemented'],
    ['a property read', (c) => ofA(c).load('standardWidth'), 'Worksheet.standardWidth is not implemented'],
    [
      'a property written',
      (c) => ((ofA(c).getRange('A1').format.textOrientation = 5), (ofA(c).standardWidth = 5)),
      'Worksheet.standardWidth = is not implemented',
    ],
    [
      'an event',
      (c) => void ofA(c).onChanged.add(() => Promise.resolve()),
      'Worksheet._RegisterDataChangedEvent() is not implemented',
    ],
  ])('%s is refused, and noted until the end', async (_, batch, noted) => {
    expect(await refusal(batch)).toMatch(/^ApiNotFound/);
    expect(excel.unknownMembers).toEqual([noted]);
    expect(() => excel.stop()).toThrow(noted);
  });

  test('everything loaded at once holds no member of a later version', async () => {
    await excel.Excel.run(async (context) => {
      const range = ofA(context).getRange('A1').load();
      await context.sync();
      expect(range.toJSON()).toMatchObject({ address: 'A!A1', values: [[1]] });
    });
  });
});

test.each<[string, Batch, RegExp]>([
  [
    'an object reached',
    (c) => (ofA(c).pageLayout.orientation = 'Landscape'),
    /Worksheet\.pageLayout needs ExcelApi 1\.9/,
  ],
  [
    'a property loaded by name',
    (c) => c.workbook.application.load('calculationState'),
    /Application\.calculationState needs ExcelApi 1\.9/,
  ],
])('an old Excel: %s', async (_, batch, noted) => {
  excel.abandon();
  excel = startExcel({ workbook, apiSet: '1.7' });
  expect(await refusal(batch)).toMatch(/^ApiNotFound/);
  expect(excel.unknownMembers.join()).toMatch(noted);
});
