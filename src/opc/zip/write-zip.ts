import { deflateSync } from 'fflate';

import { crc32 } from './crc32';
import type { ZipEntry } from './read-zip';

/** 1980-01-01 00:00, the earliest time of the format: the same input gives the same bytes. */
const FIXED_TIME = 0x00210000;
const UTF8_FLAG = 0x800;
const VERSION = 20;

/** From this size on the platform's own compression is worth its start; it is several times as fast. */
const LARGE = 64 * 1024;

/** Compresses one file into an entry that `writeZip` takes. */
export async function packEntry(name: string, content: Uint8Array): Promise<ZipEntry> {
  const packed = content.length < LARGE ? packSmall(content) : await packLarge(content);
  return {
    name,
    method: 8,
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : UTF8_FLAG,
    size: content.length,
    modified: FIXED_TIME,
    ...packed,
  };
}

type Packed = Pick<ZipEntry, 'crc' | 'compressed'>;

function packSmall(content: Uint8Array): Packed {
  return { crc: crc32(content), compressed: deflateSync(content) };
}

/** A gzip stream as the platform writes it: ten bytes, the deflated content, its checksum and its size. */
const GZIP = { header: 10, trailer: 8 } as const;

async function packLarge(content: Uint8Array): Promise<Packed> {
  const gzip = await gzipped(content);
  const end = gzip.length - GZIP.trailer;
  const crc = new DataView(gzip.buffer, gzip.byteOffset + end).getUint32(0, true);
  return { crc, compressed: gzip.subarray(GZIP.header, end) };
}

async function gzipped(content: Uint8Array): Promise<Uint8Array> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const written = writer.write(content as BufferSource).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  await written;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** An archive of these entries, in this order; compressed bytes are copied, not compressed again. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: encodeName(entry) }));
  const localSize = named.reduce(
    (sum, { entry, name }) => sum + 30 + name.length + entry.compressed.length,
    0,
  );
  const centralSize = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(localSize + centralSize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let central = localSize;
  for (const { entry, name } of named) {
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.compressed, at + 30 + name.length);
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, VERSION, true);
    writeCommon(view, central + 6, entry, name.length);
    view.setUint32(central + 42, at, true);
    bytes.set(name, central + 46);
    at += 30 + name.length + entry.compressed.length;
    central += 46 + name.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, named.length, true);
  view.setUint16(central + 10, named.length, true);
  view.setUint32(central + 12, centralSize, true);
  view.setUint32(central + 16, localSize, true);
  return bytes;
}

/** The fields that local and central headers share, from `version needed` to `extra length`. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function encodeName(entry: ZipEntry): Uint8Array {
  if ((entry.flags & UTF8_FLAG) !== 0) return new TextEncoder().encode(entry.name);
  return Uint8Array.from(entry.name, (character) => character.charCodeAt(0));
}
