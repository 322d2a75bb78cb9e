import { inflateSync } from 'fflate';

import { fail, ok, type Result } from '../../domain/result';
import { crc32 } from './crc32';
import { LIMITS } from './limits';

/** One file of the archive, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags; only bit 11 (UTF-8 name) is meaningful once read. */
  readonly flags: number;
  readonly crc: number;
  /** Bytes when unpacked, as declared. */
  readonly size: number;
  /** DOS time and date as stored: time in the low 16 bits. */
  readonly modified: number;
  readonly compressed: Uint8Array;
}

/** Why an archive, or one entry of it, cannot be used. `entry` names the entry at fault. */
export type ZipFailure =
  | { readonly kind: 'not-zip' | 'truncated' | 'encrypted' | 'too-many' | 'too-large' }
  | { readonly kind: 'damaged' | 'bomb'; readonly entry: string };

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory of a ZIP archive; nothing is unpacked yet. The number of entries and the declared sizes are
 * bounded by `LIMITS`. Folder entries are left out.
 */
export function readZip(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END)) {
    return fail({ kind: 'not-zip' });
  }
  const directory = locateDirectory(view);
  if (directory === null) return fail({ kind: 'truncated' });
  if (directory.count > LIMITS.parts) return fail({ kind: 'too-many' });
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const read = readCentral(view, bytes, at);
    if (!read.ok) return read;
    at = read.value.next;
    const entry = read.value.entry;
    if (entry.name.endsWith('/')) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) return fail({ kind: 'damaged', entry: entry.name });
    seen.add(key);
    total += entry.size;
    if (total > LIMITS.totalBytes) return fail({ kind: 'too-large' });
    entries.push(entry);
  }
  return ok(entries);
}

/** Unpacks one entry, never beyond its declared size, which must be within the limits, and checks its checksum. */
export function unpack(entry: ZipEntry): Result<Uint8Array, ZipFailure> {
  const suspicious =
    entry.size > LIMITS.ratioFromBytes && entry.size > entry.compressed.length * LIMITS.ratio;
  if (entry.size > LIMITS.partBytes || suspicious) return fail({ kind: 'bomb', entry: entry.name });
  const content = entry.method === 0 ? entry.compressed : inflateBounded(entry);
  if (content === null || content.length < entry.size) return fail({ kind: 'damaged', entry: entry.name });
  if (content.length > entry.size) return fail({ kind: 'bomb', entry: entry.name });
  if (crc32(content) !== entry.crc) return fail({ kind: 'damaged', entry: entry.name });
  return ok(content);
}

/** With a buffer given, fflate writes no further than its end: one byte more than declared shows that there is more. */
function inflateBounded(entry: ZipEntry): Uint8Array | null {
  try {
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    return null;
  }
}

function locateDirectory(view: DataView): { count: number; offset: number } | null {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return locateDirectory64(view, at) ?? { count, offset };
  }
  return null;
}

function locateDirectory64(view: DataView, end: number): { count: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readCentral(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): Result<{ entry: ZipEntry; next: number }, ZipFailure> {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return fail({ kind: 'truncated' });
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) return fail({ kind: 'truncated' });
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), flags);
  if ((flags & ENCRYPTED_FLAG) !== 0) return fail({ kind: 'encrypted' });
  if (method !== 0 && method !== 8) return fail({ kind: 'damaged', entry: name });
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  const dataAt = localDataOffset(view, sizes.local);
  if (dataAt === null || dataAt + sizes.compressed > view.byteLength) return fail({ kind: 'truncated' });
  return ok({
    entry: {
      name,
      method,
      flags: flags & UTF8_FLAG,
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      modified: view.getUint32(at + 12, true),
      compressed: bytes.subarray(dataAt, dataAt + sizes.compressed),
    },
    next,
  });
}

/** Sizes and offset of an entry; each that is saturated stands in the ZIP64 extra field, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressed = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  for (
    let field = extraAt;
    field + 4 <= extraAt + extraLength;
    field += 4 + view.getUint16(field + 2, true)
  ) {
    if (view.getUint16(field, true) !== 1) continue;
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extraAt + extraLength);
    let value = field + 4;
    const take = (current: number): number => {
      if (current !== 0xffffffff || value + 8 > end) return current;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    size = take(size);
    compressed = take(compressed);
    local = take(local);
  }
  return { size, compressed, local };
}

function localDataOffset(view: DataView, at: number): number | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/** Part names are ASCII; names without the UTF-8 flag are taken as Latin-1 so that they survive unchanged. */
function decodeName(bytes: Uint8Array, flags: number): string {
  return (flags & UTF8_FLAG) !== 0 ? new TextDecoder().decode(bytes) : String.fromCharCode(...bytes);
}
