import { fixtureBytes, fixtureNames } from '../fixtures';
import { editPackage, swap } from './edit-package';
import { validatePackage } from './validate-package';
import type { PartEdit } from './edit-package';

const FORMULAS = 'by-hand-formulas.xlsx';
const CHARTS = 'xlsxwriter-charts.xlsx';
const TABLES = 'xlsxwriter-tables-comments.xlsx';
const NAMES = 'openpyxl-names-1904.xlsx';
const SUMMARY = 'openpyxl-summary-taken.xlsx';
const X14 = 'xlsxwriter-x14.xlsx';
const EXCEL = 'by-hand-excel-365.xlsx';
const OFFICE = 'by-hand-office-parts.xlsx';

const TYPES = '[Content_Types].xml';
const BOOK = 'xl/workbook.xml';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const SHEET1 = 'xl/worksheets/sheet1.xml';
const SHEET2 = 'xl/worksheets/sheet2.xml';
const FORMULA_SHEET = 'xl/worksheets/sheet4.xml';
const CHART = 'xl/charts/chart1.xml';
const DOUGHNUT = 'xl/charts/chart2.xml';
const APP = 'docProps/app.xml';

/** One rule: where it is broken, how, and what the validator must say, beginning with the part. */
type Case = readonly [rule: string, fixture: string, part: string, edit: PartEdit, problem: string | RegExp];

const CONTENT_TYPE_CASES: readonly Case[] = [
  ['a part without a content type', FORMULAS, 'xl/picture.emf', () => 'x', 'xl/picture.emf: has no content type'],
  ['an override for a missing part', FORMULAS, TYPES, swap('</Types>', '<Override PartName="/xl/gone.xml" ContentType="a/b"/></Types>'), `${TYPES}: overrides xl/gone.xml, which is not in the package`],
  ['an override stated twice', FORMULAS, TYPES, swap('</Types>', '<Override PartName="/xl/styles.xml" ContentType="a/b"/></Types>'), `${TYPES}: overrides xl/styles.xml twice`],
  ['an override without a slash', FORMULAS, TYPES, swap('PartName="/xl/styles.xml"', 'PartName="xl/styles.xml"'), `${TYPES}: override xl/styles.xml does not begin with a slash`],
  ['a default stated twice', FORMULAS, TYPES, swap('</Types>', '<Default Extension="XML" ContentType="a/b"/></Types>'), `${TYPES}: states a default for .xml twice`],
  ['a worksheet typed as a chart', FORMULAS, TYPES, swap('spreadsheetml.worksheet+xml', 'drawingml.chart+xml'), /^xl\/worksheets\/sheet1\.xml: has the content type /],
  ['a control character', FORMULAS, SHEET1, swap('</sheetData>', '<!--\u000B--></sheetData>'), `${SHEET1}: is not well-formed XML: it holds the control character 11`],
  ['an ignorable prefix that is not declared', EXCEL, FORMULA_SHEET, swap('mc:Ignorable="x14ac xr"', 'mc:Ignorable="x14ac xr xr9"'), `${FORMULA_SHEET}: may ignore xr9, which is not declared`],
  ['a part that is no XML', FORMULAS, SHEET1, swap('</sheetData>', ''), /^xl\/worksheets\/sheet1\.xml: is not well-formed XML/],
]; // prettier-ignore

