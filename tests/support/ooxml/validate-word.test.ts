import { renderWord } from '../../../src/report/word/render-word';
import { SAMPLE_REPORT } from '../report/sample-report';
import { editPackage, swap } from './edit-package';
import { validateWord } from './validate-word';
import type { PartEdit } from './edit-package';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const FONTS = 'word/fontTable.xml';

/** One rule: where it is broken, how, and what the validator must say, beginning with the part. */
type Case = readonly [rule: string, part: string, edit: PartEdit, problem: string | RegExp];

const CASES: readonly Case[] = [
  ['no page layout at the end', DOCUMENT, (text) => (text ?? '').replace(/<w:sectPr>.*<\/w:sectPr>/s, ''), `${DOCUMENT}: the body does not end with <sectPr>`],
  ['paragraph properties out of order', DOCUMENT, swap('<w:pStyle w:val="ReportBody"/>', '<w:jc w:val="left"/><w:pStyle w:val="ReportBody"/>'), `${DOCUMENT}: pPr: <pStyle> must stand before <jc>`],
  ['run properties out of order', DOCUMENT, swap('<w:rFonts w:hint="eastAsia"/>', '<w:lang/><w:rFonts w:hint="eastAsia"/>'), `${DOCUMENT}: rPr: <rFonts> must stand before <lang>`],
  ['table properties out of order', DOCUMENT, swap('<w:tblPr>', '<w:tblPr><w:tblLook/>'), /tblPr: <tblW> must stand before <tblLook>/],
  ['page layout out of order', DOCUMENT, swap('<w:pgSz ', '<w:cols/><w:pgSz '), `${DOCUMENT}: sectPr: <pgSz> must stand before <cols>`],
  ['a style that is not there', DOCUMENT, swap('w:val="ReportBody"', 'w:val="Gone"'), `${DOCUMENT}: uses the style Gone, which is not defined`],
  ['a style defined twice', STYLES, swap('w:styleId="ReportBody"', 'w:styleId="Title"'), `${STYLES}: defines Title twice`],
  ['a line rule Word does not know', STYLES, swap('w:lineRule="exact"', 'w:lineRule="exactly"'), `${STYLES}: has the line rule exactly`],
  ['a font that is not in the table', FONTS, swap('w:name="黑体"', 'w:name="隶书"'), `${STYLES}: asks for 黑体, which is not in the font table`],
  ['a font out of order', FONTS, swap('<w:altName', '<w:pitch w:val="fixed"/><w:altName'), `${FONTS}: font: <altName> must stand before <pitch>`],
  ['a row that does not cover the grid', DOCUMENT, swap('<w:gridSpan w:val="2"/>', ''), `${DOCUMENT}: row 6: covers 4 of 5 columns`],
  ['a merged cell without a beginning', DOCUMENT, swap('<w:vMerge w:val="restart"/>', ''), `${DOCUMENT}: row 3: a merged cell has no beginning above it`],
  ['a drawing without an id', DOCUMENT, swap('<wp:docPr id="1"', '<wp:docPr id="0"'), `${DOCUMENT}: a drawing has no positive id`],
  ['a chart without its workbook', 'word/charts/_rels/chart1.xml.rels', swap('/package"', '/packages"'), 'word/charts/chart1.xml: has no workbook'],
  ['a part without a content type', 'word/picture.emf', () => 'x', 'word/picture.emf: has no content type'],
  ['a document typed as a workbook', '[Content_Types].xml', swap('wordprocessingml.document.main', 'spreadsheetml.sheet.main'), /^word\/document\.xml: has the content type /],
  ['no settings', 'word/settings.xml', () => null, 'word/settings.xml: is missing'],
]; // prettier-ignore

let sound: Uint8Array;

beforeAll(async () => {
  sound = await renderWord(SAMPLE_REPORT);
});

test('a sound document breaks no rule', () => {
  expect(validateWord(sound)).toEqual([]);
});

test.each(CASES)('%s', (_, part, edit, problem) => {
  const problems = validateWord(editPackage(sound, { [part]: edit }));
  expect(problems).toContainEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
});

test('something that is no zip', () => {
  expect(validateWord(new Uint8Array([1, 2, 3]))).toEqual([
    expect.stringMatching(/^package: is no readable zip/),
  ]);
});
