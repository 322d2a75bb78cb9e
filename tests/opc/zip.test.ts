import { unzipSync, Zip, ZipDeflate } from 'fflate';

import { crc32 } from '../../src/opc/zip/crc32';
import { readZip, unpack } from '../../src/opc/zip/read-zip';
import { packEntry, writeZip } from '../../src/opc/zip/write-zip';

const text = (content: string) => new TextEncoder().encode(content);

/** An archive as streaming writers make it: sizes stand behind the data, not before it. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function contentsOf(bytes: Uint8Array): Record<string, string> {
  const entries = readZip(bytes);
  if (!entries.ok) throw new Error(entries.error.kind);
  return Object.fromEntries(
    entries.value.map((entry) => {
      const content = unpack(entry);
      return [entry.name, content.ok ? new TextDecoder().decode(content.value) : content.error.kind];
    }),
  );
}

it('computes the checksum of the standard', () => {
  expect(crc32(text('123456789')).toString(16)).toBe('cbf43926');
  expect(crc32(new Uint8Array())).toBe(0);
  expect(crc32(text('x123456789').subarray(1)).toString(16)).toBe('cbf43926');
});

it('reads archives that were streamed, with any comment at the end', () => {
  const files = { 'a.xml': text('甲'.repeat(1000)), '文件.xml': text('') };
  const bytes = streamed(files);
  const commented = Buffer.concat([
    bytes.subarray(0, -2),
    Buffer.from([5, 0]),
    Buffer.from('PK\u0005\u0006x'),
  ]);
  const expected = { 'a.xml': '甲'.repeat(1000), '文件.xml': '' };
  expect(contentsOf(bytes)).toEqual(expected);
  expect(contentsOf(new Uint8Array(commented))).toEqual(expected);
});

it('copies entries of another archive without unpacking them', async () => {
  const source = readZip(streamed({ 'a.xml': text('甲'.repeat(1000)) }));
  if (!source.ok) throw new Error(source.error.kind);
  const large = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251);
  const bytes = writeZip([
    await packEntry('[Content_Types].xml', text('<Types/>')),
    ...source.value,
    { ...(await packEntry('文 件', text('raw'))), method: 0, compressed: text('raw') },
    await packEntry('large', large),
  ]);
  const unpacked = unzipSync(bytes);
  expect(Object.keys(unpacked)).toEqual(['[Content_Types].xml', 'a.xml', '文 件', 'large']);
  expect(Buffer.from(unpacked['a.xml'] ?? []).toString()).toBe('甲'.repeat(1000));
  expect(Buffer.from(unpacked['large'] ?? []).equals(Buffer.from(large))).toBe(true);
  expect(contentsOf(bytes)['文 件']).toBe('raw');
});

it('refuses two files of one name', async () => {
  const twice = writeZip([await packEntry('a.xml', text('1')), await packEntry('A.xml', text('2'))]);
  expect(readZip(twice)).toEqual({ ok: false, error: { kind: 'damaged', entry: 'A.xml' } });
});
