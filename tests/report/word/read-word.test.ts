import { strToU8, zipSync } from 'fflate';

import { documentLines } from '../../../src/report/word/document-lines';
import { readWordParagraphs } from '../../../src/report/word/read-word';
import { renderWord } from '../../../src/report/word/render-word';
import { editPackage } from '../../support/ooxml/edit-package';
import { SAMPLE_REPORT } from '../../support/report/sample-report';

let rendered: Uint8Array;

beforeAll(async () => {
  rendered = await renderWord(SAMPLE_REPORT);
});

/** Texts of the paragraphs of a document with this body. */
function textsOf(body: string): readonly string[] {
  const read = readWordParagraphs(
    editPackage(rendered, {
      'word/document.xml': (before) =>
        (before ?? '').replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${body}</w:body>`),
    }),
  );
  if (!read.ok) throw new Error(read.error.code);
  return read.value.map(({ text }) => text);
}

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('what was rendered is read again, in order, with the cells of tables', () => {
  const read = readWordParagraphs(rendered);
  const paragraphs = read.ok ? read.value : [];
  expect(paragraphs[0]).toEqual({ text: '附件 2', cell: null });
  expect(paragraphs.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      '2021 年，市协作办部门财政拨款支出 293,939.61 万元，其中一般公共预算财政拨款支出 127,052.62 万元，政府性基金预算财政拨款支出 166,886.99 万元。',
      '@所有人\t+20% 也是文字。',
    ]),
  );
  expect(paragraphs.filter(({ text }) => text === '289,947.19').map(({ cell }) => cell === null)).toEqual([
    false,
    false,
  ]);
});

test('rows of tables are lines, a table inside a cell has its own, and what covers several rows is said once', () => {
  const cell = (...content: string[]): string => `<w:tc>${content.join('')}</w:tc>`;
  const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
  const inner = `<w:tbl><w:tr>${cell(paragraph('内'))}${cell(paragraph('表'))}</w:tr></w:tbl>`;
  const body = [
    paragraph('前'),
    '<w:tbl>',
    `<w:tr>${cell(paragraph('一'), paragraph('行'))}${cell(inner, paragraph('二'))}${cell(paragraph('3'))}</w:tr>`,
    `<w:tr>${cell('<w:p/>')}${cell(paragraph('四'))}${cell(paragraph('5'))}</w:tr>`,
    '</w:tbl>',
    paragraph('后'),
  ];
  const read = readWordParagraphs(
    editPackage(rendered, {
      'word/document.xml': (before) =>
        (before ?? '').replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${body.join('')}</w:body>`),
    }),
  );
  expect(read.ok && documentLines(read.value)).toEqual(['前', '一行 | 二 | 3', '内 | 表', '四 | 5', '后']);
});

test('runs are joined wherever a program split them', () => {
  const split = `<w:p>${run('293,')}<w:proofErr w:type="spellStart"/><w:hyperlink>${run('939')}</w:hyperlink>${run('.61')}</w:p>`;
  expect(textsOf(split)).toEqual(['293,939.61']);
});

test('tracked insertions count; deletions, moves away and hidden text do not', () => {
  const body = [
    `<w:p>${run('得分 ')}<w:del><w:r><w:delText>94.33</w:delText></w:r></w:del><w:ins>${run('95.33')}</w:ins></w:p>`,
    `<w:p><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo></w:p>`,
    `<w:p>${run('可见')}${run('隐藏', '<w:vanish/>')}${run('又可见', '<w:vanish w:val="0"/>')}</w:p>`,
  ];
  expect(textsOf(body.join(''))).toEqual(['得分 95.33', '移来', '可见又可见']);
});

test('a paragraph whose end was deleted goes on in the next', () => {
  const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前')}</w:p><w:p>${run('后')}</w:p>`;
  expect(textsOf(body)).toEqual(['前后']);
});

test('a text box is read once, whatever versions of it there are', () => {
  const box = `<w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent>`;
  const body = `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>`;
  expect(textsOf(body)).toEqual(['框', '前后']);
});

test.each([
  ['no zip', new Uint8Array([1, 2, 3]), 'word-not-docx'],
  ['another package', zipSync({ 'a.txt': strToU8('a') }), 'word-not-docx'],
])('%s is refused with a reason', (_, bytes, code) => {
  expect(readWordParagraphs(bytes)).toMatchObject({ ok: false, error: { code } });
});

test.each([
  ['text that is no XML', '<w:document', 'word-damaged'],
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'word-damaged'],
  ['more text than any report has', ' '.repeat(33 * 1024 * 1024), 'word-too-large'],
])('%s is refused', (_, text, code) => {
  const bytes = editPackage(rendered, { 'word/document.xml': () => text });
  expect(readWordParagraphs(bytes)).toMatchObject({ ok: false, error: { code } });
});

test('elements too deep inside each other are refused, not followed', () => {
  const deep = `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`;
  const bytes = editPackage(rendered, {
    'word/document.xml': (before) => (before ?? '').replace('<w:body>', () => `<w:body>${deep}`),
  });
  expect(readWordParagraphs(bytes)).toMatchObject({ ok: false, error: { code: 'word-damaged' } });
});
