import type { CellGrid } from '../../src/workbook/grid';
import { bookOf, opened, withEdit } from './support/packages';
import { rawBook, worksheet, type RawBook } from './support/raw-book';

async function grids(bytes: Uint8Array): Promise<readonly CellGrid[]> {
  const read = await (await opened(bytes)).read();
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value.sheets;
}

async function valuesOf(book: RawBook): Promise<Record<string, unknown>> {
  const [grid] = await grids(rawBook(book));
  return Object.fromEntries(
    (grid?.cells ?? []).map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell.value]),
  );
}

const oneSheet = (rows: string, after = '', before = ''): RawBook => ({
  sheets: [{ name: 'S', xml: worksheet(rows, after, before) }],
});

describe('cell values', () => {
  it('are read as they are stored', async () => {
    const strings =
      '<si><t>甲</t></si><si><r><t xml:space="preserve">富 </t></r><r><rPr><b/></rPr><t>文本</t></r><rPh sb="0" eb="1"><t>拼音</t></rPh></si><si><t>行_x000D_</t></si><si/>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>0.1</v></c><c r="B2"><v>0</v></c><c r="C2"><v>-1.5E-3</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> =1+1 </t></is></c><c r="B3" t="inlineStr"><is><r><t>a&amp;</t></r><r><t>b</t></r></is></c><c r="C3" t="inlineStr"><is><t>_x005F_x0041_ _x000D_</t></is></c></row>';
    expect(await valuesOf({ ...oneSheet(rows), strings })).toEqual({
      '0,0': '甲',
      '0,1': '富 文本',
      '0,2': '行\r',
      '1,0': 0.1,
      '1,1': 0,
      '1,2': -0.0015,
      '1,3': false,
      '1,4': { error: '#DIV/0!' },
      '2,0': ' =1+1 ',
      '2,1': 'a&b',
      '2,2': '_x0041_ \r',
    });
  });

  it('of formulas are their results, with zero, false and empty text among them', async () => {
    const formula = (address: string, result: string, type = '') =>
      `<c r="${address}"${type}><f>X1</f>${result}</c>`;
    const rows = `<row r="1">${[
      formula('A1', '<v>0</v>'),
      formula('B1', '<v>0</v>', ' t="b"'),
      formula('C1', '<v></v>', ' t="str"'),
      formula('D1', '<v>文 &amp;</v>', ' t="str"'),
      formula('E1', '<v>#N/A</v>', ' t="e"'),
      formula('F1', ''),
      formula('G1', '<v/>'),
    ].join('')}</row>`;
    expect(await valuesOf(oneSheet(rows))).toEqual({
      '0,0': 0,
      '0,1': false,
      '0,2': '',
      '0,3': '文 &',
      '0,4': { error: '#N/A' },
      '0,5': { error: '#UNCALCULATED' },
      '0,6': { error: '#UNCALCULATED' },
    });
  });

  it('have the translated formula where it is shared', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    const [grid] = await grids(rawBook(oneSheet(rows)));
    expect(grid?.cells.map((cell) => [cell.formula, cell.value])).toEqual([
      ['B1*$C$1', 2],
      ['B2*$C$1', 4],
    ]);
  });

  it('are found without addresses, and under a namespace prefix', async () => {
    expect(
      await valuesOf(oneSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')),
    ).toEqual({
      '0,0': 1,
      '0,1': 2,
      '1,0': 3,
    });
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c><x:c r="B1" t="str"><x:f>C1</x:f><x:v></x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="C1:D2"/></x:mergeCells></x:worksheet>';
    expect(await valuesOf({ sheets: [{ name: 'S', xml: prefixed }] })).toEqual({ '0,0': 7, '0,1': '' });
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
  const rows =
    '<row r="1"><c r="A1" s="1"><v>44561.123456789</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>0.95</v></c><c r="D1" s="1"><f>NOW()</f><v>44562</v></c></row>';

  it('are exact serial numbers with their format', async () => {
    const [grid] = await grids(rawBook({ ...oneSheet(rows), styles }));
    expect(grid?.cells.map((cell) => [cell.value, cell.numberFormat])).toEqual([
      [44561.123456789, 'yyyy/m/d'],
      [1, 'yyyy"年"m"月"'],
      [0.95, '0.00%'],
      [44562, 'yyyy/m/d'],
    ]);
  });

  it('written as ISO text are serial numbers too, wherever this machine is', async () => {
    const iso =
      '<row r="1"><c r="A1" s="1" t="d"><v>2021-12-31T12:00:00</v></c><c r="B1" t="d" s="1"><f>A1</f><v>2021-12-31</v></c>' +
      '<c r="C1" s="1" t="d"><v>2021-12-31T12:00:00.000Z</v></c></row>';
    const expected = { '0,0': 44561.5, '0,1': 44561, '0,2': 44561.5 };
    expect(await valuesOf({ ...oneSheet(iso), styles })).toEqual(expected);
    expect(await valuesOf({ ...oneSheet(iso), styles, before: '<workbookPr date1904="true"/>' })).toEqual(
      expected,
    );
  });

  it('of the 1904 system are moved to the 1900 system; other numbers are not', async () => {
    const before = '<workbookPr date1904="1"/>';
    expect(await valuesOf({ ...oneSheet(rows), styles, before })).toEqual({
      '0,0': 44561.123456789 + 1462,
      '0,1': 1463,
      '0,2': 0.95,
      '0,3': 44562 + 1462,
    });
  });
});

describe('sheets', () => {
  it('come in workbook order, hidden ones too, and only those asked for', async () => {
    const book = rawBook({
      sheets: [
        { name: '甲', xml: worksheet('') },
        {
          name: '乙',
          xml: worksheet('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>'),
          attributes: 'state="hidden"',
        },
        {
          name: '丙',
          xml: worksheet('<row r="1"><c r="A1"><v>3</v></c></row>'),
          attributes: 'state="veryHidden"',
        },
      ],
    });
    const all = await grids(book);
    expect(all.map((grid) => [grid.sheet, grid.visible, grid.cells.length])).toEqual([
      ['甲', true, 0],
      ['乙', false, 1],
      ['丙', false, 1],
    ]);
    expect([...(all[1]?.hiddenRows ?? [])]).toEqual([1]);
    const some = await (await opened(book)).read(['丙', '没有']);
    expect(some.ok && some.value.sheets.map((grid) => grid.sheet)).toEqual(['丙']);
  });

  it('show covered cells of a merge as blank, whatever they hold', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><v>6</v></c></row>';
    const merges =
      '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="A3:A1048576"/></mergeCells>';
    expect(await valuesOf(oneSheet(rows, merges))).toEqual({ '0,0': 1, '0,2': 3, '2,0': 6 });
  });

  it('with hyperlinks show the text', async () => {
    const bytes = await bookOf((book) => {
      book.addWorksheet('S').getCell('A1').value = { text: '链接', hyperlink: 'https://example.org/' };
    });
    const [grid] = await grids(bytes);
    expect(grid?.cells).toEqual([{ row: 0, column: 0, value: '链接', numberFormat: 'General' }]);
  });

  it('with a cell in the last corner, or columns and merges without end, are read at once', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const started = performance.now();
    expect(
      await valuesOf(
        oneSheet(
          rows,
          '<mergeCells><mergeCell ref="B1:XFC1048575"/></mergeCells>',
          '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="0"/></cols>',
        ),
      ),
    ).toEqual({ '0,0': 1, '1048575,16383': 2 });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('defined names', () => {
  it('are those of workbook scope, with their hidden flag', async () => {
    const after =
      '<definedNames><definedName name="总分">S!$A$1</definedName><definedName name="_h" hidden="1">"a""b"</definedName>' +
      '<definedName name="long">"ab"&amp;"c""d"</definedName><definedName name="local" localSheetId="0">S!$A$1</definedName></definedNames>';
    const read = await (await opened(rawBook({ ...oneSheet(''), after }))).read();
    expect(read.ok && read.value.names).toEqual([
      { name: '总分', refersTo: 'S!$A$1', hidden: false },
      { name: '_h', refersTo: '"a""b"', hidden: true },
      { name: 'long', refersTo: '"abc""d"', hidden: false },
    ]);
  });
});

it('drops cells that have but a style, and keeps the place of those that say none', async () => {
  expect(await valuesOf(oneSheet('<row r="1"><c s="0" r="A1"/><c r="B1"><v>2</v></c></row>'))).toEqual({
    '0,1': 2,
  });
  expect(await valuesOf(oneSheet('<row r="1"><c s="0"/><c><v>2</v></c></row>'))).toEqual({ '0,1': 2 });
});

it('finds the workbook where the package says it is', async () => {
  const book = rawBook({ ...oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), folder: 'other/place' });
  expect((await grids(book)).map((grid) => grid.cells.length)).toEqual([1]);
});

it('reads what the library writes, dates and formulas among it', async () => {
  const bytes = await bookOf((book) => {
    const sheet = book.addWorksheet('S');
    sheet.getCell('A1').value = new Date(Date.UTC(2021, 11, 31));
    sheet.getCell('A1').numFmt = 'yyyy/m/d';
    sheet.getCell('B1').value = { formula: 'A1*2', result: 0 };
    sheet.getCell('C1').value = { richText: [{ text: '富' }, { text: '文本' }] };
  });
  const [grid] = await grids(bytes);
  expect(grid?.cells.map((cell) => cell.value)).toEqual([44561, 0, '富文本']);
});

it('fails with a message where a sheet breaks off in the middle', async () => {
  const book = await bookOf((library) => library.addWorksheet('S').addRow([1, 2]));
  const broken = withEdit(book, 'xl/worksheets/sheet1.xml', /<\/row>[\s\S]*$/, '');
  const read = await (await opened(broken)).read();
  expect(read.ok ? 'read' : [read.error.code, read.error.message.zh]).toEqual([
    'file-damaged',
    expect.stringContaining('xl/worksheets/sheet1.xml'),
  ]);
});
