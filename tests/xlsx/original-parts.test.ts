import {
  applied,
  bookOf,
  opened,
  partsOf,
  partText,
  simpleBook,
  withEdit,
  withParts,
} from './support/packages';
import { rawBook, worksheet } from './support/raw-book';
import { samplePlan } from './support/plans';

/** Parts that list parts, sheets, names and styles. */
const LISTS = new Set([
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'docProps/app.xml',
]);

/** A workbook with parts that no spreadsheet library knows, and a calculation chain. */
async function richBook(): Promise<Uint8Array> {
  let book = await bookOf((library) => {
    const sheet = library.addWorksheet('指标');
    sheet.addRow(['指标', 5, { formula: 'B1*2', result: 10 }]);
    sheet.getCell('A1').note = '批注';
    library.addWorksheet('其他').addRow([1]);
  });
  book = withParts(book, {
    'customXml/item1.xml': '<?xml version="1.0"?>\r\n<a  b="1"/>',
    'xl/printerSettings/printerSettings1.bin': '\u0001\u0002',
    'xl/vbaProject.bin': 'macro',
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C1" i="1"/></calcChain>',
  });
  book = withEdit(
    book,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdCalc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
  );
  book = withEdit(
    book,
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
  );
  return withEdit(
    book,
    '[Content_Types].xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
}

describe('what is not ours', () => {
  it('is byte-identical, macros and unknown parts too', async () => {
    const book = await richBook();
    const before = partsOf(book);
    const after = partsOf(await applied(book, samplePlan()));
    for (const [name, content] of before) {
      if (LISTS.has(name) || name === 'xl/calcChain.xml') continue;
      expect([name, after.get(name) === content]).toEqual([name, true]);
    }
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('keeps the macro-enabled type, and the calculation chain goes with all that names it', async () => {
    const out = await applied(await richBook(), samplePlan());
    expect(partText(out, '[Content_Types].xml')).toContain('sheet.macroEnabled.main+xml');
    expect(partsOf(out).has('xl/calcChain.xml')).toBe(false);
    expect(partText(out, '[Content_Types].xml') + partText(out, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'calcChain',
    );
  });

  it('keeps what is unknown inside the parts that are edited', async () => {
    const unknown =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="urn:x" url="C:\\a&amp;b"/></mc:Choice></mc:AlternateContent>';
    const extension = '<extLst><ext uri="{1}" xmlns:z="urn:z"><z:thing a="1"/></ext></extLst>';
    const book = rawBook({
      sheets: [{ name: '指标', xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }],
      before: `<workbookPr codeName="W"/>${unknown}<bookViews><workbookView activeTab="0"/></bookViews>`,
      after: `<calcPr calcId="191029"/>${extension}`,
    });
    const workbook = partText(await applied(book, samplePlan()), 'xl/workbook.xml');
    expect(workbook).toContain(unknown);
    expect(workbook).toContain(extension);
    expect(workbook).toMatch(/<\/definedNames><calcPr calcId="191029" fullCalcOnLoad="1"\/><extLst>/);
  });

  it('of names stays: scopes point at the same sheets, a name of the user that equals ours wins', async () => {
    const own = '<definedName name="自评总分">指标!$A$1</definedName>';
    const scoped = '<definedName name="_xlnm.Print_Area" localSheetId="0">指标!$A$1:$B$2</definedName>';
    const book = withEdit(
      await simpleBook(),
      'xl/workbook.xml',
      '</sheets>',
      `</sheets><definedNames>${own}${scoped}</definedNames>`,
    );
    const names = partText(await applied(book, samplePlan()), 'xl/workbook.xml');
    expect(names).toContain(own);
    expect(names).toContain(scoped);
    expect(names.match(/name="自评总分"/g)).toHaveLength(1);
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'自评汇总'!$A$1:$D$7</definedName>`,
    );
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'自评汇总'!$1:$2</definedName>`,
    );
  });
});

it('handles strict packages in their own namespaces', async () => {
  const transitional = rawBook({
    sheets: [{ name: '指标', xml: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }],
    styles: '<cellXfs><xf numFmtId="0"/></cellXfs>',
  });
  const strict = strictly(transitional);
  const out = await applied(strict, samplePlan());
  for (const name of partsOf(out).keys()) {
    expect([
      name,
      /schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument|drawingml)/.test(partText(out, name)),
    ]).toEqual([name, false]);
  }
  const read = await (await opened(out)).read();
  expect(read.ok && read.value.sheets.map((sheet) => sheet.cells.length)).toEqual([1, 18]);
  expect(Buffer.from(await applied(out, samplePlan())).equals(Buffer.from(out))).toBe(true);
});

/** The same package in the strict spelling of the format. */
function strictly(bytes: Uint8Array): Uint8Array {
  const changes: Record<string, string> = {};
  for (const name of partsOf(bytes).keys()) {
    changes[name] = partText(bytes, name).replace(
      /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)\/2006\//g,
      'http://purl.oclc.org/ooxml/$1/',
    );
  }
  return withParts(bytes, changes);
}

describe('the document properties', () => {
  it('list the new sheet behind the sheets they list', async () => {
    const book = withParts(await simpleBook(), {
      'docProps/app.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>指标</vt:lpstr><vt:lpstr>总</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    });
    const once = await applied(book, samplePlan());
    const expected =
      '<vt:vector size="3" baseType="lpstr"><vt:lpstr>指标</vt:lpstr><vt:lpstr>自评汇总</vt:lpstr><vt:lpstr>总</vt:lpstr></vt:vector>';
    expect(partText(once, 'docProps/app.xml')).toContain(expected);
    expect(partText(once, 'docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
    expect(partText(await applied(once, samplePlan()), 'docProps/app.xml')).toContain(expected);
  });
});

it('puts the content types first and gives the same bytes for the same input', async () => {
  const book = await simpleBook();
  const out = await applied(book, samplePlan());
  expect([...partsOf(out).keys()][0]).toBe('[Content_Types].xml');
  expect(Buffer.from(await applied(book, samplePlan())).equals(Buffer.from(out))).toBe(true);
});
