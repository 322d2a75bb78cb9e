import { zipSync } from 'fflate';

import { openXlsx } from '../../src/xlsx/xlsx-host';
import { partText, simpleBook, withEdit, withParts } from './support/packages';
import { rawBook, worksheet } from './support/raw-book';

const TYPES = 'application/vnd.openxmlformats-officedocument';

/** Code of the failure that opening or else reading a file ends in. */
async function failureOf(bytes: Uint8Array): Promise<string> {
  const host = await openXlsx(bytes);
  const result = host.ok ? await host.value.read() : host;
  if (result.ok) return 'read';
  for (const text of [
    result.error.message.zh,
    result.error.message.en,
    result.error.fix.zh,
    result.error.fix.en,
  ]) {
    expect(text).not.toBe('');
  }
  return result.error.code;
}

/** An OLE compound file as far as it is looked at: its signature and a directory with these streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) bytes.set(Buffer.from(name, 'utf16le'), 512 + index * 128);
  return bytes;
}

/** A ZIP directory entry's declared size, and its local header's, set to another value. */
function declareSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(part); at !== -1; at = changed.indexOf(part, at + 1)) {
    if (at >= 46 && changed.readUInt32LE(at - 46) === 0x02014b50) changed.writeUInt32LE(size, at - 46 + 24);
  }
  return new Uint8Array(changed);
}

describe('a file that is no package', () => {
  it.each([
    ['empty', new Uint8Array(), 'file-empty'],
    ['csv', Buffer.from('指标,分值\r\n甲,5\r\n'), 'file-is-text'],
    ['csv in GBK', Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x35, 0x0d, 0x0a]), 'file-is-text'],
    ['text in UTF-16', Buffer.from('\ufeff指标\t5', 'utf16le'), 'file-is-text'],
    [
      'picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
      'file-not-a-workbook',
    ],
    ['.xls', compound('Root Entry', 'Workbook'), 'file-legacy-xls'],
    ['.xls of Excel 5', compound('Root Entry', 'Book'), 'file-legacy-xls'],
    ['encrypted .xlsx', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'file-encrypted'],
    ['.doc', compound('Root Entry', 'WordDocument'), 'file-not-a-workbook'],
  ])('%s', async (_, bytes, code) => {
    expect(await failureOf(new Uint8Array(bytes))).toBe(code);
  });
});

describe('another package', () => {
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
  it.each([
    ['.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }, 'Word'],
    ['.pptx', { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }, 'PowerPoint'],
    ['.xlsb', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }, '.xlsb'],
    ['.ods', { mimetype: 'x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }, '.ods'],
    ['.zip', { '表.csv': '1,2' }, 'archive'],
  ])('%s is named', async (_, parts, word) => {
    const host = await openXlsx(zip(parts));
    expect(host.ok ? 'opened' : host.error.code).toBe('file-not-a-workbook');
    expect(host.ok ? '' : host.error.message.en).toContain(word);
  });

  it('of a workbook whose main part has another type is refused', async () => {
    const book = rawBook({
      sheets: [{ name: 'S', xml: worksheet('') }],
      workbookType: 'application/vnd.ms-excel.addin.macroEnabled.main+xml',
    });
    expect(await failureOf(book)).toBe('file-not-a-workbook');
  });

  it.each([
    `${TYPES}.spreadsheetml.sheet.main+xml`,
    `${TYPES}.spreadsheetml.template.main+xml`,
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    'application/vnd.ms-excel.template.macroEnabled.main+xml',
  ])('of type %s is read', async (workbookType) => {
    expect(await failureOf(rawBook({ sheets: [{ name: 'S', xml: worksheet('') }], workbookType }))).toBe(
      'read',
    );
  });
});

describe('a damaged package', () => {
  it('that was cut anywhere is refused', async () => {
    const book = await simpleBook();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = book.slice(0, Math.floor(book.length * share));
      expect([share, await failureOf(cut)]).toEqual([share, 'file-truncated']);
    }
  });

  it('with one wrong byte anywhere never throws', async () => {
    const book = await simpleBook();
    for (let at = 4; at < book.length; at += 37) {
      const changed = book.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect(await failureOf(changed)).toMatch(/^(read|file-)/);
    }
  });

  it.each(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', '[Content_Types].xml'])(
    'without %s is refused',
    async (part) => {
      const failure = await failureOf(withParts(await simpleBook(), { [part]: null }));
      expect(failure).toMatch(/^file-(damaged|not-a-workbook)$/);
    },
  );

  it.each([
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
    '[Content_Types].xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
  ])('whose %s is not well-formed is refused', async (part) => {
    const book = await simpleBook();
    expect(await failureOf(withParts(book, { [part]: partText(book, part).slice(0, -9) }))).toBe(
      'file-damaged',
    );
  });

  it('with a document type is refused, so that no entity is expanded', async () => {
    const bomb = withEdit(
      await simpleBook(),
      'xl/workbook.xml',
      '<workbook ',
      '<!DOCTYPE workbook [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook ',
    );
    expect(await failureOf(bomb)).toBe('file-damaged');
  });
});

describe('a package that grows beyond measure', () => {
  it('by what it declares is refused before it is unpacked', async () => {
    expect(await failureOf(declareSize(await simpleBook(), 'xl/worksheets/sheet1.xml', 0xfffffff0))).toBe(
      'file-too-large',
    );
    expect(await failureOf(declareSize(await simpleBook(), 'xl/worksheets/sheet1.xml', 200_000_000))).toBe(
      'file-too-large',
    );
  });

  it('beyond what it declares is not unpacked further', async () => {
    const book = withParts(await simpleBook(), { 'xl/worksheets/sheet1.xml': ' '.repeat(50_000_000) });
    expect(await failureOf(declareSize(book, 'xl/worksheets/sheet1.xml', 1000))).toBe('file-too-large');
  });

  it('by shrinking beyond what sheets do is refused', async () => {
    const book = withParts(await simpleBook(), { 'xl/worksheets/sheet1.xml': ' '.repeat(50_000_000) });
    expect(await failureOf(book)).toBe('file-too-large');
  });

  it('in the number of cells is refused, however small the file', async () => {
    const row = (number: number) =>
      `<row r="${String(number)}">${Array.from({ length: 100 }, (_, column) => `<c><v>${String(column * number)}</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 6001 }, (_, index) => row(index + 1)).join('');
    expect(await failureOf(rawBook({ sheets: [{ name: 'S', xml: worksheet(rows) }] }))).toBe(
      'file-too-large',
    );
  });

  it('in the number of parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`p${String(index)}`, new Uint8Array()]),
    );
    expect(await failureOf(zipSync(parts, { level: 0 }))).toBe('file-too-large');
  });
});