const RELATIONSHIP_CASES: readonly Case[] = [
  ['a relationship to a missing part', FORMULAS, BOOK_RELS, swap('Target="styles.xml"', 'Target="gone.xml"'), `${BOOK_RELS}: rId5 leads to xl/gone.xml, which is not in the package`],
  ['an id used twice', FORMULAS, BOOK_RELS, swap('Id="rId6"', 'Id="rId5"'), `${BOOK_RELS}: uses the id rId5 twice`],
  ['an orphan', FORMULAS, 'xl/worksheets/sheet9.xml', () => '<worksheet/>', 'xl/worksheets/sheet9.xml: is an orphan: no relationship leads to it'],
  ['relationships of a missing part', FORMULAS, 'xl/worksheets/_rels/sheet9.xml.rels', () => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>', 'xl/worksheets/_rels/sheet9.xml.rels: belongs to xl/worksheets/sheet9.xml, which is not in the package'],
  ['an id that is not in the relationships', CHARTS, 'xl/worksheets/sheet3.xml', swap('<drawing r:id="rId1"/>', '<drawing r:id="rId7"/>'), 'xl/worksheets/sheet3.xml: uses the relationship rId7, which it does not have'],
  ['a drawing that is never used', CHARTS, 'xl/worksheets/sheet3.xml', swap('<drawing r:id="rId1"/>', ''), 'xl/worksheets/sheet3.xml: has the drawing relationship rId1 but never uses it'],
]; // prettier-ignore

const WORKBOOK_CASES: readonly Case[] = [
  ['elements of the workbook out of order', NAMES, BOOK, swap('<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>', '<bookViews/></workbook>'), `${BOOK}: <bookViews> must stand before <definedNames>`],
  ['a sheet name used twice', CHARTS, BOOK, swap('name="图表页"', 'name="绩效指标"'), `${BOOK}: the sheet name "绩效指标" is used twice`],
  ['sheet names that differ by case only', FORMULAS, BOOK, (text) => (text ?? '').replace('name="公式"', 'name="ABC"').replace('name="收支情况"', 'name="abc"'), `${BOOK}: the sheet name "ABC" is used twice`],
  ['a sheet name too long', CHARTS, BOOK, swap('name="图表页"', `name="${'长'.repeat(32)}"`), /the sheet name "长+" must have 1 to 31 characters/],
  ['a sheet name with a forbidden character', CHARTS, BOOK, swap('name="图表页"', 'name="a/b"'), `${BOOK}: the sheet name "a/b" holds a forbidden character`],
  ['a sheetId used twice', FORMULAS, BOOK, swap('sheetId="5"', 'sheetId="4"'), `${BOOK}: the sheetId 4 is used twice`],
  ['two sheets in one part', FORMULAS, BOOK, swap('r:id="rId2"', 'r:id="rId1"'), `${BOOK}: two sheets stand in ${SHEET1}`],
  ['an active sheet that is not there', FORMULAS, BOOK, swap('activeTab="1"', 'activeTab="9"'), `${BOOK}: activeTab 9 is no sheet`],
  ['an active sheet that is hidden', NAMES, BOOK, swap('activeTab="2"', 'activeTab="3"'), `${BOOK}: the active sheet "历史数据" is hidden`],
  ['no visible sheet', FORMULAS, BOOK, (text) => (text ?? '').replaceAll('<sheet ', '<sheet state="hidden" '), `${BOOK}: has no visible sheet`],
  ['two sheets selected', FORMULAS, SHEET1, swap('<sheetData>', '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>'), `${BOOK}: 2 sheets are selected as a group`],
  ['an invalid name', NAMES, BOOK, swap('name="系数"', 'name="A1"'), `${BOOK}: the defined name A1 is not a valid name`],
  ['a name with a space', NAMES, BOOK, swap('name="系数"', 'name="系 数"'), `${BOOK}: the defined name 系 数 is not a valid name`],
  ['a name defined twice in one scope', NAMES, BOOK, swap('localSheetId="2"', 'localSheetId="1"'), `${BOOK}: the defined name 口径 is defined twice in one scope`],
  ['a scope out of range', NAMES, BOOK, swap('localSheetId="2"', 'localSheetId="5"'), `${BOOK}: the defined name 口径 has the localSheetId 5, which is no sheet`],
  ['a name that refers to a missing sheet', NAMES, BOOK, swap("'收支情况'!$D$5", "'支出情况'!$D$5"), `${BOOK}: the defined name 口径 refers to the sheet 支出情况, which is not there`],
  ['a name that refers to a missing book', OFFICE, BOOK, swap('[1]上年!', '[2]上年!'), `${BOOK}: the defined name 上年数 refers to the external book 2, which is not there`],
  ['a name that holds too long a text', NAMES, BOOK, swap('"只供本表使用"', `"${'长'.repeat(256)}"`), `${BOOK}: the defined name _隐藏名称 holds a text of 256 characters, of 255`],
  ['a broken name', NAMES, BOOK, swap("'收支情况'!$D$5", '#REF!'), `${BOOK}: the defined name 口径 is broken (#REF!)`],
]; // prettier-ignore

const SHEET_CASES: readonly Case[] = [
  ['elements of a sheet out of order', TABLES, SHEET2, swap('</sheetData>', '</sheetData><sheetFormatPr/>'), `${SHEET2}: <sheetFormatPr> must stand before <sheetData>`],
  ['an element a sheet cannot have', TABLES, SHEET2, swap('</sheetData>', '</sheetData><sheetdata/>'), `${SHEET2}: <sheetdata> is not allowed in <worksheet>`],
  ['an element that stands twice', TABLES, SHEET2, swap('<pageSetup ', '<pageMargins/><pageSetup '), `${SHEET2}: <pageMargins> stands twice`],
  ['rows out of order', FORMULAS, FORMULA_SHEET, swap('<row r="5">', '<row r="3">'), /sheet4\.xml: row 3 stands after row 4/],
  ['cells out of order', FORMULAS, FORMULA_SHEET, swap('r="C5"', 'r="A5"'), `${FORMULA_SHEET}: A5 is out of order`],
  ['a cell in another row', FORMULAS, FORMULA_SHEET, swap('r="C5"', 'r="C9"'), `${FORMULA_SHEET}: C9 stands in row 5`],
  ['a cell without a valid address', FORMULAS, FORMULA_SHEET, swap('r="C5"', 'r="XFE5"'), `${FORMULA_SHEET}: XFE5 is no cell address`],
  ['a style out of range', FORMULAS, FORMULA_SHEET, swap('s="1"', 's="2"'), `${FORMULA_SHEET}: C5 has the style 2, of 2`],
  ['a shared string out of range', FORMULAS, FORMULA_SHEET, swap('<v>52</v>', '<v>999</v>'), /sheet4\.xml: A1 has the shared string 999, of /],
  ['an unknown type', FORMULAS, FORMULA_SHEET, swap('t="b"', 't="bool"'), `${FORMULA_SHEET}: C4 has the unknown type bool`],
  ['a number that is none', FORMULAS, FORMULA_SHEET, swap('<v>45291</v>', '<v>12,5</v>'), `${FORMULA_SHEET}: C5 holds "12,5", which is no number`],
  ['a truth value that is none', FORMULAS, FORMULA_SHEET, swap('<f>B1=2</f><v>1</v>', '<f>B1=2</f><v>TRUE</v>'), `${FORMULA_SHEET}: C4 holds "TRUE", which is no truth value`],
  ['an error that is none', FORMULAS, FORMULA_SHEET, swap('<v>#DIV/0!</v>', '<v>#OOPS</v>'), `${FORMULA_SHEET}: D3 holds "#OOPS", which is no error value`],
  ['inline text of another type', FORMULAS, FORMULA_SHEET, swap('<c r="B5"><v>30</v></c>', '<c r="B5"><is><t>x</t></is></c>'), `${FORMULA_SHEET}: B5 mixes inline text and type n`],
  ['a value before its formula', FORMULAS, FORMULA_SHEET, swap('<f>B1=2</f><v>1</v>', '<v>1</v><f>B1=2</f>'), `${FORMULA_SHEET}: C4: <f> must stand before <v>`],
  ['a formula with an equals sign', FORMULAS, FORMULA_SHEET, swap('<f>B1=2</f>', '<f>=B1</f>'), `${FORMULA_SHEET}: C4: the formula begins with an equals sign`],
  ['a formula that refers to a missing sheet', FORMULAS, FORMULA_SHEET, swap('<f>B1=2</f>', '<f>汇总!B1=2</f>'), `${FORMULA_SHEET}: C4: the formula refers to the sheet 汇总, which is not there`],
  ['a formula that is too long', FORMULAS, FORMULA_SHEET, swap('<f>B1=2</f>', `<f>${'B1+'.repeat(2731)}B1</f>`), `${FORMULA_SHEET}: C4: the formula has 8195 characters, of 8192`],
  ['a row that is too high', FORMULAS, FORMULA_SHEET, swap('<row r="5">', '<row r="5" ht="410" customHeight="1">'), `${FORMULA_SHEET}: row 5 is 410 points high`],
  ['a column that is too wide', TABLES, SHEET2, swap('width="16.7109375"', 'width="256"'), `${SHEET2}: a column is 256 characters wide`],
  ['a footer that is too long', CHARTS, 'xl/worksheets/sheet3.xml', swap('收支情况</oddHeader>', `${'长'.repeat(256)}</oddHeader>`), 'xl/worksheets/sheet3.xml: <oddHeader> is longer than 255 characters'],
  ['a shared formula without a master', FORMULAS, FORMULA_SHEET, swap('t="shared" ref="C1:C3" si="0"', 't="shared" ref="C1:C3" si="1"'), `${FORMULA_SHEET}: C2: the shared formula 0 has no master before it`],
  ['an array formula without an area', FORMULAS, FORMULA_SHEET, swap('t="array" ref="B4:B6"', 't="array"'), `${FORMULA_SHEET}: B4: an array formula without an area`],
  ['text longer than a cell', FORMULAS, FORMULA_SHEET, swap('<v>大</v>', `<v>${'大'.repeat(32_768)}</v>`), `${FORMULA_SHEET}: D2 holds more text than a cell can`],
  ['merges that overlap', NAMES, SHEET2, swap('ref="B3:B4"', 'ref="A7:B8"'), /sheet2\.xml: the merge .* overlaps another/],
  ['a merge of one cell', NAMES, SHEET2, swap('ref="B3:B4"', 'ref="B3:B3"'), `${SHEET2}: the merge B3:B3 is a single cell`],
  ['a merge that is no area', NAMES, SHEET2, swap('ref="B3:B4"', 'ref="B4:B3"'), `${SHEET2}: the merge B4:B3 is no area`],
  ['a wrong count of merges', NAMES, SHEET2, swap('<mergeCells count="4">', '<mergeCells count="3">'), `${SHEET2}: <mergeCells> states 3 entries and has 4`],
  ['columns that overlap', TABLES, SHEET2, swap('</cols>', '<col min="7" max="8" width="9"/></cols>'), `${SHEET2}: the columns 7–8 overlap or are out of order`],
  ['a differential format out of range', SUMMARY, 'xl/worksheets/sheet3.xml', swap('dxfId="1"', 'dxfId="2"'), 'xl/worksheets/sheet3.xml: a conditional format has the dxfId 2, of 2'],
  ['a conditional format without a priority', X14, SHEET2, swap('dxfId="0" priority="3"', 'dxfId="0"'), `${SHEET2}: a conditional format has no priority`],
  ['a conditional format over nothing', X14, SHEET2, swap('sqref="E3:E10"', 'sqref=""'), `${SHEET2}: a conditional format covers "", which is no area`],
  ['a wrong count of breaks', TABLES, SHEET2, swap('<rowBreaks count="1"', '<rowBreaks count="2"'), `${SHEET2}: <rowBreaks> states 2 entries and has 1`],
  ['a dimension that is no area', TABLES, SHEET2, swap('<dimension ref="A1:G10"/>', '<dimension ref="A0:G10"/>'), `${SHEET2}: the dimension A0:G10 is no area`],
  ['a sheet without data', FORMULAS, SHEET1, () => '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>', `${SHEET1}: has no <sheetData>`],
]; // prettier-ignore

const STYLE_CASES: readonly Case[] = [
  ['a wrong count of fonts', TABLES, STYLES, swap('<fonts count="4">', '<fonts count="5">'), `${STYLES}: <fonts> states 5 entries and has 4`],
  ['lists of styles out of order', TABLES, STYLES, swap('<dxfs count="0"/>', '<dxfs count="0"/><numFmts count="0"/>'), `${STYLES}: <numFmts> must stand before <dxfs>`],
  ['a font out of range', TABLES, STYLES, swap('fontId="1"', 'fontId="4"'), `${STYLES}: cellXfs[1] has the fontId 4, of 4`],
  ['a fill out of range', TABLES, STYLES, swap('fillId="2"', 'fillId="3"'), `${STYLES}: cellXfs[1] has the fillId 3, of 3`],
  ['a border out of range', TABLES, STYLES, swap('borderId="1"', 'borderId="2"'), `${STYLES}: cellXfs[1] has the borderId 2, of 2`],
  ['a base format out of range', TABLES, STYLES, swap('xfId="1" applyAlignment', 'xfId="2" applyAlignment'), `${STYLES}: cellXfs[3] has the xfId 2, of 2`],
  ['a number format that is not defined', TABLES, STYLES, swap('numFmtId="164" fontId', 'numFmtId="165" fontId'), `${STYLES}: cellXfs[2] has the numFmtId 165, which is not defined`],
  ['a number format below 164', TABLES, STYLES, swap('numFmtId="164" formatCode', 'numFmtId="90" formatCode'), `${STYLES}: the number format id 90 is below 164`],
  ['a number format defined twice', TABLES, STYLES, swap('</numFmts>', '<numFmt numFmtId="164" formatCode="0"/></numFmts>'), `${STYLES}: the number format id 164 is defined twice`],
  ['a cell style out of range', TABLES, STYLES, swap('<cellStyle name="Normal" xfId="0"', '<cellStyle name="Normal" xfId="2"'), `${STYLES}: the cell style Normal has an xfId out of range`],
  ['reserved fills missing', TABLES, STYLES, swap('patternType="gray125"', 'patternType="solid"'), `${STYLES}: the first two fills must be none and gray125`],
  ['a differential format out of order', X14, STYLES, swap('<dxf>', '<dxf><fill/>'), `${STYLES}: dxf: <font> must stand before <fill>`],
  ['a border out of order', TABLES, STYLES, swap('<border><left/><right/>', '<border><right/><left/>'), `${STYLES}: border: <left> must stand before <right>`],
]; // prettier-ignore

const CHART_CASES: readonly Case[] = [
  ['a chart that refers to a missing sheet', CHARTS, CHART, swap("'收支情况'!$D$3", "'收支'!$D$3"), `${CHART}: "'收支'!$D$3:$D$4" refers to the sheet 收支, which is not there`],
  ['a chart without a plot', CHARTS, CHART, (text) => (text ?? '').replace(/<c:plotArea>.*<\/c:plotArea>/s, ''), `${CHART}: has no plot area`],
  ['an axis that is not there', CHARTS, CHART, swap('<c:axId val="50010001"/><c:axId', '<c:axId val="1"/><c:axId'), `${CHART}: barChart uses the axis 1, which is not there`],
  ['an axis that crosses nothing', CHARTS, CHART, swap('<c:crossAx val="50010002"/>', '<c:crossAx val="2"/>'), `${CHART}: an axis crosses the axis 2, which is not there`],
  ['two axes of one id', CHARTS, CHART, swap('<c:valAx><c:axId val="50010002"/>', '<c:valAx><c:axId val="50010001"/>'), `${CHART}: two axes have one id`],
  ['bars without axes', CHARTS, CHART, swap('<c:axId val="50010001"/><c:axId val="50010002"/></c:barChart>', '</c:barChart>'), `${CHART}: barChart has 0 axes`],
  ['a series index used twice', CHARTS, CHART, swap('<c:idx val="1"/>', '<c:idx val="0"/>'), `${CHART}: the series index 0 is used twice`],
  ['a series out of order', CHARTS, CHART, swap('<c:idx val="0"/><c:order val="0"/>', '<c:order val="0"/><c:idx val="0"/>'), /chart1\.xml: series 0: <idx> must stand before <order>/],
  ['more points than counted', CHARTS, CHART, swap('<c:ptCount val="2"/>', '<c:ptCount val="1"/>'), `${CHART}: series 0 caches more points than it counts`],
  ['a title after the plot', CHARTS, CHART, swap('<c:plotVisOnly val="1"/>', '<c:autoTitleDeleted val="1"/><c:plotVisOnly val="1"/>'), `${CHART}: <autoTitleDeleted> must stand before <legend>`],
  ['a label position in a doughnut', CHARTS, DOUGHNUT, swap('<c:dLbls>', '<c:dLbls><c:dLblPos val="outEnd"/>'), `${DOUGHNUT}: a doughnut cannot have a label position`],
  ['an anchor without client data', CHARTS, 'xl/drawings/drawing1.xml', swap('<xdr:clientData/>', ''), 'xl/drawings/drawing1.xml: an anchor has no <clientData>'],
  ['a shape id used twice', CHARTS, 'xl/drawings/drawing1.xml', swap('id="3"', 'id="2"'), 'xl/drawings/drawing1.xml: the shape id 2 is used twice'],
  ['a chart frame that leads to a picture', CHARTS, 'xl/drawings/_rels/drawing1.xml.rels', (text) => (text ?? '').replaceAll('relationships/chart"', 'relationships/image"'), /drawing1\.xml: the chart frame rId\d leads to no chart/],
]; // prettier-ignore

const OTHER_CASES: readonly Case[] = [
  ['titles that are not the sheets', CHARTS, APP, swap('<vt:lpstr>绩效指标</vt:lpstr>', '<vt:lpstr>指标</vt:lpstr>'), `${APP}: lists the worksheets 基本情况、指标、收支情况 instead of 基本情况、绩效指标、收支情况`],
  ['headings that count too few titles', CHARTS, APP, swap('<vt:i4>1</vt:i4>', '<vt:i4>0</vt:i4>'), `${APP}: the headings count 3 titles, but there are 4`],
  ['a vector of the wrong size', CHARTS, APP, swap('size="4" baseType="lpstr"', 'size="5" baseType="lpstr"'), `${APP}: a vector states the wrong size`],
  ['a calcChain entry without a formula', FORMULAS, 'xl/calcChain.xml', swap('r="D3"', 'r="D9"'), 'xl/calcChain.xml: lists D9 of sheet 7, which holds no formula'],
  ['a wrong count of shared strings', FORMULAS, 'xl/sharedStrings.xml', (text) => (text ?? '').replace(/uniqueCount="\d+"/, 'uniqueCount="1"'), /^xl\/sharedStrings\.xml: counts 1 strings and has /],
  ['a table with too few columns', TABLES, 'xl/tables/table1.xml', swap('ref="A1:C4"', 'ref="A1:D4"'), 'xl/tables/table1.xml: the table has 3 columns but covers A1:D4'],
]; // prettier-ignore

describe('fixture packages', () => {
  test.each(fixtureNames())('%s breaks no rule', (name) => {
    expect(validatePackage(fixtureBytes(name))).toEqual([]);
  });
});

describe.each([
  ['content types', CONTENT_TYPE_CASES],
  ['relationships', RELATIONSHIP_CASES],
  ['workbook', WORKBOOK_CASES],
  ['sheets', SHEET_CASES],
  ['styles', STYLE_CASES],
  ['charts and drawings', CHART_CASES],
  ['properties, calculation chain, strings, tables', OTHER_CASES],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_rule, fixture, part, edit, problem) => {
    const broken = editPackage(fixtureBytes(fixture), { [part]: edit });
    const problems = validatePackage(broken);
    expect(problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });
});

test('a zip that names an entry twice', () => {
  const bytes = fixtureBytes(FORMULAS);
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('xl/worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml');
  expect(validatePackage(Buffer.from(text, 'latin1'))).toContain(`${SHEET1}: stands in the zip twice`);
});

test('two tables of one name', () => {
  const broken = editPackage(fixtureBytes(TABLES), {
    'xl/tables/table2.xml': () =>
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="经费台账" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="a"/></tableColumns></table>',
  });
  const problems = validatePackage(broken);
  expect(problems).toContain('xl/tables/table2.xml: the table id 1 is used twice');
  expect(problems).toContain('xl/tables/table2.xml: the table name 经费台账 is used twice');
});

test('bytes that are no zip', () => {
  expect(validatePackage(new Uint8Array(100))).toEqual([
    expect.stringMatching(/^package: is no readable zip/),
  ]);
});

test('a package without a workbook', () => {
  const broken = editPackage(fixtureBytes(FORMULAS), { '_rels/.rels': () => null });
  expect(validatePackage(broken)).toContain('package: has no workbook part');
});
